import { DAILY_LIMITS } from '../books/daily-limits';
import { dayIn, plusDays } from '../../shared/dates';
import { callsOfDay, type RunRow } from '../tables/runs';

/** When Octopus starts to count anew is not documented; midnight in Belgium is taken for it. */
export const OCTOPUS_ZONE = 'Europe/Brussels';

/** Called about once per order. */
const PER_ORDER = [
	'POST /invoices',
	'POST /buysellbookings',
	'PUT /relations',
	'GET /invoices/export',
] as const;
/** Called once or twice per batch; some are left to the daily run and to drop-downs. */
const PER_BATCH = [
	'GET /invoices/modified',
	'GET /relations/modified',
	'GET /bookyears/{id}/journals',
] as const;
const LEFT_TO_OTHERS = 6;

/** Orders a day when `keepFree` calls of each kind are left to others. */
export const ordersPerDay = (keepFree: number): number =>
	Math.max(1, Math.min(...PER_ORDER.map((operation) => DAILY_LIMITS[operation])) - keepFree);

/**
 * The runs that used calls of a dossier: each has its own limits. A run that does not say which one it was counts where its
 * workflow worked for that dossier before, and, where nobody knows, for every dossier.
 */
export function runsOfDossier(runs: RunRow[], dossier: string): RunRow[] {
	if (dossier === '') return runs;
	const known = new Map(
		runs.filter((run) => run.workflow && run.dossier).map((run) => [run.workflow!, run.dossier!]),
	);
	return runs.filter((run) => [dossier, ''].includes(run.dossier || known.get(run.workflow ?? '') || ''));
}

/**
 * Orders that may still be sent today. `runs`: what the table of runs knows; a batch that never ended (n8n was killed) counts
 * as if it had sent all it might. One of a dry run sends nothing.
 */
export function ordersLeftToday(runs: RunRow[], keepFree: number, now: Date): number {
	const today = dayIn(OCTOPUS_ZONE, now);
	const day = (moment: string) => (moment === '' ? '' : dayIn(OCTOPUS_ZONE, new Date(moment)));
	const used = callsOfDay(runs, today, day);
	const lost = runs
		.filter(({ result, kind, started }) => result === 'running' && kind === 'batch' && day(started) === today)
		.reduce((sum, { orders }) => sum + orders, 0);
	if (PER_BATCH.some((operation) => (used.get(operation) ?? 0) > DAILY_LIMITS[operation] - LEFT_TO_OTHERS))
		return 0;
	return Math.max(
		0,
		Math.min(
			...PER_ORDER.map((operation) => DAILY_LIMITS[operation] - keepFree - lost - (used.get(operation) ?? 0)),
		),
	);
}

/** The day (yyyy-MM-dd in Belgium) on which `left` orders are through. `today`: how many of them may still go today. */
export function expectedEnd(left: number, today: number, keepFree: number, now: Date): string {
	const days = Math.ceil(Math.max(0, left - today) / ordersPerDay(keepFree));
	return plusDays(dayIn(OCTOPUS_ZONE, now), days);
}
