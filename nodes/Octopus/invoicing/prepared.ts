import type { Explanation } from '../../shared/explained';
import type { BookingBody, InvoiceBody } from '../books/document';
import type { Bookyear, JournalKind } from '../books/journal';
import type { VatCase } from './settings';

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
