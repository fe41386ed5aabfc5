import type { OrderDocument } from '../../shared/order';
import type { ExplainedError } from '../../shared/explained';
import type { Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { assembleOrder, discountsOf } from './assemble';
import { DiscountSource } from './discount-source';
import { fields } from './fields';
import { addIncluded, type Include } from './includes';
import { rowsFor, type Unreadable } from './rows';
import { readShopFacts, type ShopFacts } from './shop-facts';
import { groupBy, toId } from './values';

/** A complete order, or why this one could not be read. */
export type ReadOrder = { order: OrderDocument } | { orderId: number; problem: ExplainedError };

/** Completes pages of order headers: a handful of calls per page, however many orders are on it. */
export class OrderReader {
	private readonly customers = new Map<number, Row>();
	private readonly addresses = new Map<number, Row>();
	private readonly discounts = new DiscountSource();

	private constructor(
		private readonly client: ShopClient,
		readonly facts: ShopFacts,
		private readonly include: Include[],
	) {}

	static async open(client: ShopClient, include: Include[]): Promise<OrderReader> {
		return new OrderReader(client, await readShopFacts(client), include);
	}

	async complete(headers: Row[], unreadable: Unreadable): Promise<ReadOrder[]> {
		const { client } = this;
		const ids = headers.map(({ id }) => toId(id));
		if (ids.length === 0) return brokenOnly(unreadable);
		const [details, discounts] = await Promise.all([
			rowsFor(client, 'order_details', 'id_order', ids, fields.order_details, unreadable),
			this.discounts.rows(client, ids, unreadable),
			this.learn('customers', this.customers, headers.map((row) => toId(row.id_customer))),
			this.learn('addresses', this.addresses, headers.flatMap((row) => [toId(row.id_address_invoice), toId(row.id_address_delivery)])),
		]);
		const detailsOf = groupBy(details, (row) => toId(row.id_order));
		const discountRowsOf = groupBy(discounts, (row) => toId(row.id_order));
		const readable = headers.filter(({ id }) => !unreadable.has(toId(id)));
		const orders = readable.map((row) => {
			const id = toId(row.id);
			return assembleOrder(
				row,
				{
					details: detailsOf.get(id) ?? [],
					discounts: discountsOf(this.discounts.source, discountRowsOf.get(id) ?? []),
					customer: this.customers.get(toId(row.id_customer)),
					addressInvoice: this.addresses.get(toId(row.id_address_invoice)),
					addressDelivery: this.addresses.get(toId(row.id_address_delivery)),
				},
				this.facts,
			);
		});
		await addIncluded(client, orders, this.include);
		return [...orders.map((order) => ({ order })), ...brokenOnly(unreadable)].sort((a, b) => idOf(a) - idOf(b));
	}

	/** Customers and addresses met before are not asked again; broken ones count as missing. */
	private async learn(resource: 'customers' | 'addresses', known: Map<number, Row>, wanted: number[]): Promise<void> {
		const missing = [...new Set(wanted)].filter((id) => id > 0 && !known.has(id));
		if (missing.length === 0) return;
		for (const row of await rowsFor(this.client, resource, 'id', missing, fields[resource], new Map())) known.set(toId(row.id), row);
	}
}

const idOf = (read: ReadOrder): number => ('order' in read ? read.order.id : read.orderId);

const brokenOnly = (unreadable: Unreadable): ReadOrder[] =>
	[...unreadable].map(([orderId, problem]) => ({ orderId: Number(orderId), problem }));
