import { DAILY_LIMITS } from '../../transport/daily-limits';
import { html, type Markup } from '../html';
import { callsOfDay, isDaily, type RunRow } from '../run';
import { secondsBetween } from './format';
import type { PageContext } from './layout';
import { said } from './reasons';
import { named, type PageWords } from './words';

type Column = keyof PageWords['column'];

const COLUMNS: readonly Column[] = ['started', 'took', 'kind', 'result', 'orders', 'created', 'verified', 'todo', 'waiting', 'calls'];
const NUMBERS: ReadonlySet<Column> = new Set<Column>(['took', 'orders', 'created', 'verified', 'todo', 'waiting']);
const TONES: Readonly<Record<string, string>> = { finished: 'good', running: 'warn', stopped: 'bad', lost: 'bad' };

/** No run takes this long: n8n ended in the middle of it. */
const LOST_MS = 6 * 3_600_000;

/** How a run stands: `lost` where it began long ago and n8n never said that it ended. A migration takes days. */
export const resultOf = ({ kind, result, started }: RunRow, now: Date): string => (result === 'running' && kind !== 'migration' && now.getTime() - Date.parse(started) > LOST_MS ? 'lost' : result);

/** How the last run ended, in one line; runs for chosen orders and migrations are somebody's own doing and say nothing about the night. */
export function statusLine({ words, format, request }: PageContext, runs: RunRow[], now: Date): Markup {
	const last = runs.find(isDaily) ?? runs[0];
	if (!last) return html`<p class="soft">${words.noRun}</p>`;
	const [when, result] = [format.moment(last.started), resultOf(last, now)];
	const dot = html`<span class="dot ${TONES[result] ?? 'bad'}"></span>`;
	if (result === 'finished') return html`<p>${dot}${last.kind === 'dryRun' ? words.lastDryRun(when, last.orders, last.todo) : words.lastRun(when, last.orders, last.todo)}</p>`;
	if (result === 'running') return html`<p>${dot}${words.runGoesOn(when)}</p>`;
	const { message, suggestion } = said(last, request.language);
	return html`<p>${dot}${words.runStopped(when)} <bdi>${message}</bdi> <bdi>${suggestion}</bdi></p>`;
}

export function runsTab(context: PageContext, runs: RunRow[], now: Date): Markup {
	const { words } = context;
	if (runs.length === 0) return html`<p>${words.noRows.runs}</p>`;
	const classOf = (column: Column) => (NUMBERS.has(column) ? 'number' : column === 'result' ? 'reason' : '');
	const head = COLUMNS.map((column) => html`<th scope="col" class="${classOf(column)}">${words.column[column]}</th>`);
	const body = runs.map((run) => html`<tr>${COLUMNS.map((column) => html`<td data-label="${words.column[column]}" class="${classOf(column)}">${cell(context, column, run, now)}</td>`)}</tr>`);
	return html`<table><caption>${words.views.runs}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${limitsTable(context, runs, now)}`;
}

function cell({ words, format, request }: PageContext, column: Column, run: RunRow, now: Date): Markup | string {
	switch (column) {
		case 'started': return format.moment(run.started);
		case 'took': {
			const seconds = secondsBetween(run.started, run.ended);
			return seconds === null ? '' : words.seconds(seconds);
		}
		case 'kind': return run.kind === 'dryRun' ? html`<div>${named(words.kinds, run.kind)}<br><small class="soft">${words.dryRunNote}</small></div>` : named(words.kinds, run.kind);
		case 'result': {
			const [result, { message, suggestion, code }] = [resultOf(run, now), said(run, request.language)];
			return html`<div><span class="badge ${TONES[result] ?? 'warn'}">${named(words.results, result)}</span>${message ? html`<br><bdi>${message}</bdi> <bdi>${suggestion}</bdi> <small class="soft">${code}</small>` : ''}</div>`;
		}
		case 'calls': return `${words.shopCalls} ${run.prestashopCalls}, Octopus ${run.octopusCalls}`;
		default: return String(run[column as 'orders' | 'created' | 'verified' | 'todo' | 'waiting']);
	}
}

function limitsTable({ words, format }: PageContext, runs: RunRow[], now: Date): Markup {
	const used = callsOfDay(runs, format.dayOf(now.toISOString()), format.dayOf);
	const { operation, used: usedToday, limit } = words.column;
	const rows = Object.entries(DAILY_LIMITS).map(([name, most]) => html`<tr><td>${name}</td><td class="number">${used.get(name) ?? 0}</td><td class="number">${most}</td></tr>`);
	return html`<h2>${words.limits}</h2><p class="soft">${words.limitsNote}</p><table class="small"><thead><tr><th scope="col">${operation}</th><th scope="col" class="number">${usedToday}</th><th scope="col" class="number">${limit}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
