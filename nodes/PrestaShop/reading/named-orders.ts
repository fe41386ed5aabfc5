import { ExplainedError } from '../../shared/explained';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { goneOrders } from './gone-orders';
import { ordersWithIds } from './pages';
import type { Page } from './parts';
import type { ShopFacts } from './shop-facts';
import { toId } from './values';

/**
 * The headers of orders asked for by id. One that is in none of the states (empty: any), or that is gone, is among the
 * unreadable with that reason, so that whoever asked is told; one of another shop is left to whoever reads that shop.
 */
export async function* namedOrders(
	client: ShopClient,
	ids: number[],
	states: number[],
	facts: Pick<ShopFacts, 'states'>,
	pageSize: number,
): AsyncGenerator<Page> {
	const missing = new Set(ids);
	for await (const { headers, unreadable } of ordersWithIds(client, ids, pageSize)) {
		for (const id of unreadable.keys()) missing.delete(Number(id));
		const wanted = headers.filter((row) => {
			const [id, state] = [toId(row.id), toId(row.current_state)];
			missing.delete(id);
			if (states.length === 0 || states.includes(state)) return true;
			unreadable.set(
				id,
				new ExplainedError('ORDER_STATE_NOT_CHOSEN', { state: facts.states.get(state)?.name ?? state }),
			);
			return false;
		});
		yield { headers: wanted, unreadable };
	}
	const gone = await goneOrders(client, [...missing]);
	if (gone.size > 0)
		yield {
			headers: [],
			unreadable: new Map(
				[...gone].map((order) => [order, new ShopError('SHOP_ORDER_NOT_FOUND', { order }, 404)]),
			),
		};
}
