import { XMLParser } from 'fast-xml-parser';
import { startOctopusSimulator, type OctopusSimulator } from './index';
import { invoiceBody, line, openDossier, type DossierClient } from './test-client';

describe('exporting an invoice', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({ now: '2026-11-24T09:00:00.000Z' });
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterEach(() => expect([simulator.answerViolations, simulator.violations]).toEqual([[], []]));
	afterAll(() => simulator.close());

	const parser = new XMLParser({
		removeNSPrefix: true,
		ignoreAttributes: false,
		parseTagValue: false,
		isArray: (name) => ['TaxSubtotal', 'InvoiceLine', 'CreditNoteLine'].includes(name),
	});
	const ask = (documentSeqNr = 1, more: Record<string, unknown> = {}) =>
		dossier.get('invoices/export', {
			bookyearId: 2,
			journalKey: 'V2',
			documentSeqNr,
			returnInvoice: false,
			returnPdfDocument: false,
			returnEInvoiceXml: true,
			...more,
		});
	const xml = async (documentSeqNr = 1, more: Record<string, unknown> = {}) =>
		parser.parse(
			Buffer.from((await ask(documentSeqNr, more)).data.electronicInvoiceXml, 'base64').toString('utf8'),
		);
	const text = (element: unknown) =>
		typeof element === 'object' && element !== null ? (element as { '#text': string })['#text'] : element;

	it('gives only the parts that are asked for', async () => {
		await dossier.post('invoices', invoiceBody());
		const parts = async (flags: Record<string, boolean>) =>
			Object.keys((await ask(1, { returnEInvoiceXml: false, ...flags })).data as object);
		expect(await parts({ returnInvoice: true })).toEqual(['invoiceServiceData']);
		expect(await parts({ returnPdfDocument: true })).toEqual(['pdfDocument']);
		expect(await parts({ returnEInvoiceXml: true })).toEqual(['electronicInvoiceXml']);
		const pdf = Buffer.from((await ask(1, { returnPdfDocument: true })).data.pdfDocument, 'base64').toString(
			'latin1',
		);
		expect(pdf.startsWith('%PDF-1.4')).toBe(true);
		expect((await ask(2)).status).toBe(404);
	});

	it('writes totals, VAT per rate, customer and references as UBL', async () => {
		await dossier.post(
			'invoices',
			invoiceBody({
				invoiceLines: [line(19.99), line(4.15, { count: 3, vatCodeKey: '06', description: 'Boek & <co>' })],
				peppolFields: { buyerReference: { value: 'PO-7' } },
			}),
		);
		const { Invoice } = await xml();
		expect([
			Invoice.ID,
			Invoice.IssueDate,
			Invoice.InvoiceTypeCode,
			Invoice.DocumentCurrencyCode,
			Invoice.BuyerReference,
			Invoice.OrderReference.ID,
		]).toEqual(['V2/1', '2026-11-20', '380', 'EUR', 'PO-7', 'ORDER-1']);
		expect(Invoice.AccountingCustomerParty.Party.PartyName.Name).toBe('An Peeters');
		// 19.99 + 12.45 = 32.44; VAT 4.20 + 0.75 = 4.95
		expect(Object.values(Invoice.LegalMonetaryTotal).map(text)).toEqual(['32.44', '32.44', '37.39', '37.39']);
		expect(text(Invoice.TaxTotal.TaxAmount)).toBe('4.95');
		expect(
			Invoice.TaxTotal.TaxSubtotal.map((sub: Record<string, { Percent: string }>) => [
				text(sub.TaxableAmount),
				text(sub.TaxAmount),
				sub.TaxCategory.Percent,
			]),
		).toEqual([
			['19.99', '4.20', '21'],
			['12.45', '0.75', '6'],
		]);
		expect(Invoice.InvoiceLine[1].Item.Name).toBe('Boek & <co>');
		expect(text(Invoice.InvoiceLine[1].Price.PriceAmount)).toBe('4.15');
	});

	it('shows the other total when VAT is rounded per line', async () => {
		await dossier.post('invoices', invoiceBody({ invoiceLines: [line(0.12), line(0.12), line(0.12)] }));
		const total = async () => text((await xml()).Invoice.LegalMonetaryTotal.PayableAmount);
		expect(await total()).toBe('0.44');
		simulator.changeSettings({ rounding: 'perLine' });
		expect(await total()).toBe('0.45');
	});

	it('keeps the gross amount in a journal incl. VAT', async () => {
		await dossier.post('invoices', invoiceBody({ journalKey: 'V3', invoiceLines: [line(9.99), line(9.99)] }));
		const { Invoice } = await xml(1, { journalKey: 'V3' });
		// 19.98 / 1.21 = 16.512… → 16.51
		expect(Object.values(Invoice.LegalMonetaryTotal).map(text)).toEqual(['16.51', '16.51', '19.98', '19.98']);
	});

	it('writes a credit note with positive amounts when the total is negative', async () => {
		const of = { invoiceDocumentReference: { id: { value: '7' }, issueDate: { value: '2026-11-02' } } };
		await dossier.post(
			'invoices',
			invoiceBody({ invoiceLines: [line(50, { count: -1 })], peppolFields: { billingReferences: [of] } }),
		);
		const { CreditNote, Invoice } = await xml();
		expect(Invoice).toBeUndefined();
		expect(CreditNote.BillingReference).toEqual({
			InvoiceDocumentReference: { ID: '7', IssueDate: '2026-11-02' },
		});
		expect([
			CreditNote.CreditNoteTypeCode,
			text(CreditNote.LegalMonetaryTotal.PayableAmount),
			text(CreditNote.CreditNoteLine[0].CreditedQuantity),
		]).toEqual(['381', '60.50', '1']);
	});

	it('shows a negative line with a negative quantity and a positive price', async () => {
		await dossier.post('invoices', invoiceBody({ invoiceLines: [line(50), line(-5.5)] }));
		const [, discount] = (await xml()).Invoice.InvoiceLine;
		expect([
			text(discount.InvoicedQuantity),
			text(discount.Price.PriceAmount),
			text(discount.LineExtensionAmount),
		]).toEqual(['-1', '5.5', '-5.50']);
	});

	it.each([
		['IC', 'K'],
		['EX', 'G'],
		['VR', 'E'],
		['MC', 'AE'],
		['00', 'Z'],
	])('gives VAT code %s the category %s', async (vatCodeKey, category) => {
		await dossier.post('invoices', invoiceBody({ invoiceLines: [line(10, { vatCodeKey })] }));
		const [sub] = (await xml()).Invoice.TaxTotal.TaxSubtotal;
		expect([sub.TaxCategory.ID, text(sub.TaxAmount)]).toEqual([category, '0.00']);
	});

	it('books and sends on demand, and remembers that it was asked to', async () => {
		await dossier.post('invoices', invoiceBody());
		const booked = await dossier.post('invoices/book', undefined, { bookyearId: 2, journalKey: 'V2' });
		expect([booked.status, booked.data.success, simulator.dossier.invoices[0].booked]).toEqual([
			200,
			true,
			true,
		]);
		const sent = await dossier.post('invoices/send', {
			bookyearKey: { id: 2 },
			journal: 'V2',
			documentSequenceNr: 1,
			toDocumentSequenceNr: 1,
			fromMailAddress: 'shop@example.com',
		});
		expect(sent.data.sendInvoiceStatusList).toHaveLength(1);
		expect(simulator.finalising.map(({ operation }) => operation)).toEqual([
			'POST invoices/book',
			'POST invoices/send',
		]);
		const other = await openDossier(simulator, { user: 'no-booking' });
		expect((await other.post('invoices/book', undefined, { bookyearId: 2, journalKey: 'V2' })).status).toBe(
			403,
		);
	});
});
