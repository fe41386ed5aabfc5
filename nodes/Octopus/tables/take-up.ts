import type { ReadRow } from './ledger';
import { ledgerRows } from './ledger-merge';

/** What a run is asked for. */
export interface Asked {
	/** Items that may name an order, by `key` or `orderId`; `compare`: it is only compared, nothing is sent for it. */
	asked: Array<Record<string, unknown>>;
	/** The migration that asks for its batch; empty when none does. */
	migration: Record<string, unknown>;
	/** First order date of the run, yyyy-MM-dd on the shop's clock. */
	since: string;
	/** Held orders from before that day to look at again. */
	most: number;
}

/** Which orders a run looks at, besides those of its dates. All are ledger keys, `asked` may be numbers of orders as well. */
export interface TakenUp {
	/** These and no others; empty for a run of its own. */
	asked: unknown[];
	/** Those that are only compared, of these or of what the page left over. */
	compare: string[];
	open: string[];
	except: string[];
	/** Held orders from before the first date that are left for later runs. */
	later: number;
}

/** Held and failed orders of the past wait for a person: a run looks at some of them, those that waited longest first. */
const WAITS_FOR_A_PERSON: ReadonlySet<string> = new Set(['held', 'failed']);

/** Somebody pressed *Check again* and no run came to it: the next one owes the check, and sends no more than that would have. */
const isUnchecked = ({ state, number }: ReadRow): boolean => state === 'retry' && number > 0;

/** Works it out from the rows that are open or ignored; doubles count as one. */
export function takeUp(
	items: Array<Record<string, unknown>>,
	{ asked, migration, since, most }: Asked,
): TakenUp {
	const named = asked.flatMap(({ key, orderId }) => key || orderId || []);
	const keys = Array.isArray(migration.keys) ? (migration.keys as unknown[]) : named;
	const ofItsOwn = named.length === 0 && Object.keys(migration).length === 0;
	const rows = ledgerRows(items);
	const open = rows.filter(({ state }) => state !== 'ignored');
	const isOld = ({ state, orderDate }: (typeof rows)[number]) =>
		WAITS_FOR_A_PERSON.has(state) && orderDate.slice(0, 10) < since;
	const old = open
		.filter(isOld)
		.sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? -1 : 1));
	return {
		asked: keys,
		compare: [
			...asked.flatMap(({ key, compare }) =>
				compare === true && typeof key === 'string' && key !== '' ? [key] : [],
			),
			...(ofItsOwn ? open.filter(isUnchecked).map(({ key }) => key) : []),
		],
		open: [...open.filter((row) => !isOld(row)), ...old.slice(0, Math.max(0, most))].map(({ key }) => key),
		except: ofItsOwn ? rows.filter(({ state }) => state === 'ignored').map(({ key }) => key) : [],
		later: ofItsOwn ? Math.max(0, old.length - Math.max(0, most)) : 0,
	};
}
