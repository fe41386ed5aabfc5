import type { Language } from '../../shared/texts/text';
import type { Reconciliation } from '../invoicing/reconcile';
import { referenceOf, type OrderItem } from '../item';
import { PRESSING } from '../tables/ledger';
import { groupRemarks, remarksOf, type RemarkGroup } from '../tables/remarks';
import { html, Markup } from './html';
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

const STATES: ReadonlyArray<Reconciliation['state']> = [
	'verified',
	'mismatch',
	'created',
	'held',
	'failed',
	'waiting',
	'skipped',
];

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
	for (const { reconciliation } of items)
		if (reconciliation) counts[reconciliation.state] = (counts[reconciliation.state] ?? 0) + 1;
	const pressing = PRESSING.flatMap((state) =>
		items.filter(({ reconciliation }) => reconciliation?.state === state),
	).map((item) => lineOf(item, words));
	const remarks = groupRemarks(
		items.filter(isNews).flatMap((item) => remarksOf(item).map((note) => ({ order: nameOf(item), note }))),
		language,
	);
	const outcome = STATES.filter((state) => counts[state]).map((state) =>
		counted(counts[state]!, state, language),
	);
	const subject =
		pressing.length > 0
			? words.subjectLook(pressing.length)
			: words.subjectFine(Object.values(counts).reduce((sum, count) => sum + count, 0));
	return {
		needsPerson: pressing.length > 0,
		counts,
		subject,
		html: asHtml({ words, outcome, lines: pressing, remarks, language, page }).text,
		text: asText({ words, outcome, lines: pressing, remarks, language, page }),
	};
}

/** What an earlier run made was told then. */
const isNews = ({ result }: OrderItem): boolean => result?.status !== 'exists';

const nameOf = (item: OrderItem): string =>
	referenceOf(item) ||
	(item.slipId === undefined ? `#${item.order?.id ?? item.orderId ?? '?'}` : `#slip-${item.slipId}`);

/** Orders named under a remark; the others are counted. */
const MOST_NAMED = 10;

function lineOf(item: OrderItem, words: SummaryWords): Line {
	const { order, reconciliation } = item;
	const { state, totalShop, totalOctopus, difference, message, suggestion } = reconciliation!;
	const currency = order?.currency.iso_code ?? '';
	const totals =
		totalOctopus === null
			? totalShop === null
				? ''
				: `${totalShop} ${currency}`
			: `${words.shop} ${totalShop}, Octopus ${totalOctopus} (${difference}) ${currency}`;
	return { order: nameOf(item), state: words.states[state], totals: totals.trim(), message, suggestion };
}

interface Content {
	words: SummaryWords;
	outcome: string[];
	lines: Line[];
	remarks: RemarkGroup[];
	language: Language;
	page: string;
}

/** One kind of remark: how often, of which orders, and what it says. */
function remarkOf(
	{ title, orders, sentences }: RemarkGroup,
	words: SummaryWords,
): { head: string; said: string[] } {
	const named = orders.slice(0, MOST_NAMED).join(', ');
	const more = orders.length > MOST_NAMED ? ` ${words.more(orders.length - MOST_NAMED)}` : '';
	const said = sentences.filter((sentence) => sentence !== title);
	return { head: `${title} (${orders.length}): ${named}${more}`, said: said.length === 1 ? said : [] };
}

function asHtml({ words, outcome, lines, remarks, language, page }: Content): Markup {
	const head = [words.order, words.state, words.total, words.happened, words.remedy].map(
		(title) => html`<th ${CELL}>${title}</th>`,
	);
	const rows = lines.map(
		(line) =>
			html`<tr>${[line.order, line.state, line.totals, line.message, line.suggestion].map((text) => html`<td ${CELL}>${text}</td>`)}</tr>`,
	);
	const table =
		lines.length === 0
			? html`<p>${words.nothing}</p>`
			: html`<h2>${words.first}</h2><table style="border-collapse:collapse"><tr>${head}</tr>${rows}</table>`;
	const groups = remarks.map((group) => remarkOf(group, words));
	const list =
		groups.length === 0
			? ''
			: html`<h2>${words.remarks}</h2><ul>${groups.map(({ head: what, said }) => html`<li>${what}${said.map((sentence) => html`<br>${sentence}`)}</li>`)}</ul>`;
	return html`<div lang="${language}" style="font-family:sans-serif">${outcome.length > 0 ? html`<p>${outcome.join(', ')}.</p>` : ''}${table}${list}${linkTo(page, language)}</div>`;
}

function asText({ words, outcome, lines, remarks, page }: Content): string {
	const blocks = lines.map(({ order, state, totals, message, suggestion }) =>
		[`${order} – ${state}${totals ? ` – ${totals}` : ''}`, `  ${message}`, `  → ${suggestion}`].join('\n'),
	);
	const groups = remarks
		.map((group) => remarkOf(group, words))
		.map(({ head, said }) => [`- ${head}`, ...said.map((sentence) => `  ${sentence}`)].join('\n'));
	return [
		...(outcome.length > 0 ? [`${outcome.join(', ')}.`] : []),
		lines.length > 0 ? words.first : words.nothing,
		...blocks,
		...(groups.length > 0 ? [[words.remarks, ...groups].join('\n')] : []),
		...(page ? [page] : []),
	].join('\n\n');
}
