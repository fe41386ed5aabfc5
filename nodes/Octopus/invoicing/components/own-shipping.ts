import type { OrderDocument } from '../../../shared/order';
import { shippingOfPart, storesMoreShipping } from '../../../shared/own-shipping';

/**
 * A part of a split order with the shipping that is its own: PrestaShop 9.1 stores that of the whole cart with each part. Its
 * vouchers need nothing: what a free delivery took off is the part's own there. Any other order as it is, and one whose parts
 * do not add up too: it contradicts its total, and is held for that.
 */
export function withOwnShipping(order: OrderDocument): OrderDocument {
	if (!order.parts || !storesMoreShipping(order)) return order;
	const own = shippingOfPart(order, order.parts);
	return own
		? {
				...order,
				total_shipping_tax_incl: own.inclVat.toFixed(6),
				total_shipping_tax_excl: own.exclVat.toFixed(6),
			}
		: order;
}
