import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/types';
import type { OrderDocument } from '../../nodes/shared/order';
import { run } from './harness';
import { startWorld } from './world';

/** Every order of the recorded shop, in whatever state, as the PrestaShop node reads it. */
export async function recordedOrders(): Promise<OrderDocument[]> {
	const world = await startWorld();
	try {
		const states = world.shop.store.order_states!.map(({ id }) => Number(id));
		const read = { type: 'prestaShop' as const, parameters: { resource: 'order', operation: 'getMany', states, returnAll: true, filters: {}, options: {} } };
		const { items, error } = await run([read], world.store);
		if (error) throw new Error(error.message);
		return items.flatMap(({ json }) => (json.order ? [json.order as unknown as OrderDocument] : []));
	} finally {
		await world.close();
	}
}

/** A row for every VAT case that the recorded orders need. */
export const everyVatCase: InvoiceSettings['vatMapping'] = [
	...[21, 12, 10, 9, 8, 6].map((rate) => ({ case: 'domestic' as const, rate, vatCode: `BE${rate}`, account: 700000 })),
	...[20, 5.5].map((rate) => ({ case: 'oss' as const, country: 'FR', rate, vatCode: `FR${rate}`, account: 700300 })),
	{ case: 'intra-community', vatCode: 'IC', account: 700100 },
	{ case: 'export', vatCode: 'EX', account: 700300 },
	{ case: 'exempt', vatCode: 'VR', account: 700000 },
];
