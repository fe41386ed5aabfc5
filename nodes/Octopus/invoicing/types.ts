import type { Decimal } from '../../shared/decimal';
import type { Explanation, Language } from '../../shared/explained';
import type { ShopSettings } from './per-shop';
import type { InvoiceTexts } from './wording';

/** The VAT cases a merchant maps to a VAT code and a revenue account. */
export type VatCase = 'domestic' | 'intra-community' | 'oss' | 'export' | 'exempt';

/** As the list in n8n's editor, which is English, shows them: a reason names the case that has to be chosen there. */
export const VAT_CASE_NAMES: Record<VatCase, string> = {
	domestic: 'Domestic',
	'intra-community': 'EU Business (Intra-Community)',
	oss: 'EU Consumer (OSS)',
	exempt: 'Exempt',
	export: 'Export',
};

/** One row of the VAT mapping, as the user fills it in. */
export interface VatMappingRow {
	case: VatCase;
	/** Percent. Needed for `domestic` and `oss`; elsewhere left out. */
	rate?: number;
	/** ISO 3166-1 alpha-2. Needed for `oss`; elsewhere left out. */
	country?: string;
	/** Octopus `VatCodeServiceData.code`. */
	vatCode: string;
	/** Octopus revenue account (6 digits). */
	account: number;
}

/** What the user chose; everything else is read from the order and the dossier. */
export interface InvoiceSettings {
	/** ISO 3166-1 alpha-2 of the dossier's own country. */
	country: string;
	/** Octopus journalKey, e.g. "V2". */
	journal: string;
	/** The same for customers with a VAT number; empty: the same journal. */
	businessJournal: string;
	/** Journals of insertionType 1 may be used: what is written there is booked at once, no concept. */
	bookingJournals: boolean;
	vatMapping: VatMappingRow[];
	/** Where a cent that no VAT rate can hold goes; without it the cent stays a difference. */
	rounding?: { vatCode: string; account: number; businessesToo: boolean };
	/**
	 * A payment fee that sits only in the total: its VAT rate (percent) where goods of the order have it – else it takes that of
	 * the most of them –, account, and the most it may be (incl. VAT).
	 */
	paymentFee?: { rate: Decimal; account: number; maximum: Decimal };
	/** Vouchers as negative lines, as a percentage on the product lines, or inside their prices. */
	discountStyle: 'line' | 'percentage' | 'price';
	/** Vouchers whose VAT had to be guessed: invoiced with a remark (also where left out), or held. */
	unclearDiscounts?: 'invoice' | 'hold';
	/** Orders that cost nothing: leave them out, or make an invoice of 0. */
	zeroOrders: 'skip' | 'create';
	/** Orders in other currencies: held, or invoiced with an exchange rate that says one of two things. */
	foreignCurrency: 'hold' | 'unitsPerEuro' | 'euroPerUnit';
	documentDate: 'orderDate' | 'invoiceDate' | 'today';
	/** An order whose VAT number cannot be one, or of a Belgian company without a number: a remark, or held. */
	unclearBusiness?: 'note' | 'hold';
	/** What to do with a date in a closed period. */
	closedPeriod: 'hold' | 'firstOpenDay';
	/** Days from document date to expiry date. */
	paymentTermDays: number;
	/** The same for orders paid through one of these payment modules. */
	paymentTerms: Array<{ module: string; days: number }>;
	/** Difference incl. VAT, in the order's currency, up to which lines and totals of an order are taken to agree. */
	tolerance: Decimal;
	texts: InvoiceTexts;
	perShop: ShopSettings[];
	language: Language;
}

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

/** Invoices with prices excl. or incl. VAT (insertionType 2, 3), or bookings (1). */
export type JournalKind = 'exclVat' | 'inclVat' | 'booking';

export interface Bookyear {
	id: number;
	startDate: string;
	endDate: string;
	closed: boolean;
	periods: Array<{ period: number; startDate: string; endDate: string }>;
}

/** What the dossier is known to have. */
export interface DossierFacts {
	/** ISO 4217 codes; empty when not known. */
	currencies: string[];
	/** Finds a journal in the bookyear of a document date (yyyy-MM-dd), or says why there is none. */
	journalFor(date: string, journalKey: string): JournalFacts | Explanation;
}

