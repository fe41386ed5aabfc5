import { MOST_ROWS } from '../../../nodes/Octopus/reporting/page/request';
import { explain, type Explanation } from '../../../nodes/shared/explained';
import type { Code } from '../../../nodes/shared/texts';
import type { Language, Values } from '../../../nodes/shared/texts/text';
import {
	answerOf,
	ledgerRow,
	NOW,
	pageOf,
	rowsOf,
	runRow,
	SHOP,
	shown,
	textOf,
	unescaped,
	type Row,
} from './rows';

const tabOf = (markup: string) =>
	[...markup.matchAll(/<li><a href="[^"]*"( aria-current="page")?>([^<]*)<\/a><\/li>/g)].map(
		([, current, text]) => (current ? `[${text}]` : text),
	);
const noteOf = (markup: string) =>
	/<div class="note ([a-z]*)" role="status">(.*?)<\/div>/s
		.exec(markup)!
		.slice(1)
		.map((part, index) => (index === 0 ? part : textOf(part).trim()));
const statusOf = (markup: string) => /<header>.*?<\/div><\/div>(.*?)<nav/s.exec(markup)![1]!;
const dotOf = (markup: string) => /<span class="dot ([a-z]+)">/.exec(statusOf(markup))?.[1];

const STATES = [
	'verified',
	'mismatch',
	'created',
	'held',
	'failed',
	'skipped',
	'waiting',
	'retry',
	'ignored',
];
const oneOfEach = STATES.map((state, index) =>
	ledgerRow(index + 1, {
		state,
		reference: state.toUpperCase(),
		orderDate: `2026-11-${10 + index} 12:00:00`,
	}),
);

describe('the tabs of the page', () => {
	it('To do has what needs a person, the newest order first; its count and that of Waiting are on every tab', () => {
		const page = pageOf(oneOfEach);
		expect(tabOf(page)).toEqual(['[To do (4)]', 'Waiting (2)', 'Report', 'Runs']);
		expect(shown(page)).toEqual(['FAILED', 'HELD', 'CREATED', 'MISMATCH']);
		expect(tabOf(pageOf(oneOfEach, { view: 'report' }))).toEqual([
			'To do (4)',
			'Waiting (2)',
			'[Report]',
			'Runs',
		]);
	});

	it('Waiting has what the next run takes up by itself', () =>
		expect(shown(pageOf(oneOfEach, { view: 'waiting' }))).toEqual(['RETRY', 'WAITING']));

	it('Report has every order between its dates, both included', () => {
		expect(shown(pageOf(oneOfEach, { view: 'report' }))).toHaveLength(STATES.length);
		expect(shown(pageOf(oneOfEach, { view: 'report', from: '2026-11-12', to: '2026-11-13' }))).toEqual([
			'HELD',
			'CREATED',
		]);
		expect(shown(pageOf(oneOfEach, { view: 'report', from: '2026-11-17', to: '' }))).toEqual([
			'IGNORED',
			'RETRY',
		]);
		expect(shown(pageOf(oneOfEach, { view: 'report', from: '2026-12-01', to: '2026-01-01' }))).toEqual([]);
	});

	it('Report without dates has the orders without a date too, at its end', () => {
		const rows = [...oneOfEach, ledgerRow(91, { orderDate: null, reference: null })];
		expect(shown(pageOf(rows, { view: 'report', from: '', to: '' })).at(-1)).toBe('#91');
		expect(shown(pageOf(rows, { view: 'report', from: '2026-01-01' }))).not.toContain('#91');
	});

	it('Runs has the newest run first, with its counts, and the calls of the day beside their limits', () => {
		const page = pageOf(
			[
				runRow(1, { started: '2026-11-24T03:15:00Z' }),
				runRow(3),
				runRow(2, {
					kind: 'chosen',
					started: '2026-11-25T08:00:00Z',
					ended: '2026-11-25T08:00:04Z',
					operations: '{"POST /invoices":1}',
				}),
			],
			{ view: 'runs' },
		);
		expect(textOf(page)).toContain(
			'25/11/2026, 09:00\n4\u00A0s\nchosen orders\nfinished\n12\n8\n7\n3\n1\nshop 12, Octopus 31\n25/11/2026, 04:15\n140\u00A0s\ndaily',
		);
		expect(textOf(page)).toContain('POST /invoices\n9\n400\n');
		expect(textOf(page)).toContain('GET /invoices/export\n0\n400\n');
	});

	it('a dry run says of itself why its orders stand on no other tab', () => {
		const dry = [runRow(1, { kind: 'dryRun', orders: 18, todo: 7 })];
		expect(textOf(pageOf(dry))).toContain(
			'Last run 25/11/2026, 04:15: a dry run, 18 orders looked at, 7 to decide on. Nothing was sent.',
		);
		expect(textOf(pageOf(dry, { view: 'runs', lang: 'nl' }))).toContain(
			'proefrun\nEr werd niets verzonden, en nieuwe bestellingen werden niet bewaard',
		);
	});

	it('each says so when it has nothing', () => {
		for (const [view, words] of [
			['todo', 'Nothing needs a look.'],
			['waiting', 'Nothing is waiting.'],
			['report', 'No orders found.'],
			['runs', 'No run yet.'],
		]) {
			expect(textOf(pageOf([], { view }))).toContain(words);
			expect(pageOf([], { view })).not.toContain('<table');
		}
	});
});

