import type { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Row } from '../shop/row';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { assembleOrder, discountsOf } from './assemble';
import { discountRows } from './discount-source';
import { addIncluded, type Include } from './includes';
import type { Page } from './parts';
import { People } from './people';
import { rowsFor, type Unreadable } from './rows';
import { readShopFacts, type ShopFacts } from './shop-facts';
import { addParts } from './split-parts';
import { groupBy, toId, toMoment } from './values';

/** A complete order, or why this one could not be read. */
export type ReadOrder = { order: OrderDocument } | { orderId: number; problem: ExplainedError };

/** Completes pages of order headers: a handful of calls per page, however many orders are on it. */
export class OrderReader {
	private readonly people: People;

	private constructor(
		private readonly client: ShopClient,
		readonly facts: ShopFacts,
		private readonly include: Include[],
	) {
		this.people = new People(client);
	}

	static async open(client: ShopClient, include: Include[]): Promise<OrderReader> {
		return new OrderReader(client, await readShopFacts(client), include);
	}

	async complete({ headers, unreadable }: Page): Promise<ReadOrder[]> {
		const { client, people, facts } = this;
		const ids = headers.map(({ id }) => toId(id));
		if (ids.length === 0) return brokenOnly(unreadable);
		const [details, discounts] = await Promise.all([
			rowsFor(client, 'order_details', 'id_order', ids, unreadable),
			discountRows(client, ids, unreadable),
			people.learn(headers),
		]);
		await this.learnOfShops(headers);
		const detailsOf = groupBy(details, (row) => toId(row.id_order));
		const discountRowsOf = groupBy(discounts, (row) => toId(row.id_order));
		for (const row of headers) {
			const problem = noDay('orders', row) ?? people.problemOf(row) ?? this.gone(row);
			if (problem) unreadable.set(toId(row.id), problem);
		}
		const orders = headers
			.filter(({ id }) => !unreadable.has(toId(id)))
			.map((row) => {
				const id = toId(row.id);
				return assembleOrder(
					row,
					{
						...people.of(row),
						details: detailsOf.get(id) ?? [],
						discounts: discountsOf(client.facts.discounts, discountRowsOf.get(id) ?? []),
					},
					facts,
				);
			});
		await addParts(client, orders);
		await addIncluded(client, orders, this.include);
		return [...orders.map((order) => ({ order })), ...brokenOnly(unreadable)].sort(
			(a, b) => idOf(a) - idOf(b),
		);
	}

	/** Currencies and countries of the page's shops that are not known yet. */
	private async learnOfShops(headers: Row[]): Promise<void> {
		for (const [shopId, rows] of groupBy(headers, (row) => toId(row.id_shop))) {
			const countries = rows.flatMap((row) => this.people.countriesOf(row));
			await this.facts.learnOf(
				shopId,
				rows.map((row) => toId(row.id_currency)),
				countries,
			);
		}
	}

	/** What an invoice rests on was deleted for good: another address than the one that decides the VAT could name another country. */
	private gone(row: Row): ExplainedError | null {
		const { taxAddressType } = this.facts.settingsOf(toId(row.id_shop));
		const address = toId(taxAddressType === 'invoice' ? row.id_address_invoice : row.id_address_delivery);
		if (address > 0 && !this.people.hasAddress(address))
			return new ShopError('SHOP_RECORD_GONE', { resource: 'addresses', id: address });
		const currency = toId(row.id_currency);
		return this.facts.currencies.has(currency)
			? null
			: new ShopError('SHOP_RECORD_GONE', { resource: 'currencies', id: currency });
	}
}

/** An order, or a slip, of no day of the calendar cannot be dated: it is set aside, with that reason. */
export const noDay = (resource: string, row: Row): ExplainedError | null =>
	toMoment(row.date_add) === null
		? new ShopError('SHOP_FIELD_BROKEN', { resource, id: toId(row.id), field: 'date_add' })
		: null;

const idOf = (read: ReadOrder): number => ('order' in read ? read.order.id : read.orderId);

const brokenOnly = (unreadable: Unreadable): ReadOrder[] =>
	[...unreadable].map(([orderId, problem]) => ({ orderId: Number(orderId), problem }));
