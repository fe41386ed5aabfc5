/** The state of one simulated dossier; tests may change it. Amounts excl. VAT unless the journal is VAT inclusive. */
export interface Period {
	bookyearPeriod: number;
	startDate: string;
	endDate: string;
}

export interface Bookyear {
	id: number;
	description: string;
	startDate: string;
	endDate: string;
	closed: boolean;
	periods: Period[];
}

export interface Journal {
	bookyearId: number;
	journalKey: string;
	name: string;
	closed: boolean;
	/** 1 bookings, 2 invoices excl. VAT, 3 invoices incl. VAT. */
	insertionType: number;
	unitPriceScale: 'TWO' | 'FOUR';
	lastBookedDocumentNr: number;
	protectedPeriod: number;
	closedPeriod: number;
	/** Another user has it open: every write is refused. */
	locked: boolean;
}

export interface VatCode {
	code: string;
	description: string;
	/** 1 buy, 2 sell, 3 buy credit note, 4 sell credit note. */
	type: number;
	/** Percent. */
	basePercentage: number;
	defaultSellBookingAccountNr: number;
}

export type Body = Record<string, unknown>;

export interface StoredInvoice {
	body: Body;
	modifiedAt: string;
}

export interface StoredRelation {
	data: Body & { relationIdentificationServiceData: { relationKey: { id: number }; externalRelationId: number } };
	modifiedAt: string;
}

export interface Dossier {
	id: number;
	name: string;
	bookyears: Bookyear[];
	journals: Journal[];
	accounts: Array<{ id: number; description: string }>;
	vatCodes: VatCode[];
	relations: StoredRelation[];
	invoices: StoredInvoice[];
	/** Calls that must never happen: invoices booked or sent. */
	forbidden: string[];
}

export interface Settings {
	/** How VAT is rounded: once per VAT code, or line by line. */
	rounding: 'perCode' | 'perLine';
	/** What a unit price with too many decimals meets. */
	extraDecimals: 'round' | 'refuse';
	/** Whether nextDocumentNumber and lastBookedDocumentNr count invoices that are not booked. */
	countersSeeUnbooked: boolean;
	tokenSeconds: number;
	/** Daily limits as the OpenAPI file states them, per operation; false: none. */
	limits: boolean;
	/** Instead of the stated limit, by operation ("POST /dossiers/{dossierId}/invoices"). */
	limitOverrides: Record<string, number>;
	/** The real refusal is not known. */
	limitStatus: number;
	limitBody: string;
	/** Seconds added to the clock. */
	clockOffset: number;
}

export interface Fault {
	/** Regular expression on "METHOD /path?query". */
	match: string;
	times?: number;
	/** Matching calls to let through first. */
	after?: number;
	kind: 'cut-after-store' | 'cut-before-store' | 'hang-after-store' | 'status' | 'slow' | 'error-in-2xx' | 'expire-token' | 'steal-number';
	status?: number;
	text?: string;
	milliseconds?: number;
}
