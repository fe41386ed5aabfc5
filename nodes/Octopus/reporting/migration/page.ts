import type { Explanation } from '../../../shared/explained';
import type { Language } from '../../../shared/texts/text';
import type { Plan } from '../../migration/plan';
import { expectedEnd, ordersPerDay } from '../../migration/share';
import {
	addAmounts,
	amountKey,
	wholeOf,
	type Amount,
	type MonthReport,
	type Report,
} from '../../tables/migration-report';
import { leftOutOf, reportOf, type LeftOut, type MigrationRow } from '../../tables/migrations';
import { html, Markup } from '../html';
import { migrationWords, type MigrationWords } from './words';

/** The form's last page stands inside a page of n8n, which resets what it does not know. */
const STYLE = new Markup(`<style>
.migration{max-width:1180px;margin:0 auto;padding:24px 16px;font:15px/1.5 system-ui,"Segoe UI",sans-serif;color:#1d2433;text-align:left}
.migration h1{font-size:1.4rem;margin:0 0 8px}.migration h2{font-size:1.1rem;margin:28px 0 8px}.migration p,.migration ul{margin:8px 0}.migration ul{padding-left:20px}
.migration .wide{overflow-x:auto}.migration table{border-collapse:collapse;width:100%;background:#fff}
.migration th,.migration td{border:1px solid #d5dae3;padding:6px 10px;text-align:left;vertical-align:top}
.migration .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.migration th.number{white-space:normal}.migration td:first-child{white-space:nowrap}.migration .whole{font-weight:600}
.migration .note{border-left:4px solid #0b5cab;background:#f4f6f9;padding:8px 12px}.migration .bad{border-color:#a81e2d}
</style>`);

const pageOf = (language: Language, title: string, parts: Array<Markup | string>): string =>
	html`${STYLE}<main class="migration" lang="${language}"><h1>${title}</h1>${parts}</main>`.text;

const NUMBER = new Markup(' class="number"');

/** The page that says why nothing happened, or that the migration was stopped. */
export function saidPage(
	{ message, suggestion }: Explanation,
	title: 'refused' | 'stopped' | 'goesOn',
	language: Language,
): string {
	return pageOf(language, migrationWords[language].titles[title], [
		html`<p class="note ${title === 'refused' ? 'bad' : ''}">${message}</p><p>${suggestion}</p>`,
	]);
}

/** The page after a start. */
export function startedPage({ migration, days }: Plan, language: Language): string {
	const words = migrationWords[language];
	const { firstDay, lastDay, total, expectedEnd: end } = migration;
	return pageOf(language, words.titles.started, [
		html`<p>${words.span(firstDay, lastDay)}: ${words.started(total, days, end)}</p><p>${words.watch}</p>`,
		leftOutList(leftOutOf(migration), words),
	]);
}

/** What a dry run found or a migration did, month by month. */
export function reportPage(migration: MigrationRow, language: Language, now: Date): string {
	const words = migrationWords[language];
	const report = reportOf(migration);
	const whole = wholeOf(report);
	const trouble =
		migration.result === 'stopped'
			? html`<p class="note bad">${migration.message} ${migration.suggestion}</p>`
			: '';
	return pageOf(language, titleOf(migration, language), [
		trouble,
		html`<p>${words.span(migration.firstDay, migration.lastDay)}: ${words.orders(whole.orders)}. ${migration.dryRun ? words.nothingSent : ''}</p>`,
		migration.dryRun ? forecast(migration, whole, words, now) : '',
		leftOutList(leftOutOf(migration), words),
		html`<h2>${words.perMonth}</h2>`,
		monthsTable(report, whole, migration.dryRun, words),
		html`<h2>${words.amounts}</h2>`,
		amountsTable(report, whole, words),
		html`<h2>${words.why}</h2>`,
		reasonsTable(whole, words),
	]);
}

/** The title of a migration's report. */
export const titleOf = ({ dryRun, result }: MigrationRow, language: Language): string =>
	migrationWords[language].titles[dryRun ? 'dryRun' : result === 'finished' ? 'finished' : 'stopped'];

