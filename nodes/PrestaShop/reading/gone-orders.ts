import type { ShopClient } from '../transport/client';
import { rowsFor } from './rows';
import { toId } from './values';

/** Of orders that are not among those of the run's shops: the ones that no shop has. Lines are given whatever the shop (fact P64). */
export async function goneOrders(client: ShopClient, ids: number[]): Promise<Set<number>> {
	if (ids.length === 0 || !client.scope.wanted) return new Set(ids);
	const lines = await rowsFor(client, 'order_details', 'id_order', ids, new Map(), {
		display: '[id,id_order]',
	});
	const elsewhere = new Set(lines.map((row) => toId(row.id_order)));
	return new Set(ids.filter((id) => !elsewhere.has(id)));
}
