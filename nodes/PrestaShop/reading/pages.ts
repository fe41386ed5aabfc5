import { attempt } from '../../shared/attempt';
import type { Resource } from '../shop/fields';
import type { Row } from '../shop/row';
import type { OrderList } from '../shop/scope';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { closedShopOrders } from './closed-shops';
import type { OrderFilter } from './filters';
import { closed, readPart, type Page, type Part, type Range } from './parts';
import { rowsFor, type Unreadable } from './rows';
import { toId } from './values';

export interface PageOptions {
	pageSize: number;
	/** Rows at the most; Infinity for all. */
	limit: number;
	/** Orders nobody needs to read, in shops that are read order by order. */
	except?: ReadonlySet<number>;
}

/**
 * The orders of the run's shops page by page, by rising id, until `limit`; those of switched-off shops come last. The next
 * page starts behind the last id, so that orders which arrive meanwhile neither double nor hide any.
 */
export async function* orderPages(
	client: ShopClient,
	filter: OrderFilter,
	ids: Range,
	options: PageOptions,
): AsyncGenerator<Page> {
	yield* joined(shopPages(client, filter, ids, options), options.pageSize);
}

async function* shopPages(
	client: ShopClient,
	filter: OrderFilter,
	ids: Range,
	{ pageSize, limit, except = new Set() }: PageOptions,
): AsyncGenerator<Page> {
	const range = closed(ids);
	let left = limit;
	for await (const page of openShopPages(client, filter, range, pageSize, () => left)) {
		const some = cut(page, left);
		left -= sizeOf(some);
		yield some;
		if (left <= 0) return;
	}
	for await (const page of closedShopOrders(client, filter, { range, except })) {
		const some = cut(page, left);
		left -= sizeOf(some);
		yield some;
		if (left <= 0) return;
	}
}

/** Small pages in one: the parts of their orders are asked for together. */
async function* joined(pages: AsyncGenerator<Page>, size: number): AsyncGenerator<Page> {
	let held: Page | undefined;
	for await (const page of pages) {
		if (held && sizeOf(held) + sizeOf(page) > size) {
			yield held;
			held = undefined;
		}
		held = held
			? {
					headers: [...held.headers, ...page.headers],
					unreadable: new Map([...held.unreadable, ...page.unreadable]),
				}
			: page;
	}
	if (held) yield held;
}

const sizeOf = ({ headers, unreadable }: Page): number => headers.length + unreadable.size;

/** The first `most` of a page, broken rows included. */
function cut({ headers, unreadable }: Page, most: number): Page {
	if (sizeOf({ headers, unreadable }) <= most) return { headers, unreadable };
	const last = [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)].sort(
		(a, b) => a - b,
	)[most - 1]!;
	return {
		headers: headers.filter((row) => toId(row.id) <= last),
		unreadable: new Map([...unreadable].filter(([id]) => Number(id) <= last)),
	};
}

async function* openShopPages(
	client: ShopClient,
	filter: OrderFilter,
	range: Range,
	pageSize: number,
	wanted: () => number,
): AsyncGenerator<Page> {
	const { lists } = client.scope;
	for (let from = range.from; from <= range.to && lists.length > 0;) {
		const size = Math.min(pageSize, client.facts.stateFilter ? wanted() : pageSize, client.pace.records);
		const parts = await Promise.all(
			lists.map(async (list) => await orderPart(client, list, filter, { from, to: range.to }, size)),
		);
		if (parts.some((part) => part === null)) continue;
		const whole = parts as Part[];
		// Behind the end of a full part its list may go on: what others hold from there on is read with the next page.
		const end = Math.min(...whole.filter(({ full }) => full).map(({ last }) => last), range.to);
		const headers = whole
			.flatMap(({ page }) => page.headers)
			.filter((row) => toId(row.id) <= end)
			.sort((a, b) => toId(a.id) - toId(b.id));
		const unreadable: Unreadable = new Map(
			whole.flatMap(({ page }) => [...page.unreadable]).filter(([id]) => Number(id) <= end),
		);
		const kept = headers.filter((row) => isWanted(client, row) && filter.keep(row));
		if (kept.length + unreadable.size > 0) yield { headers: kept, unreadable };
		from = end + 1;
	}
}

