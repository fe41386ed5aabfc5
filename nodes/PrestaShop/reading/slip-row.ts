import type { SlipDocument } from '../../shared/slip';
import type { Row } from '../shop/row';
import { toAmount, toId, toMoment, toText } from './values';

/** A row of order_slip as a document. `display`: how the customer's group sees prices, where it is known. */
export function slipOf(row: Row, display: SlipDocument['price_display_method'] = null): SlipDocument {
	const amount = (name: string) => toAmount(row[name]);
	const details = (row.associations as { order_slip_details?: Row[] } | undefined)?.order_slip_details ?? [];
	return {
		id: toId(row.id),
		id_order: toId(row.id_order),
		id_customer: toId(row.id_customer),
		conversion_rate: amount('conversion_rate'),
		total_products_tax_excl: amount('total_products_tax_excl'),
		total_products_tax_incl: amount('total_products_tax_incl'),
		total_shipping_tax_excl: amount('total_shipping_tax_excl'),
		total_shipping_tax_incl: amount('total_shipping_tax_incl'),
		amount: amount('amount'),
		shipping_cost_amount: amount('shipping_cost_amount'),
		order_slip_type: toId(row.order_slip_type),
		date_add: toText(row.date_add),
		date_upd: toMoment(row.date_upd) ?? toText(row.date_add),
		// Their own id is that of the slip, repeated (fact P54).
		details: details.map((detail) => ({
			id_order_detail: toId(detail.id_order_detail),
			product_quantity: toAmount(detail.product_quantity),
			amount_tax_excl: toAmount(detail.amount_tax_excl),
			amount_tax_incl: toAmount(detail.amount_tax_incl),
		})),
		price_display_method: display,
	};
}
