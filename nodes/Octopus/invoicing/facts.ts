import type { Explanation } from '../../shared/explained';
import type { Bookyear } from '../books/journal';

/** The journal and its bookyear, as far as preparing needs them. */
export interface JournalFacts {
	journalKey: string;
	/** Octopus JournalServiceData.insertionType: 1 bookings, 2 invoices excl. VAT, 3 invoices incl. VAT. */
	insertionType: number;
	/** Decimals of a unit price: 2 or 4 (SellJournalServiceData.invoicingServiceData.unitPriceScale). */
	unitPriceDecimals: number;
	closed: boolean;
	/** Octopus JournalServiceData.lastBookedDocumentNr; it is not known whether unbooked invoices count. */
	lastBookedDocumentNr: number;
	/** Octopus SellJournalServiceData.nextDocumentNumber; the same is not known of it. */
	nextDocumentNumber: number;
	/** Periods up to and including this one (YYYYMM or YYYYQQ) take no invoices; 0 = none. */
	protectedUntil: number;
	bookyear: Bookyear;
}

/** What the dossier is known to have. */
export interface DossierFacts {
	/** ISO 4217 codes; empty when not known. */
	currencies: string[];
	/** Finds a journal in the bookyear of a document date (yyyy-MM-dd), or says why there is none. */
	journalFor(date: string, journalKey: string): JournalFacts | Explanation;
}
