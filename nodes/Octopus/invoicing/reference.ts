import type { OrderDocument } from '../../shared/order';

/** What an invoice in Octopus says of where it came from. */
export interface StoredReference {
	reference?: string;
	orderReference?: string;
}

/** `orderReference` of our invoices: the order's id, marked as ours, so that another link's number is never taken for an id. */
export const orderMark = (order: Pick<OrderDocument, 'id'>): string => `PS-${order.id}`;

/** The reference of an order whose own reference another order of the same cart already took. */
export const splitReference = (order: Pick<OrderDocument, 'id' | 'reference'>): string => `${order.reference}#${order.id}`;

export type Match = 'same' | 'other' | 'unclear';

/**
 * Whether an invoice in Octopus is this order's. Split orders share a reference, so the order's id (`orderReference`)
 * decides; an invoice without our mark (made by another link, or by hand) counts as the order's own: a missing invoice costs less
 * than a second one. Only where a split is known is that unclear.
 */
export function matchReference(order: Pick<OrderDocument, 'id' | 'reference'>, stored: StoredReference, split: boolean): Match {
	const reference = stored.reference?.trim() ?? '';
	if (reference === splitReference(order)) return 'same';
	if (reference !== order.reference) return 'other';
	const id = stored.orderReference?.trim() ?? '';
	if (id === orderMark(order)) return 'same';
	if (/^PS-\d+$/.test(id)) return 'other';
	return split ? 'unclear' : 'same';
}
