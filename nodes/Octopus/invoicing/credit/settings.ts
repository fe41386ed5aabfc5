import type { InvoiceSettings } from '../settings';
import type { VoucherSlips } from './refund';

/** What the user chose for credit notes. The rest is what was chosen for the invoices. */
export interface CreditSettings extends InvoiceSettings {
	/** Slips "less voucher" whose totals disagree: held, the voucher taken off, or credited as if there were none. */
	voucherSlips: VoucherSlips;
	/** Slips that would credit more than was invoiced: held, or only what is left of the invoice. */
	aboveInvoice: 'hold' | 'rest';
	/** Slips of orders that Octopus does not hold: held until it does, or left out. */
	missingInvoice: 'hold' | 'skip';
	/** Orders that the user settled (ids, or ledger keys with the shop's address): their slips are nothing to do. */
	ignoredOrders?: ReadonlySet<string>;
	/** Orders that are open in the ledger, likewise: their slips wait for them. */
	openOrders?: ReadonlySet<string>;
	/** Order states (ids) that credit the whole invoice when the order has no slip. */
	cancelStates: number[];
	/** Name the invoice in the Peppol fields of the credit note. */
	linkInvoice: boolean;
}
