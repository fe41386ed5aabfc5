import { attempt } from '../../shared/attempt';
import type { OrderList } from '../scope';
import { ShopError, type Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { closedShopOrders } from './closed-shops';
import type { OrderFilter } from './filters';
import { isBrokenRecord, isTooMuch, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/** Above every id PrestaShop gives (its ids are unsigned 32 bit). */
export const HIGHEST_ID = 4_294_967_295;

/** Order headers, by rising id, and the orders that could not be read. */
export interface Page {
	headers: Row[];
	unreadable: Unreadable;
}

export interface Range {
	/** The first and the last id; 0 for no end. */
	from: number;
	to: number;
}

export interface PageOptions {
	pageSize: number;
	/** Orders at the most; Infinity for all. */
	limit: number;
	/** Orders nobody needs to read, in shops that are read order by order. */
	except?: ReadonlySet<number>;
}

/**
 * The orders of the run's shops page by page, by rising id, until `limit`; those of switched-off shops come last. The next
 * page starts behind the last id, so that orders which arrive meanwhile neither double nor hide any.
 */
export async function* orderPages(client: ShopClient, filter: OrderFilter, ids: Range, { pageSize, limit, except = new Set() }: PageOptions): AsyncGenerator<Page> {
	const range = { from: Math.max(1, ids.from), to: ids.to > 0 ? ids.to : HIGHEST_ID };
	let left = limit;
	for await (const page of openShopPages(client, filter, range, pageSize, () => left)) {
		const { headers, unreadable } = cut(page, left);
		left -= headers.length + unreadable.size;
		yield { headers, unreadable };
		if (left <= 0) return;
	}
	for await (const page of closedShopOrders(client, filter, { range, except })) {
		const some = cut(page, left);
		left -= some.headers.length + some.unreadable.size;
		yield some;
		if (left <= 0) return;
	}
}

/** The first `most` of a page, broken orders included. */
function cut({ headers, unreadable }: Page, most: number): Page {
	if (headers.length + unreadable.size <= most) return { headers, unreadable };
	const last = [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)].sort((a, b) => a - b)[most - 1]!;
	return { headers: headers.filter((row) => toId(row.id) <= last), unreadable: new Map([...unreadable].filter(([id]) => Number(id) <= last)) };
}

async function* openShopPages(client: ShopClient, filter: OrderFilter, range: Range, pageSize: number, wanted: () => number): AsyncGenerator<Page> {
	for (let from = range.from; from <= range.to; ) {
		const size = Math.min(pageSize, client.facts.stateFilter ? wanted() : pageSize, client.pace.records);
		const parts = await Promise.all(client.scope.lists.map(async (list) => await partOf(client, list, filter, { from, to: range.to }, size)));
		if (parts.some((part) => part === null)) continue;
		const whole = parts as Part[];
		// Behind the end of a full part its list may go on: what others hold from there on is read with the next page.
		const end = Math.min(...whole.filter(({ full }) => full).map(({ last }) => last), range.to);
		const headers = whole.flatMap(({ page }) => page.headers).filter((row) => toId(row.id) <= end).sort((a, b) => toId(a.id) - toId(b.id));
		const unreadable: Unreadable = new Map(whole.flatMap(({ page }) => [...page.unreadable]).filter(([id]) => Number(id) <= end));
		const kept = headers.filter((row) => isWanted(client, row) && filter.keep(row));
		if (kept.length + unreadable.size > 0) yield { headers: kept, unreadable };
		from = end + 1;
	}
}

interface Part {
	page: Page;
	/** As many as were asked for: there may be more. */
	full: boolean;
	last: number;
}

/** What one list has from an id on; null when it has to be asked again with less. */
async function partOf(client: ShopClient, list: OrderList, { query, states }: Pick<OrderFilter, 'query' | 'states'>, { from, to }: Range, size: number): Promise<Part | null> {
	const sent = { ...sendable(client, query), ...shopFilter(list), 'filter[id]': `[${from},${to}]`, sort: '[id_ASC]', limit: String(size) };
	const options = { context: list.context, divisible: size > 1 };
	const unreadable: Unreadable = new Map();
	const { value, error } = await attempt(async () => await client.list('orders', sent, options));
	if (value) return partFrom(value, unreadable, { from, to }, size);
	if (states.length > 0 && isUnknownFilter(error)) {
		client.learn({ stateFilter: false });
		return null;
	}
	if (isTooMuch(error) && size > 1) {
		client.pace.tooMany(size);
		return null;
	}
	if (!isBrokenRecord(error)) throw error;
	const { value: listed } = await attempt(async () => await client.list('orders', { display: '[id]', ...sent }, options));
	if (listed) {
		const headers = await rowsFor(client, 'orders', 'id', listed.map((row) => toId(row.id)), unreadable, { context: list.context });
		return partFrom(headers, unreadable, { from, to }, size);
	}
	// An order that PHP cannot even load breaks the list of ids as well.
	if (size > 1) return await partOf(client, list, { query, states }, { from, to }, Math.ceil(size / 2));
	const id = await brokenId(client, list, sent, { from, to });
	if (id === null) throw error;
	return { page: { headers: [], unreadable: new Map([[id, error]]) }, full: true, last: id };
}

/** The lowest id from which on the list breaks; null where the list breaks without any order as well, or no longer. */
async function brokenId(client: ShopClient, { context }: OrderList, sent: Record<string, string>, { from, to }: Range): Promise<number | null> {
	const breaks = async (low: number, high: number): Promise<boolean> => {
		const { error } = await attempt(async () => await client.list('orders', { ...sent, display: '[id]', 'filter[id]': `[${low},${high}]` }, { context }));
		if (error && !isBrokenRecord(error)) throw error;
		return error !== undefined;
	};
	if (await breaks(0, 0)) return null;
	let [low, high] = [from, to];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (await breaks(low, middle)) high = middle;
		else low = middle + 1;
	}
	return (await breaks(low, low)) ? low : null;
}

