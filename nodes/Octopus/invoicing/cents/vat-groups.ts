import { cents, round, sum, ZERO, type Decimal } from '../../../shared/decimal';
import { vatOf } from '../../books/amounts';
import type { Component } from '../component';
import type { VatMappingRow } from '../settings';
import { moveCents, plusCents } from './move-cents';

/** The components that share a VAT code; Octopus computes VAT once per code (EN 16931: on the total per rate). */
export interface VatGroup {
	mapping: VatMappingRow;
	/** Percent. */
	rate: Decimal;
	components: Component[];
	/** Two decimals: what the lines of this code shall add up to. Excl. VAT; in a journal incl. VAT, incl. VAT. */
	base: Decimal;
}

/** The total may be this many cents from the shop's on the way to it. */
const LIMIT = 6;

/** The mapping row of a component; `all`: what it was sold with. */
export type MappingOf = (component: Component, all: Component[]) => VatMappingRow;

/** What costs nothing decides no VAT case: it goes with what has its rate, else with the most of the rest. */
export function groupByVat(components: Component[], mappingOf: MappingOf): VatGroup[] {
	const most = components.reduce<Component | undefined>(
		(a, b) => (b.net.eq(0) || (a && !b.net.gt(a.net)) ? a : b),
		undefined,
	);
	const likeOf = (component: Component): Component => {
		if (!most || !component.net.eq(0)) return component;
		return components.find(({ net, rate }) => !net.eq(0) && rate.eq(component.rate)) ?? most;
	};
	const groups: VatGroup[] = [];
	for (const component of components) {
		const like = likeOf(component);
		const mapping = mappingOf(like, components);
		const group = groups.find((known) => known.mapping === mapping && known.rate.eq(like.rate));
		if (group) group.components.push(component);
		else groups.push({ mapping, rate: like.rate, components: [component], base: ZERO });
	}
	for (const group of groups) group.base = round(sum(group.components.map(({ net }) => net)));
	return groups;
}

/** Incl. VAT: Σ (base + round(base × rate, 2)). */
export function totalInclVat(groups: Array<{ base: Decimal; rate: Decimal }>): Decimal {
	return sum(groups.map(({ base, rate }) => base.plus(vatOf(base, rate))));
}

/** Total incl. VAT of a journal that takes prices incl. VAT: nothing is added. */
export const totalOfGross = (groups: Array<{ base: Decimal }>): Decimal =>
	sum(groups.map(({ base }) => base));

/**
 * Moves single cents of the bases (excl. VAT) until the total incl. VAT is `target`: every way to move up to three cents per
 * VAT code is weighed, and the one that moves fewest, in the biggest bases, is taken. Where none leads there (21 % of a base
 * cannot make every amount) the bases stay as they are.
 */
export function meetTotal(groups: VatGroup[], target: Decimal): void {
	const missing = cents(target.minus(totalInclVat(groups)));
	if (missing === 0) return;
	const bySize = [...groups].sort((a, b) => b.base.abs().cmp(a.base.abs()));
	const steps = moveCents(
		bySize.map(({ base, rate }) => ({ amount: base, rate })),
		{
			effects: (step, vat) => [step + vat],
			cost: (step, rank) => Math.abs(step) * 100 + rank,
			target: [missing],
			limits: [Math.abs(missing) + LIMIT],
		},
	);
	steps?.forEach((step, index) => (bySize[index]!.base = plusCents(bySize[index]!.base, step)));
}

/** The same for prices incl. VAT, where any total can be met: the cents go into the biggest amount. */
export function meetGrossTotal(groups: VatGroup[], target: Decimal): void {
	const biggest = [...groups].sort((a, b) => b.base.cmp(a.base))[0];
	if (biggest) biggest.base = biggest.base.plus(target.minus(totalOfGross(groups)));
}
