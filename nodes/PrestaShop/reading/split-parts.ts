import type { OrderDocument, OrderPart } from '../../shared/order';
import { storesMoreShipping } from '../../shared/own-shipping';
import type { Row } from '../shop/row';
import type { ShopClient } from '../transport/client';
import { shopFilter } from './pages';
import { rowsFor, type Unreadable } from './rows';
import { groupBy, toAmount, toId, toText } from './values';

const AMOUNTS = [
	'total_paid_tax_incl',
	'total_paid_tax_excl',
	'total_products',
	'total_products_wt',
	'total_discounts_tax_incl',
	'total_discounts_tax_excl',
	'total_wrapping_tax_incl',
	'total_wrapping_tax_excl',
] as const satisfies ReadonlyArray<keyof OrderPart>;

/**
 * Gives the parts of split orders each other, where their shipping tells that they need it: one call per page and list of
 * orders, none where all orders add up. Parts come from one cart and share its reference. Where one of them cannot be read,
 * nothing is said of the others: some of the shipping would be missing.
 */
export async function addParts(client: ShopClient, orders: OrderDocument[]): Promise<void> {
	const unclear = orders.filter((order) => order.id_cart > 0 && storesMoreShipping(order));
	if (unclear.length === 0) return;
	const unreadable: Unreadable = new Map();
	const references = [...new Set(unclear.map(({ reference }) => reference))];
	const display = `[id,id_shop,id_cart,reference,${AMOUNTS.join(',')}]`;
	const lists = await Promise.all(
		client.scope.lists.map(
			async (list) =>
				await rowsFor(client, 'orders', 'reference', references, unreadable, {
					display,
					context: list.context,
					query: shopFilter(list),
				}),
		),
	);
	const byCart = groupBy(lists.flat(), (row) => toId(row.id_cart));
	for (const order of unclear) {
		if (unreadable.has(order.reference)) continue;
		const others = (byCart.get(order.id_cart) ?? []).filter(
			(row) => toId(row.id) !== order.id && toText(row.reference) === order.reference,
		);
		if (others.length > 0) order.parts = distinct(others).map(partOf);
	}
}

const distinct = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [toId(row.id), row])).values()];

const partOf = (row: Row): OrderPart => ({
	id: toId(row.id),
	...(Object.fromEntries(AMOUNTS.map((name) => [name, toAmount(row[name])])) as Omit<OrderPart, 'id'>),
});
