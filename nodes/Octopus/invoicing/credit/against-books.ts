import { decimal, max, money, sum, toJsonNumber, ZERO, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import { baseAndVat, lineAmount } from '../../books/amounts';
import type { BookingBody, InvoiceBody } from '../../books/document';
import type { JournalKind } from '../../books/journal';
import type { CodeAmounts } from '../../books/totals';
import type { ReadyInvoice, VatTotal } from '../prepared';

/** What Octopus holds of an order at one VAT code. All positive: charged, credited, and what is left. */
export interface CodeLeft extends CodeAmounts {
	invoiced: CodeAmounts;
	/** Revenue accounts of its lines, the biggest first, with what is left of each (in the units of their journal). */
	accounts: Array<[account: number, left: Decimal]>;
}

export type Left = Map<string, CodeLeft>;

/** A document as it is added up: what it comes to per VAT code, and the amounts of its lines by account. */
export interface AddedUp {
	perCode: Map<string, CodeAmounts>;
	lines: Array<{ code: string; account: number; amount: Decimal }>;
}

/** What is left of the invoices per VAT code; credits are negative. A code that only a credit has is left out where it is 0. */
export function leftOf(invoices: AddedUp[], credits: AddedUp[]): Left {
	const all = [...invoices, ...credits];
	const codes = new Set(all.flatMap(({ perCode }) => [...perCode.keys()]));
	return new Map(
		[...codes].map((code) => {
			const at = (some: AddedUp[], what: 'base' | 'vat') =>
				sum(some.map(({ perCode }) => perCode.get(code)?.[what] ?? ZERO));
			const { rate } = all.find(({ perCode }) => perCode.has(code))!.perCode.get(code)!;
			const accounts = new Map<number, Decimal>();
			for (const line of all.flatMap(({ lines }) => lines))
				if (line.code === code && line.account > 0)
					accounts.set(line.account, (accounts.get(line.account) ?? ZERO).plus(line.amount));
			return [
				code,
				{
					rate,
					base: at(all, 'base'),
					vat: at(all, 'vat'),
					invoiced: { rate, base: at(invoices, 'base'), vat: at(invoices, 'vat') },
					accounts: [...accounts].sort(([, a], [, b]) => b.cmp(a)),
				},
			];
		}),
	);
}

export const totalOf = (amounts: Iterable<CodeAmounts>): Decimal =>
	sum([...amounts].map(({ base, vat }) => base.plus(vat)));

/** What counts in a journal: its lines are excl. or incl. VAT. */
const measure = (kind: JournalKind, { base, vat }: Pick<CodeAmounts, 'base' | 'vat'>): Decimal =>
	kind === 'inclVat' ? base.plus(vat) : base;

/** A cent of VAT that rounding leaves, without a base, can be on no line. */
export const isEmpty = (left: Left, kind: JournalKind): boolean =>
	[...left.values()].every((code) => measure(kind, code).lte(0));

const creditedBy = ({ base, vat }: VatTotal): Pick<CodeAmounts, 'base' | 'vat'> => ({
	base: decimal(base).neg(),
	vat: decimal(vat).neg(),
});

/**
 * The note of a slip as Octopus can take it: at no VAT code more than is left there. Cents of rounding beyond it are given up;
 * the slip with which everything came back takes exactly what is left. Throws CREDIT_CODE_ABSENT, CREDIT_EXCEEDS_CODE and
 * CREDIT_EXCEEDS_OCTOPUS. `number`: of the invoice, for people.
 */
export function fitSlip(note: ReadyInvoice, left: Left, number: string): ReadyInvoice {
	const {
		kind,
		expected,
		body: { reference },
	} = note;
	const cents = max(decimal(note.credit?.cents ?? 0), decimal('0.02'));
	const wanted = new Map(expected.perVatCode.map((row) => [row.vatCode, creditedBy(row)]));
	const total = decimal(expected.totalInclVat).neg();
	const [invoiced, rest] = [totalOf([...left.values()].map((code) => code.invoiced)), totalOf(left.values())];
	if (total.gt(rest.plus(cents)))
		throw new ExplainedError('CREDIT_EXCEEDS_OCTOPUS', {
			invoice: money(invoiced),
			credits: money(invoiced.minus(rest)),
			slip: money(total),
			reference,
		});
	const target = new Map<string, Decimal>();
	for (const [code, amounts] of wanted) {
		const own = left.get(code);
		const absent = !own || measure(kind, own.invoiced).eq(0);
		// A rounding line that the invoice did not need.
		if (absent && measure(kind, amounts).lte(cents)) continue;
		if (absent)
			throw new ExplainedError('CREDIT_CODE_ABSENT', {
				slip: money(measure(kind, amounts)),
				code,
				number,
				reference,
			});
		const over = measure(kind, amounts).minus(measure(kind, own));
		if (over.gt(cents)) {
			const charged = measure(kind, own.invoiced);
			throw new ExplainedError('CREDIT_EXCEEDS_CODE', {
				code,
				invoice: money(charged),
				credits: money(charged.minus(measure(kind, own))),
				slip: money(measure(kind, amounts)),
				reference,
			});
		}
		target.set(code, over.gt(0) ? max(measure(kind, own), ZERO) : measure(kind, amounts));
	}
	const off = (code: string) =>
		measure(kind, left.get(code)!)
			.minus(target.get(code) ?? ZERO)
			.abs();
	if (note.credit?.empties && [...left.keys()].every((code) => off(code).lte(cents)))
		return fromBooks(note, left);
	const unchanged = [...wanted].every(([code, amounts]) => target.get(code)?.eq(measure(kind, amounts)));
	return unchanged ? note : withAmounts(note, left, target);
}

/**
 * The note that takes everything that is left, at its VAT codes: its own lines where they come to that, else one for each code
 * and account. Throws CREDIT_EXCEEDS_CODE where a code was credited too much already.
 */
export function fromBooks(note: ReadyInvoice, left: Left): ReadyInvoice {
	const target = new Map<string, Decimal>();
	for (const [code, own] of left) {
		const [rest, charged] = [measure(note.kind, own), measure(note.kind, own.invoiced)];
		if (rest.gt(0)) target.set(code, rest);
		else if (rest.lt(0) && charged.gte(0))
			throw new ExplainedError('CREDIT_EXCEEDS_CODE', {
				code,
				invoice: money(charged),
				credits: money(charged.minus(rest)),
				slip: money(ZERO),
				reference: note.body.reference,
			});
	}
	return withAmounts(note, left, target);
}

/** The same note with other amounts per VAT code, positive, in the units of its journal. Lines that fit stay as they are. */
function withAmounts(note: ReadyInvoice, left: Left, target: Map<string, Decimal>): ReadyInvoice {
	return note.kind === 'booking' ? booked(note, left, target) : invoiced(note, left, target);
}

function invoiced(note: ReadyInvoice, left: Left, target: Map<string, Decimal>): ReadyInvoice {
	const body = note.body as InvoiceBody;
	const invoiceLines = [...target].flatMap(([code, amount]): InvoiceBody['invoiceLines'] => {
		const own = body.invoiceLines.filter(({ vatCodeKey }) => vatCodeKey === code);
		const off = amount.plus(sum(own.map(lineAmount)));
		if (own.length > 0 && off.eq(0)) return own;
		const single = [...own]
			.reverse()
			.find(({ count, unitPrice }) => count === -1 && decimal(unitPrice).plus(off).gt(0));
		// Cents go into a line of one piece; more than cents is another invoice than the order's.
		if (single && off.abs().lte(MOST_CENTS))
			return own.map((line) =>
				line === single ? { ...line, unitPrice: toJsonNumber(decimal(line.unitPrice).plus(off)) } : line,
			);
		return perAccount(note, left.get(code)!, code, amount).map(([bookingAccountNr, part]) => ({
			description: note.credit!.books!.text,
			count: -1,
			unitPrice: toJsonNumber(part),
			vatCodeKey: code,
			bookingAccountNr,
		}));
	});
	const perVatCode = [...target].map(([code, amount]): VatTotal => {
		const { rate } = left.get(code)!;
		const { base, vat } = baseAndVatOf(amount, rate, note.kind);
		return vatTotal(note, code, { rate, base, vat });
	});
	return { ...note, body: { ...body, invoiceLines }, ...figures(perVatCode) };
}

const MOST_CENTS = decimal('0.1');

const baseAndVatOf = (amount: Decimal, rate: Decimal, kind: JournalKind) =>
	baseAndVat(amount, rate, kind === 'inclVat');

function booked(note: ReadyInvoice, left: Left, target: Map<string, Decimal>): ReadyInvoice {
	const body = note.body as BookingBody;
	const comment = body.bookingLines[0]?.comment ?? note.credit!.books!.text;
	const perVatCode: VatTotal[] = [];
	const bookingLines = [...target].flatMap(([code, base]): BookingBody['bookingLines'] => {
		const own = left.get(code)!;
		// A booking says its VAT itself: the last one takes what is left of it.
		const vat = base.eq(own.base) ? own.vat : baseAndVatOf(base, own.rate, 'booking').vat;
		perVatCode.push(vatTotal(note, code, { rate: own.rate, base, vat }));
		let rest = vat;
		const parts = perAccount(note, own, code, base);
		return parts.map(([accountKey, part], index) => {
			const share = index === parts.length - 1 ? rest : baseAndVatOf(part, own.rate, 'booking').vat;
			rest = rest.minus(share);
			return {
				accountKey,
				vatCodeKey: code,
				baseAmount: toJsonNumber(part),
				vatAmount: toJsonNumber(share),
				comment,
			};
		});
	});
	const amounts = figures(perVatCode);
	return {
		...note,
		body: { ...body, amount: toJsonNumber(decimal(amounts.expected.totalInclVat)), bookingLines },
		...amounts,
	};
}

/** The accounts of the invoice where they come to what is credited, else the first of them. */
function perAccount(
	{ credit }: ReadyInvoice,
	{ accounts }: CodeLeft,
	code: string,
	amount: Decimal,
): Array<[number, Decimal]> {
	const open = accounts.filter(([, left]) => !left.eq(0));
	if (open.length > 1 && open.every(([, left]) => left.gt(0)) && sum(open.map(([, left]) => left)).eq(amount))
		return open;
	const known = credit!.books!.accounts;
	return [[accounts[0]?.[0] ?? known[code] ?? Object.values(known)[0] ?? 0, amount]];
}

const vatTotal = (
	{ expected }: ReadyInvoice,
	vatCode: string,
	{ rate, base, vat }: CodeAmounts,
): VatTotal => ({
	vatCode,
	case: expected.perVatCode.find((row) => row.vatCode === vatCode)?.case ?? 'domestic',
	rate: rate.toString(),
	base: money(base.neg()),
	vat: money(vat.neg()),
});

/** What the note is now compared with: itself. */
function figures(perVatCode: VatTotal[]): Pick<ReadyInvoice, 'expected' | 'shopTotal' | 'difference'> {
	const exclVat = sum(perVatCode.map(({ base }) => decimal(base)));
	const total = money(exclVat.plus(sum(perVatCode.map(({ vat }) => decimal(vat)))));
	return {
		expected: { totalExclVat: money(exclVat), totalInclVat: total, perVatCode },
		shopTotal: total,
		difference: '0.00',
	};
}
