import { attemptSync } from '../../../shared/attempt';
import { decimal, max, money, round, sum, ZERO, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { readable, usable } from '../components/check-order';

/** What a slip gave back. Incl. VAT, in the currency of the order, positive. */
export interface Refund {
	/** Two decimals. */
	total: Decimal;
	/** What the lines of the slip come to, before a voucher is taken off. */
	products: Decimal;
	/** The employee chose another amount than the lines', which then shrink in proportion. */
	chosen: boolean;
	/** The vouchers of the order that were taken off. */
	lessVoucher: Decimal;
	shipping: Decimal;
}

/** What to make of a slip "less voucher" whose two totals disagree: see {@link readRefund}. */
export type VoucherSlips = 'hold' | 'deduct' | 'ignore';

/** A held slip, with the totals (incl. VAT, positive) that a credit note made by hand may have all the same. */
export class HeldSlip extends ExplainedError {
	constructor(
		error: ExplainedError,
		readonly accepts: Decimal[],
	) {
		super(error.code, error.values);
	}
}

const held = (
	code: ExplainedError['code'],
	values: ExplainedError['values'],
	...accepts: Decimal[]
): HeldSlip =>
	new HeldSlip(
		new ExplainedError(code, values),
		accepts.map((amount) => round(amount)),
	);

const AMOUNTS = [
	'total_products_tax_excl',
	'total_products_tax_incl',
	'total_shipping_tax_excl',
	'total_shipping_tax_incl',
	'amount',
] as const satisfies ReadonlyArray<keyof SlipDocument>;

/** Throws ORDER_AMOUNT_UNREADABLE, as for an order. */
function checkAmounts(slip: SlipDocument): void {
	for (const field of AMOUNTS) usable(field, slip[field]);
	for (const detail of slip.details) {
		usable('amount_tax_excl', detail.amount_tax_excl);
		usable('amount_tax_incl', detail.amount_tax_incl);
		readable('product_quantity', detail.product_quantity);
	}
}

/** The figures of a slip. */
interface Figures {
	/** Σ of the lines. */
	linesExcl: Decimal;
	linesIncl: Decimal;
	/** The slip's own totals of the lines. */
	exclVat: Decimal;
	inclVat: Decimal;
	amount: Decimal;
	shipping: Decimal;
	/** Lines are rounded one by one, totals as a whole. */
	room: Decimal;
}

/**
 * What the customer got back, by the slip's own figures (facts P51 to P56). What they leave open is held
 * with both figures:
 * - "less voucher": PrestaShop takes the voucher off only one of the two totals, and says the other as `amount`;
 * - a chosen amount: incl. VAT where the customer's group sees prices incl. VAT; elsewhere it is not known.
 * `precision`: decimals of the currency.
 */
export function readRefund(slip: SlipDocument, order: OrderDocument, voucherSlips: VoucherSlips): Refund {
	checkAmounts(slip);
	const { precision } = order.currency;
	const figures: Figures = {
		linesExcl: sum(slip.details.map(({ amount_tax_excl }) => decimal(amount_tax_excl))),
		linesIncl: sum(slip.details.map(({ amount_tax_incl }) => decimal(amount_tax_incl))),
		exclVat: decimal(slip.total_products_tax_excl),
		inclVat: decimal(slip.total_products_tax_incl),
		amount: decimal(slip.amount),
		shipping: decimal(slip.total_shipping_tax_incl),
		room: decimal(10)
			.pow(-precision)
			.times(slip.details.length + 1)
			.div(2),
	};
	const { products, lessVoucher } = lessVouchers(figures, order, voucherSlips);
	const chosen = isChosen(slip, figures) ? chosenAmount(slip, figures) : null;
	if (chosen && lessVoucher.gt(0))
		throw held('SLIP_TOTALS_CONTRADICT', { lines: money(figures.linesIncl), total: money(figures.amount) });
	const refunded = chosen ?? products;
	return {
		total: round(refunded.minus(lessVoucher).plus(figures.shipping)),
		products: refunded,
		chosen: chosen !== null,
		lessVoucher,
		shipping: figures.shipping,
	};
}

/** The lines' total, and what is taken off it: nothing, or the order's vouchers. */
function lessVouchers(
	{ linesExcl, linesIncl, exclVat, inclVat, shipping, room }: Figures,
	order: OrderDocument,
	voucherSlips: VoucherSlips,
): { products: Decimal; lessVoucher: Decimal } {
	const offExcl = linesExcl.minus(exclVat);
	const offIncl = linesIncl.minus(inclVat);
	const within = (off: Decimal) => off.abs().lte(room);
	if (within(offExcl) && within(offIncl)) return { products: inclVat, lessVoucher: ZERO };
	if (offExcl.gt(room) && offIncl.gt(room)) return { products: linesIncl, lessVoucher: offIncl };
	// The voucher incl. VAT is taken off one total only, whichever one that is (fact P53).
	const off = within(offExcl) ? offIncl : offExcl;
	const isVoucher =
		(within(offExcl) || within(offIncl)) &&
		off.minus(decimal(order.total_discounts_tax_incl)).abs().lte(room);
	if (!isVoucher) {
		const wrong = within(offIncl)
			? { lines: money(linesExcl), total: money(exclVat) }
			: { lines: money(linesIncl), total: money(inclVat) };
		throw held('SLIP_TOTALS_CONTRADICT', wrong, linesIncl.plus(shipping), inclVat.plus(shipping));
	}
	const [whole, less] = [linesIncl.plus(shipping), linesIncl.minus(off).plus(shipping)];
	if (voucherSlips === 'hold')
		throw held('SLIP_LESS_VOUCHER', { amount: money(whole), less: money(less) }, whole, less);
	return { products: linesIncl, lessVoucher: voucherSlips === 'deduct' ? off : ZERO };
}

/** Small enough to be the two decimals that older shops keep of `amount`. */
const SAME = decimal('0.0051');

/**
 * Whether `amount` is what an employee chose instead of the lines' total. Otherwise it is one of the two totals: by customer
 * group (fact P51), and in shops before 1.7.7 the one excl. VAT for every standard refund, which then has decimals that
 * the one incl. VAT lacks.
 */
function isChosen(
	{ order_slip_type, amount: text }: SlipDocument,
	{ exclVat, inclVat, amount, shipping }: Figures,
): boolean {
	const is = (total: Decimal) => amount.minus(total).abs().lte(SAME);
	if (is(inclVat)) return false;
	if (order_slip_type !== 2) {
		if (is(exclVat)) return false;
		throw held(
			'SLIP_TOTALS_CONTRADICT',
			{ lines: money(inclVat), total: money(amount) },
			inclVat.plus(shipping),
			amount.plus(shipping),
		);
	}
	if (!is(exclVat)) return true;
	// Type 2 without delivery: only a chosen amount makes it so.
	return shipping.eq(0) || !(isOlder(text) || unrounded(exclVat));
}

/** Shops before 1.7.7 keep two decimals of it. */
const isOlder = (amount: string): boolean => /^\d+\.\d\d$/.test(amount.trim());
const unrounded = (amount: Decimal): boolean => !amount.eq(round(amount));

/** Incl. VAT. Throws SLIP_AMOUNT_UNCLEAR where it may be meant excl. VAT. */
function chosenAmount(
	{ price_display_method: display }: SlipDocument,
	{ amount, exclVat, inclVat, linesIncl, shipping, room }: Figures,
): Decimal | null {
	const untaxed = exclVat.eq(inclVat);
	const asExcl = exclVat.eq(0) ? amount : amount.times(inclVat).div(exclVat);
	const isExclTotal = amount.minus(exclVat).abs().lte(SAME);
	// A group that sees prices excl. VAT has the total excl. VAT as its ordinary amount.
	if (display === 1 && isExclTotal) return null;
	// With delivery it may also be the standard refund of a shop that was older then.
	const isClear = display === 0 && !(isExclTotal && shipping.gt(0));
	if (!untaxed && !isClear)
		throw held(
			'SLIP_AMOUNT_UNCLEAR',
			{ incl: money(amount.plus(shipping)), excl: money(asExcl.plus(shipping)) },
			amount.plus(shipping),
			asExcl.plus(shipping),
		);
	if (amount.gt(linesIncl.plus(room)))
		throw held(
			'SLIP_TOTALS_CONTRADICT',
			{ lines: money(linesIncl), total: money(amount) },
			linesIncl.plus(shipping),
			amount.plus(shipping),
		);
	return amount;
}

/** The most a slip may have given back, for the sum of several: an earlier one that is unclear counts in full. */
export function atMost(slip: SlipDocument, order: OrderDocument, voucherSlips: VoucherSlips): Decimal {
	const { value, error } = attemptSync(() => readRefund(slip, order, voucherSlips).total);
	return value ?? (error instanceof HeldSlip && error.accepts.length > 0 ? max(...error.accepts) : ZERO);
}
