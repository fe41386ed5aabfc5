import { DAILY_LIMITS } from '../../transport/daily-limits';
import { html, Markup } from '../html';
import { readRow, type ReadRow } from '../ledger';
import { callsOfDay, readRun, type RunRow } from '../run';
import { csvOf } from './csv';
import { secondsBetween } from './format';
import { page, type PageContext } from './layout';
import { invoiceOf, nameOf, ordersTable, titleOf } from './orders-table';
import { address, MOST_ROWS, statesOf, type PageRequest } from './request';

/** What n8n's Respond to Webhook node sends. */
export interface PageAnswer {
	body: string;
	contentType: string;
	/** For a download; else empty. */
	fileName: string;
}

/** The page over whatever was read from the two tables: ledger rows, runs, or n8n's word that there is no such table. */
export function dashboard(context: PageContext, items: Array<Record<string, unknown>>, now: Date): PageAnswer {
	const { request } = context;
	const all = [...new Map(items.flatMap((json) => readRow(json) ?? []).map((row) => [row.key, row])).values()];
	const runs = items.flatMap((json) => readRun(json) ?? []).sort((a, b) => (a.started < b.started ? 1 : -1));
	const found = all.filter((row) => isIn(request, row) && isFound(context, row)).sort(byDate);
	if (request.format === 'csv') return { body: csvOf(context, found), contentType: 'text/csv; charset=utf-8', fileName: `prestashop-octopus-${request.view}-${context.format.dayOf(now.toISOString())}.csv` };
	const counts = { todo: countOf('todo', all), waiting: countOf('waiting', all) };
	const noLedger = all.length === 0 && runs.length === 0 && items.some(({ error }) => typeof error === 'string');
	const content = noLedger ? html`<p class="note">${context.words.noLedger}</p>` : request.view === 'runs' ? runsTab(context, runs, now) : ordersTab(context, found);
	const done = request.done ? html`<div class="note ${request.done.count > 0 ? 'good' : ''}" role="status"><p>${context.words.done[request.done.action](request.done.count)}</p>${outcome(context, all)}</div>` : '';
	return { body: page(context, counts, statusLine(context, runs), html`${done}${content}`), contentType: 'text/html; charset=utf-8', fileName: '' };
}

/** How the orders of the last button stand now. */
function outcome(context: PageContext, rows: ReadRow[]): Markup | string {
	const { words } = context;
	const { claim, action, count } = context.request.done!;
	if (claim === '' || count === 0 || action !== 'process') return '';
	const lines = rows.filter((row) => row.claim === claim).map((row) => html`<li><strong>${nameOf(row)}</strong>: ${words.states[row.state] ?? row.state} ${invoiceOf(row)} ${titleOf(row.code, context)}</li>`);
	return html`<ul>${lines}</ul>`;
}

const countOf = (view: 'todo' | 'waiting', rows: ReadRow[]): number => rows.filter(({ state }) => isOfView(view, state)).length;

function isOfView(view: PageRequest['view'], state: string): boolean {
	const states = statesOf(view);
	return states === null || (states.only ? states.only.includes(state) : !states.allBut!.includes(state));
}

function isIn({ view, state, from, to }: PageRequest, row: ReadRow): boolean {
	if (!isOfView(view, row.state) || (state !== '' && row.state !== state)) return false;
	if (view !== 'report') return true;
	const day = row.orderDate.slice(0, 10);
	return (from === '' || day >= from) && (to === '' || day <= to);
}

function isFound(context: PageContext, row: ReadRow): boolean {
	const search = context.request.search.toLowerCase();
	if (search === '') return true;
	return [nameOf(row), `#${row.orderId}`, row.customer, invoiceOf(row), row.code, titleOf(row.code, context), row.message].some((text) => text.toLowerCase().includes(search));
}

/** The newest order first; what has no date at the end. */
const byDate = (a: ReadRow, b: ReadRow): number => (a.orderDate === b.orderDate ? b.orderId - a.orderId : a.orderDate < b.orderDate ? 1 : -1);

