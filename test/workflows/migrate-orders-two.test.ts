import { HistoryStage, MIGRATIONS, RUNS } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import { form } from './migration-form';

const CREATE = { 'What to do': 'Create invoices' };

describe('two migrations in one n8n, of two shops into two dossiers', () => {
	let [a, b]: HistoryStage[] = [];
	beforeEach(async () => {
		a = await HistoryStage.open({ orders: 93, slips: 0, seed: 1, killed: 0 });
		b = await HistoryStage.open({ orders: 40, slips: 0, seed: 2, killed: 0 });
		a.n8n.save('dailyB', b.daily, b.world.store);
		a.n8n.save('migrateB', b.filled('dailyB'), b.world.store);
	});
	afterEach(async () => {
		backToNow();
		await a!.close();
		await b!.close();
	});

	const invoices = (stage: HistoryStage) => stage.world.octopus.dossier.invoices.length;
	const at = async (hour: string, workflow: string, trigger: string, item: object = {}) => expect((await a!.at(hour, workflow, trigger, item, false))?.error).toBeNull();
	const rows = () => a!.n8n.tables.rows(MIGRATIONS).map(({ workflow, result, done, total }) => [workflow, result, done, total]);

	it('each goes on with its own, and neither ends, sends or stops the other', async () => {
		await at('10:00', 'migrate', 'Start Migration', form({ ...CREATE, 'Calls a day to leave free for the daily run': 389 }));
		expect([invoices(a!), invoices(b!)]).toEqual([11, 0]);
		a!.n8n.tables.rows(MIGRATIONS)[0]!.resumeOn = '';
		await at('13:40', 'migrateB', 'Every 3 Hours');
		expect([invoices(a!), invoices(b!)]).toEqual([11, 0]);
		expect(rows()).toEqual([['migrate', 'waiting', 11, 93]]);
		await at('14:00', 'migrateB', 'Start Migration', form({ 'What to do': 'Stop the migration' }));
		expect(a!.n8n.pages.at(-1)).toContain('There is no migration to stop');
		expect(rows()).toEqual([['migrate', 'waiting', 11, 93]]);
		await at('14:10', 'migrateB', 'Start Migration', form(CREATE));
		expect([invoices(a!), invoices(b!)]).toEqual([11, 40]);
		await at('14:40', 'migrate', 'Start Migration', form({ 'What to do': 'Stop the migration' }));
		expect(rows()).toEqual([['migrate', 'stopped', 11, 93], ['migrateB', 'finished', 40, 40]]);
	}, 120_000);

	it('the calls of one dossier are none of the other\'s', async () => {
		await at('10:00', 'migrate', 'Start Migration', form({ ...CREATE, 'Calls a day to leave free for the daily run': 340 }));
		expect(invoices(a!)).toBe(60);
		await at('11:00', 'migrateB', 'Start Migration', form({ ...CREATE, 'Calls a day to leave free for the daily run': 360 }));
		expect(invoices(b!)).toBe(40);
		const runs = a!.n8n.tables.rows(RUNS).filter(({ kind }) => kind === 'batch');
		expect(new Set(runs.map(({ workflow, shop }) => [workflow, shop].join(' ')))).toEqual(new Set([`daily ${a!.world.shop.url}`, `dailyB ${b!.world.shop.url}`]));
	}, 120_000);

	it('a migration whose workflow was given another shop stops, and sends that shop nothing', async () => {
		await at('10:00', 'migrate', 'Start Migration', form({ ...CREATE, 'Calls a day to leave free for the daily run': 389 }));
		a!.n8n.save('migrate', a!.filled('dailyB'), b!.world.store);
		a!.n8n.tables.rows(MIGRATIONS)[0]!.resumeOn = '';
		await at('13:40', 'migrate', 'Every 3 Hours');
		expect([invoices(a!), invoices(b!)]).toEqual([11, 0]);
		expect(a!.n8n.tables.rows(MIGRATIONS)).toMatchObject([{ result: 'stopped', code: 'MIGRATION_OTHER_SHOP', done: 11 }]);
	}, 120_000);
});
