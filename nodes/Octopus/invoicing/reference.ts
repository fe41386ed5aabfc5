import type { OrderDocument } from '../../shared/order';

/** What an invoice in Octopus says of where it came from. */
export interface StoredReference {
	reference?: string;
	orderReference?: string;
}

export type OrderKey = Pick<OrderDocument, 'id' | 'reference'> & { shop: Pick<OrderDocument['shop'], 'installation'> };

/** Ids are unique within one installation of PrestaShop, over all its shops; the first needs no number. */
const numberOf = ({ shop }: Pick<OrderKey, 'shop'>): string => (shop.installation > 1 ? String(shop.installation) : '');

/** `orderReference` of our invoices: the order's id, marked as ours, so that another link's number is never taken for an id; `PS2-7` for the second installation. */
export const orderMark = (order: Pick<OrderKey, 'id' | 'shop'>): string => `PS${numberOf(order)}-${order.id}`;

/** The reference of an order whose own reference another order – of the same cart, or of another installation – already took. */
export const splitReference = (order: OrderKey): string => `${order.reference}#${numberOf(order) ? `${numberOf(order)}-` : ''}${order.id}`;

export type Match = 'same' | 'other' | 'unclear';

/**
 * Whether an invoice in Octopus is this order's. Split orders share a reference, and modules that count orders give two
 * installations the same ones, so the order's mark (`orderReference`) decides; an invoice without our mark (made by another
 * link, or by hand) counts as the order's own: a missing invoice costs less than a second one. Only where a split is known is
 * that unclear.
 */
export function matchReference(order: OrderKey, stored: StoredReference, split: boolean): Match {
	const reference = stored.reference?.trim() ?? '';
	if (reference === splitReference(order)) return 'same';
	if (reference !== order.reference) return 'other';
	const mark = stored.orderReference?.trim() ?? '';
	if (mark === orderMark(order)) return 'same';
	if (/^PS\d*-\d+$/.test(mark)) return 'other';
	return split ? 'unclear' : 'same';
}
