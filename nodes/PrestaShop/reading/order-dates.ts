import type { ShopClient } from '../transport/client';
import type { Row } from '../transport/answer';
import { toId, toText } from './values';

/** An order as far as planning needs it: id and date_add, `yyyy-MM-dd HH:mm:ss` on the shop's clock. */
export interface DatedOrder {
	id: number;
	date: string;
}

/** Which orders: PrestaShop's own filters, without the date; first and last moment, both included. */
export interface Chosen {
	filters: Record<string, string>;
	from: string;
	to: string;
}

/** Ids and dates are short: so many fit in one answer. */
const PAGE = 2_000;

const datedOrder = (row: Row): DatedOrder => ({ id: toId(row.id), date: toText(row.date_add) });

const query = ({ filters, to }: Chosen, from: string): Record<string, string> => ({ ...filters, display: '[id,date_add]', 'filter[date_add]': `[${from},${to}]`, date: '1' });

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
	for (let id = 1; ; ) {
		const rows = await client.list('orders', { ...query(chosen, chosen.from), 'filter[id]': `[${id},4294967295]`, sort: '[id_ASC]', limit: String(PAGE) });
		for (const { date } of rows.map(datedOrder)) {
			const [name, day] = [date.slice(0, 7), date.slice(0, 10)];
			const month = months.get(name) ?? { month: name, orders: 0, days: {} };
			month.orders++;
			month.days[day] = (month.days[day] ?? 0) + 1;
			months.set(name, month);
		}
		if (rows.length < PAGE) break;
		id = toId(rows.at(-1)!.id) + 1;
	}
	return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The next orders by date, then id, behind a place (null: from the beginning), at most `limit`. Fewer only when there are no more. */
export async function ordersBehind(client: ShopClient, chosen: Chosen, place: DatedOrder | null, limit: number): Promise<DatedOrder[]> {
	const from = place?.date ?? chosen.from;
	const found: DatedOrder[] = [];
	// An import may have given thousands of orders one and the same moment: those before the place are paged over.
	for (let offset = 0; ; offset += limit) {
		const rows = (await client.list('orders', { ...query(chosen, from), sort: '[date_add_ASC,id_ASC]', limit: `${offset},${limit}` })).map(datedOrder);
		found.push(...rows.filter((order) => place === null || order.date > place.date || order.id > place.id));
		if (rows.length < limit || found.length >= limit) return found.slice(0, limit);
	}
}

/** "2026-03-01 10:00:00#123", as {@link placeText} writes it; null for anything else. */
export function readPlace(text: string): DatedOrder | null {
	const [, date, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)#(\d+)$/.exec(text.trim()) ?? [];
	return date && id ? { date, id: Number(id) } : null;
}

export const placeText = ({ date, id }: DatedOrder): string => `${date}#${id}`;
