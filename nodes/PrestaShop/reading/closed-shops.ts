import { attempt } from '../../shared/attempt';
import type { Row } from '../shop/row';
import type { ShopClient } from '../transport/client';
import type { OrderFilter } from './filters';
import type { Page, Range } from './parts';
import { isBrokenRecord, nextId, rowsFor, type Unreadable } from './rows';
import { groupBy, toId, toText } from './values';

/** Order lines per call when only ids are asked for. */
const LINES = 1_000;
/** Orders per page: each is a call of its own. */
const ORDERS = 50;
/** Days by which the first entry of an order's history may be off its date: zones, and orders put in by hand. */
const ROOM = 2;

export interface Among {
	/** These orders only. */
	ids?: number[];
	range?: Range;
	/** Orders nobody needs to read. */
	except?: ReadonlySet<number>;
}

/**
 * The orders of switched-off shops. No list holds them (fact P62): their ids come from their lines, what
 * their history rules out is not asked for, and the others are read one by one – a closed shop has few that are new. They are
 * not looked for by reference. `filter`: null for whatever state and date.
 */
export async function* closedShopOrders(
	client: ShopClient,
	filter: OrderFilter | null,
	among: Among,
): AsyncGenerator<Page> {
	const { closed } = client.scope;
	if (closed.length === 0 || filter?.query['filter[reference]']) return;
	const ids = (await idsOf(client, closed, among)).filter((id) => !among.except?.has(id));
	const left = filter ? await possible(client, filter, ids) : ids;
	while (left.length > 0) {
		const unreadable: Unreadable = new Map();
		const rows = await Promise.all(
			left.splice(0, ORDERS).map(async (id) => await one(client, id, unreadable)),
		);
		const headers = rows
			.flat()
			.filter((row) => closed.includes(toId(row.id_shop)) && (filter?.keep(row) ?? true));
		if (headers.length + unreadable.size > 0) yield { headers, unreadable };
	}
}

async function one(client: ShopClient, id: number, unreadable: Unreadable): Promise<Row[]> {
	const { value, error } = await attempt(async () => await client.list('orders', {}, { id }));
	if (value) return value;
	if (!isBrokenRecord(error)) throw error;
	unreadable.set(id, error);
	return [];
}

/** By rising id. */
async function idsOf(
	client: ShopClient,
	closed: readonly number[],
	{ ids, range }: Among,
): Promise<number[]> {
	const ofShops = { 'filter[id_shop]': `[${closed.join('|')}]` };
	const display = '[id,id_order]';
	if (ids)
		return distinct(
			await rowsFor(client, 'order_details', 'id_order', ids, new Map(), { display, query: ofShops }),
		);
	const found: Row[] = [];
	const orders: Record<string, string> = range ? { 'filter[id_order]': `[${range.from},${range.to}]` } : {};
	for (let from = 1; ;) {
		const rows = await client.list('order_details', {
			display,
			...ofShops,
			...orders,
			'filter[id]': `[${from},4294967295]`,
			sort: '[id_ASC]',
			limit: String(LINES),
		});
		found.push(...rows);
		if (rows.length < LINES) return distinct(found);
		from = nextId(rows, from);
	}
}

const distinct = (rows: Row[]): number[] =>
	[...new Set(rows.map((row) => toId(row.id_order)))].sort((a, b) => a - b);

/** Orders that were in a wanted state at some time, and begun about when it is asked for; all of them where the key may not read histories. */
async function possible(
	client: ShopClient,
	{ states, created }: OrderFilter,
	ids: number[],
): Promise<number[]> {
	if (ids.length === 0 || (states.length === 0 && !created)) return ids;
	const { value: rows, error } = await attempt(
		async () => await rowsFor(client, 'order_histories', 'id_order', ids, new Map()),
	);
	if (error && error.code !== 'SHOP_RIGHT_MISSING') throw error;
	if (!rows) return ids;
	const histories = groupBy(rows, (row) => toId(row.id_order));
	return ids.filter((id) => {
		const own = histories.get(id);
		if (!own) return true;
		const begun = own.map((row) => toText(row.date_add)).sort()[0]!;
		const inTime = !created || (begun >= shifted(created.from, -ROOM) && begun <= shifted(created.to, ROOM));
		return inTime && (states.length === 0 || own.some((row) => states.includes(toId(row.id_order_state))));
	});
}

/** Days later, on the same clock. */
const shifted = (moment: string, days: number): string =>
	new Date(Date.parse(`${moment.replace(' ', 'T')}Z`) + days * 86_400_000)
		.toISOString()
		.slice(0, 19)
		.replace('T', ' ');
