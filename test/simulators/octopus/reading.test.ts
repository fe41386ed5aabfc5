import { startOctopusSimulator, type OctopusSimulator } from './index';
import { http, invoiceBody, openDossier, type DossierClient } from './test-client';

describe('reading invoices and lists', () => {
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

	const one = (documentSeqNr: number) =>
		dossier.get('invoices', { bookyearId: 2, journalKey: 'V2', documentSeqNr });
	const modified = (modifiedTimeStamp: string, more: Record<string, unknown> = {}) =>
		dossier.get('invoices/modified', { bookyearId: 2, modifiedTimeStamp, ...more });

	it('gives an invoice by number, without nulls and with sorted keys, and 404 for another', async () => {
		await dossier.post('invoices', invoiceBody({ orderReference: null, financialDiscount: 0 }));
		const { status, data } = await one(1);
		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(Object.keys(data).sort());
		expect(data).toMatchObject({
			reference: 'ORDER-1',
			documentSequenceNr: 1,
			relationIdentificationServiceData: { externalRelationId: 0, relationKey: { id: 11 } },
		});
		expect(data).not.toHaveProperty('orderReference');
		const missing = await one(2);
		expect([missing.status, missing.data]).toEqual([404, { technicalInfo: 'Invoice not found' }]);
	});

	it('lists what changed since a moment, the moment included unless switched', async () => {
		await dossier.post('invoices', invoiceBody());
		expect((await modified('1980-01-01 00:00:00.000')).data).toHaveLength(1);
		expect((await modified('2026-11-24 10:00:00.000')).data).toHaveLength(1);
		expect((await modified('2026-11-24 10:00:00.001')).status).toBe(404);
		simulator.changeSettings({ modifiedInclusive: false });
		expect((await modified('2026-11-24 10:00:00.000')).status).toBe(404);
		simulator.changeSettings({ modifiedInclusive: true, timeZone: 'UTC' });
		expect((await modified('2026-11-24 09:00:00.000')).status).toBe(200);
	});

	it('filters changed invoices by bookyear and journal; -1 means all bookyears', async () => {
		await dossier.post('invoices', invoiceBody());
		const all = '1980-01-01 00:00:00.000';
		expect((await modified(all, { bookyearId: -1 })).status).toBe(200);
		expect((await modified(all, { journalKey: 'V2' })).status).toBe(200);
		const none = await modified(all, { bookyearId: 1 });
		expect([none.status, none.data]).toEqual([
			404,
			{ technicalInfo: 'No modified Invoices found in dossier 49555bookyearId: 1, Journal Key: null ' },
		]);
		expect((await modified(all, { journalKey: 'V3' })).status).toBe(404);
	});

	it('refuses another form of modifiedTimeStamp and notes it', async () => {
		for (const wrong of ['2026-11-24', '2026-11-24T10:00:00.000', '2026-11-24 10:00:00'])
			expect((await modified(wrong)).status).toBe(400);
		expect(simulator.violations).toHaveLength(3);
	});

	it('gives bookyears with periods numbered by year and month', async () => {
		const { data } = await dossier.get('bookyears');
		expect(
			data.map(({ bookyearKey, closed }: { bookyearKey: { id: number }; closed: boolean }) => [
				bookyearKey.id,
				closed,
			]),
		).toEqual([
			[1, true],
			[2, false],
		]);
		expect(data[1].periods[1]).toEqual({
			bookyearPeriod: 202602,
			startDate: '2026-02-01',
			endDate: '2026-02-28',
		});
		expect((await dossier.get('bookyears/2')).data).toMatchObject({
			bookingPeriodType: 'MONTH',
			fromDate: '2026-01-01',
		});
	});

	it('gives journals with their kind and the scale of unit prices', async () => {
		const { data } = await dossier.get('bookyears/2/journals');
		const kinds = Object.fromEntries(
			data.map(({ journalKey, insertionType }: { journalKey: string; insertionType: number }) => [
				journalKey,
				insertionType,
			]),
		);
		expect(kinds).toEqual({ D1: 1, F1: 1, V2: 2, V3: 3, V4: 2, V5: 2, A1: 1, V1: 1 });
		expect((await dossier.get('bookyears/2/journals/V/5')).data).toMatchObject({
			insertionType: 'VAT_EXCLUSIVE',
			invoicingServiceData: { unitPriceScale: 'FOUR' },
		});
		expect((await dossier.get('bookyears/2/journals/V/3')).data).toMatchObject({
			insertionType: 'VAT_INCLUSIVE',
		});
		expect(
			(await dossier.get('bookyears/2/journals/A/1')).data.commonJournalServiceData.nextDocumentNumber,
		).toBe(7);
		expect((await dossier.get('bookyears/2/journals/V/9')).data.errorCode).toBe(-10);
	});

	it('gives VAT codes with a card for sales and one for credit notes, inactive ones only when switched', async () => {
		type Row = { code: string; type: number; basePercentage: number };
		const codes = async () => (await dossier.get('vatcodes')).data as Row[];
		const listed = await codes();
		expect(listed.filter(({ code }) => code === '21').map(({ type }) => type)).toEqual([2, 4]);
		expect(listed.find(({ code }) => code === 'FR55')?.basePercentage).toBe(5.5);
		expect(listed.some(({ code }) => code === '19')).toBe(false);
		simulator.changeSettings({ inactiveVatCodesListed: true });
		expect((await codes()).some(({ code }) => code === '19')).toBe(true);
	});

	it('gives accounts of a bookyear, stores new ones and lists changes', async () => {
		const key = { bookyearKey: { id: 2 }, id: 700400 };
		expect(
			(await dossier.put('accounts', { accountKey: key, description: { description_NL: 'Nieuw' } })).status,
		).toBe(201);
		expect(
			(await dossier.put('accounts', { accountKey: key, description: { description_FR: 'Nouveau' } })).status,
		).toBe(204);
		const ids = async (bookyearId: number) =>
			(await dossier.get('accounts', { bookyearId })).data.map(
				({ accountKey }: { accountKey: { id: number } }) => accountKey.id,
			) as number[];
		expect(await ids(2)).toContain(700400);
		expect(await ids(1)).not.toContain(700400);
		const { data } = await dossier.get('accounts/modified', { modifiedTimeStamp: '2026-11-01 00:00:00.000' });
		expect(data.modified).toMatchObject([
			{ accountKey: key, description: { description_NL: 'Nieuw', description_FR: 'Nouveau' } },
		]);
		expect(
			(await dossier.get('accounts/modified', { modifiedTimeStamp: '1980-01-01 00:00:00.000' })).data.modified
				.length,
		).toBeGreaterThan(20);
	});

	it('gives the small lists, the version and the text of an error code', async () => {
		for (const path of [
			'currencies',
			'customfields',
			'costcentres',
			'costcentres/active',
			'products',
			'productgroups',
		])
			expect((await dossier.get(path)).status).toBe(200);
		expect((await http(simulator).get('/about/version')).data).toMatch(/^\d+\./);
		const text = await http(simulator).get('/error', { params: { errorCode: -14, localeId: 3 } });
		expect([text.status, text.data.errorMessage]).toEqual([
			400,
			'The bookyear period does not exist in the bookyear.',
		]);
	});

	it('says so when a known operation is not simulated', async () => {
		expect((await dossier.get('bank/invoices')).status).toBe(501);
	});
});
