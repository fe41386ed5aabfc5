import Big from 'big.js';
import fc from 'fast-check';
import type { InvoiceSettings } from '../../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../../nodes/shared/decimal';
import type { OrderDocument, OrderLine } from '../../../nodes/shared/order';
import { address, line, order } from '../../models/orders';
import { SEED } from '../../models/shop-model';

/**
 * Orders as shops have them that are not new and tidy, with the VAT that is right for them: prices of cents by the hundred,
 * lines whose tax row is gone, payment fees that stand in the total only, samples of 0.00, other currencies, half cents.
 */
export interface OddOrder {
	document: OrderDocument;
	/** VAT per rate (percent), unrounded, of what was sold; a fee is in it. */
	vat: Map<number, Big>;
	/** The least by which other VAT would be wrong: rounding of lines and totals may take it this far. */
	room: number;
}

const RATES = { BE: [21, 12, 6], FR: [20, 5.5], DE: [19, 7] };
type Country = keyof typeof RATES;

export const oddMapping: InvoiceSettings['vatMapping'] = [
	...RATES.BE.map((rate) => ({ case: 'domestic' as const, rate, vatCode: `B${rate}`, account: 700000 })),
	...(['FR', 'DE'] as const).flatMap((country) =>
		RATES[country].map((rate) => ({
			case: 'oss' as const,
			country,
			rate,
			vatCode: `${country}${rate}`,
			account: 700300,
		})),
	),
	{ case: 'export', vatCode: 'EX', account: 700400 },
];

export const oddSettings: Partial<InvoiceSettings> = {
	vatMapping: oddMapping,
	foreignCurrency: 'unitsPerEuro',
	paymentFee: { rate: decimal(21), account: 700900, maximum: decimal(10) },
};

const recipes = fc.record({
	country: fc.constantFrom<Country>('BE', 'BE', 'FR', 'DE'),
	lines: fc.array(
		fc.record({
			rate: fc.nat(2),
			quantity: fc.integer({ min: 1, max: 2000 }),
			tenths: fc.integer({ min: 1, max: 400 }),
			tax: fc.constantFrom<'named' | 'gone' | 'zero'>('named', 'gone', 'zero'),
			cents: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 4 },
	),
	sample: fc.boolean(),
	fee: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 500 })),
	halfCent: fc.boolean(),
	currency: fc.constantFrom('EUR', 'EUR', 'GBP'),
});
export type OddRecipe = typeof recipes extends fc.Arbitrary<infer R> ? R : never;

export const oddOrders = (count: number): OddOrder[] =>
	fc.sample(recipes, { numRuns: count, seed: SEED }).map(buildOdd);

const cents = (value: Big): Big => value.round(2, 1);
const total = (values: Big[]): Big => values.reduce((a, b) => a.plus(b), new Big(0));

function buildOdd({ country, lines, sample, fee, halfCent, currency }: OddRecipe): OddOrder {
	const rates = RATES[country];
	const sold = lines.map(({ rate, quantity, tenths, cents: whole, tax }, index) => {
		const percent = rates[rate % rates.length]!;
		const unit = new Big(whole ? Math.ceil(tenths / 10) * 10 : tenths).div(1000);
		const incl = unit.times(1 + percent / 100).round(6, 1);
		return {
			percent,
			excl: cents(unit.times(quantity)),
			incl: cents(incl.times(quantity)),
			document: lineOf(index, { percent, quantity, unit, incl, tax, country }),
		};
	});
	const vat = new Map<number, Big>();
	const add = (percent: number, amount: Big) =>
		vat.set(percent, (vat.get(percent) ?? new Big(0)).plus(amount));
	for (const { percent, excl, incl } of sold) add(percent, incl.minus(excl));
	const [te, ti] = [total(sold.map(({ excl }) => excl)), total(sold.map(({ incl }) => incl))];
	const charged = new Big(fee).div(100);
	const nets = new Map<number, Big>();
	for (const { percent, excl } of sold) nets.set(percent, (nets.get(percent) ?? new Big(0)).plus(excl));
	const feeRate = nets.has(21) ? 21 : [...nets].reduce((a, b) => (b[1].gt(a[1]) ? b : a))[0];
	if (fee > 0) add(feeRate, charged.times(feeRate).div(100 + feeRate));
	const documents = sold.map((one) => one.document);
	if (sample)
		documents.splice(
			1,
			0,
			line({
				id: 99,
				taxes: [],
				product_name: 'Sample',
				unit_price_tax_excl: '0',
				unit_price_tax_incl: '0',
				total_price_tax_excl: '0',
				total_price_tax_incl: '0',
			}),
		);
	const paid = ti.plus(charged);
	const place = address({ country_iso: country, postcode: country === 'BE' ? '9000' : '75001' });
	return {
		vat,
		room: 0.02 + 0.01 * sold.length,
		document: order({
			lines: documents,
			total_products: te.toFixed(6),
			total_products_wt: ti.toFixed(6),
			total_paid_tax_excl: te.toFixed(6),
			total_paid_tax_incl: (halfCent ? paid.minus('0.005') : paid).toFixed(6),
			address_delivery: place,
			address_invoice: place,
			currency: { id: 1, iso_code: currency, precision: 2 },
			conversion_rate: currency === 'EUR' ? '1.000000' : '0.853421',
		}),
	};
}

function lineOf(
	index: number,
	{
		percent,
		quantity,
		unit,
		incl,
		tax,
		country,
	}: { percent: number; quantity: number; unit: Big; incl: Big; tax: string; country: string },
): OrderLine {
	const taxes = {
		named: [{ id: index + 1, rate: String(percent), name: `VAT ${country} ${percent}%` }],
		gone: [],
		zero: [{ id: 0, rate: '0', name: '' }],
	}[tax]!;
	return line({
		id: index + 1,
		product_id: index + 1,
		product_name: `Screw ${index + 1}`,
		product_quantity: String(quantity),
		taxes,
		unit_price_tax_excl: unit.toFixed(6),
		unit_price_tax_incl: incl.toFixed(6),
		total_price_tax_excl: cents(unit.times(quantity)).toFixed(6),
		total_price_tax_incl: cents(incl.times(quantity)).toFixed(6),
	});
}
