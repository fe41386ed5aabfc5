import { exportInvoice, getInvoice, insertInvoice, journalOf, lastNumber, modifiedInvoices } from './invoices';
import { malformed, notFound } from './refusal';
import { modifiedRelations, searchRelations, upsertRelation } from './relations';
import type { Body, Dossier, Journal, Settings } from './types';

export interface Call {
	dossier: Dossier;
	settings: Settings;
	path: Record<string, string>;
	query: URLSearchParams;
	body: Body;
	/** yyyy-MM-dd HH:mm:ss.SSS */
	now: string;
}

export interface Reply {
	status: number;
	body?: unknown;
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const D = '/dossiers/{dossierId}';

/** Every operation of a dossier that the link may use, by its name in the OpenAPI document. */
export const operations: Record<string, (call: Call) => Reply> = {
	[`GET ${D}/bookyears`]: ({ dossier }) =>
		ok(dossier.bookyears.map(({ id, description, startDate, endDate, closed, periods }) => ({ bookyearKey: { id }, bookyearDescription: description, startDate, endDate, closed, periods }))),
	[`GET ${D}/bookyears/{bookyearId}/journals`]: ({ dossier, path, settings }) => {
		const rows = dossier.journals.filter(({ bookyearId }) => bookyearId === Number(path.bookyearId));
		if (rows.length === 0) throw notFound('No journals found');
		return ok(rows.map((journal) => journalRow(dossier, journal, settings)));
	},
	[`GET ${D}/bookyears/{bookyearId}/journals/V/{sequenceNumber}`]: ({ dossier, path, settings }) => {
		const journal = journalOf(dossier, Number(path.bookyearId), `V${path.sequenceNumber}`);
		if (!journal) throw notFound('Journal not found');
		return ok(sellJournal(dossier, journal, settings));
	},
	[`GET ${D}/accounts`]: ({ dossier, query }) => ok(accounts(dossier, Number(query.get('bookyearId')))),
	[`GET ${D}/accounts/modified`]: ({ dossier }) => ok({ modified: dossier.bookyears.flatMap(({ id }) => accounts(dossier, id)), deleted: [] }),
	[`GET ${D}/vatcodes`]: ({ dossier }) => ok(dossier.vatCodes),
	[`GET ${D}/relations`]: ({ dossier, query }) => ok(searchRelations(dossier, query)),
	[`PUT ${D}/relations`]: ({ dossier, body, now }) => upsertRelation(dossier, body, now),
	[`GET ${D}/relations/modified`]: ({ dossier, query }) => ok(modifiedRelations(dossier, query)),
	[`POST ${D}/invoices`]: ({ dossier, body, settings, now }) => {
		insertInvoice(dossier, body, settings, now);
		return { status: 201 };
	},
	[`GET ${D}/invoices`]: ({ dossier, query }) => ok(getInvoice(dossier, query)),
	[`GET ${D}/invoices/modified`]: ({ dossier, query }) => ok(modifiedInvoices(dossier, query)),
	[`GET ${D}/invoices/export`]: ({ dossier, query, settings }) => ok(exportInvoice(dossier, query, settings)),
	[`POST ${D}/invoices/book`]: ({ dossier }) => {
		dossier.forbidden.push('book');
		return ok({ success: true, bookingStatusList: [] });
	},
	[`POST ${D}/invoices/send`]: ({ dossier }) => {
		dossier.forbidden.push('send');
		return ok({ success: true, sendInvoiceStatusList: [] });
	},
};

export function unknownOperation(): never {
	throw malformed('This simulator does not know the operation');
}

const lastSeen = (dossier: Dossier, journal: Journal, settings: Settings): number =>
	settings.countersSeeUnbooked ? lastNumber(dossier, journal) : journal.lastBookedDocumentNr;

function journalRow(dossier: Dossier, journal: Journal, settings: Settings) {
	const { bookyearId, journalKey, name, closed, protectedPeriod, closedPeriod, insertionType } = journal;
	return {
		bookyearKey: { id: bookyearId }, journalKey, name, closed, protectedPeriod, closedPeriod, insertionType,
		lastBookedDocumentNr: lastSeen(dossier, journal, settings), ...(journalKey.startsWith('F') ? { currencyCode: 'EUR' } : {}),
	};
}

function sellJournal(dossier: Dossier, journal: Journal, settings: Settings) {
	const { bookyearId, journalKey, name, closed, protectedPeriod, closedPeriod, insertionType, unitPriceScale } = journal;
	return {
		commonJournalServiceData: {
			journalKeyServiceData: { bookyearKey: { id: bookyearId }, journalTypeCode: 'V', sequenceNumber: Number(journalKey.slice(1)) },
			names: [{ language: 'NL', value: name }], nextDocumentNumber: lastSeen(dossier, journal, settings) + 1, protectedPeriod, closed, closedPeriod,
		},
		bankAccountServiceData: { bankAccountIban: 'BE68539007547034', bankAccountBic: 'TRIOBEBB' },
		invoicingServiceData: { unitPriceScale, showCount: true, showUnitPrice: true, showVatCode: true, showTotal: true },
		insertionType: { 1: 'BOOKING', 2: 'VAT_EXCLUSIVE', 3: 'VAT_INCLUSIVE' }[insertionType],
	};
}

const accounts = (dossier: Dossier, bookyearId: number) =>
	dossier.accounts.map(({ id, description }) => ({ accountKey: { bookyearKey: { id: bookyearId }, id }, description: { description_NL: description, description_FR: '', description_EN: '' }, costCentreType: 2 }));