function ordersTab(context: PageContext, rows: ReadRow[]): Markup {
	const { request, words } = context;
	const last = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
	const number = Math.min(request.page, last);
	const first = (number - 1) * MOST_ROWS;
	const shown = rows.slice(first, first + MOST_ROWS);
	const link = (to: number, label: string, rel: string) => html`<a class="button" rel="${rel}" href="${address(request, { page: to })}">${label}</a>`;
	const pages = html`<div class="pages">${number > 1 ? link(number - 1, words.previous, 'prev') : ''}<span>${words.rows(rows.length, first + 1, first + shown.length)}</span>${number < last ? link(number + 1, words.next, 'next') : ''}<a href="${address(request, { format: 'csv' })}" download>${words.csv}</a></div>`;
	const list = rows.length === 0 ? html`<p>${words.noRows[request.view]}</p>` : html`${ordersTable({ ...context, request: { ...request, page: number } }, shown)}${pages}`;
	return html`${filterForm(context)}${list}`;
}

function filterForm({ request, words }: PageContext): Markup {
	const states = Object.keys(words.states).filter((state) => isOfView(request.view, state));
	const options = states.map((state) => html`<option value="${state}"${state === request.state ? new Markup(' selected') : ''}>${words.states[state]}</option>`);
	const dates =
		request.view === 'report'
			? html`<label>${words.from}<input type="date" name="from" value="${request.from}"></label><label>${words.to}<input type="date" name="to" value="${request.to}"></label>`
			: '';
	return html`<form class="filter" method="get" action="?" role="search"><input type="hidden" name="view" value="${request.view}"><input type="hidden" name="lang" value="${request.language}"><label>${words.search}<input type="search" name="q" value="${request.search}" maxlength="100"></label><label>${words.column.state}<select name="state"><option value="">${words.allStates}</option>${options}</select></label>${dates}<button>${words.show}</button></form>`;
}

function statusLine({ words, format }: PageContext, runs: RunRow[]): Markup {
	const [last] = runs;
	if (!last) return html`<p class="soft">${words.noRun}</p>`;
	const when = format.moment(last.started);
	if (last.result === 'stopped') return html`<p><span class="dot"></span>${words.runStopped(when)} ${last.message} ${last.suggestion}</p>`;
	if (last.result !== 'finished') return html`<p><span class="dot"></span>${words.runGoesOn(when)}</p>`;
	return html`<p><span class="dot good"></span>${words.lastRun(when, last.orders, last.todo)}</p>`;
}

function runsTab(context: PageContext, runs: RunRow[], now: Date): Markup {
	const { words, format } = context;
	if (runs.length === 0) return html`<p>${words.noRows.runs}</p>`;
	const columns = ['started', 'took', 'kind', 'result', 'orders', 'created', 'verified', 'todo', 'waiting', 'calls'] as const;
	const head = columns.map((column) => html`<th scope="col">${words.column[column]}</th>`);
	const body = runs.map((run) => {
		const seconds = secondsBetween(run.started, run.ended);
		const tone = run.result === 'stopped' ? 'bad' : run.result === 'finished' ? 'good' : 'warn';
		const result = html`<div><span class="badge ${tone}">${words.results[run.result] ?? run.result}</span>${run.message ? html`<br>${run.message} ${run.suggestion} <span class="soft">${run.code}</span>` : ''}</div>`;
		const cells: Array<Markup | string | number> = [
			format.moment(run.started), seconds === null ? '' : words.seconds(seconds), words.kinds[run.kind] ?? run.kind, result,
			run.orders, run.created, run.verified, run.todo, run.waiting, `${words.shopCalls} ${run.prestashopCalls}, Octopus ${run.octopusCalls}`,
		];
		return html`<tr>${cells.map((value, index) => html`<td data-label="${words.column[columns[index]!]}">${value}</td>`)}</tr>`;
	});
	return html`<table><caption>${words.views.runs}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${limitsTable(context, runs, now)}`;
}

function limitsTable({ words, format }: PageContext, runs: RunRow[], now: Date): Markup {
	const used = callsOfDay(runs, format.dayOf(now.toISOString()), format.dayOf);
	const rows = Object.entries(DAILY_LIMITS).map(([operation, limit]) => html`<tr><td data-label="${words.column.operation}">${operation}</td><td data-label="${words.column.used}" class="number">${used.get(operation) ?? 0}</td><td data-label="${words.column.limit}" class="number">${limit}</td></tr>`);
	return html`<h2>${words.limits}</h2><p class="soft">${words.limitsNote}</p><table><thead><tr><th scope="col">${words.column.operation}</th><th scope="col" class="number">${words.column.used}</th><th scope="col" class="number">${words.column.limit}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
