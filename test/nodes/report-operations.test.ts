import type { IDataObject } from 'n8n-workflow';
import { explain } from '../../nodes/shared/explained';
import { ledgerRow, rowsOf, runRow, SHOP, shown, textOf, unescaped } from '../unit/reporting/rows';
import { run, type NodeStep } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

const report = (operation: string, parameters: Record<string, unknown> = {}): NodeStep => ({
	type: 'octopus',
	parameters: { resource: 'report', operation, options: {}, ...parameters },
});
/** No credential is needed: a report asks nobody. */
const only = async (step: NodeStep, input: object[], staticData: IDataObject = {}) =>
	await run([step], {}, input, staticData);
const headers = { host: 'n8n.example', 'accept-language': 'nl-BE' };

describe('Read Request', () => {
	const read = async (webhook: object, options: object = {}, staticData: IDataObject = {}) => {
		const { items, error } = await only(
			report('readRequest', { options }),
			[{ headers, params: {}, query: {}, body: {}, ...webhook }],
			staticData,
		);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	};

	it('a visit asks for a page and for the rows it shows, in the language of the browser or the one that was set', async () => {
		const [todo] = await read({});
		expect(todo).toMatchObject({
			show: true,
			request: { view: 'todo', language: 'nl' },
			ledger: { column: 'claim', from: 'none', to: 'none' },
		});
		expect((await read({}, { language: 'fr' }))[0]!.request).toMatchObject({ language: 'fr' });
		expect((await read({}, { language: 'klingon' }))[0]!.request).toMatchObject({ language: 'nl' });
	});

	it('the report reads between its dates, and everything where there are none', async () => {
		const ledger = async (query: object) => (await read({ query: { view: 'report', ...query } }))[0]!.ledger;
		expect(await ledger({ from: '2026-01-01', to: '2026-01-31' })).toEqual({
			column: 'orderDate',
			from: '2026-01-01',
			to: '2026-01-31 23:59:59',
		});
		expect(await ledger({ from: '2026-01-01' })).toMatchObject({ to: '9999-12-31 23:59:59' });
		expect(await ledger({ from: '', to: '2026-01-31' })).toMatchObject({ from: '0000' });
		expect(await ledger({ from: '', to: '' })).toEqual({ column: 'id', from: '0', to: '9007199254740991' });
		expect((await ledger({})) as { from: string }).toMatchObject({
			column: 'orderDate',
			from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
		});
	});

	it('after a button the rows of that button are read', async () =>
		expect((await read({ query: { done: 'process', claim: '41', count: '1' } }))[0]!.ledger).toEqual({
			column: 'claim',
			from: '41',
			to: '41',
		}));

	it.each<[string, object]>([
		['no headers', { headers: undefined }],
		['null everywhere', { headers: null, query: null, body: null }],
		['a body of text', { body: 'x=1' }],
		['an empty body', { body: {} }],
		['an empty list', { body: [] }],
	])('%s is a visit', async (_, webhook) => {
		expect(await read(webhook)).toEqual([expect.objectContaining({ show: true })]);
	});

	it.each<[string, object]>([
		['a form of nobody', { only: JSON.stringify(['process', 'x', 'y']) }],
		['a form with a token of old', { token: '0'.repeat(64), only: JSON.stringify(['process', 'x', 'y']) }],
		['JSON of another page', { token: ['a', { b: 1 }], action: 'process' }],
		['a file', { data: {}, files: {} }],
		['a long list', Array(1000).fill('x')],
	])('%s asks for nothing, and leads back to the page', async (_, body) => {
		const items = await read({ body });
		expect(items).toEqual([
			{
				show: false,
				action: 'none',
				language: 'nl',
				refused: '?view=todo&lang=nl&done=stale&claim=1&count=0',
			},
		]);
	});
});

