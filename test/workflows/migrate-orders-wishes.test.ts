import type { Workflow } from '../../tools/daily/fill-template';
import { HistoryStage, LEDGER, MIGRATIONS, RUNS, type HistoryOptions } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import { form, textOf } from './migration-form';

const CREATE = { 'What to do': 'Create invoices' };
const FREE = 'Calls a day to leave free for the daily run';
const STATES = 'Order states (empty: as in the daily workflow)';

describe('what is asked of a migration', () => {
	let stage: HistoryStage;
	const open = async (options: Partial<HistoryOptions> = {}) => (stage = await HistoryStage.open({ orders: 40, slips: 0, seed: 1, killed: 0, ...options }));
	afterEach(async () => {
		backToNow();
		await stage.close();
	});
	const submit = async (wish: Record<string, unknown>, hour = '10:00') => {
		const finished = await stage.at(hour, 'migrate', 'Start Migration', form(wish), false);
		expect(finished?.error).toBeNull();
		return textOf(stage.n8n.pages.at(-1)!);
	};
	const invoices = () => stage.world.octopus.dossier.invoices;
	const settings = (changes: Record<string, unknown>) => {
		const daily = structuredClone(stage.daily) as Workflow;
		const { assignments } = (daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		for (const [name, value] of Object.entries(changes)) assignments.find((one) => one.name === name)!.value = value;
		stage.n8n.save('daily', daily);
	};

	it.each<[string, Record<string, unknown>, RegExp]>([
		['a word for a state', { [STATES]: 'paid' }, /"paid" is no ID/], ['a negative state', { [STATES]: '-2' }, /"-2" is no ID/], ['a state with an exponent', { [STATES]: '2, 1e3' }, /"1e3" is no ID/],
		['negative calls', { [FREE]: -5 }, /"-5" is no number of calls/], ['too many calls', { [FREE]: 1_000 }, /"1000" is no number of calls/], ['calls in letters', { [FREE]: 'many' }, /"many" is no number of calls/],
		['the year 0', { 'First order date': '0000-01-01' }, /0000-01-01 to 2026-11-24 are no span/], ['no dates', { 'First order date': '', 'Last order date': null }, /are no span/],
	])('%s is refused in words, before anything starts', async (_what, wish, said) => {
		await open();
		for (const what of ['Create invoices', 'Dry run']) expect(await submit({ ...wish, 'What to do': what })).toMatch(said);
		expect([invoices().length, stage.n8n.tables.rows(MIGRATIONS).length]).toEqual([0, 0]);
	}, 60_000);

	it.each(['', null])('calls to leave free that are emptied (%j) are the usual hundred', async (emptied) => {
		await open({ orders: 12 });
		await submit({ ...CREATE, [FREE]: emptied });
		expect(stage.migration()).toMatchObject({ keepFree: 100, result: 'finished' });
	}, 60_000);

	it('dates with the day first are understood', async () => {
		await open({ orders: 12 });
		await submit({ 'First order date': '1/2/2024', 'Last order date': '24-11-2026' });
		expect(stage.migration()).toMatchObject({ firstDay: '2024-02-01', lastDay: '2026-11-24' });
	}, 60_000);

	it('the same dates with other wishes are refused in words, and a new pace is taken', async () => {
		await open({ orders: 40, slips: 10 });
		await submit({ ...CREATE, [FREE]: 390, [STATES]: '5,4,3, 2' });
		expect(await submit({ ...CREATE, [FREE]: 390, 'Credit notes for the refunds of these days': 'Yes' }, '11:00')).toMatch(/open with another choice about credit notes \(10 of \d+ orders\)/);
		expect(await submit({ ...CREATE, [FREE]: 390, [STATES]: '2, 3' }, '11:10')).toMatch(/open with the order states 2, 3, 4, 5 /);
		expect(invoices()).toHaveLength(10);
		stage.n8n.tables.rows(MIGRATIONS)[0]!.resumeOn = '';
		expect(await submit({ ...CREATE, [FREE]: 300, [STATES]: '2,3,4,5' }, '12:00')).toMatch(/goes on where it was \(10 of \d+ orders\), with the order states 5, 4, 3, 2\./);
		expect(stage.migration()).toMatchObject({ result: 'finished', keepFree: 300 });
		expect(stage.n8n.tables.rows(MIGRATIONS)).toHaveLength(1);
	}, 60_000);

	it('a dry run, alive or killed, takes nothing of the day from the real one, and does not run for ever', async () => {
		await open({ orders: 450 });
		await submit({}, '08:00');
		const [dry] = stage.n8n.tables.rows(MIGRATIONS);
		const batches = stage.n8n.tables.rows(RUNS).filter(({ kind }) => kind === 'batch');
		// As n8n leaves them when it dies in the middle of a batch.
		const started = { ...batches[0]!, result: 'running', ended: null, operations: null, orders: 0 };
		Object.assign(batches[0]!, started);
		Object.assign(dry!, { result: 'running', ended: '', updated: '2026-11-25T07:00:00.000Z' });
		await submit({ ...CREATE, [FREE]: 0 }, '09:00');
		expect(invoices().length).toBe(400);
		expect(stage.n8n.tables.rows(MIGRATIONS)[0]).toMatchObject({ result: 'stopped', code: 'MIGRATION_KILLED' });
		expect(stage.n8n.tables.rows(RUNS).find(({ kind }) => kind === 'dryMigration')).toMatchObject({ result: 'stopped' });
	}, 120_000);

	it('a batch of a dry run that runs counts for nothing sent', async () => {
		await open({ orders: 30 });
		let seen: unknown;
		stage.n8n.moment = async () => {
			if (stage.n8n.tables.has(RUNS)) seen ??= stage.n8n.tables.rows(RUNS).find(({ kind, result }) => kind === 'batch' && result === 'running')?.orders;
		};
		await submit({});
		expect(seen).toBe(0);
	}, 60_000);

	it('a dry run in the settings of the daily workflow holds for a migration too, new or open', async () => {
		await open();
		settings({ dryRun: true });
		expect(await submit(CREATE)).toContain('The daily workflow is set to a dry run');
		expect(stage.n8n.tables.rows(MIGRATIONS)).toEqual([]);
		settings({ dryRun: false });
		await submit({ ...CREATE, [FREE]: 390 }, '11:00');
		expect(invoices()).toHaveLength(10);
		settings({ dryRun: true });
		stage.n8n.tables.rows(MIGRATIONS)[0]!.resumeOn = '';
		const relations = stage.world.octopus.dossier.relations.length;
		Object.assign(stage.migration()!, { keepFree: 0 });
		await stage.at('13:40', 'migrate', 'Every 3 Hours', {}, false);
		expect([invoices().length, stage.world.octopus.dossier.relations.length]).toEqual([10, relations]);
		expect(stage.migration()).toMatchObject({ result: 'waiting', code: 'DAILY_IS_DRY' });
		settings({ dryRun: false });
		await stage.at('16:40', 'migrate', 'Every 3 Hours', {}, false);
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 40 });
	}, 60_000);

	it('a dry run changes no row of the ledger', async () => {
		await open();
		stage.world.shop.store.orders!.slice(0, 8).forEach((order) => (order.id_currency = '2'));
		await submit(CREATE);
		stage.world.shop.store.orders!.slice(0, 8).forEach((order) => (order.id_currency = '1'));
		const before = JSON.stringify(stage.n8n.tables.rows(LEDGER));
		settings({ dryRun: true, since: '2024-01-01' });
		await stage.at('12:00', 'daily', 'Run by Hand', {}, false);
		await submit({}, '12:30');
		expect(JSON.stringify(stage.n8n.tables.rows(LEDGER))).toBe(before);
	}, 60_000);
});
