import type { OrderItem } from './types';

/**
 * The key of an item's row in the ledger: `<shop>#7` for order 7, `<shop>#slip-3` for credit slip 3, `<shop>#cancel-7` for
 * the credit note of order 7 as a whole. An item whose order could not be read does not name its shop.
 */
export function ledgerKey({ order, orderId, slip, slipId, invoice }: OrderItem): string {
	const shop = order?.shop.url ?? '';
	const slipNumber = slip?.id ?? slipId;
	if (slipNumber !== undefined) return `${shop}#slip-${slipNumber}`;
	return `${shop}#${invoice?.credit ? 'cancel-' : ''}${order?.id ?? orderId ?? ''}`;
}
