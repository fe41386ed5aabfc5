import type { Workflow } from '../../tools/daily/fill-template';
import { FIRST_ID, HistoryStage, LEDGER, MIGRATIONS, RUNS, type HistoryOptions } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import type { Row } from '../templates/tables';

describe('the daily workflow, run as it is shipped', () => {
	let stage: HistoryStage;
	afterEach(async () => {
		backToNow();
		await stage.close();
	});

	const open = async (options: Partial<HistoryOptions> = {}) => (stage = await HistoryStage.open({ orders: 40, slips: 1, seed: 1, killed: 0, ...options }));
	/** Changes fields of the one Settings step. */
	const settings = (changes: Record<string, unknown>) => {
		const daily = structuredClone(stage.daily) as Workflow;
		const { assignments } = (daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		for (const [name, value] of Object.entries(changes)) assignments.find((one) => one.name === name)!.value = value;
		stage.n8n.save('daily', daily);
	};
	const night = async () => expect((await stage.at('04:15', 'daily', 'Every Night'))?.error).toBeNull();
	const migrate = async (creditNotes = false) => {
		stage.setUp({ what: 'Create invoices', creditNotes });
		const finished = await stage.at('10:00', 'migrate', 'Run by Hand');
		expect(finished?.error).toBeNull();
		return stage.n8n.tables.rows(MIGRATIONS).at(-1)!;
	};
	const orders = () => stage.world.shop.store.orders!;
	const invoices = () => stage.world.octopus.dossier.invoices;
	const ledger = (end: string) => stage.n8n.tables.rows(LEDGER).filter(({ key }) => String(key).endsWith(end));
	const emails = () => stage.world.octopus.dossier.relations.map(({ fields }) => fields.email);
	/** Held, because the daily workflow takes euro only. */
	const inOtherMoney = (some: Row[]) => some.forEach((order) => (order.id_currency = '2'));

	it('makes customers for the orders that are ready, and none for those that are held', async () => {
		await open();
		const held = orders().slice(4, 8);
		inOtherMoney(held);
		await migrate();
		expect(invoices()).toHaveLength(36);
		const hasOthers = (customer: unknown) => orders().some((order) => order.id_customer === customer && !held.includes(order));
		const onlyHeld = held.filter(({ id_customer }) => !hasOthers(id_customer)).map(({ id_customer }) => `history${String(id_customer)}@example.be`);
		expect(onlyHeld.length).toBeGreaterThan(0);
		for (const email of onlyHeld) expect(emails()).not.toContain(email);
		for (const order of held) order.id_currency = '1';
		await night();
		expect(invoices()).toHaveLength(40);
		for (const email of onlyHeld) expect(emails()).toContain(email);
	}, 60_000);

	it('answers a migration whose batch is nothing but refunds that are held', async () => {
		await open({ orders: 60, slips: 30 });
		expect(await migrate(true)).toMatchObject({ result: 'finished' });
		expect(stage.n8n.tables.rows(LEDGER).filter(({ state }) => state === 'held').map(({ key }) => key)).not.toEqual([]);
		expect(ledger('').filter(({ key, state }) => state === 'held' && !String(key).includes('#slip-'))).toEqual([]);
		expect(await migrate(true)).toMatchObject({ result: 'finished', done: 90, total: 90 });
	}, 60_000);

	it('counts the calls of a migration in its row among the runs', async () => {
		await open({ orders: 200, slips: 10 });
		await migrate(true);
		const { prestashopCalls, octopusCalls } = stage.n8n.tables.rows(RUNS).find(({ kind }) => kind === 'migration') as { prestashopCalls: number; octopusCalls: number };
		const made = Object.values(stage.lastCalls.octopus).reduce((sum, count) => sum + count, 0);
		expect(octopusCalls).toBe(made);
		// The check of the daily workflow finds no order to put its calls on.
		expect(stage.lastCalls.shop - prestashopCalls).toBe(8);
	}, 60_000);

	it('looks at held orders of the past in turn, and says how many it left', async () => {
		await open();
		const old = orders().slice(0, 25);
		inOtherMoney(old);
		await migrate();
		const rows = () => stage.n8n.tables.rows(LEDGER).filter(({ state }) => state === 'held');
		expect(rows()).toHaveLength(25);
		settings({ takeUp: 10 });
		const seen = new Map<unknown, unknown>();
		const looked: number[] = [];
		for (let run = 0; run < 3; run++) {
			for (const { key, updated } of rows()) seen.set(key, updated);
			await stage.oneDay();
			looked.push(rows().filter(({ key, updated }) => seen.get(key) !== updated).length);
		}
		expect(looked).toEqual([10, 10, 10]);
		expect(new Set(rows().map(({ updated }) => String(updated).slice(0, 10))).size).toBe(3);
		expect(stage.n8n.tables.rows(RUNS).filter(({ kind }) => kind === 'daily').map(({ message }) => message)).toEqual(Array(3).fill('15 held orders from before the first order date were not looked at again.'));
	}, 60_000);

	it('credits an order as a whole by its state, once, and only what was invoiced', async () => {
		await open({ orders: 200 });
		const [cancelled, refunded] = orders().slice(-2) as [Row, Row];
		refunded.current_state = '7';
		await night();
		const before = invoices().length;
		Object.assign(cancelled, { current_state: '6', date_upd: '2026-11-24 18:00:00' });
		Object.assign(refunded, { date_upd: '2026-11-24 18:00:00' });
		await night();
		expect(invoices()).toHaveLength(before);
		settings({ creditStates: '=[6, 7]' });
		await night();
		expect(invoices()).toHaveLength(before + 1);
		const [invoice] = invoices().filter(({ body }) => body.orderReference === `PS-${String(cancelled.id)}`);
		const totals = [invoice!, invoices().at(-1)!].map((document) => stage.world.octopus.totals(document));
		expect(totals[1]!.gross).toBe(`-${totals[0]!.gross}`);
		expect(totals[1]!.groups.map(({ code, net }) => [code, net])).toEqual(totals[0]!.groups.map(({ code, net }) => [code, `-${net}`]));
		expect(ledger(`#cancel-${String(cancelled.id)}`)).toMatchObject([{ state: 'verified' }]);
		expect(ledger(`#cancel-${String(refunded.id)}`)).toMatchObject([{ state: 'skipped', code: 'CREDIT_NOT_NEEDED' }]);
		expect(ledger(`#${String(cancelled.id)}`)).toMatchObject([{ state: 'verified' }]);
		await night();
		expect(invoices()).toHaveLength(before + 1);
		expect(Number(cancelled.id)).toBeGreaterThanOrEqual(FIRST_ID);
	}, 60_000);
});
