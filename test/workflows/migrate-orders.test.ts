import type { Report } from '../../nodes/Octopus/tables/migration-report';
import { InvoiceIndex } from '../../nodes/Octopus/writing/index/invoice-index';
import type { Workflow } from '../../tools/daily/fill-template';
import { HistoryStage, LEDGER, MIGRATIONS, RUNS, type HistoryOptions } from '../templates/history';
import { checkHistory } from '../templates/history-check';
import { backToNow } from '../templates/simulated-date';
import { kindOf, reachable, readTemplate } from './template';

const template = readTemplate('migrate-orders.json');
const STARTS = ['Start Migration', 'Run by Hand', 'Every 3 Hours', 'Go On'];

describe('the template of the migration', () => {
	it('starts from a form, by hand, by itself, from itself, and notes when it stopped', () => {
		expect(template.nodes.map(kindOf).filter((kind) => kind.endsWith('Trigger')).sort()).toEqual(['errorTrigger', 'executeWorkflowTrigger', 'formTrigger', 'manualTrigger', 'scheduleTrigger']);
	});

	it('looks only, until somebody chooses otherwise', () => {
		const settings = JSON.stringify(template.nodes.find(({ name }) => name === 'Settings'));
		expect(settings).toContain('"name":"what","value":"Dry run"');
		const form = template.nodes.find(({ name }) => name === 'Start Migration')!.parameters.formFields as { values: Array<{ fieldLabel: string; defaultValue?: string }> };
		expect(form.values.find(({ fieldLabel }) => fieldLabel === 'What to do')?.defaultValue).toBe('Dry run');
	});

	it('writes into Octopus nowhere but through the daily workflow, and that only after a plan and a claim', () => {
		const own = template.nodes.filter(({ type }) => type.endsWith('.octopus')).map(({ parameters }) => `${String(parameters.resource)}.${String(parameters.operation)}`);
		expect(own.filter((operation) => !operation.startsWith('migration.'))).toEqual(['dossier.takeSnapshot']);
		for (const start of STARTS) for (const gate of ['Open Migration', 'Claim', 'Next Batch']) expect([start, gate, reachable(template, start, { without: [gate] }).has('Run Daily Workflow')]).toEqual([start, gate, false]);
	});

	it('asks the form for everything its settings have', () => {
		const text = JSON.stringify(template.nodes.find(({ name }) => name === 'Open Migration')!.parameters) + JSON.stringify(template.nodes.find(({ name }) => name === 'Plan Migration')!.parameters);
		const { values } = template.nodes.find(({ name }) => name === 'Start Migration')!.parameters.formFields as { values: Array<{ fieldLabel: string }> };
		for (const { fieldLabel } of values) expect(text).toContain(`['${fieldLabel}']`);
	});
});

