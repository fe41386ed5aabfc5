import { attempt } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { isObject } from '../../shared/json';
import { keyOf, keyText, type InvoiceKey, type StoredInvoice } from '../books/document';
import type { JournalKind } from '../books/journal';
import type { OctopusTotals } from '../books/totals';
import type { OctopusClient } from './client';
import { readEInvoice } from './e-invoice';
import { isUnreadable, readDocument, type Unreadable } from './read-document';
import { isThere } from './shapes';
import type { Shape } from './types';

/** Days that a stamp lies before the day it is for: neither Octopus's time zone is documented, nor is its clock ours. */
const MARGIN_DAYS = 2;

/**
 * yyyy-MM-dd → the stamp of Octopus's `modified` calls, with a margin. Never later than now less the margin: what is modified
 * today would be missed by a date that lies ahead of the clock.
 */
export function stampBefore(date: string, now: Date): string {
	const today = now.toISOString().slice(0, 10);
	const day = new Date(`${date.slice(0, 10) < today ? date.slice(0, 10) : today}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - MARGIN_DAYS);
	return `${day.toISOString().slice(0, 10)} 00:00:00.000`;
}

/** What stands in a list and is no document at all: it may be any. */
const ANY: Unreadable = { document: '? ?', field: 'reference', reference: null, orderReference: null };

/** Every invoice or booking in a list; what cannot be told apart goes into `unreadable`. */
const documents =
	(unreadable: Unreadable[]): Shape<StoredInvoice[]> =>
	(body) =>
		!Array.isArray(body)
			? undefined
			: body.flatMap((row: unknown) => {
					const read =
						isObject(row) && SOME_FIELDS.some((field) => isThere(row[field])) ? readDocument(row) : ANY;
					if (!isUnreadable(read)) return [read];
					unreadable.push(read);
					return [];
				});

/** Every sales document changed since the stamp, in all bookyears and journals (48 calls a day each). */
async function changedSince(
	client: OctopusClient,
	path: string,
	stamp: string,
	unreadable: Unreadable[],
): Promise<StoredInvoice[]> {
	const ask = async (since: string) => {
		const odd: Unreadable[] = [];
		return {
			odd,
			documents: await client.getOr<StoredInvoice[]>([], path, documents(odd), {
				bookyearId: -1,
				modifiedTimeStamp: since,
			}),
		};
	};
	let answer = await ask(stamp);
	// Only now is Octopus's own clock known; the one of n8n may be days ahead of it.
	const latest = stampBefore(FAR_AHEAD, client.now());
	if (stamp > latest) answer = await ask(latest);
	unreadable.push(...answer.odd);
	return answer.documents;
}

const FAR_AHEAD = '9999-12-31';

/**
 * Invoices, and sales bookings where these are asked for too (single ones may be read 10 times a day only). What cannot be
 * told apart from a document of ours goes into `unreadable`.
 */
export async function documentsSince(
	client: OctopusClient,
	stamp: string,
	bookings: boolean,
	unreadable: Unreadable[] = [],
): Promise<StoredInvoice[]> {
	const invoices =
		client.known?.invoices ?? (await changedSince(client, '/invoices/modified', stamp, unreadable));
	if (!bookings) return invoices;
	const booked = await changedSince(client, '/buysellbookings/modified', stamp, unreadable);
	return [...invoices, ...booked.filter(({ journalKey }) => journalKey.startsWith('V'))];
}

/** Octopus does not let this user, or this dossier, have the list: bookings are another part of it than invoices. */
const NOT_ALLOWED: ReadonlySet<string> = new Set([
	'OCTOPUS_FORBIDDEN',
	'OCTOPUS_NO_ACCESS',
	'OCTOPUS_REFUSED',
	'OCTOPUS_JOURNAL_REFUSED',
]);

/**
 * Invoices and sales bookings: a journal that takes one kind today may have taken the other before. Where Octopus does not let
 * us read bookings, none of them is ours – unless `writesBookings`; any other trouble is thrown, for an order may be among
 * them. What was an invoice may come as the booking it became, with fewer fields: the invoice counts.
 */
export async function everyDocumentSince(
	client: OctopusClient,
	stamp: string,
	writesBookings: boolean,
	unreadable: Unreadable[] = [],
): Promise<StoredInvoice[]> {
	if (client.known) return client.known.invoices;
	const invoices = await changedSince(client, '/invoices/modified', stamp, unreadable);
	const { value: booked = [], error } = await attempt(
		async () => await changedSince(client, '/buysellbookings/modified', stamp, unreadable),
	);
	if (error && (writesBookings || !NOT_ALLOWED.has(error.code))) throw error;
	const sales = booked.filter(({ journalKey }) => journalKey.startsWith('V'));
	const seen = new Set(sales.length > 0 ? invoices.map((invoice) => keyText(keyOf(invoice))) : []);
	return [...invoices, ...sales.filter((booking) => !seen.has(keyText(keyOf(booking))))];
}

/** Sends a complete document to the resource its journal takes. */
export async function postDocument(
	client: OctopusClient,
	kind: JournalKind,
	document: object,
): Promise<void> {
	if (kind === 'booking')
		await client.post('/buysellbookings', { buySellBookingServiceData: document, attachments: [] });
	else await client.post('/invoices', document);
}

/** One invoice by its number; null when there is none (400 calls a day). */
export async function readInvoice(client: OctopusClient, key: InvoiceKey): Promise<StoredInvoice | null> {
	return await client.getOr<StoredInvoice | null>(
		null,
		'/invoices',
		(body) => invoiceUnder(key, body),
		invoiceQuery(key),
	);
}

/** One sales booking by its number; null when there is none (10 calls a day). */
export async function readBooking(client: OctopusClient, key: InvoiceKey): Promise<StoredInvoice | null> {
	return await client.getOr<StoredInvoice | null>(
		null,
		'/buysellbookings',
		(body) => invoiceUnder(key, body),
		invoiceQuery(key),
	);
}

/** The invoice in an answer; undefined where whose it is cannot be read, or where it is another one than was asked for. */
function invoiceUnder(key: InvoiceKey, body: unknown): StoredInvoice | undefined {
	if (!isObject(body) || !DOCUMENT_FIELDS.some((field) => isThere(body[field]))) return undefined;
	const read = readDocument(body, key);
	return isUnreadable(read) || keyText(keyOf(read)) !== keyText(key) ? undefined : read;
}

/** One of these is in every document. */
const DOCUMENT_FIELDS = ['bookyearKey', 'journalKey', 'documentSequenceNr', 'documentDate'];
/** One of these tells something of whose it is. */
const SOME_FIELDS = [...DOCUMENT_FIELDS, 'reference', 'orderReference'];

/** Octopus's own totals, from its e-invoice (400 calls a day). Throws EXPORT_UNREADABLE when there is none in the answer. */
export async function exportTotals(client: OctopusClient, key: InvoiceKey): Promise<OctopusTotals> {
	const asked = {
		...invoiceQuery(key),
		returnInvoice: false,
		returnPdfDocument: false,
		returnEInvoiceXml: true,
	};
	// The object may be empty: not every journal has e-invoices.
	const { electronicInvoiceXml: xml } = await client.get(
		'/invoices/export',
		(body) => (isObject(body) ? body : undefined),
		asked,
	);
	const totals = typeof xml === 'string' && xml !== '' ? readEInvoice(xml) : null;
	if (!totals) throw new ExplainedError('EXPORT_UNREADABLE', { number: `${key.journal} ${key.number}` });
	return totals;
}

/** How one invoice is asked for. */
export const invoiceQuery = ({ bookyearId, journal, number }: InvoiceKey) => ({
	bookyearId,
	journalKey: journal,
	documentSeqNr: number,
});