/** A part of an order with one VAT rate, before it becomes invoice lines. Amounts excl. VAT, unrounded, order currency. */
export interface Component {
	kind: 'product' | 'ecotax' | 'shipping' | 'wrapping' | 'discount' | 'fee' | 'rounding';
	description: string;
	/** Pieces; 1 for everything but products. */
	quantity: Decimal;
	/** Excl. VAT, per piece, as the shop has it. */
	unitPrice: Decimal;
	/** Excl. VAT, all pieces. Negative for a discount. */
	net: Decimal;
	/** Percent. */
	rate: Decimal;
	/** On a line with a catalogue reduction: vouchers may leave these out. */
	special: boolean;
	/** Name of the shop's tax, e.g. "TVA BE 21%": says whose VAT it is. */
	taxName: string;
	/** The shop's own totals of the line, excl. and incl. VAT, rounded as the shop rounds; left out where it has none. */
	shopNet?: Decimal;
	shopGross?: Decimal;
	/** What rounding each piece, excl. and incl. VAT apart, made of the VAT in those two totals. */
	shopDrift?: Decimal;
	/** Instead of the account of its VAT case. */
	account?: number;
}

/** Octopus InvoiceLineServiceData, the fields we send. */
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

/** Totals per VAT code; base excl. VAT, all amounts with two decimals as text. */
export interface VatTotal {
	vatCode: string;
	case: VatCase;
	/** Percent. */
	rate: string;
	base: string;
	vat: string;
}

/** What the shop itself says of an order's VAT. Amounts with two decimals, order currency. */
export interface ShopVat {
	/** total_paid_tax_excl; null where the shop has none. */
	totalExclVat: string | null;
	/**
	 * VAT by rate (percent), as the totals of lines, delivery and wrapping have it; null where vouchers lowered it, or they
	 * contradict themselves. `room`: what the shop's own rounding may make it differ by.
	 */
	perRate: Array<{ rate: string; vat: string; room: string }> | null;
	/** Whether the VAT by rate follows from what the shop says, its vouchers included. */
	splitKnown: boolean;
}

export interface ReadyInvoice {
	status: 'ready';
	body: InvoiceBody | BookingBody;
	/** What the journal takes. */
	kind: JournalKind;
	/** Where the journal's numbers stood when this was prepared. */
	numbering: { lastBookedDocumentNr: number; nextDocumentNumber: number };
	/** What Octopus should come to. */
	expected: { totalExclVat: string; totalInclVat: string; perVatCode: VatTotal[] };
	/** What the customer paid, by total_paid_tax_incl; of a credit note, what was refunded (negative). */
	shopTotal: string;
	/** Invoices of orders: for comparing Octopus with the shop rather than with what was made of it. */
	shop?: ShopVat;
	/** expected incl. VAT − shop total; "0.00" wherever cents allow it. */
	difference: string;
	/** Sentences about what was odd but is no reason to hold. */
	notes: string[];
	/** Set on credit notes: all amounts are negative (in a booking, its lines are not). */
	credit?: CreditOf;
}

/** What a credit note credits, and what is to be done where Octopus does not hold the invoice. */
export interface CreditOf {
	/** A slip of the order, or the order as a whole. */
	of: 'slip' | 'order';
	/** Nothing of the order is left: its slips, together, gave everything back. */
	whole: boolean;
	missingInvoice: 'hold' | 'skip';
	/** Name the invoice in the Peppol fields. */
	linkInvoice: boolean;
	/** The user settled the order (ignored it): nothing is to be done about its credits. */
	ignored?: boolean;
	/** The order is open in the ledger, though this run may not look at it: its credits wait. */
	open?: boolean;
	/** With this slip everything came back: the note takes what is left of the invoice, to the cent. */
	empties?: boolean;
	/** Incl. VAT, two decimals: what the shop's rounding of each piece may have moved. */
	cents?: string;
	/** All slips of the order with the most (incl. VAT, positive) that each may have given back; left out when they were not read. */
	slips?: Array<{ id: number; amount: string }>;
	/** What a note needs that is made from what Octopus holds. */
	books?: CreditBooks;
}

export interface CreditBooks {
	/** Of a line that stands for a VAT code. */
	text: string;
	/** Revenue account by VAT code, where Octopus does not say which one the invoice has. */
	accounts: Record<string, number>;
	/** Of the bookyear of the note, those that are open. */
	periods: Bookyear['periods'];
	/** What the order comes to in the shop now, incl. VAT; empty when the shop's figure is no number. */
	order: string;
	/** ISO 4217. */
	currency: string;
}

export interface NotReadyInvoice extends Explanation {
	/** `held`: needs a person. `skipped`: nothing to invoice. `waiting`: will be taken up by a later run. `failed`: something broke. */
	status: 'held' | 'skipped' | 'waiting' | 'failed';
	shopTotal: string;
	credit?: CreditOf;
	/** An order that is to be credited as a whole but is no document any more: what credits whatever Octopus holds of it. */
	fromBooks?: ReadyInvoice;
	/** Totals that a credit note made by hand may have, where the slip leaves open which one is right. */
	accepts?: string[];
}

export type PreparedInvoice = ReadyInvoice | NotReadyInvoice;