/** Null also when the shop turns out not to filter by state: then each row is looked at. */
async function orderPart(
	client: ShopClient,
	list: OrderList,
	{ query, states }: OrderFilter,
	range: Range,
	size: number,
): Promise<Part | null> {
	const sent = { ...sendable(client, query), ...shopFilter(list) };
	const { value, error } = await attempt(
		async () =>
			await readPart(client, { resource: 'orders', context: list.context, query: sent }, range, size),
	);
	if (!error) return value;
	if (states.length === 0 || !isUnknownFilter(error)) throw error;
	client.learn({ stateFilter: false });
	return null;
}

/** Rows of a resource that knows no shop, page by page, by rising id. */
export async function* rowPages(
	client: ShopClient,
	resource: Resource,
	query: Readonly<Record<string, string>>,
	{ pageSize, limit }: PageOptions,
): AsyncGenerator<Page> {
	const range = closed({ from: 0, to: 0 });
	for (let [from, left] = [range.from, limit]; left > 0;) {
		const part = await readPart(
			client,
			{ resource, query },
			{ from, to: range.to },
			Math.min(pageSize, left, client.pace.records),
		);
		if (!part) continue;
		if (sizeOf(part.page) > 0) yield part.page;
		if (!part.full) return;
		left -= sizeOf(part.page);
		from = part.last + 1;
	}
}

/** The headers of orders of the run's shops by id, whatever their date and state; those that are gone, or another shop's, are not among them. */
export async function* ordersWithIds(
	client: ShopClient,
	ids: number[],
	pageSize: number,
): AsyncGenerator<Page> {
	for (const some of portions(ids, pageSize)) {
		const unreadable: Unreadable = new Map();
		const pages = await Promise.all(
			client.scope.lists.map(
				async (list) =>
					await rowsFor(client, 'orders', 'id', some, unreadable, {
						context: list.context,
						query: shopFilter(list),
					}),
			),
		);
		yield { headers: pages.flat().filter((row) => isWanted(client, row)), unreadable };
	}
	yield* closedShopOrders(client, null, { ids });
}

/** Rows of a resource that knows no shop by id; those that are gone are not among them. */
export async function* rowsWithIds(
	client: ShopClient,
	resource: Resource,
	ids: number[],
	pageSize: number,
): AsyncGenerator<Page> {
	for (const some of portions(ids, pageSize)) {
		const unreadable: Unreadable = new Map();
		yield { headers: await rowsFor(client, resource, 'id', some, unreadable), unreadable };
	}
}

function* portions(ids: number[], size: number): Generator<number[]> {
	const left = [...ids].sort((a, b) => a - b);
	while (left.length > 0) yield left.splice(0, size);
}

export const shopFilter = ({ shops }: OrderList): Record<string, string> =>
	shops ? { 'filter[id_shop]': `[${shops.join('|')}]` } : {};

/** Without the state where the shop cannot filter by it. */
function sendable(client: ShopClient, query: OrderFilter['query']): Record<string, string> {
	const { 'filter[current_state]': states, ...others } = query;
	return states && client.facts.stateFilter ? { ...others, 'filter[current_state]': states } : others;
}

/** A field that cannot be filtered by: unknown (32), or computed (34). */
const isUnknownFilter = (error: unknown): boolean =>
	error instanceof ShopError &&
	(error.shopCode === 32 || error.shopCode === 34) &&
	error.shopWords.includes('current_state');

/** An order of a shop that was meant. Where the key may not read the shops, orders of two of them cannot be told apart. Throws SHOP_RIGHT_MISSING. */
function isWanted(client: ShopClient, row: Row): boolean {
	const { scope } = client;
	if (scope.wanted) return scope.wanted.has(toId(row.id_shop));
	client.seenShop ??= toId(row.id_shop);
	if (scope.shops.size === 0 && client.seenShop !== toId(row.id_shop))
		throw new ShopError('SHOP_RIGHT_MISSING', { resource: 'shops' });
	return true;
}
