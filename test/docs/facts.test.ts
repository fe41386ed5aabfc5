import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The facts that stand in the house: P7, O3, … */
const known = new Set(['docs/facts-prestashop.md', 'docs/facts-octopus.md'].flatMap((file) => [...read(file).matchAll(/^\| \*\*([PO]\d+)\*\* \|/gm)].map(([, fact]) => fact!)));

/** Code that git knows, or will: the tests of facts themselves left out. */
const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'nodes', 'credentials', 'tools', 'test'], { cwd: ROOT, encoding: 'utf8' })
	.split('\n')
	.filter((file) => file.endsWith('.ts') && !file.startsWith('test/docs/facts'));

/** "fact P7", "facts P12, P14 and P16", "facts P51 to P56". */
const citedIn = (text: string) =>
	[...text.matchAll(/\bfacts? ((?:[PO]\d+(?:, | and | to )?)+)/g)].flatMap(([, list]) => [...list!.matchAll(/[PO]\d+/g)].map(([fact]) => fact));

/** Papers that are not in the repository. */
const ELSEWHERE = /(?<!facts-)\b(prestashop|octopus-api|n8n|queue-mode|measured-[\d.]+)\.md\b|\bDESIGN\b|algorithm R\b|\bmeasured \d+\b(?!\.)|README, facts?\b|\(§\d/;

describe('facts that the code cites', () => {
	it('stand on the pages of facts, each once', () => {
		expect(known.size).toBeGreaterThan(50);
		const cited = sources.flatMap((file) => citedIn(read(file)).map((fact) => ({ file, fact })));
		expect(cited.length).toBeGreaterThan(40);
		expect(cited.filter(({ fact }) => !known.has(fact))).toEqual([]);
		for (const file of ['docs/facts-prestashop.md', 'docs/facts-octopus.md']) {
			const rows = [...read(file).matchAll(/^\| \*\*([PO]\d+)\*\* \|/gm)].map(([, fact]) => fact!);
			expect(new Set(rows).size).toBe(rows.length);
		}
	});

	it('are never those of a paper outside the repository', () => {
		const outside = sources.flatMap((file) => (ELSEWHERE.test(read(file)) ? [file] : []));
		expect(outside).toEqual([]);
	});
});
