import { OctopusClient } from '../../nodes/Octopus/transport/client';
import { HistoryStage, LEDGER, MIGRATIONS, RUNS, type HistoryOptions } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import type { Row } from '../templates/tables';
import { form, textOf } from './migration-form';

const CREATE = { 'What to do': 'Create invoices' };
const STOP = { 'What to do': 'Stop the migration' };

describe('a migration that somebody stops', () => {
	const stages: HistoryStage[] = [];
	const open = async (options: Partial<HistoryOptions> = {}) => {
		const stage = await HistoryStage.open({ orders: 30, slips: 0, seed: 1, killed: 0, ...options });
		stages.push(stage);
		return stage;
	};
	afterEach(async () => {
		jest.restoreAllMocks();
		backToNow();
		for (const stage of stages.splice(0)) await stage.close();
	});

	const submit = async (stage: HistoryStage, wish: Record<string, unknown>, hour = '10:00') => {
		const finished = await stage.at(hour, 'migrate', 'Start Migration', form(wish), false);
		expect(finished?.error).toBeNull();
		return textOf(stage.n8n.pages.at(-1)!);
	};
	const invoices = (stage: HistoryStage) => stage.world.octopus.dossier.invoices;
	/** Nothing of it is begun any more, by itself, by a later night, or by a batch that was under way. */
	const staysStopped = async (stage: HistoryStage) => {
		const [before, rows] = [invoices(stage).length, stage.n8n.tables.rows(MIGRATIONS).length];
		expect(stage.migration()).toMatchObject({ result: 'stopped', code: 'MIGRATION_STOPPED', done: before });
		expect(stage.migration()!.message).toContain(`after ${before} of 30 orders`);
		expect(stage.n8n.tables.rows(RUNS).find(({ kind }) => kind === 'migration')).toMatchObject({ result: 'stopped', created: before });
		expect(stage.n8n.tables.rows(LEDGER).filter(({ state }) => state !== 'verified')).toEqual([]);
		await stage.at('13:40', 'migrate', 'Every 3 Hours', {}, false);
		expect([invoices(stage).length, stage.n8n.tables.rows(MIGRATIONS).length]).toEqual([before, rows]);
	};

	it.each([1, 2, 7, 29, 30])('at document %i begins none after it, says how many there are, and goes on only when it is started anew', async (nth) => {
		const stage = await open();
		let posts = 0;
		const { post } = OctopusClient.prototype;
		jest.spyOn(OctopusClient.prototype, 'post').mockImplementation(async function (this: OctopusClient, path, body) {
			if (path === '/invoices' && ++posts === nth) expect(await submit(stage, STOP, '10:05')).toContain('The migration is stopped');
			return await post.call(this, path, body);
		});
		await submit(stage, CREATE);
		expect(invoices(stage)).toHaveLength(nth);
		await staysStopped(stage);
		jest.restoreAllMocks();
		await submit(stage, CREATE, '14:00');
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 30, total: 30 });
		expect(invoices(stage)).toHaveLength(30);
	}, 60_000);

	it('leaves what it had not sent to nobody: the next night does not send it either', async () => {
		const stage = await open();
		stage.world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 12 } } });
		await submit(stage, CREATE);
		stage.world.octopus.changeSettings({ limits: { overrides: {} } });
		expect(stage.migration()).toMatchObject({ result: 'waiting', done: 12 });
		await submit(stage, STOP, '11:00');
		const late = stage.world.shop.store.orders!.filter(({ date_add }) => String(date_add) >= '2026-09-26');
		const night = new Set(late.map(({ id }) => `PS-${String(id)}`));
		await stage.oneDay();
		expect(invoices(stage).slice(12).filter(({ body }) => !night.has(String(body.orderReference)))).toEqual([]);
	}, 60_000);

	it('leaves to nobody either what it would not have tried again', async () => {
		const stage = await open({ orders: 12 });
		await submit(stage, { ...CREATE, 'Calls a day to leave free for the daily run': 390 });
		expect(invoices(stage)).toHaveLength(10);
		const row = stage.n8n.tables.rows(MIGRATIONS)[0]!;
		// The two that are left come a third time.
		const left = stage.world.shop.store.orders!.slice(-2).map(({ id, date_add }) => ({ id: Number(id), date: String(date_add), tries: 2 }));
		Object.assign(row, { again: JSON.stringify(left), place: `${left[1]!.date}#${left[1]!.id}`, pass: 2, resumeOn: '', keepFree: 0 });
		let posts = 0;
		const { post } = OctopusClient.prototype;
		jest.spyOn(OctopusClient.prototype, 'post').mockImplementation(async function (this: OctopusClient, path, body) {
			if (path === '/invoices' && ++posts === 1) await submit(stage, STOP, '13:41');
			return await post.call(this, path, body);
		});
		await stage.at('13:40', 'migrate', 'Every 3 Hours', {}, false);
		expect(invoices(stage)).toHaveLength(11);
		expect(stage.migration()).toMatchObject({ result: 'stopped', done: 11, total: 12 });
		expect(stage.n8n.tables.rows(LEDGER).map(({ state }) => state)).toEqual(Array(11).fill('verified'));
		await stage.oneDay();
		expect(invoices(stage)).toHaveLength(11);
	}, 60_000);

	it('at any step of any batch ends there: at most the document under way is still made', async () => {
		const first = await open({ orders: 24 });
		let moments = 0;
		first.n8n.moment = async () => void moments++;
		await submit(first, { ...CREATE, 'Calls a day to leave free for the daily run': 385 });
		expect(moments).toBeGreaterThan(40);
		const wrong: unknown[] = [];
		for (let at = 12; at < moments; at += 5) {
			const stage = await open({ orders: 24 });
			let [count, madeBefore, stopped]: [number, number, Row | null] = [0, 0, null];
			stage.n8n.moment = async () => {
				if (count++ !== at) return;
				await stage.at('10:05', 'migrate', 'Start Migration', form(STOP), false);
				madeBefore = invoices(stage).length;
				stopped = stage.n8n.tables.has(MIGRATIONS) ? ({ ...stage.migration() } as Row) : null;
			};
			await submit(stage, { ...CREATE, 'Calls a day to leave free for the daily run': 385 });
			// A stop that came before there was a migration stops none.
			if ((stopped as Row | null)?.result !== 'stopped') continue;
			const { result, done } = stage.migration()!;
			if (result !== 'stopped' || done !== invoices(stage).length || invoices(stage).length > madeBefore + 1) wrong.push([at, result, done, invoices(stage).length, madeBefore]);
			await stage.at('13:40', 'migrate', 'Every 3 Hours', {}, false);
			if (invoices(stage).length > madeBefore + 1) wrong.push([at, 'went on']);
		}
		expect(wrong).toEqual([]);
	}, 300_000);

	it('ends there although questions before it failed now and then', async () => {
		const stage = await open();
		let [posts, asked] = [0, 0];
		const { post } = OctopusClient.prototype;
		jest.spyOn(OctopusClient.prototype, 'post').mockImplementation(async function (this: OctopusClient, path, body) {
			if (path === '/invoices' && ++posts === 9) await submit(stage, STOP, '10:05');
			return await post.call(this, path, body);
		});
		const { get } = stage.n8n.tables;
		jest.spyOn(stage.n8n.tables, 'get').mockImplementation((name, conditions, any) => {
			const isQuestion = name === MIGRATIONS && conditions.length === 3 && posts < 9 && asked++ % 3 < 2;
			if (isQuestion) throw new Error('SQLITE_BUSY: database is locked');
			return get.call(stage.n8n.tables, name, conditions, any);
		});
		// The batch itself looks the same way whether it still runs, before anything is sent.
		asked = 2;
		await submit(stage, CREATE);
		expect(invoices(stage)).toHaveLength(9);
		await staysStopped(stage);
	}, 60_000);

	it('goes on to the end of its batch, and no further, where its workflow cannot be asked', async () => {
		const stage = await open({ orders: 130 });
		let posts = 0;
		const { post } = OctopusClient.prototype;
		jest.spyOn(OctopusClient.prototype, 'post').mockImplementation(async function (this: OctopusClient, path, body) {
			if (path === '/invoices' && ++posts === 20) await submit(stage, STOP, '10:05');
			return await post.call(this, path, body);
		});
		const deaf = stage.filled('daily');
		deaf.nodes = deaf.nodes.map((node) => (node.name === 'Still Going On?' ? { ...node, parameters: { ...node.parameters, operation: 'none' } } : node));
		stage.n8n.save('migrate', deaf);
		await submit(stage, CREATE);
		expect(invoices(stage)).toHaveLength(100);
		expect(stage.migration()).toMatchObject({ result: 'stopped', done: 100 });
	}, 60_000);
});
