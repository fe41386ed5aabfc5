import type { OrderItem } from '../../nodes/Octopus/item';
import { recordedKeys, type ShopKey } from '../simulators/prestashop/keys';
import { run } from './harness';
import { startWorld, type World } from './world';

/** A key that may read everything but the groups of customers. */
const WITHOUT_GROUPS = 'GROUPLESGROUPLESGROUPLESGROUPLES';

describe('credit slips', () => {
	let world: World;
	beforeAll(async () => {
		const rights = new Proxy(
			{},
			{
				get: (_target, name) => (name === 'groups' ? [] : ['get', 'head']),
				ownKeys: () => ['orders'],
				getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
			},
		) as ShopKey['rights'];
		world = await startWorld({ keys: { ...recordedKeys, [WITHOUT_GROUPS]: { rights } } });
	});
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const call = async (parameters: Record<string, unknown>) => {
		const { items, error } = await run(
			[{ type: 'prestaShop', parameters: { resource: 'creditSlip', options: {}, ...parameters } }],
			world.store,
		);
		return { items: items.map(({ json }) => json as OrderItem), error };
	};
	const many = async (filters: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
		(await call({ operation: 'getMany', returnAll: true, filters, ...more })).items;
	const ids = (items: OrderItem[]) => items.map(({ slip, slipId }) => slip?.id ?? slipId);
	const slipCalls = () => world.shop.calls.filter(({ path }) => path.startsWith('/api/order_slip?')).length;

	it("come with PrestaShop's own fields, their lines, how the customer sees prices, and the complete order with all its slips", async () => {
		const [one] = await many({ alsoSlips: '5', createdAfter: '2027-01-01' });
		expect(one!.slip).toEqual({
			id: 5,
			id_order: 67,
			id_customer: 3,
			conversion_rate: '1.000000',
			total_products_tax_excl: '21.220000',
			total_products_tax_incl: '22.490000',
			total_shipping_tax_excl: '0.000000',
			total_shipping_tax_incl: '0.000000',
			amount: '22.490000',
			shipping_cost_amount: '0.000000',
			order_slip_type: 0,
			date_add: '2026-04-25 12:00:00',
			date_upd: '2026-04-25 12:00:00',
			details: [
				{
					id_order_detail: 144,
					product_quantity: '1',
					amount_tax_excl: '21.220000',
					amount_tax_incl: '22.490000',
				},
			],
			price_display_method: 0,
		});
		expect(one!.order).toMatchObject({
			id: 67,
			reference: 'KFWFZLTMM',
			shop: { url: world.shop.url },
			customer: { email: expect.any(String) },
		});
		expect(one!.order!.lines).toHaveLength(4);
		expect(one!.order!.slips!.map(({ id }) => id)).toEqual([4, 5]);
	});

	it('without lines, when only the delivery was refunded; of a group that sees prices excl. VAT', async () => {
		const slips = new Map((await many()).map(({ slip }) => [slip!.id, slip!]));
		expect(slips.get(8)!.details).toEqual([]);
		expect([slips.get(10), slips.get(11)].map((slip) => slip!.price_display_method)).toEqual([0, 1]);
	});

	it.each<[string, Record<string, unknown>, number[]]>([
		[
			"by their own date, which is not their order's",
			{ createdAfter: '2026-05-16', createdBefore: '2026-05-18' },
			[10, 11, 12],
		],
		[
			"to the second, in the shop's time",
			{ createdAfter: '2026-05-12T14:00:00', createdBefore: '2026-05-12T14:00:00' },
			[13, 14, 15, 16, 17, 18, 19],
		],
		["from an offset, in the shop's time", { createdAfter: '2026-06-15T10:00:00Z' }, [9]],
		[
			'but for some',
			{ createdAfter: '2026-05-16', createdBefore: '2026-05-18', exceptSlips: '11' },
			[10, 12],
		],
	])('%s', async (_what, filters, expected) => expect(ids(await many(filters))).toEqual(expected));

	it('that a ledger names, whatever their date, once', async () => {
		const { url } = world.shop;
		const keys = [
			`${url}#slip-3`,
			`${url}#slip-10`,
			`${url}#5`,
			`${url}#cancel-6`,
			'https://other.example#slip-7',
			`${url}#slip-11`,
		];
		expect(
			ids(
				await many({
					createdAfter: '2026-05-16',
					createdBefore: '2026-05-18',
					alsoSlips: keys,
					exceptSlips: [`${url}#slip-11`],
				}),
			),
		).toEqual([10, 12, 3]);
	});

	it('that a ledger names and that are gone, by that reason', async () => {
		const [item] = await many({ createdAfter: '2027-01-01', alsoSlips: '99' });
		expect(item).toMatchObject({
			slipId: 99,
			shopUrl: world.shop.url,
			problem: { code: 'SHOP_SLIP_NOT_FOUND' },
		});
		expect(item).not.toHaveProperty('orderId');
	});

	it('up to a limit, page by page', async () => {
		expect(
			ids((await call({ operation: 'getMany', limit: 5, filters: {}, options: { pageSize: 2 } })).items),
		).toEqual([1, 2, 3, 4, 5]);
	});

	it('with a number of calls that grows with pages, not with slips', async () => {
		await many({ createdAfter: '2026-05-16', createdBefore: '2026-05-16' });
		const one = world.shop.calls.length;
		world.shop.calls.length = 0;
		const all = await many();
		expect(all).toHaveLength(19);
		expect(world.shop.calls.length).toBe(one);
		expect(slipCalls()).toBe(2);
		expect(all[0]!.calls!.prestashop).toBe(one);
	});

	it('one by ID, or a sentence when there is none', async () => {
		expect(ids((await call({ operation: 'get', slipId: 9 })).items)).toEqual([9]);
		expect((await call({ operation: 'get', slipId: 99 })).error!.message).toBe(
			'The shop has no credit slip 99.',
		);
	});

	it('without the right to read groups: a warning, and the price basis is not known', async () => {
		world.store.prestaShopApi!.webserviceKey = WITHOUT_GROUPS;
		const [one] = (await call({ operation: 'get', slipId: 9 })).items;
		expect(one!.slip!.price_display_method).toBeNull();
		expect(one!.order!.warnings).toEqual(['The key may not read groups; orders are read without it.']);
	});

	it('one that cannot be read is set aside, the others go on', async () => {
		world.shop.setFaults([
			{
				match: 'api/order_slip\\?(?=.*display=full).*filter\\[id\\]=\\[(1,|([0-9|]*\\|)?3[|\\]])',
				kind: 'truncated',
			},
		]);
		const items = await many();
		expect(ids(items)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
		expect(items[2]).toEqual({
			slipId: 3,
			orderId: 66,
			shopUrl: world.shop.url,
			problem: expect.objectContaining({ code: 'SLIP_UNREADABLE' }),
		});
	});

	it('one whose order cannot be read, or is gone, is set aside', async () => {
		world.shop.setFaults([
			{ match: 'api/orders\\?.*filter\\[id\\]=\\[([0-9|]*\\|)?65[|\\]]', kind: 'truncated' },
		]);
		const without = (name: string, field: string, id: string) =>
			(world.shop.store[name] = world.shop.store[name]!.filter((row) => String(row[field]) !== id));
		without('orders', 'id', '68');
		const items = await many({ createdBefore: '2026-04-22T12:00:00' });
		expect(ids(items)).toEqual([1, 2, 3, 4, 6, 7, 8]);
		expect(items[1]).toEqual({
			slipId: 2,
			orderId: 65,
			shopUrl: world.shop.url,
			problem: expect.objectContaining({ code: 'SHOP_UNREADABLE' }),
		});
		expect(items[4]).toEqual({
			slipId: 6,
			orderId: 68,
			shopUrl: world.shop.url,
			problem: expect.objectContaining({ code: 'SHOP_ORDER_NOT_FOUND' }),
		});
	});
});
