import type { OrderDocument } from '../../../shared/order';
import { stampBefore } from '../../transport/invoices';
import { FROM_THE_BEGINNING } from '../../transport/lists';

/** Days before everything that is known of the orders: an invoice made by hand may be older than its order in the shop. */
const MARGIN = 31;

/**
 * Where the index of a run begins, in Octopus's form. "An invoice is never older than its order" does not hold: orders are
 * imported after they were invoiced by hand, and their dates are edited. So it begins well before the earliest date that the
 * orders have in any of their fields, and not after `lookBackTo` (yyyy-MM-dd, or longer; empty: not known). It costs one call
 * all the same. From the beginning where a date cannot be read.
 */
export function indexStamp(orders: OrderDocument[], now: Date, lookBackTo = ''): string {
	const wish = lookBackTo.trim();
	const days = [...orders.map(firstKnown), ...(wish === '' ? [] : [dayOf(wish)])];
	if (days.some((day) => day === null)) return FROM_THE_BEGINNING;
	const first = (days as string[]).reduce((a, b) => (a < b ? a : b));
	const begin = new Date(`${first}T00:00:00Z`);
	begin.setUTCDate(begin.getUTCDate() - MARGIN);
	return stampBefore(begin.toISOString().slice(0, 10), now);
}

/** The earliest day (yyyy-MM-dd) that an order names; null when none can be read. */
function firstKnown({
	date_add,
	date_upd,
	invoice_date,
	payments = [],
	history = [],
	slips = [],
}: OrderDocument): string | null {
	const dates = [
		date_add,
		date_upd,
		invoice_date ?? '',
		...[...payments, ...history, ...slips].map((row) => row.date_add),
	];
	const days = dates.flatMap((date) => dayOf(date) ?? []);
	return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

/** Shops keep "0000-00-00" and "2026-00-00" for dates they do not have. */
function dayOf(date: string | undefined): string | null {
	const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? '';
	const moment = Date.parse(`${day}T00:00:00Z`);
	return day >= '1990-01-01' && !Number.isNaN(moment) ? day : null;
}
