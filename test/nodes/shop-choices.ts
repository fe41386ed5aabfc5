import type { OrderDocument } from '../../nodes/shared/order';
import type { ShopOptions } from '../simulators/prestashop';
import { run } from './harness';
import type { World } from './world';

export type Json = Record<string, unknown>;

/** A key that is linked to all shops of the recorded installation. */
export const ALL_SHOPS_KEY = 'ALLS'.repeat(8);

/** What a merchant fills in, and the shops that means. */
export const CHOICES: Array<[what: string, credential: Json, shops: string[]]> = [
	['the shop of the address', {}, ['1']],
	['all shops, the switched-off one as well', { shops: 'all' }, ['1', '2', '3', '4']],
	['one shop', { shops: 'shops', shopIds: '2' }, ['2']],
	['two shops of two groups', { shops: 'shops', shopIds: '1, 3' }, ['1', '3']],
	['two shops of one group', { shops: 'shops', shopIds: '1 2' }, ['1', '2']],
	['a group', { shops: 'groups', groupIds: '1' }, ['1', '2', '4']],
	['a group of one shop', { shops: 'groups', groupIds: '2' }, ['3']],
	['both groups', { shops: 'groups', groupIds: '1,2' }, ['1', '2', '3', '4']],
	['a switched-off shop', { shops: 'shops', shopIds: '4' }, ['4']],
	['a shop and a switched-off one', { shops: 'shops', shopIds: '3,4' }, ['3', '4']],
];

/** How such an installation may stand. */
export const INSTALLATIONS: Array<[what: string, options: ShopOptions]> = [
	['8.2.1', { multishop: true }],
	['8.2.1, orders shared in the group', { multishop: { sharing: 'orders' } }],
	['8.2.1, customers shared in the group', { multishop: { sharing: 'customers' } }],
	['8.2.1, multistore switched off again', { multishop: { featureOff: true } }],
	['8.0.5, where there is no id_shop=all', { multishop: true, version: '8.0.5' }],
	['8.0.5, all shared in the group', { multishop: { sharing: 'all' }, version: '8.0.5' }],
	['1.7.6, which shows one order without choosing fields', { multishop: true, version: '1.7.6' }],
];

/** Orders of a world as Get Many reads them with this choice of shops. */
export async function readChoice(world: World, credential: Json, parameters: Json = {}) {
	world.reset();
	Object.assign(world.store.prestaShopApi!, { webserviceKey: ALL_SHOPS_KEY, ...credential });
	const step = {
		type: 'prestaShop' as const,
		parameters: {
			resource: 'order',
			operation: 'getMany',
			states: [],
			returnAll: true,
			filters: {},
			options: {},
			...parameters,
		},
	};
	const { items, error } = await run([step], world.store);
	const orders = items.flatMap(({ json }) => (json.order ? [json.order as unknown as OrderDocument] : []));
	return {
		error,
		orders,
		ids: orders.map(({ id }) => id),
		problems: items.flatMap(({ json }) => (json.problem ? [json.problem] : [])),
	};
}

/** Ids of the orders that some shops have. */
export const ordersOf = (world: World, shops: string[]): number[] =>
	world.shop.store
		.orders!.filter(({ id_shop }) => shops.includes(String(id_shop)))
		.map(({ id }) => Number(id))
		.sort((a, b) => a - b);
