import {
	actionRequest,
	address,
	MOST_ROWS,
	pageRequest,
	tokenOf,
	type PageRequest,
	type WebhookItem,
} from '../../../nodes/Octopus/reporting/page/request';
import { TODAY } from './rows';

const ask = (query: Record<string, unknown>, headers: Record<string, unknown> = {}) =>
	pageRequest({ query, headers }, 'browser', TODAY);

describe('what the page is asked to show', () => {
	it('is To do in English when nothing is asked, with nothing of the last month left out of the report', () => {
		expect(ask({})).toEqual({
			view: 'todo',
			format: 'html',
			language: 'en',
			search: '',
			state: '',
			from: '2026-10-25',
			to: '',
			page: 1,
			done: null,
		});
	});

	it('is what the address says', () => {
		expect(
			ask({
				view: 'report',
				format: 'csv',
				lang: 'fr',
				q: ' dupré ',
				state: 'held',
				from: '2026-01-01',
				to: '2026-02-28',
				page: '3',
			}),
		).toEqual({
			view: 'report',
			format: 'csv',
			language: 'fr',
			search: 'dupré',
			state: 'held',
			from: '2026-01-01',
			to: '2026-02-28',
			page: 3,
			done: null,
		});
		expect(ask({ done: 'process', count: '2', claim: '41' }).done).toEqual({
			action: 'process',
			count: 2,
			claim: '41',
		});
	});

	it('goes back a month in the report only when neither a date nor a search is given', () => {
		expect(ask({ from: '' }).from).toBe('');
		expect(ask({ to: '2026-02-01' })).toMatchObject({ from: '', to: '2026-02-01' });
		expect(ask({ q: 'ABC' }).from).toBe('');
		expect(ask({ q: '   ' }).from).toBe('2026-10-25');
	});

	it.each([
		['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
		['fr', 'fr'],
		['de-DE,fr-CA;q=0.7,nl;q=0.3', 'fr'],
		['de', 'en'],
		['', 'en'],
		['*', 'en'],
		['EN-us', 'en'],
		[['nl'], 'nl'],
		[{}, 'en'],
	])('speaks the language of the browser: %j → %s', (header, language) =>
		expect(ask({}, { 'accept-language': header }).language).toBe(language),
	);

	it('speaks the language that was set, unless the address names another one of ours', () => {
		expect(pageRequest({ headers: { 'accept-language': 'nl' } }, 'fr', TODAY).language).toBe('fr');
		expect(pageRequest({ query: { lang: 'nl' } }, 'fr', TODAY).language).toBe('nl');
		expect(pageRequest({ query: { lang: 'de' } }, 'fr', TODAY).language).toBe('fr');
	});
});

describe('a hostile address', () => {
	const sane = ({ view, format, language, search, state, from, to, page, done }: PageRequest) => {
		expect(['todo', 'waiting', 'report', 'runs']).toContain(view);
		expect(['html', 'csv']).toContain(format);
		expect(['nl', 'fr', 'en']).toContain(language);
		expect([...search].length).toBeLessThanOrEqual(100);
		expect(state).toMatch(/^[a-z]{0,20}$/);
		for (const day of [from, to]) expect(day).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
		expect(Number.isInteger(page) && page >= 1 && page <= 100_000).toBe(true);
		if (done)
			expect([
				/^\w{0,64}$/.test(done.claim),
				Number.isInteger(done.count),
				done.count >= 0 && done.count <= MOST_ROWS,
			]).toEqual([true, true, true]);
	};
	const NAMES = ['view', 'format', 'lang', 'q', 'state', 'from', 'to', 'page', 'done', 'count', 'claim'];
	const noText = Object.create(null) as object;
	const VALUES: unknown[] = [
		'',
		' ',
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'../../etc/passwd',
		'constructor',
		'__proto__',
		'toString',
		'-1',
		'0',
		'1e99',
		'Infinity',
		'-Infinity',
		'NaN',
		'0x10',
		'9'.repeat(400),
		'2026-13-99',
		'2026-01-01 ',
		'\u0000',
		'\uD800',
		`${'x'.repeat(99)}😀`,
		'\u202E',
		'x'.repeat(100_000),
		null,
		undefined,
		true,
		12,
		[],
		['a', 'b'],
		[null],
		[['x']],
		[noText],
		{},
		{ toString: 'x' },
		noText,
		{ a: { b: 'c' } },
	];

	it.each(NAMES)(
		'whatever stands in %s becomes something that can be shown, and an address again',
		(name) => {
			for (const value of VALUES) {
				const request = ask({ [name]: value });
				sane(request);
				const again = address(request);
				expect(again).toMatch(/^\?[\w=&%.~!*'()-]+$/);
				expect(
					pageRequest({ query: Object.fromEntries(new URLSearchParams(again.slice(1))) }, 'browser', TODAY),
				).toMatchObject({
					view: request.view,
					language: request.language,
					search: request.search,
					state: request.state,
				});
			}
		},
	);

	it('takes the last of several values, as a browser would after another field of that name', () =>
		expect(ask({ view: ['runs', 'report'] }).view).toBe('report'));

	it.each<[string, WebhookItem]>([
		['nothing', {}],
		['null', { query: null, headers: null } as never],
		['a request without headers', { query: {} }],
	])('%s is the page without a wish', (_, webhook) => {
		sane(pageRequest(webhook, 'browser', TODAY));
	});
});

describe('an address of the page', () => {
	const request = ask({
		view: 'report',
		lang: 'nl',
		q: 'a&b=c #1',
		state: 'held',
		from: '2026-01-01',
		to: '',
		page: '4',
	});

	it('leads back to the same page, its filters included', () => {
		expect(address(request, { page: 4 })).toBe(
			'?view=report&lang=nl&q=a%26b%3Dc%20%231&state=held&from=2026-01-01&page=4',
		);
		expect(ask(Object.fromEntries(new URLSearchParams(address(request, { page: 4 }).slice(1))))).toEqual(
			request,
		);
	});

	it('starts at the first page where something else is asked, and keeps an emptied date empty', () => {
		expect(address(request, { state: '' })).toBe('?view=report&lang=nl&q=a%26b%3Dc%20%231&from=2026-01-01');
		expect(address({ ...request, from: '' })).toContain('&from=');
		expect(address({ ...request, view: 'todo' })).not.toContain('from');
		expect(address(request, { format: 'csv' })).toContain('&format=csv');
	});
});

describe('what a form asks for', () => {
	const row = (key: string, updated = 'u') => JSON.stringify([key, updated]);

	it('a button of one row', () =>
		expect(actionRequest({ only: JSON.stringify(['ignore', 'shop#1', 'u1']), row: row('shop#2') })).toEqual({
			action: 'ignore',
			rows: [{ key: 'shop#1', updated: 'u1' }],
		}));

	it('a button for what is ticked: one row, several, each once, and no more than a page has', () => {
		expect(actionRequest({ action: 'process', row: row('a') })).toEqual({
			action: 'process',
			rows: [{ key: 'a', updated: 'u' }],
		});
		expect(actionRequest({ action: 'process', row: [row('a'), row('b'), row('a', 'later')] })!.rows).toEqual([
			{ key: 'a', updated: 'later' },
			{ key: 'b', updated: 'u' },
		]);
		expect(
			actionRequest({ action: 'restore', row: Array.from({ length: 500 }, (_, index) => row(`k${index}`)) })!
				.rows,
		).toHaveLength(MOST_ROWS);
	});

	it("many ticked rows, as n8n's parser hands them on beyond its list length", () => {
		expect(
			actionRequest({ action: 'process', row: { 0: row('a'), 1: row('b') } })!.rows.map(({ key }) => key),
		).toEqual(['a', 'b']);
	});

	it('a row written by hand without a date keeps an empty one', () =>
		expect(actionRequest({ only: JSON.stringify(['process', 'a', '']) })!.rows).toEqual([
			{ key: 'a', updated: '' },
		]));

	it.each<[string, unknown]>([
		['no body', undefined],
		['null', null],
		['a text', 'action=process'],
		['a number', 5],
		['a list', []],
		['nothing in it', {}],
		['no row', { action: 'process' }],
		['no action', { row: row('a') }],
		['an unknown action', { action: 'delete', row: row('a') }],
		['an inherited action', { action: 'constructor', row: row('a') }],
		['an unknown action of a row', { only: JSON.stringify(['book', 'a', 'u']) }],
		['no JSON', { action: 'process', row: 'shop#1' }],
		['JSON of another kind', { action: 'process', row: '{"key":"a"}' }],
		['a number for a key', { action: 'process', row: '[1,"u"]' }],
		['an empty key', { action: 'process', row: row('') }],
		['a key of a novel', { action: 'process', row: row('k'.repeat(501)) }],
		['too little', { action: 'process', row: '["a"]' }],
		['too much', { action: 'process', row: '["a","u","x"]' }],
		['an action alone', { only: '["process"]' }],
		['nested lists', { action: 'process', row: [[row('a')]] }],
		['objects', { action: { toString: 'process' }, row: { a: { b: row('a') } } }],
		['deep JSON', { action: 'process', row: '['.repeat(100_000) }],
	])('%s asks for nothing', (_, body) => expect(actionRequest(body)).toBeNull());

	it('rows that are none are left out, the others stay', () => {
		expect(actionRequest({ action: 'process', row: ['x', row('a'), null, 7, '["b"]'] })!.rows).toEqual([
			{ key: 'a', updated: 'u' },
		]);
	});

	it('takes keys as they are: quotes, markup and SQL are text', () => {
		const key = `x' OR 1=1; --"<script>`;
		expect(actionRequest({ action: 'ignore', row: row(key) })!.rows[0]!.key).toBe(key);
	});

	it.each([
		[{ token: 'abc' }, 'abc'],
		[{ token: ['a', 'b'] }, 'b'],
		[{ token: {} }, ''],
		[{}, ''],
		[null, ''],
		[undefined, ''],
		['token=abc', ''],
	])('the token of %j is %j', (body, token) => expect(tokenOf(body)).toBe(token));
});
