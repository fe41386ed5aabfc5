import { CENT, cents, type Decimal } from '../../../shared/decimal';
import { vatOf } from '../../books/amounts';
import { cheapestWay, type Option } from './cheapest-way';

/** Cents that one amount may take or give. */
const MOST_CENTS = 3;

/** An amount excl. VAT (two decimals) that cents may be moved in or out of. */
export interface Movable {
	amount: Decimal;
	/** Percent. */
	rate: Decimal;
}

export interface Goal {
	/** What moving `step` cents, which changes the VAT by `vat` cents, does to each of the sums. */
	effects: (step: number, vat: number) => number[];
	cost: (step: number, index: number) => number;
	target: number[];
	/** How far from the target the sums may be on the way. */
	limits: number[];
}

/**
 * The cents to move in each amount so that the sums meet the target: as few per amount as will do, three at the most; null
 * when nothing does. An amount never changes its sign, and one of nothing stays nothing.
 */
export function moveCents(movables: Movable[], goal: Goal): number[] | null {
	const vats = movables.map(({ amount, rate }) => vatOf(amount, rate));
	for (let most = 1; most <= MOST_CENTS; most++) {
		const items = movables.map((movable, index) => movesOf(movable, vats[index]!, index, most, goal));
		const steps = cheapestWay(items, goal.target, goal.limits);
		if (steps) return steps;
	}
	return null;
}

function movesOf(
	{ amount, rate }: Movable,
	vat: Decimal,
	index: number,
	most: number,
	{ effects, cost }: Goal,
): Option[] {
	const moves: Option[] = [{ choice: 0, effects: effects(0, 0), cost: 0 }];
	for (let step = -most; step <= most; step++) {
		const moved = plusCents(amount, step);
		if (step === 0 || amount.eq(0) || moved.eq(0) || moved.gt(0) !== amount.gt(0)) continue;
		moves.push({
			choice: step,
			effects: effects(step, cents(vatOf(moved, rate).minus(vat))),
			cost: cost(step, index),
		});
	}
	return moves;
}

export const plusCents = (amount: Decimal, step: number): Decimal => amount.plus(CENT.times(step));
