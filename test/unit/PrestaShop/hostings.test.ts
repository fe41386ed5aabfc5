import { time } from '../../../nodes/shared/pause';
import { orderFilter } from '../../../nodes/PrestaShop/reading/filters';
import type { ReadOrder } from '../../../nodes/PrestaShop/reading/orders';
import { startPrestaShopSimulator, type ShopOptions, type ShopSimulator } from '../../simulators/prestashop';
import { clientOn, page, readOrders, shopHost, type Host, type Request } from './line';

const ids = (read: ReadOrder[]) => read.map((one) => ('order' in one ? one.order.id : one.orderId));
const recorded = ({ store }: ShopSimulator) => store.orders!.map(({ id }) => Number(id));
const isApi = ({ url }: Request) => url.pathname.includes('/api');
/** Records a question is for: its limit, or the values of its filter. */
const size = ({ url }: Request) =>
	Math.max(
		Number(url.searchParams.get('limit') ?? 0),
		...[...url.searchParams.values()].map((value) => value.split('|').length),
	);

/** A host in front of a shop that answers some requests itself. */
function inFront(
	shop: ShopSimulator,
	answer: (request: Request) => ReturnType<Host> | null,
): { host: Host; requests: Request[] } {
	const requests: Request[] = [];
	const behind = shopHost(shop.listener);
	return {
		requests,
		host: async (request) => (requests.push(request), await (answer(request) ?? behind(request))),
	};
}

