import type { OrderDocument } from '../../nodes/shared/order';
import { run } from './harness';
import { startWorld, type World } from './world';

describe('what the PrestaShop node reads', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const call = async (parameters: Record<string, unknown>) =>
		(await run([{ type: 'prestaShop', parameters: { options: {}, ...parameters } }], world.store)).items.map(
			({ json }) => json,
		);
	const order = async (parameters: Record<string, unknown>) =>
		(await call({ resource: 'order', operation: 'get', ...parameters })).map(
			(json) => json.order as unknown as OrderDocument,
		);

	it("a complete order: header, lines with their taxes, vouchers, customer, both addresses, currency, state and the shop's settings", async () => {
		const [one] = await order({ getBy: 'id', orderId: 14 });
		expect(one).toMatchObject({
			id: 14,
			reference: 'MEZQLBLRE',
			total_paid_tax_incl: '82.330000',
			state: { id: 2, name: 'Payment accepted', paid: true },
			currency: { iso_code: 'EUR', precision: 2 },
			customer: { email: 'jean-pierre.dupre@example.be' },
			address_delivery: { country_iso: 'BE' },
			address_invoice: { country_iso: 'BE' },
			discounts: {
				source: 'order_cart_rules',
				rows: [
					{ name: '10% korting & more', value: '8.207000', value_tax_excl: '7.642000', free_shipping: false },
				],
			},
			shop: {
				url: world.shop.url,
				version: '8.2.1',
				timeZone: 'Europe/Brussels',
				taxAddressType: 'delivery',
				shippingTaxedProRata: false,
			},
			warnings: [],
		});
		expect(one!.lines[0]!.taxes[0]).toEqual({ id: 1, rate: '21.000', name: 'TVA BE 21%' });
		expect(one!.address_invoice!.vat_number).toBe('');
	});

	it('no password hash, key or token of a customer', async () => {
		expect(
			JSON.stringify(await call({ resource: 'order', operation: 'getMany', states: [], limit: 20 })),
		).not.toMatch(/passwd|secure_key|reset_password/);
	});

	it('a tax that has no row is 0 %, and vouchers that were removed are left out', async () => {
		const [intra] = await order({ getBy: 'id', orderId: 38 });
		expect(intra!.lines[0]!.taxes).toEqual([{ id: 0, rate: '0', name: '' }]);
		const [edited] = await order({ getBy: 'id', orderId: 151 });
		expect(edited!.discounts.rows).toHaveLength(1);
	});

	it('both halves of a split order by their reference', async () => {
		expect((await order({ getBy: 'reference', reference: 'UWMBGUMMU' })).map(({ id }) => id)).toEqual([
			123, 124,
		]);
	});

	it('an order that is not there, by a sentence', async () => {
		const { error } = await run(
			[
				{
					type: 'prestaShop',
					parameters: { resource: 'order', operation: 'get', getBy: 'id', orderId: 99_999, options: {} },
				},
			],
			world.store,
		);
		expect(error!.message).toBe('The shop has no order 99999.');
	});

	it('sets one bad item aside when it shall continue', async () => {
		const { items } = await run(
			[
				{
					type: 'prestaShop',
					onError: 'continueRegularOutput',
					parameters: {
						resource: 'order',
						operation: 'get',
						getBy: 'id',
						orderId: '={{ $json.id }}',
						options: {},
					},
				},
			],
			world.store,
			[{ id: 6 }, { id: 99_999 }, { id: 7 }],
		);
		expect(
			items.map(({ json, pairedItem }) => [
				(json.order as { id: number } | undefined)?.id ?? json.code,
				pairedItem,
			]),
		).toEqual([
			[6, { item: 0 }],
			['SHOP_ORDER_NOT_FOUND', { item: 1 }],
			[7, { item: 2 }],
		]);
	});

	it('payments, invoices, credit slips and history on request', async () => {
		const [one] = await order({
			getBy: 'id',
			orderId: 64,
			options: { include: ['payments', 'invoices', 'slips', 'history'] },
		});
		expect(one!.payments![0]).toMatchObject({
			payment_method: expect.any(String),
			amount: expect.stringMatching(/^\d+\.\d+$/),
		});
		expect(one!.invoices).toHaveLength(1);
		expect(one!.slips).toHaveLength(1);
		expect(one!.history!.map(({ id_order_state }) => id_order_state)).toContain(4);
	});

	it.each<[string, object, number[]]>([
		[
			'created on one day, to its last second',
			{ createdAfter: '2026-04-01', createdBefore: '2026-04-01' },
			[6, 7],
		],
		[
			'from one second after midnight',
			{ createdAfter: '2026-04-02', createdBefore: '2026-04-02T11:00:00' },
			[8, 9],
		],
		[
			'updated in an interval',
			{ updatedAfter: '2026-05-06', updatedBefore: '2026-05-06' },
			[129, 130, 131, 132, 133, 134],
		],
		['a range of ids', { idFrom: 20, idTo: 22 }, [20, 21, 22]],
	])('orders %s', async (_what, filters, expected) => {
		const items = await call({
			resource: 'order',
			operation: 'getMany',
			states: [],
			returnAll: true,
			filters,
		});
		expect(items.map((json) => (json.order as unknown as OrderDocument).id)).toEqual(expected);
	});

	it('the same orders page by page, and no page more than the limit asks for', async () => {
		const all = await call({
			resource: 'order',
			operation: 'getMany',
			states: [2],
			returnAll: true,
			options: { pageSize: 50 },
		});
		expect(all).toHaveLength(131);
		world.shop.calls.length = 0;
		expect(
			await call({
				resource: 'order',
				operation: 'getMany',
				states: [2],
				limit: 30,
				options: { pageSize: 20 },
			}),
		).toHaveLength(30);
		expect(world.shop.calls.filter(({ path }) => path.startsWith('/api/orders?'))).toHaveLength(2);
	});

	it('order states and customers', async () => {
		expect(await call({ resource: 'orderState', operation: 'getMany', returnAll: true })).toContainEqual(
			expect.objectContaining({ id: 2, name: 'Payment accepted', paid: true }),
		);
		expect(
			await call({ resource: 'customer', operation: 'getMany', email: 'bob.smith@example.com' }),
		).toEqual([expect.objectContaining({ id: 10, lastname: 'Smith' })]);
		expect(await call({ resource: 'customer', operation: 'get', customerId: 10 })).toEqual([
			expect.objectContaining({ email: 'bob.smith@example.com' }),
		]);
	});

	it('what the key may do, against what it needs', async () => {
		const [good] = await call({ resource: 'webservice', operation: 'checkConnection' });
		expect(good).toMatchObject({
			connected: true,
			version: '8.2.1',
			timeZone: 'Europe/Brussels',
			keySentAs: 'header',
			ordersReadable: true,
			warnings: [],
			rights: { missing: [] },
		});
		world.store.prestaShopApi!.webserviceKey = 'ORDRORDRORDRORDRORDRORDRORDRORDR';
		const [poor] = await call({ resource: 'webservice', operation: 'checkConnection' });
		expect((poor!.rights as { missing: string[] }).missing).toEqual(
			expect.arrayContaining(['order_details', 'customers', 'taxes']),
		);
		expect((poor!.rights as { missing: string[] }).missing).not.toContain('orders');
	});
});

