import { texts, type Code } from '../../../shared/texts';
import { html, Markup } from '../html';
import { SETTLED, type ReadRow } from '../ledger';
import type { PageContext } from './layout';
import { address, isPressing, type Action, type View } from './request';
import type { PageWords } from './words';

type Column = keyof PageWords['column'];

/** What each tab shows of an order. */
const COLUMNS: Readonly<Record<Exclude<View, 'runs'>, readonly Column[]>> = {
	todo: ['order', 'customer', 'state', 'shop', 'octopus', 'difference', 'reason'],
	waiting: ['order', 'customer', 'state', 'shop', 'reason', 'updated'],
	report: ['order', 'customer', 'state', 'invoiced', 'shop', 'octopus', 'difference', 'reason'],
};

const NUMBERS: ReadonlySet<Column> = new Set<Column>(['shop', 'octopus', 'difference']);

/** A row of the ledger as people call it: the order's reference, else its number, else its key. */
export const nameOf = ({ reference, orderId, key }: ReadRow): string => reference || (orderId > 0 ? `#${orderId}` : key);

export const invoiceOf = ({ journal, number }: ReadRow): string => (number > 0 ? `${journal} ${number}` : '');

/** The title of a reason in the language of the page; empty for a code nobody knows. */
export const titleOf = (code: string, { request }: PageContext): string => (code in texts ? texts[code as Code][request.language][0] : '');

/** Message (1) or suggestion (2): in the language of the page where no figure or name is needed, else as the run wrote it. */
function said({ code }: ReadRow, part: 1 | 2, written: string, { request }: PageContext): string {
	const text = code in texts ? texts[code as Code][request.language][part] : '{}';
	return written === '' || text.includes('{') ? written : text;
}

/** The orders of one page of a tab, in a form whose buttons work on one row or on all that are ticked. */
export function ordersTable(context: PageContext, rows: ReadRow[]): Markup {
	const { request, words, token } = context;
	const view = request.view as Exclude<View, 'runs'>;
	const columns = COLUMNS[view];
	const head = columns.map((column) => html`<th scope="col"${NUMBERS.has(column) ? new Markup(' class="number"') : ''}>${words.column[column]}</th>`);
	const hidden = html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="back" value="${address(request, { page: request.page })}">`;
	const choices = actionsFor(view).map((action, index) => html`<button name="action" value="${action}"${index === 0 ? new Markup(' class="main"') : ''}>${words.actions[action]}</button>`);
	const chosen = html`<div class="acts" role="group" aria-label="${words.withChosen}"><span>${words.withChosen}</span>${choices}</div>`;
	return html`<form method="post" action="?">${hidden}${chosen}<table><caption>${words.views[view]}</caption><thead><tr><th scope="col">${words.column.choose}</th>${head}<th scope="col">${words.column.actions}</th></tr></thead><tbody>${rows.map((row) => orderRow(context, columns, row))}</tbody></table></form>`;
}

/** What can be done to several orders at once. */
const actionsFor = (view: View): Action[] => (view === 'report' ? ['process', 'ignore', 'restore'] : ['process', 'ignore']);

function orderRow(context: PageContext, columns: readonly Column[], row: ReadRow): Markup {
	const { words } = context;
	const name = nameOf(row);
	const cells = columns.map((column) => {
		const content = cell(context, column, row);
		const classes = [column, NUMBERS.has(column) ? 'number' : '', content === '' ? 'empty' : ''].filter(Boolean).join(' ');
		return html`<td data-label="${words.column[column]}" class="${classes}">${content}</td>`;
	});
	const box = html`<input type="checkbox" name="row" value="${JSON.stringify([row.key, row.updated])}" aria-label="${`${words.column.choose}: ${name}`}">`;
	return html`<tr><td data-label="${words.column.choose}">${box}</td>${cells}<td data-label="${words.column.actions}">${buttons(context, row)}</td></tr>`;
}

function cell(context: PageContext, column: Column, row: ReadRow): Markup | string {
	const { words, format } = context;
	switch (column) {
		case 'order': return order(context, row);
		case 'customer': return row.customer;
		case 'state': return html`<div><span class="badge ${tone(row.state)}">${words.states[row.state] ?? row.state}</span>${row.number > 0 ? html`<br>${invoiceOf(row)}` : ''}</div>`;
		case 'invoiced': return format.moment(row.invoiced);
		case 'updated': return format.moment(row.updated);
		case 'shop': return format.amount(row.totalShop, row.currency);
		case 'octopus': return format.amount(row.totalOctopus, row.currency);
		case 'difference': return row.difference === '' || Number(row.difference) === 0 ? '' : format.amount(row.difference, row.currency);
		default: return reason(context, row);
	}
}

function order({ words, backOffice }: PageContext, row: ReadRow): Markup {
	const link = orderLink(backOffice, row.orderId);
	const name = html`<strong>${nameOf(row)}</strong>${row.reference && row.orderId > 0 ? html` <span class="soft">#${row.orderId}</span>` : ''}`;
	const linked = link ? html`<a href="${link}" target="_blank" rel="noopener noreferrer" title="${words.openInShop}">${name}</a>` : name;
	return html`<div>${linked}<br><span class="soft">${row.orderDate.slice(0, 16)}</span></div>`;
}

/** What happened and what to do; nothing for an order that is as it should be. */
function reason(context: PageContext, row: ReadRow): Markup | string {
	const [message, suggestion] = [said(row, 1, row.message, context), said(row, 2, row.suggestion, context)];
	if (message === '' && suggestion === '' && row.code === '') return '';
	const title = titleOf(row.code, context);
	return html`<div>${title ? html`<strong>${title}</strong><br>` : ''}${message}${suggestion ? html`<br>→ ${suggestion}` : ''}${row.code ? html`<br><small class="soft">${row.code}</small>` : ''}</div>`;
}

const tone = (state: string): string => (state === 'verified' ? 'good' : isPressing(state) ? 'bad' : SETTLED.some((known) => known === state) ? 'soft' : 'warn');

function buttons({ words }: PageContext, row: ReadRow): Markup {
	const button = (action: Action, label: string) => html`<button name="only" value="${JSON.stringify([action, row.key, row.updated])}">${label}</button>`;
	const process = button('process', row.number > 0 ? words.checkAgain : words.actions.process);
	const other = row.state === 'ignored' ? button('restore', words.actions.restore) : row.state === 'verified' || row.state === 'skipped' ? '' : button('ignore', words.actions.ignore);
	return html`<div class="acts" role="group" aria-label="${words.actionsOf(nameOf(row))}">${process}${other}</div>`;
}

/** The order in the shop's back office; PrestaShop asks there whether the link is to be trusted, as it carries no token. */
function orderLink(backOffice: string, orderId: number): string {
	if (!/^https?:\/\/\S+$/i.test(backOffice) || orderId <= 0) return '';
	return `${backOffice.replace(/\/+$/, '')}/index.php?controller=AdminOrders&id_order=${orderId}&vieworder`;
}
