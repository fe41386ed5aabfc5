import { decimal, money, sum, ZERO, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import { baseAndVat, basePerVatCode, type PricedLine } from './amounts';
import type { BookingLine } from './document';
import type { JournalKind } from './journal';

export const revive = ({ source, totalInclVat, perRate }: PlainTotals): OctopusTotals => ({
	source,
	totalInclVat: decimal(totalInclVat),
	perRate: perRate.map(({ rate, base, vat }) => ({
		rate: decimal(rate),
		base: decimal(base),
		vat: decimal(vat),
	})),
});
export const plain = ({ source, totalInclVat, perRate }: OctopusTotals) => ({
	source,
	totalInclVat: money(totalInclVat),
	perRate: perRate.map(({ rate, base, vat }) => ({
		rate: rate.toString(),
		base: money(base),
		vat: money(vat),
	})),
});
export type PlainTotals = ReturnType<typeof plain>;

/** How Octopus sees an invoice. Amounts with two decimals, order currency. */
export interface OctopusTotals {
	/** `export`: Octopus's own e-invoice. `lines`: worked out again from the stored lines. */
	source: 'export' | 'lines';
	totalInclVat: Decimal;
	perRate: Array<{ rate: Decimal; base: Decimal; vat: Decimal }>;
}

export interface StoredLines {
	/** Bookings only: incl. VAT. */
	amount?: number;
	invoiceLines?: PricedLine[];
	bookingLines?: Array<Partial<BookingLine>>;
}

/** The totals of stored lines, see {@link amountsPerCode}. */
export function totalsFromLines(
	stored: StoredLines,
	rates: Map<string, Decimal>,
	kind: JournalKind,
): OctopusTotals {
	const perRate = [...amountsPerCode(stored, rates, kind).values()];
	return { source: 'lines', perRate, totalInclVat: sum(perRate.map(({ base, vat }) => base.plus(vat))) };
}

/** What a document comes to at one VAT code. Amounts with two decimals, negative in a credit note; `rate`: percent. */
export interface CodeAmounts {
	rate: Decimal;
	base: Decimal;
	vat: Decimal;
}

/**
 * Base and VAT per VAT code, worked out from stored lines: of an invoice, VAT rounded once per VAT code; of a booking, its own
 * amounts – which are positive in a credit note, where only the total is negative. `rates`: percent per VAT code. Lines of
 * nothing (texts) count for nothing. Throws VAT_CODE_RATE_UNKNOWN for an amount at a code that is not in `rates`: taken for
 * 0 % it would be a wrong figure.
 */
export function amountsPerCode(
	{ amount = 0, invoiceLines = [], bookingLines = [] }: StoredLines,
	rates: Map<string, Decimal>,
	kind: JournalKind,
): Map<string, CodeAmounts> {
	const sign = amount < 0 ? -1 : 1;
	const perCode = new Map<string, { amount: Decimal; vat: Decimal }>();
	if (bookingLines.length > 0) {
		for (const { vatCodeKey = '', baseAmount, vatAmount } of bookingLines) {
			const before = perCode.get(vatCodeKey) ?? { amount: ZERO, vat: ZERO };
			perCode.set(vatCodeKey, {
				amount: before.amount.plus(decimal(baseAmount).times(sign)),
				vat: before.vat.plus(decimal(vatAmount).times(sign)),
			});
		}
	} else
		for (const [vatCode, base] of basePerVatCode(invoiceLines))
			perCode.set(vatCode, { amount: base, vat: ZERO });
	const filled = [...perCode].filter(
		([vatCode, { amount: base, vat }]) => rates.has(vatCode) || !base.eq(0) || !vat.eq(0),
	);
	const unknown = filled.filter(([vatCode]) => !rates.has(vatCode));
	if (unknown.length > 0)
		throw new ExplainedError('VAT_CODE_RATE_UNKNOWN', {
			codes: unknown.map(([vatCode]) => vatCode || '–').join(', '),
			amount: money(sum(unknown.map(([, { amount: base }]) => base))),
		});
	return new Map(
		filled.map(([vatCode, { amount: base, vat }]) => {
			const rate = rates.get(vatCode)!;
			return [
				vatCode,
				bookingLines.length > 0
					? { rate, base, vat }
					: { rate, ...baseAndVat(base, rate, kind === 'inclVat') },
			];
		}),
	);
}

/** Percent per VAT code, as far as a prepared invoice knows them. */
export function ratesPerCode(perVatCode: Array<{ vatCode: string; rate: string }>): Map<string, Decimal> {
	return new Map(perVatCode.map(({ vatCode, rate }) => [vatCode, decimal(rate)]));
}
