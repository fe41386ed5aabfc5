import type { ReadRow } from '../../tables/ledger';
import { remarksIn } from '../../tables/remarks';
import type { PageContext } from './layout';
import { invoiceOf } from './orders-table';
import { titleOf } from './reasons';
import { named } from './words';

/**
 * The rows as a spreadsheet opens them: a byte order mark for Excel, and semicolons and decimal commas where the language has them.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(context: PageContext, rows: ReadRow[]): string {
	const { words, format, request } = context;
	const separator = request.language === 'en' ? ',' : ';';
	const { column } = words;
	const head = [
		column.order,
		'ID',
		column.date,
		column.customer,
		column.state,
		column.invoice,
		column.invoiced,
		column.currency,
		column.shop,
		column.octopus,
		column.difference,
		column.code,
		column.reason,
		column.remedy,
		column.updated,
		column.remarks,
	];
	const lines = rows.map((row) => [
		row.reference,
		row.orderId > 0 ? String(row.orderId) : '',
		row.orderDate,
		row.customer,
		named(words.states, row.state),
		invoiceOf(row),
		format.moment(row.invoiced),
		row.currency,
		format.amount(row.totalShop),
		format.amount(row.totalOctopus),
		format.amount(row.difference),
		row.code,
		[titleOf(row.code, request.language), row.message].filter(Boolean).join(': '),
		row.suggestion,
		format.moment(row.updated),
		remarksIn(row.notes, request.language).join(' · '),
	]);
	return `\uFEFF${[head, ...lines].map((cells) => cells.map((text) => cell(text)).join(separator)).join('\r\n')}\r\n`;
}

const isAmount = (text: string): boolean => /^-?\d+([.,]\d+)?$/.test(text);

/** What a spreadsheet starts a formula with, in its wide forms too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cell(text: string): string {
	const safe = FORMULA.test(text) && !isAmount(text) ? `'${text}` : text;
	return `"${safe.replace(/"/g, '""')}"`;
}
