/**
 * A credit slip of PrestaShop (order_slip), as the PrestaShop node hands it on and the Octopus node reads it.
 *
 * Field names are PrestaShop's own; amounts stay the strings PrestaShop sends, in the currency of the order. Dates are
 * `yyyy-MM-dd HH:mm:ss` in the shop's time zone. The prices are those of the order lines: vouchers are not taken off
 * (fact P55), and gift wrapping is never refunded.
 */
export interface SlipDocument {
	/** id_order_slip: the number the shop prints on the slip. */
	id: number;
	id_order: number;
	id_customer: number;
	/** Units of the slip's currency per euro on the day of the refund. */
	conversion_rate: string;
	/** Lines only; may have more decimals than the currency. */
	total_products_tax_excl: string;
	total_products_tax_incl: string;
	total_shipping_tax_excl: string;
	total_shipping_tax_incl: string;
	/** Lines only; incl. or excl. VAT by customer group and version of the shop – or what the employee chose. */
	amount: string;
	shipping_cost_amount: string;
	/** 0 ordinary, 1 less the voucher of the order, 2 with shipping or with a chosen amount. */
	order_slip_type: number;
	date_add: string;
	date_upd: string;
	details: SlipDetail[];
	/** How the customer's group sees prices: 0 incl. VAT, 1 excl. VAT; null when the key may not read groups. */
	price_display_method: 0 | 1 | null;
}

export interface SlipDetail {
	/** Which line of the order. */
	id_order_detail: number;
	/** A whole number, as a string. */
	product_quantity: string;
	/** All pieces, rounded to the currency. */
	amount_tax_excl: string;
	amount_tax_incl: string;
}
