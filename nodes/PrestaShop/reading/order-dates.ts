import type { OrderList } from '../scope';
import type { Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { shopFilter } from './pages';
import { HIGHEST_ID } from './parts';
import { toId, toText } from './values';

/** An order as far as planning needs it: id and date_add, `yyyy-MM-dd HH:mm:ss` on the shop's clock. */
export interface DatedOrder {
	id: number;
	date: string;
}

/** Which orders: states (ids, empty for all); first and last moment, both included. */
export interface Chosen {
	states: number[];
	from: string;
	to: string;
}

/** Ids and dates are short: so many fit in one answer. */
const PAGE = 2_000;

const datedOrder = (row: Row): DatedOrder => ({ id: toId(row.id), date: toText(row.date_add) });

/** The next orders of one list. Where the shop cannot filter by state, those of other states come along; whoever reads them whole is told. */
async function datesOf(client: ShopClient, list: OrderList, { states, to }: Chosen, from: string, more: Record<string, string>): Promise<DatedOrder[]> {
	const inState: Record<string, string> = states.length > 0 && client.facts.stateFilter ? { 'filter[current_state]': `[${states.join('|')}]` } : {};
	const query = { ...inState, ...shopFilter(list), display: '[id,date_add]', 'filter[date_add]': `[${from},${to}]`, date: '1', ...more };
	return (await client.list('orders', query, { context: list.context })).map(datedOrder);
}

/** Orders of one month. */
export interface Month {
	/** yyyy-MM */
	month: string;
	orders: number;
	/** Orders per day (yyyy-MM-dd), days without any left out. */
	days: Record<string, number>;
}

/** How many orders each month has, the oldest month first. PrestaShop counts nothing itself, so their ids are read: a call per 2,000. */
export async function ordersPerMonth(client: ShopClient, chosen: Chosen): Promise<Month[]> {
	const months = new Map<string, Month>();
	for (const list of client.scope.lists) {
		for (let id = 1; ; ) {
			const orders = await datesOf(client, list, chosen, chosen.from, { 'filter[id]': `[${id},${HIGHEST_ID}]`, sort: '[id_ASC]', limit: String(PAGE) });
			for (const { date } of orders) addTo(months, date);
			if (orders.length < PAGE) break;
			id = orders.at(-1)!.id + 1;
		}
	}
	return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

function addTo(months: Map<string, Month>, date: string): void {
	const [name, day] = [date.slice(0, 7), date.slice(0, 10)];
	const month = months.get(name) ?? { month: name, orders: 0, days: {} };
	month.orders++;
	month.days[day] = (month.days[day] ?? 0) + 1;
	months.set(name, month);
}

/** The next orders by date, then id, behind a place (null: from the beginning), at most `limit`. Fewer only when there are no more. */
export async function ordersBehind(client: ShopClient, chosen: Chosen, place: DatedOrder | null, limit: number): Promise<DatedOrder[]> {
	const found: DatedOrder[] = [];
	for (const list of client.scope.lists) found.push(...(await behindInList(client, list, chosen, place, limit)));
	return found.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1)).slice(0, limit);
}

async function behindInList(client: ShopClient, list: OrderList, chosen: Chosen, place: DatedOrder | null, limit: number): Promise<DatedOrder[]> {
	const found: DatedOrder[] = [];
	// An import may have given thousands of orders one and the same moment: those before the place are paged over.
	for (let offset = 0; ; offset += limit) {
		const orders = await datesOf(client, list, chosen, place?.date ?? chosen.from, { sort: '[date_add_ASC,id_ASC]', limit: `${offset},${limit}` });
		found.push(...orders.filter((order) => place === null || order.date > place.date || order.id > place.id));
		if (orders.length < limit || found.length >= limit) return found.slice(0, limit);
	}
}

/** "2026-03-01 10:00:00#123", as {@link placeText} writes it; null for anything else. */
export function readPlace(text: string): DatedOrder | null {
	const [, date, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)#(\d+)$/.exec(text.trim()) ?? [];
	return date && id ? { date, id: Number(id) } : null;
}

export const placeText = ({ date, id }: DatedOrder): string => `${date}#${id}`;
