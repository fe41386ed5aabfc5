import type { OrderDocument } from '../../../shared/order';
import type { VatTotal } from '../../invoicing/prepared';
import { taxAddress } from '../../invoicing/vat/vat-case';
import type { OrderItem } from '../../item';

/** What a step of the check put out: its answer, or – told to continue – what went wrong. */
export type StepAnswer = Record<string, unknown> & { error?: string; suggestion?: string; code?: string };

/** One of the dots at the top of the page. */
export interface Dot {
	ok: boolean;
	/** What was reached, or what went wrong. */
	sentence: string;
	suggestion: string;
	code: string;
}

/** Something that orders share, and how many do. */
export interface Counted {
	name: string;
	count: number;
}

export interface RateInUse {
	/** ISO code of the address that decides the VAT. */
	country: string;
	/** Percent. */
	rate: string;
	/** The shop's name for the tax. */
	tax: string;
	/** Orders with a line of this rate. */
	orders: number;
}

/** Why some orders could not be invoiced with the present settings. */
export interface Uncovered {
	code: string;
	message: string;
	suggestion: string;
	orders: number;
	/** Some of them, by reference. */
	examples: string[];
}

/** How a VAT case is booked with the present mapping. */
export interface Covered extends Pick<VatTotal, 'case' | 'rate' | 'vatCode'> {
	orders: number;
}

/** Green, with what was reached; red, with what the step said, or that it gave no answer. */
export function dotOf(
	answer: StepAnswer | undefined,
	reached: (answer: StepAnswer) => string,
	noAnswer: string,
): Dot {
	if (answer && answer.error === undefined && answer.connected === true)
		return { ok: true, sentence: reached(answer), suggestion: '', code: '' };
	return {
		ok: false,
		sentence: String(answer?.error ?? noAnswer),
		suggestion: String(answer?.suggestion ?? ''),
		code: String(answer?.code ?? ''),
	};
}

/** Orders per something, most first. */
export function countBy(orders: OrderDocument[], nameOf: (order: OrderDocument) => string): Counted[] {
	const counts = new Map<string, number>();
	for (const order of orders) counts.set(nameOf(order), (counts.get(nameOf(order)) ?? 0) + 1);
	return [...counts]
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The VAT rates of the order lines, by country of taxation and name of the tax. */
export function ratesInUse(orders: OrderDocument[]): RateInUse[] {
	const found = new Map<string, RateInUse>();
	for (const order of orders) {
		const country = taxAddress(order)?.country_iso ?? '';
		const taxes = new Map(
			order.lines.map(({ taxes: [tax] }) => [`${tax?.rate ?? '0'} ${tax?.name ?? ''}`, tax]),
		);
		for (const [name, tax] of taxes) {
			const key = `${country} ${name}`;
			const row = found.get(key) ?? {
				country,
				rate: String(Number(tax?.rate ?? 0)),
				tax: tax?.name ?? '',
				orders: 0,
			};
			row.orders++;
			found.set(key, row);
		}
	}
	return [...found.values()].sort((a, b) => b.orders - a.orders);
}

const MOST_EXAMPLES = 3;

/** Held, failed and waiting orders of a dry preparation, those with the same words together, most first. */
export function uncovered(items: OrderItem[]): Uncovered[] {
	const found = new Map<string, Uncovered>();
	for (const { order, orderId, problem, invoice } of items) {
		const reason =
			problem ?? (invoice && (invoice.status === 'held' || invoice.status === 'failed') ? invoice : null);
		if (!reason) continue;
		const key = `${reason.code} ${reason.message}`;
		const row = found.get(key) ?? {
			code: reason.code,
			message: reason.message,
			suggestion: reason.suggestion,
			orders: 0,
			examples: [],
		};
		row.orders++;
		if (row.examples.length < MOST_EXAMPLES) row.examples.push(order?.reference ?? `#${orderId ?? '?'}`);
		found.set(key, row);
	}
	return [...found.values()].sort((a, b) => b.orders - a.orders);
}

/** What the present mapping makes of the orders that can be invoiced. */
export function covered(items: OrderItem[]): Covered[] {
	const found = new Map<string, Covered>();
	for (const { invoice } of items) {
		if (invoice?.status !== 'ready') continue;
		for (const { case: kind, rate, vatCode } of invoice.expected.perVatCode) {
			const key = `${kind} ${rate} ${vatCode}`;
			const row = found.get(key) ?? { case: kind, rate, vatCode, orders: 0 };
			row.orders++;
			found.set(key, row);
		}
	}
	return [...found.values()].sort((a, b) => b.orders - a.orders);
}
