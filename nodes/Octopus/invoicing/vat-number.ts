/** VAT number prefixes where they differ from the country code. */
const PREFIX: Readonly<Record<string, string>> = { GR: 'EL' };

/**
 * A VAT number without spaces, dots and dashes, upper case, with its country prefix ("be 0123.456.749" → "BE0123456749");
 * null when it cannot be a VAT number of that country. Only the form is checked here (and Belgium's check digits): whether
 * it exists is VIES's to say.
 */
export function normaliseVatNumber(text: string, countryIso: string): string | null {
	const prefix = PREFIX[countryIso] ?? countryIso;
	let value = text.toUpperCase().replace(/[^A-Z0-9+*]/g, '');
	if (value === '') return null;
	if (value.startsWith('GR')) value = `EL${value.slice(2)}`;
	if (!/^[A-Z]{2}/.test(value) || (!value.startsWith(prefix) && /^\d/.test(value))) value = prefix + value;
	if (!value.startsWith(prefix)) return null;
	const body = value.slice(prefix.length);
	if (prefix === 'BE') return belgian(body);
	return /^[A-Z0-9+*]{2,12}$/.test(body) && /\d/.test(body) ? value : null;
}

/** Ten digits (nine get a leading zero), the last two being 97 − (the first eight mod 97). */
function belgian(body: string): string | null {
	const digits = body.length === 9 ? `0${body}` : body;
	if (!/^[01]\d{9}$/.test(digits)) return null;
	return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) ? `BE${digits}` : null;
}

/** The form Octopus wants: BE0123.456.749 for Belgium, the bare number elsewhere (RelationServiceData.vatNr). */
export function octopusVatNumber(normalised: string): string {
	const belgianNumber = /^BE(\d{4})(\d{3})(\d{3})$/.exec(normalised);
	return belgianNumber ? `BE${belgianNumber[1]}.${belgianNumber[2]}.${belgianNumber[3]}` : normalised;
}
