import { startOctopusSimulator, type OctopusSimulator } from './index';
import { http, invoiceBody, line, openDossier, type DossierClient } from './test-client';

describe('requests against the API description', () => {
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

	const problems = () => simulator.violations.map(({ problem }) => problem);

	it.each<[string, Record<string, unknown>, string]>([
		['a missing field', { exchangeRate: undefined }, 'exchangeRate is missing'],
		['a null in a required field', { exchangeRate: null }, 'exchangeRate is missing'],
		['an unknown field', { bookyearPeriodNr: 202611 }, 'bookyearPeriodNr is not a known field'],
		['a status field, which invoices do not have', { status: 'draft' }, 'status is not a known field'],
		[
			'an unknown field of a line',
			{ invoiceLines: [line(1, { vatCode: '21' })] },
			'invoiceLines[0].vatCode is not a known field',
		],
		['a field named like an object method', { toString: 'x' }, 'toString is not a known field'],
		['a text for a number', { documentSequenceNr: '1' }, 'documentSequenceNr is not a number'],
		['a fraction for an int32', { documentSequenceNr: 1.5 }, 'documentSequenceNr is not an int32: 1.5'],
		[
			'a number beyond int32',
			{ relationIdentificationServiceData: { externalRelationId: 2147483648 } },
			'relationIdentificationServiceData.externalRelationId is not an int32: 2147483648',
		],
		['a number for a text', { reference: 12 }, 'reference is not a string'],
		[
			'a date with a time',
			{ documentDate: '2026-11-20T00:00:00' },
			'documentDate is not a date yyyy-MM-dd: "2026-11-20T00:00:00"',
		],
		[
			'a date that does not exist',
			{ documentDate: '2026-02-30' },
			'documentDate is not a date yyyy-MM-dd: "2026-02-30"',
		],
		['a key that is not an object', { bookyearKey: 2 }, 'bookyearKey is not an object'],
		['a key that should not be an object', { journalKey: { id: 'V2' } }, 'journalKey is not a string'],
		['lines that are not a list', { invoiceLines: {} }, 'invoiceLines is not an array'],
	])('refuses %s', async (_, parts, problem) => {
		const { status, data } = await dossier.post('invoices', invoiceBody(parts));
		expect([status, data]).toEqual([
			400,
			{ technicalInfo: `Invalid or missing parameters passed: ${problem}` },
		]);
		expect(simulator.violations).toEqual([{ call: 3, operation: 'POST invoices', problem }]);
		expect(simulator.dossier.invoices).toEqual([]);
	});

	it('takes nulls and empty lists in optional fields', async () => {
		const parts = {
			orderReference: null,
			customFieldValueList: [],
			peppolFields: null,
			invoiceLines: [
				line(1, { externProductNr: null, intrastatServiceData: null, customFieldValueList: [] }),
			],
		};
		expect((await dossier.post('invoices', invoiceBody(parts))).status).toBe(201);
		expect(problems()).toEqual([]);
	});

	it('refuses missing, mistyped, unknown and repeated query parameters', async () => {
		expect(
			(await dossier.get('invoices', { bookyearId: 'two', journalKey: 'V2', documentSeqNumber: 1 })).status,
		).toBe(400);
		expect(problems()).toEqual([
			'query bookyearId is not an int32: "two"',
			'query documentSeqNr is missing',
			'query documentSeqNumber is not a known parameter',
		]);
		simulator.reset();
		dossier = await openDossier(simulator);
		await dossier.get('invoices/export', {
			bookyearId: 2,
			journalKey: 'V2',
			documentSeqNr: 1,
			returnInvoice: 'yes',
			returnPdfDocument: false,
		});
		await dossier.get('accounts?bookyearId=1&bookyearId=2');
		expect(problems()).toEqual([
			'query returnInvoice is not true or false: "yes"',
			'query returnEInvoiceXml is missing',
			'query bookyearId is given more than once',
		]);
	});

	it('refuses another content type, broken JSON and a body where none belongs', async () => {
		const form = await http(simulator).post('/authentication', 'user=a&password=b', {
			headers: { softwareHouseUuid: 'x' },
		});
		expect(form.status).toBe(400);
		const broken = await http(simulator).post('/authentication', '{"user":', {
			headers: { softwareHouseUuid: 'x', 'Content-Type': 'application/json' },
			transformRequest: [(data) => data],
		});
		expect(broken.status).toBe(400);
		await dossier.post('invoices/book', { bookyearId: 2 }, { bookyearId: 2, journalKey: 'V2' });
		expect(problems()).toEqual([
			'content type is "application/x-www-form-urlencoded" instead of "application/json"',
			expect.stringMatching(/^body is not JSON/),
			'body is not expected',
		]);
	});

	it('knows no other paths and methods', async () => {
		expect((await dossier.get('invoice')).status).toBe(404);
		expect((await http(simulator).delete('/dossiers/49555/invoices')).status).toBe(405);
		expect(
			(await http(simulator).get('/dossiers/49555/bookyears/two', { headers: { dossierToken: 'x' } })).status,
		).toBe(401);
		expect(problems()).toEqual(['unknown path', 'unknown method', 'path bookyearId is not an int32: "two"']);
	});

	it('tells fixed path parts from parameters', async () => {
		await dossier.get('relations/modified');
		await dossier.get('bookyears/2/journals/V/2');
		expect(simulator.calls.slice(-2).map(({ operation }) => operation)).toEqual([
			'GET relations/modified',
			'GET bookyears/{bookyearId}/journals/V/{sequenceNumber}',
		]);
	});
});
