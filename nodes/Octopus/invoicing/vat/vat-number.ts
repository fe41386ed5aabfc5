import { euPrefix, isEuVatNumber } from './eu-vat-number';
import { isLabel, isNoNumber, tokensOf, type Token } from './vat-number-words';

/** VAT number prefixes where they differ from the country code. */
const PREFIX: Readonly<Record<string, string>> = { GR: 'EL' };

/** The country codes whose numbers are checked: the EU's, and XI for Northern Ireland. */
const prefixOf = (country: string): string => PREFIX[country] ?? country;

/**
 * What stands right before digits and says whose number it is: such a number is never read as one of another
 * country.
 */
const FOREIGN = /^(GR|GB|UK|CH|CHE)$/;
const namesCountry = (word: string): boolean =>
	(word.length === 2 && euPrefix(word) !== null) || FOREIGN.test(word);

/** What follows is the number of a telephone or an account, though one in 97 has the check digits of a Belgian VAT number. */
const OF_ANOTHER_KIND =
	/^(TEL|TELEFOON|TELEFON|TELEPHONE|PHONE|GSM|MOBILE|MOBIEL|MOB|PORTABLE|HANDY|FAX|IBAN|BIC|REK|REKENING)$/;

/** Longer texts are no numbers: nothing is looked for in them. */
const LONGEST = 120;
const MOST_TOKENS = 24;

/**
 * Whether a normalised number belongs to another member state than `ownCountry`: what an intra-community sale
 * needs.
 */
export function isOfOtherMemberState(number: string, ownCountry: string): boolean {
	const prefix = euPrefix(number);
	return prefix !== null && prefix !== prefixOf(ownCountry);
}

/** Whether a normalised number is one of `country` itself. */
export const isOfCountry = (number: string, country: string): boolean => number.startsWith(prefixOf(country));

/**
 * A VAT number without spaces, dots and dashes, upper case, with its country prefix ("BTW-nr: be
 * 0123.456.749" → "BE0123456749"); null when there is none in the text. `country`: the territory of the
 * customer, for numbers without a prefix. EU numbers are checked for form and check digits; whether one
 * exists is VIES's to say. Others only have to look like a number.
 */
export function normaliseVatNumber(text: string, country: string): string | null {
	if (text.length > LONGEST || isNoNumber(text)) return null;
	const prefix = prefixOf(country);
	const tokens = tokensOf(text).slice(0, MOST_TOKENS);
	const withPrefix = firstWithPrefix(tokens) ?? firstWithPrefix(withoutWordsBehindPrefix(tokens));
	if (withPrefix) return withPrefix;
	if (euPrefix(prefix)) return ofCountry(tokens, prefix);
	return outsideEu(tokens, prefix);
}

/** The first number that says its member state itself, whatever stands around it. */
function firstWithPrefix(tokens: Token[]): string | null {
	for (let from = 0; from < tokens.length; from++) {
		const { word, digits } = tokens[from]!;
		// A word that only ends like a prefix ("numéRO", "coDE") belongs to no number.
		if (!digits && (word.length > 4 || (word !== 'GR' && euPrefix(word) === null))) continue;
		for (let to = tokens.length; to > from; to--) {
			const joined = tokens
				.slice(from, to)
				.map((token) => token.word)
				.join('');
			const found = withoutLabels(joined).map(euForm).find(isEuVatNumber);
			if (found) return found;
		}
	}
	return null;
}

/**
 * "BE-BTW 0403.170.701" as "BE 0403.170.701": only where the text begins with the prefix, as "de" is a word
 * of many languages.
 */
function withoutWordsBehindPrefix([first, ...rest]: Token[]): Token[] {
	if (!first || !namesCountry(first.word)) return [];
	return [first, ...rest.slice(rest.findIndex(({ digits }) => digits))];
}

/**
 * The text itself, and what is left of it behind labels that are written onto the number ("TVABE0403170701").
 */
