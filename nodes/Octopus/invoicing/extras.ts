import { decimal, money, sum, withoutVat, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { vatOf } from './lines-total';
import { impliedRate, netAtRate, ratesOf } from './lines';
import type { Component } from './types';
import type { Wording } from './wording';

/**
 * Shipping and gift wrapping (algorithm R, step 3). The rate is the one their amounts imply; where no known rate fits, or
 * the shop taxes shipping pro rata (PS_ATCP_SHIPWRAP), they are split over the products' rates.
 */
export function extraComponents(order: OrderDocument, goods: Component[], shippingFree: boolean, knownRates: Decimal[], texts: Wording): Component[] {
	const extras: Component[] = [];
	if (!shippingFree) {
		const rates = [decimal(order.carrier_tax_rate), ...knownRates];
		extras.push(...extra(order, 'shipping', texts.shipping, decimal(order.total_shipping_tax_excl), decimal(order.total_shipping_tax_incl), goods, rates));
	}
	extras.push(...extra(order, 'wrapping', texts.wrapping, decimal(order.total_wrapping_tax_excl), decimal(order.total_wrapping_tax_incl), goods, knownRates));
	return extras;
}

function extra(
	order: OrderDocument,
	kind: 'shipping' | 'wrapping',
	description: string,
	exclVat: Decimal,
	inclVat: Decimal,
	goods: Component[],
	rates: Decimal[],
): Component[] {
	if (exclVat.eq(0) && inclVat.eq(0)) return [];
	// An untaxed delivery of taxed goods is a shop set up wrongly, not a VAT case.
	if (exclVat.eq(inclVat) && goods.length > 0 && goods.every(({ rate: goodsRate }) => !vatOf(exclVat, goodsRate).eq(0))) {
		throw new ExplainedError('SHIPPING_WITHOUT_VAT', { amount: money(inclVat) });
	}
	const rate = order.shop.shippingTaxedProRata && kind === 'shipping' ? null : impliedRate(exclVat, inclVat, rates);
	const one = (net: Decimal, atRate: Decimal): Component => ({
		kind, description, quantity: decimal(1), unitPrice: net, net, rate: atRate, special: false,
		taxName: goods.find((component) => component.rate.eq(atRate))?.taxName ?? goods[0]?.taxName ?? '',
	});
	// Both amounts are rounded; the one incl. VAT is what was paid.
	if (rate) return [one(withoutVat(inclVat, rate), rate)];
	const groups = ratesOf(goods).map((atRate) => ({ atRate, base: netAtRate(goods, atRate) })).filter(({ base }) => base.gt(0));
	const whole = sum(groups.map(({ base }) => base));
	if (whole.eq(0)) return [one(exclVat, decimal(order.carrier_tax_rate))];
	return groups.map(({ atRate, base }) => one(exclVat.times(base).div(whole), atRate));
}
