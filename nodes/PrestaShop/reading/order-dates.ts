import type { Row } from '../shop/row';
import type { Context } from '../shop/scope';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { shopFilter } from './pages';
import { HIGHEST_ID } from './parts';
import { nextId } from './rows';
import { toId, toMoment, toText } from './values';

/** An order, or a credit slip, as far as planning needs it. */
export interface Dated {
	id: number;
	/** date_add, `yyyy-MM-dd HH:mm:ss` on the shop's clock; of a slip its own. */
	date: string;
	slip?: true;
}

/** What planning is about. */
export interface Chosen {
	/** Order states by id; empty for all. */
	states: number[];
	/** First and last moment, both included. */
	from: string;
	to: string;
	/** Credit slips as well. */
	slips: boolean;
}

/** A list that is asked: orders of some shops of the run, or the slips of all. */
interface Source {
	resource: 'orders' | 'order_slip';
	query: Record<string, string>;
	context?: Context;
}

/** Where the shop cannot filter by state, orders of other states come along; whoever reads them whole is told. */
function sourcesOf({ scope, facts }: ShopClient, { states, slips }: Chosen): Source[] {
	const inState: Record<string, string> =
		states.length > 0 && facts.stateFilter ? { 'filter[current_state]': `[${states.join('|')}]` } : {};
	const orders = scope.lists.map((list): Source => ({
		resource: 'orders',
		query: { ...inState, ...shopFilter(list) },
		context: list.context,
	}));
	return slips ? [...orders, { resource: 'order_slip', query: {} }] : orders;
}

/** Ids and dates are short: so many fit in one answer. */
const PAGE = 2_000;

const dated = (resource: Source['resource'], row: Row): Dated => ({
	id: toId(row.id),
	date: toText(row.date_add),
	...(resource === 'order_slip' ? { slip: true } : {}),
});

async function ask(
	client: ShopClient,
	{ resource, query, context }: Source,
	from: string,
	to: string,
	more: Record<string, string>,
): Promise<Dated[]> {
	const asked = {
		...query,
		display: '[id,date_add]',
		'filter[date_add]': `[${from},${to}]`,
		date: '1',
		...more,
	};
	const rows = (await client.list(resource, asked, context ? { context } : {})).map((row) =>
		dated(resource, row),
	);
	if (rows.some(({ date }) => date < from || date > to))
		throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'filter[date_add]' });
	return rows;
}

/** Throws SHOP_FILTER_IGNORED where a full page is not in its order: what belongs between its rows would be passed over. */
function checkSorted(page: Dated[], isBefore: (a: Dated, b: Dated) => boolean): void {
	if (page.some((one, index) => index > 0 && isBefore(one, page[index - 1]!)))
		throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'sort' });
}

/** Orders and credit slips of one month. */
export interface Month {
	/** yyyy-MM */
	month: string;
	orders: number;
	slips: number;
	/** Both together per day (yyyy-MM-dd), days without any left out. */
	days: Record<string, number>;
}

/** How many orders and slips each month has, the oldest month first. PrestaShop counts nothing itself, so their ids are read: a call per 2,000. */
export async function countPerMonth(client: ShopClient, chosen: Chosen): Promise<Month[]> {
	const months = new Map<string, Month>();
	for (const source of sourcesOf(client, chosen)) {
		for (let id = 1; ;) {
			const rows = await ask(client, source, chosen.from, chosen.to, {
				'filter[id]': `[${id},${HIGHEST_ID}]`,
				sort: '[id_ASC]',
				limit: String(PAGE),
			});
			if (rows.some((row) => row.id < id))
				throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'filter[id]' });
			checkSorted(rows, (a, b) => a.id < b.id);
			for (const { date, slip } of rows) {
				// What is of no day is told when it is read.
				if (toMoment(date) === null) continue;
				const [name, day] = [date.slice(0, 7), date.slice(0, 10)];
				const month = months.get(name) ?? { month: name, orders: 0, slips: 0, days: {} };
				month[slip ? 'slips' : 'orders']++;
				month.days[day] = (month.days[day] ?? 0) + 1;
				months.set(name, month);
			}
			if (rows.length < PAGE) break;
			id = nextId(
				rows.map((row) => ({ ...row })),
				id,
			);
		}
	}
	return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** By date; at one moment orders come before slips, and lower ids first. A slip is never before its order. */
function compare(a: Dated, b: Dated): number {
	if (a.date !== b.date) return a.date < b.date ? -1 : 1;
	return Number(a.slip ?? false) - Number(b.slip ?? false) || a.id - b.id;
}

/** The next orders and slips behind a place (null: from the beginning), at most `limit`. Fewer only when there are no more. */
export async function nextBehind(
	client: ShopClient,
	chosen: Chosen,
	place: Dated | null,
	limit: number,
): Promise<Dated[]> {
	const lists = await Promise.all(
		sourcesOf(client, chosen).map(async (source) => await behind(client, source, chosen, place, limit)),
	);
	return lists.flat().sort(compare).slice(0, limit);
}

async function behind(
	client: ShopClient,
	source: Source,
	{ from, to }: Chosen,
	place: Dated | null,
	limit: number,
): Promise<Dated[]> {
	const found: Dated[] = [];
	const seen = new Set<number>();
	// An import may have given thousands of orders one and the same moment: those before the place are paged over.
	for (let offset = 0; ; offset += limit) {
		const page = await ask(client, source, place?.date ?? from, to, {
			sort: '[date_add_ASC,id_ASC]',
			limit: `${offset},${limit}`,
		});
		checkSorted(page, (a, b) => compare(a, b) < 0);
		const fresh = page.filter(({ id }) => !seen.has(id));
		if (page.length > 0 && fresh.length === 0)
			throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'limit' });
		for (const { id } of fresh) seen.add(id);
		found.push(...fresh.filter((one) => place === null || compare(one, place) > 0));
		if (page.length < limit || found.length >= limit) return found.slice(0, limit);
	}
}

/** "2026-03-01 10:00:00#123" or "…#slip-7", as {@link placeText} writes it; null for anything else. */
export function readPlace(text: string): Dated | null {
	const [, date, slip, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)#(slip-)?(\d+)$/.exec(text.trim()) ?? [];
	return date && id ? { date, id: Number(id), ...(slip ? { slip: true } : {}) } : null;
}

export const placeText = ({ date, id, slip }: Dated): string => `${date}#${slip ? 'slip-' : ''}${id}`;
