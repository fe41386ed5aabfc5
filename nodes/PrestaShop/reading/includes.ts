import type { OrderDocument } from '../../shared/order';
import type { ShopClient } from '../transport/client';
import { rowsFor } from './rows';
import { slipOf } from './slip-row';
import { groupBy, toAmount, toId, toText } from './values';

/** What an order brings along on request. */
export type Include = 'slips' | 'invoices' | 'payments' | 'history';

/** Adds the requested parts: one call per page and part. Payments hang on the reference, not on the order's id. */
export async function addIncluded(
	client: ShopClient,
	orders: OrderDocument[],
	include: Include[],
): Promise<void> {
	if (orders.length === 0) return;
	const ids = orders.map(({ id }) => id);
	const byOrder = async (resource: 'order_slip' | 'order_invoices' | 'order_histories') =>
		groupBy(await rowsFor(client, resource, 'id_order', ids, new Map()), (row) => toId(row.id_order));
	await Promise.all(include.map(async (part) => await add(part)));

	async function add(part: Include): Promise<void> {
		if (part === 'slips') {
			const rows = await byOrder('order_slip');
			for (const order of orders) order.slips = (rows.get(order.id) ?? []).map((row) => slipOf(row));
		} else if (part === 'invoices') {
			const rows = await byOrder('order_invoices');
			for (const order of orders) order.invoices = rows.get(order.id) ?? [];
		} else if (part === 'history') {
			const rows = await byOrder('order_histories');
			for (const order of orders) {
				order.history = (rows.get(order.id) ?? []).map((row) => ({
					id: toId(row.id),
					id_order_state: toId(row.id_order_state),
					date_add: toText(row.date_add),
				}));
			}
		} else {
			const references = [...new Set(orders.map(({ reference }) => reference))];
			const rows = groupBy(
				await rowsFor(client, 'order_payments', 'order_reference', references, new Map()),
				(row) => toText(row.order_reference),
			);
			for (const order of orders) {
				order.payments = (rows.get(order.reference) ?? []).map((row) => ({
					id: toId(row.id),
					amount: toAmount(row.amount),
					payment_method: toText(row.payment_method),
					transaction_id: toText(row.transaction_id),
					date_add: toText(row.date_add),
				}));
			}
		}
	}
}
