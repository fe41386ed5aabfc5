import { decimal, max, percentOf, sum, ZERO, type Decimal } from '../../shared/decimal';
import { netAtRate, ratesOf } from './lines';
import type { Component } from './types';

/** The share of a voucher that one VAT rate carries; `net` excl. VAT, positive. */
export interface Part {
	rate: Decimal;
	net: Decimal;
	taxName: string;
}

interface Group {
	rate: Decimal;
	/** Excl. VAT, what earlier vouchers left. */
	base: Decimal;
	taxName: string;
}

/** VAT of a voucher may be this far off before a way of spreading is ruled out: cents for small ones, a thousandth for big ones. */
const room = (exclVat: Decimal): Decimal => max(decimal('0.011'), exclVat.abs().times('0.001'));
/** Two ways that differ by no more than the shop's decimals (six, or two) explain are the same; the simpler one is meant. */
const sameness = (...amounts: Decimal[]): Decimal => decimal(amounts.every((amount) => amount.eq(amount.round(2))) ? '0.0075' : '0.00002');
/** More rates than this on one order are not tried in every combination. */
const MOST_RATES = 6;

/**
 * Spreads one voucher over VAT rates. PrestaShop does not say which lines it hit, but its VAT (incl. − excl.) does: the ways
 * a voucher can work are tried, simplest first – all lines, all lines but the specials, one rate, some rates – and the one
 * that makes this VAT is taken. `exact` is false when none does: then the VAT is met with the smallest departure from an
 * even spread.
 */
export function spread(inclVat: Decimal, exclVat: Decimal, components: Component[]): { parts: Part[]; exact: boolean } {
	const groups = groupsOf(components);
	const [only] = groups;
	if (!only) return { parts: [{ rate: ZERO, net: exclVat, taxName: '' }], exact: inclVat.eq(exclVat) };
	const untaxedByMistake = inclVat.eq(exclVat) && groups.every(({ rate }) => rate.gt(0));
	if (untaxedByMistake) return mendExclVat(inclVat, components, groups);
	const tax = inclVat.minus(exclVat);
	if (groups.length === 1) return { parts: share([only], exclVat), exact: taxOf(share([only], exclVat)).minus(tax).abs().lte(room(exclVat)) };
	const same = sameness(inclVat, exclVat);
	let best: { parts: Part[]; off: Decimal } | undefined;
	for (const parts of waysToSpread(components, groups, exclVat)) {
		const off = taxOf(parts).minus(tax).abs();
		if (!best || off.lt(best.off.minus(same))) best = { parts, off };
	}
	if (best && best.off.lte(room(exclVat))) return { parts: best.parts, exact: true };
	const split = shifted(groups, exclVat, tax);
	return { parts: split ?? share(groups, exclVat), exact: split !== null && groups.length === 2 };
}

function groupsOf(components: Component[]): Group[] {
	return ratesOf(components)
		.map((rate) => ({
			rate,
			base: netAtRate(components, rate),
			taxName: components.find((component) => component.rate.eq(rate))!.taxName,
		}))
		.filter(({ base }) => base.gt(0));
}

function* waysToSpread(components: Component[], groups: Group[], exclVat: Decimal): Generator<Part[]> {
	yield share(groups, exclVat);
	const ordinary = groupsOf(components.filter(({ special }) => !special));
	const fits = (some: Group[]): boolean => sum(some.map(({ base }) => base)).gte(exclVat.minus('0.01'));
	if (ordinary.length > 0 && components.some(({ special }) => special) && fits(ordinary)) yield share(ordinary, exclVat);
	if (groups.length > MOST_RATES) return;
	for (const some of subsets(groups)) if (fits(some)) yield share(some, exclVat);
}

/** Every choice of some of the groups but not all, the smallest choices first. */
function subsets(groups: Group[]): Group[][] {
	const all = groups.reduce<Group[][]>((some, group) => [...some, ...some.map((one) => [...one, group])], [[]]);
	return all.filter(({ length }) => length > 0 && length < groups.length).sort((a, b) => a.length - b.length);
}

/** In proportion to the bases; what division leaves over goes to the last, so that the parts add up to the voucher. */
function share(groups: Group[], exclVat: Decimal): Part[] {
	const whole = sum(groups.map(({ base }) => base));
	let left = exclVat;
	return groups.map(({ rate, base, taxName }, index) => {
		const net = index === groups.length - 1 ? left : exclVat.times(base).div(whole).round(12);
		left = left.minus(net);
		return { rate, net, taxName };
	});
}

const taxOf = (parts: Part[]): Decimal => sum(parts.map(({ rate, net }) => percentOf(net, rate)));

/**
 * An even spread, changed between two rates so that it makes the VAT. With two rates in all this is the only possible one;
 * with more it is the nearest, a guess. Null when no base is big enough.
 */
function shifted(groups: Group[], exclVat: Decimal, tax: Decimal): Part[] | null {
	const even = share(groups, exclVat);
	const missing = tax.minus(taxOf(even));
	const slack = decimal('0.02');
	let best: { parts: Part[]; moved: Decimal } | null = null;
	for (const [to, from] of even.flatMap((_, i) => even.flatMap((__, j) => (even[i]!.rate.gt(even[j]!.rate) ? [[i, j] as const] : [])))) {
		const moved = missing.times(100).div(even[to]!.rate.minus(even[from]!.rate)).round(12);
		const parts = even.map((part, index) => ({ ...part, net: index === to ? part.net.plus(moved) : index === from ? part.net.minus(moved) : part.net }));
		const possible = parts.every(({ net }, index) => net.gte(slack.neg()) && net.lte(groups[index]!.base.plus(slack)));
		if (possible && (!best || moved.abs().lt(best.moved))) best = { parts, moved: moved.abs() };
	}
	return best?.parts ?? null;
}

/**
 * PrestaShop 1.7.5–1.7.6 stored the amount incl. VAT twice for a voucher on the cheapest product (#13689): the amount excl.
 * VAT is worked out from the cheapest line's rate. Sure only where there is one rate.
 */
function mendExclVat(inclVat: Decimal, components: Component[], groups: Group[]): { parts: Part[]; exact: boolean } {
	const cheapest = components.filter(({ kind }) => kind === 'product').reduce((a, b) => (b.unitPrice.lt(a.unitPrice) ? b : a));
	const group = groups.find(({ rate }) => rate.eq(cheapest.rate)) ?? groups[0]!;
	return { parts: share([group], inclVat.div(group.rate.div(100).plus(1)).round(12)), exact: groups.length === 1 };
}
