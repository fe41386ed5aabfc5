import { explain, type Explanation, type Language } from '../../shared/explained';
import { isDay } from '../../shared/typed-date';
import { dayIn, plusDays } from '../invoicing/dates';
import type { Bookyear } from '../invoicing/types';
import type { LeftOut, MigrationRow } from './row';
import { expectedEnd, OCTOPUS_ZONE, ordersPerDay } from './share';

/** What somebody asked for, in the form or by hand. Days are yyyy-MM-dd. */
export interface Wish {
	what: 'dryRun' | 'create' | 'stop';
	firstDay: string;
	lastDay: string;
	/** Ids of order states, with commas; empty: those of the daily workflow. */
	states: string;
	slips: boolean;
	keepFree: number;
}

/** What is done about a wish. */
export type Opening =
	| { do: 'plan' | 'go'; migration: MigrationRow }
	| { do: 'stop'; migration: MigrationRow; said: Explanation }
	| { do: 'show'; said: Explanation }
	| { do: 'nothing' };

/** An execution that said nothing for so long is dead: another one may take over. */
const LEASE_MINUTES = 45;

const isOpen = ({ result, dryRun }: MigrationRow): boolean => !dryRun && (result === 'running' || result === 'waiting');
const isAtWork = ({ result, updated }: MigrationRow, now: Date): boolean => result === 'running' && now.getTime() - Date.parse(updated) < LEASE_MINUTES * 60_000;

/** The open migration when it is its turn: nobody works on it, and its day has come. */
export function goOn(migrations: MigrationRow[], now: Date): Opening {
	const open = migrations.find(isOpen);
	const today = dayIn(OCTOPUS_ZONE, now);
	return open && !isAtWork(open, now) && open.resumeOn <= today ? { do: 'go', migration: open } : { do: 'nothing' };
}

/** What the sentences about an open migration say of it. */
export const openValues = ({ firstDay, lastDay, done, total }: MigrationRow) => ({ from: firstDay, to: lastDay, done, total });

/** What becomes of a wish, with the migrations that are known. `execution`: id of the execution that would begin a new one. */
export function openMigration(wish: Wish, migrations: MigrationRow[], execution: string, language: Language, now: Date): Opening {
	const open = migrations.find(isOpen);
	if (wish.what === 'stop') {
		if (!open) return { do: 'show', said: explain('MIGRATION_NONE_OPEN', {}, language) };
		const said = explain('MIGRATION_STOPPED', openValues(open), language);
		return { do: 'stop', migration: { ...open, ...said, result: 'stopped', updated: now.toISOString(), ended: now.toISOString(), expectedEnd: '' }, said };
	}
	const today = dayIn(OCTOPUS_ZONE, now);
	const { firstDay, lastDay } = wish;
	if (!isDay(firstDay) || !isDay(lastDay) || firstDay > lastDay || lastDay > plusDays(today, 1)) return { do: 'show', said: explain('MIGRATION_DATES', { from: firstDay || '–', to: lastDay || '–' }, language) };
	const dryRun = wish.what === 'dryRun';
	if (open && !dryRun) {
		const same = open.firstDay === firstDay && open.lastDay === lastDay && !isAtWork(open, now);
		return same ? { do: 'go', migration: open } : { do: 'show', said: explain('MIGRATION_OPEN', openValues(open), language) };
	}
	return { do: 'plan', migration: newMigration(wish, execution, now) };
}

function newMigration({ what, firstDay, lastDay, states, slips, keepFree }: Wish, execution: string, now: Date): MigrationRow {
	const moment = now.toISOString();
	return {
		migration: execution, started: moment, updated: moment, ended: '', result: 'waiting', dryRun: what === 'dryRun', firstDay, lastDay, states, slips, keepFree, leftOut: '[]',
		place: '', again: '[]', total: 0, done: 0, expectedEnd: '', resumeOn: '', code: '', message: '', suggestion: '', report: '', claim: '',
	};
}

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
export function planMigration(migration: MigrationRow, months: Month[], bookyears: Bookyear[], leaveOut: boolean, language: Language, now: Date): Plan {
	const leftOut = closedSpans(months, bookyears);
	const outside = leftOut.reduce((sum, { orders }) => sum + orders, 0);
	const total = months.reduce((sum, { orders, slips }) => sum + orders + slips, 0) - outside;
	const planned: MigrationRow = { ...migration, total, leftOut: JSON.stringify(leftOut), expectedEnd: expectedEnd(total, ordersPerDay(migration.keepFree), migration.keepFree, now) };
	const plan = (refusal: Explanation | null): Plan => ({ migration: planned, refusal, days: Math.ceil(total / ordersPerDay(migration.keepFree)) });
	if (total + outside === 0) return plan(explain('MIGRATION_EMPTY', { from: migration.firstDay, to: migration.lastDay }, language));
	if (outside > 0 && !leaveOut && !migration.dryRun) return plan(explain('MIGRATION_BOOKYEARS', { orders: outside, years: leftOut.map(spanText).join(', ') }, language));
	return plan(null);
}

export const spanText = ({ from, to, orders }: LeftOut): string => `${from} – ${to} (${orders})`;

/** The days with orders that no open bookyear covers, one span per reason and stretch. */
function closedSpans(months: Month[], bookyears: Bookyear[]): LeftOut[] {
	const spans: LeftOut[] = [];
	const days = months.flatMap((month) => Object.entries(month.days)).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [day, orders] of days) {
		const bookyear = bookyears.find(({ startDate, endDate }) => startDate <= day && day <= endDate);
		if (bookyear && !bookyear.closed) continue;
		const reason = bookyear ? 'closed' : 'missing';
		const last = spans.at(-1);
		if (last?.reason === reason && !bookyears.some(({ closed, startDate, endDate }) => !closed && startDate <= day && endDate >= last.to)) Object.assign(last, { to: day, orders: last.orders + orders });
		else spans.push({ from: day, to: day, reason, orders });
	}
	return spans;
}
