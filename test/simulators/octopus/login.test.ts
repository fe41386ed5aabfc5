import { demoAccess, startOctopusSimulator, type OctopusSimulator } from './index';
import { http, invoiceBody, openDossier } from './test-client';

describe('login in two steps', () => {
	let simulator: OctopusSimulator;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00Z' });
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	const credentials = { user: demoAccess.user, password: demoAccess.password };
	const uuid = { softwareHouseUuid: demoAccess.softwareHouseUuid };
	const userToken = async (user: string = demoAccess.user) =>
		(
			await http(simulator).post(
				'/authentication',
				{ user, password: demoAccess.password },
				{ headers: uuid },
			)
		).data.token as string;
	const open = (dossierId: number, token: string) =>
		http(simulator).post('/dossiers', undefined, { params: { dossierId }, headers: { Token: token } });

	it('gives a user token and then a dossier token', async () => {
		const token = await userToken();
		const opened = await open(demoAccess.dossierId, token);
		expect(opened.status).toBe(200);
		expect(Object.keys(opened.data)).toEqual(['Dossiertoken']);
		expect(opened.headers['content-type']).toBe('application/json');
		expect(simulator.violations).toEqual([]);
	});

	it('refuses a wrong password with the recorded body: technicalInfo only', async () => {
		const answer = await http(simulator).post(
			'/authentication',
			{ ...credentials, password: 'wrong' },
			{ headers: uuid },
		);
		expect(answer.status).toBe(401);
		expect(answer.data).toEqual({
			technicalInfo: 'Incrementing failed login attempt count for user webshop, IP address 127.0.0.1. ',
		});
		expect(simulator.failedLogins).toBe(1);
	});

	it('refuses a wrong software house UUID, with or without an error code', async () => {
		const headers = { softwareHouseUuid: 'nobody' };
		const bare = await http(simulator).post('/authentication', credentials, { headers });
		expect([bare.status, bare.data]).toEqual([
			401,
			{ technicalInfo: 'Invalid credentials or softwarehouse Uuid provided' },
		]);
		simulator.changeSettings({ wrongUuidBody: 'errorCode' });
		const coded = await http(simulator).post('/authentication', credentials, { headers });
		expect([coded.status, coded.data.errorCode]).toEqual([401, -68]);
	});

	it('refuses a login without the software house header and notes the violation', async () => {
		expect((await http(simulator).post('/authentication', credentials)).status).toBe(401);
		expect(simulator.violations.map(({ problem }) => problem)).toEqual([
			'header softwareHouseUuid is missing',
		]);
	});

	it('lists only dossiers the user may open', async () => {
		const list = async (user: string) =>
			(await http(simulator).get('/dossiers', { headers: { Token: await userToken(user) } }))
				.data as unknown[];
		expect(await list(demoAccess.user)).toMatchObject([
			{ dossierKey: { id: demoAccess.dossierId }, vatNr: 'BE0000.000.097' },
		]);
		expect(await list('no-access')).toEqual([]);
	});

	it('answers 403 for a dossier without access and 404 for an unknown one', async () => {
		expect((await open(demoAccess.dossierId, await userToken('no-access'))).status).toBe(403);
		expect((await open(1, await userToken())).status).toBe(404);
	});

	it('does not take the user token, or the dossier token in another header, for a dossier call', async () => {
		const token = await userToken();
		const { data } = await open(demoAccess.dossierId, token);
		const url = `/dossiers/${demoAccess.dossierId}/bookyears`;
		const empty = await http(simulator).get(url, { headers: { Token: token } });
		expect([empty.status, empty.data.errorCode, empty.data.technicalInfo]).toEqual([
			401,
			-79,
			'Empty access token',
		]);
		expect((await http(simulator).get(url, { headers: { dossierToken: token } })).status).toBe(401);
		expect((await http(simulator).get(url, { headers: { dossierToken: data.Dossiertoken } })).status).toBe(
			200,
		);
	});

	it('ends both tokens after ten minutes', async () => {
		const dossier = await openDossier(simulator);
		simulator.clock.advance(599_000);
		expect((await dossier.get('bookyears')).status).toBe(200);
		simulator.clock.advance(1_000);
		const expired = await dossier.get('bookyears');
		expect([expired.status, expired.data.errorCode]).toEqual([401, -79]);
	});

	it('ends tokens on demand and after a shorter time when told so', async () => {
		simulator.changeSettings({ tokenTtlSeconds: 5 });
		const first = await openDossier(simulator);
		simulator.clock.advance(5_000);
		expect((await first.get('bookyears')).status).toBe(401);
		const second = await openDossier(simulator);
		simulator.expireTokens();
		expect((await second.get('bookyears')).status).toBe(401);
	});

	it('can end the earlier dossier token when a new one is given', async () => {
		simulator.changeSettings({ singleDossierToken: true });
		const [first, second] = [await openDossier(simulator), await openDossier(simulator)];
		expect([(await first.get('bookyears')).status, (await second.get('bookyears')).status]).toEqual([
			401, 200,
		]);
	});

	it('words errors in the language of localeId', async () => {
		const french = await openDossier(simulator, { localeId: 2 });
		const refused = await french.post('invoices', invoiceBody({ bookyearPeriodeNr: 1 }));
		expect(refused.data.errorMessage).toBe('La période utilisée n’existe pas dans l’exercice.');
	});

	it('does not keep passwords in its list of calls', async () => {
		await userToken();
		expect(JSON.stringify(simulator.calls)).not.toContain(demoAccess.password);
	});
});
