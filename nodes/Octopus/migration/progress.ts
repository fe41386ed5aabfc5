import { dayIn, plusDays } from '../../shared/dates';
import { explain, type Explanation } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import {
	addCalls,
	addReports,
	emptyMonth,
	emptyReport,
	wholeOf,
	type Report,
} from '../tables/migration-report';
import { MOST_TRIES, NOBODY, reportOf, type Dated, type MigrationRow } from '../tables/migrations';
import type { RunRow } from '../tables/runs';
import type { NextBatch } from './next-batch';
import { NO_TRY, type BatchOutcome } from './outcome';
import { openValues } from './plan';
import { expectedEnd, OCTOPUS_ZONE } from './share';

/** What became of a batch. */
export type Came = { outcome: BatchOutcome } | { trouble: Explanation } | null;

export interface Progress {
	migration: MigrationRow;
	/** Whether another batch follows at once. */
	goOn: boolean;
}

/** Reasons to wait for the next day; after any other the migration goes on with its next start. */
const UNTIL_TOMORROW: ReadonlySet<string> = new Set(['OCTOPUS_LIMIT_REACHED', 'CALLS_KEPT_FREE']);
/** Reasons that no later start would change: a person has to look first. */
const NEEDS_PERSON: ReadonlySet<string> = new Set(['FIRST_INVOICE_DIFFERS']);

/** Where a migration stands after what it just did. `came`: null when no batch was run. */
export function progressOf(
	found: MigrationRow,
	next: NextBatch,
	came: Came,
	language: Language,
	now: Date,
): Progress {
	const before = {
		...found,
		report: JSON.stringify(addReports(reportOf(found), { months: [], calls: addCalls([next.calls]) })),
	};
	const updated = now.toISOString();
	const quiet = { code: '', message: '', suggestion: '' };
	if (next.do === 'finish')
		return ended(
			{ ...before, ...quiet, updated, total: Math.max(before.total, before.done) },
			'finished',
			updated,
		);
	if (next.do === 'refuse') return ended({ ...before, ...next.why, updated }, 'stopped', updated);
	if (next.do === 'lastLook')
		return {
			migration: { ...before, ...quiet, updated, result: 'running', resumeOn: '', place: '', pass: 2 },
			goOn: true,
		};
	if (next.do === 'pause')
		return waits({ ...before, ...explain('MIGRATION_SHARE_USED', {}, language), updated }, now, true);
	if (came && 'trouble' in came)
		return before.dryRun
			? ended({ ...before, ...came.trouble, updated }, 'stopped', updated)
			: waits({ ...before, ...came.trouble, updated }, now, false);
	const outcome = came?.outcome ?? null;
	const keys = new Set(before.dryRun ? [] : outcome?.waiting);
	const stop = keys.size > 0 ? outcome!.stop! : null;
	const untilTomorrow = stop !== null && UNTIL_TOMORROW.has(stop.code);
	const waiting = next.orders
		.filter((_, index) => keys.has(next.keys[index]!))
		.map((one) => (stop && NO_TRY.has(stop.code) ? one : { ...one, tries: (one.tries ?? 0) + 1 }));
	const [given, again] = [waiting.filter(isGivenUp), waiting.filter((one) => !isGivenUp(one))];
	const migration: MigrationRow = {
		...before,
		...quiet,
		updated,
		result: 'running',
		resumeOn: '',
		place: next.place,
		pass: next.pass ?? before.pass,
		again: JSON.stringify([...next.again, ...again]),
		done: before.done + next.orders.length - again.length + next.passed.length,
		report: JSON.stringify(
			[passedOver(next.passed), outcome ?? emptyReport(), ...(stop ? [givenUp(given, stop)] : [])].reduce(
				addReports,
				reportOf(before),
			),
		),
	};
	// Orders that were paid meanwhile were not counted when it was planned.
	migration.total = Math.max(migration.total, migration.done);
	migration.expectedEnd = expectedEnd(
		migration.total - migration.done,
		Math.max(0, next.today - next.orders.length),
		migration.keepFree,
		now,
	);
	if (!stop) return { migration, goOn: true };
	if (NEEDS_PERSON.has(stop.code)) return ended({ ...migration, ...stop }, 'stopped', updated);
	return waits({ ...migration, ...stop }, now, untilTomorrow);
}

