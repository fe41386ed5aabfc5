/** Only what an invoice needs: `display=full` would hand out the customers' password hashes. */
const list = (text: string): string => `[${text.trim().split(/\s+/).join(',')}]`;

export const fields = {
	orders: list(`id reference id_shop id_customer id_cart id_lang id_carrier id_currency id_address_delivery id_address_invoice
		current_state module payment invoice_number invoice_date date_add date_upd valid conversion_rate carrier_tax_rate
		total_discounts_tax_incl total_discounts_tax_excl total_paid_tax_incl total_paid_tax_excl total_products total_products_wt
		total_shipping_tax_incl total_shipping_tax_excl total_wrapping_tax_incl total_wrapping_tax_excl round_mode round_type note`),
	/** For shops without `note` (before 1.7.8) or rounding fields (before 1.6.1). */
	ordersOldShop: list(`id reference id_shop id_customer id_cart id_lang id_carrier id_currency id_address_delivery id_address_invoice
		current_state module payment invoice_number invoice_date date_add date_upd valid conversion_rate carrier_tax_rate
		total_discounts_tax_incl total_discounts_tax_excl total_paid_tax_incl total_paid_tax_excl total_products total_products_wt
		total_shipping_tax_incl total_shipping_tax_excl total_wrapping_tax_incl total_wrapping_tax_excl`),
	order_details: list(`id id_order product_id product_attribute_id product_name product_reference product_ean13 product_quantity
		unit_price_tax_excl unit_price_tax_incl total_price_tax_excl total_price_tax_incl ecotax ecotax_tax_rate reduction_percent
		reduction_amount id_tax_rules_group taxes[id]`),
	order_cart_rules: list('id id_order id_cart_rule name value value_tax_excl free_shipping deleted'),
	order_discounts: list('id id_order id_cart_rule name value'),
	customers: list('id email firstname lastname company siret is_guest id_lang id_default_group deleted'),
	addresses: list(`id company firstname lastname vat_number dni address1 address2 postcode city other phone phone_mobile id_country
		id_state deleted`),
	order_states: list('id name paid deleted'),
	currencies: list('id iso_code'),
	countries: list('id iso_code'),
	states: list('id iso_code'),
	taxes: list('id rate name'),
	languages: list('id iso_code'),
	configurations: list('id name value id_shop'),
	order_payments: list('id order_reference amount payment_method transaction_id date_add'),
	order_invoices: 'full',
	/** In full: the lines of a slip are an association, which no list of fields gives. */
	order_slip: 'full',
	groups: list('id price_display_method'),
	order_histories: list('id id_order id_order_state date_add'),
} as const;

/** What the key must be able to read for complete orders. */
export const neededRights = [
	'addresses', 'configurations', 'countries', 'currencies', 'customers', 'languages', 'order_cart_rules', 'order_details',
	'order_states', 'orders', 'states', 'taxes',
] as const;

/** Needed only for what the Include option names. */
export const includeRights = { slips: 'order_slip', invoices: 'order_invoices', payments: 'order_payments', history: 'order_histories' } as const;