/** Throws SHOP_FILTER_IGNORED where the same page would come again and again. */
function partFrom(rows: Row[], unreadable: Unreadable, { from, to }: Range, size: number): Part {
	const headers = rows.filter((row) => toId(row.id) >= from && toId(row.id) <= to);
	const full = rows.length + unreadable.size >= size;
	const last = Math.max(0, ...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number));
	if (full && last < from) throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'filter[id]' });
	return { page: { headers, unreadable }, full, last };
}

/** The headers of orders by id, whatever their date; those that `filter` leaves out or that are gone are not among them. */
export async function* ordersWithIds(client: ShopClient, filter: OrderFilter, ids: number[], pageSize: number): AsyncGenerator<Page> {
	const left = [...ids].sort((a, b) => a - b);
	while (left.length > 0) {
		const some = left.splice(0, pageSize);
		const unreadable: Unreadable = new Map();
		const pages = await Promise.all(
			client.scope.lists.map(async (list) => await rowsFor(client, 'orders', 'id', some, unreadable, { context: list.context, query: shopFilter(list) })),
		);
		const headers = pages.flat().filter((row) => isWanted(client, row) && filter.keep(row));
		yield { headers, unreadable };
	}
	yield* closedShopOrders(client, filter, { ids });
}

export const shopFilter = ({ shops }: OrderList): Record<string, string> => (shops ? { 'filter[id_shop]': `[${shops.join('|')}]` } : {});

/** Without the state where the shop cannot filter by it: then each row is looked at. */
function sendable(client: ShopClient, query: OrderFilter['query']): Record<string, string> {
	const { 'filter[current_state]': states, ...others } = query;
	return states && client.facts.stateFilter ? { ...others, 'filter[current_state]': states } : others;
}

/** A field that cannot be filtered by: unknown (32), or computed (34). */
const isUnknownFilter = (error: unknown): boolean => error instanceof ShopError && (error.shopCode === 32 || error.shopCode === 34) && error.shopWords.includes('current_state');

/** An order of a shop that was meant. Where the key may not read the shops, orders of two of them cannot be told apart. Throws SHOP_RIGHT_MISSING. */
function isWanted(client: ShopClient, row: Row): boolean {
	const { scope } = client;
	if (scope.wanted) return scope.wanted.has(toId(row.id_shop));
	client.seenShop ??= toId(row.id_shop);
	if (scope.shops.size === 0 && client.seenShop !== toId(row.id_shop)) throw new ShopError('SHOP_RIGHT_MISSING', { resource: 'shops' });
	return true;
}