describe('a row of the page', () => {
	it('says what happened and what to do in the language of the page, whichever language the run wrote it in', () => {
		const [row] = rowsOf(
			pageOf(
				[
					ledgerRow(7, {
						code: 'CUSTOMER_MISSING',
						message: 'The shop no longer has the customer.',
						suggestion: 'x',
					}),
				],
				{ lang: 'nl' },
			),
		);
		expect(row!.reason).toBe(
			'Klant verdwenen\nDe winkel heeft de klant van deze bestelling niet meer.\n→ Maak de factuur met de hand in Octopus.\nCUSTOMER_MISSING',
		);
	});

	it('says figures and names in it as well, and what stopped the run', () => {
		const reason = (code: Code, values: Values, written: Language, lang: Language) =>
			rowsOf(pageOf([ledgerRow(7, { ...explain(code, values, written) })], { lang }))[0]!.reason;
		const said = ({ message, suggestion }: Explanation) =>
			expect.stringContaining(`\n${message}\n→ ${suggestion}\n`) as string;
		const values = { host: 'shop.example' };
		expect(reason('SHOP_HOST_UNKNOWN', values, 'nl', 'fr')).toEqual(
			said(explain('SHOP_HOST_UNKNOWN', values, 'fr')),
		);
		const detail = (language: Language) => ({
			detail: explain('SHOP_UNREACHABLE', { host: 'shop.example', detail: 'timeout' }, language).message,
		});
		expect(reason('RUN_STOPPED', detail('en'), 'nl', 'nl')).toEqual(
			said(explain('RUN_STOPPED', detail('nl'), 'nl')),
		);
	});

	it('leaves words alone that are not ours, and a code nobody knows', () => {
		expect(
			rowsOf(
				pageOf(
					[
						ledgerRow(7, {
							code: 'VAT_CASE_NOT_MAPPED',
							message: 'There is no code for EU Consumer (OSS) FR 20 %.',
							suggestion: '',
						}),
					],
					{ lang: 'fr' },
				),
			)[0]!.reason,
		).toBe('Cas de TVA non associé\nThere is no code for EU Consumer (OSS) FR 20 %.\nVAT_CASE_NOT_MAPPED');
		for (const code of ['MY_OWN', 'constructor', 'toString', '__proto__'])
			expect(rowsOf(pageOf([ledgerRow(7, { code, message: 'Because.', suggestion: '' })]))[0]!.reason).toBe(
				`Because.\n${code}`,
			);
		expect(rowsOf(pageOf([ledgerRow(7, { code: '', message: '', suggestion: '' })]))[0]!.reason).toBe('');
	});

	it('shows both totals, the difference where there is one, and the invoice', () => {
		const row = (changes: Row) => rowsOf(pageOf([ledgerRow(7, changes)], { view: 'report', lang: 'nl' }))[0]!;
		expect(
			row({ state: 'mismatch', journal: 'V2', number: 35, totalOctopus: '12.20', difference: '0.10' }),
		).toMatchObject({
			state: 'afwijkend\nV2 35',
			shop: '12,10\u00A0EUR',
			octopus: '12,20\u00A0EUR\nVerschil 0,10\u00A0EUR',
		});
		expect(
			row({
				state: 'verified',
				journal: 'V2',
				number: 35,
				totalOctopus: '12.10',
				difference: '0.00',
				invoiced: '2026-11-20T04:15:00.000Z',
			}),
		).toMatchObject({ state: 'nagekeken\nV2 35\nVerzonden 20/11/2026, 05:15', octopus: '12,10\u00A0EUR' });
	});

	it('links to the order in the back office where its address is known and is one', () => {
		const link = (backOffice: string, orderId: unknown = 7) =>
			unescaped(
				/<a href="(http[^"]*)"/.exec(pageOf([ledgerRow(7, { orderId })], {}, { backOffice }))?.[1] ?? '',
			);
		expect(link('https://shop.example/admin123/')).toBe(
			'https://shop.example/admin123/index.php?controller=AdminOrders&id_order=7&vieworder',
		);
		for (const address of [
			'',
			'shop.example/admin',
			'javascript:alert(1)',
			'https://',
			'data:text/html,x',
			'https://a b',
		])
			expect(link(address)).toBe('');
		for (const orderId of [0, -5, null, 'x', 1e300])
			expect(link('https://shop.example/admin', orderId)).toBe('');
	});

	it('has the buttons that make sense: an invoice is checked again, what is settled is not ignored, what is ignored is taken up', () => {
		const buttons = (state: string, number = 0) =>
			[
				...pageOf([ledgerRow(7, { state, number, journal: 'V2' })], { view: 'report' }).matchAll(
					/<button name="only" value="([^"]*)">([^<]*)</g,
				),
			].map(([, value, label]) => [(JSON.parse(unescaped(value!)) as string[])[0], label]);
		expect(buttons('held')).toEqual([
			['process', 'Process now'],
			['ignore', 'Ignore'],
		]);
		expect(buttons('mismatch', 35)).toEqual([
			['process', 'Check again'],
			['ignore', 'Ignore'],
		]);
		expect(buttons('verified', 35)).toEqual([['process', 'Check again']]);
		expect(buttons('skipped')).toEqual([['process', 'Process now']]);
		expect(buttons('ignored')).toEqual([
			['process', 'Process now'],
			['restore', 'Take up again'],
		]);
		expect(buttons('by hand')).toEqual([
			['process', 'Process now'],
			['ignore', 'Ignore'],
		]);
	});

	it('its forms carry the token, the row with the moment it was read, and the way back', () => {
		const page = pageOf([ledgerRow(7)], { q: 'REF', page: '1' });
		expect(page).toContain('<input type="hidden" name="token" value="a-token">');
		expect(unescaped(page)).toContain(
			`<input type="checkbox" name="row" value="["${SHOP}#7","2026-11-25T03:15:00.000Z"]"`,
		);
		expect(unescaped(page)).toContain('name="back" value="?view=todo&lang=en&q=REF"');
	});
});

