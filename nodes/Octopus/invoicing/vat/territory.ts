import type { OrderAddress } from '../../../shared/order';

/** EU member states with PrestaShop's country codes (Greece is GR). */
export const euCountries =
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const EU = new Set(euCountries);

/**
 * Places outside the EU VAT territory although the address has the code of a member state (directive 2006/112, art. 6, and
 * the Commission's "Territorial status of EU countries and certain territories"), by postcode digits. Places with a country
 * code of their own (AX, GP, RE, IM, …) are outside by not being in the list of member states.
 */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
	DE: /^(27498|78266)$/, // Heligoland, Büsingen
	DK: /^(39\d\d|\d{3})$/, // Greenland, Faroe Islands
	ES: /^(35|38|51|52)\d{3}$/, // Canary Islands, Ceuta, Melilla
	FI: /^22\d{3}$/, // Åland
	FR: /^(97\d|98[1-9])\d\d$/, // overseas departments and territories; 980 is Monaco
	GR: /^6308[67]$/, // Mount Athos
	IT: /^(23041|23030|22061|22060|4789\d|00120)$/, // Livigno, Campione d'Italia, San Marino, Vatican
};

/** Days (yyyy-MM-dd) on which the EU VAT territory changed: Croatia came in, the United Kingdom went (withdrawal agreement, art. 126–127). */
const CROATIA_SINCE = '2013-07-01';
const UNITED_KINGDOM_UNTIL = '2020-12-31';

const isDay = (text: string): boolean => /^[1-9]\d{3}-\d\d-\d\d/.test(text);

/** Where a delivery stands for VAT on goods. `country` is the ISO code whose VAT counts. */
export interface Territory {
	country: string;
	inEu: boolean;
}

/**
 * The VAT territory of an address. Monaco counts as France, Northern Ireland (GB, postcode BT…) as EU for goods under
 * the code XI, the Isle of Man as the United Kingdom, and islands and enclaves outside the EU VAT territory as outside
 * (fact P80). `day` (yyyy-MM-dd, or longer): as it was then; without it, as it is now. Up to the end of 2020 the
 * whole United Kingdom was inside, Northern Ireland under GB like the rest.
 */
export function territoryOf(
	{ country_iso, postcode }: Pick<OrderAddress, 'country_iso' | 'postcode'>,
	day = '',
): Territory {
	const country = country_iso.trim().toUpperCase();
	const code = postcode.replace(/\s+/g, '').toUpperCase();
	if (country === 'MC') return { country: 'FR', inEu: true };
	if (country === 'IM' || country === 'GB') {
		const islands = country === 'GB' && /^(JE|GY)\d/.test(code);
		if (isDay(day) && day.slice(0, 10) <= UNITED_KINGDOM_UNTIL) return { country: 'GB', inEu: !islands };
		return country === 'GB' && code.startsWith('BT')
			? { country: 'XI', inEu: true }
			: { country: 'GB', inEu: false };
	}
	if (!EU.has(country) || (country === 'HR' && isDay(day) && day < CROATIA_SINCE))
		return { country, inEu: false };
	return { country, inEu: !OUTSIDE[country]?.test(code.replace(/\D/g, '')) };
}

/** A VAT number of the United Kingdom, normalised: until the end of 2020 one of a member state. */
export const isBritishVatNumber = (number: string): boolean =>
	/^GB(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)$/.test(number);

/** The two-letter codes that tax names carry ("BTW NL 21%"), so that a tax says whose VAT it is. */
export function countryInTaxName(name: string): string | null {
	for (const token of name.toUpperCase().split(/[^A-Z]+/)) {
		if (token === 'UK') return 'GB';
		if (token === 'EL') return 'GR';
		if (token.length === 2 && EU.has(token)) return token;
	}
	return null;
}
