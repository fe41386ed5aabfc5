import { euPrefix, isEuVatNumber } from '../../shared/eu-vat-number';

/** VAT number prefixes where they differ from the country code. */
const PREFIX: Readonly<Record<string, string>> = { GR: 'EL' };

/** What customers write in front of the number. */
const LABEL = /^(BTW|TVA|VAT|MWST|USTIDNR|USTID|UST|UID|IVA)+/;

/** The country codes whose numbers are checked: the EU's, and XI for Northern Ireland. */
const prefixOf = (country: string): string => PREFIX[country] ?? country;

/** Whether a normalised number belongs to another member state than `ownCountry`: what an intra-community sale needs. */
export function isOfOtherMemberState(number: string, ownCountry: string): boolean {
	const prefix = euPrefix(number);
	return prefix !== null && prefix !== prefixOf(ownCountry);
}

/**
 * A VAT number without spaces, dots and dashes, upper case, with its country prefix ("be 0123.456.749" → "BE0123456749");
 * null when it cannot be one. `country`: the territory of the customer, for numbers without a prefix. EU numbers are checked
 * for form and check digits; whether one exists is VIES's to say. Others only have to look like a number.
 */
export function normaliseVatNumber(text: string, country: string): string | null {
	const prefix = prefixOf(country);
	const value = text.toUpperCase().replace(/[^A-Z0-9+*]/g, '').replace(LABEL, '').replace(/^GR/, 'EL');
	if (!/\d/.test(value)) return null;
	const candidates = [value, prefix + value].map(tenDigits);
	if (euPrefix(prefix)) return candidates.find(isEuVatNumber) ?? null;
	const foreign = candidates.find(isEuVatNumber);
	if (foreign) return foreign;
	const own = value.startsWith(prefix) ? value : prefix + value;
	return /^[A-Z0-9]{6,16}$/.test(own) ? own : null;
}

/** Belgian numbers of before 2005 have nine digits; they got a zero in front. */
const tenDigits = (value: string): string => value.replace(/^BE(\d{9})$/, 'BE0$1');

/** The form Octopus wants: BE0123.456.749 for Belgium, the bare number elsewhere (RelationServiceData.vatNr). */
export function octopusVatNumber(normalised: string): string {
	const belgianNumber = /^BE(\d{4})(\d{3})(\d{3})$/.exec(normalised);
	return belgianNumber ? `BE${belgianNumber[1]}.${belgianNumber[2]}.${belgianNumber[3]}` : normalised;
}
