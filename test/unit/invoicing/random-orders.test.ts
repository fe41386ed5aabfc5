import Big from 'big.js';
import fc from 'fast-check';
import type { BookingBody, InvoiceBody } from '../../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice, ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import type { InvoiceSettings } from '../../../nodes/Octopus/invoicing/settings';
import { cents, reachable, withVat } from '../../models/exactness';
import { facts, settings } from '../../models/orders';
import { build, modelMapping, recipes, SEED, type ModelOrder } from '../../models/shop-model';

const prepare = ({ document }: ModelOrder, changes: Partial<InvoiceSettings> = {}, journal = {}) =>
	readyOr(
		prepareInvoice(
			document,
			settings({ vatMapping: modelMapping, zeroOrders: 'create', ...changes }),
			facts(journal),
			'2026-04-20',
		),
	);

function readyOr(invoice: PreparedInvoice): ReadyInvoice & { body: InvoiceBody } {
	if (invoice.status !== 'ready') throw new Error(`${invoice.code}: ${invoice.message}`);
	return invoice as ReadyInvoice & { body: InvoiceBody };
}

const RUNS = { numRuns: 20_000, seed: SEED };

describe('20,000 random orders as PrestaShop would build them', () => {
	it('become invoices that meet the total wherever cents allow it, within 0.01 otherwise, VAT being base × rate', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				const model = build(recipe);
				const invoice = prepare(model);
				const groups = invoice.expected.perVatCode.map(({ base, rate }) => ({
					base: cents(base),
					rate: Number(rate),
				}));
				for (const { base, vat, rate } of invoice.expected.perVatCode)
					expect(cents(base) + cents(vat)).toBe(withVat(cents(base), Number(rate)));
				const paid = cents(model.document.total_paid_tax_incl);
				const difference = groups.reduce((sum, { base, rate }) => sum + withVat(base, rate), 0) - paid;
				expect(cents(invoice.difference)).toBe(difference);
				if (difference !== 0) expect(reachable(groups, paid)).toBe(false);
				expect(Math.abs(difference)).toBeLessThanOrEqual(1);
			}),
			RUNS,
		);
	}, 300_000);

	it('keep every rate of the shop at its own VAT code, and their lines add up to the bases', () => {
		fc.assert(
			fc.property(
				recipes,
				fc.constantFrom<InvoiceSettings['discountStyle']>('line', 'percentage', 'price'),
				fc.constantFrom(2, 4),
				(recipe, discountStyle, unitPriceDecimals) => {
					const model = build(recipe);
					const invoice = prepare(model, { discountStyle }, { unitPriceDecimals });
					const rates = new Set(
						model.document.lines
							.map((line) => Number(line.taxes[0]!.rate))
							.concat(Number(model.document.carrier_tax_rate)),
					);
					for (const { rate } of invoice.expected.perVatCode) expect(rates).toContain(Number(rate));
					const sums = new Map<string, number>();
					for (const { count, unitPrice, discountPercentage = 0, vatCodeKey } of invoice.body.invoiceLines) {
						const amount = new Big(count)
							.times(unitPrice)
							.times(new Big(100).minus(discountPercentage))
							.div(100)
							.round(2, 1);
						sums.set(vatCodeKey, (sums.get(vatCodeKey) ?? 0) + cents(amount.toFixed(2)));
					}
					for (const { vatCode, base } of invoice.expected.perVatCode)
						expect(sums.get(vatCode)).toBe(cents(base));
				},
			),
			{ ...RUNS, numRuns: 4_000 },
		);
	}, 300_000);

	it('give each voucher back in full', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				const model = build(recipe);
				const rows = model.document.discounts.rows;
				const off = rows
					.reduce((sum, { value }) => sum.plus(value), new Big(0))
					.minus(rows.some((row) => row.free_shipping) ? model.document.total_shipping_tax_incl : 0);
				const rates = new Map(modelMapping.map(({ vatCode, rate }) => [vatCode, rate!]));
				const lines = prepare(model).body.invoiceLines.filter(({ description }) =>
					description.startsWith('Voucher'),
				);
				const shown = lines.reduce(
					(sum, { unitPrice, vatCodeKey, count }) =>
						sum.plus(new Big(unitPrice).times(-count).times(1 + rates.get(vatCodeKey)! / 100)),
					new Big(0),
				);
				// Each line is rounded to cents, and may take or give a cent or two for the total.
				expect(Number(shown.minus(off).abs())).toBeLessThanOrEqual(0.05 + 0.03 * lines.length);
			}),
			{ ...RUNS, numRuns: 4_000 },
		);
	}, 300_000);

	it('always meet the total as a booking, whose VAT is base × rate but for the cent that no base can make', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				const model = build(recipe);
				const invoice = prepare(model, { bookingJournals: true }, { insertionType: 1 });
				const { amount, bookingLines } = (invoice as ReadyInvoice).body as BookingBody;
				expect(cents(String(amount))).toBe(cents(model.document.total_paid_tax_incl));
				expect(
					bookingLines.reduce(
						(sum, { baseAmount, vatAmount }) => sum + cents(String(baseAmount)) + cents(String(vatAmount)),
						0,
					),
				).toBe(cents(String(amount)));
				const off = invoice.expected.perVatCode.map(({ base, vat, rate }) =>
					Math.abs(cents(base) + cents(vat) - withVat(cents(base), Number(rate))),
				);
				expect(off.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1);
				for (const { baseAmount, vatAmount } of bookingLines)
					expect(baseAmount * vatAmount).toBeGreaterThanOrEqual(0);
			}),
			{ ...RUNS, numRuns: 2_000 },
		);
	}, 300_000);

	it('always meet the total in a journal with prices incl. VAT', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				const model = build(recipe);
				expect(prepare(model, {}, { insertionType: 3 }).difference).toBe('0.00');
			}),
			{ ...RUNS, numRuns: 2_000 },
		);
	}, 300_000);
});
