import type { Language } from './texts/text';

/** Codes that are no country of ISO 3166: Northern Ireland, as VAT on goods has it. */
const OTHERS: Readonly<Record<string, Record<Language, string>>> = {
	XI: { en: 'Northern Ireland', nl: 'Noord-Ierland', fr: 'Irlande du Nord' },
};

/** Countries whose English name has an article. */
const WITH_ARTICLE: ReadonlySet<string> = new Set('AE BS CF CG DO GB GM KM MV NL PH SB SC US'.split(' '));

const names = new Map<Language, Intl.DisplayNames>();

const NAMED: ReadonlySet<string> = new Set(['countryName', 'invoicedTo', 'deliveredTo']);

/**
 * A value of a text as a person reads it: "FR", or "France (FR)" in whatever language, is "France (FR)" where the value is a
 * place; {country} is what has to be typed somewhere, and stays the code but where no one knows it. Others stay.
 */
export function countryInWords(name: string, value: string, language: Language): string {
	const code = /^(?:.* \()?([A-Z]{2})\)?$/.exec(value)?.[1];
	if (!code || !(NAMED.has(name) || (name === 'country' && code in OTHERS))) return value;
	const own = OTHERS[code]?.[language];
	if (own) return `${own} (${code})`;
	if (!names.has(language))
		names.set(language, new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
	const known = names.get(language)!.of(code);
	return known ? `${language === 'en' && WITH_ARTICLE.has(code) ? 'the ' : ''}${known} (${code})` : code;
}
