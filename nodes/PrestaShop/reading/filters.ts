import type { Row } from '../shop/row';
import { asFilter, interval, onOtherClock, type Interval } from './moments';
import { toId, toText } from './values';

/** Which orders are wanted: what the shop is asked for, and what each row that comes back has to meet. */
export interface OrderFilter {
	/** PrestaShop's parameters. */
	query: Readonly<Record<string, string>>;
	/** Also where a shop or its host took no notice of a parameter. */
	keep(row: Row): boolean;
	/** States the order may be in; empty for all. */
	states: readonly number[];
	/** Order dates as asked of the shop: the earliest and latest of its time zones; null for all. */
	created: Interval | null;
}

export interface Wishes {
	states?: number[];
	reference?: string;
	/** As typed, or as an expression gave it: a date, a local time, or a moment with its offset. */
	createdAfter?: unknown;
	createdBefore?: unknown;
	updatedAfter?: unknown;
	updatedBefore?: unknown;
}

/** The time zones of an installation. */
export interface Zones {
	/** Zone of a shop's own dates. */
	of(shopId: number): string;
	/** Zones of the shops that are read. */
	read: readonly string[];
	/** Zones of all its shops: the back office writes in that of the address it was opened on (fact P69). */
	all: readonly string[];
}

/**
 * Dates have no offset and are compared as texts (facts 25–27): the shop is asked for the widest interval that any of its
 * zones makes of what was typed, and each order is then held against its own. A change may have been written in any zone of
 * the installation, so there the interval stays as wide as all of them: a few orders too many, never one too few.
 */
export function orderFilter(
	{ states = [], reference, createdAfter, createdBefore, updatedAfter, updatedBefore }: Wishes,
	zones: Zones,
): OrderFilter {
	const created = new Map(zones.read.map((zone) => [zone, interval(createdAfter, createdBefore, zone)]));
	const createdWide = widest([...created.values()]);
	const updated = anyClock(updatedAfter, updatedBefore, zones);
	const query: Record<string, string> = {
		...(states.length > 0 ? { 'filter[current_state]': `[${states.join('|')}]` } : {}),
		...(reference === undefined ? {} : { 'filter[reference]': `[${reference}]` }),
		...(createdWide ? { 'filter[date_add]': asFilter(createdWide) } : {}),
		...(updated ? { 'filter[date_upd]': asFilter(updated) } : {}),
		...((createdWide ?? updated) ? { date: '1' } : {}),
	};
	return {
		query,
		states,
		created: createdWide,
		keep: (row) =>
			(states.length === 0 || states.includes(toId(row.current_state))) &&
			(reference === undefined || toText(row.reference).toLowerCase() === reference.toLowerCase()) &&
			isIn(created.get(zones.of(toId(row.id_shop))) ?? createdWide, row.date_add) &&
			isIn(updated, row.date_upd),
	};
}

/**
 * Credit slips by their own date. Only their order says whose they are, and an employee may have
 * made them on any address: the interval is as wide as all zones make it. A few slips too many, never one too few.
 */
export function slipFilter(
	{ createdAfter, createdBefore }: Wishes,
	zones: Zones,
): Pick<OrderFilter, 'query' | 'keep'> {
	const created = anyClock(createdAfter, createdBefore, zones);
	return {
		query: created ? { 'filter[date_add]': asFilter(created), date: '1' } : {},
		keep: (row) => isIn(created, row.date_add),
	};
}

/** What was typed in any zone, on the clock of any zone. */
const anyClock = (after: unknown, before: unknown, { all }: Zones): Interval | null =>
	widest(
		all.flatMap((typedIn) =>
			all.map((writtenIn) => onClock(interval(after, before, typedIn), typedIn, writtenIn)),
		),
	);

const onClock = (one: Interval | null, zone: string, other: string): Interval | null =>
	one && onOtherClock(one, zone, other);

function widest(some: Array<Interval | null>): Interval | null {
	return some.reduce<Interval | null>(
		(wide, one) =>
			wide && one
				? { from: wide.from < one.from ? wide.from : one.from, to: wide.to > one.to ? wide.to : one.to }
				: one,
		null,
	);
}

const isIn = (wide: Interval | null | undefined, moment: unknown): boolean =>
	!wide || (toText(moment) >= wide.from && toText(moment) <= wide.to);

/** Everything. */
export const EVERY_ORDER: OrderFilter = { query: {}, keep: () => true, states: [], created: null };