/** How long it would take. A new customer takes a call of its own, of which there are as many. */
function forecast(
	{ keepFree }: MigrationRow,
	{ ready, newCustomers }: MonthReport,
	words: MigrationWords,
	now: Date,
): Markup {
	const need = Math.max(ready, newCustomers.length);
	const days = Math.ceil(need / ordersPerDay(keepFree));
	return html`<p class="note">${words.days(days, ready, newCustomers.length, expectedEnd(need, ordersPerDay(keepFree), keepFree, now))} ${words.next}</p>`;
}

function leftOutList(spans: LeftOut[], words: MigrationWords): Markup | string {
	if (spans.length === 0) return '';
	return html`<div class="note bad"><p>${words.leftOut}:</p><ul>${spans.map(({ from, to, reason, orders }) => html`<li>${from} – ${to}: ${words.reasons[reason]}, ${words.orders(orders)}</li>`)}</ul></div>`;
}

const table = (head: Markup[], rows: Markup[]): Markup =>
	html`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;

type Column = [title: string, value: (month: MonthReport) => number];

function monthsTable(
	{ months }: Report,
	whole: MonthReport,
	dryRun: boolean,
	{ column, whole: all }: MigrationWords,
): Markup {
	const columns: Column[] = [
		[column.orders, ({ orders }) => orders],
		dryRun ? [column.ready, ({ ready }) => ready] : [column.created, ({ created }) => created],
		[column.existing, ({ existing }) => existing],
		...(whole.mismatch > 0 ? [[column.mismatch, ({ mismatch }: MonthReport) => mismatch] as Column] : []),
		[column.held, ({ held, failed }) => held + failed],
		[column.skipped, ({ skipped }) => skipped],
		...(whole.ignored > 0 ? [[column.ignored, ({ ignored }: MonthReport) => ignored ?? 0] as Column] : []),
		[column.newCustomers, ({ newCustomers }) => newCustomers.length],
	];
	const row = (name: string, month: MonthReport, classes = '') =>
		html`<tr class="${classes}"><td>${name}</td>${columns.map(([, value]) => html`<td class="number">${value(month)}</td>`)}</tr>`;
	return table(
		[html`<th>${column.month}</th>`, ...columns.map(([title]) => html`<th${NUMBER}>${title}</th>`)],
		[...months.map((month) => row(month.month || '?', month)), row(all, whole, 'whole')],
	);
}

function amountsTable(
	{ months }: Report,
	whole: MonthReport,
	{ column, cases, creditNotes, whole: all }: MigrationWords,
): Markup {
	const kinds = whole.amounts;
	const nameOf = ({ case: vatCase, rate, vatCode, currency, credit }: Amount) =>
		[
			`${cases[vatCase]} ${rate} % (${vatCode})`,
			currency === 'EUR' ? '' : currency,
			credit ? creditNotes : '',
		]
			.filter(Boolean)
			.join(' ');
	const cell = (amounts: Amount[], kind: Amount): Markup => {
		const amount = addAmounts(amounts).find((one) => amountKey(one) === amountKey(kind));
		return html`<td class="number">${amount ? html`${amount.base}<br>+ ${amount.vat}` : ''}</td>`;
	};
	const row = (name: string, month: MonthReport, classes = '') =>
		html`<tr class="${classes}"><td>${name}</td>${kinds.map((kind) => cell(month.amounts, kind))}</tr>`;
	return table(
		[html`<th>${column.month}</th>`, ...kinds.map((kind) => html`<th${NUMBER}>${nameOf(kind)}</th>`)],
		[...months.map((month) => row(month.month || '?', month)), row(all, whole, 'whole')],
	);
}

function reasonsTable({ reasons }: MonthReport, { column, noReasons }: MigrationWords): Markup {
	if (reasons.length === 0) return html`<p>${noReasons}</p>`;
	const head = [column.count, column.reason, column.examples, column.remedy].map(
		(title) => html`<th>${title}</th>`,
	);
	const sorted = [...reasons].sort((a, b) => b.count - a.count);
	return table(
		head,
		sorted.map(
			({ code, count, message, suggestion, examples }) =>
				html`<tr><td class="number">${count}</td><td>${message} <small>${code}</small></td><td>${examples.join(', ')}</td><td>${suggestion}</td></tr>`,
		),
	);
}
