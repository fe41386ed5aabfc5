import { ownCredentials } from '../../tools/daily/credentials';
import { demoConfig } from '../../tools/daily/demo-config';
import { loadTemplate } from '../../tools/daily/fill-template';
import { importPages, pageUser, type Pages } from '../../tools/daily/pages';
import { runDaily } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import { DataTables, LEDGER, RUNS } from '../../tools/n8n/tables';
import { rowsOf, shown, textOf } from '../unit/reporting/rows';
import { HOSTILE } from '../unit/reporting/shape';
import { startRealN8n, type RealN8n } from './n8n';
import { PageClient } from './page-client';

/** The page's buttons and its bad days, in a real n8n and without a browser. */
describe('the buttons of the dashboard in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let dailyId: string;
	let pages: Pages;
	let page: PageClient;
	let tables: DataTables;

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		// Foreign currencies are held, France is not mapped, one customer differs, and the VAT number of one is in Octopus under another name.
		const config = demoConfig(n8n.shop, n8n.octopus, { since: '2026-04-11', until: '2026-04-13' });
		const first = await runDaily(n8n.client, {
			...config,
			vat: config.vat.filter(({ country }) => country !== 'FR'),
		});
		expect(first.failure).toBeNull();
		dailyId = first.workflowId;
		pages = await importPages(n8n.client, n8n.server.url, dailyId, await ownCredentials(n8n.client, config));
		page = new PageClient(pages.dashboard);
		tables = await DataTables.open(n8n.client);
	});
	afterAll(async () => await n8n?.close());

	const key = (orderId: number) => `${n8n.shop.url}#${orderId}`;
	const ledger = async (orderId: number) =>
		(await tables.rows(LEDGER)).find((row) => row.orderId === orderId)!;
	const runs = async () => await tables.rows(RUNS);
	const invoicesOf = (orderId: number) =>
		n8n.octopus.dossier.invoices.filter(
			({ body }) =>
				String(body.orderReference).endsWith(`PS-${orderId}`) ||
				String(body.orderReference) === `PS-${orderId}`,
		).length;
	const press = async (action: string, orderId: number, query = '') =>
		await page.press(page.button((await page.visit(query)).body, action, key(orderId)));

	it("opens with the password only, in n8n's sandbox, kept by no cache", async () => {
		for (const client of [new PageClient(pages.dashboard, 'wrong'), new PageClient(pages.dashboard, '')]) {
			const { status, body, headers } = await client.visit();
			expect([status, body.includes('<'), headers['www-authenticate']]).toEqual([
				401,
				false,
				'Basic realm="Webhook"',
			]);
			expect((await client.send([['action', 'process']])).status).toBe(401);
		}
		const { status, headers, body } = await page.visit();
		expect(status).toBe(200);
		expect(headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
		});
		expect(headers['content-security-policy']).toMatch(/^sandbox (?!.*allow-same-origin).*allow-forms/);
		expect(rowsOf(body).map(({ state }) => state!.split('\n')[0])).toEqual([
			...Array<string>(10).fill('held'),
			'mismatched',
			'mismatched',
		]);
	});

	it('is refused by n8n until it has a password, a daily workflow, and that one is published', async () => {
		const { nodes, ...template } = loadTemplate('dashboard.json');
		const publish = async (credentials: object, daily: string) => {
			const filled = nodes.map((node) =>
				node.name === 'Open Page'
					? { ...node, webhookId: 'trial', parameters: { ...node.parameters, path: 'trial' }, ...credentials }
					: node.name === 'Run Daily Workflow'
						? {
								...node,
								parameters: { ...node.parameters, workflowId: { __rl: true, mode: 'list', value: daily } },
							}
						: node,
			);
			const id = await n8n.client.saveWorkflow({ ...template, name: 'Trial', nodes: filled });
			return await n8n.client.activate(id).then(
				() => 'published',
				(error: Error) => error.message,
			);
		};
		const basic = {
			credentials: { httpBasicAuth: await n8n.client.ensureCredential('Page', 'httpBasicAuth', pageUser) },
		};
		expect(await publish({}, dailyId)).toMatch(/Open Page.*[Cc]redential/s);
		expect(await publish(basic, '')).toMatch(/Run Daily Workflow.*workflowId/s);
		await n8n.client.call('POST', `/rest/workflows/${dailyId}/deactivate`, {});
		expect(await publish(basic, dailyId)).toMatch(/Run Daily Workflow.*not published/s);
		await n8n.client.activate(dailyId);
	});

	it('Process now runs the daily workflow for that order alone, and says what came of it', async () => {
		const before = (await runs()).length;
		const { note, tone } = await press('process', 43);
		expect(note).toBe(
			'Processed: 1. What came of it: SSKMXBJGG : held – VAT case not mapped. No VAT code is chosen for EU Consumer (OSS) in FR at 20 %. → Add a row for this VAT case to the VAT mapping of the Prepare From Order step, then run again.',
		);
		expect(tone).toBe('bad');
		expect((await runs()).slice(before)).toEqual([
			expect.objectContaining({ kind: 'chosen', result: 'finished', orders: 1 }),
		]);
	});

	it('Check again compares, says so when the invoice was deleted on purpose, and sends nothing', async () => {
		const report = '?view=report&lang=en&from=&to=';
		const [there, deleted] = (await tables.rows(LEDGER))
			.filter(({ state }) => state === 'verified')
			.map(({ orderId }) => Number(orderId)) as [number, number];
		const writes = () =>
			['POST invoices', 'PUT relations', 'POST buysellbookings'].map((operation) =>
				n8n.octopus.count(operation),
			);
		const before = writes();
		expect((await press('process', there, report)).note).toMatch(
			/^Processed: 1\. What came of it: \w+ : verified V2 \d+/,
		);
		const { number } = await ledger(deleted);
		const { invoices } = n8n.octopus.dossier;
		invoices.splice(
			invoices.findIndex((invoice) => invoice.number === number),
			1,
		);
		const { note, tone } = await press('process', deleted, report);
		expect(note).toMatch(
			/^Processed: 1\. What came of it: \w+ : held – No longer in Octopus\. Octopus has no invoice of this order any more; this was only a look, and nothing was sent\./,
		);
		expect([tone, invoicesOf(deleted), writes()]).toEqual(['bad', 0, before]);
		expect(await ledger(deleted)).toMatchObject({ state: 'held', code: 'NOT_IN_OCTOPUS', number: 0 });
		expect((await press('process', deleted)).note).toMatch(
			/^Processed: 1\. What came of it: \w+ : verified V2 \d+/,
		);
		expect(invoicesOf(deleted)).toBe(1);
		expect(new Set((await tables.rows(LEDGER)).map(({ key: one }) => one)).size).toBe(
			(await tables.rows(LEDGER)).length,
		);
	});

	it('a row that is there twice is one on the page, and one in the table once a run wrote it', async () => {
		const row = Object.fromEntries(
			Object.entries(await ledger(43)).filter(([name]) => !['id', 'createdAt', 'updatedAt'].includes(name)),
		);
		await tables.insert(LEDGER, [{ ...row, state: 'waiting' }]);
		const twice = async () => (await tables.rows(LEDGER)).filter(({ orderId }) => orderId === 43);
		expect(await twice()).toHaveLength(2);
		expect(
			rowsOf((await page.visit('?view=report&from=&to=')).body).filter(({ order }) => order!.includes('#43')),
		).toHaveLength(1);
		await n8n.client.run(dailyId, 'Run by Hand');
		expect(await twice()).toMatchObject([{ state: 'held' }]);
	});

	it('three presses at the same moment on one row: exactly one runs', async () => {
		const before = (await runs()).length;
		const form = page.button((await page.visit()).body, 'process', key(44));
		const notes = (await Promise.all([page.press(form), page.press(form), page.press(form)])).map(
			({ note }) => note,
		);
		expect(notes.filter((note) => note.startsWith('Processed: 1.'))).toHaveLength(1);
		expect(
			notes.filter((note) => note === 'Nothing was processed: these orders were dealt with already.'),
		).toHaveLength(2);
		expect((await runs()).length - before).toBe(1);
	});

	it('a page opened before does nothing to a row that changed meanwhile', async () => {
		const old = (await page.visit()).body;
		await press('process', 48);
		const before = (await runs()).length;
		for (const action of ['process', 'ignore'])
			expect((await page.press(page.button(old, action, key(48)))).note).toMatch(
				/^Nothing was .*: these orders were dealt with already\.$/,
			);
		expect((await runs()).length).toBe(before);
		expect(await ledger(48)).toMatchObject({ state: 'held', code: 'CURRENCY_NOT_SUPPORTED' });
	});

	it('of several ticked rows, only those that did not change are done', async () => {
		const old = (await page.visit()).body;
		await press('process', 49);
		const rows = [49, 50, 51].map((orderId): [string, string] => [
			'row',
			page
				.button(old, 'ignore', key(orderId))
				.find(([name]) => name === 'only')![1]
				.replace('"ignore",', ''),
		]);
		const { note } = await page.press([
			...page.button(old, 'ignore', key(50)).filter(([name]) => name !== 'only'),
			['action', 'ignore'],
			...rows,
		]);
		expect(note).toMatch(/^Ignored: 2\./);
		expect([(await ledger(49)).state, (await ledger(50)).state, (await ledger(51)).state]).toEqual([
			'held',
			'ignored',
			'ignored',
		]);
	});

	it('an ignored order is left alone by the daily run, shown in the report, and can be taken up again there', async () => {
		await n8n.client.run(dailyId, 'Run by Hand');
		expect((await ledger(50)).state).toBe('ignored');
		const report = '?view=report&lang=en&from=&to=';
		expect(rowsOf((await page.visit(report)).body).find(({ order }) => order!.includes('#50'))!.state).toBe(
			'ignored',
		);
		const { note, location } = await press('restore', 50, report);
		expect(note).toMatch(/^Taken up again: 1\./);
		expect(location).toMatch(/^\?view=report&lang=en&from=&done=restore/);
		expect((await ledger(50)).state).toBe('retry');
		expect(shown((await page.visit('?view=waiting')).body)).toContain('EHJKPXDXG');
	});

	it('a form that this page did not make changes nothing, whatever it asks', async () => {
		const before = [await tables.rows(LEDGER), (await runs()).length];
		const only = JSON.stringify(['ignore', key(52), (await ledger(52)).updated]);
		for (const token of ['', 'x', '0'.repeat(64), 'é'.repeat(64)])
			expect(
				(
					await page.press([
						['token', token],
						['only', only],
					])
				).note,
			).toBe('Nothing was done: the page was too old. Please press the button again.');
		for (const back of ['https://evil.example/', '//evil.example', '\r\nSet-Cookie: a=b'])
			expect(
				(
					await page.send([
						['back', back],
						['only', only],
					])
				).headers.location,
			).toMatch(/^\?view=todo&lang=en&done=stale&claim=\d+&count=0$/);
		expect([await tables.rows(LEDGER), (await runs()).length]).toEqual(before);
	});

	it('a daily workflow that is no longer published is said in words, in the language of the page', async () => {
		await n8n.client.call('POST', `/rest/workflows/${dailyId}/deactivate`, {});
		const { note, tone } = await press('process', 52, '?lang=nl');
		await n8n.client.activate(dailyId);
		expect(note).toBe(
			'Verwerkt: 1. Het resultaat: EUIZSVXZU : volgende run – Dagelijkse workflow niet actief. De dagelijkse workflow is niet actief in n8n en kon dus niet gestart worden. → Open hem in n8n, activeer (publiceer) hem en druk nog eens op de knop.',
		);
		expect(tone).toBe('bad');
		expect(await ledger(52)).toMatchObject({ state: 'retry', code: 'DAILY_NOT_PUBLISHED' });
	});

	it('a shop that is down is said in words, the run is among the runs with its reason, and the order is taken up later', async () => {
		n8n.shop.setFaults([{ match: '.', kind: 'webservice-off' }]);
		const { note } = await press('process', 53, '?lang=nl');
		n8n.shop.setFaults([]);
		expect(note).toMatch(
			/^Verwerkt: 1\. Het resultaat: UAZRHGAJB : volgende run – Run gestopt\. Niet verzonden, omdat de run eerder stopte: De webservice van de winkel staat uit\. → De volgende run neemt dit op\.$/,
		);
		// n8n starts Run Stopped of the daily workflow by itself, though it ran for the page.
		const stopped = await untilThere(async () => (await runs()).find(({ result }) => result === 'stopped'));
		expect(stopped).toMatchObject({
			kind: 'chosen',
			code: 'SHOP_WEBSERVICE_OFF',
			message: 'The webservice of the shop is switched off.',
		});
		expect(textOf((await page.visit('?view=runs&lang=nl')).body)).toContain(
			'De webservice van de winkel staat uit.',
		);
		await n8n.client.run(dailyId, 'Run by Hand');
		expect(await ledger(53)).toMatchObject({ state: 'held', code: 'CURRENCY_NOT_SUPPORTED' });
	});

	it('a list of states without brackets: the run stops, and its alarm does not', async () => {
		interface Saved {
			nodes: Array<{
				name: string;
				parameters: { assignments?: { assignments: Array<{ name: string; value: unknown }> } };
			}>;
			versionId: string;
		}
		const path = `/rest/workflows/${dailyId}`;
		const type = async (value: string) => {
			const { nodes, versionId } = await n8n.client.call<Saved>('GET', path);
			nodes
				.find(({ name }) => name === 'Settings')!
				.parameters.assignments!.assignments.find(({ name }) => name === 'states')!.value = value;
			await n8n.client.call('PATCH', path, { nodes, versionId });
			await n8n.client.activate(dailyId);
		};
		await type('2, 3');
		await press('process', 54);
		const stopped = await untilThere(async () =>
			(await runs()).find(({ code }) => code === 'SETTING_UNREADABLE'),
		);
		const { body: red } = await page.visit();
		await type('=[2, 3, 4, 5, 9, 11]');
		await n8n.client.run(dailyId, 'Run by Hand');
		expect(stopped).toMatchObject({
			result: 'stopped',
			message: expect.stringContaining("'states'") as string,
		});
		const { body } = await page.visit('?lang=nl&view=runs');
		expect(textOf(body)).toContain('De stap Settings stopte bij wat er getypt staat');
		expect(red).toContain('<span class="dot bad">');
	});

	it('rows written by hand: wrong states, missing columns and hostile texts are shown, and break nothing', async () => {
		await tables.insert(LEDGER, [
			{ key: 'by hand', reference: 'HAND1', state: 'verzonden' },
			{ key: `${n8n.shop.url}#20`, orderId: 20, reference: 'HAND2' },
			{ key: 'nothing else' },
			{ reference: 'NOKEY', state: 'held' },
			...HOSTILE.map((text, index) => ({
				key: `hostile-${index}`,
				reference: text,
				customer: text,
				state: 'held',
				code: text,
				message: text,
				suggestion: text,
				currency: text,
				totalShop: text,
				orderDate: text,
				updated: text,
			})),
		]);
		const { status, body } = await page.visit('?q=HAND');
		expect(status).toBe(200);
		expect(rowsOf(body).map(({ order, state }) => [order, state])).toEqual(
			expect.arrayContaining([
				['HAND1', 'verzonden'],
				['HAND2 #20', ''],
			]),
		);
		for (const view of ['todo', 'waiting', 'report', 'runs'])
			expect((await page.visit(`?view=${view}&from=&to=`)).status).toBe(200);
		expect((await page.visit('?format=csv')).headers['content-type']).toBe('text/csv; charset=utf-8');
	});

	it('a row written by hand without a moment can be processed like any other, and only once', async () => {
		const form = page.button((await page.visit('?q=HAND')).body, 'process', key(20));
		expect((await page.press(form)).note).toMatch(/^Processed: 1\. What came of it: \w+ : verified V2 \d+/);
		expect((await page.press(form)).note).toMatch(/^Nothing was processed/);
		expect(invoicesOf(20)).toBe(1);
	});

	it('a row whose key names no order says so', async () => {
		const { note } = await page.press(page.button((await page.visit('?q=HAND')).body, 'process', 'by hand'));
		expect(note).toMatch(
			/^Processed: 1\. What came of it: HAND1 : taken up next – Not looked at\. The run ended without looking at this order\./,
		);
	});

	it('hostile keys of a form find no row and break nothing', async () => {
		const { body } = await page.visit();
		const [token] = page.button(body, 'process', key(54));
		const before = (await tables.rows(LEDGER)).length;
		for (const hostile of [
			"' OR 1=1 --",
			'"; DROP TABLE x; --',
			'%',
			'*',
			'{{ $json.key }}',
			'={{ 1 }}',
			'\u0000',
			'😀',
		])
			expect(
				(await page.press([token!, ['only', JSON.stringify(['ignore', hostile, hostile])]])).note,
			).toMatch(/^Nothing was changed/);
		expect((await tables.rows(LEDGER)).length).toBe(before);
	});

	it('hostile addresses get a page', async () => {
		for (const query of [
			'?view=../../x',
			'?q=%00',
			'?q=%F0%9F%98',
			'?q[]=a&q[b]=c',
			'?page=1e99',
			'?from=9999-99-99&to=x',
			'?__proto__[x]=y',
			`?q=${'x'.repeat(5_000)}`,
			'?lang=<script>',
			'?done=process&count=-1&claim=%27',
		])
			expect([query, (await page.visit(query)).status]).toEqual([query, 200]);
	});

	it('the morning look sends no mail while runs end well, and one when none did', async () => {
		const look = async () =>
			outputOf(await n8n.client.run(pages.dashboardId, 'Every Morning'), 'No Run for Too Long?');
		expect(await look()).toEqual([]);
		for (const { run } of await runs())
			await tables.update(RUNS, 'run', String(run), { started: '2026-01-01T04:15:00.000Z' });
		expect(await look()).toEqual([
			expect.objectContaining({ subject: 'No run from PrestaShop to Octopus for 26 hours' }),
		]);
	});

	it('n8n keeps no visit that went well, and with it no password', async () => {
		await page.visit();
		const { results } = await n8n.client.call<{ results: Array<{ status: string; mode: string }> }>(
			'GET',
			`/rest/executions?limit=100&filter=${encodeURIComponent(JSON.stringify({ workflowId: pages.dashboardId }))}`,
		);
		expect(results.filter(({ status, mode }) => mode === 'webhook' && status === 'success')).toEqual([]);
	});

	it('without the tables the page says what to do, and a button that nothing was done', async () => {
		const form = page.button((await page.visit()).body, 'ignore', key(54));
		await tables.rename(LEDGER, 'away');
		const { note } = await page.press(form);
		expect(note).toMatch(/^Nothing was done: n8n could not write the data table/);
		await tables.rename(RUNS, 'away too');
		const { status, body } = await page.visit();
		expect([
			status,
			textOf(body).includes(
				'There is no ledger yet. Run the daily workflow once; it makes the tables by itself.',
			),
		]).toEqual([200, true]);
	});
});

/** n8n starts what follows a failure by itself, a moment later. */
async function untilThere<T>(look: () => Promise<T | undefined>): Promise<T> {
	for (let tries = 0; tries < 60; tries++) {
		const found = await look();
		if (found !== undefined) return found;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error('It did not come');
}
