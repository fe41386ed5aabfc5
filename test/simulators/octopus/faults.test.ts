import { startOctopusSimulator, type OctopusSimulator } from './index';
import { http, invoiceBody, openDossier, type DossierClient } from './test-client';

describe('faults', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00.000Z' });
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterAll(() => simulator.close());

	const post = (documentSequenceNr = 1) => dossier.post('invoices', invoiceBody({ documentSequenceNr }));

	it('store the invoice and cut the connection', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'timeout-after-store' });
		await expect(post()).rejects.toThrow(/socket hang up|ECONNRESET/);
		expect(simulator.dossier.invoices).toHaveLength(1);
		expect(simulator.calls.at(-1)).toMatchObject({
			operation: 'POST invoices',
			status: 0,
			fault: 'timeout-after-store',
		});
		expect((await post()).data.errorCode).toBe(-13);
	});

	it('store the invoice and never answer', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'timeout-after-store', how: 'hang' });
		const hanging = http(simulator).post('/dossiers/49555/invoices', invoiceBody(), {
			timeout: 100,
			headers: { dossierToken: 'none' },
		});
		await expect(hanging).rejects.toThrow(/timeout/);
		simulator.faults.add({ match: 'POST invoices', kind: 'timeout-after-store', how: 'hang' });
		await expect(
			Promise.race([
				post(),
				new Promise((_, reject) => {
					setTimeout(() => reject(new Error('no answer')), 100);
				}),
			]),
		).rejects.toThrow('no answer');
		expect(simulator.dossier.invoices).toHaveLength(1);
	});

	it('cut the connection before anything is stored', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'disconnect-before-store' });
		await expect(post()).rejects.toThrow();
		expect(simulator.dossier.invoices).toEqual([]);
		expect((await post()).status).toBe(201);
	});

	it('answer with another status, such as the HTML of a proxy, and store nothing', async () => {
		simulator.faults.add({
			match: '^POST .*/invoices$',
			kind: 'status',
			status: 502,
			body: '<html><body>Bad Gateway</body></html>',
			times: 2,
		});
		for (const turn of [1, 2]) {
			const answer = await post();
			expect([turn, answer.status, answer.headers['content-type']]).toEqual([turn, 502, 'text/html']);
		}
		expect((await post()).status).toBe(201);
		expect(simulator.faults.list()).toMatchObject([{ kind: 'status', hits: 2 }]);
	});

	it('hit only after some calls when told so', async () => {
		simulator.faults.add({
			match: 'POST invoices',
			kind: 'status',
			status: 500,
			body: { technicalInfo: 'x' },
			after: 2,
		});
		expect([
			(await post(1)).status,
			(await post(2)).status,
			(await post(3)).status,
			(await post(3)).status,
		]).toEqual([201, 201, 500, 201]);
	});

	it('answer late', async () => {
		simulator.faults.add({ match: 'GET bookyears', kind: 'slow', delayMs: 60 });
		const begin = Date.now();
		expect((await dossier.get('bookyears')).status).toBe(200);
		expect(Date.now() - begin).toBeGreaterThanOrEqual(55);
	});

	it('hide an error in a success status, with or without storing', async () => {
		simulator.faults.add(
			{ match: 'POST invoices', kind: 'error-in-2xx' },
			{ match: 'POST invoices', kind: 'error-in-2xx', stored: true, body: { errorCode: -1 } },
		);
		const first = await post();
		expect([first.status, first.data.errorCode, simulator.dossier.invoices.length]).toEqual([201, -37, 0]);
		const second = await post();
		expect([second.status, second.data, simulator.dossier.invoices.length]).toEqual([
			201,
			{ errorCode: -1 },
			1,
		]);
	});

	it('end all tokens just before a call', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'expire-token' });
		expect((await post()).status).toBe(401);
		expect((await (await openDossier(simulator)).post('invoices', invoiceBody())).status).toBe(201);
	});

	it('let another writer take the number first', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'steal-number' });
		expect((await post()).data.technicalInfo).toContain('Last Document = 1.  New Document = 1. ');
		expect(simulator.dossier.invoices[0].body.reference).toBe('OTHER-WRITER');
		expect((await post(2)).status).toBe(201);
	});

	it('can be combined: the number is taken and then the connection is cut', async () => {
		simulator.faults.add(
			{ match: 'POST invoices', kind: 'steal-number', invoice: { reference: 'SHOP-2' } },
			{ match: 'POST invoices', kind: 'timeout-after-store' },
		);
		await expect(post()).rejects.toThrow();
		expect(simulator.dossier.invoices.map(({ body }) => body.reference)).toEqual(['SHOP-2']);
	});

	it('send a body that is cut off', async () => {
		simulator.faults.add({ match: 'GET bookyears', kind: 'broken-body' });
		const { status, data } = await dossier.get('bookyears');
		expect([status, typeof data]).toEqual([200, 'string']);
	});

	it('match an operation exactly and nothing that only begins like it', async () => {
		simulator.faults.add({ match: 'POST invoices', kind: 'status', status: 500 });
		expect((await dossier.post('invoices/book', undefined, { bookyearId: 2, journalKey: 'V2' })).status).toBe(
			200,
		);
		expect((await post()).status).toBe(500);
	});

	it('of an unknown kind or for an unknown operation are an error', () => {
		expect(() => simulator.faults.add({ match: 'POST invoice', kind: 'expire-token' })).toThrow(
			'No operation "POST invoice"',
		);
		expect(() => simulator.faults.add({ kind: 'explode' } as never)).toThrow('Unknown fault kind "explode"');
	});
});
