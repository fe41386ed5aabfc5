import type { Browser, Page } from 'playwright-core';
import type { Reconciliation } from '../../../nodes/Octopus/invoicing/reconcile';
import { lateAlert, stoppedAlert } from '../../../nodes/Octopus/reporting/alert';
import { summaryOf } from '../../../nodes/Octopus/reporting/summary';
import { readRun, type RunRow } from '../../../nodes/Octopus/tables/runs';
import { openBrowser } from '../../../tools/n8n/browser';
import { describeInBrowser } from '../../browser';
import { order } from '../../models/orders';
import { ledgerRow, NOW, pageOf, runRow } from './rows';
import { foreignTo, HOSTILE, READ_DOCUMENTS, shapeOf, type Element } from './shape';

const PLAIN = 'harmless';
const LEDGER = [
	'key',
	'orderId',
	'reference',
	'customer',
	'orderDate',
	'state',
	'journal',
	'number',
	'currency',
	'totalShop',
	'totalOctopus',
	'difference',
	'code',
	'message',
	'suggestion',
	'notes',
	'invoiced',
	'updated',
	'claim',
];
const RUNS = [
	'run',
	'kind',
	'started',
	'ended',
	'result',
	'orders',
	'created',
	'verified',
	'todo',
	'waiting',
	'prestashopCalls',
	'octopusCalls',
	'operations',
	'code',
	'message',
	'suggestion',
];
const backOffice = { backOffice: 'https://shop.example/admin' };

/** An order with an invoice that differs, so that every column is shown; `state` decides the tab. */
const row = (column: string, text: string, state: string) =>
	ledgerRow(7, {
		state,
		journal: 'V2',
		number: 35,
		totalOctopus: '12.20',
		difference: '0.10',
		invoiced: '2026-11-20T04:15:00Z',
		claim: '41',
		[column]: text,
	});
const views: Array<[string, string, Record<string, string>]> = [
	['To do', 'mismatch', { view: 'todo' }],
	['Waiting', 'retry', { view: 'waiting' }],
	['Report', 'verified', { view: 'report', from: '', to: '' }],
	['the outcome of a button', 'held', { view: 'todo', done: 'process', claim: '41', count: '1' }],
];

/** Everything that shows texts of the shop, of Octopus or of a person, as markup with one of them replaced. */
const outputs: Array<[string, (text: string) => string]> = [
	...views.flatMap(([name, state, query]) =>
		LEDGER.map((column): [string, (text: string) => string] => [
			`${name}: ledger column ${column}`,
			(text) => pageOf([row(column, text, state), runRow(1)], query, backOffice),
		]),
	),
	...['finished', 'stopped', 'running'].flatMap((result) =>
		RUNS.map((column): [string, (text: string) => string] => [
			`Runs (${result}): column ${column}`,
			(text) =>
				pageOf([runRow(1, { result, message: 'm', suggestion: 's', code: 'c', [column]: text })], {
					view: 'runs',
				}),
		]),
	),
	["n8n's words about a table", (text) => pageOf([{ error: text }, ledgerRow(7)])],
	['the address: search', (text) => pageOf([ledgerRow(7, { customer: text })], { q: text })],
	...['view', 'lang', 'state', 'from', 'to', 'page', 'done', 'claim', 'count', 'format'].map(
		(name): [string, (text: string) => string] => [
			`the address: ${name}`,
			(text) => pageOf([ledgerRow(7)], { [name]: text }),
		],
	),
	['the back office', (text) => pageOf([ledgerRow(7)], {}, { backOffice: text })],
	...(
		[
			'reference',
			'message',
			'suggestion',
			'totalShop',
			'totalOctopus',
			'difference',
			'currency',
			'page',
		] as const
	).map((field): [string, (text: string) => string] => [
		`the mail after a run: ${field}`,
		(text) => mailAfterRun(field, text).html,
	]),
	...(['message', 'description', 'step', 'id', 'page'] as const).map(
		(field): [string, (text: string) => string] => [
			`the mail about a run that stopped: ${field}`,
			(text) => mailAboutStop(field, text).html,
		],
	),
	[
		'the mail about no run: when',
		(text) =>
			lateAlert(
				[readRun(runRow(1, { started: '2026-11-01T03:15:00Z' })) as RunRow],
				26,
				'en',
				'',
				NOW,
				() => text,
			)!.html,
	],
];

function mailAfterRun(field: string, text: string) {
	const value = (name: string, otherwise: string) => (name === field ? text : otherwise);
	const reconciliation = {
		state: 'mismatch',
		code: 'X',
		message: value('message', 'm'),
		suggestion: value('suggestion', 's'),
		totalShop: value('totalShop', '12.10'),
		totalOctopus: value('totalOctopus', '12.20'),
		difference: value('difference', '0.10'),
		invoice: null,
		check: 'none',
		vatDifferences: [],
		customerDifferences: [],
		notes: [],
	} as Reconciliation;
	const currency = { ...order().currency, iso_code: value('currency', 'EUR') };
	return summaryOf(
		[{ order: order({ reference: value('reference', 'R'), currency }), reconciliation }],
		'en',
		field === 'page' ? `https://n8n.example/${text}` : 'https://n8n.example/page',
	);
}

function mailAboutStop(field: string, text: string) {
	const value = (name: string, otherwise: string) => (name === field ? text : otherwise);
	return stoppedAlert(
		{
			execution: {
				id: value('id', '1'),
				lastNodeExecuted: value('step', 'Step'),
				error: { message: value('message', 'm'), description: value('description', 'd') },
			},
		},
		'en',
		field === 'page' ? `https://n8n.example/${text}` : 'https://n8n.example/page',
		NOW,
	);
}

