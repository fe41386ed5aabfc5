import { decimal, money, toJsonNumber } from '../../../shared/decimal';
import { lineAmount } from '../../books/amounts';
import type { ReadyInvoice } from '../prepared';

/** The same amount with the other sign; "0.00" has none. */
export const opposite = (amount: string): string =>
	money(decimal(amount).eq(0) ? decimal(0) : decimal(amount).neg());

/**
 * A document as the credit note of the same amounts (fact O9): of an invoice, total and lines are negative –
 * the count is, unit prices stay positive, as an e-invoice wants them; of a booking, the total is negative and the lines are
 * positive. Lines of nothing (a gift) are left out.
 */
export function negative(document: ReadyInvoice): ReadyInvoice {
	const { body, expected, shopTotal, difference } = document;
	const credited =
		'invoiceLines' in body
			? {
					...body,
					invoiceLines: body.invoiceLines
						.filter((line) => !lineAmount(line).eq(0))
						.map((line) => ({ ...line, count: toJsonNumber(decimal(line.count).neg()) })),
				}
			: {
					...body,
					amount: toJsonNumber(decimal(body.amount).neg()),
					bookingLines: body.bookingLines.filter(
						({ baseAmount, vatAmount }) => baseAmount !== 0 || vatAmount !== 0,
					),
				};
	return {
		...document,
		body: credited,
		expected: {
			totalExclVat: opposite(expected.totalExclVat),
			totalInclVat: opposite(expected.totalInclVat),
			perVatCode: expected.perVatCode
				.filter(({ base, vat }) => !decimal(base).eq(0) || !decimal(vat).eq(0))
				.map((row) => ({ ...row, base: opposite(row.base), vat: opposite(row.vat) })),
		},
		shopTotal: opposite(shopTotal),
		difference: opposite(difference),
	};
}
