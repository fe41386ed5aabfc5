import { attempt, type Outcome } from '../../shared/attempt';
import { ShopError, type Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { fields } from './fields';
import { isBrokenRecord, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/** Above every id PrestaShop gives (its ids are unsigned 32 bit). */
const HIGHEST_ID = 4_294_967_295;

/** Unknown field: an older shop (PrestaShop codes 35 and 36). */
const isUnknownField = (error: unknown): boolean => error instanceof ShopError && (error.shopCode === 35 || error.shopCode === 36);

/** What is asked for of each row. */
export interface Shown {
	display: string;
	read<T>(ask: (display: string) => Promise<T>): Promise<Outcome<T>>;
}

/** Always the same fields. */
export const always = (display: string): Shown => ({ display, read: async (ask) => await attempt(async () => await ask(display)) });

/** The fields of an order that are asked for: all, until an older shop says that it does not know one. */
class OrderFields implements Shown {
	display: string = fields.orders;

	async read<T>(ask: (display: string) => Promise<T>): Promise<Outcome<T>> {
		const outcome = await attempt(async () => await ask(this.display));
		if (!outcome.error || !isUnknownField(outcome.error) || this.display !== fields.orders) return outcome;
		this.display = fields.ordersOldShop;
		return await attempt(async () => await ask(this.display));
	}
}

export interface Page {
	headers: Row[];
	unreadable: Unreadable;
}

/** Ids to read, both ends included; 0 for no end. */
interface Range {
	from: number;
	to: number;
}

/** Order headers page by page, see {@link pagesOf}. */
export async function* orderPages(client: ShopClient, filters: Record<string, string>, ids: Range, pageSize: number, limit: number): AsyncGenerator<Page> {
	yield* pagesOf(client, 'orders', new OrderFields(), filters, ids, pageSize, limit);
}

/**
 * Rows page by page, by rising id, until `limit`. The next page starts behind the last id, so that rows which arrive
 * meanwhile neither double nor hide any.
 */
export async function* pagesOf(client: ShopClient, resource: string, shown: Shown, filters: Record<string, string>, ids: Range, pageSize: number, limit: number): AsyncGenerator<Page> {
	let from = Math.max(1, ids.from);
	const to = ids.to > 0 ? ids.to : HIGHEST_ID;
	for (let left = limit; left > 0 && from <= to; ) {
		const size = Math.min(pageSize, left);
		const query = { ...filters, 'filter[id]': `[${from},${to}]`, sort: '[id_ASC]', limit: String(size) };
		const unreadable: Unreadable = new Map();
		const { value, error } = await shown.read(async (display) => await client.list(resource, { display, ...query }));
		let headers = value ?? [];
		if (error) {
			if (!isBrokenRecord(error)) throw error;
			const listed = (await client.list(resource, { display: '[id]', ...query })).map((row) => toId(row.id));
			headers = await rowsFor(client, resource, 'id', listed, shown.display, unreadable);
		}
		const seen = [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)];
		if (seen.length === 0) return;
		yield { headers, unreadable };
		if (seen.length < size) return;
		left -= seen.length;
		from = Math.max(...seen) + 1;
	}
}

/** The headers of orders by id, see {@link pagesWithIds}. */
export async function* ordersWithIds(client: ShopClient, ids: number[], pageSize: number): AsyncGenerator<Page> {
	yield* pagesWithIds(client, 'orders', new OrderFields(), ids, pageSize);
}

/** Rows by id, whatever their date and state; those that are gone are not among them. */
export async function* pagesWithIds(client: ShopClient, resource: string, shown: Shown, ids: number[], pageSize: number): AsyncGenerator<Page> {
	const left = [...ids].sort((a, b) => a - b);
	while (left.length > 0) {
		const some = left.splice(0, pageSize);
		const unreadable: Unreadable = new Map();
		const { value: headers, error } = await shown.read(async (display) => await rowsFor(client, resource, 'id', some, display, unreadable));
		if (error) throw error;
		yield { headers, unreadable };
	}
}
