import { decimal, percentOf, round, sum, ZERO, type Decimal } from '../../shared/decimal';
import type { Component, VatMappingRow } from './types';

/** The components that share a VAT code; Octopus computes VAT once per code (EN 16931: on the total per rate). */
export interface VatGroup {
	mapping: VatMappingRow;
	/** Percent. */
	rate: Decimal;
	components: Component[];
	/** Excl. VAT, two decimals: what the lines of this code shall add up to. */
	base: Decimal;
}

const CENT = decimal('0.01');
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
	return sum(groups.map(({ base, rate }) => base.plus(round(percentOf(base, rate)))));
}

/**
 * Moves single cents between base and shop total until the total incl. VAT is `target`, touching as few cents as possible:
 * first one VAT code, then two. Where no such move exists (21 % of a base cannot make every amount) the bases stay as they are.
 */
export function meetTotal(groups: VatGroup[], target: Decimal): void {
	if (totalInclVat(groups).eq(target)) return;
	const bySize = groups.filter(({ base }) => base.gt(CENT.times(MOST_CENTS))).sort((a, b) => b.base.cmp(a.base));
	const steps = [0, 1, -1, 2, -2, 3, -3].filter((step) => Math.abs(step) <= MOST_CENTS);
	const moves = bySize.flatMap((first, i) =>
		steps.slice(1).flatMap((a) => [
			[[first, a] as const],
			...bySize.slice(i + 1).flatMap((second) => steps.slice(1).map((b) => [[first, a] as const, [second, b] as const])),
		]),
	);
	const cost = (move: ReadonlyArray<readonly [VatGroup, number]>) => move.reduce((n, [, step]) => n + Math.abs(step), 0) * 10 + move.length;
	for (const move of moves.sort((a, b) => cost(a) - cost(b))) {
		for (const [group, step] of move) group.base = group.base.plus(CENT.times(step));
		if (totalInclVat(groups).eq(target)) return;
		for (const [group, step] of move) group.base = group.base.minus(CENT.times(step));
	}
}