describe('the words that say what counts', () => {
	it.each(['en', 'nl', 'fr'])(
		'which number an invoice made by hand needs, and what verified means (%s)',
		(lang) => {
			expect(textOf(pageOf([ledgerRow(7)], { lang }))).toContain('XKBKNABJK');
			expect(textOf(pageOf([ledgerRow(7)], { view: 'report', lang }))).toMatch(
				/VAT per rate|btw per tarief|TVA par taux/,
			);
		},
	);
});

describe('filters and paging', () => {
	const many = Array.from({ length: 120 }, (_, index) =>
		ledgerRow(index + 1, { orderDate: '2026-11-20 12:00:00', state: index % 2 ? 'held' : 'failed' }),
	);

	it.each([
		['REF7', ['REF7']],
		['ref7', ['REF7']],
		['#7', ['REF7']],
		['customer7@', ['REF7']],
		['V2 35', ['REF9']],
		['customer_missing', ['REF9', 'REF8', 'REF7']],
		['customer gone', ['REF9', 'REF8', 'REF7']],
		['no longer has', ['REF9', 'REF8', 'REF7']],
		['nobody', []],
		['<', []],
	])('searching %j finds it in reference, number, customer, invoice, code, title and reason', (q, found) => {
		expect(
			shown(
				pageOf([ledgerRow(7), ledgerRow(8), ledgerRow(9, { state: 'mismatch', journal: 'V2', number: 35 })], {
					q,
				}),
			),
		).toEqual(found);
	});

	it('a state narrows the tab down, and is kept in the form; one that is not of the tab finds nothing', () => {
		const page = pageOf(oneOfEach, { state: 'held' });
		expect(shown(page)).toEqual(['HELD']);
		expect(page).toContain('<option value="held" selected>');
		expect(shown(pageOf(oneOfEach, { state: 'verified' }))).toEqual([]);
		expect([...page.matchAll(/<option value="([a-z]+)"/g)].map(([, state]) => state)).toEqual([
			'mismatch',
			'created',
			'held',
			'failed',
		]);
	});

	it(`shows ${MOST_ROWS} rows a page, and leads on with what was asked`, () => {
		const page = (number: string) => pageOf(many, { state: 'held', page: number });
		expect(shown(page('1'))).toHaveLength(50);
		expect(textOf(page('1'))).toContain('1–50 of 60');
		expect(unescaped(page('1'))).toContain('rel="next" href="?view=todo&lang=en&state=held&page=2"');
		expect(page('1')).not.toContain('rel="prev"');
		expect(shown(page('2'))).toHaveLength(10);
		expect(page('2')).not.toContain('rel="next"');
		expect(shown(page('999'))).toEqual(shown(page('2')));
		expect(new Set([...shown(page('1')), ...shown(page('2'))]).size).toBe(60);
	});

	it('stays where it is when the language is switched, and starts anew on another tab', () => {
		const page = unescaped(
			pageOf(oneOfEach, { view: 'report', state: 'held', q: 'HELD', from: '2026-11-01' }),
		);
		expect(page).toContain('<a href="?view=report&lang=fr&q=HELD&state=held&from=2026-11-01" hreflang="fr">');
		expect(page).toContain('<li><a href="?view=todo&lang=en">');
	});
});

