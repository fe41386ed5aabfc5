import { demoAccess } from '../simulators/octopus';
import { FULL_KEY } from '../simulators/prestashop';
import { demoConfig } from '../../tools/daily/demo-config';
import { loadTemplate } from '../../tools/daily/fill-template';
import { runDaily, type DailyResult } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import { DataTables, LEDGER, RUNS } from '../../tools/n8n/tables';
import type { N8nVersion } from '../../tools/n8n/install';
import { steps } from '../nodes/steps';
import { startRealN8n, type RealN8n } from './n8n';

const PACKAGE = 'n8n-nodes-prestashop-octopus';

const access = (n8n: RealN8n) => ({
	prestaShopApi: { shopUrl: n8n.shop.url, webserviceKey: FULL_KEY },
	octopusApi: { ...demoAccess, dossierId: String(demoAccess.dossierId), baseUrl: n8n.octopus.baseUrl },
});

/** Our nodes in a row behind a manual trigger, as somebody builds them in the editor. */
async function workflowOf(n8n: RealN8n, credentials: Record<string, { id: string; name: string }>) {
	const nodes = [
		{
			id: '0',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		...steps({ filters: { idFrom: 6, idTo: 20 } }).map(({ type, parameters }, index) => {
			const credential = type === 'octopus' ? 'octopusApi' : 'prestaShopApi';
			return {
				id: String(index + 1),
				name: `Step ${index}`,
				type: `${PACKAGE}.${type}`,
				typeVersion: 1,
				position: [200 * (index + 1), 0],
				parameters,
				credentials: { [credential]: credentials[credential] },
			};
		}),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, index) => [
				name,
				{ main: [[{ node: nodes[index + 1]!.name, type: 'main', index: 0 }]] },
			]),
	);
	return await n8n.client.saveWorkflow({
		name: 'Built by hand',
		nodes,
		connections,
		settings: { executionOrder: 'v1' },
	});
}

