import type { ReadRow } from '../ledger';
import type { PageContext } from './layout';
import { titleOf } from './orders-table';

/**
 * The rows as a spreadsheet opens them: a byte order mark for Excel, and semicolons and decimal commas where the language has them.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(context: PageContext, rows: ReadRow[]): string {
	const { words, format, request } = context;
	const separator = request.language === 'en' ? ',' : ';';
	const { column } = words;
	const head = [column.order, 'ID', column.date, column.customer, column.state, column.invoice, column.invoiced, column.currency, column.shop, column.octopus, column.difference, column.code, column.reason, column.remedy, column.updated];
	const lines = rows.map((row) => [
		row.reference, row.orderId > 0 ? String(row.orderId) : '', row.orderDate, row.customer, words.states[row.state] ?? row.state, row.number > 0 ? `${row.journal} ${row.number}` : '', format.moment(row.invoiced), row.currency,
		format.amount(row.totalShop), format.amount(row.totalOctopus), format.amount(row.difference), row.code, [titleOf(row.code, context), row.message].filter(Boolean).join(': '), row.suggestion, format.moment(row.updated),
	]);
	return `\uFEFF${[head, ...lines].map((cells) => cells.map((text) => cell(text)).join(separator)).join('\r\n')}\r\n`;
}

const isAmount = (text: string): boolean => /^-?\d+([.,]\d+)?$/.test(text);

function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) && !isAmount(text) ? `'${text}` : text;
	return `"${safe.replace(/"/g, '""')}"`;
}