describe('what the last button did', () => {
	const claimed = (state: string, more: Row = {}) => ledgerRow(7, { claim: '41', state, ...more });

	it('Process now names every order of that button and how it stands now', () => {
		const rows = [
			claimed('verified', { number: 35, journal: 'V2', code: '', message: '', suggestion: '' }),
			ledgerRow(8, { claim: '40' }),
		];
		expect(noteOf(pageOf(rows, { done: 'process', claim: '41', count: '1' }))).toEqual([
			'good',
			'Processed: 1. What came of it:\nREF7: verified V2 35',
		]);
	});

	it('one that did not go well is not shown in green, and says why and what to do', () => {
		const [tone, words] = noteOf(
			pageOf([claimed('retry', { code: 'DAILY_NOT_PUBLISHED', message: 'x', suggestion: 'y' })], {
				done: 'process',
				claim: '41',
				count: '1',
				lang: 'nl',
			}),
		);
		expect(tone).toBe('bad');
		expect(words).toBe(
			'Verwerkt: 1. Het resultaat:\nREF7: volgende run – Dagelijkse workflow niet actief. De dagelijkse workflow is niet actief in n8n en kon dus niet gestart worden. → Open hem in n8n, activeer (publiceer) hem en druk nog eens op de knop.',
		);
	});

	it('the same action from a page opened before says that nothing was done', () =>
		expect(noteOf(pageOf([claimed('held')], { done: 'process', claim: '42', count: '0' }))).toEqual([
			'bad',
			'Nothing was processed: these orders were dealt with already.',
		]));

	it.each([
		['ignore', '2', 'good', 'Ignored: 2.'],
		['restore', '1', 'good', 'Taken up again: 1.'],
		['stale', '0', 'bad', 'the page was too old'],
		['nothing', '0', 'bad', 'no order was ticked'],
		['unwritten', '0', 'bad', 'could not write the data table'],
	])('%s %s', (done, count, tone, words) => {
		const note = noteOf(pageOf(oneOfEach, { done, count, claim: '41' }));
		expect([note[0], note[1]!.includes(words)]).toEqual([tone, true]);
	});
});

