import { explain } from '../../../nodes/shared/explained';
import { retell, valuesIn, valuesOf } from '../../../nodes/shared/retell';
import { texts, type Code } from '../../../nodes/shared/texts';
import type { Language } from '../../../nodes/shared/texts/text';

const LANGUAGES: readonly Language[] = ['en', 'nl', 'fr'];
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

describe('a sentence told again in another language', () => {
	it.each(LANGUAGES)('every sentence written in %s gives back the values it was made with', (written) => {
		for (const code of Object.keys(texts) as Code[]) {
			const values = Object.fromEntries(
				namesIn(texts[code][written][1]).map((name, index) => [name, `#value${index}`]),
			);
			const { message, suggestion } = explain(code, values, written);
			expect([code, valuesOf(code, message, suggestion)]).toEqual([code, expect.objectContaining(values)]);
		}
	});

	it.each(LANGUAGES)(
		'a sentence of the shop step, of which only the words are left, is told in %s',
		(language) => {
			const values = { host: 'shop.example', detail: 'connect ECONNREFUSED 127.0.0.1:443' };
			expect(retell(explain('SHOP_UNREACHABLE', values).message, language)).toBe(
				explain('SHOP_UNREACHABLE', values, language).message,
			);
			expect(retell(explain('SHOP_WEBSERVICE_OFF').message, language)).toBe(
				explain('SHOP_WEBSERVICE_OFF', {}, language).message,
			);
		},
	);

	it('words of somebody else stay as they are', () => {
		for (const words of [
			'',
			'The connection cannot be established',
			'{host} did not answer',
			'x'.repeat(50_000),
		])
			expect(retell(words, 'nl')).toBe(words);
	});

	it('is left alone where it is not certain where one value ends', () => {
		expect(valuesIn('{a} at {b}', 'x at y')).toEqual({ a: 'x', b: 'y' });
		expect(valuesIn('{a} at {b}', 'x at y at z')).toBeNull();
		expect(valuesIn('{a}{b}', 'xy')).toBeNull();
		expect(valuesIn('{a} is not {a}', 'x is not x')).toEqual({ a: 'x' });
		expect(valuesIn('{a} is not {a}', 'x is not y')).toBeNull();
		expect(valuesIn('No {a} here', 'No')).toBeNull();
		expect(valuesIn('aa{a}aa', 'aaa')).toBeNull();
	});

	it('takes no longer over a hostile text than over a harmless one', () => {
		// A pattern that goes back and forth would not come to an end here.
		expect(valuesIn('{a}, {b}, {c}, {d}.', `${', '.repeat(20_000)}x`)).toBeNull();
	});
});

describe('a sentence within a sentence', () => {
	it.each([
		['ORDER_CHANGED', 'reason', { octopus: '10.00', shop: '12.00', number: 'V2 1' }],
		['TOTAL_ONLY_COMPARED', 'detail', {}],
	] as const)('%s: is told again as well', (code, name, values) => {
		const inside = (language: Language) => explain('CUSTOMER_MISSING', {}, language).message;
		const said = (language: Language) =>
			explain(code, { ...values, [name]: inside(language) }, language).message;
		for (const language of LANGUAGES) expect(retell(said('nl'), language)).toBe(said(language));
	});
});

it.each(['CUSTOMER_DIFFERS', 'CUSTOMER_MOVED'] as const)(
	'%s names the fields of a customer in the language it is told in',
	(code) => {
		const fields = {
			en: 'name: "An: "x"; y" / "Els"; VAT number: "" / "BE0"',
			nl: 'naam: "An: "x"; y" / "Els"; btw-nummer: "" / "BE0"',
			fr: 'nom: "An: "x"; y" / "Els"; numéro de TVA: "" / "BE0"',
		};
		const said = (language: Language) => explain(code, { fields: fields[language] }, language).message;
		for (const from of LANGUAGES) for (const to of LANGUAGES) expect(retell(said(from), to)).toBe(said(to));
	},
);
