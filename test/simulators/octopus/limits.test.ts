import { operations } from './openapi';
import { startOctopusSimulator, type OctopusSimulator } from './index';
import { invoiceBody, openDossier, type DossierClient } from './test-client';

describe('daily limits', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({
			now: '2026-11-24T09:00:00.000Z',
			settings: { tokenTtlSeconds: 1e9 },
		});
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterAll(() => simulator.close());

	const statuses = async (times: number, call: () => Promise<{ status: number }>) => {
		const seen: number[] = [];
		for (let turn = 0; turn < times; turn += 1) seen.push((await call()).status);
		return seen;
	};

	it('are those of the API description', () => {
		const limits = Object.fromEntries(operations.map(({ id, limit }) => [id, limit]));
		expect(limits).toMatchObject({
			'GET vatcodes': 2,
			'GET accounts': 2,
			'GET relations': 400,
			'PUT relations': 400,
			'GET relations/modified': 48,
			'POST invoices': 400,
			'PUT invoices': 10,
			'GET bookyears': 24,
			'GET invoices/modified': 48,
			'POST dossiers': 150,
		});
		expect(limits['POST authentication']).toBeUndefined();
		expect(operations.find(({ id }) => id === 'GET relations')?.fullListLimit).toBe(2);
	});

	it('refuse the call after the last with 429', async () => {
		expect(await statuses(3, () => dossier.get('vatcodes'))).toEqual([200, 200, 429]);
		expect((await dossier.get('vatcodes')).data).toEqual({
			technicalInfo: 'Maximum allowed calls per day exceeded',
		});
	});

	it('begin again on the next day in Belgium, not in UTC', async () => {
		await statuses(2, () => dossier.get('vatcodes'));
		simulator.clock.set('2026-11-24T22:59:59Z');
		expect((await dossier.get('vatcodes')).status).toBe(429);
		simulator.clock.set('2026-11-24T23:00:00Z');
		expect((await dossier.get('vatcodes')).status).toBe(200);
	});

	it('count the full list of relations apart from searches', async () => {
		expect(await statuses(3, () => dossier.get('relations'))).toEqual([200, 200, 429]);
		expect((await dossier.get('relations', { name: 'Peeters' })).status).toBe(200);
	});

	it('are shared by all tokens of a dossier', async () => {
		await statuses(2, () => dossier.get('vatcodes'));
		expect((await (await openDossier(simulator)).get('vatcodes')).status).toBe(429);
	});

	it('count refused documents, but not calls without a valid token', async () => {
		simulator.changeSettings({ limits: { overrides: { 'POST invoices': 2 } } });
		expect(await statuses(1, () => dossier.post('invoices', invoiceBody({ journalKey: 'V9' })))).toEqual([
			400,
		]);
		simulator.expireTokens();
		expect(await statuses(3, () => dossier.post('invoices', invoiceBody()))).toEqual([401, 401, 401]);
		const again = await openDossier(simulator);
		expect(await statuses(2, () => again.post('invoices', invoiceBody()))).toEqual([201, 429]);
	});

	it('can be switched off, changed per operation, and refused in another way', async () => {
		simulator.changeSettings({ limits: { enabled: false } });
		expect(await statuses(4, () => dossier.get('vatcodes'))).toEqual([200, 200, 200, 200]);
		simulator.reset({
			settings: {
				limits: {
					overrides: { 'GET bookyears': 1, 'GET vatcodes': null },
					refusal: { status: 403, body: { errorCode: -99 } },
				},
			},
		});
		const fresh = await openDossier(simulator);
		expect(await statuses(4, () => fresh.get('vatcodes'))).toEqual([200, 200, 200, 200]);
		await fresh.get('bookyears');
		const refused = await fresh.get('bookyears');
		expect([refused.status, refused.data]).toEqual([403, { errorCode: -99 }]);
	});

	it('and other settings refuse names and values they do not know', () => {
		expect(() => simulator.changeSettings({ roundin: 'perLine' } as never)).toThrow(
			'Unknown simulator setting "roundin"',
		);
		expect(() => simulator.changeSettings({ rounding: 'per line' } as never)).toThrow(
			'"rounding" cannot be "per line"',
		);
		expect(() => simulator.changeSettings({ tokenTtlSeconds: '5' } as never)).toThrow('cannot be "5"');
		expect(() => simulator.changeSettings({ limits: { overrides: { 'POST invoice': 1 } } })).toThrow(
			'No operation "POST invoice"',
		);
	});
});
