import { demoConfig } from '../../tools/daily/demo-config';
import { runDaily, type DailyResult } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import { startRealN8n, type RealN8n } from './n8n';

describe('the daily template with credit notes switched on, in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let first: DailyResult;

	const run = async () => await runDaily(n8n.client, { ...demoConfig(n8n.shop, n8n.octopus), options: { creditNotes: true } });
	const ofSlips = (result: DailyResult) => outputOf(result.execution, 'Reconcile').filter((item) => 'slip' in item) as unknown as Array<{ slip: { id: number }; reconciliation: { state: string; code: string; totalShop: string; totalOctopus: string } }>;
	const credits = () => n8n.octopus.dossier.invoices.filter(({ body }) => /^CS\d{6}\//.test(String(body.reference)));

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
			if (reconciliation.state === 'verified') expect([slip.id, reconciliation.totalOctopus]).toEqual([slip.id, reconciliation.totalShop]);
			else expect([slip.id, reconciliation.code]).not.toEqual([slip.id, '']);
		}
	});

	it('writes a row of its own for each slip', () => {
		const keys = outputOf(first.execution, 'Write Ledger').map(({ key }) => String(key));
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.filter((key) => key.includes('#slip-'))).toHaveLength(19);
	});

	it('counts the calls of both readings', () => {
		expect(first.summary.calls).toEqual({ prestashop: n8n.shop.calls.length, octopus: n8n.octopus.calls.length });
	});

	it('credits nothing a second time', async () => {
		const before = credits().length;
		const again = await run();
		expect(again.failure).toBeNull();
		expect(again.summary.created).toBe(0);
		expect(credits()).toHaveLength(before);
	});
});
