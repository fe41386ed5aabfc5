import { SETTLED, type ReadRow } from '../../tables/ledger';
import { remarksIn } from '../../tables/remarks';
import { html, Markup } from '../html';
import type { PageContext } from './layout';
import { said } from './reasons';
import { address, isPressing, type Action, type View } from './request';
import { named, type PageWords } from './words';

type Column = keyof PageWords['column'];

/** What each tab shows of an order. */
const COLUMNS: Readonly<Record<Exclude<View, 'runs'>, readonly Column[]>> = {
	todo: ['order', 'state', 'shop', 'octopus', 'reason'],
	waiting: ['order', 'state', 'shop', 'reason', 'updated'],
	report: ['order', 'state', 'shop', 'octopus', 'reason'],
};

const NUMBERS: ReadonlySet<Column> = new Set<Column>(['shop', 'octopus']);

/** A row of the ledger as people call it: the order's reference, else its number, else its key. */
export const nameOf = ({ reference, orderId, key }: ReadRow): string =>
	reference || (orderId > 0 ? `#${orderId}` : key);

export const invoiceOf = ({ journal, number }: ReadRow): string => (number > 0 ? `${journal} ${number}` : '');

/** The orders of one page of a tab, in a form whose buttons work on one row or on all that are ticked. */
export function ordersTable(context: PageContext, rows: ReadRow[]): Markup {
	const { request, words, token } = context;
	const view = request.view as Exclude<View, 'runs'>;
	const columns = COLUMNS[view];
	const head = columns.map(
		(column) =>
			html`<th scope="col"${NUMBERS.has(column) ? new Markup(' class="number"') : ''}>${words.column[column]}</th>`,
	);
	const hidden = html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="back" value="${address(request, { page: request.page })}">`;
	const choices = actionsFor(view).map(
		(action, index) =>
			html`<button name="action" value="${action}"${index === 0 ? new Markup(' class="main"') : ''}>${words.actions[action]}</button>`,
	);
	const chosen = html`<div class="acts" role="group" aria-label="${words.withChosen}"><span>${words.withChosen}</span>${choices}</div>`;
	return html`<form method="post" action="?">${hidden}${chosen}<table><caption>${words.views[view]}</caption><thead><tr><th scope="col"><span class="unseen">${words.column.choose}</span></th>${head}<th scope="col">${words.column.actions}</th></tr></thead><tbody>${rows.map((row) => orderRow(context, columns, row))}</tbody></table></form>`;
}

/** What can be done to several orders at once. */
const actionsFor = (view: View): Action[] =>
	view === 'report' ? ['process', 'ignore', 'restore'] : ['process', 'ignore'];

function orderRow(context: PageContext, columns: readonly Column[], row: ReadRow): Markup {
	const { words } = context;
	const cells = columns.map((column) => {
		const content = cell(context, column, row);
		const classes = [column, NUMBERS.has(column) ? 'number' : '', content === '' ? 'empty' : '']
			.filter(Boolean)
			.join(' ');
		return html`<td data-label="${words.column[column]}" class="${classes}">${content}</td>`;
	});
	const box = html`<input type="checkbox" name="row" value="${JSON.stringify([row.key, row.updated])}" aria-label="${`${words.column.choose}: ${nameOf(row)}`}">`;
	return html`<tr><td data-label="${words.column.choose}" class="choose">${box}</td>${cells}<td class="actions">${buttons(context, row)}</td></tr>`;
}

function cell(context: PageContext, column: Column, row: ReadRow): Markup | string {
	const { format } = context;
	switch (column) {
		case 'order':
			return order(context, row);
		case 'state':
			return state(context, row);
		case 'updated':
			return format.moment(row.updated);
		case 'shop':
			return format.amount(row.totalShop, row.currency);
		case 'octopus':
			return octopus(context, row);
		default:
			return reason(context, row);
	}
}

function order({ words, backOffice }: PageContext, row: ReadRow): Markup {
	const link = orderLink(backOffice, row.orderId);
	const name = html`<strong><bdi>${nameOf(row)}</bdi></strong>${row.reference && row.orderId > 0 ? html` <span class="soft">#${row.orderId}</span>` : ''}`;
	const linked = link
		? html`<a href="${link}" target="_blank" rel="noopener noreferrer" title="${words.openInShop}">${name}</a>`
		: name;
	const more = [row.orderDate.slice(0, 16), row.customer]
		.filter((text) => text !== '')
		.map((text) => html`<br><span class="soft"><bdi>${text}</bdi></span>`);
	return html`<div>${linked}${more}</div>`;
}

function state({ words, format, request }: PageContext, row: ReadRow): Markup {
	const invoice = row.number > 0 ? html`<br>${invoiceOf(row)}` : '';
	const sent =
		request.view === 'report' && row.invoiced !== ''
			? html`<br><span class="soft">${words.column.invoiced} ${format.moment(row.invoiced)}</span>`
			: '';
	return html`<div><span class="badge ${tone(row.state)}">${named(words.states, row.state)}</span>${invoice}${sent}</div>`;
}

function octopus({ words, format }: PageContext, row: ReadRow): Markup | string {
	const total = format.amount(row.totalOctopus, row.currency);
	const differs = row.difference !== '' && Number(row.difference) !== 0;
	return differs
		? html`<div>${total}<br><span class="badge bad">${words.column.difference} ${format.amount(row.difference, row.currency)}</span></div>`
		: total;
}

/** What happened, what to do and what is odd; nothing for an order that is as it should be. */
function reason({ request, words }: PageContext, row: ReadRow): Markup | string {
	const { code, title, message, suggestion } = said(row, request.language);
	const remarks = remarksIn(row.notes, request.language).map(
		(remark) => html`<span class="badge warn">${words.remark}:</span> <bdi>${remark}</bdi>`,
	);
	if (message === '' && suggestion === '' && code === '' && remarks.length === 0) return '';
	const lines = [
		title && html`<strong>${title}</strong>`,
		message && html`<bdi>${message}</bdi>`,
		suggestion && html`→ <bdi>${suggestion}</bdi>`,
		code && html`<small class="soft">${code}</small>`,
		...remarks,
	];
	return html`<div>${lines.filter((line) => line !== '').map((line, index) => (index === 0 ? line : html`<br>${line}`))}</div>`;
}

const tone = (state: string): string =>
	state === 'verified'
		? 'good'
		: isPressing(state)
			? 'bad'
			: SETTLED.some((known) => known === state)
				? 'soft'
				: 'warn';

function buttons({ words }: PageContext, row: ReadRow): Markup {
	const button = (action: Action, label: string) =>
		html`<button name="only" value="${JSON.stringify([action, row.key, row.updated])}">${label}</button>`;
	const process = button('process', row.number > 0 ? words.checkAgain : words.actions.process);
	const other =
		row.state === 'ignored'
			? button('restore', words.actions.restore)
			: row.state === 'verified' || row.state === 'skipped'
				? ''
				: button('ignore', words.actions.ignore);
	return html`<div class="acts" role="group" aria-label="${words.actionsOf(nameOf(row))}">${process}${other}</div>`;
}

/** The order in the shop's back office; PrestaShop asks there whether the link is to be trusted, as it carries no token. */
function orderLink(backOffice: string, orderId: number): string {
	if (!/^https?:\/\/\S+$/i.test(backOffice) || orderId <= 0) return '';
	return `${backOffice.replace(/\/+$/, '')}/index.php?controller=AdminOrders&id_order=${orderId}&vieworder`;
}