describe('every kind of hosting', () => {
	let shop: ShopSimulator;
	const paused: number[] = [];
	const { pause } = time;
	beforeAll(async () => {
		shop = await startPrestaShopSimulator();
		time.pause = async (seconds) => void paused.push(seconds);
	});
	beforeEach(() => (shop.reset(), (paused.length = 0)));
	afterAll(async () => {
		time.pause = pause;
		await shop.close();
	});

	const on = async (
		answer: (request: Request) => ReturnType<Host> | null,
		options: { pageSize?: number } = {},
	) => {
		const { host, requests } = inFront(shop, answer);
		const client = await clientOn(host, { shopUrl: shop.url });
		return { read: await readOrders(client, options), client, requests };
	};

	it('nothing but GET is sent: a shop without HEAD is read all the same', async () => {
		const { requests } = await on(() => null);
		expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
	});

	it.each<[string, (request: Request) => ReturnType<Host>]>([
		[
			'answers 404 for /api',
			async () => page(404, '<html><title>404 Not Found</title></html>', { server: 'nginx' }),
		],
		[
			"shows the shop's own page for /api",
			async () => page(200, '<!DOCTYPE html><html><title>My shop</title></html>'),
		],
	])(
		'a web server without the rewrite rule, which %s: the dispatcher is found by one more call',
		async (_what, other) => {
			const { read, requests, client } = await on((request) => (isApi(request) ? other(request) : null));
			expect(ids(read)).toEqual(recorded(shop));
			expect(requests.filter(isApi)).toHaveLength(1);
			expect(client.route.isDispatcher).toBe(true);
			expect(requests[1]!.url.pathname).toBe('/webservice/dispatcher.php');
		},
	);

	it('both at once: no rewrite rule, and the Authorization header is dropped', async () => {
		const behind = shopHost(shop.listener);
		const { host, requests } = inFront(shop, (request) => {
			if (isApi(request)) return Promise.resolve(page(404, ''));
			return behind({ ...request, headers: {} });
		});
		const client = await clientOn(host, { shopUrl: shop.url });
		expect(ids(await readOrders(client, { range: { from: 6, to: 8 } }))).toEqual([6, 7, 8]);
		expect(requests.filter(({ url }) => !url.searchParams.has('ws_key'))).toHaveLength(2);
		expect(client.keyInQuery).toBe(true);
	});

	it.each<[string, (request: Request) => Promise<Awaited<ReturnType<Host>>>]>([
		['gives no answer in time', async () => 'ETIMEDOUT'],
		['answers 504', async () => page(504, '<html>Gateway Timeout</html>')],
		['answers 524', async () => page(524, '<html>A timeout occurred</html>', { server: 'cloudflare' })],
		['answers 502', async () => page(502, '<html>Bad Gateway</html>')],
		[
			"runs out of PHP's memory",
			async () =>
				page(
					500,
					'<br />\n<b>Fatal error</b>:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in <b>/var/www/classes/ObjectModel.php</b> on line <b>1</b><br />',
				),
		],
		['ends with an empty 500', async () => page(500, '')],
	])(
		'a slow shop that %s for more than 30 orders at a time: pages get smaller by themselves, and stay so',
		async (_what, other) => {
			const heavy = (request: Request) =>
				size(request) > 30 &&
				/orders|order_details|order_cart_rules|customers|addresses/.test(request.url.pathname) &&
				!request.url.searchParams.get('display')?.startsWith('[id]');
			const { read, requests } = await on((request) => (heavy(request) ? other(request) : null));
			expect(ids(read)).toEqual(recorded(shop));
			const tooBig = requests.filter(heavy);
			expect(tooBig.length).toBeLessThanOrEqual(12);
			const lastTooBig = requests.indexOf(tooBig.at(-1)!);
			expect(requests.length - lastTooBig).toBeGreaterThan(15);
		},
	);

	it('a shop that is too slow for one order says so', async () => {
		const { host } = inFront(shop, (request) =>
			request.url.pathname.endsWith('/orders') ? Promise.resolve('ETIMEDOUT') : null,
		);
		const client = await clientOn(host, { shopUrl: shop.url });
		await expect(readOrders(client)).rejects.toMatchObject({ code: 'SHOP_TOO_SLOW' });
	});

	it('a host that takes no addresses of more than 1,000 characters: filters get shorter', async () => {
		const long = ({ url }: Request) => url.href.length > 1_000;
		const { read, requests } = await on((request) =>
			long(request)
				? Promise.resolve(page(414, '<html><title>414 Request-URI Too Long</title></html>'))
				: null,
		);
		expect(ids(read)).toEqual(recorded(shop));
		expect(requests.filter(long).length).toBeLessThanOrEqual(8);
	});

	it('a host that takes no address at all says so', async () => {
		const { host } = inFront(shop, () => Promise.resolve(page(414, '')));
		await expect(clientOn(host, { shopUrl: shop.url })).rejects.toMatchObject({
			code: 'SHOP_QUESTION_TOO_LONG',
		});
	});

	const wrapped = (before: string, behind: string) => async (request: Request) => {
		const answer = await shopHost(shop.listener)(request);
		return typeof answer === 'string'
			? answer
			: { ...answer, body: Buffer.from(`${before}${answer.body.toString('utf8')}${behind}`) };
	};
	it.each([
		['a byte order mark', '\uFEFF', ''],
		[
			'notices of PHP in front',
			'<br />\n<b>Notice</b>:  Undefined index: foo in <b>/var/www/modules/a/a.php</b> on line <b>12</b><br />\n',
			'',
		],
		[
			'notices with brackets of their own',
			'PHP Notice: Undefined offset [8] in {closure} and [] on line 3\n',
			'',
		],
		['scripts behind', '', '\n<script>var a = {"b": [1, 2]};</script>'],
		['comments on both sides', '<!-- cache [miss] -->', '<!-- {"page": 1} -->'],
	])('%s', async (_what, before, behind) => {
		const { read } = await on(wrapped(before, behind), { pageSize: 50 });
		expect(ids(read)).toEqual(recorded(shop));
		expect(read.every((one) => 'order' in one)).toBe(true);
	});

	it('notices of PHP instead of the data name the file', async () => {
		const { host } = inFront(shop, () =>
			Promise.resolve(
				page(
					500,
					'<br />\n<b>Fatal error</b>:  Uncaught Error: Class "Foo" not found in /var/www/modules/foo/foo.php:3',
				),
			),
		);
		await expect(clientOn(host, { shopUrl: shop.url })).rejects.toMatchObject({
			code: 'SHOP_PHP',
			message: expect.stringContaining('modules/foo/foo.php'),
		});
	});

	it('an answer that is always cut off sets its records aside, one by one, and tells why', async () => {
		const { read } = await on(
			(request) =>
				/order_details/.test(request.url.pathname) &&
				/\[(?:.*\|)?8(?:\||\])/.test(request.url.searchParams.get('filter[id_order]') ?? '')
					? cut(request)
					: null,
			{ pageSize: 20 },
		);
		expect(ids(read)).toEqual(recorded(shop));
		expect(read.filter((one) => 'problem' in one)).toEqual([
			expect.objectContaining({ orderId: 8, problem: expect.objectContaining({ code: 'SHOP_UNREADABLE' }) }),
		]);
	});
	const cut = async (request: Request) => {
		const answer = await shopHost(shop.listener)(request);
		return typeof answer === 'string'
			? answer
			: { ...answer, body: answer.body.subarray(0, answer.body.length - 20) };
	};

	it('broken characters make JSON an empty body: the page is read as XML, and no order is lost', async () => {
		const { read, requests } = await on((request) =>
			request.url.pathname.endsWith('/order_details') &&
			request.url.searchParams.get('output_format') === 'JSON'
				? Promise.resolve(page(200, '', { 'psws-version': '8.2.1' }))
				: null,
		);
		expect(read.filter((one) => 'order' in one)).toHaveLength(recorded(shop).length);
		expect(requests.filter(({ url }) => url.pathname.endsWith('/order_details'))).toHaveLength(2);
	});

	it('a host that takes filters out of addresses is noticed, and no order is read twice or wrongly left out', async () => {
		const stripped = async (request: Request) => {
			const url = new URL(request.url);
			for (const name of [...url.searchParams.keys()])
				if (name.startsWith('filter')) url.searchParams.delete(name);
			return await shopHost(shop.listener)({ ...request, url });
		};
		await expect(on(stripped, { pageSize: 50 })).rejects.toMatchObject({ code: 'SHOP_FILTER_IGNORED' });
		const { read } = await on(stripped, { pageSize: 500 });
		expect(ids(read)).toEqual(recorded(shop));
	});

	it('what an answer was refused for is looked at only where it may pass: a busy shop is asked three times', async () => {
		let calls = 0;
		const { host } = inFront(
			shop,
			() => (calls++, Promise.resolve(page(503, 'busy', { 'retry-after': '2' }))),
		);
		await expect(clientOn(host, { shopUrl: shop.url })).rejects.toMatchObject({ code: 'SHOP_SERVER' });
		expect([calls, paused]).toEqual([3, [2, 2]]);
	});
});

