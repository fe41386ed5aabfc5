import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { documentDate } from '../dates';
import type { InvoiceSettings } from '../settings';

/** yyyy-MM-dd in the shop's own calendar: the day of the slip; for an order as a whole, of its last change. Never before the day of its invoice. */
export function creditDate(
	order: OrderDocument,
	slip: SlipDocument | null,
	choice: InvoiceSettings['documentDate'],
	today: string,
): string {
	const own = choice === 'today' ? today : (slip ? slip.date_add : order.date_upd).slice(0, 10);
	const invoiced = documentDate(order, choice, today);
	return own < invoiced ? invoiced : own;
}
