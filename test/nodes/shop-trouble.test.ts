import type { OrderItem } from '../../nodes/Octopus/item';
import { startPrestaShopSimulator, type ShopOptions } from '../simulators/prestashop';
import type { Fault } from '../simulators/prestashop/faults';
import { run, type RunResult } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

const getMany = (filters: object = {}, options: object = {}) => [
	{
		type: 'prestaShop' as const,
		parameters: { resource: 'order', operation: 'getMany', states: [], returnAll: true, filters, options },
	},
];
const ids = (result: RunResult) =>
	result.items.map(({ json }) => (json as OrderItem).order?.id ?? (json as OrderItem).orderId);

describe('what is wrong with the shop is said in words', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const failing = async (faults: Fault[] = []) => {
		world.shop.setFaults(faults);
		const { error } = await run(getMany(), world.store);
		return error!;
	};

	it.each<[string, Fault, RegExp]>([
		[
			'a redirect, naming the target without the key',
			{ match: '.', kind: 'redirect', text: 'https://www.other.example/api/orders?ws_key=SECRET' },
			/sends us on to https:\/\/www\.other\.example instead/,
		],
		[
			'an address PrestaShop does not know, naming its own',
			{ match: '.', kind: 'redirect', text: 'https://www.other.example/?url=orders&ws_key=SECRET' },
			/does not know 127\.0\.0\.1:\d+ as the address of one of its shops and sends us to https:\/\/www\.other\.example\./,
		],
		['a web page instead of data', { match: '.', kind: 'html' }, /web page instead of data/],
		[
			'a switched-off webservice',
			{ match: '.', kind: 'webservice-off' },
			/webservice of the shop is switched off/,
		],
	])('%s', async (_what, fault, sentence) => {
		const error = await failing([fault]);
		expect(error.message).toMatch(sentence);
		expect(error.description).toMatch(/\[SHOP_[A-Z_]+\]/);
		expect(JSON.stringify(error)).not.toContain('SECRET');
	});

	it.each<[string, string, RegExp]>([
		['an unknown key', 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX', /does not know this webservice key/],
		['a key of the wrong length', 'abc', /not 32 characters/],
		['a key without rights', 'NONENONENONENONENONENONENONENONE', /no rights at all/],
		[
			'a key that may not read something needed',
			'ORDRORDRORDRORDRORDRORDRORDRORDR',
			/may not read "configurations"/,
		],
	])('%s', async (_what, key, sentence) => {
		world.store.prestaShopApi!.webserviceKey = key;
		const error = await failing();
		expect(error.message).toMatch(sentence);
		expect(JSON.stringify(error)).not.toContain(key);
	});

	it('a dead host and an unknown one', async () => {
		world.store.prestaShopApi!.shopUrl = 'http://127.0.0.1:1';
		expect((await failing()).message).toMatch(/did not answer \(connection refused\)/);
		world.store.prestaShopApi!.shopUrl = 'https://no-such-shop.invalid';
		expect((await failing()).message).toMatch(/cannot be found|did not answer/);
	});

	it('a certificate nobody trusts, unless the user accepts it', async () => {
		const secure = await startPrestaShopSimulator({ selfSigned: true });
		world.store.prestaShopApi!.shopUrl = secure.url;
		expect((await failing()).message).toMatch(/certificate .* is not trusted/);
		world.store.prestaShopApi!.ignoreSslIssues = true;
		expect(ids(await run(getMany({ idFrom: 6, idTo: 7 }), world.store))).toEqual([6, 7]);
		await secure.close();
	});
});

