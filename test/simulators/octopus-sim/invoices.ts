import { eInvoice } from './e-invoice';
import { business, malformed, notFound, Refusal } from './refusal';
import { totalsOf } from './totals';
import type { Body, Dossier, Journal, Settings, StoredInvoice } from './types';
import { findRelation } from './relations';

const SELL = 2;
const idOf = (body: Body): number => (body.bookyearKey as { id: number }).id;

export const journalOf = (dossier: Dossier, bookyearId: number, key: unknown): Journal | undefined =>
	dossier.journals.find((journal) => journal.bookyearId === bookyearId && journal.journalKey === key);

const inJournal = (dossier: Dossier, { bookyearId, journalKey }: Journal): StoredInvoice[] =>
	dossier.invoices.filter(({ body }) => idOf(body) === bookyearId && body.journalKey === journalKey);

/** The last number of a journal, booked or not. */
export const lastNumber = (dossier: Dossier, journal: Journal): number =>
	Math.max(journal.lastBookedDocumentNr, 0, ...inJournal(dossier, journal).map(({ body }) => Number(body.documentSequenceNr)));

/** POST invoices: the checks in the order Octopus is thought to make them. */
export function insertInvoice(dossier: Dossier, body: Body, settings: Settings, now: string): void {
	const fail = (code: number, what: string) => business(code, `Unable to insert invoice in dossier ${dossier.id}.  ${what} `);
	const bookyear = dossier.bookyears.find(({ id }) => id === idOf(body));
	if (!bookyear) throw fail(-9, 'Unknown bookyear');
	const journal = journalOf(dossier, bookyear.id, body.journalKey);
	if (!journal) throw fail(-10, 'Unknown journal');
	if (journal.insertionType !== 2 && journal.insertionType !== 3) throw fail(-29, 'Journal has the wrong mode');
	if (journal.closed || journal.locked || bookyear.closed) throw new Refusal(403, { technicalInfo: 'Journal either closed or open by other user' });
	const period = bookyear.periods.find(({ bookyearPeriod }) => bookyearPeriod === body.bookyearPeriodeNr);
	if (!period) throw fail(-14, 'Bookyear period unknown');
	if (period.bookyearPeriod <= Math.max(journal.protectedPeriod, journal.closedPeriod)) throw fail(-15, 'Bookyear period protected');
	if (!findRelation(dossier, body.relationIdentificationServiceData)) throw fail(-16, 'Unknown relation');
	const last = lastNumber(dossier, journal);
	if (body.documentSequenceNr !== last + 1) throw fail(-13, `Illegal document seq Nr.  Last Document = ${last}.  New Document = ${String(body.documentSequenceNr)}.`);
	if (body.currencyCode !== 'EUR') throw fail(-19, 'Unknown currency');
	for (const line of (body.invoiceLines ?? []) as Array<{ vatCodeKey?: string; bookingAccountNr?: number; unitPrice?: number }>) {
		const codes = dossier.vatCodes.filter(({ code }) => code === line.vatCodeKey);
		if (codes.length === 0) throw fail(-22, `Unknown VAT code ${String(line.vatCodeKey)}`);
		if (!codes.some(({ type }) => type === SELL)) throw fail(-75, 'VAT code has the wrong type');
		if (line.bookingAccountNr && !dossier.accounts.some(({ id }) => id === line.bookingAccountNr)) throw fail(-21, `Unknown account ${line.bookingAccountNr}`);
		const scale = journal.unitPriceScale === 'FOUR' ? 4 : 2;
		if (settings.extraDecimals === 'refuse' && Number((line.unitPrice ?? 0).toFixed(scale)) !== line.unitPrice) throw malformed('Too many decimals');
	}
	dossier.invoices.push({ body: structuredClone(body), modifiedAt: now });
}

/** Another writer takes the next number of a journal. */
export function stealNumber(dossier: Dossier, like: Body, now: string): void {
	const journal = journalOf(dossier, idOf(like), like.journalKey);
	if (!journal) return;
	dossier.invoices.push({ body: { ...structuredClone(like), documentSequenceNr: lastNumber(dossier, journal) + 1, reference: 'BY-HAND', orderReference: '' }, modifiedAt: now });
}

export function getInvoice(dossier: Dossier, query: URLSearchParams): Body {
	const found = dossier.invoices.find(
		({ body }) => idOf(body) === Number(query.get('bookyearId')) && body.journalKey === query.get('journalKey') && body.documentSequenceNr === Number(query.get('documentSeqNr')),
	);
	if (!found) throw notFound(`Invoice not found in dossier ${dossier.id}`);
	return found.body;
}

/** bookyearId −1: all. The bound is inclusive. */
export function modifiedInvoices(dossier: Dossier, query: URLSearchParams): Body[] {
	const since = query.get('modifiedTimeStamp') ?? '';
	if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}$/.test(since)) throw malformed();
	const bookyearId = Number(query.get('bookyearId'));
	const journal = query.get('journalKey');
	const rows = dossier.invoices.filter(
		({ body, modifiedAt }) => (bookyearId === -1 || idOf(body) === bookyearId) && (journal === null || body.journalKey === journal) && modifiedAt >= since,
	);
	if (rows.length === 0) throw notFound(`No modified Invoices found in dossier ${dossier.id}bookyear${bookyearId}`);
	return rows.map(({ body }) => body);
}

export function exportInvoice(dossier: Dossier, query: URLSearchParams, settings: Settings): Body {
	const body = getInvoice(dossier, query);
	const journal = journalOf(dossier, idOf(body), body.journalKey)!;
	const relation = findRelation(dossier, body.relationIdentificationServiceData);
	const totals = totalsOf(body, journal, dossier.vatCodes, settings.rounding);
	const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
	return {
		...(query.get('returnInvoice') === 'true' ? { invoiceServiceData: body } : {}),
		...(query.get('returnPdfDocument') === 'true' ? { pdfDocument: base64('%PDF-1.4 simulated') } : {}),
		...(query.get('returnEInvoiceXml') === 'true' ? { electronicInvoiceXml: base64(eInvoice(body, relation?.data, totals)) } : {}),
	};
}
