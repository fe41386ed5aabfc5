import type { Language } from '../../shared/explained';
import { referenceOf } from '../ledger-key';
import type { Reconciliation } from '../invoicing/reconcile';
import type { OrderItem } from '../types';
import { html, Markup } from './html';
import { PRESSING } from './ledger';
import { linkTo } from './mail';
import { counted, summaryWords, type SummaryWords } from './words';

/** The mail after a run. */
export interface Summary {
	/** Something is held, failed or differs. */
	needsPerson: boolean;
	/** Orders per state. */
	counts: Partial<Record<Reconciliation['state'], number>>;
	subject: string;
	html: string;
	text: string;
}

const STATES: ReadonlyArray<Reconciliation['state']> = ['verified', 'mismatch', 'created', 'held', 'failed', 'waiting', 'skipped'];

/** Mail programs know no style sheets. */
const CELL = new Markup('style="border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top"');

interface Line {
	order: string;
	state: string;
	totals: string;
	message: string;
	suggestion: string;
}

/** What came of a run, for a mail: how many, and what to do first. Every text of shop and Octopus is escaped. `page`: address of the dashboard, or empty. */
export function summaryOf(items: OrderItem[], language: Language, page = ''): Summary {
	const words = summaryWords[language];
	const counts: Summary['counts'] = {};
	for (const { reconciliation } of items) if (reconciliation) counts[reconciliation.state] = (counts[reconciliation.state] ?? 0) + 1;
	const pressing = PRESSING.flatMap((state) => items.filter(({ reconciliation }) => reconciliation?.state === state)).map((item) => lineOf(item, words));
	const outcome = STATES.filter((state) => counts[state]).map((state) => counted(counts[state]!, state, language));
	const subject = pressing.length > 0 ? words.subjectLook(pressing.length) : words.subjectFine(Object.values(counts).reduce((sum, count) => sum + count, 0));
	return { needsPerson: pressing.length > 0, counts, subject, html: asHtml(words, outcome, pressing, language, page).text, text: asText(words, outcome, pressing, page) };
}

function lineOf(item: OrderItem, words: SummaryWords): Line {
	const { order, orderId, slipId, reconciliation } = item;
	const { state, totalShop, totalOctopus, difference, message, suggestion } = reconciliation!;
	const currency = order?.currency.iso_code ?? '';
	const totals = totalOctopus === null ? (totalShop === null ? '' : `${totalShop} ${currency}`) : `${words.shop} ${totalShop}, Octopus ${totalOctopus} (${difference}) ${currency}`;
	return { order: referenceOf(item) || (slipId === undefined ? `#${orderId ?? '?'}` : `#slip-${slipId}`), state: words.states[state], totals: totals.trim(), message, suggestion };
}

function asHtml(words: SummaryWords, outcome: string[], lines: Line[], language: Language, page: string): Markup {
	const head = [words.order, words.state, words.total, words.happened, words.remedy].map((title) => html`<th ${CELL}>${title}</th>`);
	const rows = lines.map((line) => html`<tr>${[line.order, line.state, line.totals, line.message, line.suggestion].map((text) => html`<td ${CELL}>${text}</td>`)}</tr>`);
	const table = lines.length === 0 ? html`<p>${words.nothing}</p>` : html`<h2>${words.first}</h2><table style="border-collapse:collapse"><tr>${head}</tr>${rows}</table>`;
	return html`<div lang="${language}" style="font-family:sans-serif">${outcome.length > 0 ? html`<p>${outcome.join(', ')}.</p>` : ''}${table}${linkTo(page, language)}</div>`;
}

function asText(words: SummaryWords, outcome: string[], lines: Line[], page: string): string {
	const blocks = lines.map(({ order, state, totals, message, suggestion }) => [`${order} – ${state}${totals ? ` – ${totals}` : ''}`, `  ${message}`, `  → ${suggestion}`].join('\n'));
	return [...(outcome.length > 0 ? [`${outcome.join(', ')}.`] : []), lines.length > 0 ? words.first : words.nothing, ...blocks, ...(page ? [page] : [])].join('\n\n');
}
