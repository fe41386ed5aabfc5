import { factorOf, sum, ZERO, type Decimal } from '../../../shared/decimal';
import type { Component } from '../component';

/** Incl. VAT, unrounded. */
export const grossOf = (components: Component[]): Decimal =>
	sum(components.map(({ net, rate }) => net.times(factorOf(rate))));

/** Incl. VAT by rate (percent, as text). */
export function grossPerRate(components: Component[]): Map<string, Decimal> {
	const perRate = new Map<string, Decimal>();
	for (const component of components)
		perRate.set(
			component.rate.toString(),
			(perRate.get(component.rate.toString()) ?? ZERO).plus(grossOf([component])),
		);
	return perRate;
}
