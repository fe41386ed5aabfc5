import type { DailyConfig } from '../../tools/daily/config';
import { demoConfig } from '../../tools/daily/demo-config';
import { runDaily, type DailyResult } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import { startRealN8n, type RealN8n } from './n8n';

/** PrestaShop's order state of that name. */
const CANCELED = 6;

describe('the daily template with credit notes switched on, in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let first: DailyResult;

	const run = async (more: DailyConfig['options'] = {}) =>
		await runDaily(n8n.client, {
			...demoConfig(n8n.shop, n8n.octopus),
			options: { creditNotes: true, ...more },
		});
	const ofSlips = (result: DailyResult) =>
		outputOf(result.execution, 'Reconcile').filter((item) => 'slip' in item) as unknown as Array<{
			slip: { id: number };
			reconciliation: { state: string; code: string; totalShop: string; totalOctopus: string };
		}>;
	const credits = () =>
		n8n.octopus.dossier.invoices.filter(({ body }) => /^CS\d{6}\//.test(String(body.reference)));

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		first = await run();
	});
	afterAll(async () => await n8n?.close());

	it('makes the credit notes of the run beside its invoices, with the mapping of Prepare Invoices', () => {
		expect(first.failure).toBeNull();
		expect(ofSlips(first)).toHaveLength(19);
		expect(credits().length).toBeGreaterThanOrEqual(10);
		for (const { slip, reconciliation } of ofSlips(first)) {
			if (reconciliation.state === 'verified')
				expect([slip.id, reconciliation.totalOctopus]).toEqual([slip.id, reconciliation.totalShop]);
			else expect([slip.id, reconciliation.code]).not.toEqual([slip.id, '']);
		}
	});

	it('writes a row of its own for each slip', () => {
		const keys = outputOf(first.execution, 'Write Ledger').map(({ key }) => String(key));
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.filter((key) => key.includes('#slip-'))).toHaveLength(19);
	});

	it('counts the calls of both readings', () => {
		expect(first.summary.calls).toEqual({
			prestashop: n8n.shop.calls.length,
			octopus: n8n.octopus.calls.length,
		});
	});

	it('credits nothing a second time', async () => {
		const before = credits().length;
		const again = await run();
		expect(again.failure).toBeNull();
		expect(again.summary.created).toBe(0);
		expect(credits()).toHaveLength(before);
	});

	it('credits a cancelled order without a slip as a whole, once, by the states chosen for that', async () => {
		const before = n8n.octopus.dossier.invoices.length;
		const slipped = new Set(n8n.shop.store.order_slip!.map(({ id_order }) => Number(id_order)));
		const { id } = (
			outputOf(first.execution, 'Reconcile') as unknown as Array<{
				order?: { id: number };
				reconciliation: { state: string };
			}>
		)
			.flatMap(({ order, reconciliation }) =>
				order && reconciliation.state === 'verified' && !slipped.has(order.id) ? [order] : [],
			)
			.at(-1)!;
		const cancelled = n8n.shop.store.orders!.find((order) => Number(order.id) === id)!;
		Object.assign(cancelled, { current_state: String(CANCELED) });
		const result = await run({ creditStates: [CANCELED] });
		expect(result.failure).toBeNull();
		expect(n8n.octopus.dossier.invoices).toHaveLength(before + 1);
		const invoice = n8n.octopus.dossier.invoices.find(({ body }) => body.orderReference === `PS-${id}`)!;
		expect(n8n.octopus.totals(n8n.octopus.dossier.invoices.at(-1)!).gross).toBe(
			`-${n8n.octopus.totals(invoice).gross}`,
		);
		expect(
			outputOf(result.execution, 'Write Ledger').filter(({ key }) => String(key).endsWith(`#cancel-${id}`)),
		).toMatchObject([{ state: 'verified' }]);
		await run({ creditStates: [CANCELED] });
		expect(n8n.octopus.dossier.invoices).toHaveLength(before + 1);
	});
});
