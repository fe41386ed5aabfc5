import Big from 'big.js';
import fc from 'fast-check';
import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/settings';
import type { OrderDocument } from '../../nodes/shared/order';
import { address, line, order } from './orders';

/**
 * A model of how PrestaShop's cart comes to an order's amounts (classes/Cart, src/Core/Cart), written apart from the code it
 * is used to test: rows are rounded by round type, vouchers work on the rows one after the other.
 */
export interface ModelOrder {
	document: OrderDocument;
	/** What each voucher took off per rate, incl. VAT, unrounded. */
	discounts: Array<Map<number, Big>>;
	kinds: VoucherKind[];
}

const VOUCHERS = [
	'percentage',
	'fixed incl.',
	'fixed excl.',
	'free shipping',
	'free shipping and percentage',
	'gift',
	'cheapest',
	'one product',
	'selection',
	'no specials',
] as const;
export type VoucherKind = (typeof VOUCHERS)[number];

export interface Recipe {
	country: 'BE' | 'FR';
	roundType: number;
	lines: Array<{ rate: number; micro: number; quantity: number; special: boolean }>;
	vouchers: Array<{ kind: VoucherKind; size: number; picks: boolean[] }>;
	shippingCents: number;
	wrapped: boolean;
}

const RATES = { BE: [21, 6, 12, 0], FR: [20, 5.5, 10, 2.1] };

/** A VAT mapping row for every rate of the model. */
export const modelMapping: InvoiceSettings['vatMapping'] = [
	...RATES.BE.map((rate) => ({ case: 'domestic' as const, rate, vatCode: `B${rate}`, account: 700000 })),
	...RATES.FR.map((rate) => ({
		case: 'oss' as const,
		country: 'FR',
		rate,
		vatCode: `F${rate}`,
		account: 700300,
	})),
];

const quantities = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 6, max: 999 }) },
);
const prices = fc.oneof(
	fc.integer({ min: 1, max: 30_000 }).map((cents) => cents * 10_000),
	fc.integer({ min: 10_000, max: 300_000_000 }),
);

export const recipes: fc.Arbitrary<Recipe> = fc
	.constantFrom<'BE' | 'FR'>('BE', 'BE', 'BE', 'FR')
	.chain((country) =>
		fc.record({
			country: fc.constant(country),
			roundType: fc.constantFrom(1, 2, 3),
			lines: fc.array(
				fc.record({
					rate: fc.constantFrom(...RATES[country]),
					micro: prices,
					quantity: quantities,
					special: fc.boolean(),
				}),
				{ minLength: 1, maxLength: 6 },
			),
			vouchers: fc.array(
				fc.record({
					kind: fc.constantFrom(...VOUCHERS),
					size: fc.integer({ min: 1, max: 100 }),
					picks: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
				}),
				{ maxLength: 2 },
			),
			shippingCents: fc.integer({ min: 0, max: 1500 }),
			wrapped: fc.boolean(),
		}),
	);

interface Row {
	rate: Big;
	te: Big;
	ti: Big;
	unit: Big;
	special: boolean;
	quantity: number;
}

const two = (value: Big): Big => value.round(2, 1);
const six = (value: Big): string => value.round(6, 1).toFixed(6);
const total = (values: Big[]): Big => values.reduce((a, b) => a.plus(b), new Big(0));

/** For every test and report, so that their figures are about the same orders. */
export const SEED = 20261124;

/** So many orders as the shop would have built them, always the same ones. */
export const randomOrders = (count: number): OrderDocument[] =>
	fc.sample(recipes, { numRuns: count, seed: SEED }).map((recipe) => build(recipe).document);