describe.each<[N8nVersion]>([['2.41.1'], ['1.123.81']])('n8n %s with the packed tarball', (version) => {
	let n8n: RealN8n;
	const credentials: Record<string, { id: string; name: string }> = {};

	beforeAll(async () => {
		n8n = await startRealN8n(version);
		for (const [type, values] of Object.entries(access(n8n)))
			credentials[type] = await n8n.client.ensureCredential(type, type, values);
	});
	afterAll(async () => await n8n?.close());

	it('shows both nodes', async () => {
		const names = (await n8n.client.nodeTypes()).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining([`${PACKAGE}.prestaShop`, `${PACKAGE}.octopus`]));
	});

	const test = async (type: 'prestaShopApi' | 'octopusApi', changes: Record<string, unknown> = {}) =>
		await n8n.client.testCredential(credentials[type]!.id, type, type, { ...access(n8n)[type], ...changes });

	it('tests the PrestaShop credential, and says what is wrong', async () => {
		expect(await test('prestaShopApi')).toEqual({
			status: 'OK',
			message: `Connected to PrestaShop 8.2.1 at ${n8n.shop.url}`,
		});
		expect((await test('prestaShopApi', { shopUrl: `${n8n.shop.url}/nl/api/` })).status).toBe('OK');
		expect((await test('prestaShopApi', { webserviceKey: 'X'.repeat(32) })).message).toMatch(
			/does not know this webservice key/,
		);
		expect((await test('prestaShopApi', { shopUrl: 'http://127.0.0.1:1' })).message).toMatch(
			/did not answer/,
		);
		n8n.shop.setFaults([{ match: '.', kind: 'redirect', text: 'https://elsewhere.example/' }]);
		expect((await test('prestaShopApi')).message).toMatch(/sends us on to https:\/\/elsewhere\.example/);
		n8n.shop.setFaults([{ match: '^(?!.*ws_key)', kind: 'drop-authorization' }]);
		expect((await test('prestaShopApi')).message).toMatch(/key as query parameter/);
		n8n.shop.setFaults([{ match: '.', kind: 'html' }]);
		expect((await test('prestaShopApi')).message).toMatch(/web page instead of data/);
		n8n.shop.setFaults([]);
	});

	it('tests the Octopus credential, names the dossier, and says what is wrong', async () => {
		const ok = await test('octopusApi');
		expect(ok).toEqual({
			status: 'OK',
			message: `Connected to dossier ${demoAccess.dossierId}: ${n8n.octopus.dossier.description}`,
		});
		expect((await test('octopusApi', { password: 'wrong' })).message).toMatch(
			/does not accept this user and password/,
		);
		n8n.octopus.changeSettings({ wrongUuidBody: 'errorCode' } as never);
		expect(
			(await test('octopusApi', { softwareHouseUuid: '00000000-0000-4000-8000-000000000000' })).message,
		).toMatch(/does not know this software house UUID/);
		expect((await test('octopusApi', { user: 'no-access' })).message).toMatch(/has no access to the dossier/);
		expect((await test('octopusApi', { dossierId: '1' })).message).toMatch(
			/no (dossier with this number|access to the dossier)/,
		);
		expect((await test('octopusApi', { callsMade: 7, password: 'old' })).message).toMatch(
			/no longer accepts the password/,
		);
	});

	it('runs the nodes as somebody puts them together by hand, and sends nothing twice in spite of lost answers and taken numbers', async () => {
		const id = await workflowOf(n8n, credentials);
		n8n.octopus.faults.add(
			{ match: 'POST invoices', kind: 'timeout-after-store', after: 2 },
			{ match: 'POST invoices', kind: 'steal-number', after: 5 },
			{ match: 'POST invoices', kind: 'expire-token', after: 8 },
		);
		const execution = await n8n.client.run(id, 'Start');
		expect(execution.data.resultData.error).toBeUndefined();
		expect(execution.status).toBe('success');
		const states = outputOf(execution, 'Step 4').map(
			({ reconciliation }) => (reconciliation as { state: string }).state,
		);
		expect(states).toEqual(Array(15).fill('verified'));
		const marks = n8n.octopus.dossier.invoices
			.map(({ body }) => String(body.orderReference))
			.filter((mark) => mark.startsWith('PS-'));
		expect(marks).toHaveLength(15);
		expect(new Set(marks).size).toBe(15);
		expect(n8n.octopus.faults.list().every(({ hits }) => hits > 0)).toBe(true);
	});

	it('says in the editor what is wrong when the login is refused or the shop is not there', async () => {
		const broken = {
			prestaShopApi: credentials.prestaShopApi!,
			octopusApi: await n8n.client.ensureCredential('wrong password', 'octopusApi', {
				...access(n8n).octopusApi,
				password: 'wrong',
			}),
		};
		const refused = await n8n.client.run(await workflowOf(n8n, broken), 'Start');
		expect(refused.data.resultData.error!.message).toMatch(/does not accept this user and password/);
		expect(refused.data.resultData.error!.description).toMatch(/OCTOPUS_LOGIN_REFUSED/);
		const noShop = {
			...broken,
			prestaShopApi: await n8n.client.ensureCredential('dead host', 'prestaShopApi', {
				shopUrl: 'http://127.0.0.1:1',
				webserviceKey: FULL_KEY,
			}),
		};
		const dead = await n8n.client.run(await workflowOf(n8n, noShop), 'Start');
		expect(dead.data.resultData.error!.message).toMatch(
			/127\.0\.0\.1:1 did not answer \(connection refused\)/,
		);
	});

	it('fills the drop-downs without a call to the two-a-day list', async () => {
		const before = n8n.octopus.count('GET vatcodes');
		const node = {
			path: 'parameters.journal',
			nodeTypeAndVersion: { name: `${PACKAGE}.octopus`, version: 1 },
			currentNodeParameters: {},
			credentials: { octopusApi: credentials.octopusApi },
		};
		const journals = await n8n.client.listSearch({ ...node, methodName: 'searchJournals' });
		expect(journals.results.map(({ value }) => value)).toContain('V2');
		expect(journals.results[0]!.name).toMatch(/list of \d{4}-\d\d-\d\d/);
		const codes = await n8n.client.listSearch({ ...node, methodName: 'searchVatCodes' });
		expect(codes.results.map(({ value }) => value)).toEqual(expect.arrayContaining(['21', '06', 'IC']));
		expect(n8n.octopus.count('GET vatcodes')).toBe(before);
		const states = await n8n.client.options({
			path: 'parameters.states',
			methodName: 'getOrderStates',
			nodeTypeAndVersion: { name: `${PACKAGE}.prestaShop`, version: 1 },
			currentNodeParameters: {},
			credentials: { prestaShopApi: credentials.prestaShopApi },
		});
		expect(states).toContainEqual({ name: '2 Payment accepted (paid)', value: 2 });
	});
});