function withoutLabels(joined: string): string[] {
	const letters = /^\p{L}*/u.exec(joined)![0];
	const ends = Array.from(letters, (_letter, index) => index + 1);
	return [joined, ...ends.filter((end) => isLabel(letters.slice(0, end))).map((end) => joined.slice(end))];
}

/**
 * A number of `prefix` that does not say so: all digits of the text, or of a part of it, and nothing but
 * words around them.
 */
function ofCountry(tokens: Token[], prefix: string): string | null {
	const parts = [tokens, ...partsOf(tokens)];
	for (const part of parts) {
		const first = part.findIndex(({ digits }) => digits);
		const last = part.findLastIndex(({ digits }) => digits);
		if (first < 0 || part.slice(0, first).some(({ word }) => OF_ANOTHER_KIND.test(word))) continue;
		for (const from of [first, first - 1].filter((index) => index >= 0)) {
			for (const to of [last, last + 1].filter((index) => index < part.length)) {
				const joined = part
					.slice(from, to + 1)
					.map(({ word }) => word)
					.join('');
				const before = part[from - 1]?.word ?? '';
				if (namesCountry(before)) continue;
				const found = unlabelled(joined)
					.map((number) => euForm(prefix + number))
					.find(isEuVatNumber);
				if (found) return found;
			}
		}
	}
	return null;
}

/** As typed, and without the letters in front of its digits unless these name another country. */
function unlabelled(joined: string): string[] {
	const letters = /^\p{L}+(?=\d)/u.exec(joined)?.[0] ?? '';
	if (letters === '' || namesCountry(letters.slice(-2)) || FOREIGN.test(letters)) return [joined];
	return [joined, joined.slice(letters.length)];
}

/** What stands between commas, slashes and the like, and what a telephone or an account begins. */
function partsOf(tokens: Token[]): Token[][] {
	const parts: Token[][] = [];
	for (const token of tokens) {
		if (token.apart || OF_ANOTHER_KIND.test(token.word) || parts.length === 0) parts.push([]);
		parts.at(-1)!.push(token);
	}
	return parts;
}

/** Looks like a number of a country outside the EU, behind whatever words. */
function outsideEu(tokens: Token[], prefix: string): string | null {
	const first = tokens.findIndex(({ word, digits }) => digits || word.startsWith(prefix));
	if (first < 0) return null;
	const joined = tokens
		.slice(first)
		.map(({ word }) => word)
		.join('');
	const value = withoutLabels(joined).at(-1)!;
	if (!/\d/.test(value)) return null;
	const own = value.startsWith(prefix) ? value : prefix + value;
	return /^[A-Z0-9]{6,16}$/.test(own) ? own : null;
}

/**
 * The forms in which an EU number is checked: Greece is EL; Belgian numbers of before 2005 have nine digits
 * and got a zero in front; the Hungarian tax number (8-1-2 digits) begins with the number of the EU.
 */
const euForm = (value: string): string =>
	value
		.replace(/^GR(?=\d)/, 'EL')
		.replace(/^BE(\d{9})$/, 'BE0$1')
		.replace(/^HU(\d{8})\d{3}$/, 'HU$1');

/**
 * The form Octopus wants: BE0123.456.749 for Belgium, the bare number elsewhere (RelationServiceData.vatNr).
 */
export function octopusVatNumber(normalised: string): string {
	const belgianNumber = /^BE(\d{4})(\d{3})(\d{3})$/.exec(normalised);
	return belgianNumber ? `BE${belgianNumber[1]}.${belgianNumber[2]}.${belgianNumber[3]}` : normalised;
}

/**
 * What numbers of one business have in common, however they are written; empty for none. One that cannot be a
 * number is itself, so that it is never taken for another.
 */
export function vatNumberKey(text: string | undefined, country: string | undefined): string {
	if (!text || isNoNumber(text)) return '';
	const number = normaliseVatNumber(text, country?.trim().toUpperCase() ?? '');
	return number ?? text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