/** Our own markup is so regular that every element of it can be told by its brackets: what a browser makes of it is looked at below. */
function tagsOf(markup: string): Element[] {
	const body = markup.replace(/<style>.*?<\/style>/s, '<style>');
	return [...body.matchAll(/<([^/!][^>]*)>/g)].map(([, inside]) => {
		const [name] = /^[a-z0-9]+/.exec(inside!) ?? [inside!];
		const attributes = Object.fromEntries(
			[...inside!.slice(name.length).matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, attribute, value]) => [
				attribute!,
				(value ?? '').replace(/&amp;/g, '&'),
			]),
		);
		return { name, attributes };
	});
}

/** The mails' own page link is the one place where an address of somebody's choice belongs. */
const isPageLink = (where: string, found: string): boolean =>
	/ page$/.test(where) && found.startsWith('<a href="https://n8n.example/');

/** Where a text decides what is shown (the address, a link that has to be one), what is shown differs. */
const decides = (where: string): boolean => /^the (address|back office)/.test(where);

describe('texts of the shop and of Octopus in pages and mails', () => {
	it.each(outputs)('%s: no text makes an element, an attribute or an address', (where, make) => {
		const plain = shapeOf(tagsOf(make(PLAIN)));
		for (const text of HOSTILE) {
			const tags = tagsOf(make(text));
			expect(foreignTo(tags).filter((found) => !isPageLink(where, found))).toEqual([]);
			if (!decides(where)) expect(shapeOf(tags)).toBe(plain);
		}
	});

	it('would be seen: a planted fault is found', () => {
		expect(foreignTo(tagsOf('<p>x</p><img src=x onerror=alert(1)>'))).not.toEqual([]);
		expect(foreignTo(tagsOf('<a href="javascript:alert(1)">x</a>'))).not.toEqual([]);
		expect(foreignTo(tagsOf('<p onclick="x">x</p>'))).not.toEqual([]);
	});

	it('no text gets into the head of a mail', () => {
		for (const text of [...HOSTILE, 'a\r\nBcc: evil@evil.example', 'a\nb']) {
			const subjects = [
				...['reference', 'message', 'suggestion'].map((field) => mailAfterRun(field, text).subject),
				...['message', 'description', 'step'].map((field) => mailAboutStop(field, text).subject),
			];
			for (const subject of subjects)
				expect([subject.includes(text), /[\r\n]/.test(subject)]).toEqual([false, false]);
		}
	});
});

describeInBrowser('the same, read by Chromium', () => {
	let browser: Browser;
	let page: Page;
	const read = async (documents: string[]) => {
		const bare = documents.map((markup) => markup.replace(/<style>.*?<\/style>/s, '<style></style>'));
		return (await page.evaluate(`(${READ_DOCUMENTS})(${JSON.stringify(bare)})`)) as {
			elements: Element[];
			others: number[];
		};
	};

	beforeAll(async () => {
		browser = await openBrowser();
		page = await browser.newPage();
	});
	afterAll(async () => await browser?.close());

	it.each(outputs)('%s', async (where, make) => {
		const { elements, others } = await read([PLAIN, ...HOSTILE].map(make));
		expect(foreignTo(elements).filter((found) => !isPageLink(where, found))).toEqual([]);
		if (!decides(where)) expect(others.map((index) => HOSTILE[index - 1])).toEqual([]);
	});

	it('the whole page with every column hostile at once runs nothing, loads nothing and asks nothing', async () => {
		const seen: string[] = [];
		const context = await browser.newContext();
		const open = await context.newPage();
		open.on('dialog', (dialog) => {
			seen.push(`dialog ${dialog.message()}`);
			void dialog.dismiss();
		});
		open.on('request', (request) => seen.push(`request ${request.url()}`));
		for (const text of HOSTILE) {
			const all = Object.fromEntries(
				LEDGER.map((column) => [column, column === 'orderId' || column === 'number' ? 7 : text]),
			);
			// Without the page's own policy, so that only the escaping stands between.
			const markup = pageOf(
				[ledgerRow(7, all), runRow(1, { result: 'stopped', message: text, suggestion: text, code: text })],
				{ view: 'report', from: '', to: '' },
				backOffice,
			).replace(/<meta http-equiv[^>]*>/, '');
			await open.setContent(markup, { waitUntil: 'load' });
			await open.mouse.move(300, 300);
		}
		expect(seen).toEqual([]);
		await open.setContent('<img src="https://evil.example/x" onerror="alert(1)">');
		await open.waitForTimeout(200);
		expect(seen.join(' ')).toMatch(/request https:\/\/evil\.example\/x/);
		await context.close();
	});

	it('right-to-left text turns nothing around but itself', async () => {
		await page.setContent(
			pageOf([
				ledgerRow(7, { reference: '\u202Eevil', customer: '\u202Eevil', message: '\u202Eevil', code: 'X' }),
			]),
		);
		const isolated = (await page.evaluate(
			`[...document.querySelectorAll('td.order bdi, td.reason bdi')].map((bdi) => getComputedStyle(bdi).unicodeBidi)`,
		)) as string[];
		expect(isolated.length).toBeGreaterThanOrEqual(3);
		expect(new Set(isolated)).toEqual(new Set(['isolate']));
	});
});
