import { HistoryStage, LEDGER } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import type { Row } from '../templates/tables';

/** All of one bookyear, so that a number names one document. */
const SINCE = '2026-01-01';

describe('the ledger under two runs of the daily workflow as it is shipped', () => {
	let stage: HistoryStage;
	beforeEach(async () => {
		stage = await HistoryStage.open({ orders: 60, slips: 0, seed: 1, killed: 0 });
		const { assignments } = (stage.daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		assignments.find(({ name }) => name === 'since')!.value = SINCE;
		stage.n8n.save('daily', stage.daily);
	});
	afterEach(async () => {
		backToNow();
		stage.n8n.moment = async () => undefined;
		await stage.close();
	});

	const tables = () => stage.n8n.tables;
	const rows = () => tables().rows(LEDGER);
	const night = async () => expect((await stage.at('04:15', 'daily', 'Every Night'))?.error).toBeNull();
	const keys = () => rows().map(({ key }) => String(key));
	const proof = (number: number) => ({ state: 'verified', journal: 'V2', number, totalOctopus: '12.10', difference: '0.00', code: '', message: '', suggestion: '' });
	/** Once, as soon as the run has written its first row; `act` is the rival. */
	const whenItWrites = (act: () => void) => {
		const before = new Set(tables().has(LEDGER) ? rows().map(({ updated }) => updated) : []);
		let done = false;
		stage.n8n.moment = async () => {
			if (done || !tables().has(LEDGER) || rows().every(({ updated }) => before.has(updated))) return;
			done = true;
			act();
		};
	};
	const inOtherMoney = (orders: Row[]) => orders.forEach((order) => (order.id_currency = '2'));
	const inWindow = () => stage.world.shop.store.orders!.filter(({ date_add }) => String(date_add) >= SINCE);

	it('a run that could not look keeps what was proved, and one that looked says that the document is gone', async () => {
		await night();
		const [unread, gone] = rows().filter(({ state }) => state === 'verified') as [Row, Row];
		const order = inWindow().find(({ id }) => String(unread.key).endsWith(`#${String(id)}`))!;
		order.total_paid_tax_incl = 'nonsense';
		const lost = inWindow().find(({ id }) => String(gone.key).endsWith(`#${String(id)}`))!;
		inOtherMoney([lost]);
		const { invoices } = stage.world.octopus.dossier;
		invoices.splice(invoices.findIndex(({ number, bookyearId }) => number === gone.number && bookyearId === 3), 1);
		const { number } = unread;
		await stage.oneDay();
		expect(rows().filter(({ key }) => key === unread.key)).toMatchObject([{ state: 'verified', number }]);
		expect(rows().filter(({ key }) => key === gone.key)).toMatchObject([{ state: 'held', number: 0, code: 'CURRENCY_NOT_SUPPORTED' }]);
		expect(new Set(keys()).size).toBe(keys().length);
	}, 60_000);

	it('a rival that proved an order while this one writes it as held is not written over, whoever comes last', async () => {
		const held = inWindow().slice(-3);
		inOtherMoney(held);
		const proved = held.map(({ id }) => `${stage.world.shop.url}#${String(id)}`);
		whenItWrites(() => proved.forEach((key, index) => {
			const at = new Date().toISOString();
			const known = rows().filter((row) => row.key === key);
			if (known.length > 0) known.forEach((row) => Object.assign(row, proof(900 + index), { updated: at }));
			else tables().insert(LEDGER, { key, ...proof(900 + index), updated: at });
		}));
		await night();
		for (const [index, key] of proved.entries()) expect(rows().filter((row) => row.key === key)).toMatchObject([{ state: 'verified', number: 900 + index }]);
		expect(new Set(keys()).size).toBe(keys().length);
	}, 60_000);

	it('rows that both wrote are one row at the end, also doubles of earlier nights', async () => {
		await night();
		const before = keys().length;
		for (const row of rows().slice(0, 5)) tables().insert(LEDGER, { ...Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id')), state: 'waiting', number: 0 });
		expect(keys()).toHaveLength(before + 5);
		whenItWrites(() => {
			for (const row of rows().slice(5, 10)) tables().insert(LEDGER, { ...Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id')), state: 'waiting', number: 0, updated: new Date().toISOString() });
		});
		await stage.oneDay();
		expect(keys()).toHaveLength(before);
		expect(new Set(rows().map(({ state }) => state))).toEqual(new Set(['verified']));
	}, 60_000);

	it('a person who ignores an order while the run goes on is not overruled', async () => {
		const [order] = inWindow().slice(-1) as [Row];
		inOtherMoney([order]);
		await night();
		const key = `${stage.world.shop.url}#${String(order.id)}`;
		whenItWrites(() => rows().filter((row) => row.key === key && row.state !== 'ignored').forEach((row) => Object.assign(row, { state: 'ignored', updated: new Date().toISOString() })));
		await stage.oneDay();
		expect(rows().filter((row) => row.key === key)).toMatchObject([{ state: 'ignored' }]);
	}, 60_000);
});
