/** EU member states with PrestaShop's country codes (Greece is GR). */
const EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** Places outside the EU VAT territory although their country is inside (EC, "Territorial status"), by postcode. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
	ES: /^(35|38|51|52)\d{3}$/, // Canary Islands, Ceuta, Melilla
	FI: /^22\d{3}$/, // Åland
	FR: /^9[78]\d{3}$/, // overseas departments and territories
	DE: /^(27498|78266)$/, // Heligoland, Büsingen
	IT: /^(23041|22061)$/, // Livigno, Campione d'Italia
	GR: /^6308[67]$/, // Mount Athos
};

/** Where a delivery stands for VAT on goods. `country` is the ISO code whose VAT counts. */
export interface Territory {
	country: string;
	inEu: boolean;
}

/**
 * The VAT territory of an address. Monaco counts as France, Northern Ireland (GB, postcode BT…) as EU for goods under
 * the code XI, and islands and enclaves outside the EU VAT territory as outside (prestashop.md §4).
 */
export function territoryOf(countryIso: string, postcode: string): Territory {
	const country = countryIso.trim().toUpperCase();
	const code = postcode.replace(/\s+/g, '').toUpperCase();
	if (country === 'MC') return { country: 'FR', inEu: true };
	if (country === 'GB' && code.startsWith('BT')) return { country: 'XI', inEu: true };
	if (!EU.has(country)) return { country, inEu: false };
	return { country, inEu: !OUTSIDE[country]?.test(code.replace(/\D/g, '')) };
}

/** The two-letter codes that tax names carry ("BTW NL 21%"), so that a tax says whose VAT it is. */
export function countryInTaxName(name: string): string | null {
	for (const token of name.toUpperCase().split(/[^A-Z]+/)) {
		if (token === 'UK') return 'GB';
		if (token === 'EL') return 'GR';
		if (token.length === 2 && EU.has(token)) return token;
	}
	return null;
}
