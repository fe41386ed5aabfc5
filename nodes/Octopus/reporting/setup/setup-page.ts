import { retell } from '../../../shared/retell';
import type { Language } from '../../../shared/texts/text';
import { html, Markup } from '../html';
import { documentOf } from '../page/layout';
import { said } from '../page/reasons';
import { FRAME_STYLE } from '../page/style';
import type { Dot } from './facts';
import type { Setup, Warning } from './setup';
import type { SetupWords } from './words';

/** The set-up check as a page. `days`: how far back the shop's orders were looked at. */
export function setupPage(setup: Setup, words: SetupWords, language: Language, days: number): string {
	const box = (text: string) =>
		html`<textarea readonly rows="4" aria-label="${words.suggestion}">${text}</textarea>`;
	const body = html`<header><div class="bar"><h1>${words.title}</h1><div>${languages(language)}</div></div></header><main id="content">${content({ setup, words, language, days, box })}</main>`;
	return documentOf(language, words.title, body);
}

/** What n8n's viewer of HTML takes away: it keeps no attribute but these, no field of a form, and no frame of a document. */
const NOT_KEPT = / (?!class=|style=)[a-z-]+="[^"]*"/g;

/** The same for n8n's own viewer of HTML, with nothing in it that it takes away, and no link that leads nowhere there. */
export function setupView(setup: Setup, words: SetupWords, language: Language, days: number): string {
	const box = (text: string) => html`<pre class="copy">${text}</pre>`;
	const body = html`<main><h1>${words.title}</h1>${content({ setup, words, language, days, box })}</main>`
		.text;
	return `<style>${FRAME_STYLE.text}</style>${body.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(NOT_KEPT, ''))}`;
}

interface Content {
	setup: Setup;
	words: SetupWords;
	language: Language;
	days: number;
	/** A text to copy as a whole. */
	box: (text: string) => Markup;
}

function content({ setup, words, language, days, box }: Content): Markup {
	return html`
<p class="note ${setup.ready ? 'good' : 'bad'}" role="status">${setup.ready ? words.ready : words.notReady}${setup.dryRun ? html`<br>${words.dryRun}` : ''}</p>
${dot(words.shop, setup.shop, language)}${rights(setup, words)}${dot(words.octopus, setup.octopus, language)}${dot(words.daily, setup.daily, language)}
${setup.warnings.map((warning) => warned(warning, language))}
${setup.daily.ok ? gaps(setup, words, language) : ''}${states(setup, words, days)}${inUse(setup, words)}${journals(setup, words)}${suggestion(setup, words, box)}<p class="soft">${words.byHand}</p>`;
}

function warned(warning: Warning, language: Language): Markup {
	const { message, suggestion, code } = said(warning, language);
	return html`<p class="note warn"><strong>!</strong> ${warning.code === '' ? retell(message, language) : message} ${suggestion} <small class="soft">${code}</small></p>`;
}

const languages = (current: Language) =>
	(['nl', 'fr', 'en'] as const).map((language) =>
		language === current
			? html`<strong>${language.toUpperCase()}</strong> `
			: html`<a href="?lang=${language}" hreflang="${language}">${language.toUpperCase()}</a> `,
	);

function dot(name: string, { ok, sentence, suggestion, code }: Dot, language: Language): Markup {
	const told = said({ code, message: sentence, suggestion }, language);
	return html`<p><span class="dot${ok ? ' good' : ''}"></span><strong>${name}</strong> ${ok ? '✓' : '✗'} ${told.message} ${told.suggestion} <small class="soft">${code}</small></p>`;
}

function rights({ missingRights }: Setup, words: SetupWords): Markup | string {
	return missingRights.length === 0
		? ''
		: html`<p class="note bad">${words.missingRights(missingRights.join(', '))} ${words.rightsRemedy}</p>`;
}

