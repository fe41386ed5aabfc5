import type { OrderDocument } from '../../nodes/shared/order';
import { run } from './harness';
import {
	ALL_SHOPS_KEY as ALL,
	CHOICES,
	INSTALLATIONS,
	ordersOf,
	readChoice as read,
	type Json,
} from './shop-choices';
import { startWorld, type World } from './world';

const SHOP_2 = 'TWOS'.repeat(8);

describe.each(INSTALLATIONS)('an installation of several shops: PrestaShop %s', (_what, options) => {
	let world: World;
	beforeAll(async () => (world = await startWorld(options)));
	afterAll(async () => await world.close());

	it.each(CHOICES)('%s: every order once, and none of another shop', async (_choice, credential, shops) => {
		const { error, ids, problems, orders } = await read(world, credential);
		expect(error).toBeUndefined();
		expect(problems).toEqual([]);
		expect([...ids].sort((a, b) => a - b)).toEqual(ordersOf(world, shops));
		expect(new Set(orders.filter(({ customer }) => customer === null).map(({ id }) => id))).toEqual(
			new Set(),
		);
	});

	it('page by page and up to a limit: the same orders, by rising id', async () => {
		const whole = await read(world, { shops: 'shops', shopIds: '1,2,3' });
		const paged = await read(world, { shops: 'shops', shopIds: '1,2,3' }, { options: { pageSize: 5 } });
		expect(paged.ids).toEqual(whole.ids);
		const limited = await read(
			world,
			{ shops: 'shops', shopIds: '1,2,3' },
			{ returnAll: false, limit: 12, options: { pageSize: 5 } },
		);
		expect(limited.ids).toEqual(whole.ids.slice(0, 12));
	});
});

