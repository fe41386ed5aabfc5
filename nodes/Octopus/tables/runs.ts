import type { Explanation } from '../../shared/explained';
import { objectIn } from '../../shared/json';
import type { OrderItem } from '../item';
import { PRESSING } from './ledger';

/** One row of the table of runs. Text and numbers only. */
export interface RunRow {
	/** Execution id of n8n. */
	run: string;
	/** What ran: `daily`, a `dryRun` of that, `chosen` orders, a `migration` or its dry run (`dryMigration`), or one `batch` of these. */
	kind: string;
	/** ISO 8601, UTC. */
	started: string;
	/** ISO 8601, UTC; empty while it runs. */
	ended: string;
	/** `running`, `finished`, or `stopped`: it could not go on. */
	result: string;
	/** While a batch runs: how many it may send at the most. */
	orders: number;
	/** Invoices made. */
	created: number;
	verified: number;
	/** Orders that need a person. */
	todo: number;
	waiting: number;
	prestashopCalls: number;
	octopusCalls: number;
	/** Calls to Octopus by operation, as JSON. */
	operations: string;
	code: string;
	message: string;
	suggestion: string;
	/** Id in n8n of the daily workflow; left out where the row does not say. */
	workflow?: string;
	/** Addresses of the shop and of the dossier: one n8n may serve several. Left out until the run has ended. */
	shop?: string;
	dossier?: string;
}

/** Runs that say something about the night: not those for chosen orders, and not migrations and their batches. */
export const isDaily = ({ kind }: Pick<RunRow, 'kind'>): boolean =>
	kind === 'daily' || kind === 'dryRun' || kind === '';

/** Runs of the daily workflow as a whole or for chosen orders: their trouble is the link's. */
export const isOfDaily = (run: Pick<RunRow, 'kind'>): boolean => isDaily(run) || run.kind === 'chosen';

/** No run of the daily workflow takes this long: n8n ended in the middle of it, or it was run by hand, where n8n tells nobody of a failure. */
const LOST_MS = 3_600_000;

/** How a run stands: `lost` where it began long ago and n8n never said that it ended. A migration takes days. */
export function resultOf({ kind, result, started }: RunRow, now: Date): string {
	const isOver =
		result === 'running' && kind !== 'migration' && !(now.getTime() - Date.parse(started) <= LOST_MS);
	return isOver ? 'lost' : result;
}

/** How a run ended, over the row that was written when it began. */
export function finishedRun(run: string, items: OrderItem[], now: Date): Partial<RunRow> {
	const done = items.filter(({ reconciliation }) => reconciliation);
	const count = (test: (item: OrderItem) => boolean) => done.filter(test).length;
	const calls = items.flatMap((item) => (item.calls ? [item.calls] : []));
	const callsTo = (service: 'prestashop' | 'octopus') =>
		calls.reduce((sum, made) => sum + (made[service] ?? 0), 0);
	return {
		run,
		ended: now.toISOString(),
		result: 'finished',
		orders: done.length,
		created: count(({ result }) => result?.status === 'created'),
		verified: count(({ reconciliation }) => reconciliation!.state === 'verified'),
		todo: count(({ reconciliation }) => PRESSING.includes(reconciliation!.state)),
		waiting: count(({ reconciliation }) => reconciliation!.state === 'waiting'),
		prestashopCalls: callsTo('prestashop'),
		octopusCalls: callsTo('octopus'),
		operations: JSON.stringify(calls.find(({ operations }) => operations)?.operations ?? {}),
		code: '',
		message: '',
		suggestion: '',
		...namedOf({
			shop: items.map(({ order, shopUrl }) => order?.shop?.url ?? shopUrl).find(Boolean),
			dossier: calls.find(({ dossier }) => dossier)?.dossier,
		}),
	};
}

/** What is known of these: a row that is written keeps the rest. */
const namedOf = (values: Record<string, string | undefined>) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value));

/** A run that could not go on, with why. */
export function stoppedRun(
	run: string,
	{ code, message, suggestion }: Pick<Explanation, 'message' | 'suggestion'> & { code: string },
	now: Date,
): Partial<RunRow> {
	return { run, ended: now.toISOString(), result: 'stopped', code, message, suggestion };
}

/** A row of runs as it was read; null when it is none. */
export function readRun(json: Record<string, unknown>): RunRow | null {
	const text = (name: string) => (json[name] === null || json[name] === undefined ? '' : String(json[name]));
	const number = (name: string) => Number(json[name]) || 0;
	if (text('run') === '') return null;
	return {
		// A run that stopped before it could note its start has its end only.
		run: text('run'),
		kind: text('kind'),
		started: text('started') || (text('result') === 'stopped' ? text('ended') : ''),
		ended: text('ended'),
		result: text('result'),
		orders: number('orders'),
		created: number('created'),
		verified: number('verified'),
		todo: number('todo'),
		waiting: number('waiting'),
		prestashopCalls: number('prestashopCalls'),
		octopusCalls: number('octopusCalls'),
		operations: text('operations'),
		code: text('code'),
		message: text('message'),
		suggestion: text('suggestion'),
		...namedOf({ workflow: text('workflow'), shop: text('shop'), dossier: text('dossier') }),
	};
}

/** Calls to Octopus by operation since the beginning of a day (yyyy-MM-dd, in `zone`). */
export function callsOfDay(
	runs: RunRow[],
	day: string,
	dayOf: (moment: string) => string,
): Map<string, number> {
	const calls = new Map<string, number>();
	for (const { started, operations } of runs) {
		if (dayOf(started) !== day) continue;
		for (const [operation, count] of Object.entries(parsed(operations)))
			calls.set(operation, (calls.get(operation) ?? 0) + count);
	}
	return calls;
}

const parsed = (operations: string): Record<string, number> =>
	Object.fromEntries(
		Object.entries(objectIn(operations)).filter(
			(entry): entry is [string, number] => typeof entry[1] === 'number',
		),
	);
