import { cents, sum, type Decimal } from '../../../shared/decimal';
import { vatOf } from '../../books/amounts';
import { moveCents, plusCents } from '../cents/move-cents';

/** Sums on the way may be this many cents from where they have to end. */
const LIMIT = 6;

/**
 * It is not known whether Octopus rounds VAT per VAT code (as the law wants) or per line. Where the two would differ, a few
 * cents move from lines to others of the same VAT code, until both come to the same VAT – as far as that is possible. The
 * amounts (excl. VAT, two decimals) are changed in place; their sum stays. `ranks`: how much a reader would notice, per line.
 */
export function levelVat(amounts: Decimal[], ranks: number[], rate: Decimal): void {
	if (rate.eq(0) || amounts.length < 2) return;
	const missing = cents(vatOf(sum(amounts), rate).minus(sum(amounts.map((amount) => vatOf(amount, rate)))));
	if (missing === 0) return;
	const steps = moveCents(
		amounts.map((amount) => ({ amount, rate })),
		{
			effects: (step, vat) => [step, vat],
			cost: (step, index) => Math.abs(step) * 10 + ranks[index]!,
			target: [0, missing],
			limits: [LIMIT, Math.abs(missing) + LIMIT],
		},
	);
	steps?.forEach((step, index) => (amounts[index] = plusCents(amounts[index]!, step)));
}
