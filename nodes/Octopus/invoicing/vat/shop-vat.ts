import {
	decimal,
	isDecimal,
	max,
	min,
	money,
	percentOf,
	sum,
	ZERO,
	type Decimal,
} from '../../../shared/decimal';
import { explain } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { Language } from '../../../shared/texts/text';
import type { Component } from '../component';
import { paidOf } from '../components/check-order';
import type { ReadyInvoice, ShopVat } from '../prepared';

/** Excl. VAT, in euro: totals that are nearer to each other than this do not contradict. */
const ROOM = decimal('0.05');

/** For currencies without cents, as much more. */
export const scaled = (amount: Decimal, { currency }: OrderDocument): Decimal =>
	amount.times(decimal(10).pow(Math.max(0, 2 - currency.precision)));

/** What the shop says of the VAT of an order, for comparing: from its own totals and those of its lines, as little as possible from ours. */
export function shopVat(order: OrderDocument, components: Component[]): ShopVat {
	const sold = components.filter(({ net }) => !net.eq(0));
	const rates = [...new Set(sold.map(({ rate }) => rate.toString()))];
	const discounted =
		!decimal(order.total_discounts_tax_incl).eq(0) || sold.some(({ kind }) => kind === 'discount');
	const totalExclVat = exclVatOf(order);
	return {
		totalExclVat: totalExclVat && money(totalExclVat),
		perRate: discounted ? null : perRate(order, sold, rates),
		// Two rates follow from the two totals; of more, nobody knows which the vouchers lowered.
		splitKnown: rates.length <= (totalExclVat ? 2 : 1) || !discounted,
	};
}

/** total_paid_tax_excl; null where a connector or an old shop has none. */
function exclVatOf(order: OrderDocument): Decimal | null {
	const text = String(order.total_paid_tax_excl ?? '').trim();
	if (text === '' || !isDecimal(text)) return null;
	return decimal(text).eq(0) && !paidOf(order).eq(0) ? null : decimal(text);
}

/** VAT by rate, as the totals of lines, delivery and wrapping have it; null where they are not what was charged. */
function perRate(
	{ currency: { precision } }: OrderDocument,
	sold: Component[],
	rates: string[],
): ShopVat['perRate'] {
	const smallest = decimal(10).pow(-precision);
	const strange = sold.some(
		({ shopNet, unitPrice, quantity }) =>
			shopNet && shopNet.minus(unitPrice.times(quantity)).abs().gt(smallest.times(quantity)),
	);
	if (strange) return null;
	return rates.map((rate) => {
		const own = sold.filter((component) => component.rate.toString() === rate);
		const vats = own.map(({ shopNet, shopGross, net, rate: percent }) =>
			shopNet && shopGross ? shopGross.minus(shopNet) : percentOf(net, percent),
		);
		// Rounded per line, excl. and incl. VAT apart; or even per piece.
		const room = sum(own.map(({ shopDrift = ZERO }) => max(smallest, shopDrift.abs())));
		return { rate, vat: money(sum(vats)), room: money(room) };
	});
}

/** Where the shop's two totals contradict each other: what it says excl. VAT, and what our invoice comes to. */
export function shopTotalsNotes(
	order: OrderDocument,
	components: Component[],
	{ shop, expected }: ReadyInvoice,
	language: Language,
): string[] {
	const stated = shop?.totalExclVat;
	if (!stated) return [];
	const said = decimal(stated);
	const ours = decimal(expected.totalExclVat);
	const fee = sum(components.filter(({ kind }) => kind === 'fee').map(({ net }) => net));
	const smallest = decimal(10).pow(-order.currency.precision);
	// Rounding per piece makes the shop's amounts excl. VAT drift by so much.
	const drift = sum(
		components.map(({ shopNet, net, quantity, kind }) =>
			kind === 'product' && shopNet && shopNet.minus(net).abs().lte(smallest.times(quantity))
				? shopNet.minus(net)
				: ZERO,
		),
	);
	const room = scaled(ROOM, order);
	// Vouchers take their share of the drift.
	const agrees = (amount: Decimal) =>
		said.gte(min(amount, amount.plus(drift)).minus(room)) &&
		said.lte(max(amount, amount.plus(drift)).plus(room));
	if (agrees(ours) || agrees(ours.minus(fee))) return [];
	const paid = paidOf(order);
	const values = {
		shopExcl: money(said),
		shopVat: money(paid.minus(said)),
		excl: money(ours),
		vat: money(paid.minus(ours)),
	};
	return [explain('SHOP_TOTALS_CONTRADICT', values, language).message];
}

/** The first rate at which Octopus holds other VAT than the shop says, by more than rounding explains. */
export function shopVatDifference(
	{ shop }: ReadyInvoice,
	totals: { perRate: Array<{ rate: Decimal; vat: Decimal }> },
	order: OrderDocument,
	tolerance: Decimal,
) {
	for (const { rate, vat, room } of shop?.perRate ?? []) {
		const octopus = sum(totals.perRate.filter((one) => one.rate.eq(rate)).map((one) => one.vat));
		const difference = octopus.minus(decimal(vat));
		if (difference.abs().gt(scaled(tolerance, order).plus(decimal(room))))
			return { rate, shop: vat, octopus: money(octopus), difference: money(difference) };
	}
	return null;
}

/** What of the VAT could not be held against the shop's own figures. */
export function notCompared({ shop }: ReadyInvoice, language: Language): string[] {
	if (!shop) return [];
	if (shop.totalExclVat === null) return [explain('SHOP_VAT_UNKNOWN', {}, language).message];
	return shop.splitKnown ? [] : [explain('DISCOUNT_NOT_COMPARED', {}, language).message];
}
