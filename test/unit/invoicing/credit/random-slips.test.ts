import type { InvoiceBody } from '../../../../nodes/Octopus/books/document';
import { prepareCreditNote } from '../../../../nodes/Octopus/invoicing/credit/prepare-credit';
import { prepareInvoice } from '../../../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice, ReadyInvoice } from '../../../../nodes/Octopus/invoicing/prepared';
import type { InvoiceSettings } from '../../../../nodes/Octopus/invoicing/settings';
import { cents, couldBeExact, withVat } from '../../../models/exactness';
import { facts, settings } from '../../../models/orders';
import { modelMapping, randomOrders } from '../../../models/shop-model';
import { randomSlips, wholeRefunds } from '../../../models/slip-model';
import { creditSettings } from '../../../models/slips';

const own: Partial<InvoiceSettings> = { vatMapping: modelMapping };
const isReady = (one: PreparedInvoice): one is ReadyInvoice => one.status === 'ready';
const linesOf = ({ body }: ReadyInvoice) => (body as InvoiceBody).invoiceLines;

describe('800 slips as PrestaShop 8 makes them', () => {
	const prepared = randomSlips(800).map((one) => ({
		...one,
		note: prepareCreditNote(one.order, one.slip, creditSettings(own), facts(), '2026-05-02'),
	}));

	it('become credit notes of what was refunded, to the cent wherever cents allow it', () => {
		const ready = prepared.flatMap(({ note, ...one }) => (isReady(note) ? [{ note, ...one }] : []));
		expect(ready.length).toBeGreaterThan(450);
		for (const { note, refund, order, slip } of ready) {
			// Cents that the shop's rounding gave back too much – or, where everything came back, too little – are the rest.
			const pieces = slip.details.reduce((all, { product_quantity }) => all + Number(product_quantity), 1);
			const off = Math.abs(cents(note.shopTotal) + cents(refund.toFixed(2)));
			if (off > 0)
				expect([
					off <= pieces,
					note.notes.some((said) => said.includes('rounds the refund of each piece')),
				]).toEqual([true, true]);
			if (order.discounts.rows.length === 0 && refund.gt(order.total_paid_tax_incl))
				expect(note.shopTotal).toBe((-Number(order.total_paid_tax_incl)).toFixed(2));
			if (note.difference !== '0.00')
				expect([Math.abs(cents(note.difference)), couldBeExact(note)]).toEqual([1, false]);
		}
	});

	it('have only negative lines, and VAT of base × rate', () => {
		for (const { note } of prepared) {
			if (!isReady(note)) continue;
			for (const { count, unitPrice } of linesOf(note))
				expect([count < 0, unitPrice >= 0]).toEqual([true, true]);
			for (const { base, vat, rate } of note.expected.perVatCode)
				expect(cents(base) + cents(vat)).toBe(withVat(cents(base), Number(rate)));
		}
	});

	it('are held only where they come to more than was invoiced, in all or at one rate', () => {
		const reasons = new Set(prepared.flatMap(({ note }) => (isReady(note) ? [] : [note.code])));
		expect([...reasons].sort()).toEqual(['CREDIT_EXCEEDS_INVOICE', 'CREDIT_EXCEEDS_RATE']);
		for (const { note, order, refund } of prepared) {
			// Without a voucher, what the slip gives too much is its own rounding of many pieces, and no reason to hold it.
			if (order.discounts.rows.length > 0 && refund.minus(order.total_paid_tax_incl).gt('0.05'))
				expect(note.status).toBe('held');
			if (order.discounts.rows.length === 0)
				expect([order.total_paid_tax_incl, refund.toFixed(2), note.status]).toEqual([
					order.total_paid_tax_incl,
					refund.toFixed(2),
					'ready',
				]);
		}
	});

	it('above the invoice credit what is left of it, when the merchant chose so', () => {
		for (const { order, slip, refund } of prepared.filter(
			({ order: { total_paid_tax_incl }, refund: given }) => given.gt(total_paid_tax_incl),
		)) {
			const note = prepareCreditNote(
				order,
				slip,
				creditSettings({ ...own, aboveInvoice: 'rest' }),
				facts(),
				'2026-05-02',
			);
			if (Number(order.total_paid_tax_incl) === 0)
				expect(note).toMatchObject({ status: 'skipped', code: 'CREDIT_NOTHING_LEFT' });
			else
				expect([note.shopTotal, isReady(note) && note.notes.at(-1)]).toEqual([
					(-Number(order.total_paid_tax_incl)).toFixed(2),
					`The slip says ${refund.toFixed(2)}; ${Number(order.total_paid_tax_incl).toFixed(2)} is credited, which is what was left of the invoice.`,
				]);
		}
	});
});

describe('orders without vouchers that go back whole, in three slips', () => {
	it('are credited by exactly what was invoiced at every VAT code, and none of the slips is held', () => {
		for (const { order, slips } of wholeRefunds(250)) {
			const invoice = prepareInvoice(order, settings(own), facts(), '2026-05-02');
			if (!isReady(invoice)) continue;
			const left = new Map(invoice.expected.perVatCode.map(({ vatCode, base }) => [vatCode, cents(base)]));
			for (const slip of slips) {
				const note = prepareCreditNote(order, slip, creditSettings(own), facts(), '2026-05-02');
				if (!isReady(note)) {
					expect([note.status, note.code]).toEqual(['skipped', 'CREDIT_NOTHING_LEFT']);
					continue;
				}
				for (const { vatCode, base } of note.expected.perVatCode)
					left.set(vatCode, left.get(vatCode)! + cents(base));
				expect([...left.values()].every((base) => base >= 0)).toBe(true);
			}
			expect([...left].filter(([, base]) => base !== 0)).toEqual([]);
		}
	});
});

describe('800 cancelled orders', () => {
	it('are credited by exactly what their invoice charged, at every VAT code, with negative lines', () => {
		for (const order of randomOrders(800)) {
			const invoice = prepareInvoice(order, settings(own), facts(), '2026-05-02');
			const note = prepareCreditNote(
				{ ...order, slips: [] },
				null,
				creditSettings({ ...own, cancelStates: [order.state.id] }),
				facts(),
				'2026-05-02',
			);
			expect(note.status).toBe(invoice.status);
			if (!isReady(invoice) || !isReady(note)) continue;
			const opposite = (amount: string) => (Number(amount) === 0 ? '0.00' : (-Number(amount)).toFixed(2));
			expect(note.expected.totalInclVat).toBe(opposite(invoice.expected.totalInclVat));
			const charged = invoice.expected.perVatCode.map(({ vatCode, base, vat }) => [
				vatCode,
				opposite(base),
				opposite(vat),
			]);
			expect(note.expected.perVatCode.map(({ vatCode, base, vat }) => [vatCode, base, vat])).toEqual(
				charged.filter(([, base]) => base !== '0.00' || note.expected.perVatCode.length === charged.length),
			);
			for (const { count, unitPrice } of linesOf(note))
				expect([count < 0 || unitPrice === 0, unitPrice >= 0]).toEqual([true, true]);
		}
	});
});
