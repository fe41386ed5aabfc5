import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	demoAccess,
	demoJournals,
	monthlyBookyear,
	startOctopusSimulator,
	type OctopusSimulator,
} from './index';
import { http, openDossier, type DossierClient } from './test-client';

type Sample = { status: number; body: never; request?: string };
const samples = JSON.parse(
	readFileSync(join(__dirname, '../../data/octopus/samples.json'), 'utf8'),
) as Record<string, Sample> & Record<string, Record<string, unknown>>;

/** The form of a value: field names and kinds, without the values themselves. */
function form(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map(form);
	if (value === null || typeof value !== 'object') return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, form(part)]));
}

describe('answers next to the recorded ones', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	// The recorded dossier has one bookyear, 2000.
	const bookyears = [monthlyBookyear(1, 2000)];
	beforeAll(async () => {
		simulator = await startOctopusSimulator({
			now: '2026-05-11T09:00:00.000Z',
			dossier: { bookyears, journals: demoJournals(1) },
		});
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterAll(() => simulator.close());

	const recorded = (name: string) => samples[name] as Sample;

	it('wrong login', async () => {
		const { status, data } = await http(simulator).post(
			'/authentication',
			{ user: 'invalid_user', password: 'x' },
			{ headers: { softwareHouseUuid: demoAccess.softwareHouseUuid } },
		);
		const { status: expected, body } = recorded('POST /authentication 401');
		expect([status, form(data)]).toEqual([expected, form(body)]);
		expect(data.technicalInfo.replace('127.0.0.1', 'x.x.x.x')).toBe(
			(body as { technicalInfo: string }).technicalInfo,
		);
	});

	it('tokens and dossiers', async () => {
		const login = await http(simulator).post(
			'/authentication',
			{ user: demoAccess.user, password: demoAccess.password },
			{ headers: { softwareHouseUuid: demoAccess.softwareHouseUuid } },
		);
		expect(form(login.data)).toEqual(form(recorded('POST /authentication 200').body));
		const headers = { Token: login.data.token as string };
		expect(form((await http(simulator).get('/dossiers', { headers })).data)).toEqual(
			form(recorded('GET /dossiers 200').body),
		);
		const opened = await http(simulator).post('/dossiers', undefined, {
			params: { dossierId: demoAccess.dossierId },
			headers,
		});
		expect(form(opened.data)).toEqual(form(recorded('POST /dossiers 200').body));
	});

	it('bookyears: the same body', async () => {
		expect((await dossier.get('bookyears')).data).toEqual(recorded('GET bookyears 200').body);
	});

	it('journals: the same fields, currencyCode only on financial journals', async () => {
		type Row = { journalKey: string };
		const ours = (await dossier.get('bookyears/1/journals')).data as Row[];
		for (const theirs of recorded('GET bookyears/1/journals 200').body as Row[]) {
			expect(form(ours.find(({ journalKey }) => journalKey === theirs.journalKey))).toEqual(form(theirs));
		}
	});

	it('accounts: the same fields', async () => {
		const { data } = await dossier.get('accounts', { bookyearId: 1 });
		expect(data.find(({ accountKey }: { accountKey: { id: number } }) => accountKey.id === 140000)).toEqual(
			samples['accounts item'],
		);
	});

	it('a new relation: the same body but for its key', async () => {
		const { status, data } = await dossier.put('relations', samples['PUT relations request']);
		expect(status).toBe(201);
		data.relationIdentificationServiceData.relationKey.id = 28;
		expect(data).toEqual(recorded('PUT relations 201').body);
		expect((await dossier.put('relations', samples['PUT relations request'])).status).toBe(204);
	});

	it('an invoice in period 1: refused word for word as recorded', async () => {
		await dossier.put('relations', samples['PUT relations request']);
		const request = samples['POST invoices request (refused: period nr 1)'];
		const refused = await dossier.post('invoices', request);
		expect({ status: refused.status, body: refused.data }).toEqual(recorded('POST invoices 400'));
		const right = await dossier.post('invoices', {
			...request,
			bookyearPeriodeNr: 200005,
			documentDate: '2000-05-11',
			expiryDate: '2000-06-10',
		});
		expect(right.status).toBe(201);
	});

	it('a booking with a number that is taken: refused word for word as recorded', async () => {
		const item = samples['buysellbookings/modified item'];
		const { status, data } = await dossier.post('buysellbookings', {
			buySellBookingServiceData: {
				...item,
				journalKey: 'A1',
				bookingLines: [],
				amount: 0,
				documentDate: '2000-03-01',
			},
			attachments: [],
		});
		expect({ status, body: data }).toEqual(recorded('POST buysellbookings 400 (wrong number)'));
	});

	it('nothing modified: the recorded 404, glued words included', async () => {
		const { request, status: expected, body } = recorded('GET invoices/modified 404 (nothing modified)');
		const { status, data } = await dossier.get(`invoices/modified${request}`);
		expect({ status, body: data }).toEqual({ status: expected, body });
	});

	it('a bad query: the recorded words, followed by what is wrong', async () => {
		const { status, data } = await dossier.get('invoices');
		const { status: expected, body } = recorded('GET invoices 400 (bad query)');
		expect(status).toBe(expected);
		expect(data.technicalInfo.startsWith((body as { technicalInfo: string }).technicalInfo)).toBe(true);
	});

	it('none of the recorded requests breaks the API description, except the bad query', async () => {
		await dossier.put('relations', samples['PUT relations request']);
		await dossier.post('invoices', samples['POST invoices request (refused: period nr 1)']);
		expect(simulator.violations).toEqual([]);
		expect(simulator.answerViolations).toEqual([]);
	});
});
