import { dashboard, type PageAnswer } from '../../../nodes/Octopus/reporting/page/dashboard';
import { Format } from '../../../nodes/Octopus/reporting/page/format';
import type { PageContext } from '../../../nodes/Octopus/reporting/page/layout';
import { pageRequest } from '../../../nodes/Octopus/reporting/page/request';
import { pageWords } from '../../../nodes/Octopus/reporting/page/words';

/** Wednesday 25 November 2026, 10:00 in Brussels. */
export const NOW = new Date('2026-11-25T09:00:00Z');
export const TODAY = '2026-11-25';
export const SHOP = 'https://shop.example';

export type Row = Record<string, unknown>;

/** A row of the ledger as n8n's data table gives it. */
export const ledgerRow = (orderId: number, changes: Row = {}): Row => ({
	id: orderId,
	createdAt: '2026-11-20T04:15:00.000Z',
	updatedAt: '2026-11-20T04:15:00.000Z',
	key: `${SHOP}#${orderId}`,
	orderId,
	reference: `REF${orderId}`,
	customer: `customer${orderId}@example.be`,
	orderDate: '2026-11-20 12:00:00',
	state: 'held',
	journal: '',
	number: 0,
	currency: 'EUR',
	totalShop: '12.10',
	totalOctopus: '',
	difference: '',
	code: 'CUSTOMER_MISSING',
	message: 'The shop no longer has the customer.',
	suggestion: 'Make the invoice by hand.',
	notes: '',
	invoiced: null,
	updated: '2026-11-25T03:15:00.000Z',
	claim: null,
	...changes,
});

/** A row of the runs. */
export const runRow = (run: number, changes: Row = {}): Row => ({
	id: run,
	run: String(run),
	kind: 'daily',
	started: '2026-11-25T03:15:00.000Z',
	ended: '2026-11-25T03:17:20.000Z',
	result: 'finished',
	orders: 12,
	created: 8,
	verified: 7,
	todo: 3,
	waiting: 1,
	prestashopCalls: 12,
	octopusCalls: 31,
	operations: '{"POST /invoices":8,"GET /invoices/modified":1}',
	code: '',
	message: '',
	suggestion: '',
	...changes,
});

export function contextOf(
	query: Record<string, unknown> = {},
	changes: Partial<PageContext> = {},
): PageContext {
	const request = pageRequest({ query: { lang: 'en', ...query } }, 'browser', TODAY);
	return {
		request,
		words: pageWords[request.language],
		format: new Format(request.language, 'Europe/Brussels'),
		token: 'a-token',
		backOffice: '',
		...changes,
	};
}

export const answerOf = (
	items: Row[],
	query: Record<string, unknown> = {},
	changes: Partial<PageContext> = {},
): PageAnswer => dashboard(contextOf(query, changes), items, NOW);

/** The page's markup. */
export const pageOf = (
	items: Row[],
	query: Record<string, unknown> = {},
	changes: Partial<PageContext> = {},
): string => answerOf(items, query, changes).body;

const ENTITIES: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&amp;': '&',
};
export const unescaped = (text: string): string =>
	text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);

/** What a person reads of some markup; a break between blocks. */
export const textOf = (markup: string): string =>
	unescaped(
		markup
			.replace(/<style>.*?<\/style>/gs, '')
			.replace(/<(br|\/?(td|tr|th|p|li|div|h\d|caption|label|option|button|form|header|nav))\b[^>]*>/g, '\n')
			.replace(/<[^>]*>/g, ''),
	).replace(/[\n ]*\n[\n ]*/g, '\n');

/** The rows of the table with orders, each its cells by class. */
export function rowsOf(markup: string): Array<Record<string, string>> {
	const body = /<tbody>(.*?)<\/tbody>/s.exec(markup)?.[1] ?? '';
	return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
		Object.fromEntries(
			[...row!.matchAll(/<td[^>]*?class="([a-z]*)[^"]*"[^>]*>(.*?)<\/td>/gs)].map(([, name, content]) => [
				name!,
				textOf(content!).trim(),
			]),
		),
	);
}

/** The orders that are shown, in order. */
export const shown = (markup: string): string[] =>
	rowsOf(markup).map(({ order }) => order!.split(/[\n ]/)[0]!);
