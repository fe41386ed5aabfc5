import { CENT, cents, sum, type Decimal } from '../../shared/decimal';
import { cheapestWay, type Option } from './cheapest-way';
import { vatOf } from './lines-total';

/** Cents that one line may take or give. */
const MOST_CENTS = 3;
/** Sums on the way may be this many cents from where they have to end. */
const LIMIT = 6;

/**
 * It is not known whether Octopus rounds VAT per VAT code (as the law wants) or per line. Where the two would differ, a few
 * cents move from lines to others of the same VAT code, until both come to the same VAT – as far as that is possible. The
 * amounts (excl. VAT, two decimals) are changed in place; their sum stays. `ranks`: how much a reader would notice, per line.
 */
export function levelVat(amounts: Decimal[], ranks: number[], rate: Decimal): void {
	if (rate.eq(0) || amounts.length < 2) return;
	const vats = amounts.map((amount) => vatOf(amount, rate));
	const missing = cents(vatOf(sum(amounts), rate).minus(sum(vats)));
	if (missing === 0) return;
	for (let most = 1; most <= MOST_CENTS; most++) {
		const items = amounts.map((amount, index) => movesOf(amount, vats[index]!, rate, most, ranks[index]!));
		const steps = cheapestWay(items, [0, missing], [LIMIT, Math.abs(missing) + LIMIT]);
		if (!steps) continue;
		steps.forEach((step, index) => (amounts[index] = amounts[index]!.plus(CENT.times(step))));
		return;
	}
}

/** A line stays a line: it never changes its sign, and one of nothing stays nothing. */
function movesOf(amount: Decimal, vat: Decimal, rate: Decimal, most: number, rank: number): Option[] {
	const moves: Option[] = [{ choice: 0, effects: [0, 0], cost: 0 }];
	for (let step = -most; step <= most; step++) {
		const moved = amount.plus(CENT.times(step));
		if (step === 0 || amount.eq(0) || moved.eq(0) || moved.gt(0) !== amount.gt(0)) continue;
		moves.push({ choice: step, effects: [step, cents(vatOf(moved, rate).minus(vat))], cost: Math.abs(step) * 10 + rank });
	}
	return moves;
}