describe('the line about the last run', () => {
	it.each<[string, Row, string, string]>([
		['ended well', {}, 'good', 'Last run 25/11/2026, 04:15: 12 orders, 3 to do.'],
		['took one order', { orders: 1 }, 'good', 'Last run 25/11/2026, 04:15: 1 order, 3 to do.'],
		[
			'goes on',
			{ result: 'running', started: '2026-11-25T08:30:00Z' },
			'warn',
			'A run started 25/11/2026, 09:30 and has not ended yet.',
		],
		[
			'was broken off hours ago',
			{ result: 'running', started: '2026-11-24T03:15:00Z' },
			'bad',
			'The run of 24/11/2026, 04:15 stopped.',
		],
		[
			'stopped',
			{ result: 'stopped', code: 'SHOP_WEBSERVICE_OFF', message: 'x', suggestion: '' },
			'bad',
			'The run of 25/11/2026, 04:15 stopped. The webservice of the shop is switched off.',
		],
		[
			'was written by hand',
			{ result: 'great', message: 'Yes.' },
			'bad',
			'The run of 25/11/2026, 04:15 stopped. Yes.',
		],
	])('a run that %s', (_, changes, tone, words) => {
		const page = pageOf([runRow(1, changes)]);
		expect([dotOf(page), textOf(statusOf(page)).trim()]).toEqual([tone, words]);
	});

	it.each<[string, Row[], string, string]>([
		[
			'ended well more than a day ago',
			[runRow(1, { started: '2026-11-24T07:30:00Z' })],
			'warn',
			'more than a day ago',
		],
		[
			'was a dry run more than a day ago',
			[runRow(1, { kind: 'dryRun', started: '2026-11-20T03:15:00Z' })],
			'warn',
			'more than a day ago',
		],
		[
			'ended well, and one for chosen orders stopped since',
			[
				runRow(1),
				runRow(2, {
					kind: 'chosen',
					started: '2026-11-25T08:00:00Z',
					result: 'stopped',
					code: 'SHOP_WEBSERVICE_OFF',
					message: 'x',
					suggestion: '',
				}),
			],
			'bad',
			'The webservice of the shop is switched off.',
		],
		[
			'ended well, and one that could not note its start stopped since',
			[
				runRow(1),
				{ run: '2', ended: '2026-11-25T08:00:00Z', result: 'stopped', code: 'X', message: 'No list.' },
			],
			'bad',
			'The run of 25/11/2026, 09:00 stopped. No list.',
		],
		[
			'ended well, and one by hand never ended',
			[
				runRow(1),
				runRow(2, { kind: 'dryRun', result: 'running', ended: '', started: '2026-11-25T07:30:00Z' }),
			],
			'bad',
			'The run of 25/11/2026, 08:30 stopped.',
		],
		[
			'ended well days ago, and one goes on',
			[
				runRow(1, { started: '2026-11-20T03:15:00Z' }),
				runRow(2, { result: 'running', ended: '', started: '2026-11-25T08:50:00Z' }),
			],
			'warn',
			'more than a day ago',
		],
		[
			'ended well, and a migration stopped',
			[runRow(1), runRow(2, { kind: 'migration', result: 'stopped', started: '2026-11-25T08:00:00Z' })],
			'good',
			'12 orders, 3 to do',
		],
	])('a run that %s', (_, runs, tone, words) => {
		const page = pageOf(runs);
		expect([dotOf(page), textOf(statusOf(page)).includes(words)]).toEqual([tone, true]);
	});

	it('shows a run by hand that never said it ended as broken off among the runs, after an hour', () => {
		const runs = (started: string) =>
			textOf(pageOf([runRow(1, { result: 'running', ended: '', started })], { view: 'runs' }));
		expect(runs('2026-11-25T07:59:00Z')).toContain('broken off');
		expect(runs('2026-11-25T08:10:00Z')).not.toContain('broken off');
	});

	it('tells of the nightly run, not of orders somebody processed by hand', () => {
		const chosen = runRow(2, { kind: 'chosen', started: '2026-11-25T08:00:00Z', orders: 1 });
		expect(statusOf(pageOf([runRow(1), chosen]))).toContain('12 orders');
		expect(statusOf(pageOf([chosen]))).toContain('1 order');
		expect(textOf(statusOf(pageOf([])))).toContain('There has been no run yet.');
	});

	it('tells of the nightly run while a migration goes on, which stands first among the runs and is never taken for broken off', () => {
		const migration = runRow(2, {
			run: 'migration 9',
			kind: 'migration',
			started: '2026-11-11T08:00:00Z',
			ended: '',
			result: 'waiting',
			orders: 1_200,
			waiting: 6_800,
			message: '1200 of 8000; expected end 2026-12-18.',
		});
		const batch = runRow(3, { kind: 'batch', started: '2026-11-25T08:00:00Z' });
		const page = pageOf([runRow(1), batch, migration], { view: 'runs' });
		expect(statusOf(page)).toContain('12 orders');
		expect(textOf(page)).toContain('1200 of 8000; expected end 2026-12-18.');
		expect(textOf(page).indexOf('goes on by itself')).toBeLessThan(
			textOf(page).indexOf('batch of a migration'),
		);
		expect(textOf(pageOf([{ ...migration, result: 'running' }], { view: 'runs' }))).not.toContain(
			'broken off',
		);
	});
});