describe('orders that a ledger names', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	const read = async (filters: Record<string, unknown>) => {
		const { items, error } = await run(
			[
				{
					type: 'prestaShop',
					parameters: {
						resource: 'order',
						operation: 'getMany',
						states: [2],
						returnAll: true,
						filters,
						options: {},
					},
				},
			],
			world.store,
		);
		expect(error).toBeUndefined();
		return items.map(
			({ json }) =>
				json as {
					order?: { id: number };
					orderId?: number;
					shopUrl?: string;
					problem?: { code: string; message: string };
				},
		);
	};
	const idsOf = async (filters: Record<string, unknown>) =>
		(await read(filters)).flatMap(({ order }) => (order ? [order.id] : []));

	it('are read whatever their date, once, and only in the chosen states', async () => {
		const window = { createdAfter: '2026-05-12', createdBefore: '2026-05-12' };
		expect(await idsOf(window)).toEqual([159]);
		// 6 is in state 5; 159 is in the window already.
		expect(
			await idsOf({
				...window,
				alsoOrders: [
					`${world.shop.url}#7`,
					`${world.shop.url}#6`,
					`${world.shop.url}#159`,
					'https://other.example#8',
					'9',
				],
			}),
		).toEqual([159, 7, 9]);
		expect(await idsOf({ ...window, alsoOrders: '7, 8', exceptOrders: `${world.shop.url}#159;8` })).toEqual([
			7,
		]);
	});

	it('come once as well when they cannot be read, and not at all when they are left out', async () => {
		const broken = world.shop.store.orders!.find(({ id }) => Number(id) === 159)!;
		const total = broken.total_paid_tax_incl;
		broken.total_paid_tax_incl = 'n/a';
		const window = { createdAfter: '2026-05-12', createdBefore: '2026-05-12' };
		const told = async (filters: Record<string, unknown>) =>
			(await read({ ...window, ...filters })).map(({ order, orderId, problem }) => [
				order?.id ?? orderId,
				problem?.code,
			]);
		expect(await told({ alsoOrders: '159, 7' })).toEqual([
			[159, 'SHOP_FIELD_BROKEN'],
			[7, undefined],
		]);
		expect(await told({ exceptOrders: '159', alsoOrders: '7' })).toEqual([[7, undefined]]);
		broken.total_paid_tax_incl = total;
	});

	it('are read and no others when that is what is wanted', async () => {
		expect(await idsOf({ createdAfter: '2026-05-12', onlyOrders: [`${world.shop.url}#7`, 9] })).toEqual([
			7, 9,
		]);
		expect(await idsOf({ createdAfter: '2026-05-12', createdBefore: '2026-05-12', onlyOrders: [] })).toEqual([
			159,
		]);
	});

	it('say so when they are in no chosen state, or gone', async () => {
		const told = await read({ onlyOrders: '6, 99999' });
		expect(told.map(({ orderId, shopUrl, problem }) => [orderId, shopUrl, problem?.code])).toEqual([
			[6, world.shop.url, 'ORDER_STATE_NOT_CHOSEN'],
			[99999, world.shop.url, 'SHOP_ORDER_NOT_FOUND'],
		]);
		expect(told[0]!.problem!.message).toBe(
			'The order is in the state "Delivered" now, which is not one of the chosen states.',
		);
	});

	it('cost one more page, however many they are', async () => {
		const before = world.shop.calls.length;
		await idsOf({ createdAfter: '2026-05-12', createdBefore: '2026-05-12' });
		const alone = world.shop.calls.length - before;
		await idsOf({
			createdAfter: '2026-05-12',
			createdBefore: '2026-05-12',
			alsoOrders: Array.from({ length: 60 }, (_, index) => index + 7),
		});
		expect(world.shop.calls.length - before - alone).toBeLessThanOrEqual(alone + 6);
	});
});
