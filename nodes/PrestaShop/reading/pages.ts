import { attempt } from '../../shared/attempt';
import { ShopError, type Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { fields } from './fields';
import { isBrokenRecord, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/** Above every id PrestaShop gives (its ids are unsigned 32 bit). */
const HIGHEST_ID = 4_294_967_295;

/** Unknown field: an older shop (PrestaShop codes 35 and 36). */
const isUnknownField = (error: unknown): boolean => error instanceof ShopError && (error.shopCode === 35 || error.shopCode === 36);

export interface Page {
	headers: Row[];
	unreadable: Unreadable;
}

/**
 * Order headers page by page, by rising id, until `limit`. The next page starts behind the last id, so that orders which
 * arrive meanwhile neither double nor hide any.
 */
export async function* orderPages(
	client: ShopClient,
	filters: Record<string, string>,
	ids: { from: number; to: number },
	pageSize: number,
	limit: number,
): AsyncGenerator<Page> {
	let display: string = fields.orders;
	let from = Math.max(1, ids.from);
	const to = ids.to > 0 ? ids.to : HIGHEST_ID;
	for (let left = limit; left > 0 && from <= to; ) {
		const size = Math.min(pageSize, left);
		const query = { ...filters, 'filter[id]': `[${from},${to}]`, sort: '[id_ASC]', limit: String(size) };
		const unreadable: Unreadable = new Map();
		const { value, error } = await attempt(async () => await client.list('orders', { display, ...query }));
		let headers = value ?? [];
		if (error) {
			if (isUnknownField(error) && display === fields.orders) {
				display = fields.ordersOldShop;
				continue;
			}
			if (!isBrokenRecord(error)) throw error;
			const listed = (await client.list('orders', { display: '[id]', ...query })).map((row) => toId(row.id));
			headers = await rowsFor(client, 'orders', 'id', listed, display, unreadable);
		}
		const seen = [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)];
		if (seen.length === 0) return;
		yield { headers, unreadable };
		if (seen.length < size) return;
		left -= seen.length;
		from = Math.max(...seen) + 1;
	}
}

/** The headers of orders by id, whatever their date; those that `filters` leave out or that are gone are not among them. */
export async function* ordersWithIds(client: ShopClient, filters: Record<string, string>, ids: number[], pageSize: number): AsyncGenerator<Page> {
	const left = [...ids].sort((a, b) => a - b);
	let display: string = fields.orders;
	while (left.length > 0) {
		const some = left.slice(0, pageSize);
		const unreadable: Unreadable = new Map();
		const { value: headers, error } = await attempt(async () => await rowsFor(client, 'orders', 'id', some, display, unreadable, filters));
		if (error) {
			if (!isUnknownField(error) || display !== fields.orders) throw error;
			display = fields.ordersOldShop;
			continue;
		}
		left.splice(0, some.length);
		yield { headers, unreadable };
	}
}
