import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import type { OrderFilter } from './filters';
import { rowPages, rowsWithIds } from './pages';
import type { Page } from './parts';
import { toId } from './values';

/** Credit slips page by page, by rising id, until `limit`, whatever their shop. */
export async function* slipPages(
	client: ShopClient,
	{ query, keep }: Pick<OrderFilter, 'query' | 'keep'>,
	pageSize: number,
	limit: number,
): AsyncGenerator<Page> {
	for await (const { headers, unreadable } of rowPages(client, 'order_slip', query, { pageSize, limit }))
		yield { headers: headers.filter(keep), unreadable };
}

/** Slips by id; one that is gone is among the unreadable with that reason, so that whoever asked is told. */
export async function* slipsWithIds(
	client: ShopClient,
	ids: number[],
	pageSize: number,
): AsyncGenerator<Page> {
	const missing = new Set(ids);
	for await (const page of rowsWithIds(client, 'order_slip', ids, pageSize)) {
		for (const id of [...page.headers.map((row) => toId(row.id)), ...[...page.unreadable.keys()].map(Number)])
			missing.delete(id);
		yield page;
	}
	if (missing.size > 0)
		yield {
			headers: [],
			unreadable: new Map(
				[...missing].map((slip) => [slip, new ShopError('SHOP_SLIP_NOT_FOUND', { slip }, 404)]),
			),
		};
}
