import { decimal, round, sum, ZERO, type Decimal } from '../../shared/decimal';
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

const CENT = decimal('0.01');
/** Cents that may be moved into one VAT code to meet the shop's total. */
const MOST_CENTS = 3;
const STEPS = Array.from({ length: 2 * MOST_CENTS + 1 }, (_, index) => index - MOST_CENTS);

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
	let ways = new Map<number, { cost: number; steps: number[] }>([[0, { cost: 0, steps: [] }]]);
	bySize.forEach((group, rank) => {
		const moves = movesOf(group);
		const next: typeof ways = new Map();
		for (const [reached, { cost, steps }] of ways) {
			for (const { step, effect } of moves) {
				const sumOf = reached + effect;
				const price = cost + (step === 0 ? 0 : Math.abs(step) * 100 + rank);
				const known = next.get(sumOf);
				if (!known || price < known.cost) next.set(sumOf, { cost: price, steps: [...steps, step] });
			}
		}
		ways = next;
	});
	ways.get(missing)?.steps.forEach((step, index) => {
		const group = bySize[index]!;
		group.base = group.base.plus(CENT.times(step));
	});
}

/** What moving cents in one base does to the total, in cents. A base never changes its sign, an empty one nothing at all. */
function movesOf({ base, rate }: VatGroup): Array<{ step: number; effect: number }> {
	const before = base.plus(vatOf(base, rate));
	return STEPS.flatMap((step) => {
		const moved = base.plus(CENT.times(step));
		if (step !== 0 && (base.eq(0) || moved.eq(0) || moved.gt(0) !== base.gt(0))) return [];
		return [{ step, effect: cents(moved.plus(vatOf(moved, rate)).minus(before)) }];
	});
}

/** A small difference as a whole number of cents. */
const cents = (difference: Decimal): number => Number(difference.times(100).toFixed(0));

/** The same for prices incl. VAT, where any total can be met: the cents go into the biggest amount. */
export function meetGrossTotal(groups: VatGroup[], target: Decimal): void {
	const biggest = [...groups].sort((a, b) => b.base.cmp(a.base))[0];
	if (biggest) biggest.base = biggest.base.plus(target.minus(totalOfGross(groups)));
}
