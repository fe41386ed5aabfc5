import axios from 'axios';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ownCredentials } from '../../tools/daily/credentials';
import { demoConfig } from '../../tools/daily/demo-config';
import { fillTemplate, loadTemplate } from '../../tools/daily/fill-template';
import { pageUser } from '../../tools/daily/pages';
import { fillMigration } from '../../tools/migrate/fill-template';
import { FORM_PATH } from '../../tools/migrate/form';
import { openBrowser } from '../../tools/n8n/browser';
import { DataTables, LEDGER, RUNS } from '../../tools/n8n/tables';
import { describeInBrowser } from '../browser';
import { randomOrders } from '../models/shop-model';
import { randomSlips } from '../models/slip-model';
import { monthlyBookyear } from '../simulators/octopus';
import { addHistory } from '../simulators/prestashop/history';
import { artefact } from './artefacts';
import { startRealN8n, type RealN8n } from './n8n';

const ORDERS = 160;
const REFUNDED = 12;
const MIGRATIONS = 'PrestaShop Octopus migrations';

/** A merchant's old orders, by the form in Chromium. */
describeInBrowser('the form of the migration in Chromium, served by n8n 2.41.1', () => {
	let n8n: RealN8n;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	/** Orders and slips in the shop. */
	let total = 0;
	/** Those that the dry run calls ready, as the page says. */
	let ready = 0;

	beforeAll(async () => {
		[n8n, browser] = await Promise.all([startRealN8n('2.41.1'), openBrowser()]);
		n8n.octopus.reset({
			dossier: { bookyears: [monthlyBookyear(1, 2024), monthlyBookyear(2, 2025), monthlyBookyear(3, 2026)] },
		});
		const { store } = n8n.shop;
		for (const name of ['orders', 'order_slip'] as const) store[name]!.splice(1);
		const refunded = randomSlips(REFUNDED).map(({ order, slip }) => ({ ...order, slip }));
		addHistory(store, [...randomOrders(ORDERS), ...refunded], {
			firstId: 20_001,
			from: '2024-01-05',
			to: '2026-03-01',
			returning: 3,
		});
		for (const name of ['orders', 'order_slip'] as const) store[name]!.shift();
		total = store.orders!.length + store.order_slip!.length;
		const config = demoConfig(n8n.shop, n8n.octopus);
		const credentials = {
			...(await ownCredentials(n8n.client, config)),
			httpBasicAuth: await n8n.client.ensureCredential('Page', 'httpBasicAuth', pageUser),
		};
		const dailyId = await n8n.client.saveWorkflow(fillTemplate(loadTemplate(), config, credentials));
		await n8n.client.activate(dailyId);
		await n8n.client.activate(await n8n.client.saveWorkflow(fillMigration({ credentials, dailyId })));
		context = await browser.newContext({
			httpCredentials: { username: pageUser.user, password: pageUser.password },
			locale: 'en-GB',
			viewport: { width: 1280, height: 900 },
		});
		page = await context.newPage();
		page.setDefaultTimeout(60_000);
	});
	afterAll(async () => {
		await browser?.close();
		await n8n?.close();
	});

	const shot = async (name: string) =>
		await page.screenshot({ path: artefact(`migrate-${name}.png`), fullPage: true });
	const writing = () =>
		n8n.octopus.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/dossiers/'));
	const tables = async () => await DataTables.open(n8n.client);
	const migration = async () => (await (await tables()).rows(MIGRATIONS)).at(-1)!;
	const documents = () => n8n.octopus.dossier.invoices;

	/** n8n takes up a path a moment after it said that the workflow is active. */
	async function openForm(): Promise<number> {
		for (let tries = 0; ; tries++) {
			const status = (await page.goto(n8n.server.url + FORM_PATH, {
				waitUntil: 'domcontentloaded',
			}))!.status();
			if (status !== 404 || tries === 40) return status;
			await page.waitForTimeout(250);
		}
	}

	/** Fills the form in as a person does, what is not named stays as it is proposed, and gives what the last page says. */
	async function submit({ what }: { what?: string } = {}): Promise<string> {
		expect(await openForm()).toBe(200);
		const choices = page.locator('select');
		if (what) await choices.nth(0).selectOption({ label: what });
		const days = page.locator('input[type=date]');
		await days.nth(0).fill('2024-01-01');
		await days.nth(1).fill('2026-03-31');
		await choices.nth(1).selectOption({ label: 'Yes' });
		await page.locator('input[type=number]').fill('0');
		await page.getByRole('button', { name: 'Go' }).click();
		await page.locator('main.migration').waitFor({ timeout: 150_000 });
		return (await page.locator('main.migration').innerText()).replace(/\s+/g, ' ');
	}

	/** A table of the page, by its heading: the cells of each row. */
	const tableUnder = async (heading: string) =>
		await page
			.locator('h2', { hasText: heading })
			.locator('xpath=following-sibling::*[1]//tr')
			.evaluateAll((rows) =>
				rows.map((row) =>
					[...row.querySelectorAll('th,td')].map((cell) =>
						(cell as unknown as { innerText: string }).innerText.replace(/\s+/g, ' ').trim(),
					),
				),
			);

	async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
		for (let tries = 0; tries < 480; tries++) {
			if (await done()) return;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
		throw new Error(`Waited in vain until ${what}`);
	}

	it('opens with a password only, and proposes a dry run', async () => {
		expect(await openForm()).toBe(200);
		expect((await axios.get(n8n.server.url + FORM_PATH, { validateStatus: () => true })).status).toBe(401);
		expect(
			await page
				.locator('select')
				.nth(0)
				.evaluate(
					(select) =>
						(select as unknown as { selectedOptions: Array<{ text: string }> }).selectedOptions[0]!.text,
				),
		).toBe('Dry run');
		await shot('form');
	});

	it('shows the plan month by month after a dry run, and sends nothing', async () => {
		const said = await submit();
		await shot('plan');
		expect(said).toContain(
			`Dry run of the migration Orders of 2024-01-01 to 2026-03-31: ${total} orders. Nothing was created in Octopus.`,
		);
		const months = await tableUnder('Per month');
		const number = (row: string[], column: string) => Number(row[months[0]!.indexOf(column)]);
		const whole = months.at(-1)!;
		expect(months.slice(1, -1).map(([month]) => month)).toEqual(
			[...new Set(months.slice(1, -1).map(([month]) => month))].sort(),
		);
		expect(months[1]![0]).toBe('2024-01');
		expect(number(whole, 'Orders')).toBe(total);
		ready = number(whole, 'To invoice');
		const held = number(whole, 'Need you');
		expect(held).toBeGreaterThan(0);
		expect(ready + held + number(whole, 'Nothing to invoice')).toBe(total);
		expect(number(whole, 'New customers')).toBeGreaterThan(50);
		const amounts = await tableUnder('Invoices per VAT case');
		expect(amounts[0]!.join(' ')).toMatch(/Domestic 21 % \(21\).*EU consumer 20 % \(FR20\)/);
		expect(
			amounts
				.at(-1)!
				.slice(1)
				.every((cell) => /^-?\d+\.\d\d \+ -?\d+\.\d\d$/.test(cell)),
		).toBe(true);
		const reasons = await tableUnder('Why orders are not invoiced');
		expect(reasons.slice(1).reduce((sum, [count]) => sum + Number(count), 0)).toBe(
			held + number(whole, 'Nothing to invoice'),
		);
		expect(said).toMatch(/1 day/);
		expect(writing()).toEqual([]);
		expect(await (await tables()).rows(LEDGER)).toEqual([]);
	});

	it('ends before the next document when it is stopped in the middle of a batch, and stays ended', async () => {
		// As slow as the real service, so that there is a middle.
		for (let one = 0; one < ready; one++)
			n8n.octopus.faults.add({ match: 'POST invoices', kind: 'slow', delayMs: 250 });
		expect(await submit({ what: 'Create invoices' })).toContain('The migration has started');
		await until('some are there', () => documents().length >= 8);
		expect(await submit({ what: 'Stop the migration' })).toContain('The migration is stopped');
		const atStop = documents().length;
		const isOver = async () =>
			(await (await tables()).rows(RUNS)).some(
				({ kind, result }) => kind === 'batch' && result === 'finished',
			);
		await until('the batch has ended', isOver);
		expect(documents().length).toBeLessThanOrEqual(atStop + 1);
		expect(documents().length).toBeLessThan(ready / 3);
		const isNoted = async () =>
			(await (await tables()).rows(RUNS)).some(
				({ kind, result, created }) =>
					kind === 'migration' && result === 'stopped' && created === documents().length,
			);
		await until('its run says how many there are', isNoted);
		expect(await migration()).toMatchObject({ result: 'stopped', code: 'MIGRATION_STOPPED' });
		const rows = await (await tables()).rows(LEDGER);
		expect(rows.filter(({ state }) => state === 'verified')).toHaveLength(documents().length);
		expect(rows.filter(({ state }) => state === 'waiting')).toEqual([]);
		n8n.octopus.faults.clear();
	});

	it('takes the orders over, goes on after n8n was killed in the middle, and has every one once', async () => {
		expect(await submit({ what: 'Create invoices' })).toContain('The migration has started');
		await shot('started');
		await until('a third is there', () => documents().length > ready / 3);
		await n8n.killAndRestart();
		expect(documents().length).toBeLessThan(ready);
		// n8n may find out when it starts again. Where it does not, whether the other execution still works is not known for 45 minutes.
		const { migration: id, updated, result } = await migration();
		const said = await submit({ what: 'Create invoices' });
		if (result === 'running') {
			expect(said).toContain('is not finished yet');
			await (
				await tables()
			).update(MIGRATIONS, 'migration', String(id), {
				updated: new Date(Date.parse(String(updated)) - 3_600_000).toISOString(),
			});
			await submit({ what: 'Create invoices' });
		} else expect(said).toContain('The migration goes on');
		await until('the migration has finished', async () => (await migration()).result === 'finished');
		expect(await migration()).toMatchObject({ done: total, total });
		const names = documents().map(({ body }) =>
			String(body.reference).startsWith('CS') ? body.reference : body.orderReference,
		);
		expect(names).toHaveLength(ready);
		expect(new Set(names).size).toBe(ready);
		const rows = await (await tables()).rows(LEDGER);
		expect(rows).toHaveLength(total);
		expect(rows.filter(({ state }) => state === 'verified')).toHaveLength(ready);
		expect(rows.filter(({ state, code }) => state !== 'verified' && !code)).toEqual([]);
		expect((await (await tables()).rows(RUNS)).filter(({ kind }) => kind === 'migration')).toMatchObject([
			{ result: 'stopped' },
			{ result: 'finished', waiting: 0 },
		]);
		expect(n8n.octopus.finalising).toEqual([]);
	});

	it('says that nothing is open when it is told to stop', async () => {
		expect(await submit({ what: 'Stop the migration' })).toContain('There is no migration to stop');
	});
});
