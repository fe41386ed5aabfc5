import { attempt } from '../../shared/attempt';
import type { OrderDiscounts } from '../../shared/order';
import type { Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { fields } from './fields';
import { rowsFor, type Unreadable } from './rows';

/** Where vouchers are, by version: order_cart_rules (1.7.8 and up), order_discounts (1.6), nowhere (1.7.0–1.7.7). */
const SOURCES = ['order_cart_rules', 'order_discounts', 'header'] as const;

/** Finds the resource the shop has with the first page, and stays with it. */
export class DiscountSource {
	private index = 0;

	get source(): OrderDiscounts['source'] {
		return SOURCES[this.index]!;
	}

	async rows(client: ShopClient, orderIds: number[], unreadable: Unreadable): Promise<Row[]> {
		for (;;) {
			const { source } = this;
			if (source === 'header') return [];
			const { value, error } = await attempt(async () => await rowsFor(client, source, 'id_order', orderIds, fields[source], unreadable));
			if (value) return value;
			if (error.code !== 'SHOP_RESOURCE_UNKNOWN') throw error;
			this.index++;
		}
	}
}
