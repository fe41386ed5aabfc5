import type { ShopClient } from '../transport/client';
import { toFlag, toId, toName } from './values';

/** The states of the shop, removed ones last: old orders may still be in them. */
export async function orderStates(
	client: ShopClient,
): Promise<Array<{ id: number; name: string; paid: boolean; deleted: boolean }>> {
	const rows = await client.list('order_states', { sort: '[id_ASC]' }, { lenient: true });
	return rows
		.map((row) => ({
			id: toId(row.id),
			name: toName(row.name),
			paid: toFlag(row.paid),
			deleted: toFlag(row.deleted),
		}))
		.sort((a, b) => Number(a.deleted) - Number(b.deleted) || a.id - b.id);
}
