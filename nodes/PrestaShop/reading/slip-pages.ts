import { attempt } from '../../shared/attempt';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { HIGHEST_ID, type Page } from './pages';
import { isBrokenRecord, isTooMuch, nextId, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/**
 * Credit slips page by page, by rising id, until `limit`, whatever their shop. The next page starts behind the last id, so that
 * slips which arrive meanwhile neither double nor hide any.
 */
export async function* slipPages(client: ShopClient, filters: Readonly<Record<string, string>>, pageSize: number, limit: number): AsyncGenerator<Page> {
	for (let from = 1, left = limit; left > 0; ) {
		const size = Math.min(pageSize, left, client.pace.records);
		const query = { ...filters, 'filter[id]': `[${from},${HIGHEST_ID}]`, sort: '[id_ASC]', limit: String(size) };
		const unreadable: Unreadable = new Map();
		const { value, error } = await attempt(async () => await client.list('order_slip', query, { divisible: size > 1 }));
		if (error && isTooMuch(error) && size > 1) {
			client.pace.tooMany(size);
			continue;
		}
		if (error && !isBrokenRecord(error)) throw error;
		const listed = value ?? (await client.list('order_slip', { display: '[id]', ...query }));
		const headers = value ?? (await rowsFor(client, 'order_slip', 'id', listed.map((row) => toId(row.id)), unreadable));
		if (listed.length === 0) return;
		yield { headers, unreadable };
		if (listed.length < size) return;
		left -= listed.length;
		from = nextId(listed, from);
	}
}

/** Slips by id; one that is gone is among the unreadable with that reason, so that whoever asked is told. */
export async function* slipsWithIds(client: ShopClient, ids: number[], pageSize: number): AsyncGenerator<Page> {
	const left = [...ids].sort((a, b) => a - b);
	while (left.length > 0) {
		const some = left.splice(0, pageSize);
		const unreadable: Unreadable = new Map();
		const headers = await rowsFor(client, 'order_slip', 'id', some, unreadable);
		const found = new Set(headers.map((row) => toId(row.id)));
		for (const slip of some) if (!found.has(slip) && !unreadable.has(slip)) unreadable.set(slip, new ShopError('SHOP_SLIP_NOT_FOUND', { slip }, 404));
		yield { headers, unreadable };
	}
}
