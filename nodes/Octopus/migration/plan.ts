import { explain, type Explanation } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import { isDay } from '../../shared/typed-date';
import type { Bookyear } from '../books/journal';
import { dayIn, plusDays } from '../../shared/dates';
import { NOBODY, type LeftOut, type MigrationRow } from '../tables/migrations';
import { expectedEnd, OCTOPUS_ZONE, ordersPerDay } from './share';
import type { Wish } from './wish';

export type { Wish } from './wish';

/** What is done about a wish. */
export type Opening =
	| { do: 'plan' | 'go'; migration: MigrationRow }
	| { do: 'stop'; migration: MigrationRow; said: Explanation }
	| { do: 'show'; said: Explanation }
	| { do: 'nothing' };

/** An execution that said nothing for so long is dead: another one may take over. */
const LEASE_MINUTES = 45;

const isOpen = ({ result, dryRun }: MigrationRow): boolean =>
	!dryRun && (result === 'running' || result === 'waiting');
const isAtWork = ({ result, updated }: MigrationRow, now: Date): boolean =>
	result === 'running' && now.getTime() - Date.parse(updated) < LEASE_MINUTES * 60_000;

/** The open migration when it is its turn: nobody works on it, and its day has come. */
export function goOn(migrations: MigrationRow[], now: Date): Opening {
	const open = migrations.find(isOpen);
	const today = dayIn(OCTOPUS_ZONE, now);
	return open && !isAtWork(open, now) && open.resumeOn <= today
		? { do: 'go', migration: open }
		: { do: 'nothing' };
}

/** What the sentences about an open migration say of it. */
export const openValues = ({ firstDay, lastDay, done, total }: MigrationRow) => ({
	from: firstDay,
	to: lastDay,
	done,
	total,
});

/** What becomes of a wish, with the migrations that are known. `execution`: id of the execution that would begin a new one. */
export function openMigration(
	wish: Wish,
	migrations: MigrationRow[],
	execution: string,
	language: Language,
	now: Date,
): Opening {
	const open = migrations.find(isOpen);
	if (wish.what === 'stop') {
		if (!open) return { do: 'show', said: explain('MIGRATION_NONE_OPEN', {}, language) };
		const said = explain('MIGRATION_STOPPED', openValues(open), language);
		return {
			do: 'stop',
			migration: {
				...open,
				...said,
				result: 'stopped',
				updated: now.toISOString(),
				ended: now.toISOString(),
				expectedEnd: '',
				claim: NOBODY,
			},
			said,
		};
	}
	const today = dayIn(OCTOPUS_ZONE, now);
	const { firstDay, lastDay } = wish;
	if (![firstDay, lastDay].every(isCounted) || firstDay > lastDay || lastDay > plusDays(today, 1))
		return {
			do: 'show',
			said: explain('MIGRATION_DATES', { from: firstDay || '–', to: lastDay || '–' }, language),
		};
	const dryRun = wish.what === 'dryRun';
	if (open && !dryRun) {
		const same = open.firstDay === firstDay && open.lastDay === lastDay && !isAtWork(open, now);
		if (!same) return { do: 'show', said: explain('MIGRATION_OPEN', openValues(open), language) };
		const other = otherWishes(open, wish, language);
		// The share of the day is a matter of pace: the new one is taken.
		return other
			? { do: 'show', said: other }
			: { do: 'go', migration: { ...open, keepFree: wish.keepFree } };
	}
	return { do: 'plan', migration: newMigration(wish, execution, now) };
}

/** Why a wish cannot go on with a migration of the same days: what it went past is not gone through again. Null when nothing differs. */
function otherWishes(open: MigrationRow, { states, slips }: Wish, language: Language): Explanation | null {
	const sorted = (ids: string) =>
		ids
			.split(',')
			.map(Number)
			.sort((a, b) => a - b)
			.join(', ');
	const [before, now] = [sorted(open.states), sorted(states)];
	// An empty field asks for no states of its own.
	if (slips === open.slips && (states === '' || before === now)) return null;
	return explain(
		slips === open.slips ? 'MIGRATION_OTHER_STATES' : 'MIGRATION_OTHER_SLIPS',
		{ ...openValues(open), states: before },
		language,
	);
}

/** Dry runs that n8n never finished: nobody goes on with them. */
export const killedDryRuns = (migrations: MigrationRow[], language: Language, now: Date): MigrationRow[] =>
	migrations
		.filter(
			(one) =>
				one.dryRun &&
				(one.result === 'running' || one.result === 'waiting') &&
				now.getTime() - Date.parse(one.updated) >= LEASE_MINUTES * 60_000,
		)
		.map((one) => ({
			...one,
			...explain('MIGRATION_KILLED', openValues(one), language),
			result: 'stopped',
			ended: now.toISOString(),
			expectedEnd: '',
			claim: NOBODY,
		}));