describe('shops that hide their version', () => {
	const versions: Array<[string, ShopOptions]> = [
		['1.6.1', { version: '1.6.1' }],
		['1.7.6', { version: '1.7.6' }],
		['1.7.8', { version: '1.7.8' }],
		['8.2.1', {}],
	];
	it.each(versions)('%s: what it has is found out by asking, once', async (_version, options) => {
		const shop = await startPrestaShopSimulator(options);
		const behind = shopHost(shop.listener);
		const requests: Request[] = [];
		const hiding: Host = async (request) => {
			requests.push(request);
			const answer = await behind(request);
			if (typeof answer !== 'string')
				for (const name of Object.keys(answer.headers))
					if (/psws|powered/i.test(name)) delete answer.headers[name];
			return answer;
		};
		const [hidden, shown] = await Promise.all(
			[hiding, behind].map(
				async (host) => await readOrders(await clientOn(host, { shopUrl: shop.url }), { pageSize: 50 }),
			),
		);
		const plain = (read: ReadOrder[]) =>
			read.map((one) =>
				'order' in one ? { ...one.order, currency: 0, shop: { ...one.order.shop, version: '' } } : one,
			);
		expect(plain(hidden!)).toEqual(plain(shown!));
		expect(
			requests.filter(({ url }) => /order_cart_rules|order_discounts/.test(url.pathname)).length,
		).toBeLessThanOrEqual(4 + 1);
		await shop.close();
	});

	it.each(['1.6.1', '8.0.5', '8.2.1'])(
		'%s with several shops: whether it lists all of them at once is asked',
		async (version) => {
			const shop = await startPrestaShopSimulator({ multishop: true, version });
			const behind = shopHost(shop.listener);
			const hiding: Host = async (request) => {
				const answer = await behind(request);
				if (typeof answer !== 'string') delete answer.headers['psws-version'];
				return answer;
			};
			for (const [choice, shops] of [
				[{}, [1]],
				[{ shops: 'all' }, [1, 2, 3, 4]],
				[{ shops: 'shops', shopIds: '2,4' }, [2, 4]],
			] as const) {
				const read = await readOrders(
					await clientOn(hiding, { shopUrl: shop.url, webserviceKey: 'ALLS'.repeat(8), ...choice }),
				);
				expect(ids(read).sort((a, b) => a - b)).toEqual(
					shop.store
						.orders!.filter(({ id_shop }) => (shops as readonly number[]).includes(Number(id_shop)))
						.map(({ id }) => Number(id))
						.sort((a, b) => a - b),
				);
				expect(read.every((one) => 'order' in one)).toBe(true);
			}
			await shop.close();
		},
	);
});

