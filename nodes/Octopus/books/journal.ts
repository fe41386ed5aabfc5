/** Invoices with prices excl. or incl. VAT (insertionType 2, 3), or bookings (1). */
export type JournalKind = 'exclVat' | 'inclVat' | 'booking';
export interface Bookyear {
	id: number;
	startDate: string;
	endDate: string;
	closed: boolean;
	periods: Array<{ period: number; startDate: string; endDate: string }>;
}

/** Octopus JournalServiceData, the fields we read. */
export interface JournalRow {
	journalKey: string;
	closed?: boolean;
	lastBookedDocumentNr?: number;
	protectedPeriod?: number;
	closedPeriod?: number;
	insertionType?: number;
}

/** Octopus SellJournalServiceData, the fields we read. */
export interface JournalDetail {
	commonJournalServiceData?: { nextDocumentNumber?: number };
	invoicingServiceData?: { unitPriceScale?: string };
}
