import Big from 'big.js';

/** An exact decimal number. Money in this package is never a JavaScript number. */
export type Decimal = Big;

const ROUND_HALF_UP = 1;
/** Decimals kept by a division; far below a cent, so that rounding to cents is decided by the amounts alone. */
Big.DP = 14;
Big.RM = ROUND_HALF_UP;

export const ZERO: Decimal = new Big(0);
const HUNDREDTH: Decimal = new Big('0.01');
/** PrestaShop's zero: most fields of an order hold it. */
const NOTHING = '0.000000';

/** Reads an amount as PrestaShop or Octopus sends it. Empty and missing count as zero; anything else that is no number throws. */
export function decimal(value: string | number | Decimal | null | undefined): Decimal {
	if (value === null || value === undefined || value === '' || value === NOTHING) return ZERO;
	return new Big(typeof value === 'string' ? value.trim() : value);
}

/** True for what {@link decimal} can read: used at the border, so that one bad field sets one order aside. */
export function isDecimal(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	return /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(String(value));
}

/** Rounds half away from zero (commercial rounding, as in EN 16931). */
export function round(value: Decimal, decimals = 2): Decimal {
	return value.round(decimals, ROUND_HALF_UP);
}

export function sum(values: Iterable<Decimal>): Decimal {
	let total: Decimal | undefined;
	for (const value of values) total = total?.plus(value) ?? value;
	return total ?? ZERO;
}

export function max(...values: Decimal[]): Decimal {
	return values.reduce((a, b) => (a.gt(b) ? a : b));
}

export const min = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);

/** `amount × percent / 100`, unrounded. */
export function percentOf(amount: Decimal, percent: Decimal): Decimal {
	return amount.times(percent).times(HUNDREDTH);
}

/** 1 / (1 + rate / 100) by rate, 28 decimals: dividing is what costs most, and there are few rates. */
const reciprocals = new Map<string, Decimal>();

/** An amount incl. VAT without its VAT: amount / (1 + rate / 100), 14 decimals. `rate`: percent. */
export function withoutVat(inclVat: Decimal, rate: Decimal): Decimal {
	const key = rate.toString();
	let reciprocal = reciprocals.get(key);
	if (!reciprocal) {
		reciprocal = new Big(`1e${Big.DP}`).div(factorOf(rate)).times(`1e-${Big.DP}`);
		reciprocals.set(key, reciprocal);
	}
	return inclVat.times(reciprocal).round(Big.DP, ROUND_HALF_UP);
}

/** 1 + rate / 100: what an amount excl. VAT is multiplied by. `rate`: percent. */
export const factorOf = (rate: Decimal): Decimal => rate.times(HUNDREDTH).plus(1);

/** One cent. */
export const CENT: Decimal = HUNDREDTH;

/** A small amount as a whole number of cents. */
export const cents = (amount: Decimal): number => Number(amount.times(100).toFixed(0));

/** Two decimals with a dot, e.g. "12.50": the form amounts have in items, ledger and mails. Nothing has no sign: "0.00". */
export function money(value: Decimal): string {
	const text = value.toFixed(2, ROUND_HALF_UP);
	return text === '-0.00' ? '0.00' : text;
}

/** For a JSON body: a number with at most 15 significant digits, so its text is the decimal itself. */
export function toJsonNumber(value: Decimal): number {
	return Number(value.toString());
}
