import type { InvoiceBody } from '../../../nodes/Octopus/books/document';
import type {
	NotReadyInvoice,
	PreparedInvoice,
	ReadyInvoice,
} from '../../../nodes/Octopus/invoicing/prepared';
import { caseIds, prepareCase } from './cases';

const ready = (invoice: PreparedInvoice) => invoice as ReadyInvoice & { body: InvoiceBody };
const perCode = (invoice: PreparedInvoice) =>
	ready(invoice).expected.perVatCode.map(({ vatCode, base, vat }) => `${vatCode} ${base} + ${vat}`);

/** What each order must come to: VAT per code, or the code and words of the reason why it is held. */
const EXPECTED: Record<string, { books: string[] } | { held: string; says: RegExp }> = {
	D04d: { held: 'ORDER_TOTAL_NEGATIVE', says: /-5\.00/ },
	D17b: { held: 'SHIPPING_WITHOUT_VAT', says: /6\.05/ },
	F01: { books: ['FR20 173.17 + 34.63'] },
	F02d: { books: ['BE6 10.00 + 0.60'] },
	F06: { held: 'CURRENCY_RATE_ONE', says: /USD.*exactly 1/ },
	'G01.0': { books: ['BE6 50.00 + 3.00'] },
	G04: { held: 'LINE_UNTAXED', says: /"Gift card" has no VAT/ },
	G04b: { books: ['FR20 100.00 + 20.00'] },
	G05: { held: 'SHIPPING_WITH_VAT', says: /goods of the order have no VAT.*6\.05 holds 1\.05/ },
	G06c: { books: ['BE21 105.00 + 22.05'] },
	H01b: { books: ['BE21 10.00 + 2.10'] },
	H01c: { books: ['BE21 10.00 + 2.10'] },
	H07: { books: ['BE21 18.96 + 3.98'] },
	// The party of these two is told elsewhere: here only that their VAT stays right.
	H08: { books: ['ICL 100.00 + 0.00'] },
	H10: { books: ['BE21 100.00 + 21.00'] },
	P08: { held: 'ECOTAX_VAT_LEFT', says: /"P14".*ecotax/ },
	P11e: { books: ['FR20 21.67 + 4.33'] },
	V04b: { held: 'DELIVERY_CONTRADICTS', says: /Germany \(DE\).*Belgium \(BE\)/ },
};

describe('orders that once went wrong', () => {
	it('are all here', () => expect(caseIds.sort()).toEqual(Object.keys(EXPECTED).sort()));

	it.each(Object.entries(EXPECTED))('%s comes to what the books must say', (id, expected) => {
		const invoice = prepareCase(id);
		if ('books' in expected) {
			expect(perCode(invoice)).toEqual(expected.books);
			expect(ready(invoice).difference).toBe('0.00');
		} else {
			expect(invoice).toMatchObject({ status: 'held', code: expected.held });
			expect((invoice as NotReadyInvoice).message).toMatch(expected.says);
		}
	});

	it("in the order's words: no line of a voucher's name that charges, and no fee that nobody paid", () => {
		expect(
			ready(prepareCase('G06c')).body.invoiceLines.map(({ description, count, unitPrice }) => [
				description,
				count,
				unitPrice,
			]),
		).toEqual([
			['P31', 1, 100],
			['Shipping', 1, 5],
		]);
		expect(ready(prepareCase('H01c')).body.invoiceLines).toHaveLength(1);
		expect(ready(prepareCase('F02d')).body.invoiceLines[0]).toMatchObject({ count: 500, unitPrice: 0.02 });
		expect(ready(prepareCase('H07'))).toMatchObject({ shopTotal: '22.94' });
	});

	it.each(['nl', 'fr'] as const)('and say why in %s, with every value filled in', (language) => {
		for (const id of caseIds) {
			const invoice = prepareCase(id, {}, { language });
			if (invoice.status !== 'ready')
				expect(`${invoice.message} ${invoice.suggestion}`).not.toMatch(/[{}]|undefined/);
		}
	});
});