describe('from the page to its button', () => {
	const staticData: IDataObject = {};
	const rows = [ledgerRow(7), ledgerRow(8), ledgerRow(9, { updated: '' })];

	/** The page, by Build Page over these rows, as the template wires it. */
	const visit = async (query: object = {}, items: object[] = rows) => {
		const [read] = (await only(report('readRequest'), [{ headers, query, body: {} }], staticData)).items;
		const {
			items: [page],
		} = await only(report('buildPage', { request: JSON.stringify(read!.json.request) }), items, staticData);
		return page!.json as { body: string; contentType: string; fileName: string };
	};
	const field = (markup: string, name: string) =>
		unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(markup)![1]!);
	const submit = async (body: Record<string, unknown>, data = staticData) =>
		(await only(report('readRequest'), [{ headers, query: {}, body }], data)).items.map(({ json }) => json);

	it('a button of a row gives its key and the moment it was read, so that a row that changed meanwhile is not touched', async () => {
		const { body } = await visit({ q: 'REF', lang: 'fr' });
		const value = [...body.matchAll(/name="only" value="([^"]*)"/g)]
			.map(([, only]) => unescaped(only!))
			.find((only) => only.includes('"process"') && only.includes('#7"'))!;
		const [item, ...others] = await submit({
			token: field(body, 'token'),
			back: field(body, 'back'),
			only: value,
		});
		expect(others).toEqual([]);
		expect(item).toEqual({
			show: false,
			action: 'process',
			language: 'fr',
			key: `${SHOP}#7`,
			updated: '2026-11-25T03:15:00.000Z',
			state: 'retry',
			now: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
			back: '?view=todo&lang=fr&q=REF&done=process&claim=1&count=',
			refused: '?view=todo&lang=fr&q=REF&done=unwritten&claim=1&count=0',
		});
		expect(item!.now).not.toBe(item!.updated);
	});

	it('ticked rows give an item each; ignoring sets them to ignored, taking up again to retry', async () => {
		const { body } = await visit();
		const ticked = [...body.matchAll(/name="row" value="([^"]*)"/g)].map(([, row]) => unescaped(row!));
		expect(
			(await submit({ token: field(body, 'token'), action: 'ignore', row: ticked })).map(
				({ key, updated, state }) => [key, updated, state],
			),
		).toEqual([
			[`${SHOP}#9`, '', 'ignored'],
			[`${SHOP}#8`, '2026-11-25T03:15:00.000Z', 'ignored'],
			[`${SHOP}#7`, '2026-11-25T03:15:00.000Z', 'ignored'],
		]);
		expect(
			(await submit({ token: field(body, 'token'), action: 'restore', row: ticked[0] }))[0],
		).toMatchObject({ action: 'restore', state: 'retry' });
	});

	it('leads back to the page of the list it was on', async () => {
		const many = Array.from({ length: 120 }, (_, index) => ledgerRow(index + 1));
		const { body } = await visit({ page: '3' }, many);
		expect(
			(
				await submit({
					token: field(body, 'token'),
					back: field(body, 'back'),
					action: 'ignore',
					row: JSON.stringify(['a', 'b']),
				})
			)[0]!.back,
		).toBe('?view=todo&lang=nl&page=3&done=ignore&claim=1&count=');
	});

	it('whatever stands in the way back becomes an address of this page', async () => {
		const token = field((await visit()).body, 'token');
		for (const back of [
			'https://evil.example',
			'//evil.example',
			'javascript:alert(1)',
			'?view=evil&lang=xx&q=%00',
			'\r\nSet-Cookie: a=b',
			['?view=runs'],
			null,
			{ a: 1 },
		]) {
			expect(
				(await submit({ token, back, action: 'ignore', row: JSON.stringify(['a', 'b']) }))[0]!.back,
			).toMatch(/^\?view=todo&lang=nl(&q=[^&\r\n]*)?&done=ignore&claim=1&count=$/);
		}
	});

	it('no row ticked, or an action that is none, does nothing and says so', async () => {
		const token = field((await visit()).body, 'token');
		for (const body of [{ action: 'process' }, { action: 'delete', row: JSON.stringify(['a', 'b']) }, {}])
			expect(await submit({ token, ...body })).toEqual([
				expect.objectContaining({
					action: 'none',
					refused: expect.stringContaining('done=nothing') as string,
				}),
			]);
	});

	it('a token of another workflow, or of the day before yesterday, does nothing and says so', async () => {
		const token = field((await visit()).body, 'token');
		const only = JSON.stringify(['process', `${SHOP}#7`, 'u']);
		expect(await submit({ token, only }, { pageSecret: 'f'.repeat(64) } as never)).toEqual([
			expect.objectContaining({ action: 'none', refused: expect.stringContaining('done=stale') as string }),
		]);
		jest.useFakeTimers({
			doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'setInterval', 'queueMicrotask', 'performance'],
			now: Date.now() + 49 * 3_600_000,
		});
		const late = await submit({ token, only });
		jest.useRealTimers();
		expect(late).toEqual([
			expect.objectContaining({ action: 'none', refused: expect.stringContaining('done=stale') as string }),
		]);
		expect(await submit({ token, only })).toEqual([expect.objectContaining({ action: 'process' })]);
	});
});