describe('what old shops lack', () => {
	let shop: ShopSimulator;
	beforeAll(async () => (shop = await startPrestaShopSimulator({ version: '1.6.1' })));
	afterAll(async () => await shop.close());
	const versionOf = (
		version: string,
		answer: (request: Request) => ReturnType<Host> | null,
	): { host: Host; requests: Request[] } => {
		const { host, requests } = inFront(shop, answer);
		return {
			requests,
			host: async (request) => {
				const answered = await host(request);
				if (typeof answered !== 'string' && answered.headers['psws-version'] !== undefined)
					answered.headers['psws-version'] = version;
				return answered;
			},
		};
	};
	const error = (code: number, message: string) =>
		Promise.resolve(
			page(400, JSON.stringify({ errors: [{ code, message }] }), { 'psws-version': '1.6.0.14' }),
		);
	const paid = orderFilter(
		{ states: [2, 5] },
		{ of: () => 'Europe/Brussels', read: ['Europe/Brussels'], all: ['Europe/Brussels'] },
	);
	const inState = () =>
		shop.store
			.orders!.filter(({ current_state }) => ['2', '5'].includes(String(current_state)))
			.map(({ id }) => Number(id));

	it('1.6.0 cannot filter by state and has no rounding fields: neither is asked for', async () => {
		const { host, requests } = versionOf('1.6.0.14', (request) =>
			request.url.searchParams.has('filter[current_state]')
				? error(34, 'The field "current_state" is dynamic.')
				: null,
		);
		const read = await readOrders(await clientOn(host, { shopUrl: shop.url }), {
			filter: paid,
			pageSize: 40,
		});
		expect(ids(read)).toEqual(inState());
		expect(requests.filter(({ url }) => url.searchParams.has('filter[current_state]'))).toEqual([]);
		expect(requests.filter(({ url }) => /round_type/.test(url.search))).toEqual([]);
	});

	it('a newer shop that cannot filter by state either is asked once, then its rows are looked at', async () => {
		const { host, requests } = versionOf('1.6.1.24', (request) =>
			request.url.searchParams.has('filter[current_state]')
				? error(
						34,
						'The field "current_state" is dynamic. It is not possible to filter GET query with this field.',
					)
				: null,
		);
		expect(
			ids(await readOrders(await clientOn(host, { shopUrl: shop.url }), { filter: paid, pageSize: 40 })),
		).toEqual(inState());
		expect(requests.filter(({ url }) => url.searchParams.has('filter[current_state]'))).toHaveLength(1);
	});

	it('a field that a shop does not know is left out, if an order can do without it', async () => {
		const refuse = (field: string) => (request: Request) =>
			request.url.searchParams.get('display')?.includes(field)
				? error(35, `Unable to display this field "${field}". However, these are available: id`)
				: null;
		const { host, requests } = versionOf('1.6.1.24', refuse('round_type'));
		expect(ids(await readOrders(await clientOn(host, { shopUrl: shop.url }), { pageSize: 40 }))).toEqual(
			recorded(shop),
		);
		expect(requests.filter(({ url }) => url.search.includes('round_type'))).toHaveLength(1);
		await expect(
			clientOn(versionOf('1.6.1.24', refuse('total_paid_tax_incl')).host, { shopUrl: shop.url }).then(
				async (client) => await readOrders(client),
			),
		).rejects.toMatchObject({ code: 'SHOP_REFUSED' });
	});

	it('1.7.0, whose JSON PHP 7 breaks, is asked in XML as soon as its version is known', async () => {
		const { host, requests } = versionOf('1.7.0.6', (request) =>
			request.url.searchParams.has('output_format')
				? Promise.resolve(
						page(
							200,
							"Warning: preg_replace(): Unknown modifier 'e' in /var/www/classes/webservice/WebserviceOutputJSON.php on line 200",
							{ 'psws-version': '1.7.0.6' },
						),
					)
				: null,
		);
		expect(ids(await readOrders(await clientOn(host, { shopUrl: shop.url })))).toEqual(recorded(shop));
		expect(requests.filter(({ url }) => url.searchParams.has('output_format'))).toHaveLength(1);
	});
});
