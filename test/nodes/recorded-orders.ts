import type { OrderDocument } from '../../nodes/shared/order';
import type { ShopOptions } from '../simulators/prestashop';
import type { Fault } from '../simulators/prestashop/faults';
import { run } from './harness';
import { startWorld } from './world';

/** Every order of a recorded shop (8.2.1), in whatever state, as the PrestaShop node reads it. */
export async function recordedOrders(options: ShopOptions = {}): Promise<OrderDocument[]> {
	return (await readRecorded(options)).orders;
}

export interface ReadRecorded {
	orders: OrderDocument[];
	/** Ids and reasons of those that could not be read. */
	problems: Array<{ orderId: number; code: string }>;
	/** Requests that the shop got. */
	calls: string[];
}

export async function readRecorded(options: ShopOptions, faults: Fault[] = []): Promise<ReadRecorded> {
	const world = await startWorld(options);
	try {
		world.shop.setFaults(faults);
		const read = {
			type: 'prestaShop' as const,
			parameters: {
				resource: 'order',
				operation: 'getMany',
				states: [],
				returnAll: true,
				filters: {},
				options: {},
			},
		};
		const { items, error } = await run([read], world.store);
		if (error) throw new Error(error.message);
		return {
			orders: items.flatMap(({ json }) => (json.order ? [json.order as unknown as OrderDocument] : [])),
			problems: items.flatMap(({ json }) =>
				json.problem
					? [{ orderId: json.orderId as number, code: (json.problem as { code: string }).code }]
					: [],
			),
			calls: world.shop.calls.map(({ path }) => path),
		};
	} finally {
		await world.close();
	}
}

export { everyVatCase } from './vat-cases';
