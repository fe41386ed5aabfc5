import { attempt } from '../../shared/attempt';
import type { OrderDiscounts } from '../../shared/order';
import type { Row } from '../shop/row';
import type { ShopClient } from '../transport/client';
import { rowsFor, type Unreadable } from './rows';

/** What is tried next when a shop does not have the resource after all. */
const NEXT: Readonly<Record<OrderDiscounts['source'], OrderDiscounts['source']>> = {
	order_cart_rules: 'order_discounts',
	order_discounts: 'header',
	header: 'header',
};

/** The vouchers of some orders from where the shop's version keeps them; a shop that hides its version is asked. */
export async function discountRows(
	client: ShopClient,
	orderIds: number[],
	unreadable: Unreadable,
): Promise<Row[]> {
	for (;;) {
		const { discounts } = client.facts;
		if (discounts === 'header') return [];
		const { value, error } = await attempt(
			async () => await rowsFor(client, discounts, 'id_order', orderIds, unreadable),
		);
		if (value) return value;
		if (error.code !== 'SHOP_RESOURCE_UNKNOWN') throw error;
		client.learn({ discounts: NEXT[discounts] });
	}
}
