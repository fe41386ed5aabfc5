import type { OrderDocument } from '../../nodes/shared/order';
import type { SlipDocument } from '../../nodes/shared/slip';
import { run } from './harness';
import { startWorld } from './world';

export interface SlipItem {
	slip: SlipDocument;
	order: OrderDocument;
}

/** Every credit slip of the recorded shop with its order, as the PrestaShop node reads it. */
export async function recordedSlips(): Promise<SlipItem[]> {
	const world = await startWorld();
	try {
		const read = { type: 'prestaShop' as const, parameters: { resource: 'creditSlip', operation: 'getMany', returnAll: true, filters: {}, options: {} } };
		const { items, error } = await run([read], world.store);
		if (error) throw new Error(error.message);
		return items.map(({ json }) => json as unknown as SlipItem);
	} finally {
		await world.close();
	}
}