/** A table under a heading; nothing when it has no rows. */
function table(
	title: string,
	columns: string[],
	rows: Array<Array<Markup | string | number>>,
	note = '',
): Markup | string {
	if (rows.length === 0) return '';
	const head = columns.map((column) => html`<th scope="col">${column}</th>`);
	const body = rows.map(
		(cells) =>
			html`<tr>${cells.map((cell, index) => html`<td data-label="${columns[index] ?? ''}">${cell}</td>`)}</tr>`,
	);
	return html`<h2>${title}</h2>${note ? html`<p class="soft">${note}</p>` : ''}<table aria-label="${title}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function gaps(setup: Setup, words: SetupWords, language: Language): Markup {
	const missing = setup.uncovered.map((gap) => {
		const { message, suggestion } = said(gap, language);
		return [
			gap.orders,
			html`<div>${message}<br><small class="soft">${words.examples}: ${gap.examples.join(', ')} · ${gap.code}</small></div>`,
			suggestion,
		];
	});
	const none =
		missing.length === 0
			? html`<h2>${words.uncovered}</h2><p>${words.nothingUncovered(setup.orders)}</p>`
			: table(words.uncovered, [words.orders, words.column.reason, words.column.remedy], missing);
	const booked = setup.covered.map(({ case: kind, rate, vatCode, orders }) => [
		words.cases[kind],
		rate,
		vatCode,
		orders,
	]);
	return html`${none}${table(words.covered, [words.column.vatCase, words.column.rate, words.column.vatCode, words.orders], booked)}`;
}

function states(setup: Setup, words: SetupWords, days: number): Markup | string {
	const rows = setup.states.map(({ id, name, paid, orders, chosen }) => [
		id,
		name,
		paid ? words.yes : '',
		orders,
		chosen ? words.yes : '',
	]);
	return table(
		words.states,
		[words.column.id, words.column.state, words.column.paid, words.orders, words.column.chosen],
		rows,
		words.statesNote(days),
	);
}

function inUse(setup: Setup, words: SetupWords): Markup {
	const payments = setup.payments.map(({ name, count }) => [name, count]);
	const rates = setup.rates.map(({ country, rate, tax, orders }) => [country, rate, tax, orders]);
	return html`${table(words.payments, [words.column.payment, words.orders], payments)}${table(words.rates, [words.column.country, words.column.rate, words.column.tax, words.orders], rates)}`;
}

function journals(setup: Setup, words: SetupWords): Markup | string {
	const rows = setup.journals.map(({ journal, name, kind, next, inUse: used }) => [
		used ? html`<strong>${journal}</strong>` : journal,
		name,
		kind,
		next ?? '',
		used ? words.yes : '',
	]);
	return table(
		words.journals,
		[words.column.journal, words.column.name, words.column.kind, words.column.next, words.column.chosen],
		rows,
	);
}

function suggestion(setup: Setup, words: SetupWords, box: Content['box']): Markup | string {
	const { vatCase, country, rate, vatCode, account, description } = words.column;
	const rows = setup.suggested.map((row) => [
		words.cases[row.case] ?? row.case,
		row.country ?? '',
		row.rate ?? '',
		row.vatCode,
		row.account || '',
		row.description,
	]);
	const open = setup.open.map((one) => [
		words.cases[one.case] ?? one.case,
		one.country ?? '',
		one.rate ?? '',
		one.candidates.map((code) => `${code.vatCode} – ${code.description}`).join('; '),
	]);
	const others = setup.otherCodes.map((row) => [row.vatCode, row.rate, row.description]);
	const toCopy = setup.paste === '' ? '' : box(setup.paste);
	return html`${table(words.suggestion, [vatCase, country, rate, vatCode, account, description], rows, words.suggestionNote)}${rows.length > 0 ? toCopy : ''}${table(words.openCases, [vatCase, country, rate, vatCode], open, words.openCasesNote)}${table(words.otherCodes, [vatCode, rate, description], others)}`;
}
