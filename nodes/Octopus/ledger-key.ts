import { creditReference } from './invoicing/reference';
import type { OrderItem } from './types';

/**
 * The key of an item's row in the ledger: `<shop>#7` for order 7, `<shop>#slip-3` for credit slip 3, `<shop>#cancel-7` for
 * the credit note of order 7 as a whole.
 */
export function ledgerKey({ order, orderId, shopUrl, slip, slipId, wholeCredit, invoice }: OrderItem): string {
	const shop = order?.shop.url ?? shopUrl ?? '';
	const slipNumber = slip?.id ?? slipId;
	if (slipNumber !== undefined) return `${shop}#slip-${slipNumber}`;
	return `${shop}#${wholeCredit || invoice?.credit ? 'cancel-' : ''}${order?.id ?? orderId ?? ''}`;
}

/** What a ledger key holds behind the shop's address: `7`, `slip-3`, `cancel-7`. */
export const behindShop = (key: string): string => key.slice(key.lastIndexOf('#') + 1).trim();

/** What people call it: the order's reference; of a credit note, its own. Empty when the order could not be read. */
export function referenceOf({ order, slip, invoice }: OrderItem): string {
	if (!order) return '';
	return slip || invoice?.credit ? creditReference(order, slip ?? null) : order.reference;
}