const ended = (migration: MigrationRow, result: 'finished' | 'stopped', now: string): Progress => ({
	migration: { ...migration, result, ended: now, expectedEnd: '' },
	goOn: false,
});

/** It goes on with its next start, or not before tomorrow. */
function waits(migration: MigrationRow, now: Date, untilTomorrow: boolean): Progress {
	const tomorrow = plusDays(dayIn(OCTOPUS_ZONE, now), 1);
	const end =
		migration.expectedEnd < tomorrow && untilTomorrow
			? expectedEnd(migration.total - migration.done, 0, migration.keepFree, now)
			: migration.expectedEnd;
	return {
		migration: { ...migration, result: 'waiting', resumeOn: untilTomorrow ? tomorrow : '', expectedEnd: end },
		goOn: false,
	};
}

/** One order must not keep the others back for ever: the ledger has it as waiting, and the daily run tries on. */
const isGivenUp = ({ tries = 0 }: Dated): boolean => tries >= MOST_TRIES;

const givenUp = (orders: Dated[], { code, message, suggestion }: Explanation): Report => ({
	months: orders.map(({ date, id }) => ({
		...emptyMonth(date.slice(0, 7)),
		orders: 1,
		failed: 1,
		reasons: [{ code, count: 1, examples: [`#${id}`], message, suggestion }],
	})),
});

/** Orders that a person ignored on the page. */
function passedOver(orders: Dated[]): Report {
	const months = new Map<string, number>();
	for (const { date } of orders) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
	return {
		months: [...months].map(([month, count]) => ({ ...emptyMonth(month), orders: count, ignored: count })),
	};
}

/** The same where somebody stopped it by hand while the batch was under way: what that had sent counts, and nothing follows. `stopped`: its row as they left it. */
export function afterStop({ migration }: Progress, stopped: MigrationRow, language: Language): Progress {
	const { message, suggestion, code } = explain('MIGRATION_STOPPED', openValues(migration), language);
	return {
		migration: {
			...migration,
			code,
			message,
			suggestion,
			result: 'stopped',
			updated: stopped.updated,
			ended: stopped.ended,
			expectedEnd: '',
			resumeOn: '',
			claim: NOBODY,
		},
		goOn: false,
	};
}

/** Why the daily workflow gave no outcome, in the words of n8n or of the step that stopped. */
export function troubleOf(detail: string, language: Language): Explanation {
	const notCalled =
		/not active|does not exist|no information about the workflow|not found|could not find/i.test(detail);
	return notCalled
		? explain('DAILY_NOT_CALLED', { detail }, language)
		: explain('RUN_STOPPED', { detail }, language);
}

/** The row of the migration among the runs. `line`: how far it is, in words. */
export function migrationRun(migration: MigrationRow, line: string): Partial<RunRow> {
	const report = reportOf(migration);
	const [whole, calls] = [wholeOf(report), addCalls([report.calls])];
	return {
		run: `migration ${migration.migration}`,
		kind: migration.dryRun ? 'dryMigration' : 'migration',
		started: migration.started,
		ended: migration.ended,
		result: migration.result,
		orders: migration.done,
		created: whole.created,
		verified: whole.created + whole.existing - whole.mismatch,
		todo: whole.held + whole.failed + whole.mismatch,
		waiting: Math.max(0, migration.total - migration.done),
		prestashopCalls: calls.prestashop,
		octopusCalls: calls.octopus,
		// Without the code, whose own words the page would show in place of these.
		code: '',
		message: [line, migration.message].filter(Boolean).join(' '),
		suggestion: migration.suggestion,
	};
}