describe('rows written by hand, missing tables and much of everything', () => {
	it('shows a row in a state nobody knows, or in none, under To do', () => {
		const rows = ['verzonden', '', null, 'HELD ', 'constructor', 5].map((state, index) =>
			ledgerRow(index + 1, { state, orderDate: `2026-11-${20 - index}` }),
		);
		expect(rowsOf(pageOf(rows)).map(({ state }) => state)).toEqual([
			'verzonden',
			'',
			'',
			'held',
			'constructor',
			'5',
		]);
	});

	it('shows a row with nothing but its key, and leaves out what has none', () => {
		expect(rowsOf(pageOf([{ key: 'by hand' }, { reference: 'NOKEY', state: 'held' }, {}]))).toEqual([
			{
				choose: '',
				order: 'by hand',
				state: '',
				shop: '',
				octopus: '',
				reason: '',
				actions: 'Process now\nIgnore',
			},
		]);
	});

	it('shows an order once, though it came in from both readings of the ledger', () =>
		expect(shown(pageOf([ledgerRow(7), ledgerRow(8), ledgerRow(7)], { view: 'report' }))).toEqual([
			'REF8',
			'REF7',
		]));

	it('says that there is no ledger where n8n has no such table', () => {
		const page = pageOf([
			{ error: 'Data table with name "PrestaShop Octopus ledger" not found' },
			{ error: 'Data table with name "PrestaShop Octopus runs" not found' },
		]);
		expect(textOf(page)).toContain(
			'There is no ledger yet. Run the daily workflow once; it makes the tables by itself.',
		);
		expect(page).not.toContain('<form');
	});

	it('says so when only a part could be read, rather than showing less', () => {
		const page = pageOf([
			{ error: 'synchronization error: result count changed during pagination' },
			ledgerRow(7),
		]);
		expect(shown(page)).toEqual(['REF7']);
		expect(textOf(page)).toContain(
			'Not everything could be read; open the page again. n8n says: synchronization error',
		);
	});

	it('ten thousand orders of three years: a page, its pages, the search, each of a small size', () => {
		const day = (index: number) =>
			new Date(NOW.getTime() - Math.floor((index * 3 * 365) / 10_000) * 86_400_000)
				.toISOString()
				.slice(0, 10);
		const rows = Array.from({ length: 10_000 }, (_, index) =>
			ledgerRow(index + 1, {
				state: index % 100 ? 'verified' : 'held',
				orderDate: `${day(index)} 12:00:00`,
				number: index % 100 ? index : 0,
				journal: 'V2',
				message: 'm'.repeat(250),
			}),
		);
		const [report, todo, search] = [
			answerOf(rows, { view: 'report', from: '', to: '', page: '200' }),
			answerOf(rows),
			answerOf(rows, { view: 'report', q: 'REF9999' }),
		];
		for (const { body } of [report, todo, search]) expect(body.length).toBeLessThan(300_000);
		expect(textOf(report.body)).toContain('9951–10000 of 10000');
		expect(textOf(todo.body)).toContain('1–50 of 100');
		expect(shown(search.body)).toEqual(['REF9999']);
	});
});

describe('the document', () => {
	it('is one page of its own: nothing may run, load, or be framed into another address', () => {
		const page = pageOf(oneOfEach);
		expect(page).toMatch(
			/^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;">/,
		);
		expect(page).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|url\(|@import/i);
		expect(answerOf(oneOfEach)).toMatchObject({ contentType: 'text/html; charset=utf-8', fileName: '' });
	});

	it.each(['nl', 'fr', 'en'])('says its language, %s, and has a title of its tab', (lang) => {
		const page = pageOf(oneOfEach, { lang, view: 'report' });
		expect(page).toContain(`<html lang="${lang}">`);
		expect(page).toContain(
			`<title>${{ nl: 'Verslag', fr: 'Rapport', en: 'Report' }[lang]} – PrestaShop → Octopus</title>`,
		);
	});
});
