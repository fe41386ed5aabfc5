import { decimal, factorOf, max, min, sum, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import type { Component } from '../component';
import { ratesOf } from './rates';

/** The share of a voucher that one VAT rate carries; `net` excl. VAT, positive. */
export interface Part {
	rate: Decimal;
	net: Decimal;
	taxName: string;
	/** The share of the voucher's own amount excl. VAT, which the shop may have rounded otherwise. */
	shopNet: Decimal;
	shopGross: Decimal;
}

/** What lines with one rate have left after earlier vouchers. */
interface Group {
	rate: Decimal;
	/** Excl. and incl. VAT. */
	net: Decimal;
	gross: Decimal;
	/** The shop's own two totals of these lines, rounded as the shop rounds. */
	shopNet: Decimal;
	shopGross: Decimal;
	taxName: string;
}

export interface SpreadOptions {
	/** The delivery, where a voucher may have lowered it as well. */
	delivery?: Component[];
	/** How far off the amount excl. VAT a way may be to count as one that fits. */
	within?: Decimal;
}

/** Two amounts rounded to cents, apart. */
const ROUNDED = decimal('0.011');
/** The amount excl. VAT of a voucher may be this far off before a way of spreading is ruled out: cents for small ones, a thousandth for big ones. */
const room = (exclVat: Decimal): Decimal => max(decimal('0.011'), exclVat.abs().times('0.001'));
/** Two ways that differ by no more than the shop's decimals (six, or two) explain are the same; the simpler one is meant. */
const sameness = (...amounts: Decimal[]): Decimal =>
	decimal(amounts.every((amount) => amount.eq(amount.round(2))) ? '0.0075' : '0.00002');
/** More rates than this on one order are not tried in every combination. */
const MOST_RATES = 6;

/**
 * Spreads one voucher over VAT rates. PrestaShop does not say which lines it hit, but its two amounts (incl. and excl. VAT)
 * do: the ways a voucher can work are tried, simplest first – all lines, all lines and the delivery, all lines but the
 * specials, one rate, some rates – and the one that makes these amounts is taken. What the customer got off, incl. VAT, is always met exactly. `exact` is
 * false when no way fits: then the amount excl. VAT is met with the smallest departure from an even spread. `off`: how far the
 * nearest way is from the amount excl. VAT.
 */
export function spread(
	inclVat: Decimal,
	exclVat: Decimal,
	components: Component[],
	{ delivery = [], within = room(exclVat) }: SpreadOptions = {},
): { parts: Part[]; exact: boolean; off: Decimal } {
	const groups = groupsOf(components);
	const [only] = groups;
	if (!only)
		return {
			parts: [{ rate: ZERO, net: inclVat, taxName: '', shopNet: exclVat, shopGross: inclVat }],
			exact: inclVat.eq(exclVat),
			off: inclVat.minus(exclVat).abs(),
		};
	if (groups.length === 1)
		return { parts: share([only], inclVat, exclVat), exact: true, off: misfit([only], inclVat, exclVat) };
	const withoutExclVat = inclVat.eq(exclVat) && groups.every(({ rate }) => rate.gt(0));
	if (withoutExclVat)
		return {
			parts: share([cheapestOf(components, groups)], inclVat, exclVat),
			exact: false,
			off: misfit(groups, inclVat, exclVat),
		};
	const same = sameness(inclVat, exclVat);
	let best: { some: Group[]; off: Decimal } | undefined;
	for (const some of waysToSpread(components, groups, inclVat, delivery)) {
		const off = misfit(some, inclVat, exclVat);
		if (!best || off.lt(best.off.minus(same))) best = { some, off };
		// No other way could be better by enough.
		if (best.off.lte(same)) break;
	}
	const off = best?.off ?? misfit(groups, inclVat, exclVat);
	// Of two rates the two amounts say the split themselves: only what rounding explains is simpler.
	const near = groups.length === 2 ? min(within, ROUNDED) : within;
	if (best && off.lte(near)) return { parts: share(best.some, inclVat, exclVat), exact: true, off };
	const split = shifted(groups, inclVat, exclVat);
	if (best && !split && off.lte(within))
		return { parts: share(best.some, inclVat, exclVat), exact: true, off };
	return {
		parts: split ?? share(groups, inclVat, exclVat),
		exact: split !== null && groups.length === 2,
		off,
	};
}

function groupsOf(components: Component[]): Group[] {
	return ratesOf(components)
		.map((rate) => {
			const own = components.filter((component) => component.rate.eq(rate));
			const factor = factorOf(rate);
			const whole = sum(own.map(({ net }) => net));
			return {
				rate,
				net: whole,
				gross: whole.times(factor),
				taxName: own[0]!.taxName,
				shopNet: sum(own.map(({ shopNet, net }) => shopNet ?? net)),
				shopGross: sum(own.map(({ shopGross, net }) => shopGross ?? net.times(factor))),
			};
		})
		.filter(({ gross }) => gross.gt(0));
}

function* waysToSpread(
	components: Component[],
	groups: Group[],
	inclVat: Decimal,
	delivery: Component[],
): Generator<Group[]> {
	yield groups;
	// A percentage given in the back office up to 1.7.7 is one of everything (1.7.6 README, no. 18).
	if (delivery.length > 0) yield groupsOf([...components, ...delivery]);
	const fits = (some: Group[]): boolean => sum(some.map(({ gross }) => gross)).gte(inclVat.minus('0.01'));
	if (components.some(({ special }) => special)) {
		const ordinary = groupsOf(components.filter(({ special }) => !special));
		if (ordinary.length > 0 && fits(ordinary)) yield ordinary;
	}
	if (groups.length > MOST_RATES) return;
	for (const some of subsets(groups)) if (fits(some)) yield some;
}

/** Every choice of some of the groups but not all, the smallest choices first. */
function subsets(groups: Group[]): Group[][] {
	const all = groups.reduce<Group[][]>(
		(some, group) => [...some, ...some.map((one) => [...one, group])],
		[[]],
	);
	return all.filter(({ length }) => length > 0 && length < groups.length).sort((a, b) => a.length - b.length);
}

/**
 * How far the voucher's amount excl. VAT is from what spreading it over these lines would make: by the shop's own line totals
 * (a percentage takes the same part of both), or by the rates (a fixed amount incl. VAT is divided by them).
 */
function misfit(some: Group[], inclVat: Decimal, exclVat: Decimal): Decimal {
	const byRates = difference(sum(some.map(({ net }) => net)), sum(some.map(({ gross }) => gross)));
	const byTotals = difference(
		sum(some.map(({ shopNet }) => shopNet)),
		sum(some.map(({ shopGross }) => shopGross)),
	);
	const nearer = !byTotals.gross.eq(0) && byTotals.scaled.lt(byRates.scaled) ? byTotals : byRates;
	return nearer.scaled.div(nearer.gross);

	/** |inclVat × net / gross − exclVat|, times gross: both totals are about the same, so one division will do. */
	function difference(net: Decimal, gross: Decimal) {
		return { gross, scaled: inclVat.times(net).minus(exclVat.times(gross)).abs() };
	}
}

/** Incl. VAT, in proportion to the amounts incl. VAT; what division leaves over goes to the last, so that the parts add up to the voucher. */
function partsOf(groups: Group[], inclVat: Decimal): Decimal[] {
	const whole = sum(groups.map(({ gross }) => gross));
	let left = inclVat;
	return groups.map(({ gross }, index) => {
		const own = index === groups.length - 1 ? left : inclVat.times(gross).div(whole).round(12);
		left = left.minus(own);
		return own;
	});
}

const share = (groups: Group[], inclVat: Decimal, exclVat: Decimal): Part[] =>
	toParts(groups, partsOf(groups, inclVat), exclVat);

function toParts(groups: Group[], shares: Decimal[], exclVat: Decimal): Part[] {
	const nets = shares.map((gross, index) => withoutVat(gross, groups[index]!.rate));
	const whole = sum(nets);
	const ratio = groups.length === 1 || whole.eq(0) ? null : exclVat.div(whole);
	const ownPart = (net: Decimal): Decimal => (groups.length === 1 ? exclVat : ratio ? net.times(ratio) : net);
	return groups.map(({ rate, taxName }, index) => ({
		rate,
		taxName,
		net: nets[index]!,
		shopGross: shares[index]!,
		shopNet: ownPart(nets[index]!),
	}));
}

/**
 * An even spread, changed between two rates so that it makes the amount excl. VAT. With two rates in all this is the only
 * possible one; with more it is the nearest, a guess. Null when no lines are big enough.
 */
function shifted(groups: Group[], inclVat: Decimal, exclVat: Decimal): Part[] | null {
	const even = partsOf(groups, inclVat);
	const missing = exclVat.minus(sum(even.map((gross, index) => withoutVat(gross, groups[index]!.rate))));
	const slack = decimal('0.02');
	let best: { shares: Decimal[]; moved: Decimal } | null = null;
	for (const [to, from] of groups.flatMap((a, i) =>
		groups.flatMap((b, j) => (a.rate.gt(b.rate) ? [[i, j] as const] : [])),
	)) {
		const perEuro = withoutVat(decimal(1), groups[to]!.rate).minus(
			withoutVat(decimal(1), groups[from]!.rate),
		);
		const needed = missing.div(perEuro).round(12);
		// Beyond what there is, only as far as cents go.
		const moved = needed.lt(0)
			? max(needed, min(even[to]!, groups[from]!.gross.minus(even[from]!)).neg())
			: min(needed, min(even[from]!, groups[to]!.gross.minus(even[to]!)));
		if (needed.minus(moved).abs().gt(slack)) continue;
		const shares = even.map((gross, index) =>
			index === to ? gross.plus(moved) : index === from ? gross.minus(moved) : gross,
		);
		if (shares.every((gross) => gross.gte(0)) && (!best || moved.abs().lt(best.moved)))
			best = { shares, moved: moved.abs() };
	}
	return best && toParts(groups, best.shares, exclVat);
}

/** PrestaShop 1.7.5–1.7.6 stored the amount incl. VAT twice for a voucher on the cheapest product (#13689): its rate is meant. */
function cheapestOf(components: Component[], groups: Group[]): Group {
	const [first, ...others] = components.filter(({ kind, net }) => kind === 'product' && net.gt(0));
	const cheapest = first && others.reduce((a, b) => (b.unitPrice.lt(a.unitPrice) ? b : a), first);
	return groups.find(({ rate }) => cheapest && rate.eq(cheapest.rate)) ?? groups[0]!;
}
