import { decimal, money } from '../../shared/decimal';
import type { VatCase } from '../invoicing/settings';

/** What the invoices of a month come to at one VAT code. Two decimals, excl. VAT and VAT, in `currency`. */
export interface Amount {
	case: VatCase;
	/** Percent. */
	rate: string;
	vatCode: string;
	currency: string;
	/** Of credit notes: negative. */
	credit: boolean;
	invoices: number;
	base: string;
	vat: string;
}

/** Orders that are not invoiced for one reason. */
export interface Reason {
	code: string;
	count: number;
	/** References of the first few. */
	examples: string[];
	message: string;
	suggestion: string;
}

/** What became of the orders and credit slips of one month, by their own date. */
export interface MonthReport {
	/** yyyy-MM; empty for orders that could not be read. */
	month: string;
	/** Credit slips among them. */
	orders: number;
	/** Prepared in a dry run. */
	ready: number;
	/** Made now. */
	created: number;
	/** In Octopus before, as Octopus itself says. */
	existing: number;
	/** Of those made now or before: read back, and something differs. */
	mismatch: number;
	held: number;
	failed: number;
	skipped: number;
	/** Left out because somebody chose *Ignore* on the page. */
	ignored: number;
	/** One mark per new customer, in the month of their first order; a number stands for an e-mail address. */
	newCustomers: number[];
	/** Of those that are ready or were created. */
	amounts: Amount[];
	reasons: Reason[];
}

/** A migration so far. It grows with months, reasons and new customers, never with orders. */
export interface Report {
	months: MonthReport[];
	/** HTTP calls to both sides. */
	calls?: Calls;
}

export interface Calls {
	prestashop: number;
	octopus: number;
}

/** Calls of several steps together. */
export const addCalls = (all: Array<Partial<Calls> | undefined>): Calls => ({
	prestashop: all.reduce((sum, one) => sum + (one?.prestashop ?? 0), 0),
	octopus: all.reduce((sum, one) => sum + (one?.octopus ?? 0), 0),
});

export const emptyReport = (): Report => ({ months: [] });

export const emptyMonth = (month: string): MonthReport => ({
	month,
	orders: 0,
	ready: 0,
	created: 0,
	existing: 0,
	mismatch: 0,
	held: 0,
	failed: 0,
	skipped: 0,
	ignored: 0,
	newCustomers: [],
	amounts: [],
	reasons: [],
});

export function readReport(value: unknown): Report | null {
	const known = typeof value === 'object' && value !== null && Array.isArray((value as Report).months);
	return known ? (value as Report) : null;
}

const COUNTS = [
	'orders',
	'ready',
	'created',
	'existing',
	'mismatch',
	'held',
	'failed',
	'skipped',
	'ignored',
] as const;
const MOST_EXAMPLES = 3;

/** Both months in one; the first names reasons and amounts first. */
export function addMonths(a: MonthReport, b: MonthReport): MonthReport {
	const counts = Object.fromEntries(COUNTS.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)])) as Pick<
		MonthReport,
		(typeof COUNTS)[number]
	>;
	return {
		month: a.month,
		...counts,
		newCustomers: [...a.newCustomers, ...b.newCustomers],
		amounts: addAmounts([...a.amounts, ...b.amounts]),
		reasons: addReasons([...a.reasons, ...b.reasons]),
	};
}

export const amountKey = ({ case: vatCase, rate, vatCode, currency, credit }: Amount): string =>
	`${vatCase} ${rate} ${vatCode} ${currency} ${credit}`;

/** One row per VAT code, case and rate. */
export function addAmounts(amounts: Amount[]): Amount[] {
	const sums = new Map<string, Amount>();
	for (const amount of amounts) {
		const key = amountKey(amount);
		const sum = sums.get(key);
		sums.set(
			key,
			sum
				? {
						...sum,
						invoices: sum.invoices + amount.invoices,
						base: plus(sum.base, amount.base),
						vat: plus(sum.vat, amount.vat),
					}
				: amount,
		);
	}
	return [...sums.values()];
}

const plus = (a: string, b: string): string => money(decimal(a).plus(decimal(b)));

/** One row per code; VAT cases that are not mapped are told apart. */
export function addReasons(reasons: Reason[]): Reason[] {
	const sums = new Map<string, Reason>();
	for (const reason of reasons) {
		const key = reason.code === 'VAT_CASE_NOT_MAPPED' ? reason.message : reason.code;
		const sum = sums.get(key);
		sums.set(
			key,
			sum
				? {
						...sum,
						count: sum.count + reason.count,
						examples: [...sum.examples, ...reason.examples].slice(0, MOST_EXAMPLES),
					}
				: reason,
		);
	}
	return [...sums.values()];
}

/** The report with another part of the migration added; a customer who is new in both counts once. */
export function addReports(report: Report, part: Report): Report {
	const known = new Set(report.months.flatMap(({ newCustomers }) => newCustomers));
	const months = new Map(report.months.map((month) => [month.month, month]));
	for (const month of part.months) {
		const own = { ...month, newCustomers: month.newCustomers.filter((mark) => !known.has(mark)) };
		const before = months.get(month.month);
		months.set(month.month, before ? addMonths(before, own) : own);
	}
	return {
		months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
		calls: addCalls([report.calls, part.calls]),
	};
}

/** All months in one, `month` empty. */
export const wholeOf = ({ months }: Report): MonthReport => months.reduce(addMonths, emptyMonth(''));
