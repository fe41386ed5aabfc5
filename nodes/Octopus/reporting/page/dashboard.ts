import { SETTLED, type ReadRow } from '../../tables/ledger';
import { ledgerRows } from '../../tables/ledger-merge';
import { readRun, type RunRow } from '../../tables/runs';
import { html, Markup } from '../html';
import { csvOf } from './csv';
import { page, type PageContext } from './layout';
import { invoiceOf, nameOf, ordersTable } from './orders-table';
import { said, titleOf } from './reasons';
import { address, MOST_ROWS, MOST_SEARCHED, statesOf, type PageRequest } from './request';
import { runsTab, statusLine } from './runs-tab';
import { named } from './words';

/** What n8n's Respond to Webhook node sends. */
export interface PageAnswer {
	body: string;
	contentType: string;
	/** For a download; else empty. */
	fileName: string;
}

/** The page over whatever was read from the two tables: ledger rows, runs, or n8n's word that there is no such table. */
export function dashboard(
	context: PageContext,
	items: Array<Record<string, unknown>>,
	now: Date,
): PageAnswer {
	const { request, words, format } = context;
	const all = ledgerRows(items);
	const runs = items.flatMap((json) => readRun(json) ?? []).sort(latestFirst);
	const found = all.filter((row) => isIn(request, row) && isFound(context, row)).sort(byDate);
	if (request.format === 'csv')
		return {
			body: csvOf(context, found),
			contentType: 'text/csv; charset=utf-8',
			fileName: `prestashop-octopus-${request.view}-${format.dayOf(now.toISOString())}.csv`,
		};
	const counts = { todo: countOf('todo', all), waiting: countOf('waiting', all) };
	const trouble = items.flatMap(({ error }) => (typeof error === 'string' ? [error] : []));
	const noLedger = all.length === 0 && runs.length === 0 && trouble.length > 0;
	const partly =
		trouble.length > 0 && !noLedger
			? html`<p class="note bad" role="alert">${words.partly} <small>${trouble[0]}</small></p>`
			: '';
	const content = noLedger
		? html`<p class="note">${words.noLedger}</p>`
		: request.view === 'runs'
			? runsTab(context, runs, now)
			: ordersTab(context, found);
	return {
		body: page(
			context,
			counts,
			statusLine(context, runs, now),
			html`${outcome(context, all)}${partly}${content}`,
		),
		contentType: 'text/html; charset=utf-8',
		fileName: '',
	};
}

/** A migration that is open stands above all: it began days ago, and its batches would hide it. */
const latestFirst = (a: RunRow, b: RunRow): number =>
	Number(isOpen(b)) - Number(isOpen(a)) || (a.started < b.started ? 1 : -1);
const isOpen = ({ kind, ended }: RunRow): boolean => kind === 'migration' && ended === '';

/** What the last button did, and how the orders of a run stand now. */
function outcome(context: PageContext, all: ReadRow[]): Markup | string {
	const { words, request } = context;
	if (!request.done) return '';
	const { claim, action, count } = request.done;
	const rows =
		action === 'process' && count > 0 && claim !== '' ? all.filter((row) => row.claim === claim) : [];
	const well = count > 0 && rows.every(({ state }) => SETTLED.some((known) => known === state));
	return html`<div class="note ${well ? 'good' : 'bad'}" role="status"><p>${words.done[action](count)}</p>${rows.length > 0 ? html`<ul>${rows.map((row) => outcomeOf(context, row))}</ul>` : ''}</div>`;
}

function outcomeOf({ words, request }: PageContext, row: ReadRow): Markup {
	const { title, message, suggestion } = said(row, request.language);
	const why = [title && `${title}.`, message, suggestion && `→ ${suggestion}`].filter(Boolean).join(' ');
	const how = [named(words.states, row.state), invoiceOf(row)].filter(Boolean).join(' ');
	return html`<li><strong><bdi>${nameOf(row)}</bdi></strong>: ${how}${why ? html` – <bdi>${why}</bdi>` : ''}</li>`;
}

const countOf = (view: 'todo' | 'waiting', rows: ReadRow[]): number =>
	rows.filter(({ state }) => isOfView(view, state)).length;

function isOfView(view: PageRequest['view'], state: string): boolean {
	const states = statesOf(view);
	return states === null || (states.only ? states.only.includes(state) : !states.allBut!.includes(state));
}

function isIn({ view, state, from, to, remarks }: PageRequest, row: ReadRow): boolean {
	if (remarks && row.notes.trim() === '') return false;
	if (!isOfView(view, row.state) || (state !== '' && row.state !== state)) return false;
	if (view !== 'report') return true;
	const day = row.orderDate.slice(0, 10);
	return (from === '' || day >= from) && (to === '' || day <= to);
}

function isFound({ request }: PageContext, row: ReadRow): boolean {
	const search = request.search.toLowerCase();
	if (search === '') return true;
	return [
		nameOf(row),
		`#${row.orderId}`,
		row.customer,
		invoiceOf(row),
		row.code,
		titleOf(row.code, request.language),
		row.message,
		said(row, request.language).message,
		row.notes,
	].some((text) => text.toLowerCase().includes(search));
}

/** The newest order first; what has no date at the end. */
const byDate = (a: ReadRow, b: ReadRow): number =>
	a.orderDate === b.orderDate ? b.orderId - a.orderId : a.orderDate < b.orderDate ? 1 : -1;

function ordersTab(context: PageContext, rows: ReadRow[]): Markup {
	const { request, words } = context;
	const last = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
	const number = Math.min(request.page, last);
	const first = (number - 1) * MOST_ROWS;
	const shown = rows.slice(first, first + MOST_ROWS);
	const link = (to: number, label: string, rel: string) =>
		html`<a class="button" rel="${rel}" href="${address(request, { page: to })}">${label}</a>`;
	const pages = html`<div class="pages">${number > 1 ? link(number - 1, words.previous, 'prev') : ''}<span>${words.rows(rows.length, first + 1, first + shown.length)}</span>${number < last ? link(number + 1, words.next, 'next') : ''}<a href="${address(request, { format: 'csv' })}" download>${words.csv}</a></div>`;
	const list =
		rows.length === 0
			? html`<p>${words.noRows[request.view]}</p>`
			: html`${ordersTable({ ...context, request: { ...request, page: number } }, shown)}${pages}`;
	const note = request.view === 'report' ? words.verifiedMeans : request.view === 'todo' ? words.byHand : '';
	return html`${filterForm(context)}${list}${note ? html`<p class="soft">${note}</p>` : ''}`;
}

function filterForm({ request, words }: PageContext): Markup {
	const states = Object.keys(words.states).filter((state) => isOfView(request.view, state));
	const options = states.map(
		(state) =>
			html`<option value="${state}"${state === request.state ? new Markup(' selected') : ''}>${words.states[state]}</option>`,
	);
	const dates =
		request.view === 'report'
			? html`<label>${words.from}<input type="date" name="from" value="${request.from}"></label><label>${words.to}<input type="date" name="to" value="${request.to}"></label>`
			: '';
	return html`<form class="filter" method="get" action="?" role="search"><input type="hidden" name="view" value="${request.view}"><input type="hidden" name="lang" value="${request.language}"><label>${words.search}<input type="search" name="q" value="${request.search}" maxlength="${MOST_SEARCHED}"></label><label>${words.column.state}<select name="state"><option value="">${words.allStates}</option>${options}</select></label>${dates}<label class="tick"><input type="checkbox" name="remarks" value="1"${request.remarks ? new Markup(' checked') : ''}>${words.onlyRemarks}</label><button>${words.show}</button></form>`;
}
