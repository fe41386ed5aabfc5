import { CENT, decimal, max, money, sum, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDetail, SlipDocument } from '../../../shared/slip';
import type { Component } from '../component';
import { grossOf, grossPerRate } from '../components/gross-per-rate';
import { lineComponents } from '../components/lines';
import { impliedRate, ratesOf } from '../components/rates';
import type { Wording } from '../wording';
import type { Refund } from './refund';

/** Amounts that PrestaShop rounds apart, excl. and incl. VAT, may be this far from what the rate makes of one another. */
const ROUNDED = decimal('0.02');

export interface SlipParts {
	slip: SlipDocument;
	order: OrderDocument;
	refund: Refund;
	/** What the order consists of. */
	orderComponents: Component[];
	/** Percent: for lines and deliveries whose tax the shop does not name. */
	mappedRates: Decimal[];
	wording: Wording;
}

/**
 * What a slip gave back, as components with the VAT rates of the order (the shop itself uses the rates of today). Amounts are
 * positive, but for the vouchers taken off. Throws SLIP_LINE_UNKNOWN, SLIP_VAT_CONTRADICTS.
 */
export function slipComponents(parts: SlipParts): Component[] {
	const { slip, refund } = parts;
	const lines = slip.details.flatMap((detail) => lineOf(detail, parts));
	const whole = grossOf(lines);
	const factor = refund.chosen && whole.gt(0) ? refund.products.div(whole) : decimal(1);
	const products = lines.map((line) => ({
		...line,
		net: line.net.times(factor),
		unitPrice: line.unitPrice.times(factor),
	}));
	return [...products, ...vouchersOf(products, parts), ...shippingOf(parts)];
}

export { grossOf, grossPerRate };

/** By how much slips come to more (or less) than the order charged for the same pieces, incl. VAT: the shop rounds each slip anew. */
export interface Drift {
	total: Decimal;
	/** By rate (percent, as text). */
	perRate: Map<string, Decimal>;
}

/** Of one slip. A chosen amount says nothing of rounding. Lines that the order no longer has count for nothing. */
export function driftOf(
	slip: SlipDocument,
	order: OrderDocument,
	refund: Refund,
	mappedRates: Decimal[],
): Drift {
	const perRate = new Map<string, Decimal>();
	if (refund.chosen) return { total: ZERO, perRate };
	let share = ZERO;
	for (const { id_order_detail, product_quantity, amount_tax_incl } of slip.details) {
		const line = order.lines.find(({ id }) => id === id_order_detail);
		if (!line || decimal(line.product_quantity).eq(0)) return { total: ZERO, perRate: new Map() };
		const own = lineComponents({ ...order, lines: [line] }, mappedRates, NO_WORDS);
		const charged = grossOf(own).times(decimal(product_quantity)).div(decimal(line.product_quantity));
		const off = decimal(amount_tax_incl).minus(charged);
		// More than a cent a piece is no rounding: an employee chose the amount.
		if (off.abs().gt(CENT.times(decimal(product_quantity).plus(1)))) {
			share = share.plus(decimal(amount_tax_incl));
			continue;
		}
		share = share.plus(charged);
		for (const component of own) {
			const part = grossOf(own).eq(0) ? ZERO : off.times(grossOf([component])).div(grossOf(own));
			perRate.set(component.rate.toString(), (perRate.get(component.rate.toString()) ?? ZERO).plus(part));
		}
	}
	return { total: refund.products.minus(share), perRate };
}

const NO_WORDS: Pick<Wording, 'product'> = { product: () => '' };

/** One line of the slip; two where the order taxes the ecotax of that line apart. */
function lineOf(
	{ id_order_detail, product_quantity, amount_tax_excl, amount_tax_incl }: SlipDetail,
	{ order, mappedRates, wording }: SlipParts,
): Component[] {
	const line = order.lines.find(({ id }) => id === id_order_detail);
	if (!line) throw new ExplainedError('SLIP_LINE_UNKNOWN', { line: id_order_detail });
	const own = lineComponents({ ...order, lines: [line] }, mappedRates, wording);
	const [inclVat, quantity] = [decimal(amount_tax_incl), max(decimal(product_quantity), decimal(1))];
	const whole = grossOf(own);
	const components = own.map((component) => {
		const gross = whole.eq(0) ? inclVat.div(own.length) : inclVat.times(grossOf([component])).div(whole);
		const net = withoutVat(gross, component.rate);
		return {
			...component,
			quantity,
			net,
			unitPrice: net.div(quantity),
			special: false,
			shopNet: undefined,
			shopGross: undefined,
		};
	});
	const smallest = decimal(10).pow(-order.currency.precision);
	const room = max(ROUNDED, smallest.times(quantity.plus(1)));
	const exclVat = sum(components.map(({ net }) => net));
	if (exclVat.minus(decimal(amount_tax_excl)).abs().gt(room))
		throw contradiction(line.product_name, amount_tax_excl, inclVat, components[0]!.rate);
	return components;
}

