import { DAILY_LIMITS } from '../../books/daily-limits';
import { callsOfDay, isDaily, isOfDaily, resultOf, type RunRow } from '../../tables/runs';
import { html, type Markup } from '../html';
import { secondsBetween } from './format';
import type { PageContext } from './layout';
import { said } from './reasons';
import { named, type PageWords } from './words';

type Column = keyof PageWords['column'];

const COLUMNS: readonly Column[] = [
	'started',
	'took',
	'kind',
	'result',
	'orders',
	'created',
	'verified',
	'todo',
	'waiting',
	'calls',
];
const NUMBERS: ReadonlySet<Column> = new Set<Column>([
	'took',
	'orders',
	'created',
	'verified',
	'todo',
	'waiting',
]);
const TONES: Readonly<Record<string, string>> = {
	finished: 'good',
	running: 'warn',
	stopped: 'bad',
	lost: 'bad',
};

/** A night run that ended well says nothing of the days after the next; an hour more for the night on which the clocks go back. */
const FRESH_MS = 25 * 3_600_000;

const isFresh = ({ started }: RunRow, now: Date): boolean => now.getTime() - Date.parse(started) < FRESH_MS;

/** How the link stands, in one line. It is green only when the last night run ended well, not long ago, and nothing stopped since. */
export function statusLine(context: PageContext, runs: RunRow[], now: Date): Markup {
	const { words, format } = context;
	const byStart = [...runs].sort((a, b) => (a.started < b.started ? 1 : -1));
	const last = byStart.find(isDaily) ?? byStart[0];
	if (!last) return html`<p class="soft">${words.noRun}</p>`;
	const newest = byStart.find(isOfDaily) ?? last;
	const trouble =
		newest !== last && !['finished', 'running'].includes(resultOf(newest, now))
			? stoppedLine(context, newest)
			: '';
	const [when, result] = [format.moment(last.started), resultOf(last, now)];
	const dot = (tone: string) => html`<span class="dot ${tone}"></span>`;
	if (result === 'finished') {
		const line =
			last.kind === 'dryRun'
				? words.lastDryRun(when, last.orders, last.todo)
				: words.lastRun(when, last.orders, last.todo);
		const fresh = isFresh(last, now);
		return html`<p>${dot(trouble ? 'bad' : fresh ? 'good' : 'warn')}${line}${fresh ? '' : ` ${words.longAgo}`}${trouble ? html`<br>${trouble}` : ''}</p>`;
	}
	if (result !== 'running') return html`<p>${dot('bad')}${stoppedLine(context, last)}</p>`;
	const good = byStart.find((run) => isDaily(run) && run.result === 'finished');
	const late =
		byStart.some((run) => run !== last && isDaily(run)) && !(good && isFresh(good, now))
			? ` ${words.longAgo}`
			: '';
	return html`<p>${dot(trouble ? 'bad' : 'warn')}${words.runGoesOn(when)}${late}${trouble ? html`<br>${trouble}` : ''}</p>`;
}

/** That a run stopped, and why. */
function stoppedLine({ words, format, request }: PageContext, run: RunRow): Markup {
	const { message, suggestion } = said(run, request.language);
	return html`${words.runStopped(format.moment(run.started))} <bdi>${message}</bdi> <bdi>${suggestion}</bdi>`;
}

export function runsTab(context: PageContext, runs: RunRow[], now: Date): Markup {
	const { words } = context;
	if (runs.length === 0) return html`<p>${words.noRows.runs}</p>`;
	const classOf = (column: Column) => (NUMBERS.has(column) ? 'number' : column === 'result' ? 'reason' : '');
	const head = COLUMNS.map(
		(column) => html`<th scope="col" class="${classOf(column)}">${words.column[column]}</th>`,
	);
	const body = runs.map(
		(run) =>
			html`<tr>${COLUMNS.map((column) => html`<td data-label="${words.column[column]}" class="${classOf(column)}">${cell(context, column, run, now)}</td>`)}</tr>`,
	);
	return html`<table><caption>${words.views.runs}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${limitsTable(context, runs, now)}`;
}

function cell(
	{ words, format, request }: PageContext,
	column: Column,
	run: RunRow,
	now: Date,
): Markup | string {
	switch (column) {
		case 'started':
			return format.moment(run.started);
		case 'took': {
			const seconds = secondsBetween(run.started, run.ended);
			return seconds === null ? '' : words.seconds(seconds);
		}
		case 'kind':
			return run.kind === 'dryRun'
				? html`<div>${named(words.kinds, run.kind)}<br><small class="soft">${words.dryRunNote}</small></div>`
				: named(words.kinds, run.kind);
		case 'result': {
			const [result, { message, suggestion, code }] = [resultOf(run, now), said(run, request.language)];
			return html`<div><span class="badge ${TONES[result] ?? 'warn'}">${named(words.results, result)}</span>${message ? html`<br><bdi>${message}</bdi> <bdi>${suggestion}</bdi> <small class="soft">${code}</small>` : ''}</div>`;
		}
		case 'calls':
			return `${words.shopCalls} ${run.prestashopCalls}, Octopus ${run.octopusCalls}`;
		default:
			return String(run[column as 'orders' | 'created' | 'verified' | 'todo' | 'waiting']);
	}
}

function limitsTable({ words, format }: PageContext, runs: RunRow[], now: Date): Markup {
	const used = callsOfDay(runs, format.dayOf(now.toISOString()), format.dayOf);
	const { operation, used: usedToday, limit } = words.column;
	const rows = Object.entries(DAILY_LIMITS).map(
		([name, most]) =>
			html`<tr><td>${name}</td><td class="number">${used.get(name) ?? 0}</td><td class="number">${most}</td></tr>`,
	);
	return html`<h2>${words.limits}</h2><p class="soft">${words.limitsNote}</p><table class="small"><thead><tr><th scope="col">${operation}</th><th scope="col" class="number">${usedToday}</th><th scope="col" class="number">${limit}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
