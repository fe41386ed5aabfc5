import { CENT, cents, round, sum, ZERO, type Decimal } from '../../shared/decimal';
import { cheapestWay, type Option } from './cheapest-way';
import { vatOf } from './lines-total';
import type { Component, VatMappingRow } from './types';

/** The components that share a VAT code; Octopus computes VAT once per code (EN 16931: on the total per rate). */
export interface VatGroup {
	mapping: VatMappingRow;
	/** Percent. */
	rate: Decimal;
	components: Component[];
	/** Two decimals: what the lines of this code shall add up to. Excl. VAT; in a journal incl. VAT, incl. VAT. */
	base: Decimal;
}

/** Cents that may be moved into one VAT code to meet the shop's total. */
const MOST_CENTS = 3;

export function groupByVat(components: Component[], mappingOf: (component: Component) => VatMappingRow): VatGroup[] {
	const groups: VatGroup[] = [];
	for (const component of components) {
		const mapping = mappingOf(component);
		const group = groups.find((known) => known.mapping === mapping && known.rate.eq(component.rate));
		if (group) group.components.push(component);
		else groups.push({ mapping, rate: component.rate, components: [component], base: ZERO });
	}
	for (const group of groups) group.base = round(sum(group.components.map(({ net }) => net)));
	return groups;
}

/** Incl. VAT: Σ (base + round(base × rate, 2)). */
export function totalInclVat(groups: Array<{ base: Decimal; rate: Decimal }>): Decimal {
	return sum(groups.map(({ base, rate }) => base.plus(vatOf(base, rate))));
}

/** Total incl. VAT of a journal that takes prices incl. VAT: nothing is added. */
export const totalOfGross = (groups: Array<{ base: Decimal }>): Decimal => sum(groups.map(({ base }) => base));

/**
 * Moves single cents of the bases (excl. VAT) until the total incl. VAT is `target`: every way to move up to three cents per
 * VAT code is weighed, and the one that moves fewest, in the biggest bases, is taken. Where none leads there (21 % of a base
 * cannot make every amount) the bases stay as they are.
 */
export function meetTotal(groups: VatGroup[], target: Decimal): void {
	const missing = cents(target.minus(totalInclVat(groups)));
	if (missing === 0) return;
	const bySize = [...groups].sort((a, b) => b.base.abs().cmp(a.base.abs()));
	for (let most = 1; most <= MOST_CENTS; most++) {
		const items = bySize.map((group, rank) => movesOf(group, most, rank));
		const steps = cheapestWay(items, [missing], [Math.abs(missing) + MOST_CENTS * 2]);
		if (!steps) continue;
		steps.forEach((step, index) => (bySize[index]!.base = bySize[index]!.base.plus(CENT.times(step))));
		return;
	}
}

/** What moving cents in one base does to the total, in cents. A base never changes its sign, an empty one nothing at all. */
function movesOf({ base, rate }: VatGroup, most: number, rank: number): Option[] {
	const moves: Option[] = [{ choice: 0, effects: [0], cost: 0 }];
	const before = base.plus(vatOf(base, rate));
	for (let step = -most; step <= most; step++) {
		const moved = base.plus(CENT.times(step));
		if (step === 0 || base.eq(0) || moved.eq(0) || moved.gt(0) !== base.gt(0)) continue;
		moves.push({ choice: step, effects: [cents(moved.plus(vatOf(moved, rate)).minus(before))], cost: Math.abs(step) * 100 + rank });
	}
	return moves;
}

/** The same for prices incl. VAT, where any total can be met: the cents go into the biggest amount. */
export function meetGrossTotal(groups: VatGroup[], target: Decimal): void {
	const biggest = [...groups].sort((a, b) => b.base.cmp(a.base))[0];
	if (biggest) biggest.base = biggest.base.plus(target.minus(totalOfGross(groups)));
}
