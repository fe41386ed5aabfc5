import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** README and every page under docs/, by their path from the root. */
export const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Without what stands between code fences and in code spans. */
export const prose = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

export interface Heading {
	level: number;
	title: string;
}

export const headings = (text: string): Heading[] => [...prose(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks, title]) => ({ level: marks!.length, title: title! }));

/** The ids written into a page, in their order. */
export const ownAnchors = (text: string): string[] => [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);

/** What GitHub makes of a heading. */
const slug = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

const anchorsOf = (page: string): Set<string> => new Set([...ownAnchors(textOf(page)), ...headings(textOf(page)).map(({ title }) => slug(title))]);

export interface Link {
	label: string;
	target: string;
	image: boolean;
}

export const links = (text: string): Link[] => [...prose(text).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, label, target]) => ({ image: mark === '!', label: label!, target: target! }));

/** Why a link of a page leads nowhere; null when it does. Addresses of the web are not asked for. */
export function brokenLink(page: string, target: string): string | null {
	if (/^https?:|^mailto:/.test(target)) return null;
	const [path, anchor] = target.split('#');
	const file = path ? relative(ROOT, join(ROOT, dirname(page), path)) : page;
	if (!existsSync(join(ROOT, file))) return `${file} is not there`;
	return anchor !== undefined && !anchorsOf(file).has(anchor) ? `${file} has no anchor ${anchor}` : null;
}

/** The words in bold. */
export const bold = (text: string): string[] => [...prose(text).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, words]) => words!);

/** The part of a page between one of its ids and the next one of the same rank. */
export function chapter(text: string, id: string): string {
	const begin = text.indexOf(`<a id="${id}"></a>`);
	const rest = text.slice(begin);
	const end = /\n<a id="[^"]+"><\/a>\n## /.exec(rest.slice(1));
	return end ? rest.slice(0, end.index + 1) : rest;
}
