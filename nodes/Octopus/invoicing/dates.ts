import type { OrderDocument } from '../../shared/order';
import type { InvoiceSettings } from './settings';

/** yyyy-MM-dd, a day in the shop's own calendar: PrestaShop's dates are local to the shop already. */
export function documentDate(
	order: OrderDocument,
	choice: InvoiceSettings['documentDate'],
	today: string,
): string {
	if (choice === 'today') return today;
	const moment = choice === 'invoiceDate' ? (order.invoice_date ?? order.date_add) : order.date_add;
	return moment.slice(0, 10);
}
