import { decimal, isDecimal, money, round, sum, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument, OrderLine } from '../../../shared/order';

const HEADER = [
	'total_paid_tax_incl',
	'total_products',
	'total_products_wt',
	'total_discounts_tax_incl',
	'total_discounts_tax_excl',
	'total_shipping_tax_incl',
	'total_shipping_tax_excl',
	'total_wrapping_tax_incl',
	'total_wrapping_tax_excl',
] as const satisfies ReadonlyArray<keyof OrderDocument>;
const LINE = [
	'product_quantity',
	'unit_price_tax_excl',
	'unit_price_tax_incl',
	'total_price_tax_excl',
	'total_price_tax_incl',
] as const satisfies ReadonlyArray<keyof OrderLine>;

/** Amounts of more digits before the point are a fault of the shop, not an order. */
const AMOUNT = /^\s*-?0*\d{1,11}(\.\d+)?\s*$/;

/**
 * Throws ORDER_AMOUNT_UNREADABLE for an amount that is missing or no number: one read as 0 would make a wrong invoice. Called
 * before anything is worked out.
 */
export function checkAmounts(order: OrderDocument): void {
	for (const field of HEADER) usable(field, order[field]);
	for (const field of ['carrier_tax_rate', 'conversion_rate'] as const) readable(field, order[field]);
	for (const line of order.lines) {
		for (const field of LINE) usable(field, line[field]);
		if (decimal(line.product_quantity).lt(0)) throw unusable('product_quantity', line.product_quantity);
		for (const field of ['ecotax', 'ecotax_tax_rate', 'reduction_percent', 'reduction_amount'] as const)
			readable(field, line[field]);
		for (const { rate } of line.taxes) usable('rate', rate);
	}
	for (const { value, value_tax_excl } of order.discounts.rows) {
		usable('value', value);
		readable('value_tax_excl', value_tax_excl);
	}
}

export function readable(field: string, value: unknown): void {
	if (!isDecimal(value)) throw unusable(field, value);
}

export function usable(field: string, value: unknown): void {
	if (value === null || value === undefined || !AMOUNT.test(String(value))) throw unusable(field, value);
}

const unusable = (field: string, value: unknown): ExplainedError =>
	new ExplainedError('ORDER_AMOUNT_UNREADABLE', { field, value: String(value ?? '').slice(0, 40) });

/** Incl. VAT: what the order's total is above the sum of its products, delivery and wrapping less its vouchers. */
export function surchargeOf(order: OrderDocument): Decimal {
	const parts = [order.total_products_wt, order.total_shipping_tax_incl, order.total_wrapping_tax_incl].map(
		decimal,
	);
	return paidOf(order).minus(sum(parts)).plus(decimal(order.total_discounts_tax_incl));
}

/** What the customer paid, incl. VAT, rounded once as the order's currency is – and to hundredths at most, which Octopus has. */
export const paidOf = ({ total_paid_tax_incl: total, currency }: OrderDocument): Decimal =>
	round(decimal(total), Math.min(currency.precision, 2));

/** Half-built orders, and shops that tax the totals but not the lines: no invoice can be right for both (fact P33). */
export function checkLines(order: OrderDocument, tolerance: Decimal): void {
	const lines = sum(order.lines.map((line) => decimal(line.total_price_tax_incl)));
	const header = decimal(order.total_products_wt);
	if (order.lines.length > 0 && lines.minus(header).abs().gt(tolerance)) {
		throw new ExplainedError('LINES_CONTRADICT', { lines: money(lines), header: money(header) });
	}
}
