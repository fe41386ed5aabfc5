import { CENT, decimal, factorOf, type Decimal } from '../../../shared/decimal';

/** Steps of a VAT rate that a rate worked out from two rounded amounts may be off by. */
export const SNAP = decimal('0.3');

export const offBy = (exclVat: Decimal, inclVat: Decimal, rate: Decimal): Decimal =>
	exclVat.times(factorOf(rate)).minus(inclVat).abs();

/** Whether a rate makes one amount of the other: each is rounded to cents, apart. 0 % only where both are the same. */
export function fitsRate(exclVat: Decimal, inclVat: Decimal, rate: Decimal): boolean {
	if (rate.eq(0)) return exclVat.eq(inclVat);
	return offBy(exclVat, inclVat, rate).lte(CENT.div(2).times(factorOf(rate).plus(1)).plus('0.000001'));
}

/**
 * The rate that an amount excl. and incl. VAT imply: of the known ones (the likeliest first) the one that makes it exactly,
 * else the first that does within the rounding of the two amounts. Null when none fits.
 */
export function rateThatFits(exclVat: Decimal, inclVat: Decimal, known: Decimal[]): Decimal | null {
	const fitting = known.filter((rate) => fitsRate(exclVat, inclVat, rate));
	return (
		fitting.find((rate) => rate.gt(0) && offBy(exclVat, inclVat, rate).lte('0.000001')) ?? fitting[0] ?? null
	);
}