describe('what can be overcome is overcome', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());
	const few = { idFrom: 84, idTo: 95 };
	const twelve = [84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95];

	it.each<[string, Fault]>([
		['a server that drops the Authorization header', { match: '^(?!.*ws_key)', kind: 'drop-authorization' }],
		['junk before the JSON', { match: '.', kind: 'junk-before' }],
		['scripts behind the JSON', { match: '.', kind: 'junk-after' }],
		['PHP notices with the data still there', { match: '.', kind: 'php-notice-with-data' }],
		['one answer that is cut off by the host', { match: '/api/orders', kind: 'disconnect', times: 1 }],
	])('%s', async (_what, fault) => {
		world.shop.setFaults([fault]);
		const result = await run(getMany(few), world.store);
		expect(result.error).toBeUndefined();
		expect(ids(result)).toEqual(twelve);
	});

	it('asks once only for the header that was dropped', async () => {
		world.shop.setFaults([{ match: '^(?!.*ws_key)', kind: 'drop-authorization' }]);
		await run(getMany(few, { inFlight: 1 }), world.store);
		expect(world.shop.calls.filter(({ status }) => status === 401)).toHaveLength(1);
	});

	it('one order that breaks its page is set aside with its reason, the others go on', async () => {
		// Invalid UTF-8 in one note makes json_encode fail: an empty body for every answer that holds the order.
		world.shop.setFaults([
			{
				match:
					'/api/orders\\?(?=.*display=\\[id,id_shop)(?=.*filter\\[id\\]=\\[([\\d|]*\\|)?91(\\||\\])|.*filter\\[id\\]=\\[84,)',
				kind: 'empty-body',
			},
		]);
		const result = await run(steps({ states: [], filters: few }), world.store);
		const items = result.items.map(({ json }) => json as OrderItem);
		expect(ids(result)).toEqual(twelve);
		expect(items.find(({ orderId }) => orderId === 91)!.reconciliation).toMatchObject({
			state: 'failed',
			code: 'SHOP_UNREADABLE',
		});
		expect(items.filter(({ reconciliation }) => reconciliation!.state === 'verified').length).toBeGreaterThan(
			5,
		);
	});

	it('names with quotes, ]]>, emoji and 250 characters arrive as they are', async () => {
		const result = await run(steps({ states: [], filters: { idFrom: 89, idTo: 91 } }), world.store);
		const items = result.items.map(({ json }) => json as OrderItem);
		expect(items.map(({ reconciliation }) => reconciliation!.state)).toEqual([
			'verified',
			'verified',
			'verified',
		]);
		expect(items[2]!.order!.note).toContain(']]>');
		const long = await run(steps({ states: [], filters: { idFrom: 140, idTo: 140 } }), world.store);
		const [line] = (
			long.items[0]!.json as unknown as {
				invoice: { body: { invoiceLines: Array<{ description: string }> } };
			}
		).invoice.body.invoiceLines;
		expect(line!.description.length).toBeGreaterThan(120);
	});

	it('a chosen order that is not there is reported, the others go on', async () => {
		const [, ...rest] = steps({});
		const get = {
			type: 'prestaShop' as const,
			onError: 'continueRegularOutput' as const,
			parameters: {
				resource: 'order',
				operation: 'get',
				getBy: 'id',
				orderId: '={{ $json.orderId }}',
				options: {},
			},
		};
		const result = await run([get, ...rest], world.store, [{ orderId: 6 }, { orderId: 99_999 }]);
		expect(
			result.items.map(({ json }) => [
				(json as OrderItem).reconciliation!.state,
				(json as OrderItem).reconciliation!.code,
				(json as OrderItem).orderId,
			]),
		).toEqual([
			['verified', '', undefined],
			['failed', 'SHOP_ORDER_NOT_FOUND', 99_999],
		]);
	});

	it('an order whose total is no number is set aside, the others go on', async () => {
		world.shop.store.orders!.find(({ id }) => Number(id) === 7)!.total_paid_tax_incl = 'much';
		const result = await run(steps({ filters: { idFrom: 6, idTo: 8 } }), world.store);
		expect(result.error).toBeUndefined();
		expect(
			result.items
				.map(({ json }) => (json as OrderItem).reconciliation!)
				.map(({ state, code, totalShop }) => [state, code, totalShop]),
		).toEqual([
			['verified', '', '44.77'],
			['failed', 'SHOP_FIELD_BROKEN', null],
			['verified', '', expect.any(String)],
		]);
	});

	it('an order without lines is held', async () => {
		world.shop.store.order_details = world.shop.store.order_details!.filter(
			({ id_order }) => id_order !== '7',
		);
		const result = await run(steps({ filters: { idFrom: 6, idTo: 8 } }), world.store);
		const states = result.items.map(({ json }) => [
			(json as OrderItem).reconciliation!.state,
			(json as OrderItem).reconciliation!.code,
		]);
		expect(states).toEqual([
			['verified', ''],
			['held', 'ORDER_WITHOUT_LINES'],
			['verified', ''],
		]);
	});
});

describe('older shops', () => {
	const versions: Array<[string, ShopOptions]> = [
		['1.7.6, which has no vouchers at all', { version: '1.7.6' }],
		['1.6.1, which keeps them in order_discounts', { version: '1.6.1.24' }],
	];
	it.each(versions)('%s: totals still meet', async (_what, options) => {
		const world = await startWorld(options);
		const result = await run(steps({ filters: { idFrom: 6, idTo: 26 } }), world.store);
		const items = result.items.map(({ json }) => json as OrderItem);
		expect(
			items.filter(({ reconciliation }) => reconciliation!.state === 'verified').length,
		).toBeGreaterThanOrEqual(18);
		await world.close();
	});
});
