import { CENT, decimal, min, round, sum, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import type { OrderDocument } from '../../../shared/order';
import type { Component } from '../component';
import type { Wording } from '../wording';
import type { Amount } from './extras';
import { grossPerRate } from './gross-per-rate';
import { impliedRate, ratesOf } from './rates';
import { isSpreadOpen } from './spread-open';
import { spread } from './spread-voucher';

/** What the vouchers of an order do: negative components, what is left of the delivery, and what had to be guessed. */
export interface DiscountResult {
	components: Component[];
	/** Excl. and incl. VAT; nothing where a voucher gave it. */
	shipping: Amount;
	/** Names of vouchers whose VAT could not be worked out exactly. */
	approximate: string[];
}

interface Rule {
	name: string;
	inclVat: Decimal;
	exclVat: Decimal;
	freeShipping: boolean;
}

/** Both amounts of the header are rounded to cents. */
const ROUNDED = decimal('0.011');

const isNothing = (value: Decimal): boolean => value.abs().lt('0.005');

/**
 * Spreads each voucher over the VAT rates it hit (facts P34 and P35): the VAT a voucher carries tells which lines it
 * lowered. Vouchers work one after the other on what is left.
 */
export function discountComponents(
	order: OrderDocument,
	lines: Component[],
	wording: Wording,
): DiscountResult {
	if (order.discounts.source === 'header') return headerDiscount(order, lines, wording);
	const rules = order.discounts.rows.map((row) => ({
		name: wording.voucher(row.name),
		inclVat: decimal(row.value),
		exclVat: row.value_tax_excl === null ? averageExclVat(order, row.value) : decimal(row.value_tax_excl),
		freeShipping: row.free_shipping,
	}));
	return applyRules(
		{ order, lines, wording },
		order.discounts.source === 'order_discounts' ? capped(order, rules) : rules,
	);
}

/**
 * PrestaShop 1.6 keeps what a voucher could have given (1000.00 on an order of 24.20); the order's total says what it gave. What
 * is too much is taken off the biggest ones.
 */
function capped(order: OrderDocument, rules: Rule[]): Rule[] {
	let inclVat = sum(rules.map((rule) => rule.inclVat)).minus(decimal(order.total_discounts_tax_incl));
	let exclVat = sum(rules.map((rule) => rule.exclVat)).minus(decimal(order.total_discounts_tax_excl));
	if (inclVat.lte(CENT.times(rules.length))) return rules;
	const smaller = new Map<Rule, Rule>();
	for (const rule of [...rules].sort((a, b) => b.inclVat.cmp(a.inclVat))) {
		const off = { inclVat: min(inclVat, rule.inclVat), exclVat: min(exclVat, rule.exclVat) };
		smaller.set(rule, {
			...rule,
			inclVat: rule.inclVat.minus(off.inclVat),
			exclVat: rule.exclVat.minus(off.exclVat),
		});
		inclVat = inclVat.minus(off.inclVat);
		exclVat = exclVat.minus(off.exclVat);
	}
	return rules.map((rule) => smaller.get(rule)!);
}

/** PrestaShop 1.6 keeps only the amount incl. VAT; it converts with the order's average rate itself (fact P34). */
function averageExclVat(order: OrderDocument, inclVat: string): Decimal {
	const incl = decimal(order.total_discounts_tax_incl);
	if (incl.eq(0)) return decimal(inclVat);
	return decimal(inclVat).times(decimal(order.total_discounts_tax_excl)).div(incl);
}

/**
 * 1.7.0–1.7.7 has no rows: one rule from the header, with free shipping if it then adds up better (fact P35, step 2). It may stand
 * for several vouchers, so a way to spread it counts only if it makes both amounts to the cent; what they do not force is
 * marked as a guess.
 */
function headerDiscount(order: OrderDocument, lines: Component[], wording: Wording): DiscountResult {
	const rule = {
		name: wording.voucher(''),
		inclVat: decimal(order.total_discounts_tax_incl),
		exclVat: decimal(order.total_discounts_tax_excl),
	};
	const applied = { order, lines, wording };
	const chosen = headerWay(applied, rule);
	const delivery = deliveryOf(order, lines);
	const given = delivery.map((one) => ({
		...one,
		net: withoutVat(chosen.shipping.inclVat.minus(decimal(order.total_shipping_tax_incl)), one.rate),
	}));
	const taken = new Map(
		[...grossPerRate([...chosen.components, ...given])].map(([rate, gross]) => [rate, gross.neg()]),
	);
	const open = isSpreadOpen({
		charged: [...lines, ...delivery],
		taken,
		inclVat: rule.inclVat,
		exclVat: rule.exclVat,
	});
	return open ? { ...chosen, approximate: [rule.name] } : chosen;
}

function headerWay(applied: Applied, rule: Omit<Rule, 'freeShipping'>): DiscountResult {
	const { order } = applied;
	const shipping = decimal(order.total_shipping_tax_incl);
	const without = applyRules(applied, [{ ...rule, freeShipping: false }], ROUNDED);
	if (shipping.eq(0) || rule.inclVat.lt(shipping)) return without;
	const withFree = applyRules(applied, [{ ...rule, freeShipping: true }], ROUNDED);
	if (rule.inclVat.eq(shipping) && rule.exclVat.eq(decimal(order.total_shipping_tax_excl))) return withFree;
	if (without.approximate.length > withFree.approximate.length) return withFree;
	// So much better that chance does not explain it.
	return without.off.gt(ROUNDED) && withFree.off.times(4).lt(without.off) ? withFree : without;
}

/** An amount less what a voucher covers of it, incl. VAT. */
const lessThan = ({ exclVat, inclVat }: Amount, covered: Decimal): Amount => ({
	inclVat: inclVat.minus(covered),
	exclVat: round(exclVat.times(inclVat.minus(covered)).div(inclVat), 6),
});

interface Applied {
	order: OrderDocument;
	lines: Component[];
	wording: Wording;
}

/** `off`: how far the ways that were taken are from the vouchers' amounts excl. VAT. */
function applyRules(
	{ order, lines, wording }: Applied,
	rules: Rule[],
	within?: Decimal,
): DiscountResult & { off: Decimal } {
	const shipping = {
		exclVat: decimal(order.total_shipping_tax_excl),
		inclVat: decimal(order.total_shipping_tax_incl),
	};
	const result = { components: [] as Component[], shipping, approximate: [] as string[], off: ZERO };
	let given = false;
	const delivery = rules.some(({ freeShipping }) => freeShipping) ? [] : deliveryOf(order, lines);
	for (const rule of rules) {
		let { inclVat, exclVat } = rule;
		if (rule.freeShipping && !given) {
			given = true;
			const paidFor = inclVat.lt(shipping.inclVat) && !isNothing(inclVat.minus(shipping.inclVat));
			// The carrier was changed afterwards: what the voucher does not cover is still charged for the delivery.
			result.shipping = paidFor ? lessThan(shipping, inclVat) : { exclVat: ZERO, inclVat: ZERO };
			[inclVat, exclVat] = paidFor
				? [ZERO, ZERO]
				: [inclVat.minus(shipping.inclVat), exclVat.minus(shipping.exclVat)];
		}
		if (isNothing(inclVat) && isNothing(exclVat)) continue;
		const { parts, exact, off } = spread(inclVat, exclVat, [...lines, ...result.components], {
			delivery,
			...(within ? { within } : {}),
		});
		result.off = result.off.plus(off);
		if (!exact) result.approximate.push(rule.name);
		for (const { rate, net, taxName, shopNet, shopGross } of parts) {
			const part = net.neg();
			result.components.push({
				// A voucher that adds to the price would be no voucher.
				kind: 'discount',
				description: part.gt(0) ? wording.correction : rule.name,
				quantity: decimal(1),
				unitPrice: part,
				net: part,
				rate,
				taxName,
				special: false,
				shopNet: shopNet.neg(),
				shopGross: shopGross.neg(),
			});
		}
	}
	return result;
}

/** The delivery, for vouchers that lower it as well; none where no known rate fits its amounts. */
function deliveryOf(order: OrderDocument, lines: Component[]): Component[] {
	const [exclVat, inclVat] = [decimal(order.total_shipping_tax_excl), decimal(order.total_shipping_tax_incl)];
	const rate = inclVat.eq(0)
		? null
		: impliedRate(exclVat, inclVat, [decimal(order.carrier_tax_rate), ...ratesOf(lines)]);
	if (!rate) return [];
	const net = withoutVat(inclVat, rate);
	const taxName = lines.find((line) => line.rate.eq(rate))?.taxName ?? lines[0]?.taxName ?? '';
	return [
		{
			kind: 'shipping',
			description: '',
			quantity: decimal(1),
			unitPrice: net,
			net,
			rate,
			taxName,
			special: false,
			shopNet: exclVat,
			shopGross: inclVat,
		},
	];
}