describe('several shops', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld({ multishop: true })));
	afterAll(async () => await world.close());

	it("the node's own choice goes before that of the credential", async () => {
		const { orders } = await read(world, { shops: 'all' }, { options: { shops: ['3'] } });
		expect(new Set(orders.map(({ id_shop }) => id_shop))).toEqual(new Set([3]));
		const groups = await read(world, {}, { options: { shops: ['group:2', '2'] } });
		expect(new Set(groups.orders.map(({ id_shop }) => id_shop))).toEqual(new Set([2, 3]));
	});

	it('the address of a shop, by path or by host, means that shop', async () => {
		for (const [shopUrl, shop] of [
			[`${world.shop.url}/nl-shop`, 2],
			[world.shop.url, 1],
		] as const) {
			const { orders } = await read(world, { shopUrl });
			expect(new Set(orders.map(({ id_shop }) => id_shop))).toEqual(new Set([shop]));
		}
	});

	it('the address of a switched-off shop means its own orders, not those of the shop that answers there', async () => {
		expect((await read(world, { shopUrl: `${world.shop.url}/oud` })).ids).toEqual([30, 31]);
	});

	it('each order has the zone, tax address and default currency of its own shop', async () => {
		const { orders } = await read(world, { shops: 'all' });
		const settings = new Map(
			orders.map(({ id_shop, shop }) => [
				id_shop,
				[shop.id, shop.name, shop.timeZone, shop.taxAddressType, shop.defaultCurrency, shop.url],
			]),
		);
		expect(Object.fromEntries(settings)).toEqual({
			1: [1, 'Test Shop BE', 'Europe/Brussels', 'delivery', 'EUR', world.shop.url],
			2: [2, 'Winkel NL', 'Europe/Lisbon', 'invoice', 'EUR', world.shop.url],
			3: [3, 'B2B', 'America/New_York', 'delivery', 'USD', world.shop.url],
			4: [4, 'Oude winkel', 'Europe/Brussels', 'delivery', 'EUR', world.shop.url],
		});
		expect(orders.find(({ id }) => id === 22)).toMatchObject({
			currency: { iso_code: 'EUR' },
			conversion_rate: '0.921404',
			shop: { defaultCurrency: 'USD' },
		});
	});

	it("the same goods and addresses are taxed by the address that the order's shop goes by", async () => {
		const { orders } = await read(world, { shops: 'all' }, { filters: { idFrom: 32, idTo: 33 } });
		expect(
			orders.map(({ lines, shop }) => [
				shop.taxAddressType,
				lines.flatMap(({ taxes }) => taxes.map(({ rate }) => Number(rate)))[0],
			]),
		).toEqual([
			['delivery', 21],
			['invoice', 19],
		]);
	});

	describe('dates of shops in several zones', () => {
		it("a day is the day of the order's own shop", async () => {
			// 23:30 UTC on the 7th: 19:30 in New York, the 8th in Brussels (fact P70).
			expect(
				(
					await read(
						world,
						{ shops: 'all' },
						{ filters: { createdAfter: '2026-06-07', createdBefore: '2026-06-07' } },
					)
				).ids,
			).toEqual([23, 24]);
			expect(
				(
					await read(
						world,
						{ shops: 'all' },
						{ filters: { createdAfter: '2026-06-08', createdBefore: '2026-06-08' } },
					)
				).ids,
			).toEqual([25, 26]);
		});

		it('a moment is the same in all of them', async () => {
			// 08:00 UTC in shop 1 (10:00), 08:05 in shop 2 (09:05), 08:10 in shop 3 (04:10).
			const window = { createdAfter: '2026-06-01T08:00:00Z', createdBefore: '2026-06-01T08:05:00Z' };
			expect((await read(world, { shops: 'all' }, { filters: window })).ids).toEqual([6, 7]);
			expect(
				(
					await read(
						world,
						{ shops: 'all' },
						{ filters: { ...window, createdBefore: '2026-06-01T08:10:00Z' } },
					)
				).ids,
			).toEqual([6, 7, 8]);
			expect(
				(
					await read(
						world,
						{ shops: 'all' },
						{
							filters: {
								...window,
								createdAfter: '2026-06-01T08:06:00Z',
								createdBefore: '2026-06-01T08:10:00Z',
							},
						},
					)
				).ids,
			).toEqual([8]);
		});

		it('a change may have been written in any zone of the installation: none is missed', async () => {
			// Order 18 of shop 2 (Lisbon) was paid in the back office on Brussels' clock, 10:05 for 08:05 UTC.
			const changed = await read(
				world,
				{ shops: 'all' },
				{ filters: { updatedAfter: '2026-06-20T08:00:00Z', updatedBefore: '2026-06-20T08:10:00Z' } },
			);
			expect(changed.ids).toEqual(expect.arrayContaining([18]));
		});
	});

	it('calls grow with pages, not with shops or orders; a switched-off shop costs its ids, its histories, what is new and a customer each', async () => {
		const calls = async (credential: Json, parameters: Json = {}) => {
			await read(world, credential, parameters);
			return world.shop.calls.filter(({ path }) => path.includes('/api/')).length;
		};
		// Shops, seven lists of facts, orders, lines, vouchers, customers, addresses.
		expect(await calls({ shops: 'shops', shopIds: '1,2,3' })).toBe(13);
		// The addresses of the shops tell which one is meant.
		expect(await calls({})).toBe(14);
		const few = { filters: { idFrom: 28, idTo: 31 }, states: [2] };
		expect(await calls({ shops: 'all' }, few)).toBe(13 + 2 + 1 + 1);
		expect(await calls({ shops: 'all' }, { ...few, filters: { ...few.filters, exceptOrders: '30' } })).toBe(
			13 + 2,
		);
	});

	it('orders that the ledger names are read only where their shop was meant; only those that no shop has are told to be gone', async () => {
		const { ids, problems } = await read(
			world,
			{ shops: 'shops', shopIds: '2,4' },
			{ filters: { createdAfter: '2027-01-01', alsoOrders: '6,7,8,30,9999' } },
		);
		expect(ids).toEqual([7, 30]);
		expect(problems).toEqual([
			expect.objectContaining({ code: 'SHOP_ORDER_NOT_FOUND', message: 'The shop has no order 9999.' }),
		]);
	});

	it('credit slips know no shop: those of the chosen shops are given, whatever was asked', async () => {
		for (const [credential, slips] of [
			[{ shops: 'all' }, [1, 2, 3]],
			[{ shops: 'shops', shopIds: '2' }, [2]],
			[{}, [1]],
			[{ shops: 'shops', shopIds: '4' }, []],
		] as const) {
			world.reset();
			Object.assign(world.store.prestaShopApi!, { webserviceKey: ALL, ...credential });
			const { items } = await run(
				[
					{
						type: 'prestaShop',
						parameters: {
							resource: 'creditSlip',
							operation: 'getMany',
							returnAll: true,
							filters: {},
							options: {},
						},
					},
				],
				world.store,
			);
			expect(
				items.flatMap(({ json }) =>
					json.slip ? [(json.slip as Json).id] : json.problem ? [json.problem] : [],
				),
			).toEqual(slips);
		}
	});

	describe('one order', () => {
		const get = async (parameters: Json, credential: Json) => {
			world.reset();
			Object.assign(world.store.prestaShopApi!, { webserviceKey: ALL, ...credential });
			return await run(
				[
					{
						type: 'prestaShop',
						parameters: { resource: 'order', operation: 'get', getBy: 'id', options: {}, ...parameters },
					},
				],
				world.store,
			);
		};

		it.each([
			[8, '3'],
			[30, '4'],
			[7, '1,2'],
		])('order %i is found in shop %s', async (orderId, shopIds) => {
			const { items } = await get({ orderId }, { shops: 'shops', shopIds });
			expect((items[0]!.json.order as unknown as OrderDocument).id).toBe(orderId);
		});

		it('of another shop is not there', async () => {
			expect((await get({ orderId: 8 }, { shops: 'shops', shopIds: '1,2,4' })).error!.message).toBe(
				'The shop has no order 8.',
			);
			expect((await get({ orderId: 30 }, {})).error!.message).toBe('The shop has no order 30.');
		});
	});

	describe('a choice that cannot be read is a fault of the set-up, never "no orders"', () => {
		it.each<[string, Json, RegExp, string]>([
			[
				'a shop that is not there',
				{ shops: 'shops', shopIds: '9' },
				/has no shop 9; it has 1 Test Shop BE, 2 Winkel NL, 3 B2B, 4 Oude winkel/,
				'SHOP_ID_UNKNOWN',
			],
			[
				'a shop that is not there beside one that is',
				{ shops: 'shops', shopIds: '2,9' },
				/has no shop 9/,
				'SHOP_ID_UNKNOWN',
			],
			[
				'a group that is not there',
				{ shops: 'groups', groupIds: '9' },
				/has no shop group 9; it has 1, 2/,
				'SHOP_GROUP_UNKNOWN',
			],
			[
				'a group without shops',
				{ shops: 'groups', groupIds: '3' },
				/has no shop group 3/,
				'SHOP_GROUP_UNKNOWN',
			],
			[
				'a name instead of an ID',
				{ shops: 'shops', shopIds: 'Winkel' },
				/"Winkel" names no shop/,
				'SHOP_CHOICE_INVALID',
			],
			[
				'nothing where IDs are asked for',
				{ shops: 'shops', shopIds: '' },
				/"" names no shop/,
				'SHOP_CHOICE_INVALID',
			],
			[
				'a key of another shop',
				{ webserviceKey: SHOP_2 },
				/key does not belong to the shop that was asked/,
				'SHOP_KEY_OTHER_SHOP',
			],
			[
				'a key of no shop',
				{ webserviceKey: 'NOSH'.repeat(8), shops: 'all' },
				/key does not belong to the shop that was asked/,
				'SHOP_KEY_OTHER_SHOP',
			],
			[
				'an unknown key',
				{ webserviceKey: 'X'.repeat(32), shops: 'all' },
				/does not know this webservice key/,
				'SHOP_KEY_REFUSED',
			],
		])('%s', async (_what, credential, message, code) => {
			const { error, ids } = await read(world, credential);
			expect(error!.message).toMatch(message);
			expect(error!.description).toContain(`[${code}]`);
			expect(ids).toEqual([]);
		});

		it('an address that is none of its shops', async () => {
			const elsewhere = await startWorld({ strictHost: true });
			const { error } = await read(elsewhere, {
				shopUrl: elsewhere.shop.url.replace('127.0.0.1', 'localhost'),
				webserviceKey: 'FULL'.repeat(8),
			});
			expect(error!.message).toMatch(
				/does not know localhost:\d+ as the address of one of its shops and sends us to http:\/\/127\.0\.0\.1:\d+\./,
			);
			await elsewhere.close();
		});

		it('a key that may not read shops, where there are several', async () => {
			const rights = Object.fromEntries(
				[
					'orders',
					'configurations',
					'order_states',
					'currencies',
					'countries',
					'taxes',
					'order_details',
					'order_cart_rules',
					'customers',
					'addresses',
				].map((name) => [name, ['get']]),
			);
			const poor = await startWorld({ multishop: true, keys: { [ALL]: { rights } } });
			for (const credential of [{}, { shops: 'all' }]) {
				const { error } = await read(poor, credential);
				expect(error!.message).toBe('The webservice key may not read "shops".');
			}
			await poor.close();
		});
	});

	it('a key linked to one shop is enough for all of them, as PrestaShop has it; for one shop it has to be linked to that one', async () => {
		expect((await read(world, { webserviceKey: SHOP_2, shops: 'all' })).orders.length).toBe(
			world.shop.store.orders!.length,
		);
		expect(
			(await read(world, { webserviceKey: SHOP_2, shops: 'shops', shopIds: '2' })).error,
		).toBeUndefined();
		expect(
			(await read(world, { webserviceKey: SHOP_2, shops: 'shops', shopIds: '3' })).error!.message,
		).toMatch(/does not belong to the shop that was asked/);
	});

	it('Check Connection shows the shops, which of them are read, and the rights several shops need', async () => {
		world.reset();
		Object.assign(world.store.prestaShopApi!, { webserviceKey: ALL, shops: 'groups', groupIds: '1' });
		const check = [
			{
				type: 'prestaShop' as const,
				parameters: { resource: 'webservice', operation: 'checkConnection', options: {} },
			},
		];
		const { items } = await run(check, world.store);
		expect(items[0]!.json).toMatchObject({
			version: '8.2.1',
			timeZone: 'Europe/Brussels',
			ordersReadable: true,
			warnings: [],
			rights: { missing: [] },
		});
		expect(
			(items[0]!.json.shops as Json[]).map(({ id, active, read: isRead, timeZone, defaultCurrency }) => [
				id,
				active,
				isRead,
				timeZone,
				defaultCurrency,
			]),
		).toEqual([
			[1, true, true, 'Europe/Brussels', 'EUR'],
			[2, true, true, 'Europe/Lisbon', 'EUR'],
			[3, true, false, 'America/New_York', 'USD'],
			[4, false, true, 'Europe/Brussels', 'EUR'],
		]);
	});
});
