import { decimal, max, percentOf, sum, ZERO, type Decimal } from '../../shared/decimal';
import type { OrderDocument } from '../../shared/order';
import { netAtRate, ratesOf } from './lines';
import type { Component } from './types';

/** What the vouchers of an order do: negative components, whether shipping is free, and what had to be guessed. */
export interface DiscountResult {
	components: Component[];
	shippingFree: boolean;
	/** Names of vouchers whose VAT could not be worked out exactly. */
	approximate: string[];
}

interface Rule {
	name: string;
	inclVat: Decimal;
	exclVat: Decimal;
	freeShipping: boolean;
}

/** An amount of VAT may be this far off before a rate is ruled out: cents for small vouchers, a thousandth for big ones. */
const room = (exclVat: Decimal): Decimal => max(decimal('0.011'), exclVat.abs().times('0.001'));
const isNothing = (value: Decimal): boolean => value.abs().lt('0.005');

/**
 * Spreads each voucher over the VAT rates it hit (algorithm R, step 2; prestashop.md §2.6): the VAT a voucher carries tells
 * which lines it lowered. Vouchers work one after the other on what is left.
 */
export function discountComponents(order: OrderDocument, lines: Component[]): DiscountResult {
	if (order.discounts.source === 'header') return headerDiscount(order, lines);
	const rules = order.discounts.rows.map((row) => ({
		name: row.name,
		inclVat: decimal(row.value),
		exclVat: decimal(row.value_tax_excl ?? averageExclVat(order, row.value)),
		freeShipping: row.free_shipping,
	}));
	return applyRules(order, lines, rules);
}

/** PrestaShop 1.6 keeps only the amount incl. VAT; it converts with the order's average rate itself (prestashop.md §2.4). */
function averageExclVat(order: OrderDocument, inclVat: string): Decimal {
	const incl = decimal(order.total_discounts_tax_incl);
	if (incl.eq(0)) return decimal(inclVat);
	return decimal(inclVat).times(decimal(order.total_discounts_tax_excl)).div(incl);
}

/** 1.7.0–1.7.7 has no rows: one rule from the header, with free shipping if it then adds up better (§2.6, step 2). */
function headerDiscount(order: OrderDocument, lines: Component[]): DiscountResult {
	const rule = {
		name: 'Discount',
		inclVat: decimal(order.total_discounts_tax_incl),
		exclVat: decimal(order.total_discounts_tax_excl),
	};
	const shipping = decimal(order.total_shipping_tax_incl);
	const without = applyRules(order, lines, [{ ...rule, freeShipping: false }]);
	if (shipping.eq(0) || rule.inclVat.lt(shipping)) return without;
	const withFree = applyRules(order, lines, [{ ...rule, freeShipping: true }]);
	if (rule.inclVat.eq(shipping)) return withFree;
	return without.approximate.length > withFree.approximate.length ? withFree : without;
}

function applyRules(order: OrderDocument, lines: Component[], rules: Rule[]): DiscountResult {
	const result: DiscountResult = { components: [], shippingFree: false, approximate: [] };
	for (const rule of rules) {
		let { inclVat, exclVat } = rule;
		if (rule.freeShipping && !result.shippingFree) {
			inclVat = inclVat.minus(decimal(order.total_shipping_tax_incl));
			exclVat = exclVat.minus(decimal(order.total_shipping_tax_excl));
			result.shippingFree = true;
		}
		if (isNothing(inclVat) && isNothing(exclVat)) continue;
		const { parts, exact } = spread(inclVat, exclVat, [...lines, ...result.components]);
		if (!exact) result.approximate.push(rule.name);
		for (const { rate, net, taxName } of parts) {
			const part = net.neg();
			result.components.push({ kind: 'discount', description: rule.name, quantity: decimal(1), unitPrice: part, net: part, rate, taxName });
		}
	}
	return result;
}

interface Part {
	rate: Decimal;
	net: Decimal;
	taxName: string;
}

function spread(inclVat: Decimal, exclVat: Decimal, components: Component[]): { parts: Part[]; exact: boolean } {
	const tax = inclVat.minus(exclVat);
	const groups = ratesOf(components)
		.map((rate) => ({
			rate,
			base: netAtRate(components, rate),
			taxName: components.find((component) => component.rate.eq(rate))!.taxName,
		}))
		.filter(({ base }) => base.gt(0));
	const whole = sum(groups.map(({ base }) => base));
	if (groups.length === 0) return { parts: [{ rate: ZERO, net: exclVat, taxName: '' }], exact: false };
	const proportional = groups.map(({ rate, base, taxName }) => ({ rate, taxName, net: exclVat.times(base).div(whole) }));
	const candidates = [
		proportional,
		...groups.filter(({ base }) => base.gte(exclVat.minus('0.01'))).map(({ rate, taxName }) => [{ rate, taxName, net: exclVat }]),
	];
	let best = { parts: proportional, off: taxOf(proportional).minus(tax).abs() };
	for (const parts of candidates) {
		const off = taxOf(parts).minus(tax).abs();
		if (off.lt(best.off)) best = { parts, off };
	}
	if (best.off.lte(room(exclVat))) return { parts: best.parts, exact: true };
	const split = twoRates(groups, exclVat, tax);
	return { parts: split ?? proportional, exact: split !== null };
}

const taxOf = (parts: Part[]): Decimal => sum(parts.map(({ rate, net }) => percentOf(net, rate)));

/** With exactly two rates, base and VAT of the voucher fix both shares. */
function twoRates(groups: Array<{ rate: Decimal; base: Decimal; taxName: string }>, exclVat: Decimal, tax: Decimal): Part[] | null {
	const [a, b] = groups;
	if (groups.length !== 2 || !a || !b) return null;
	const netA = tax.minus(percentOf(exclVat, b.rate)).div(a.rate.minus(b.rate).div(100));
	const netB = exclVat.minus(netA);
	const fits = (net: Decimal, base: Decimal) => net.gte('-0.02') && net.lte(base.plus('0.02'));
	if (!fits(netA, a.base) || !fits(netB, b.base)) return null;
	return [
		{ rate: a.rate, net: netA, taxName: a.taxName },
		{ rate: b.rate, net: netB, taxName: b.taxName },
	];
}
