import { statSync } from 'node:fs';
import { join } from 'node:path';
import { includeRights, neededRights } from '../../nodes/PrestaShop/shop/rights';
import { texts, type Code } from '../../nodes/shared/texts';
import type { Language } from '../../nodes/shared/texts/text';
import { HANDBOOKS, withRights } from '../../tools/docs/rights';
import { formOf, labels, settingsOf } from './labels';
import { bold, brokenLink, chapter, headings, links, ownAnchors, pages, ROOT, textOf } from './markdown';

const languages = Object.keys(HANDBOOKS) as Language[];

describe.each(pages)('%s', (page) => {
	it('has no link or picture that leads nowhere', () => {
		const broken = links(textOf(page)).flatMap(({ target }) => brokenLink(page, target) ?? []);
		expect(broken).toEqual([]);
	});

	it('names no machine, and no name twice', () => {
		expect(textOf(page)).not.toMatch(/127\.0\.0\.1|\/root\/|\/tmp\/|\/work\//);
		const ids = ownAnchors(textOf(page));
		expect(ids).toEqual([...new Set(ids)]);
	});
});

describe('the three handbooks', () => {
	const text = (language: Language) => textOf(`docs/${HANDBOOKS[language]}`);

	it.each(languages)('have the same chapters in the same order (%s)', (language) => {
		expect(ownAnchors(text(language))).toEqual(ownAnchors(text('en')));
		expect(headings(text(language)).map(({ level }) => level)).toEqual(headings(text('en')).map(({ level }) => level));
	});

	it.each(languages)('list all their chapters at the top (%s)', (language) => {
		const listed = links(text(language)).filter(({ target }) => target.startsWith('#')).slice(0, headings(text('en')).filter(({ level }) => level === 2).length);
		const titled = headings(text(language)).filter(({ level }) => level === 2).map(({ title }) => title.replace(/^\d+\. /, ''));
		expect(listed.map(({ label }) => label)).toEqual(titled);
		for (const { target } of listed) expect(chapter(text(language), target.slice(1))).toMatch(/^<a id="[^"]+"><\/a>\n## \d+\. /);
	});

	it.each(languages)('show the same pictures, pages in their own language, each with a description (%s)', (language) => {
		const pictures = (of: Language) => links(text(of)).filter(({ image }) => image);
		const plain = (of: Language) => pictures(of).map(({ target }) => target.replace(`.${of}.png`, '.png'));
		expect(plain(language)).toEqual(plain('en'));
		for (const { label, target } of pictures(language)) {
			expect(label.length).toBeGreaterThan(10);
			expect(target).not.toMatch(new RegExp(`\\.(${languages.filter((other) => other !== language).join('|')})\\.png$`));
			expect(statSync(join(ROOT, 'docs', target)).size).toBeLessThanOrEqual(100_000);
		}
	});

	it.each(languages)('put nothing in bold that is on no screen (%s)', (language) => {
		const known = labels(language);
		const unknown = bold(text(language)).flatMap((words) => words.split(' › ')).filter((words) => !known.has(words));
		expect(unknown).toEqual([]);
	});

	it.each(languages)('say what each field of Settings is for (%s)', (language) => {
		expect(bold(chapter(text(language), 'import'))).toEqual(expect.arrayContaining(settingsOf('daily-invoices.json')));
		expect(bold(chapter(text(language), 'daily'))).toEqual(expect.arrayContaining(settingsOf('dashboard.json')));
		expect(bold(chapter(text(language), 'check'))).toEqual(expect.arrayContaining(settingsOf('setup-check.json').filter((name) => name !== 'language')));
	});

	it.each(languages)('name every right the key needs (%s)', (language) => {
		const named = [...chapter(text(language), 'needed').matchAll(/`([a-z_]+)`/g)].map(([, name]) => name!);
		expect([...new Set(named)].filter((name) => name !== 'order_discounts').sort()).toEqual([...neededRights('', { multishop: true }), includeRights.slips, 'groups'].sort());
	});

	it.each(languages)('list the rights of each version as the node asks for them (%s); if not: npm run docs:rights', (language) => {
		expect(text(language)).toBe(withRights(text(language), language));
	});

	it.each(languages)('say what each field of the migration\'s form is for (%s)', (language) => {
		expect(bold(chapter(text(language), 'migration'))).toEqual(expect.arrayContaining(formOf('migrate-orders.json')));
	});

	it.each(languages)('call a reason by its title (%s)', (language) => {
		const cited = links(text(language)).filter(({ target }) => /^(reasons|redenen|raisons)\S*#/.test(target));
		expect(cited.length).toBeGreaterThan(20);
		for (const { label, target } of cited) expect([target, label]).toEqual([target, texts[target.split('#')[1]!.toUpperCase() as Code][language][0]]);
	});
});
