import { rightsTable } from '../../nodes/PrestaShop/shop/rights';
import type { Language } from '../../nodes/shared/texts/text';

/** The handbook of each language under docs/. */
export const HANDBOOKS: Readonly<Record<Language, string>> = { en: 'handbook.md', nl: 'handleiding.nl.md', fr: 'manuel.fr.md' };

const WORDS: Readonly<Record<Language, { version: string; ticks: string; before: (from: string, until: string) => string; since: (from: string) => string }>> = {
	en: { version: 'PrestaShop', ticks: 'ticks under *View (GET)*, in the order of the screen', before: (from, until) => `from ${from}, before ${until}`, since: (from) => `from ${from}` },
	nl: { version: 'PrestaShop', ticks: 'vinkjes bij *Bekijken (GET)*, in de volgorde van het scherm', before: (from, until) => `vanaf ${from}, vóór ${until}`, since: (from) => `vanaf ${from}` },
	fr: { version: 'PrestaShop', ticks: "coches sous *Afficher (GET)*, dans l'ordre de l'écran", before: (from, until) => `à partir de ${from}, avant ${until}`, since: (from) => `à partir de ${from}` },
};

const BEGIN = '<!-- npm run docs:rights -->\n';
const END = '<!-- end -->\n';

/** The rights of the key per version, as a table. */
export function rightsMarkdown(language: Language): string {
	const { version, ticks, before, since } = WORDS[language];
	const rows = rightsTable().map(({ from, until, rights }) => `| ${until ? before(from, until) : since(from)} | ${rights.map((right) => `\`${right}\``).join(', ')} |`);
	return [`| ${version} | ${ticks} |`, '|---|---|', ...rows, ''].join('\n');
}

/** A handbook with its table of rights made anew. Throws where it has no place for one. */
export function withRights(handbook: string, language: Language): string {
	const [begin, end] = [handbook.indexOf(BEGIN) + BEGIN.length, handbook.indexOf(END)];
	if (begin < BEGIN.length || end < begin) throw new Error(`The handbook (${language}) has no place for the rights`);
	return `${handbook.slice(0, begin)}\n${rightsMarkdown(language)}\n${handbook.slice(end)}`;
}