function newMigration(
	{ what, firstDay, lastDay, states, slips, keepFree }: Wish,
	execution: string,
	now: Date,
): MigrationRow {
	const moment = now.toISOString();
	return {
		migration: execution,
		started: moment,
		updated: moment,
		ended: '',
		result: 'waiting',
		dryRun: what === 'dryRun',
		firstDay,
		lastDay,
		states,
		slips,
		keepFree,
		leftOut: '[]',
		place: '',
		again: '[]',
		total: 0,
		done: 0,
		expectedEnd: '',
		resumeOn: '',
		code: '',
		message: '',
		suggestion: '',
		report: '',
		claim: '',
		workflow: '',
		shop: '',
		dossier: '',
		pass: 1,
		lookBackTo: '',
	};
}

/** Octopus itself begins to count in 1980. */
const isCounted = (text: string): boolean => isDay(text) && text >= '1980';

/** Orders and slips of one month, as the PrestaShop node's Count puts them out. */
export interface Month {
	month: string;
	orders: number;
	slips: number;
	/** Both together per day (yyyy-MM-dd): a bookyear may begin on any. */
	days: Record<string, number>;
}

export interface Plan {
	migration: MigrationRow;
	/** Why it is not started; null when it may. */
	refusal: Explanation | null;
	/** Days it takes at least, within the limits of Octopus. */
	days: number;
}

/** Works out what a migration has before it: orders, days, and the years that Octopus takes nothing for. */
export function planMigration(
	migration: MigrationRow,
	months: Month[],
	bookyears: PlannedYear[],
	leaveOut: boolean,
	language: Language,
	now: Date,
): Plan {
	const leftOut = closedSpans(months, bookyears);
	const outside = leftOut.reduce((sum, { orders }) => sum + orders, 0);
	const total = months.reduce((sum, { orders, slips }) => sum + orders + slips, 0) - outside;
	const planned: MigrationRow = {
		...migration,
		total,
		leftOut: JSON.stringify(leftOut),
		expectedEnd: expectedEnd(total, ordersPerDay(migration.keepFree), migration.keepFree, now),
	};
	const plan = (refusal: Explanation | null): Plan => ({
		migration: planned,
		refusal,
		days: Math.ceil(total / ordersPerDay(migration.keepFree)),
	});
	if (total + outside === 0)
		return plan(explain('MIGRATION_EMPTY', { from: migration.firstDay, to: migration.lastDay }, language));
	if (outside === 0 || leaveOut || migration.dryRun) return plan(null);
	const without = leftOut.filter(({ reason }) => reason !== 'journal');
	const [code, spans] =
		without.length > 0
			? (['MIGRATION_BOOKYEARS', without] as const)
			: (['MIGRATION_JOURNALS', leftOut] as const);
	return plan(
		explain(
			code,
			{ orders: spans.reduce((sum, { orders }) => sum + orders, 0), years: spans.map(spanText).join(', ') },
			language,
		),
	);
}

export const spanText = ({ from, to, orders }: LeftOut): string => `${from} – ${to} (${orders})`;

/** A bookyear, and whether some journal of the daily workflow takes documents in it. */
export type PlannedYear = Bookyear & { noJournal?: boolean };

/** Why no order of a day can be invoiced; null when they can. Bookyears may overlap: one that is open is enough. */
function reasonOn(day: string, bookyears: PlannedYear[]): LeftOut['reason'] | null {
	const own = bookyears.filter(({ startDate, endDate }) => startDate <= day && day <= endDate);
	const open = own.filter(({ closed }) => !closed);
	if (open.length > 0) return open.some(({ noJournal }) => !noJournal) ? null : 'journal';
	return own.length > 0 ? 'closed' : 'missing';
}

/** The days with orders that nothing in Octopus takes, one span per reason and stretch. */
function closedSpans(months: Month[], bookyears: PlannedYear[]): LeftOut[] {
	const spans: LeftOut[] = [];
	const days = months.flatMap((month) => Object.entries(month.days)).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [day, orders] of days) {
		const reason = reasonOn(day, bookyears);
		if (!reason) continue;
		const last = spans.at(-1);
		const isBetween = ({ closed, noJournal, startDate, endDate }: PlannedYear) =>
			!closed && !noJournal && startDate <= day && endDate >= last!.to;
		if (last?.reason === reason && !bookyears.some(isBetween))
			Object.assign(last, { to: day, orders: last.orders + orders });
		else spans.push({ from: day, to: day, reason, orders });
	}
	return spans;
}
