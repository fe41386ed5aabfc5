import type { Explanation } from '../../shared/explained';
import type { ReadRow } from '../tables/ledger';
import { ledgerRows } from '../tables/ledger-merge';
import type { Calls } from '../tables/migration-report';
import { againOf, leftOutOf, MOST_TRIES, type Dated, type MigrationRow } from '../tables/migrations';
import { ordersPerDay } from './share';

/** The next orders and slips by date, as the PrestaShop node's Get IDs puts them out. */
export interface Window {
	shopUrl: string;
	orders: Dated[];
	/** Place of the last of them. */
	last: string;
	/** Whether there are none behind them. */
	end?: boolean;
	/** What reading them took. */
	calls?: Partial<Calls>;
}

/** What a migration does next. */
export interface NextBatch {
	/**
	 * `pass`: nothing of this window is left to do. `pause`: the share of today is used up. `lastLook`: all orders were gone
	 * through once, and those that came into these days meanwhile are looked for. `refuse`: it cannot go on, for `why`.
	 */
	do: 'batch' | 'pass' | 'pause' | 'lastLook' | 'finish' | 'refuse';
	/** Ledger keys of `orders`, in the same order. */
	keys: string[];
	orders: Dated[];
	/** Orders that are not this migration's to send: somebody ignored them on the page. */
	passed: Dated[];
	/** Where the migration stands when the batch is through, and which orders before it still wait for a try. */
	place: string;
	again: Dated[];
	/** 2 where the last look follows. */
	pass?: number;
	/** Orders that may be sent today, before this batch. */
	today: number;
	/** Documents that this batch may send at the most. */
	most: number;
	/** Keys of those that no later batch tries: where they wait again, the ledger has to know of them. */
	lastTry: string[];
	/** What it took to know. */
	calls?: Partial<Calls>;
	why?: Explanation;
}

/** What a migration may do at the moment. */
export interface Leave {
	/** Orders that may be sent today. */
	today: number;
	/** Whether the batch before this one, in the same execution, sent nothing: in Octopus already, or held, all of it. */
	sentNothing?: boolean;
}

/** Orders in one batch: few enough that little is looked at again when n8n is killed. */
const MOST_SENT = 100;
/** A batch of fewer is not worth its lists while more are to come. */
const FEWEST_SENT = 10;
/** A dry run, and a history of which nothing goes, send nothing, so only memory counts. */
const MOST_LOOKED_AT = 400;

/**
 * Chooses what to do next. `ledger`: rows of the ledger. What they call settled is asked of Octopus all the same – a concept
 * may have been deleted there –, only what a person ignored is passed. In the last look, what this migration has looked at
 * once is passed as well, without being counted again.
 */
export function nextBatch(
	migration: MigrationRow,
	window: Window,
	ledger: Array<Record<string, unknown>>,
	leave: number | Leave,
): NextBatch {
	const { today, sentNothing = false } = typeof leave === 'number' ? { today: leave } : leave;
	const again = againOf(migration);
	const isLastLook = migration.pass > 1;
	const nothing = {
		keys: [],
		orders: [],
		passed: [],
		place: migration.place,
		again,
		today,
		most: 0,
		lastTry: [],
		calls: window.calls,
	};
	const looksAgain = !migration.dryRun && !isLastLook;
	if (window.orders.length === 0 && again.length === 0)
		return looksAgain && migration.place !== ''
			? { do: 'lastLook', ...nothing, place: '' }
			: { do: 'finish', ...nothing };
	const rows = new Map(ledgerRows(ledger).map((row) => [row.key, row]));
	const keyOf = ({ id, slip }: Dated) => `${window.shopUrl}#${slip ? 'slip-' : ''}${id}`;
	const leftOut = leftOutOf(migration);
	const isWanted = ({ date }: Dated) =>
		!leftOut.some(({ from, to }) => from <= date.slice(0, 10) && date.slice(0, 10) <= to);
	const isIgnored = (order: Dated) => rows.get(keyOf(order))?.state === 'ignored';
	const isDone = (order: Dated) =>
		isLastLook && !again.includes(order) && wasLookedAt(rows.get(keyOf(order)), migration);
	const open = [...again, ...window.orders].filter(
		(order) => isWanted(order) && !isIgnored(order) && !isDone(order),
	);
	if (
		open.length > 0 &&
		!migration.dryRun &&
		today < Math.min(open.length, FEWEST_SENT, ordersPerDay(migration.keepFree))
	)
		return { do: 'pause', ...nothing };
	const size = migration.dryRun ? MOST_LOOKED_AT : Math.min(sentNothing ? MOST_LOOKED_AT : MOST_SENT, today);
	const orders = open.slice(0, size);
	const rest = new Set(open.slice(orders.length));
	const reached = window.orders.findIndex((order) => rest.has(order));
	const behind = reached < 0 ? window.orders : window.orders.slice(0, reached);
	const last = behind.at(-1);
	const passed = [...again, ...behind].filter((order) => isWanted(order) && isIgnored(order) && !isLastLook);
	const isThrough = window.end === true && rest.size === 0;
	if (isThrough && orders.length === 0 && passed.length === 0 && !looksAgain)
		return { do: 'finish', ...nothing };
	return {
		do: orders.length > 0 ? 'batch' : 'pass',
		keys: orders.map(keyOf),
		orders,
		passed,
		...(isThrough && looksAgain
			? { place: '', pass: 2 }
			: { place: reached < 0 ? window.last : last ? placeOf(last) : migration.place }),
		again: again.filter((order) => rest.has(order)),
		today,
		most: migration.dryRun ? 0 : Math.min(orders.length, today),
		calls: window.calls,
		lastTry: orders.filter(({ tries = 0 }) => tries + 1 >= MOST_TRIES).map(keyOf),
	};
}

/** A run has said something about it since this migration began, and nothing waits. */
function wasLookedAt(row: ReadRow | undefined, { started }: MigrationRow): boolean {
	return (
		row !== undefined &&
		row.state !== 'waiting' &&
		row.state !== 'retry' &&
		Date.parse(row.updated) >= Date.parse(started)
	);
}

const placeOf = ({ date, id, slip }: Dated): string => `${date}#${slip ? 'slip-' : ''}${id}`;
