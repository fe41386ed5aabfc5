import { percentOf, sum, ZERO, type Decimal } from '../../../shared/decimal';
import type { Component } from '../component';
import { offBy, rateThatFits, SNAP } from './implied-rate';

/** The rates the order's lines have, the biggest net amount first. */
export function ratesOf(components: Component[]): Decimal[] {
	const rates: Decimal[] = [];
	for (const { rate } of components) if (!rates.some((known) => known.eq(rate))) rates.push(rate);
	if (rates.length < 2) return rates;
	const nets = new Map(rates.map((rate) => [rate, netAtRate(components, rate)]));
	return rates.sort((a, b) => nets.get(b)!.cmp(nets.get(a)!));
}

/** Σ net of the components with a rate; excl. VAT, unrounded. */
export function netAtRate(components: Component[], rate: Decimal): Decimal {
	return sum(components.filter((component) => component.rate.eq(rate)).map((component) => component.net));
}

/** The same; where none fits, the nearest within {@link SNAP} per cent of the amount. */
export function impliedRate(exclVat: Decimal, inclVat: Decimal, known: Decimal[]): Decimal | null {
	if (exclVat.eq(0)) return ZERO;
	const fitting = rateThatFits(exclVat, inclVat, known);
	if (fitting) return fitting;
	let best: { rate: Decimal; off: Decimal } | null = null;
	for (const rate of known) {
		const off = offBy(exclVat, inclVat, rate);
		if (rate.gt(0) && off.lte(percentOf(exclVat.abs(), SNAP)) && (!best || off.lt(best.off)))
			best = { rate, off };
	}
	return best?.rate ?? null;
}
