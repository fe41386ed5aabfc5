import { startOctopusSimulator, type OctopusSimulator } from './index';
import { openDossier, type DossierClient } from './test-client';

describe('bookings', () => {
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

	const line = { accountKey: 700000, baseAmount: 100, vatAmount: 21, vatCodeKey: '21' };
	const booking = (parts: Record<string, unknown> = {}) => ({
		buySellBookingServiceData: {
			bookyearKey: { id: 2 },
			journalKey: 'V1',
			documentSequenceNr: 3,
			bookyearPeriodeNr: 202611,
			documentDate: '2026-11-20',
			expiryDate: '2026-12-20',
			amount: 121,
			currencyCode: 'EUR',
			exchangeRate: 1,
			relationIdentificationServiceData: { relationKey: { id: 11 } },
			bookingLines: [line],
			...parts,
		},
		attachments: [],
	});
	const refusal = async (parts: Record<string, unknown>) =>
		(await dossier.post('buysellbookings', booking(parts))).data.errorCode as number;

	it('are stored in a booking journal and read back', async () => {
		expect((await dossier.post('buysellbookings', booking())).status).toBe(201);
		const { data } = await dossier.get('buysellbookings', {
			bookyearId: 2,
			journalKey: 'V1',
			documentSeqNr: 3,
		});
		expect(data).toMatchObject({
			amount: 121,
			bookingLines: [line],
			relationIdentificationServiceData: { relationKey: { id: 11 } },
		});
		expect(
			(
				await dossier.get('buysellbookings/modified', {
					bookyearId: -1,
					modifiedTimeStamp: '1980-01-01 00:00:00.000',
				})
			).data,
		).toHaveLength(1);
		expect(
			(await dossier.get('buysellbookings', { bookyearId: 2, journalKey: 'V1', documentSeqNr: 4 })).status,
		).toBe(404);
	});

	it('follow the numbers of their journal', async () => {
		const { data } = await dossier.post('buysellbookings', booking({ documentSequenceNr: 1 }));
		expect(data.technicalInfo).toBe(
			'Unable to insert booking in dossier 49555.  Illegal document seq Nr.  Last Document = 2.  New Document = 1. ',
		);
	});

	it('are refused in an invoice journal, with another sum, with unlike signs or an unknown account', async () => {
		expect(await refusal({ journalKey: 'V2', documentSequenceNr: 1 })).toBe(-29);
		expect(await refusal({ amount: 120 })).toBe(-24);
		expect(await refusal({ amount: 79, bookingLines: [{ ...line, vatAmount: -21 }] })).toBe(-23);
		expect(await refusal({ bookingLines: [{ ...line, accountKey: 1 }] })).toBe(-21);
		expect(await refusal({ bookingLines: [{ ...line, vatCodeKey: 'D21' }] })).toBe(-75);
	});

	it('are credit notes with a negative total and positive lines', async () => {
		expect((await dossier.post('buysellbookings', booking({ amount: -121 }))).status).toBe(201);
		expect(
			await refusal({
				documentSequenceNr: 4,
				amount: -121,
				bookingLines: [{ ...line, baseAmount: -100, vatAmount: -21 }],
			}),
		).toBe(-24);
	});

	it('answer 500 for an object with wrong elements, as documented', async () => {
		const { status, data } = await dossier.post('buysellbookings', booking({ documentDate: '20/11/2026' }));
		expect(status).toBe(500);
		expect(data.technicalInfo).toMatch(/^Invalid elements in the passed object \(eg\. wrong date format\)/);
		expect((await dossier.post('buysellbookings', {})).status).toBe(500);
	});
});
