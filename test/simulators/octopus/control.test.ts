import axios from 'axios';
import { startOctopusSimulator, type OctopusSimulator } from './index';
import { invoiceBody, openDossier } from './test-client';

describe('control endpoints', () => {
	let simulator: OctopusSimulator;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00.000Z' });
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	const get = async (name: string) =>
		(await axios.get(`${simulator.controlUrl}/${name}`, { proxy: false })).data;
	const post = (name: string, body: unknown) =>
		axios.post(`${simulator.controlUrl}/${name}`, body, { proxy: false, validateStatus: () => true });

	it('show invoices with totals, counts per operation and violations', async () => {
		const dossier = await openDossier(simulator);
		await dossier.post('invoices', invoiceBody());
		await dossier.get('nothing');
		const state = await get('state');
		expect(state.invoices).toMatchObject([
			{ number: 1, journalKey: 'V2', totals: { net: '100.00', vat: '21.00', gross: '121.00' } },
		]);
		expect(state.callCounts).toMatchObject({ 'POST invoices': 1, 'POST dossiers': 1 });
		expect(state.callsToday).toMatchObject({ 'POST invoices': 1 });
		expect(state.violations).toHaveLength(1);
		expect(state.relations).toHaveLength(7);
		expect(await get('calls')).toHaveLength(4);
	});

	it('plan faults and clear them', async () => {
		await post('faults', [{ match: 'GET bookyears', kind: 'status', status: 503, times: 5 }]);
		const dossier = await openDossier(simulator);
		expect((await dossier.get('bookyears')).status).toBe(503);
		await post('faults', { clear: true });
		expect((await dossier.get('bookyears')).status).toBe(200);
		expect((await post('faults', [{ kind: 'nonsense' }])).status).toBe(400);
	});

	it('change settings, journals, the clock and tokens', async () => {
		const dossier = await openDossier(simulator);
		await post('settings', {
			settings: { rounding: 'perLine' },
			journals: [{ bookyearId: 2, key: 'V2', openByOther: true }],
		});
		expect(simulator.settings.rounding).toBe('perLine');
		expect((await dossier.post('invoices', invoiceBody())).status).toBe(403);
		await post('settings', { advanceSeconds: 600 });
		expect((await dossier.get('bookyears')).status).toBe(401);
		const again = await openDossier(simulator);
		await post('settings', { expireTokens: true });
		expect((await again.get('bookyears')).status).toBe(401);
		expect((await post('settings', { rounding: 'perLine' })).data.technicalInfo).toContain(
			'belong in "settings"',
		);
	});

	it('put everything back, with another dossier if wanted', async () => {
		const dossier = await openDossier(simulator);
		await dossier.post('invoices', invoiceBody());
		await post('reset', { dossier: { relations: [] } });
		const state = await get('state');
		expect([state.invoices, state.relations, state.callCounts]).toEqual([[], [], {}]);
		await post('reset', {});
		expect((await get('state')).relations).toHaveLength(7);
	});

	it('are not calls of the service', async () => {
		await get('state');
		expect(simulator.calls).toEqual([]);
	});
});