describe('the daily template in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let first: DailyResult;

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		first = await runDaily(n8n.client, demoConfig(n8n.shop, n8n.octopus));
	});
	afterAll(async () => await n8n?.close());

	const table = async (name: string) => await (await DataTables.open(n8n.client)).rows(name);
	const ledger = async () => await table(LEDGER);
	const runs = async () => await table(RUNS);

	it('creates every order in the chosen states once, or says why not', () => {
		expect(first.failure).toBeNull();
		const { orders, created, held, skipped, verified, mismatch } = first.summary;
		expect(orders).toBe(136);
		expect(created + held + skipped).toBe(136);
		expect(created).toBe(n8n.octopus.dossier.invoices.length);
		expect(verified + mismatch).toBe(created);
		expect(
			first.lines.filter(({ totalShop, totalOctopus, invoice }) => invoice && totalShop === totalOctopus)
				.length / created,
		).toBeGreaterThanOrEqual(0.9);
		for (const line of first.lines.filter(({ invoice }) => !invoice)) expect(line.code).not.toBe('');
	});

	it('keeps the calls within their budget, and counts them right', () => {
		const { octopus, shop } = n8n;
		expect(shop.calls.length).toBeLessThanOrEqual(6 + 12);
		const once =
			octopus.calls.length -
			octopus.count('POST invoices') -
			octopus.count('GET invoices/export') -
			octopus.count('PUT relations');
		expect(once).toBeLessThanOrEqual(12);
		expect(first.summary.calls).toEqual({ prestashop: shop.calls.length, octopus: octopus.calls.length });
		expect(octopus.violations).toEqual([]);
		expect(octopus.finalising).toEqual([]);
	});

	it('writes one report of everything that needs a person', () => {
		const [report, ...more] = outputOf(first.execution, 'Write Report') as Array<{
			mail: boolean;
			subject: string;
			html: string;
			text: string;
		}>;
		const { held, mismatch } = first.summary;
		expect(more).toEqual([]);
		expect(report!.mail).toBe(true);
		expect(report!.subject).toBe(`${held + mismatch} webshop orders need a look`);
		expect(report!.html.match(/<tr>/g)).toHaveLength(held + mismatch + 1);
		expect(report!.text.match(/^ {2}→ /gm)).toHaveLength(held + mismatch);
	});

	it('writes one row about the run', async () => {
		const rows = await runs();
		const { orders, created, verified, held, mismatch, calls } = first.summary;
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({
			run: first.execution.id,
			kind: 'daily',
			result: 'finished',
			orders,
			created,
			verified,
			todo: held + mismatch,
			waiting: 0,
			prestashopCalls: calls.prestashop,
			octopusCalls: calls.octopus,
			code: '',
			message: '',
		});
		expect(JSON.parse(String(rows[0]!.operations))).toMatchObject({ 'POST /invoices': created });
		expect(Date.parse(String(rows[0]!.ended))).toBeGreaterThan(Date.parse(String(rows[0]!.started)));
	});

	it('writes a ledger row for every order, and says when its invoice was made', async () => {
		const data = await ledger();
		expect(data).toHaveLength(136);
		expect(new Set(data.map(({ key }) => key)).size).toBe(136);
		expect(data.filter(({ invoiced }) => invoiced)).toHaveLength(first.summary.created);
		expect(data.find(({ orderId }) => orderId === 6)).toMatchObject({
			reference: 'SKWDZRMJO',
			state: 'verified',
			journal: 'V2',
			number: 1,
			totalShop: '44.77',
			totalOctopus: '44.77',
		});
		expect(data.find(({ orderId }) => orderId === 48)).toMatchObject({
			state: 'held',
			code: 'CURRENCY_NOT_SUPPORTED',
		});
	});

	it('creates nothing when it runs again, and keeps one row per order', async () => {
		const before = n8n.octopus.dossier.invoices.length;
		const invoiced = (await ledger()).map((row) => row.invoiced);
		const again = await runDaily(n8n.client, demoConfig(n8n.shop, n8n.octopus));
		expect(again.summary.created).toBe(0);
		expect(n8n.octopus.dossier.invoices).toHaveLength(before);
		expect((await ledger()).map((row) => row.invoiced)).toEqual(invoiced);
		expect((await runs()).map(({ result, created }) => [result, created])).toEqual([
			['finished', first.summary.created],
			['finished', 0],
		]);
	});

	it('takes up what the ledger left open, whatever its date, and leaves alone what is ignored there', async () => {
		await (await DataTables.open(n8n.client)).update(LEDGER, 'orderId', 49, { state: 'ignored' });
		const late = await runDaily(n8n.client, {
			...demoConfig(n8n.shop, n8n.octopus),
			since: '2026-12-30',
			until: '2026-12-31',
		});
		expect(late.failure).toBeNull();
		const { held, mismatch } = first.summary;
		// The one order of the last days of the year, and what was open: the ignored order 49 is not asked for any more.
		expect(late.lines.map(({ orderId }) => orderId)).toEqual(expect.arrayContaining([113, 48, 40]));
		expect(late.lines).toHaveLength(1 + held + mismatch - 1);
		expect((await ledger()).find(({ orderId }) => orderId === 49)).toMatchObject({ state: 'ignored' });
	});

	it('takes chosen orders from another workflow', async () => {
		const caller = await n8n.client.saveWorkflow({
			name: 'Calls the template',
			nodes: [
				{
					id: 'a',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: 'b',
					name: 'Orders',
					type: 'n8n-nodes-base.set',
					typeVersion: 3.4,
					position: [200, 0],
					parameters: { mode: 'raw', jsonOutput: '{"orderId": 10}', options: {} },
				},
				{
					id: 'c',
					name: 'Call',
					type: 'n8n-nodes-base.executeWorkflow',
					typeVersion: 1.3,
					position: [400, 0],
					parameters: {
						workflowId: { __rl: true, mode: 'id', value: first.workflowId },
						workflowInputs: { mappingMode: 'autoMapInputData', value: null },
						options: {},
					},
				},
			],
			connections: {
				Start: { main: [[{ node: 'Orders', type: 'main', index: 0 }]] },
				Orders: { main: [[{ node: 'Call', type: 'main', index: 0 }]] },
			},
			settings: { executionOrder: 'v1' },
		});
		await n8n.client.activate(first.workflowId);
		const execution = await n8n.client.run(caller, 'Start');
		expect(execution.data.resultData.error).toBeUndefined();
		expect(execution.status).toBe('success');
		const called = execution.data.resultData.runData.Call![0] as unknown as {
			metadata: { subExecution: { executionId: string } };
		};
		const sub = await n8n.client.execution(called.metadata.subExecution.executionId);
		for (const step of ['Get Orders', 'Reconcile'])
			expect(outputOf(sub, step).map(({ order }) => (order as { id: number }).id)).toEqual([10]);
		expect((await runs()).at(-1)).toMatchObject({
			run: sub.id,
			kind: 'chosen',
			result: 'finished',
			orders: 1,
			created: 0,
		});
	});

	it('explains by itself that a run stopped', async () => {
		n8n.shop.setFaults([{ match: '.', kind: 'webservice-off' }]);
		const template = await n8n.client.call<{
			nodes: Array<{ name: string; parameters: object }>;
			connections: object;
		}>('GET', `/rest/workflows/${first.workflowId}`);
		const nodes = template.nodes.map((node) =>
			node.name === 'Every Night'
				? { ...node, parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 3 }] } } }
				: node,
		);
		const impatient = await n8n.client.saveWorkflow({
			name: 'The template, every three seconds',
			nodes,
			connections: template.connections,
			settings: { executionOrder: 'v1' },
		});
		await n8n.client.activate(impatient);
		for (let tries = 0; tries < 40; tries++) {
			const { results } = await n8n.client.call<{
				results: Array<{ id: string; mode: string; status: string }>;
			}>('GET', '/rest/executions?limit=20');
			const alarm = results.find(({ mode, status }) => mode === 'error' && status === 'success');
			if (alarm) {
				await n8n.client.call('POST', `/rest/workflows/${impatient}/deactivate`, {});
				n8n.shop.setFaults([]);
				const [mail, ...more] = outputOf(await n8n.client.execution(alarm.id), 'Explain') as Array<{
					mail: boolean;
					html: string;
					run: { run: string };
				}>;
				expect(more).toEqual([]);
				expect(mail!.mail).toBe(true);
				expect(mail!.html).toContain('The webservice of the shop is switched off.');
				expect((await runs()).find(({ run }) => run === mail!.run.run)).toMatchObject({
					kind: 'daily',
					result: 'stopped',
					code: 'SHOP_WEBSERVICE_OFF',
					message: 'The webservice of the shop is switched off.',
				});
				return;
			}
			await new Promise((resolve) => setTimeout(resolve, 500));
		}
		throw new Error('Run Stopped did not start');
	});

	it('can be activated by a user without a mail server', async () => {
		const { active, activeVersionId } = await n8n.client.call<{ active: boolean; activeVersionId?: string }>(
			'GET',
			`/rest/workflows/${first.workflowId}`,
		);
		expect(active || Boolean(activeVersionId)).toBe(true);
	});

	it('is filled in with nothing but what the editor can set', () => {
		const names = new Set(loadTemplate().nodes.map(({ name }) => name));
		expect(names.has('Settings') && names.has('Prepare Invoices')).toBe(true);
	});
});
