/** The shapes the simulator keeps. Names on the wire (API) and in memory differ only where the API nests a single id in an object. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

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

/** 1 bookings, 2 invoices excl. VAT, 3 invoices incl. VAT, 4 and 5 delivery notes. */
export type InsertionType = 1 | 2 | 3 | 4 | 5;

export interface Journal {
	bookyearId: number;
	/** Letter and number, "V2". */
	key: string;
	name: string;
	closed: boolean;
	/** Last number used by documents that are already in the accounts; new documents are counted on top of it. */
	lastBookedDocumentNr: number;
	protectedPeriod: number;
	closedPeriod: number;
	insertionType: InsertionType;
	unitPriceScale: 'TWO' | 'FOUR';
	/** Someone has the journal open in Octopus: writing answers 403. */
	openByOther: boolean;
	currencyCode?: string;
}

export interface Account {
	id: number;
	nl: string;
	fr: string;
	/** Only in these bookyears; in all of them when absent. */
	bookyearIds?: number[];
	modifiedAt?: number;
}

/** 1 BUY, 2 SELL, 3 BUY_CREDIT_NOTE, 4 SELL_CREDIT_NOTE. */
export type VatCodeType = 1 | 2 | 3 | 4;

export interface VatCode {
	code: string;
	description: string;
	type: VatCodeType;
	/** A percentage: 21 means 21 %. */
	basePercentage: number;
	defaultSellBookingAccountNr: number;
	/** Category in the e-invoice: S standard, Z zero rated, E exempt, K intra-community, G export, AE reverse charge. */
	category: 'S' | 'Z' | 'E' | 'K' | 'G' | 'AE';
	active: boolean;
}

/** A relation as the API shows it, with the simulator's own time of change (ms since 1970). */
export interface StoredRelation {
	id: number;
	externalId: number;
	/** RelationServiceData without relationIdentificationServiceData. */
	fields: JsonObject;
	modifiedAt: number;
}

export interface InvoiceLine {
	externProductNr?: string;
	description?: string;
	count?: number;
	unit?: string;
	/** Excl. VAT in journals of insertion type 2, incl. VAT in those of type 3. */
	unitPrice?: number;
	discountPercentage?: number;
	vatCodeKey?: string;
	bookingAccountNr?: number;
	[other: string]: Json | undefined;
}

export interface StoredInvoice {
	bookyearId: number;
	journalKey: string;
	number: number;
	/** The InvoiceServiceData as stored, nulls left out. */
	body: JsonObject & { invoiceLines?: JsonObject[] };
	relationId: number;
	booked: boolean;
	createdAt: number;
	modifiedAt: number;
	attachments: string[];
}

export interface StoredBooking {
	bookyearId: number;
	journalKey: string;
	number: number;
	body: JsonObject;
	relationId: number;
	attachments: string[];
	modifiedAt: number;
}

export interface Dossier {
	id: number;
	description: string;
	bookyears: Bookyear[];
	journals: Journal[];
	accounts: Account[];
	vatCodes: VatCode[];
	currencies: string[];
	products: JsonObject[];
	costCentres: JsonObject[];
	relations: StoredRelation[];
	deletedRelations: StoredRelation[];
	invoices: StoredInvoice[];
	bookings: StoredBooking[];
}

export interface User {
	user: string;
	password: string;
	/** Dossiers this user may open. */
	dossiers: number[];
	/** "System right Book Sell Invoice". */
	mayBook: boolean;
}

export interface Call {
	seq: number;
	method: string;
	/** Path below the base URL, without the query: "/dossiers/49555/invoices". */
	path: string;
	query: Record<string, string>;
	/** Method and path template below the dossier: "POST invoices", "GET bookyears/{bookyearId}/journals", "POST dossiers"; "" when the path is unknown. */
	operation: string;
	/** HTTP status sent; 0 when the connection was cut or left hanging. */
	status: number;
	/** Simulated time, ISO 8601. */
	at: string;
	body?: Json;
	answer?: Json | string;
	fault?: string;
}

export interface Violation {
	call: number;
	operation: string;
	problem: string;
}

export interface Answer {
	status: number;
	body?: Json | string;
	contentType?: string;
	/** Of a redirect. */
	location?: string;
}