const contradiction = (what: string, exclVat: string, inclVat: Decimal, rate: Decimal): ExplainedError =>
	new ExplainedError('SLIP_VAT_CONTRADICTS', {
		what,
		excl: money(decimal(exclVat)),
		incl: money(inclVat),
		rate: rate.toString(),
	});

/** Delivery, at the rate (or in the shares of the rates) that the order charged it. */
function shippingOf({ slip, order, orderComponents, mappedRates, wording, refund }: SlipParts): Component[] {
	const [exclVat, inclVat] = [decimal(slip.total_shipping_tax_excl), refund.shipping];
	if (inclVat.eq(0)) return [];
	const charged = orderComponents.filter(({ kind }) => kind === 'shipping');
	const one = (gross: Decimal, rate: Decimal, taxName: string): Component => {
		const net = withoutVat(gross, rate);
		return {
			kind: 'shipping',
			description: wording.shipping,
			quantity: decimal(1),
			unitPrice: net,
			net,
			rate,
			taxName,
			special: false,
		};
	};
	const whole = grossOf(charged);
	if (charged.length > 1 && whole.gt(0))
		return charged.map((part) => one(inclVat.times(grossOf([part])).div(whole), part.rate, part.taxName));
	const rates = [
		...charged.map(({ rate }) => rate),
		...(charged.length > 0
			? []
			: [decimal(order.carrier_tax_rate), ...ratesOf(orderComponents), ...mappedRates]),
	];
	const rate = impliedRate(exclVat, inclVat, rates);
	if (!rate) throw contradiction(wording.shipping, slip.total_shipping_tax_excl, inclVat, rates[0] ?? ZERO);
	return [
		one(
			inclVat,
			rate,
			charged[0]?.taxName ?? orderComponents.find((component) => component.rate.eq(rate))?.taxName ?? '',
		),
	];
}

/**
 * The vouchers taken off, in the shares in which they lowered the order at the rates that the slip has; where a rate has less
 * than its share, in proportion to what the slip has of each.
 */
function vouchersOf(products: Component[], { refund, orderComponents, wording }: SlipParts): Component[] {
	const { lessVoucher, total } = refund;
	if (lessVoucher.eq(0)) return [];
	const has = grossPerRate(products);
	const lowered = grossPerRate(orderComponents.filter(({ kind }) => kind === 'discount'));
	const asLowered = sharesOf(
		lessVoucher,
		new Map([...has.keys()].map((rate) => [rate, (lowered.get(rate) ?? ZERO).abs()])),
	);
	const fits = asLowered !== null && [...asLowered].every(([rate, share]) => share.lte(has.get(rate)!));
	const shares = fits ? asLowered : sharesOf(lessVoucher, has);
	if (!shares || [...shares].some(([rate, share]) => share.gt(has.get(rate)!)))
		throw new ExplainedError('SLIP_LESS_VOUCHER', {
			amount: money(total.plus(lessVoucher)),
			less: money(total),
		});
	return [...shares].map(([rate, share]) => {
		const like = products.find((component) => component.rate.toString() === rate)!;
		const net = withoutVat(share, like.rate).neg();
		return {
			...like,
			kind: 'discount',
			description: wording.voucher(''),
			quantity: decimal(1),
			unitPrice: net,
			net,
		};
	});
}

/** An amount in proportion to weights; null when all of them are 0. */
function sharesOf(amount: Decimal, weights: Map<string, Decimal>): Map<string, Decimal> | null {
	const whole = sum(weights.values());
	return whole.eq(0)
		? null
		: new Map([...weights].map(([rate, weight]) => [rate, amount.times(weight).div(whole)]));
}
