import { explain } from '../../../nodes/shared/explained';
import { texts, type Code } from '../../../nodes/shared/texts';

const codes = Object.keys(texts) as Code[];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts of every code', () => {
	it('have titles that tell them apart', () => {
		for (const language of ['en', 'nl', 'fr'] as const)
			expect(new Set(codes.map((code) => texts[code][language][0])).size).toBe(codes.length);
	});

	it.each(codes)(
		'%s: a title, a sentence and a suggestion in three languages, with the same values',
		(code) => {
			const [en, nl, fr] = [texts[code].en, texts[code].nl, texts[code].fr];
			for (const [title, ...sentences] of [en, nl, fr]) {
				expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
				for (const sentence of sentences) expect(sentence.trim()).toMatch(/\S.*[.)}]$/);
			}
			expect(placeholders(nl.join(' '))).toEqual(placeholders(en.join(' ')));
			expect(placeholders(fr.join(' '))).toEqual(placeholders(en.join(' ')));
			expect(new Set([en[1], nl[1], fr[1]]).size).toBe(3);
		},
	);

	it('are filled in with their values', () => {
		expect(
			explain('VAT_CASE_NOT_MAPPED', { vatCase: 'EU Consumer (OSS)', country: 'FR', rate: '20' }, 'nl')
				.message,
		).toBe('Er is geen btw-code gekozen voor EU Consumer (OSS) in FR aan 20 %.');
	});
});
