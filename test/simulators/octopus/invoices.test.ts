import { startOctopusSimulator, type OctopusSimulator } from './index';
import { invoiceBody, line, openDossier, type DossierClient } from './test-client';

describe('inserting invoices', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00Z' });
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterEach(() => expect(simulator.answerViolations).toEqual([]));
	afterAll(() => simulator.close());

	const refusal = async (parts: Record<string, unknown>) => {
		const { status, data } = await dossier.post('invoices', invoiceBody(parts));
		return [status, data.errorCode as number];
	};

	it('answers 201 without a body and keeps the invoice unbooked', async () => {
		const answer = await dossier.post('invoices', invoiceBody());
		expect([answer.status, answer.data]).toEqual([201, '']);
		expect(simulator.dossier.invoices).toMatchObject([
			{ journalKey: 'V2', number: 1, relationId: 11, booked: false },
		]);
		expect(simulator.finalising).toEqual([]);
	});

	it('accepts only the last number plus one, and says both numbers', async () => {
		await dossier.post('invoices', invoiceBody());
		const again = await dossier.post('invoices', invoiceBody());
		expect(again.status).toBe(400);
		expect(again.data).toEqual({
			errorCode: -13,
			errorMessage:
				'Het document nummer is ongeldig. Het document nummer dient tevens oplopend te zijn en dient opeenvolgend te zijn met het laatste document nummer van het dagboek.',
			technicalInfo:
				'Unable to insert invoice in dossier 49555.  Illegal document seq Nr.  Last Document = 1.  New Document = 1. ',
		});
		expect(await refusal({ documentSequenceNr: 3 })).toEqual([400, -13]);
		expect((await dossier.post('invoices', invoiceBody({ documentSequenceNr: 2 }))).status).toBe(201);
	});

	it('counts numbers per journal and on top of what is booked', async () => {
		simulator.dossier.journals.find(
			({ key, bookyearId }) => key === 'V5' && bookyearId === 2,
		)!.lastBookedDocumentNr = 41;
		expect(await refusal({ journalKey: 'V5' })).toEqual([400, -13]);
		expect(
			(await dossier.post('invoices', invoiceBody({ journalKey: 'V5', documentSequenceNr: 42 }))).status,
		).toBe(201);
		expect((await dossier.post('invoices', invoiceBody())).status).toBe(201);
	});

	it('refuses an unknown bookyear or journal, a journal of another kind, and a closed or opened one', async () => {
		expect(await refusal({ bookyearKey: { id: 9 } })).toEqual([400, -9]);
		expect(await refusal({ journalKey: 'V9' })).toEqual([400, -10]);
		expect(await refusal({ journalKey: 'V1' })).toEqual([400, -29]);
		expect(await refusal({ journalKey: 'A1' })).toEqual([400, -29]);
		expect(await refusal({ journalKey: 'V4' })).toEqual([403, -11]);
		expect(await refusal({ bookyearKey: { id: 1 } })).toEqual([403, -11]);
		simulator.dossier.journals.find(({ key, bookyearId }) => key === 'V2' && bookyearId === 2)!.openByOther =
			true;
		expect(await refusal({})).toEqual([403, -12]);
	});

	it('refuses a period that is unknown, protected, closed or not that of the date', async () => {
		expect(await refusal({ bookyearPeriodeNr: 11 })).toEqual([400, -14]);
		expect(await refusal({ bookyearPeriodeNr: 202610 })).toEqual([400, -14]);
		const journal = simulator.dossier.journals.find(
			({ key, bookyearId }) => key === 'V2' && bookyearId === 2,
		)!;
		journal.protectedPeriod = 202611;
		expect(await refusal({})).toEqual([400, -15]);
		Object.assign(journal, { protectedPeriod: 0, closedPeriod: 202611 });
		expect(await refusal({})).toEqual([400, -15]);
		expect(
			(await dossier.post('invoices', invoiceBody({ bookyearPeriodeNr: 202612, documentDate: '2026-12-01' })))
				.status,
		).toBe(201);
	});

	it('refuses unknown relations, VAT codes, accounts, products, cost centres and currencies', async () => {
		expect(await refusal({ relationIdentificationServiceData: { externalRelationId: 5 } })).toEqual([
			400, -16,
		]);
		expect(await refusal({ relationIdentificationServiceData: { externalRelationId: 0 } })).toEqual([
			400, -16,
		]);
		expect(await refusal({ invoiceLines: [line(1, { vatCodeKey: 'V21' })] })).toEqual([400, -22]);
		expect(await refusal({ invoiceLines: [line(1, { vatCodeKey: '19' })] })).toEqual([400, -22]);
		expect(await refusal({ invoiceLines: [line(1, { vatCodeKey: undefined })] })).toEqual([400, -22]);
		expect(await refusal({ invoiceLines: [line(1, { vatCodeKey: 'D21' })] })).toEqual([400, -75]);
		expect(await refusal({ invoiceLines: [line(1, { bookingAccountNr: 700200 })] })).toEqual([400, -21]);
		expect(await refusal({ invoiceLines: [line(1, { externProductNr: 'P1' })] })).toEqual([400, -39]);
		expect(await refusal({ invoiceLines: [line(1, { costCentreKey: { id: 1 } })] })).toEqual([400, -40]);
		expect(await refusal({ currencyCode: 'CHF' })).toEqual([400, -19]);
		expect(await refusal({ exchangeRate: 1.1 })).toEqual([400, -20]);
		expect(await refusal({ invoiceLines: [] })).toEqual([400, -37]);
		expect(simulator.dossier.invoices).toEqual([]);
	});

	it('checks the period before the relation, and the relation before the number', async () => {
		const wrong = { documentSequenceNr: 7, relationIdentificationServiceData: { externalRelationId: 5 } };
		expect(await refusal({ ...wrong, bookyearPeriodeNr: 1 })).toEqual([400, -14]);
		expect(await refusal(wrong)).toEqual([400, -16]);
	});

	it('accepts account 0, external relation numbers, lines of text and credit notes', async () => {
		const lines = [line(10, { bookingAccountNr: 0, count: -1 }), { description: 'Only text' }];
		expect(
			(
				await dossier.post(
					'invoices',
					invoiceBody({
						relationIdentificationServiceData: { externalRelationId: 1001 },
						invoiceLines: lines,
					}),
				)
			).status,
		).toBe(201);
		expect(simulator.totals(simulator.dossier.invoices[0])).toMatchObject({
			net: '-10.00',
			vat: '-2.10',
			gross: '-12.10',
		});
	});

	it('refuses a positive line in a credit note, and a VAT code without a card for credit notes', async () => {
		expect(await refusal({ invoiceLines: [line(10), line(10, { count: -2 })] })).toEqual([400, -37]);
		simulator.dossier.vatCodes.splice(
			simulator.dossier.vatCodes.findIndex(({ code, type }) => code === '21' && type === 4),
			1,
		);
		expect(await refusal({ invoiceLines: [line(10, { count: -1 })] })).toEqual([400, -75]);
		expect((await dossier.post('invoices', invoiceBody())).status).toBe(201);
	});

	it('rounds or refuses unit prices with more decimals than the journal has', async () => {
		await dossier.post('invoices', invoiceBody({ invoiceLines: [line(1.005)] }));
		await dossier.post('invoices', invoiceBody({ journalKey: 'V5', invoiceLines: [line(1.00549)] }));
		expect(simulator.dossier.invoices.map(({ body }) => body.invoiceLines![0].unitPrice)).toEqual([
			1.01, 1.0055,
		]);
		simulator.changeSettings({ extraDecimals: 'refuse' });
		expect(await refusal({ documentSequenceNr: 2, invoiceLines: [line(1.005)] })).toEqual([400, -37]);
	});

	it('refuses mixed signs, earlier dates and long texts only when told so', async () => {
		const mixed = { invoiceLines: [line(10), line(-3)], reference: 'R'.repeat(40) };
		simulator.changeSettings({ mixedSigns: 'refuse' });
		expect(await refusal(mixed)).toEqual([400, -37]);
		simulator.changeSettings({ mixedSigns: 'accept', maxLengths: { reference: 30 }, overflow: 'refuse' });
		expect(await refusal(mixed)).toEqual([400, -37]);
		simulator.changeSettings({ overflow: 'cut', chronological: true });
		expect((await dossier.post('invoices', invoiceBody(mixed))).status).toBe(201);
		expect(simulator.dossier.invoices[0].body.reference).toHaveLength(30);
		expect(await refusal({ documentSequenceNr: 2, documentDate: '2026-11-01' })).toEqual([400, -17]);
		simulator.changeSettings({ invoicingModule: false });
		expect(await refusal({ documentSequenceNr: 2 })).toEqual([403, -37]);
	});

	it('shows the last number with or without unbooked invoices, as switched', async () => {
		const shown = async () => {
			const list = (await dossier.get('bookyears/2/journals')).data as Array<{
				journalKey: string;
				lastBookedDocumentNr: number;
			}>;
			const one = (await dossier.get('bookyears/2/journals/V/2')).data;
			return [
				list.find(({ journalKey }) => journalKey === 'V2')?.lastBookedDocumentNr,
				one.commonJournalServiceData.nextDocumentNumber,
			];
		};
		await dossier.post('invoices', invoiceBody());
		expect(await shown()).toEqual([0, 2]);
		simulator.changeSettings({ lastBookedCounts: 'all', nextNumberCounts: 'booked' });
		expect(await shown()).toEqual([1, 1]);
	});

	it('changes an unbooked invoice and no other', async () => {
		await dossier.post('invoices', invoiceBody());
		expect((await dossier.put('invoices', invoiceBody({ comment: 'Changed' }))).status).toBe(204);
		expect(simulator.dossier.invoices[0].body.comment).toBe('Changed');
		expect((await dossier.put('invoices', invoiceBody({ documentSequenceNr: 2 }))).data.errorCode).toBe(-61);
		simulator.dossier.invoices[0].booked = true;
		expect((await dossier.put('invoices', invoiceBody())).data.errorCode).toBe(-64);
	});
});