describe('the migration, run as it is shipped', () => {
	let stage: HistoryStage;
	const open = async (options: Partial<HistoryOptions> = {}) => (stage = await HistoryStage.open({ orders: 40, slips: 0, seed: 1, killed: 0, ...options }));
	afterEach(async () => {
		jest.restoreAllMocks();
		backToNow();
		await stage.close();
	});

	const form = (wish: Record<string, unknown>) => ({
		formMode: 'production', 'What to do': 'Dry run', 'First order date': '2024-01-01', 'Last order date': '2026-11-24', 'Order states (empty: as in the daily workflow)': '',
		'Credit notes for the refunds of these days': 'No', 'Calls a day to leave free for the daily run': 100, 'Orders whose bookyear is missing or closed': 'Do not start', ...wish,
	});
	const submit = async (wish: Record<string, unknown>, hour = '10:00') => {
		const finished = await stage.at(hour, 'migrate', 'Start Migration', form(wish), false);
		expect(finished?.error).toBeNull();
		return textOf(stage.n8n.pages.at(-1)!);
	};
	const textOf = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
	const invoices = () => stage.world.octopus.dossier.invoices;
	const untilEnd = async (most = 30) => {
		for (let day = 0; day < most && stage.migration()?.result !== 'finished'; day++) await stage.oneDay();
		expect(stage.migration()).toMatchObject({ result: 'finished' });
	};
	const dryRun = async (): Promise<Report> => {
		await submit({ 'Credit notes for the refunds of these days': stage.world.shop.store.order_slip!.length > 0 ? 'Yes' : 'No' }, '09:00');
		return JSON.parse(String(stage.migration()!.report)) as Report;
	};

	it('as a dry run of several batches shows every month and calls nothing that writes', async () => {
		await open({ orders: 450, slips: 20 });
		const page = await submit({ 'Credit notes for the refunds of these days': 'Yes' });
		expect(page).toMatch(/^Dry run of the migration Orders of 2024-01-01 to 2026-11-24: 470 orders\. Nothing was created in Octopus\./);
		expect(page).toContain('2024-01');
		expect(page).toContain('2026-11');
		expect(stage.played).toMatchObject({ writes: 0, executions: 1 });
		expect(stage.lastCalls.octopus).toMatchObject({ 'GET invoices/modified': 1, 'GET relations/modified': 1 });
		expect(stage.n8n.tables.rows(LEDGER)).toEqual([]);
		expect(stage.n8n.tables.rows(RUNS).map(({ kind, result, orders }) => [kind, result, orders])).toEqual([['batch', 'finished', 400], ['dryMigration', 'finished', 470], ['batch', 'finished', 70]]);
	}, 120_000);

	it.each([11, 12, 13])('over several days, stopped and killed at random, brings every order and slip into Octopus once (seed %i)', async (seed) => {
		await open({ orders: 120, slips: 20, seed, killed: 40 });
		const byHand = stage.invoiceByHand(5);
		const forecast = await dryRun();
		await submit({ 'What to do': 'Create invoices', 'Calls a day to leave free for the daily run': 360, 'Credit notes for the refunds of these days': 'Yes' });
		await untilEnd();
		expect(stage.played.days).toBeGreaterThan(1);
		expect(stage.played.killed).toBeGreaterThan(0);
		const { wrong, made, held } = checkHistory(stage, byHand, forecast);
		expect(wrong).toEqual([]);
		expect(made + Object.values(held).reduce((a, b) => a + b, 0)).toBe(120 + 20 - 5);
	}, 240_000);

	it('is noticed by this check when the memory of what Octopus holds is switched off', async () => {
		await open({ orders: 60, seed: 3, killed: 100 });
		const forecast = await dryRun();
		for (const memory of ['find', 'invoiceOf'] as const) {
			jest.spyOn(InvoiceIndex.prototype, memory).mockReturnValue({ match: 'other' });
		}
		jest.spyOn(InvoiceIndex.prototype, 'livesOf').mockReturnValue([]);
		await submit({ 'What to do': 'Create invoices' });
		for (let day = 0; day < 4; day++) await stage.oneDay();
		expect(checkHistory(stage, [], forecast).wrong.join()).toMatch(/is in Octopus \d times/);
	}, 120_000);

	it('leaves the calls free that it was told to, day by day', async () => {
		await open({ orders: 70 });
		await submit({ 'What to do': 'Create invoices', 'Calls a day to leave free for the daily run': 375 });
		expect(invoices()).toHaveLength(25);
		expect(stage.migration()).toMatchObject({ result: 'waiting', done: 25, total: 70, code: 'MIGRATION_SHARE_USED', resumeOn: '2026-11-26', expectedEnd: '2026-11-27' });
		expect(stage.n8n.tables.rows(RUNS).find(({ kind }) => kind === 'migration')).toMatchObject({ orders: 25, created: 25, waiting: 45, message: expect.stringMatching(/^25 of 70; expected end 2026-11-27\./) });
		await untilEnd(3);
		expect(stage.played.days).toBe(2);
	}, 60_000);

	it('waits for the next day when other software used up what Octopus takes', async () => {
		await open({ orders: 40 });
		stage.world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 15 } } });
		await submit({ 'What to do': 'Create invoices' });
		expect(invoices()).toHaveLength(15);
		expect(stage.migration()).toMatchObject({ result: 'waiting', code: 'OCTOPUS_LIMIT_REACHED', resumeOn: '2026-11-26', done: 15 });
		stage.world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 400 } } });
		await untilEnd(1);
		expect(invoices()).toHaveLength(40);
	}, 60_000);

	it('stops after the first invoice when Octopus comes to another total, and does not start again by itself', async () => {
		await open({ orders: 30 });
		await dryRun();
		for (const code of stage.world.octopus.dossier.vatCodes) if (['21', '06', '12', 'FR20'].includes(code.code)) code.basePercentage += 1;
		await submit({ 'What to do': 'Create invoices' });
		expect(invoices()).toHaveLength(1);
		expect(stage.migration()).toMatchObject({ result: 'stopped', code: 'FIRST_INVOICE_DIFFERS' });
		await stage.at('13:00', 'migrate', 'Every 3 Hours');
		expect(invoices()).toHaveLength(1);
	}, 60_000);

	it('stopped by hand goes on no more, and started again passes over what is there', async () => {
		await open({ orders: 60 });
		await submit({ 'What to do': 'Create invoices', 'Calls a day to leave free for the daily run': 380 });
		expect(await submit({ 'What to do': 'Stop the migration' }, '11:00')).toContain('was stopped by hand after 20 of 60 orders');
		expect(stage.n8n.tables.rows(RUNS).find(({ kind }) => kind === 'migration')).toMatchObject({ result: 'stopped' });
		await stage.at('13:00', 'migrate', 'Every 3 Hours');
		expect(invoices()).toHaveLength(20);
		await submit({ 'What to do': 'Create invoices' }, '14:00');
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 60 });
		expect(invoices()).toHaveLength(60);
	}, 60_000);

	it('does nothing twice when two starts meet', async () => {
		await open({ orders: 50 });
		await submit({ 'What to do': 'Create invoices', 'Calls a day to leave free for the daily run': 390 });
		Object.assign(stage.migration()!, { keepFree: 0, resumeOn: '' });
		await Promise.all([stage.at('13:00', 'migrate', 'Every 3 Hours'), stage.at('13:00', 'migrate', 'Every 3 Hours')]);
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 50 });
		expect(invoices()).toHaveLength(50);
		expect(stage.n8n.tables.rows(RUNS).filter(({ kind }) => kind === 'batch')).toHaveLength(2);
	}, 60_000);

	it('loses nothing when the ledger is deleted half-way', async () => {
		await open({ orders: 50 });
		await submit({ 'What to do': 'Create invoices', 'Calls a day to leave free for the daily run': 375 });
		stage.n8n.tables.rows(LEDGER).length = 0;
		await submit({ 'What to do': 'Stop the migration' }, '11:00');
		await submit({ 'What to do': 'Create invoices' }, '12:00');
		await untilEnd(3);
		expect(invoices()).toHaveLength(50);
		expect(new Set(invoices().map(({ body }) => body.orderReference)).size).toBe(50);
	}, 60_000);

	it('is not started while bookyears are closed or missing, and leaves their orders out where that is chosen', async () => {
		await open({ orders: 60 });
		stage.world.octopus.dossier.bookyears.splice(0, 2, { ...stage.world.octopus.dossier.bookyears[1]!, closed: true });
		expect(await submit({ 'What to do': 'Create invoices' })).toMatch(/^The migration was not started Octopus takes no invoices for \d+ of these orders, because their bookyear is missing or closed: 2024-\S+ – 2024-\S+ \(\d+\), 2025-\S+ – 2025-\S+ \(\d+\)\./);
		expect(stage.n8n.tables.rows(MIGRATIONS)).toEqual([]);
		expect(await submit({ 'What to do': 'Create invoices', 'Orders whose bookyear is missing or closed': 'Leave them out' }, '11:00')).toContain('no bookyear in Octopus');
		expect(stage.migration()).toMatchObject({ result: 'finished' });
		expect(invoices().length).toBeGreaterThan(10);
		expect(invoices().every(({ body }) => String(body.documentDate).startsWith('2026'))).toBe(true);
		expect(stage.n8n.tables.rows(LEDGER)).toHaveLength(invoices().length);
	}, 60_000);

	it('says what is missing when the daily workflow is not chosen, and sends nothing', async () => {
		await open();
		stage.n8n.save('migrate', stage.filled('nowhere'));
		expect(await submit({ 'What to do': 'Create invoices' })).toContain('The daily workflow could not be called: Workflow does not exist. Choose the daily workflow');
		expect(stage.played.writes).toBe(0);
	});

	it('says so when the daily workflow is older than this, and that one sends nothing', async () => {
		await open();
		const old = structuredClone(stage.daily) as Workflow;
		for (const { name, parameters } of old.nodes) {
			// Fields that an old trigger does not name never arrive.
			if (name === 'Run for Chosen Orders') Object.assign(parameters, { inputSource: undefined, workflowInputs: { values: [{ name: 'orderId' }, { name: 'key' }] } });
		}
		stage.n8n.save('daily', old);
		expect(await submit({ 'What to do': 'Create invoices' })).toContain('The daily workflow is not of this version of the pack');
		expect(stage.played.writes).toBe(0);
	});

	it('started by hand does the same as from the form', async () => {
		await open();
		stage.setUp({ what: 'Create invoices' });
		const finished = await stage.at('10:00', 'migrate', 'Run by Hand', {}, false);
		expect(finished?.of('Note Batch').map(({ line }) => line)).toEqual(['40 of 40; expected end 2026-11-25.', '40 of 40.']);
		expect(stage.n8n.pages).toEqual([]);
		expect(invoices()).toHaveLength(40);
	});

	it('leaves alone what the daily run made, and the daily run takes up what it had to hold', async () => {
		await open({ orders: 60 });
		await stage.at('04:15', 'daily', 'Every Night');
		const nightly = invoices().length;
		expect(nightly).toBeGreaterThan(0);
		const gone = stage.world.shop.store.customers![stage.world.shop.store.customers!.length - 40]!;
		const email = gone.email;
		gone.email = '';
		await submit({ 'What to do': 'Create invoices' });
		const heldRows = () => stage.n8n.tables.rows(LEDGER).filter(({ state }) => state === 'held').length;
		expect(heldRows()).toBeGreaterThan(0);
		gone.email = email;
		await stage.oneDay();
		expect(heldRows()).toBe(0);
		expect(invoices()).toHaveLength(60);
	}, 60_000);
});