describe('Build Page', () => {
	const build = async (
		request: unknown,
		items: object[] = [ledgerRow(7), runRow(1)],
		options: object = {},
	) => {
		const {
			items: [page],
			error,
		} = await only(report('buildPage', { request, options }), items);
		expect(error).toBeUndefined();
		return page!.json as { body: string; contentType: string; fileName: string };
	};

	it.each<[string, unknown]>([
		['nothing', '{}'],
		['no JSON', 'x'],
		['null', 'null'],
		['a list', '[1]'],
		['an unknown tab', '{"view":"x","language":"nl"}'],
		['an unknown language', '{"view":"todo","language":"constructor"}'],
		['half a request', '{"view":"report","language":"fr"}'],
	])('a request that is %s shows a page all the same', async (_, request) => {
		const { body, contentType } = await build(request);
		expect([contentType, body.startsWith('<!doctype html>')]).toEqual(['text/html; charset=utf-8', true]);
	});

	it('shows moments in the zone of n8n, and links to the back office', async () => {
		const { body } = await build('{"view":"todo","language":"nl"}', undefined, {
			backOffice: ' https://shop.example/admin ',
		});
		expect(textOf(body)).toContain('Laatste run 25/11/2026, 04:15');
		expect(body).toContain(
			'href="https://shop.example/admin/index.php?controller=AdminOrders&amp;id_order=7&amp;vieworder"',
		);
	});

	it('gives the CSV file its type and name', async () =>
		expect(await build('{"view":"report","language":"nl","format":"csv","from":"","to":""}')).toMatchObject({
			contentType: 'text/csv; charset=utf-8',
			fileName: expect.stringMatching(/^prestashop-octopus-report-.*\.csv$/) as string,
		}));

	it('n8n without the tables, or an empty one, shows what to do', async () => {
		expect(
			textOf(
				(
					await build('{}', [
						{ error: 'Could not find the data table' },
						{ error: 'Could not find the data table' },
					])
				).body,
			),
		).toContain('There is no ledger yet.');
		expect(textOf((await build('{}', [{}, {}])).body)).toContain('Nothing needs a look.');
	});
});

describe('Explain Left Over', () => {
	it.each<[object[], string]>([
		[[{ error: 'Workflow is not active and cannot be executed.' }], 'DAILY_NOT_PUBLISHED'],
		[[{ error: { message: 'Workflow does not exist.' } }], 'DAILY_NOT_CHOSEN'],
		[[{ key: 'x' }, { error: 'The shop is asleep.' }], 'RUN_STOPPED'],
		[[{ order: {} }, {}], 'ORDER_NOT_LOOKED_AT'],
		[[{ error: null }], 'ORDER_NOT_LOOKED_AT'],
	])('%j: %s', async (input, code) => {
		const { items } = await only(report('explainLeftOver', { options: { language: 'nl' } }), input);
		expect(items.map(({ json }) => json.code)).toEqual([code]);
		expect(items[0]!.json.suggestion).toMatch(/\.$/);
	});
});

