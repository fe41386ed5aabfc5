import type { InvoiceBody } from '../../nodes/Octopus/books/document';
import type { ReadyInvoice } from '../../nodes/Octopus/invoicing/prepared';

/** Worked out in whole cents, apart from the code under test. */
export const cents = (text: string): number => Math.round(Number(text) * 100);

/** Base plus VAT in cents, the VAT rounded half away from zero. `rate`: percent with up to one decimal. */
export const withVat = (base: number, rate: number): number =>
	base + Math.sign(base) * Math.floor((Math.abs(base) * Math.round(rate * 10) + 500) / 1000);

/** Whether bases within three cents of these, of the same sign, could make the total. */
export function reachable(groups: Array<{ base: number; rate: number }>, target: number): boolean {
	let sums = new Set([0]);
	for (const { base, rate } of groups) {
		const next = new Set<number>();
		for (let step = -3; step <= 3; step++) {
			if (step !== 0 && Math.sign(base + step) !== Math.sign(base)) continue;
			for (const sum of sums) next.add(sum + withVat(base + step, rate));
		}
		sums = next;
	}
	return sums.has(target);
}

/** True when rounding VAT on each line comes to the same as rounding it on each VAT code. */
export function sameByLine({ body, expected }: ReadyInvoice): boolean {
	const rates = new Map(expected.perVatCode.map(({ vatCode, rate }) => [vatCode, Number(rate)]));
	const byLine = (body as InvoiceBody).invoiceLines.reduce(
		(sum, { count, unitPrice, discountPercentage = 0, vatCodeKey }) => {
			const amount = Math.round(Number((count * unitPrice * (100 - discountPercentage)).toFixed(6)));
			return sum + withVat(amount, rates.get(vatCodeKey)!);
		},
		0,
	);
	return byLine === cents(expected.totalInclVat);
}

/** Whether the shop's total could be met by moving cents, from the invoice that was made. */
export function couldBeExact({ expected, shopTotal }: ReadyInvoice): boolean {
	return reachable(
		expected.perVatCode.map(({ base, rate }) => ({ base: cents(base), rate: Number(rate) })),
		cents(shopTotal),
	);
}
