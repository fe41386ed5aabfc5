/** The VAT cases a merchant maps to a VAT code and a revenue account. */

import type { Language } from '../../shared/texts/text';
import type { Decimal } from '../../shared/decimal';
import type { InvoiceTexts } from './wording';

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

/** What differs for one shop of an installation; empty: as for every shop. */
export interface ShopSettings {
	/** PrestaShop `id_shop`. */
	shopId: number;
	journal: string;
	businessJournal: string;
	/** Go before the rows of every shop for the same VAT case. */
	vatMapping: VatMappingRow[];
	texts: InvoiceTexts;
}
