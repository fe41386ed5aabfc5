/** Octopus InvoiceLineServiceData, the fields we send. */

import { sum } from '../../shared/decimal';
import { lineAmount, type PricedLine } from './amounts';

export interface InvoiceLine {
	description: string;
	count: number;
	unitPrice: number;
	/** Percent off count × unitPrice. */
	discountPercentage?: number;
	vatCodeKey: string;
	bookingAccountNr: number;
}

/** Octopus BuySellBookingLineServiceData, the fields we send. */
export interface BookingLine {
	accountKey: number;
	vatCodeKey: string;
	/** Excl. VAT. */
	baseAmount: number;
	vatAmount: number;
	comment: string;
}

/** What invoices and bookings share. `documentSequenceNr` and the relation are added when it is created. */
export interface DocumentHeader {
	bookyearKey: { id: number };
	journalKey: string;
	bookyearPeriodeNr: number;
	documentDate: string;
	expiryDate: string;
	currencyCode: string;
	exchangeRate: number;
	reference: string;
	orderReference: string;
	comment: string;
}

/** Octopus InvoiceServiceData, the fields we send. */
export interface InvoiceBody extends DocumentHeader {
	invoiceLines: InvoiceLine[];
}

/** Octopus BuySellBookingServiceData, the fields we send. */
export interface BookingBody extends DocumentHeader {
	/** Incl. VAT. */
	amount: number;
	bookingLines: BookingLine[];
}

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
	/** The field with what it comes to, where that cannot be read: the document is known, its total is not. */
	unreadable?: string;
}

export interface InvoiceKey {
	bookyearId: number;
	journal: string;
	number: number;
}

export const keyOf = ({ bookyearKey, journalKey, documentSequenceNr }: StoredInvoice): InvoiceKey => ({
	bookyearId: bookyearKey.id,
	journal: journalKey,
	number: documentSequenceNr,
});

/** For maps. */
export const keyText = ({ bookyearId, journal, number }: InvoiceKey): string =>
	`${bookyearId}/${journal}/${number}`;

/** Whether a document credits: its total is negative (fact O9). */
export function isCredit({
	amount,
	invoiceLines = [],
}: Pick<StoredInvoice, 'amount' | 'invoiceLines'>): boolean {
	if (amount !== undefined) return amount < 0;
	// Asked of every document Octopus holds, batch by batch; an invoice has no line below 0, and then nothing is to be added up.
	if (invoiceLines.every(isCharged)) return false;
	return sum(invoiceLines.map(lineAmount)).lt(0);
}

/** The sign of a product of floats is exact. */
export const isCharged = ({ count = 0, unitPrice = 0, discountPercentage = 0 }: PricedLine): boolean =>
	count * unitPrice >= 0 && discountPercentage <= 100;
