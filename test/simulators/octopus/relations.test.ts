import { startOctopusSimulator, type OctopusSimulator } from './index';
import { openDossier, type DossierClient } from './test-client';

describe('relations', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00.000Z' });
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterEach(() => expect(simulator.answerViolations).toEqual([]));
	afterAll(() => simulator.close());

	const put = (identification: Record<string, unknown>, fields: Record<string, unknown> = {}) =>
		dossier.put('relations', {
			currencyCode: 'EUR',
			relationIdentificationServiceData: identification,
			...fields,
		});
	const ids = async (params?: Record<string, unknown>) => {
		const { status, data } = await dossier.get('relations', params);
		return status === 404
			? 404
			: (data.map(
					({
						relationIdentificationServiceData,
					}: {
						relationIdentificationServiceData: { relationKey: { id: number } };
					}) => relationIdentificationServiceData.relationKey.id,
				) as number[]);
	};

	it('creates with 201, a new key and the recorded defaults', async () => {
		const { status, data } = await put(
			{ externalRelationId: 99999 },
			{ name: 'Dok', client: true, country: 'BE' },
		);
		expect(status).toBe(201);
		expect(data).toMatchObject({
			active: true,
			expirationDays: 30,
			expirationType: 2,
			vatType: 0,
			telephone: '',
			relationIdentificationServiceData: { externalRelationId: 99999, relationKey: { id: 18 } },
		});
	});

	it('creates when the relation is not identified at all', async () => {
		expect((await put({}, { name: 'New' })).status).toBe(201);
	});

	it('merges with 204 by external number or by key, keeping what is not sent', async () => {
		const merged = await put({ externalRelationId: 1001 }, { city: 'Gent', name: null });
		expect([merged.status, merged.data]).toEqual([204, '']);
		expect(simulator.dossier.relations.find(({ id }) => id === 15)?.fields).toMatchObject({
			name: 'Janssens',
			city: 'Gent',
			email: 'familie@example.com',
		});
		await put({ relationKey: { id: 14 }, externalRelationId: 1002 });
		expect(simulator.dossier.relations.find(({ id }) => id === 14)?.externalId).toBe(1002);
	});

	it('can be repeated: the same external number never makes a second relation', async () => {
		const before = simulator.dossier.relations.length;
		await put({ externalRelationId: 77 }, { name: 'A' });
		await put({ externalRelationId: 77 }, { name: 'A' });
		expect(simulator.dossier.relations).toHaveLength(before + 1);
	});

	it('overwrites with empty strings unless switched', async () => {
		await put({ relationKey: { id: 11 } }, { email: '' });
		expect(simulator.dossier.relations.find(({ id }) => id === 11)?.fields.email).toBe('');
		simulator.changeSettings({ emptyStringsOverwrite: false });
		await put({ relationKey: { id: 12 } }, { email: '' });
		expect(simulator.dossier.relations.find(({ id }) => id === 12)?.fields.email).not.toBe('');
	});

	it.each([
		['an empty country', { country: '' }, -7],
		['a VAT type that does not exist', { vatType: 2 }, -7],
		['a Belgian VAT number in another form', { vatNr: 'BE0123456749' }, -7],
		['an unknown currency', { currencyCode: 'XXX' }, -19],
	])('refuses %s', async (_, fields, code) => {
		const { status, data } = await put({ externalRelationId: 5 }, fields);
		expect([status, data.errorCode]).toEqual([400, code]);
	});

	it('refuses an external number that another relation has', async () => {
		expect((await put({ relationKey: { id: 11 }, externalRelationId: 1001 })).data.errorCode).toBe(-7);
	});

	it('lists only active relations without parameters', async () => {
		expect(await ids()).toEqual([11, 12, 13, 14, 15, 17]);
	});

	it('finds by any of the parameters, active or not, and answers 404 for none', async () => {
		expect(await ids({ name: 'oude klant' })).toEqual([16]);
		expect(await ids({ extRelationId: 1001, vatNr: 'BE0123.456.749' })).toEqual([12, 15]);
		expect(await ids({ relationId: 13, name: 'Peeters' })).toEqual([11, 13]);
		expect(await ids({ extRelationId: 0 })).toBe(404);
		expect((await dossier.get('relations', { name: 'Nobody' })).data).toEqual({
			technicalInfo: 'No relations found',
		});
	});

	it('searches names and VAT numbers more loosely when switched', async () => {
		expect([await ids({ name: 'broodje' }), await ids({ vatNr: 'NL123456789B01' })]).toEqual([404, 404]);
		simulator.changeSettings({ nameSearch: 'contains', vatNrSearch: 'normalised' });
		expect([await ids({ name: 'broodje' }), await ids({ vatNr: 'NL123456789B01' })]).toEqual([[12], [13]]);
	});

	it('has no search by e-mail', async () => {
		expect((await dossier.get('relations', { email: 'an.peeters@example.com' })).status).toBe(400);
	});

	it('lists changed relations, inactive ones too, and deleted ones; 404 when none', async () => {
		const everything = await dossier.get('relations/modified', {
			modifiedTimeStamp: '1980-01-01 00:00:00.000',
		});
		expect([everything.data.modified.length, everything.data.deleted]).toEqual([7, []]);
		expect(
			(await dossier.get('relations/modified', { modifiedTimeStamp: '2026-11-24 00:00:00.000' })).status,
		).toBe(404);
		await put({ relationKey: { id: 11 } }, { city: 'Gent' });
		simulator.deleteRelation(14);
		const { data } = await dossier.get('relations/modified', {
			modifiedTimeStamp: '2026-11-24 00:00:00.000',
		});
		expect([data.modified.length, data.deleted.length]).toEqual([1, 1]);
		expect(data.deleted[0].relationIdentificationServiceData.relationKey.id).toBe(14);
	});
});
