import type { OrderDocument } from '../../nodes/shared/order';
import type { SlipDocument } from '../../nodes/shared/slip';
import type { ShopOptions } from '../simulators/prestashop';
import { run } from './harness';
import { startWorld } from './world';

export interface SlipItem {
	slip: SlipDocument;
	order: OrderDocument;
}

/** Every credit slip of a recorded shop (8.2.1) with its order, as the PrestaShop node reads it. */
export async function recordedSlips(options: ShopOptions = {}): Promise<SlipItem[]> {
	const world = await startWorld(options);
	try {
		const read = {
			type: 'prestaShop' as const,
			parameters: { resource: 'creditSlip', operation: 'getMany', returnAll: true, filters: {}, options: {} },
		};
		const { items, error } = await run([read], world.store);
		if (error) throw new Error(error.message);
		return items.map(({ json }) => json as unknown as SlipItem);
	} finally {
		await world.close();
	}
}
