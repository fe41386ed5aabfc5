import { decimal, sum, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { OctopusTotals } from '../invoicing/reconcile';
import { lineAmount, type PricedLine } from '../invoicing/lines-total';
import type { BookingLine, JournalKind } from '../invoicing/types';
import type { OctopusClient } from './client';
import { readEInvoice } from './e-invoice';

/** An invoice or a sales booking as Octopus gives it back (InvoiceServiceData, BuySellBookingServiceData; the fields we read). */
export interface StoredInvoice {
	bookyearKey: { id: number };
	journalKey: string;
	documentSequenceNr: number;
	documentDate?: string;
	reference?: string;
	orderReference?: string;
	/** ISO 4217. */
	currencyCode?: string;
	/** Bookings only: incl. VAT, negative in a credit note. */
	amount?: number;
	invoiceLines?: Array<PricedLine & { bookingAccountNr?: number }>;
	bookingLines?: Array<Partial<BookingLine>>;
	relationIdentificationServiceData?: { relationKey?: { id: number }; externalRelationId?: number };
}

export interface InvoiceKey {
	bookyearId: number;
	journal: string;
	number: number;
}

export const keyOf = ({ bookyearKey, journalKey, documentSequenceNr }: StoredInvoice): InvoiceKey => ({ bookyearId: bookyearKey.id, journal: journalKey, number: documentSequenceNr });

/** Whether a document credits: its total is negative (octopus-api.md §2.4 and §3.11). */
export function isCredit({ amount, invoiceLines = [] }: Pick<StoredInvoice, 'amount' | 'invoiceLines'>): boolean {
	if (amount !== undefined) return amount < 0;
	// Asked of every document Octopus holds, batch by batch; an invoice has no line below 0, and then nothing is to be added up.
	if (invoiceLines.every(isCharged)) return false;
	return sum(invoiceLines.map(lineAmount)).lt(0);
}

/** The sign of a product of floats is exact. */
const isCharged = ({ count = 0, unitPrice = 0, discountPercentage = 0 }: PricedLine): boolean => count * unitPrice >= 0 && discountPercentage <= 100;

/** For maps. */
export const keyText = ({ bookyearId, journal, number }: InvoiceKey): string => `${bookyearId}/${journal}/${number}`;

/** yyyy-MM-dd → the stamp of Octopus's `modified` calls, two days earlier because its time zone is not documented. */
export function stampBefore(date: string): string {
	const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 2);
	return `${day.toISOString().slice(0, 10)} 00:00:00.000`;
}

/** The stamp before the oldest of some orders: an invoice is never older than its order. */
export const stampBeforeAll = (orders: Array<Pick<OrderDocument, 'date_add'>>): string => stampBefore(orders.map(({ date_add }) => date_add).reduce((a, b) => (a < b ? a : b)));

/** Every invoice changed since the stamp, in all bookyears and journals (48 calls a day). */
export async function invoicesSince(client: OctopusClient, stamp: string): Promise<StoredInvoice[]> {
	return await client.getOr<StoredInvoice[]>([], '/invoices/modified', { bookyearId: -1, modifiedTimeStamp: stamp });
}

/** Every sales booking changed since the stamp, in all bookyears (48 calls a day; single ones may be read 10 times a day only). */
async function bookingsSince(client: OctopusClient, stamp: string): Promise<StoredInvoice[]> {
	const rows = await client.getOr<StoredInvoice[]>([], '/buysellbookings/modified', { bookyearId: -1, modifiedTimeStamp: stamp });
	return rows.filter(({ journalKey }) => journalKey.startsWith('V'));
}

/** Invoices, and sales bookings where these are asked for too, compact. */
export async function documentsSince(client: OctopusClient, stamp: string, bookings: boolean): Promise<StoredInvoice[]> {
	const invoices = client.known?.invoices ?? (await invoicesSince(client, stamp)).map(compact);
	return bookings ? [...invoices, ...(await bookingsSince(client, stamp)).map(compact)] : invoices;
}

/** The same document to whoever looks for it or adds it up, without texts: a year of them has to fit in memory. */
function compact(document: StoredInvoice): StoredInvoice {
	const { bookyearKey, journalKey, documentSequenceNr, documentDate, reference, orderReference, currencyCode, amount, invoiceLines, bookingLines, relationIdentificationServiceData } = document;
	return {
		bookyearKey, journalKey, documentSequenceNr, documentDate, reference, orderReference, currencyCode, relationIdentificationServiceData,
		...(amount === undefined ? {} : { amount }),
		...(invoiceLines ? { invoiceLines: invoiceLines.map(({ count, unitPrice, discountPercentage, vatCodeKey, bookingAccountNr }) => ({ count, unitPrice, discountPercentage, vatCodeKey, bookingAccountNr })) } : {}),
		...(bookingLines ? { bookingLines: bookingLines.map(({ accountKey, vatCodeKey, baseAmount, vatAmount }) => ({ accountKey, vatCodeKey, baseAmount, vatAmount })) } : {}),
	};
}

/** Sends a complete document to the resource its journal takes. */
export async function postDocument(client: OctopusClient, kind: JournalKind, document: object): Promise<void> {
	if (kind === 'booking') await client.post('/buysellbookings', { buySellBookingServiceData: document, attachments: [] });
	else await client.post('/invoices', document);
}

/** One invoice by its number; null when there is none (400 calls a day). */
export async function readInvoice(client: OctopusClient, key: InvoiceKey): Promise<StoredInvoice | null> {
	return await client.getOr<StoredInvoice | null>(null, '/invoices', query(key));
}

/** Octopus's own totals, from its e-invoice (400 calls a day). Throws EXPORT_UNREADABLE when there is none in the answer. */
export async function exportTotals(client: OctopusClient, key: InvoiceKey): Promise<OctopusTotals> {
	const { body } = await client.get('/invoices/export', { ...query(key), returnInvoice: false, returnPdfDocument: false, returnEInvoiceXml: true });
	const xml = (body as { electronicInvoiceXml?: string } | undefined)?.electronicInvoiceXml;
	const totals = xml ? readEInvoice(xml) : null;
	if (!totals) throw new ExplainedError('EXPORT_UNREADABLE', { number: `${key.journal} ${key.number}` });
	return totals;
}

const query = ({ bookyearId, journal, number }: InvoiceKey) => ({ bookyearId, journalKey: journal, documentSeqNr: number });

/** Percent per VAT code, as far as a prepared invoice knows them. */
export function ratesPerCode(perVatCode: Array<{ vatCode: string; rate: string }>): Map<string, Decimal> {
	return new Map(perVatCode.map(({ vatCode, rate }) => [vatCode, decimal(rate)]));
}
