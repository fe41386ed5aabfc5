import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tools/n8n/browser';
import { untilServed } from '../../tools/daily/pages';
import { Editor } from '../../tools/n8n/editor';
import { describeInBrowser } from '../browser';
import { demoAccess } from '../simulators/octopus';
import { FULL_KEY } from '../simulators/prestashop';
import { startRealN8n, type RealN8n } from './n8n';
import { savedStep, savedWith, type Saved } from './saved-workflow';

const pageUser = { user: 'winkel', password: 'een-lang-wachtwoord' };
/** The one order of that day in the recorded shop. */
const ONE_ORDER = { day: '2026-04-15', id: 61, reference: 'ECESAXCSB' };

/** What the handbook tells a merchant to do, done in the editor in that order: from the packed tarball to the first verified invoice and the page. */
describeInBrowser('a new user with the handbook', () => {
	let n8n: RealN8n;
	let browser: Browser;
	let page: Page;
	let editor: Editor;
	let daily: string;
	let setupCheck: string;
	let began = 0;
	const measured: string[] = [];
	const done = (what: string) =>
		measured.push(`${what}: ${editor.actions} actions, ${Math.round((Date.now() - began) / 1000)} s`);

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		browser = await openBrowser();
		page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
		editor = new Editor(page, n8n.server.url);
		await editor.signIn();
		editor.actions = 0;
		began = Date.now();
	});
	afterAll(async () => {
		process.stderr.write(`${measured.join('\n')}\n`);
		await browser?.close();
		await n8n?.close();
	});

	const invoices = () => n8n.octopus.dossier.invoices;
	const mappingOf = (saved: Saved) =>
		(
			savedStep(saved, 'Prepare Invoices').parameters.vatMapping as {
				rows: Array<{ account: { value: string } }>;
			}
		).rows;
	const outputTable = async () => await (await editor.outputTable()).innerText();

	it('imports the daily workflow and gives it both credentials', async () => {
		daily = await editor.importTemplate('daily-invoices.json');
		await editor.fillIn(
			'Get Orders',
			async () => await editor.connect('PrestaShop', { shopUrl: n8n.shop.url, webserviceKey: FULL_KEY }),
		);
		const { dossierId, ...access } = demoAccess;
		await editor.fillIn(
			'Find or Create Relations',
			async () =>
				await editor.connect('Octopus', {
					...access,
					dossierId: String(dossierId),
					baseUrl: n8n.octopus.baseUrl,
				}),
		);
		for (const step of ['Get Orders', 'Find or Create Relations', 'Create Invoices', 'Reconcile']) {
			expect([
				step,
				await page
					.locator(`[data-test-id=canvas-node][data-node-name="${step}"] [data-test-id=node-issues]`)
					.count(),
			]).toEqual([step, 0]);
		}
		done('imported and connected');
	});

	it('fills in the settings, the journal and the VAT mapping', async () => {
		await editor.openStep('Settings');
		await editor.set('since', '2026-01-01');
		await editor.set('language', 'nl');
		await editor.closeStep();
		await editor.openStep('Prepare Invoices');
		await editor.choose('journal', 'V2');
		await editor.addVatCase({ case: 'EU Business (Intra-Community)', vatCode: 'IC', account: '700300' });
		await editor.addVatCase({
			case: 'EU Consumer (OSS)',
			country: 'FR',
			rate: '20',
			vatCode: 'FR20',
			account: '700300',
		});
		await editor.closeStep();
		const saved = await savedWith(
			n8n.client,
			daily,
			(found) =>
				mappingOf(found).length === 5 && mappingOf(found).every(({ account }) => account.value !== ''),
		);
		expect(mappingOf(saved).slice(3)).toMatchObject([
			{ case: 'intra-community', vatCode: { value: 'IC' }, account: { value: '700300' } },
			{ case: 'oss', country: 'FR', rate: 20, vatCode: { value: 'FR20' }, account: { value: '700300' } },
		]);
		done('settings and mapping');
	});

	it('sees in the set-up check what is still missing', async () => {
		setupCheck = await editor.importTemplate('setup-check.json');
		await editor.fillIn(
			'Ask Daily Workflow',
			async () => await editor.choose('workflowId', 'PrestaShop orders to Octopus'),
		);
		await editor.execute('Run by Hand');
		await editor.openStep('Look Here');
		const seen = page.frameLocator('[data-test-id=output-panel] iframe').locator('body');
		// In the language of the daily workflow: nobody's browser asks here.
		await seen.getByText('Dagelijkse workflow').first().waitFor();
		expect(await seen.innerText()).toContain(`PrestaShop 8.2.1`);
		expect(await seen.innerText()).toContain(n8n.octopus.dossier.description);
		await editor.closeStep();
		expect(invoices().length).toBe(0);
		done('set-up check');
	});

	it('makes a dry run: a line per order, and nothing in Octopus', async () => {
		await editor.openWorkflow(daily);
		await editor.execute('Run by Hand');
		await editor.openStep('Build Ledger Rows');
		await page.getByText('136 items').first().waitFor();
		expect(await outputTable()).toContain('Proefrun');
		await editor.closeStep();
		expect(invoices().length).toBe(0);
		expect(n8n.octopus.count('PUT relations')).toBe(0);
		done('dry run');
	});

	it('sends one order, of the one day that was chosen, and finds it verified', async () => {
		await editor.openStep('Settings');
		await editor.set('since', ONE_ORDER.day);
		await editor.set('until', ONE_ORDER.day);
		await editor.set('dryRun', false);
		await editor.closeStep();
		await editor.execute('Run by Hand');
		await editor.openStep('Build Ledger Rows');
		await page.getByText('1 item', { exact: true }).first().waitFor();
		expect(await outputTable()).toMatch(/ECESAXCSB[\s\S]*verified[\s\S]*V2/);
		await editor.closeStep();
		expect(invoices().map(({ body }) => body.reference)).toEqual([ONE_ORDER.reference]);
		done('first invoice verified');
	});

	it('publishes the daily workflow, and opens the page behind its password', async () => {
		await editor.openStep('Settings');
		await editor.set('until', '');
		await editor.set('since', '2026-01-01');
		await editor.closeStep();
		await editor.publish();
		await editor.importTemplate('dashboard.json');
		await editor.fillIn('Open Page', async () => await editor.connect('Basic Auth', pageUser));
		await editor.fillIn(
			'Run Daily Workflow',
			async () => await editor.choose('workflowId', 'PrestaShop orders to Octopus'),
		);
		await editor.publish();
		const visitor = await browser.newContext({
			httpCredentials: { username: pageUser.user, password: pageUser.password },
			locale: 'nl-BE',
		});
		const dashboard = await visitor.newPage();
		const address = `${n8n.server.url}/webhook/prestashop-octopus`;
		await untilServed(address);
		await dashboard.goto(`${address}?view=report&from=2026-01-01&to=`);
		expect(await dashboard.locator('tbody').innerText()).toMatch(/ECESAXCSB[\s\S]*nagekeken[\s\S]*V2 1/);
		await dashboard.getByRole('button', { name: 'Opnieuw nakijken' }).click();
		await dashboard.getByText('Verwerkt: 1.').waitFor();
		await visitor.close();
		// The page asked for that one order: nothing else was sent.
		expect(invoices().length).toBe(1);
		done('published, page open');
	});

	it('can check the set-up again at any time: even with the dry run off it writes nothing', async () => {
		await editor.openWorkflow(setupCheck);
		await editor.openStep('Settings');
		await editor.set('days', '400');
		await editor.closeStep();
		await editor.execute('Run by Hand');
		expect(invoices().length).toBe(1);
		expect(n8n.octopus.count('PUT relations')).toBeLessThanOrEqual(1);
	});
});
