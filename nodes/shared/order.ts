import type { SlipDocument } from './slip';

/**
 * The order document: one complete PrestaShop order, as the PrestaShop node hands it on and the Octopus node reads it.
 *
 * Field names are PrestaShop's own. Amounts stay the strings PrestaShop sends (six decimals, in the order's currency);
 * ids are numbers; flags are booleans; dates are `yyyy-MM-dd HH:mm:ss` in the shop's time zone (`shop.timeZone`), and
 * PrestaShop's "0000-00-00 00:00:00" is null.
 */
export interface OrderDocument {
	id: number;
	/** Nine letters (up to 255 on PrestaShop 9). Not unique: orders split over carriers share it. */
	reference: string;
	id_shop: number;
	id_customer: number;
	id_cart: number;
	id_lang: number;
	id_carrier: number;
	module: string;
	payment: string;
	/** 0 when the shop made no invoice. */
	invoice_number: number;
	invoice_date: string | null;
	date_add: string;
	date_upd: string;
	valid: boolean;
	note: string;
	total_discounts_tax_incl: string;
	total_discounts_tax_excl: string;
	/** What the customer pays, incl. VAT: the authority every invoice is held against. */
	total_paid_tax_incl: string;
	total_paid_tax_excl: string;
	/** Excl. VAT. */
	total_products: string;
	/** Incl. VAT ("with taxes"). */
	total_products_wt: string;
	total_shipping_tax_incl: string;
	total_shipping_tax_excl: string;
	total_wrapping_tax_incl: string;
	total_wrapping_tax_excl: string;
	/** Percent; what the carrier's tax rule said at order time. Not always believable. */
	carrier_tax_rate: string;
	/** 0 up, 1 down, 2 half up, 3 half down, 4 half even, 5 half odd. */
	round_mode: number;
	/** 1 per item, 2 per line, 3 on the total. */
	round_type: number;
	/** Units of the order's currency per unit of its shop's default currency (`shop.defaultCurrency`). */
	conversion_rate: string;
	state: OrderState;
	currency: OrderCurrency;
	/** Null when the shop no longer has the customer. */
	customer: OrderCustomer | null;
	address_invoice: OrderAddress | null;
	address_delivery: OrderAddress | null;
	lines: OrderLine[];
	discounts: OrderDiscounts;
	shop: ShopSettings;
	/** Only with "Payments" in the node's Include list. */
	payments?: OrderPayment[];
	/** Only with "Invoices" in the node's Include list. */
	invoices?: Array<Record<string, unknown>>;
	/** All of the order. Only with "Credit Slips" in the node's Include list, and on what Credit Slip › Get Many gives. */
	slips?: SlipDocument[];
	/** Only with "Status History" in the node's Include list. */
	history?: Array<{ id: number; id_order_state: number; date_add: string }>;
	/**
	 * The other orders that were made of the same cart, all of them. Only where the order stores more shipping than it charged:
	 * PrestaShop 9.1 stores that of the whole cart with each.
	 */
	parts?: OrderPart[];
	/** What was odd while reading, each a sentence for the merchant. */
	warnings: string[];
}

/** What an order comes to besides its shipping; amounts as in {@link OrderDocument}. */
export type OrderTotals = Pick<
	OrderDocument,
	| 'total_paid_tax_incl'
	| 'total_paid_tax_excl'
	| 'total_products'
	| 'total_products_wt'
	| 'total_discounts_tax_incl'
	| 'total_discounts_tax_excl'
	| 'total_wrapping_tax_incl'
	| 'total_wrapping_tax_excl'
>;

/** A part of a split order. */
export interface OrderPart extends OrderTotals {
	id: number;
}

export interface OrderState {
	id: number;
	name: string;
	paid: boolean;
}

export interface OrderCurrency {
	id: number;
	/** ISO 4217, e.g. EUR. */
	iso_code: string;
	/** Decimals amounts in this currency were rounded to: 0 for JPY, but 2 before PrestaShop 1.7.7. */
	precision: number;
}

export interface OrderCustomer {
	id: number;
	email: string;
	firstname: string;
	lastname: string;
	company: string;
	siret: string;
	is_guest: boolean;
	id_lang: number;
	id_default_group: number;
	/** Two letters, e.g. nl; empty when the shop does not say. */
	language_iso: string;
	deleted: boolean;
}

export interface OrderAddress {
	id: number;
	company: string;
	firstname: string;
	lastname: string;
	vat_number: string;
	dni: string;
	address1: string;
	address2: string;
	postcode: string;
	city: string;
	other: string;
	phone: string;
	phone_mobile: string;
	id_country: number;
	/** ISO 3166-1 alpha-2 as PrestaShop has it (Greece is GR, the United Kingdom GB); empty when unknown. */
	country_iso: string;
	state_iso: string;
	deleted: boolean;
}

export interface OrderLine {
	/** id_order_detail */
	id: number;
	product_id: number;
	product_attribute_id: number;
	product_name: string;
	product_reference: string;
	product_ean13: string;
	/** A whole number, as a string. */
	product_quantity: string;
	/** Excl. VAT, after every catalogue reduction, ecotax included. */
	unit_price_tax_excl: string;
	unit_price_tax_incl: string;
	total_price_tax_excl: string;
	total_price_tax_incl: string;
	/** Per piece, excl. VAT; already inside the unit price. */
	ecotax: string;
	/** Percent. */
	ecotax_tax_rate: string;
	/** Percent and amount (incl. VAT) of a catalogue reduction: already inside the unit price; tells which lines are "specials". */
	reduction_percent: string;
	reduction_amount: string;
	id_tax_rules_group: number;
	/** Tax id 0 (reverse charge through the vatnumber module) has rate "0" and no row in the shop. Empty: no tax at all. */
	taxes: OrderTax[];
}

export interface OrderTax {
	id: number;
	/** Percent, e.g. "21.000". */
	rate: string;
	name: string;
}

export interface OrderDiscounts {
	/** Which resource the rows came from; `header` = the shop (1.7.0–1.7.7) has none, only the header's total counts. */
	source: 'order_cart_rules' | 'order_discounts' | 'header';
	rows: OrderDiscount[];
}

export interface OrderDiscount {
	id: number;
	id_cart_rule: number;
	name: string;
	/** Incl. VAT, unrounded; contains the shipping when `free_shipping`. */
	value: string;
	/** Excl. VAT; null where the shop does not have it (1.6). */
	value_tax_excl: string | null;
	free_shipping: boolean;
}

export interface OrderPayment {
	id: number;
	amount: string;
	payment_method: string;
	transaction_id: string;
	date_add: string;
}

/** The order's shop (`id_shop`), and the installation it belongs to. */
export interface ShopSettings {
	/** `id_shop` */
	id: number;
	/** Empty where the key may not read the shops. */
	name: string;
	/** Base address of the installation as the credential has it, without /api: the same for all its shops. */
	url: string;
	/** 1; another number only where several installations write into one dossier: order and customer ids are unique within one. */
	installation: number;
	/** PrestaShop version from the PSWS-Version header; empty when the shop hides it. */
	version: string;
	/** IANA name from PS_TIMEZONE, e.g. Europe/Brussels. */
	timeZone: string;
	/** PS_TAX_ADDRESS_TYPE: the address that decides the VAT. */
	taxAddressType: 'delivery' | 'invoice';
	/** PS_ATCP_SHIPWRAP: shipping and wrapping are taxed at the average of the products. */
	shippingTaxedProRata: boolean;
	/** ISO 4217 of PS_CURRENCY_DEFAULT; empty when it cannot be read. */
	defaultCurrency: string;
}