export function build(recipe: Recipe): ModelOrder {
	const { roundType, country } = recipe;
	const units = recipe.lines.map(({ rate, micro }) => {
		const te = new Big(micro).div(1_000_000);
		return { te, ti: te.times(new Big(rate).div(100).plus(1)).round(6, 1) };
	});
	const rowTotal = (unit: Big, quantity: number): Big => {
		if (roundType === 1) return two(unit).times(quantity);
		return roundType === 2 ? two(unit.times(quantity)) : unit.times(quantity);
	};
	const rows: Row[] = recipe.lines.map(({ rate, quantity, special }, i) => ({
		rate: new Big(rate),
		te: rowTotal(units[i]!.te, quantity),
		ti: rowTotal(units[i]!.ti, quantity),
		unit: units[i]!.te,
		special,
		quantity,
	}));
	const main = RATES[country][0]!;
	const shipping = new Big(recipe.shippingCents).div(100);
	const shippingTi = two(shipping.times(1 + main / 100));
	const [wrapping, wrappingTi] = recipe.wrapped
		? [new Big(2), two(new Big(2).times(1 + main / 100))]
		: [new Big(0), new Big(0)];
	const products = { te: two(total(rows.map(({ te }) => te))), ti: two(total(rows.map(({ ti }) => ti))) };
	const details = recipe.lines.map(({ quantity, rate, special }, i) =>
		line(
			{
				id: i + 1,
				product_id: i + 1,
				product_name: `Product ${i + 1}`,
				product_quantity: String(quantity),
				unit_price_tax_excl: six(units[i]!.te),
				unit_price_tax_incl: six(units[i]!.ti),
				total_price_tax_excl: six(rows[i]!.te),
				total_price_tax_incl: six(rows[i]!.ti),
				reduction_percent: special ? '20.00' : '0.00',
				taxes: [{ id: i + 1, rate: String(rate), name: `VAT ${country} ${rate}%` }],
			},
			String(rate),
		),
	);
	let shippingFree = false;
	const discounts: Array<Map<number, Big>> = [];
	const kinds: VoucherKind[] = [];
	const rules = recipe.vouchers.flatMap(({ kind, size, picks }, index) => {
		const off = takeOff(rows, kind, size, picks);
		let [ti, te] = [total(off.map((one) => one.ti)), total(off.map((one) => one.te))];
		const freeShipping = kind.startsWith('free shipping') && !shippingFree;
		if (freeShipping) {
			[ti, te] = [ti.plus(shippingTi), te.plus(shipping)];
			shippingFree = true;
		}
		if (ti.eq(0)) return [];
		const perRate = new Map<number, Big>();
		rows.forEach((row, i) =>
			perRate.set(Number(row.rate), (perRate.get(Number(row.rate)) ?? new Big(0)).plus(off[i]!.ti)),
		);
		rows.forEach((row, i) => {
			row.te = row.te.minus(off[i]!.te);
			row.ti = row.ti.minus(off[i]!.ti);
		});
		discounts.push(perRate);
		kinds.push(kind);
		return [
			{
				id: index + 1,
				id_cart_rule: index + 1,
				name: `Voucher ${index + 1}`,
				value: six(ti),
				value_tax_excl: six(te),
				free_shipping: freeShipping,
			},
		];
	});
	const off = {
		ti: two(total(rules.map(({ value }) => new Big(value)))),
		te: two(total(rules.map((rule) => new Big(rule.value_tax_excl)))),
	};
	const paid = {
		ti: products.ti.minus(off.ti).plus(shippingTi).plus(wrappingTi),
		te: products.te.minus(off.te).plus(shipping).plus(wrapping),
	};
	return {
		discounts,
		kinds,
		document: order({
			lines: details,
			round_type: roundType,
			total_products: six(products.te),
			total_products_wt: six(products.ti),
			total_discounts_tax_excl: six(off.te),
			total_discounts_tax_incl: six(off.ti),
			total_shipping_tax_excl: six(shipping),
			total_shipping_tax_incl: six(shippingTi),
			total_wrapping_tax_excl: six(wrapping),
			total_wrapping_tax_incl: six(wrappingTi),
			total_paid_tax_incl: six(paid.ti),
			total_paid_tax_excl: six(paid.te),
			carrier_tax_rate: String(main),
			address_delivery: address({ country_iso: country, postcode: country === 'FR' ? '75001' : '9000' }),
			discounts: { source: 'order_cart_rules', rows: rules },
		}),
	};
}

/** What a voucher takes off each row. */
function takeOff(
	rows: Row[],
	kind: VoucherKind,
	size: number,
	picks: boolean[],
): Array<{ te: Big; ti: Big }> {
	const part = new Big(size).div(100);
	const percent = (hit: (row: Row, index: number) => boolean) =>
		rows.map((row, index) =>
			hit(row, index)
				? { te: row.te.times(part), ti: row.ti.times(part) }
				: { te: new Big(0), ti: new Big(0) },
		);
	const lowest = rows.reduce((best, row, index) => (row.unit.lt(rows[best]!.unit) ? index : best), 0);
	const whole = (excl: boolean) => total(rows.map((row) => (excl ? row.te : row.ti)));
	const fixed = (excl: boolean) => {
		const all = whole(excl);
		if (all.lte(0)) return percent(() => false);
		const amount = all.lt(size) ? all : new Big(size);
		return rows.map((row) => {
			const own = amount.times(excl ? row.te : row.ti).div(all);
			const factor = row.rate.div(100).plus(1);
			return excl ? { te: own, ti: own.times(factor) } : { ti: own, te: own.div(factor) };
		});
	};
	switch (kind) {
		case 'percentage':
		case 'free shipping and percentage':
			return percent(() => true);
		case 'fixed incl.':
			return fixed(false);
		case 'fixed excl.':
			return fixed(true);
		case 'free shipping':
			return percent(() => false);
		case 'gift':
			return rows.map((row, index) =>
				index === picks.indexOf(true)
					? { te: row.te.div(row.quantity), ti: row.ti.div(row.quantity) }
					: { te: new Big(0), ti: new Big(0) },
			);
		case 'cheapest':
			return rows.map((row, index) =>
				index === lowest
					? { te: row.te.div(row.quantity).times(part), ti: row.ti.div(row.quantity).times(part) }
					: { te: new Big(0), ti: new Big(0) },
			);
		case 'one product':
			return percent((_, index) => index === picks.indexOf(true));
		case 'selection':
			return percent((_, index) => picks[index] === true);
		case 'no specials':
			return percent(({ special }) => !special);
	}
}
