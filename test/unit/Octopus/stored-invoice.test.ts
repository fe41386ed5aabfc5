import { isCredit } from '../../../nodes/Octopus/books/document';

const line = (count: number, unitPrice: number, discountPercentage?: number) => ({
	count,
	unitPrice,
	...(discountPercentage === undefined ? {} : { discountPercentage }),
	vatCodeKey: '21',
});

describe('whether a document of Octopus credits', () => {
	it.each([
		['an invoice', [line(2, 10)], false],
		['an invoice with a discount as a line below 0', [line(1, 100), line(1, -20)], false],
		['a credit note by negative numbers', [line(-2, 10), line(-1, 5)], true],
		['a credit note by negative prices', [line(2, -10)], true],
		['lines of both signs that come to less than 0', [line(1, 20), line(-1, 100)], true],
		['a line below 0 that rounds to nothing', [line(1, -0.001)], false],
		['a line whose discount is more than its price', [line(1, 10, 150)], true],
		['nothing but text', [{}], false],
	])('%s', (_, invoiceLines, credits) => {
		expect(isCredit({ invoiceLines })).toBe(credits);
	});

	it('a booking does by its amount', () => {
		expect([12.1, 0, -12.1].map((amount) => isCredit({ amount }))).toEqual([false, false, true]);
	});
});
