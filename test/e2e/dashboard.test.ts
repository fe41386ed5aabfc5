import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../tools/n8n/browser';
import { ownCredentials } from '../../tools/daily/credentials';
import { demoConfig } from '../../tools/daily/demo-config';
import { fillTemplate, loadTemplate } from '../../tools/daily/fill-template';
import { pageUser, untilServed } from '../../tools/daily/pages';
import { Editor } from '../../tools/n8n/editor';
import { DataTables, LEDGER, RUNS } from '../../tools/n8n/tables';
import { describeInBrowser } from '../browser';
import { artefact } from './artefacts';
import { startRealN8n, type RealN8n } from './n8n';
import { savedStep, savedWith } from './saved-workflow';

const TABS = ['todo', 'waiting', 'report', 'runs'] as const;
const LANGUAGES = {
	nl: ['Te doen', 'Verslag', 'Nu verwerken'],
	fr: ['À faire', 'Rapport', 'Traiter maintenant'],
	en: ['To do', 'Report', 'Process now'],
} as const;
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A merchant's morning, with the real editor and the real page in Chromium. */
describeInBrowser('the dashboard in Chromium, served by n8n 2.41.1', () => {
	let n8n: RealN8n;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	let editor: Editor;
	let tables: DataTables;
	let dailyId: string;
	let dashboardId: string;
	let backOffice: Server;
	/** The steps up to an open page went well; without them the others would only wait. */
	let published = false;
	const httpCredentials = { username: pageUser.user, password: pageUser.password };

	beforeAll(async () => {
		[n8n, browser] = await Promise.all([startRealN8n('2.41.1'), openBrowser()]);
		// A shop's back office that needs what a sandbox would forbid it.
		backOffice = createServer((_, response) =>
			response
				.setHeader('Content-Type', 'text/html')
				.end(
					'<title>Back office</title><script>localStorage.setItem("a", "b"); document.title += " " + localStorage.getItem("a")</script>',
				),
		).listen(0, '127.0.0.1');
		editor = new Editor(await browser.newPage({ viewport: { width: 1500, height: 950 } }), n8n.server.url);
		await editor.signIn();
		context = await browser.newContext({
			httpCredentials,
			locale: 'en-GB',
			viewport: { width: 1280, height: 900 },
			acceptDownloads: true,
		});
		page = await context.newPage();
		page.setDefaultTimeout(30_000);
	});
	beforeEach(() => {
		const { currentTestName = '' } = expect.getState();
		if (!published && !currentTestName.includes(' comes through '))
			throw new Error('The dashboard could not be published');
	});
	afterAll(async () => {
		await browser?.close();
		backOffice?.close();
		await n8n?.close();
	});

	const config = () => demoConfig(n8n.shop, n8n.octopus, { since: '2026-04-11', until: '2026-04-13' });
	const address = (query = '') => `${n8n.server.url}/webhook/prestashop-octopus${query}`;
	const ledger = async (orderId: number) =>
		(await tables.rows(LEDGER)).find((row) => row.orderId === orderId)!;
	const rowOf = (reference: string, on = page) => on.locator('tbody tr').filter({ hasText: reference });
	const note = async (on = page) => (await on.getByRole('status').innerText()).replace(/\s+/g, ' ');
	const shot = async (name: string, on = page) =>
		await on.screenshot({ path: artefact(`${name}.png`), fullPage: true });
	const sideways = async (on: Page) =>
		(await on.evaluate(
			'document.documentElement.scrollWidth - document.documentElement.clientWidth',
		)) as number;
	const count = (mark: string) =>
		n8n.octopus.dossier.invoices.filter(({ body }) => body.orderReference === mark).length;

	it('the daily template comes through Import from File whole, and its credentials are chosen in the editor', async () => {
		const own = await ownCredentials(n8n.client, config());
		await n8n.client.ensureCredential('Page', 'httpBasicAuth', pageUser);
		dailyId = await editor.importTemplate('daily-invoices.json');
		const saved = await savedWith(n8n.client, dailyId, (found) => found.nodes.length > 0);
		const template = loadTemplate();
		expect(saved.nodes.map(({ name }) => name).sort()).toEqual(template.nodes.map(({ name }) => name).sort());
		expect(Object.keys(saved.connections).sort()).toEqual(Object.keys(template.connections).sort());
		// n8n leaves out what is the default of a field anyway.
		const ofTemplate = (name: string) => template.nodes.find((node) => node.name === name)!.parameters;
		expect(
			(savedStep(saved, 'Prepare Invoices').parameters.vatMapping as { rows: object[] }).rows,
		).toHaveLength(3);
		expect(ofTemplate('Prepare Invoices').vatMapping).toMatchObject(
			savedStep(saved, 'Prepare Invoices').parameters.vatMapping as object,
		);
		expect(savedStep(saved, 'Get Orders').parameters.filters).toEqual(ofTemplate('Get Orders').filters);
		expect(savedStep(saved, 'Get Orders').credentials).toEqual({ prestaShopApi: own.prestaShopApi });
		// France is left out of the mapping: its orders will be held.
		const filled = fillTemplate(
			saved,
			{ ...config(), vat: config().vat.filter(({ country }) => country !== 'FR') },
			own,
		);
		await n8n.client.call('PATCH', `/rest/workflows/${dailyId}`, {
			nodes: filled.nodes,
			connections: saved.connections,
			versionId: saved.versionId,
		});
		expect((await n8n.client.run(dailyId, 'Run by Hand')).status).toBe('success');
		await n8n.client.activate(dailyId);
		tables = await DataTables.open(n8n.client);
		expect((await tables.rows(LEDGER)).length).toBe(18);
	});

	it('the dashboard comes through too: path, credential and buttons, and the daily workflow is chosen from the list', async () => {
		dashboardId = await editor.importTemplate('dashboard.json');
		await editor.page.screenshot({ path: artefact('editor-dashboard.png') });
		const imported = await savedWith(n8n.client, dashboardId, (found) => found.nodes.length > 0);
		expect(savedStep(imported, 'Open Page')).toMatchObject({
			parameters: {
				path: 'prestashop-octopus',
				authentication: 'basicAuth',
				multipleMethods: true,
				responseMode: 'responseNode',
			},
			credentials: { httpBasicAuth: { name: 'Page' } },
			webhookId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
		});
		await editor.openWorkflow(dashboardId);
		await editor.fillIn('Run Daily Workflow', async () => {
			await editor.choose('workflowId', 'PrestaShop orders to Octopus concept invoices');
			await editor.page.screenshot({ path: artefact('editor-run-daily-workflow.png') });
		});
		const settings = await savedWith(
			n8n.client,
			dashboardId,
			(found) =>
				(savedStep(found, 'Run Daily Workflow').parameters.workflowId as { value: string }).value === dailyId,
		);
		const chosen = savedStep(settings, 'Run Daily Workflow').parameters;
		// Whatever the editor adds by itself must not stand in for the order that was pressed.
		expect(Object.keys((chosen.workflowInputs as { value?: object } | undefined)?.value ?? {})).toEqual([]);
		const nodes = settings.nodes.map((node) =>
			node.name !== 'Settings'
				? node
				: (JSON.parse(
						JSON.stringify(node).replace(
							'"name":"backOffice","value":""',
							`"name":"backOffice","value":"http://127.0.0.1:${(backOffice.address() as AddressInfo).port}/admin1"`,
						),
					) as typeof node),
		);
		await n8n.client.call('PATCH', `/rest/workflows/${dashboardId}`, {
			nodes,
			connections: settings.connections,
			versionId: settings.versionId,
		});
		await editor.openWorkflow(dashboardId);
		await editor.publish();
		await untilServed(address());
		published = true;
	});

	it('does not open without the password, and opens with it', async () => {
		const stranger = await (await browser.newContext()).newPage();
		expect((await stranger.goto(address()).catch(() => null))?.status() ?? 401).toBe(401);
		expect(await stranger.locator('table').count()).toBe(0);
		await stranger.context().close();
		expect((await page.goto(address()))!.status()).toBe(200);
		expect(await page.title()).toBe('To do – PrestaShop → Octopus');
		await shot('todo');
	});

	it('a held order is found, with its reason and what to do', async () => {
		await page.getByLabel('Search').fill('marie');
		await page.getByRole('button', { name: 'Show' }).click();
		expect(await rowOf('').count()).toBe(3);
		const row = rowOf('SSKMXBJGG');
		expect(await row.innerText()).toMatch(
			/held[\s\S]*81\.56\sEUR[\s\S]*VAT case not mapped[\s\S]*EU Consumer \(OSS\) in FR at 20 %[\s\S]*→ Add a row/,
		);
		await shot('todo-found');
	});

	it('the mapping is changed in the editor as a user does: a row for France from the lists of the dossier, published', async () => {
		await editor.openWorkflow(dailyId);
		await editor.openStep('Prepare Invoices');
		await editor.addVatCase({
			case: 'EU Consumer (OSS)',
			country: 'FR',
			rate: '20',
			vatCode: 'FR20',
			account: '700300',
		});
		await editor.page.screenshot({ path: artefact('editor-vat-case.png') });
		await editor.closeStep();
		await editor.publish();
		const saved = await savedWith(
			n8n.client,
			dailyId,
			({ activeVersionId, versionId }) => activeVersionId === versionId,
		);
		expect(
			(savedStep(saved, 'Prepare Invoices').parameters.vatMapping as { rows: object[] }).rows.at(-1),
		).toMatchObject({
			case: 'oss',
			country: 'FR',
			rate: 20,
			vatCode: { value: 'FR20' },
			account: { value: '700300' },
		});
	});

	it('Process now on that order: created, verified, and gone from To do', async () => {
		await rowOf('SSKMXBJGG').getByRole('button', { name: 'Process now' }).click();
		expect(await note()).toMatch(/^Processed: 1\. What came of it: SSKMXBJGG: verified V2 \d+$/);
		expect(page.url()).toContain('q=marie');
		expect(await rowOf('SSKMXBJGG').count()).toBe(0);
		await shot('processed');
		expect(await ledger(43)).toMatchObject({ state: 'verified', totalShop: '81.56', totalOctopus: '81.56' });
		expect(count('PS-43')).toBe(1);
	});

	it('an order is ignored, and stays in the report', async () => {
		await page.goto(address());
		await rowOf('TXXNDUBBB').getByRole('button', { name: 'Ignore' }).click();
		expect(await note()).toBe('Ignored: 1. They are left alone from now on; the report still shows them.');
		expect(await rowOf('TXXNDUBBB').count()).toBe(0);
		await page.goto(address('?view=report&from=2026-04-13&to=2026-04-13'));
		expect(await rowOf('TXXNDUBBB').innerText()).toContain('ignored');
		await rowOf('TXXNDUBBB').getByRole('button', { name: 'Take up again' }).click();
		expect(await note()).toBe('Taken up again: 1. The next run looks at them.');
		expect(await ledger(49)).toMatchObject({ state: 'retry' });
	});

	it('the same action from a page that was opened before does nothing twice', async () => {
		const other = await context.newPage();
		await Promise.all([page.goto(address()), other.goto(address())]);
		await rowOf('LQOKJSRJM').getByRole('button', { name: 'Process now' }).click();
		expect(await note()).toMatch(/LQOKJSRJM: verified/);
		const [runs, calls] = [(await tables.rows(RUNS)).length, n8n.octopus.calls.length];
		await rowOf('LQOKJSRJM', other).getByRole('button', { name: 'Process now' }).click();
		expect(await note(other)).toBe('Nothing was processed: these orders were dealt with already.');
		// Reloading the page behind a button sends nothing again.
		await page.reload();
		await other.reload();
		expect([(await tables.rows(RUNS)).length, n8n.octopus.calls.length, count('PS-44')]).toEqual([
			runs,
			calls,
			1,
		]);
		await other.close();
	});

	it('several ticked orders are processed at once', async () => {
		await page.goto(address());
		for (const reference of ['VIQUREWZD', 'PDBEYFFQB']) await page.getByLabel(`Choose: ${reference}`).check();
		await page
			.getByRole('group', { name: 'With the ticked orders:' })
			.getByRole('button', { name: 'Process now' })
			.click();
		expect(await note()).toMatch(
			/^Processed: 2\..*VIQUREWZD: held – Foreign currency.*PDBEYFFQB: held|^Processed: 2\..*PDBEYFFQB: held.*VIQUREWZD: held/,
		);
		await page
			.getByRole('group', { name: 'With the ticked orders:' })
			.getByRole('button', { name: 'Ignore' })
			.click();
		expect(await note()).toBe('Nothing was done: no order was ticked.');
	});

	it('the CSV file comes down with every order of the tab', async () => {
		await page.goto(address('?view=report&from=2026-04-11&to=2026-04-13'));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Download as CSV' }).click(),
		]);
		expect(download.suggestedFilename()).toMatch(/^prestashop-octopus-report-\d{4}-\d\d-\d\d\.csv$/);
		await download.saveAs(artefact('report.csv'));
		const lines = readFileSync(artefact('report.csv'), 'utf8').trimEnd().split('\r\n');
		expect(lines).toHaveLength(19);
		expect(lines[0]).toBe(
			'\uFEFF"Order","ID","Order date","Customer","State","Invoice","Sent","Currency","Shop","Octopus","Difference","Code","What happened","What to do","Last looked at","Remarks"',
		);
		expect(lines.find((line) => line.includes('"SSKMXBJGG"'))).toMatch(
			/"verified","V2 \d+",".*","EUR","81\.56","81\.56"/,
		);
	});

	it("links to the order in the back office, which is not held in the page's sandbox", async () => {
		const [opened] = await Promise.all([
			context.waitForEvent('page'),
			page.getByRole('link', { name: /SSKMXBJGG/ }).click(),
		]);
		await opened.waitForLoadState();
		expect([opened.url(), await opened.title()]).toEqual([
			expect.stringMatching(/\/admin1\/index\.php\?controller=AdminOrders&id_order=43&vieworder$/),
			'Back office b',
		]);
		await opened.close();
	});

	it.each(Object.entries(LANGUAGES))(
		'speaks %s: by its switch and by the browser',
		async (language, [todo, report, process]) => {
			await page.goto(address());
			if (language !== 'en')
				await page.getByRole('link', { name: language.toUpperCase(), exact: true }).click();
			const own = await browser.newContext({
				httpCredentials,
				locale: { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }[language]!,
			});
			const other = await own.newPage();
			await other.goto(address());
			for (const on of [page, other]) {
				expect(await on.locator('html').getAttribute('lang')).toBe(language);
				expect(await on.locator('nav a[aria-current]').innerText()).toMatch(
					new RegExp(`^${todo} \\(\\d+\\)$`),
				);
				expect(await on.getByRole('link', { name: report }).count()).toBe(1);
				expect(await on.getByRole('button', { name: process }).count()).toBeGreaterThan(3);
			}
			await shot(`todo-${language}`);
			await own.close();
		},
	);

	it.each(TABS)(
		'%s has no serious fault for people who see, hear or move otherwise, on a desk and on a phone, light and dark',
		async (view) => {
			const own = await browser.newContext({ httpCredentials });
			const on = await own.newPage();
			await on.goto(
				address(
					`?view=${view}&lang=nl${view === 'report' ? '&from=2026-04-11&to=' : ''}&done=process&claim=1&count=0`,
				),
			);
			await on.evaluate(axeSource);
			for (const [width, colorScheme] of [
				[1280, 'light'],
				[1280, 'dark'],
				[360, 'light'],
				[360, 'dark'],
			] as const) {
				await on.setViewportSize({ width, height: 800 });
				await on.emulateMedia({ colorScheme });
				const { violations, passes } = (await on.evaluate('axe.run()')) as {
					violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }>;
					passes: Array<{ id: string }>;
				};
				expect([
					width,
					colorScheme,
					violations
						.filter(({ impact }) => ['serious', 'critical'].includes(impact))
						.map(
							({ id, nodes }) =>
								`${id}: ${nodes
									.map(({ html }) => html)
									.join(' ')
									.slice(0, 300)}`,
						),
				]).toEqual([width, colorScheme, []]);
				expect(passes.map(({ id }) => id)).toContain('color-contrast');
				await shot(`${view}-${width}-${colorScheme}`, on);
			}
			await own.close();
		},
	);

	it.each(TABS)('%s never scrolls sideways, from a small phone to a desk, in each language', async (view) => {
		for (const language of Object.keys(LANGUAGES)) {
			await page.goto(
				address(`?view=${view}&lang=${language}${view === 'report' ? '&from=2026-04-11&to=' : ''}`),
			);
			for (const width of [320, 360, 768, 900, 961, 1024, 1081, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				expect([width, language, await sideways(page)]).toEqual([width, language, 0]);
			}
			await page.setViewportSize({ width: 320, height: 800 });
			await shot(`${view}-320-${language}`);
		}
		await page.setViewportSize({ width: 1280, height: 900 });
	});

	it('works without JavaScript, by keyboard: the same page, search and buttons', async () => {
		const own = await browser.newContext({ httpCredentials, javaScriptEnabled: false });
		const on = await own.newPage();
		await on.goto(address('?lang=en'));
		await on.keyboard.press('Tab');
		expect(await on.locator(':focus').innerText()).toBe('To the content');
		await on.getByLabel('Search').fill('GBP');
		await on.keyboard.press('Enter');
		await on.waitForURL(/q=GBP/);
		expect(await on.locator('tbody tr').count()).toBe(2);
		await rowOf('EHJKPXDXG', on).getByRole('button', { name: 'Ignore' }).focus();
		await on.keyboard.press('Enter');
		await on.waitForURL(/done=ignore/);
		expect(await note(on)).toMatch(/^Ignored: 1\./);
		expect(await ledger(50)).toMatchObject({ state: 'ignored' });
		await own.close();
	});

	it('a form of another site does nothing, though the browser knows the password', async () => {
		const { updated, key } = await ledger(54);
		const evil = await context.newPage();
		await evil.route(
			'https://evil.example/',
			async (route) =>
				await route.fulfill({
					contentType: 'text/html',
					body: `<form method="post" action="${address()}"><input name="only"><button>x</button></form>`,
				}),
		);
		await evil.goto('https://evil.example/');
		await evil.locator('input').fill(JSON.stringify(['ignore', key, updated]));
		await evil.getByRole('button').click();
		expect(await note(evil)).toBe('Nothing was done: the page was too old. Please press the button again.');
		expect(await ledger(54)).toMatchObject({ state: 'held' });
		await evil.close();
	});
});
