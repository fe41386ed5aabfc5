import {
	decimal,
	factorOf,
	max,
	money,
	percentOf,
	sum,
	withoutVat,
	ZERO,
	type Decimal,
} from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import { vatOf } from '../../books/amounts';
import type { Component } from '../component';
import type { Wording } from '../wording';
import { fitsRate, rateThatFits } from './implied-rate';
import { impliedRate, netAtRate, ratesOf } from './rates';

/** An amount of the shop, excl. and incl. VAT. */
export interface Amount {
	exclVat: Decimal;
	inclVat: Decimal;
}

export interface ExtrasOf {
	order: OrderDocument;
	/** Lines, and the vouchers on them. */
	goods: Component[];
	/** What vouchers left of the delivery. */
	shipping: Amount;
	/** Percent: rates that the merchant mapped for the place. */
	mapped: Decimal[];
	/** 0 % is a rate there, so that goods at 0 % are not untaxed. */
	zeroIsRate: boolean;
	wording: Wording;
}

/** Shipping and gift wrapping (fact P35, step 3). Throws SHIPPING_WITHOUT_VAT, SHIPPING_WITH_VAT. */
export function extraComponents(parts: ExtrasOf): Component[] {
	const { order, shipping, wording } = parts;
	const wrapping = {
		exclVat: decimal(order.total_wrapping_tax_excl),
		inclVat: decimal(order.total_wrapping_tax_incl),
	};
	return [
		...extra(parts, 'shipping', wording.shipping, shipping),
		...extra(parts, 'wrapping', wording.wrapping, wrapping),
	];
}

function extra(
	parts: ExtrasOf,
	kind: 'shipping' | 'wrapping',
	description: string,
	amount: Amount,
): Component[] {
	const { exclVat, inclVat } = amount;
	if (exclVat.eq(0) && inclVat.eq(0)) return [];
	checkTaxed(parts, amount);
	const { order, goods } = parts;
	const one = (net: Decimal, atRate: Decimal): Component => ({
		kind,
		description,
		quantity: decimal(1),
		unitPrice: net,
		net,
		rate: atRate,
		special: false,
		taxName: goods.find((component) => component.rate.eq(atRate))?.taxName ?? goods[0]?.taxName ?? '',
	});
	const rate = rateOf(parts, kind, amount);
	// Both amounts are rounded; the one incl. VAT is what was paid.
	if (rate) return [one(withoutVat(inclVat, rate), rate)];
	const shares = sharesOf(goods);
	const whole = sum(shares.map(({ base }) => base));
	if (whole.eq(0)) return [one(exclVat, decimal(order.carrier_tax_rate))];
	return shares.map(({ atRate, base }) => one(exclVat.times(base).div(whole), atRate));
}

/** An untaxed delivery of taxed goods, and a taxed one of untaxed goods, is a shop set up wrongly, not a VAT case. */
function checkTaxed({ goods, zeroIsRate }: ExtrasOf, { exclVat, inclVat }: Amount): void {
	const sold = goods.filter(({ kind, net }) => kind !== 'discount' && !net.eq(0));
	const taxed = sold.filter(({ rate }) => rate.gt(0));
	if (exclVat.eq(inclVat)) {
		const visible = taxed.every(({ rate }) => !vatOf(exclVat, rate).eq(0));
		if (taxed.length > 0 && visible)
			throw new ExplainedError('SHIPPING_WITHOUT_VAT', { amount: money(inclVat) });
	} else if (sold.length > 0 && taxed.length === 0 && !zeroIsRate) {
		throw new ExplainedError('SHIPPING_WITH_VAT', {
			amount: money(inclVat),
			vat: money(inclVat.minus(exclVat)),
		});
	}
}

/**
 * The one rate of an extra: what the carrier says where its amounts bear it out, else a rate of the goods, else – unless the
 * amounts are the average of the goods' rates – one that is mapped. Null: to be split over the goods' rates, which the shop
 * does where it taxes extras pro rata (PS_ATCP_SHIPWRAP).
 */
function rateOf(
	{ order, goods, mapped }: ExtrasOf,
	kind: 'shipping' | 'wrapping',
	{ exclVat, inclVat }: Amount,
): Decimal | null {
	const carrier = kind === 'shipping' ? [decimal(order.carrier_tax_rate)] : [];
	const ofGoods = ratesOf(goods.filter(({ net }) => !net.eq(0)));
	if (exclVat.eq(inclVat) && ofGoods.length > 0 && ofGoods.every((rate) => rate.eq(0))) return ZERO;
	const shares = sharesOf(goods);
	const isAverage =
		shares.length > 1 &&
		averages(goods).some((average) =>
			average
				.times(exclVat)
				.minus(inclVat)
				.abs()
				.lte(
					order.shop.shippingTaxedProRata
						? max(decimal('0.0112'), percentOf(exclVat, decimal('0.3')))
						: decimal('0.0112'),
				),
		);
	if (isAverage && order.shop.shippingTaxedProRata) return null;
	const named =
		carrier.find((rate) => fitsRate(exclVat, inclVat, rate) && !rate.eq(0)) ??
		rateThatFits(exclVat, inclVat, [...ofGoods, ...carrier]);
	if (named) return named;
	return isAverage ? null : impliedRate(exclVat, inclVat, [...carrier, ...ofGoods, ...mapped]);
}

/** The goods' rates that have anything left, with what they come to excl. VAT. */
const sharesOf = (goods: Component[]): Array<{ atRate: Decimal; base: Decimal }> =>
	ratesOf(goods)
		.map((atRate) => ({ atRate, base: netAtRate(goods, atRate) }))
		.filter(({ base }) => base.gt(0));

/** What one euro excl. VAT of the goods is incl. VAT on the average, after vouchers and before. */
function averages(goods: Component[]): Decimal[] {
	return [goods, goods.filter(({ kind }) => kind !== 'discount')].flatMap((some) => {
		const shares = sharesOf(some);
		const whole = sum(shares.map(({ base }) => base));
		return whole.eq(0)
			? []
			: [sum(shares.map(({ base, atRate }) => base.times(factorOf(atRate)))).div(whole)];
	});
}