describe('Build Alert', () => {
	it('makes a mail and a row of what an Error Trigger puts out', async () => {
		const { message, suggestion } = explain('OCTOPUS_LOGIN_REFUSED', {}, 'nl');
		const { items } = await only(
			report('buildAlert', {
				about: 'stopped',
				options: { language: 'nl', pageAddress: 'https://n8n.example/webhook/x' },
			}),
			[
				{
					execution: {
						id: '12',
						lastNodeExecuted: 'Create Invoices',
						error: { message, description: `${suggestion} [OCTOPUS_LOGIN_REFUSED]` },
					},
				},
			],
		);
		expect(items).toHaveLength(1);
		expect(items[0]!.json).toMatchObject({
			mail: true,
			run: { run: '12', result: 'stopped', code: 'OCTOPUS_LOGIN_REFUSED', message, suggestion },
		});
		expect(items[0]!.json.text).toContain('https://n8n.example/webhook/x');
	});

	it('links to nothing that is no web address', async () => {
		const { items } = await only(
			report('buildAlert', { about: 'stopped', options: { pageAddress: 'javascript:alert(1)' } }),
			[{}],
		);
		expect(items[0]!.json.html).not.toContain('<a');
	});

	it('is silent while runs end well, and speaks when none did', async () => {
		const late = async (rows: object[]) =>
			(await only(report('buildAlert', { about: 'late', mostHours: 26 }), rows)).items;
		expect(await late([runRow(1, { started: new Date(Date.now() - 3_600_000).toISOString() })])).toEqual([]);
		expect(
			(await late([runRow(1, { started: '2020-01-01T00:00:00Z' })])).map(({ json }) => json.subject),
		).toEqual(['No run from PrestaShop to Octopus for 26 hours']);
		expect(await late([{ error: 'no such table' }])).toHaveLength(1);
	});
});

describe('Build Ledger Rows and Build Summary after a run over the simulators', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());

	it('write a row per order, the row of the run, and the page that shows both', async () => {
		const daily = steps({ filters: { idFrom: 6, idTo: 60 } });
		const { steps: outputs, error } = await run([...daily, report('buildLedgerRows')], world.store);
		expect(error).toBeUndefined();
		const rows = outputs[5]!.map(({ json }) => json);
		expect(rows).toHaveLength(outputs[4]!.length);
		expect(rows.find(({ orderId }) => orderId === 6)).toMatchObject({
			key: `${world.shop.url}#6`,
			reference: 'SKWDZRMJO',
			state: 'verified',
			totalShop: '44.77',
			totalOctopus: '44.77',
			difference: '0.00',
		});
		expect(rows.filter(({ invoiced }) => invoiced)).toHaveLength(world.octopus.dossier.invoices.length);
		const {
			items: [summary],
		} = await only(
			report('buildSummary', { onlyWhenNeeded: true, options: { language: 'nl' } }),
			outputs[4]!.map(({ json }) => json),
		);
		const todo = rows.filter(({ state }) =>
			['held', 'failed', 'mismatch', 'created'].includes(String(state)),
		);
		expect(summary!.json).toMatchObject({
			mail: todo.length > 0,
			run: {
				run: '1',
				result: 'finished',
				orders: rows.length,
				created: world.octopus.dossier.invoices.length,
				todo: todo.length,
			},
		});
		const {
			items: [page],
		} = await only(report('buildPage', { request: '{"view":"todo","language":"nl"}' }), [
			...rows,
			summary!.json.run as object,
		]);
		expect(shown(page!.json.body as string).sort()).toEqual(
			todo.map(({ reference, orderId }) => String(reference || `#${String(orderId)}`)).sort(),
		);
		expect(rowsOf(page!.json.body as string)[0]!.reason).not.toBe('');
	});

	it('all is fine: no mail, unless it is always wanted; no order at all is a run too', async () => {
		const summary = async (input: object[], onlyWhenNeeded: boolean) =>
			(await only(report('buildSummary', { onlyWhenNeeded }), input)).items[0]!.json;
		expect(await summary([{}], true)).toMatchObject({ mail: false, run: { orders: 0, result: 'finished' } });
		expect(await summary([{}], false)).toMatchObject({ mail: true });
	});
});
