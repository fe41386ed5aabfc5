import { readRow } from '../reporting/ledger';
import type { Calls } from './report';
import { ordersPerDay } from './share';
import { againOf, leftOutOf, type Dated, type MigrationRow } from './row';

/** The next orders and slips by date, as the PrestaShop node's Get IDs puts them out. */
export interface Window {
	shopUrl: string;
	orders: Dated[];
	/** Place of the last of them. */
	last: string;
	/** What reading them took. */
	calls?: Partial<Calls>;
}

/** What a migration does next. */
export interface NextBatch {
	/** `pass`: nothing of this window is left to do. `pause`: the share of today is used up. */
	do: 'batch' | 'pass' | 'pause' | 'finish';
	/** Ledger keys of `orders`, in the same order. */
	keys: string[];
	orders: Dated[];
	/** Orders that were settled before, as the ledger says. */
	passed: Dated[];
	/** Where the migration stands when the batch is through, and which orders before it still wait for a try. */
	place: string;
	again: Dated[];
	/** Orders that may be sent today, before this batch. */
	today: number;
	/** What it took to know. */
	calls?: Partial<Calls>;
}

/** Orders in one batch: few enough that little is looked at again when n8n is killed. */
const MOST_SENT = 100;
/** A batch of fewer is not worth its lists while more are to come. */
const FEWEST_SENT = 10;
/** A dry run sends nothing, so only memory counts. */
const MOST_LOOKED_AT = 400;

/** In Octopus, or decided: a migration has nothing to do with them any more. */
const SETTLED: ReadonlySet<string> = new Set(['verified', 'skipped', 'ignored', 'mismatch', 'created']);

/** Chooses what to do next. `ledger`: rows of the ledger about the window and the orders to try again, at least. `today`: orders that may be sent today. */
export function nextBatch(migration: MigrationRow, window: Window, ledger: Array<Record<string, unknown>>, today: number): NextBatch {
	const again = againOf(migration);
	const nothing = { keys: [], orders: [], passed: [], place: migration.place, again, today, calls: window.calls };
	if (window.orders.length === 0 && again.length === 0) return { do: 'finish', ...nothing };
	const keyOf = ({ id, slip }: Dated) => `${window.shopUrl}#${slip ? 'slip-' : ''}${id}`;
	const settled = new Set(ledger.flatMap((json) => readRow(json) ?? []).filter(({ state }) => SETTLED.has(state)).map(({ key }) => key));
	const leftOut = leftOutOf(migration);
	const isWanted = ({ date }: Dated) => !leftOut.some(({ from, to }) => from <= date.slice(0, 10) && date.slice(0, 10) <= to);
	const isOpen = (order: Dated) => isWanted(order) && !settled.has(keyOf(order));
	const open = [...again, ...window.orders].filter(isOpen);
	if (open.length > 0 && !migration.dryRun && today < Math.min(open.length, FEWEST_SENT, ordersPerDay(migration.keepFree))) return { do: 'pause', ...nothing };
	const orders = open.slice(0, migration.dryRun ? MOST_LOOKED_AT : Math.min(MOST_SENT, today));
	const rest = new Set(open.slice(orders.length));
	const reached = window.orders.findIndex((order) => rest.has(order));
	const behind = reached < 0 ? window.orders : window.orders.slice(0, reached);
	const last = behind.at(-1);
	return {
		do: orders.length > 0 ? 'batch' : 'pass',
		keys: orders.map(keyOf), orders,
		passed: [...again, ...behind].filter((order) => isWanted(order) && settled.has(keyOf(order))),
		place: reached < 0 ? window.last : last ? placeOf(last) : migration.place,
		again: again.filter((order) => rest.has(order)),
		today, calls: window.calls,
	};
}

const placeOf = ({ date, id, slip }: Dated): string => `${date}#${slip ? 'slip-' : ''}${id}`;
