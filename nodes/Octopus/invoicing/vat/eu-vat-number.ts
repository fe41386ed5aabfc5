import {
	austria,
	belgium,
	bulgaria,
	checkVAT,
	croatia,
	cyprus,
	czechRepublic,
	denmark,
	estonia,
	finland,
	france,
	germany,
	greece,
	hungary,
	ireland,
	italy,
	latvia,
	lithuania,
	luxembourg,
	malta,
	netherlands,
	poland,
	portugal,
	romania,
	slovakiaRepublic,
	slovenia,
	spain,
	sweden,
	unitedKingdom,
} from 'jsvat-next';

/** The United Kingdom stands for Northern Ireland: its numbers begin with XI and follow the British rules. */
const COUNTRIES = [
	austria,
	belgium,
	bulgaria,
	croatia,
	cyprus,
	czechRepublic,
	denmark,
	estonia,
	finland,
	france,
	germany,
	greece,
	hungary,
	ireland,
	italy,
	latvia,
	lithuania,
	luxembourg,
	malta,
	netherlands,
	poland,
	portugal,
	romania,
	slovakiaRepublic,
	slovenia,
	spain,
	sweden,
	unitedKingdom,
];

/** The prefixes of VAT numbers in the EU (directive 2006/112, art. 215): Greece is EL, Northern Ireland XI. */
const PREFIXES = 'AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI';
const HAS_PREFIX = new RegExp(`^(${PREFIXES})`);

/** The EU prefix a number begins with; null when it begins with something else. */
export const euPrefix = (number: string): string | null => HAS_PREFIX.exec(number)?.[1] ?? null;

/** Whether a number (upper case, with prefix, nothing in between) has the form and the check digits of its member state. */
export const isEuVatNumber = (number: string): boolean =>
	euPrefix(number) !== null && checkVAT(number, COUNTRIES).isValid;
