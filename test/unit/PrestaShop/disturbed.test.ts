import type { ICredentialTestFunctions, IDataObject } from 'n8n-workflow';
import { time } from '../../../nodes/shared/pause';
import { prestaShopApiTest } from '../../../nodes/PrestaShop/methods/credentialTest';
import { checkConnection } from '../../../nodes/PrestaShop/reading/connection';
import {
	countPerMonth,
	nextBehind,
	placeText,
	type Chosen,
	type Dated,
} from '../../../nodes/PrestaShop/reading/order-dates';
import type { ReadOrder } from '../../../nodes/PrestaShop/reading/orders';
import { FULL_KEY, startPrestaShopSimulator, type ShopSimulator } from '../../simulators/prestashop';
import { clientOn, page, readOrders, shopHost, type Host, type Request } from './line';

const ids = (read: ReadOrder[]) => read.map((one) => ('order' in one ? one.order.id : one.orderId));
const problems = (read: ReadOrder[]) =>
	read.flatMap((one) => ('problem' in one ? [[one.orderId, one.problem.code, one.problem.message]] : []));
const resourceOf = ({ url }: Request) => /\/api\/([a-z_]+)/.exec(url.pathname)?.[1] ?? '';

let shop: ShopSimulator;
const { pause } = time;
const paused: number[] = [];
beforeAll(async () => {
	shop = await startPrestaShopSimulator();
	time.pause = async (seconds) => void paused.push(seconds);
});
beforeEach(() => (shop.reset(), (paused.length = 0)));
afterAll(async () => {
	time.pause = pause;
	await shop.close();
});

/** A host in front of the shop that answers some requests itself, or passes them on changed. */
function inFront(answer: (request: Request) => ReturnType<Host> | Request | null): {
	host: Host;
	requests: Request[];
} {
	const requests: Request[] = [];
	const behind = shopHost(shop.listener);
	return {
		requests,
		async host(request) {
			requests.push(request);
			const given = answer(request);
			return given instanceof Promise ? await given : await behind(given ?? request);
		},
	};
}
const on = async (answer: Parameters<typeof inFront>[0], credentials: IDataObject = {}) => {
	const { host, requests } = inFront(answer);
	return { client: await clientOn(host, { shopUrl: shop.url, ...credentials }), requests };
};
const failing = async (
	host: Host,
	credentials: IDataObject = {},
): Promise<Error & { code: string; suggestion: string }> => {
	try {
		await readOrders(await clientOn(host, { shopUrl: shop.url, ...credentials }));
	} catch (error) {
		return error as Error & { code: string; suggestion: string };
	}
	throw new Error('did not fail');
};

describe('a shop that fails now and then', () => {
	it.each([0, 1, 2, 3, 4])(
		'one question in five is answered with 500 (from question %i on): every order is read, none set aside',
		async (from) => {
			let count = 0;
			const { client } = await on(() =>
				count++ % 5 === from
					? Promise.resolve(page(500, from % 2 ? '' : '<html><h1>Internal Server Error</h1></html>'))
					: null,
			);
			const read = await readOrders(client, { pageSize: 40 });
			expect(problems(read)).toEqual([]);
			expect(ids(read)).toEqual(shop.store.orders!.map(({ id }) => Number(id)));
			expect(paused.length).toBeGreaterThan(0);
		},
	);

	it.each(['countries', 'order_states', 'configurations', 'shops'])(
		'a list that every order needs (%s) and that keeps failing says so, after some tries',
		async (list) => {
			const { host, requests } = inFront((request) =>
				resourceOf(request) === list ? Promise.resolve(page(500, '')) : null,
			);
			const error = await failing(host);
			expect(error).toMatchObject({
				code: 'SHOP_FAULT',
				message: `The shop answered with a fault of its own for ${list} (HTTP 500), also when it was asked again.`,
			});
			expect(error.suggestion).not.toMatch(/set aside/);
			expect(requests.filter((request) => resourceOf(request) === list).length).toBeGreaterThanOrEqual(5);
		},
	);

	it('a list that every order needs and that cannot be read says so, and no order is said to be set aside', async () => {
		const error = await failing(
			inFront((request) =>
				resourceOf(request) === 'countries'
					? Promise.resolve(page(200, '{"countries":[{"id":1,', { 'psws-version': '8.2.1' }))
					: null,
			).host,
		);
		expect(error).toMatchObject({
			code: 'SHOP_LIST_UNREADABLE',
			message: expect.stringContaining('countries'),
		});
	});

	it('one order that always makes its page fail is set aside alone, and what happened is said', async () => {
		const breaks = ({ url }: Request) =>
			/\[(?:.*\|)?8(?:\||\])/.test(url.searchParams.get('filter[id_order]') ?? '');
		const { client, requests } = await on((request) =>
			resourceOf(request) === 'order_details' && breaks(request) ? Promise.resolve(page(500, '')) : null,
		);
		const read = await readOrders(client);
		expect(problems(read)).toEqual([[8, 'SHOP_FAULT', expect.stringContaining('order_details (HTTP 500)')]]);
		// Twice for the page, once for each half of it, and three times for the order.
		expect(
			requests.filter((request) => resourceOf(request) === 'order_details' && breaks(request)).length,
		).toBeLessThanOrEqual(2 + 8 + 3);
	});

	it('what the webservice refuses with 500, or gives with 500, is not asked again', async () => {
		shop.setFaults([{ match: 'order_details', kind: 'php-notice-with-data' }]);
		const { client, requests } = await on(() => null);
		expect(problems(await readOrders(client))).toEqual([]);
		await expect(client.list('orders', { display: '[id]', sort: '[nonsense_ASC]' })).rejects.toMatchObject({
			code: 'SHOP_REFUSED',
		});
		expect(requests.filter((request) => resourceOf(request) === 'order_details')).toHaveLength(1);
		expect(requests.filter(({ url }) => url.search.includes('nonsense'))).toHaveLength(1);
		expect(paused).toEqual([]);
	});

	it('an answer that never ends has a total time', async () => {
		const { host } = inFront(() => new Promise(() => undefined));
		await expect(clientOn(host, { shopUrl: shop.url }, { timeoutSeconds: 0.03 })).rejects.toMatchObject({
			code: 'SHOP_UNREACHABLE',
			message: expect.stringContaining('no answer in time'),
		});
	});
});

describe('a key that a server echoes', () => {
	const basic = Buffer.from(`${FULL_KEY}:`).toString('base64');
	it.each<[string, string, number, Record<string, string>]>([
		[
			'in words of PHP',
			`Fatal error: Uncaught Exception: key ${FULL_KEY} of ws_key=${FULL_KEY.toLowerCase()} in /var/www/x.php:1`,
			500,
			{},
		],
		['as it travels in the header', `Warning: Basic ${basic} in /var/www/modules/x/x.php on line 3`, 200, {}],
		[
			'in a refusal',
			JSON.stringify({ errors: [{ code: 50, message: `No entry for ws_key=${FULL_KEY}&x=1` }] }),
			400,
			{ 'psws-version': '8.2.1' },
		],
		['in the path of a redirect', '', 302, { location: `https://elsewhere.example/login/${FULL_KEY}/` }],
		[
			'another key',
			'Fatal error: Uncaught Exception: /api/orders?ws_key=ZZZZANOTHERZZZZ in /var/www/x.php:1',
			500,
			{},
		],
	])('%s stands in no sentence', async (_where, body, status, headers) => {
		const error = await failing(async () => page(status, body, headers));
		const said = `${error.message} ${error.suggestion} ${JSON.stringify(error)} ${error.stack ?? ''}`;
		for (const secret of [FULL_KEY, basic.replace(/=+$/, ''), 'ZZZZANOTHERZZZZ'])
			expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
		expect(error.message).toMatch(/\*\*\*/);
	});

	it('or that was pasted into an address that is none stands in no sentence', async () => {
		const error = await failing(async () => page(200, ''), {
			shopUrl: `https://me:pass@sh op.example/api?ws_key=${FULL_KEY}`,
		});
		expect(error).toMatchObject({ code: 'SHOP_URL_INVALID' });
		expect(error.message).not.toMatch(/FULL|pass/);
	});
});

describe('http and https', () => {
	const at = async (shopUrl: string, answer: Awaited<ReturnType<Host>>) =>
		await failing(async () => answer, { shopUrl });
	it.each<[string, string, Awaited<ReturnType<Host>>, string, string]>([
		[
			'a port that speaks http only',
			'https://shop.example:8080',
			'EPROTO',
			'SHOP_NO_HTTPS',
			'http://shop.example:8080',
		],
		[
			'nobody on the port of https',
			'https://shop.example',
			'ECONNREFUSED',
			'SHOP_NO_HTTPS',
			'http://shop.example',
		],
		[
			'a redirect back to http',
			'https://shop.example',
			page(301, '', { location: 'http://shop.example/api/shops' }),
			'SHOP_NO_HTTPS',
			'http://shop.example',
		],
		[
			'a redirect to https',
			'http://shop.example',
			page(301, '', { location: 'https://www.shop.example/api/shops' }),
			'SHOP_WANTS_HTTPS',
			'https://www.shop.example',
		],
		[
			'plain http on a port of https',
			'http://shop.example:443',
			page(400, '<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>'),
			'SHOP_WANTS_HTTPS',
			'https://shop.example',
		],
		[
			'a port that cuts off plain http',
			'http://shop.example:8443',
			'ECONNRESET',
			'SHOP_WANTS_HTTPS',
			'https://shop.example:8443',
		],
		[
			'nobody on the port of http',
			'http://shop.example',
			'ECONNREFUSED',
			'SHOP_WANTS_HTTPS',
			'https://shop.example',
		],
		['nobody on a port of its own', 'http://shop.example:8080', 'ECONNREFUSED', 'SHOP_UNREACHABLE', ''],
		[
			'a redirect elsewhere',
			'http://shop.example',
			page(301, '', { location: 'https://other.example/' }),
			'SHOP_REDIRECTS',
			'',
		],
		[
			"PrestaShop's own redirect",
			'https://shop.example',
			page(302, '', { location: 'http://shop.example/?url=shops' }),
			'SHOP_HOST_NOT_A_SHOP',
			'',
		],
	])('%s (%s)', async (_what, shopUrl, answer, code, target) => {
		const error = await at(shopUrl, answer);
		expect(error).toMatchObject({ code });
		expect(error.suggestion).toContain(target);
	});

	it('http is warned of in the set-up check, but for this machine itself', async () => {
		const warnings = async (shopUrl: string) =>
			(
				await checkConnection(
					(
						await on(
							(request) => ({
								...request,
								url: new URL(request.url.pathname + request.url.search, shop.url),
							}),
							{ shopUrl },
						)
					).client,
				)
			).warnings;
		expect(await warnings('http://shop.example')).toEqual([
			expect.stringMatching(/http:\/\/shop\.example begins with http:\/\//),
		]);
		expect(await warnings(shop.url)).toEqual([]);
	});
});

describe('what is gone for good', () => {
	it('is named once for its order, and asked for once a run', async () => {
		const [first, second] = [
			shop.store.orders!.find(({ id }) => id === 7)!,
			shop.store.orders!.find(({ id }) => id === 120)!,
		];
		for (const order of [first, second])
			Object.assign(order, {
				id_address_delivery: '99999',
				id_address_invoice: '99999',
				id_customer: '88888',
			});
		const { client, requests } = await on(() => null);
		const read = await readOrders(client, { pageSize: 30 });
		expect(problems(read)).toEqual(
			[7, 120].map((id) => [
				id,
				'SHOP_RECORD_GONE',
				'The shop no longer has addresses 99999, which the invoice of this order rests on.',
			]),
		);
		for (const id of ['99999', '88888'])
			expect(requests.filter(({ url }) => url.search.includes(id))).toHaveLength(1);
	});
});

describe('dates that are no days', () => {
	it.each(['0000-00-00 00:00:00', '2026-00-00 00:00:00', '2026-02-30 10:00:00', '2026-05-00 00:00:00'])(
		'an order of %s is set aside alone',
		async (date) => {
			shop.store.orders!.find(({ id }) => id === 7)!.date_add = date;
			const { client } = await on(() => null);
			const read = await readOrders(client, { range: { from: 6, to: 9 } });
			expect(ids(read)).toEqual([6, 7, 8, 9]);
			expect(problems(read)).toEqual([
				[7, 'SHOP_FIELD_BROKEN', 'The shop gave no usable "date_add" for orders 7.'],
			]);
		},
	);

	it.each(['0000-00-00 00:00:00', '2026-00-00 00:00:00'])(
		'%s as date of the invoice or of the last change is none',
		async (date) => {
			Object.assign(
				shop.store.orders!.find(({ id }) => id === 7)!,
				{ date_upd: date, invoice_date: date },
			);
			const { client } = await on(() => null);
			const [read] = await readOrders(client, { range: { from: 7, to: 7 } });
			expect(read).toMatchObject({
				order: { invoice_date: null, date_add: '2026-04-01 23:59:59', date_upd: '2026-04-01 23:59:59' },
			});
		},
	);

	it('are counted in no month, and still come among the orders that are to be read', async () => {
		shop.store.orders!.find(({ id }) => id === 7)!.date_add = '2026-00-00 00:00:00';
		const { client } = await on(() => null);
		const months = await countPerMonth(client, CHOSEN);
		expect(months.map(({ month }) => month)).not.toContain('2026-00');
		expect((await nextBehind(client, CHOSEN, null, 500)).map(({ id }) => id)).toContain(7);
	});
});

const CHOSEN: Chosen = { states: [], from: '2025-01-01 00:00:00', to: '2027-12-31 23:59:59', slips: false };

describe('a host that takes something out of addresses', () => {
	const without =
		(...names: RegExp[]) =>
		(request: Request): Request => {
			const url = new URL(request.url);
			for (const name of [...url.searchParams.keys()])
				if (names.some((one) => one.test(name))) url.searchParams.delete(name);
			return { ...request, url };
		};
	/** Offset 0 for whatever offset. */
	const withoutOffset = (request: Request): Request => {
		const url = new URL(request.url);
		url.searchParams.set('limit', (url.searchParams.get('limit') ?? '').replace(/^\d+,/, ''));
		return { ...request, url };
	};
	const many = () => {
		const [order] = shop.store.orders!;
		shop.store.orders = Array.from({ length: 4_100 }, (_, index) => ({
			...order!,
			id: index + 1,
			date_add: '2026-04-01 12:00:00',
		}));
	};
	async function batches(client: Parameters<typeof nextBehind>[0]): Promise<number> {
		let place: Dated | null = null;
		for (let count = 0; ; count++) {
			const next: Dated[] = await nextBehind(client, CHOSEN, place, 500);
			if (next.length < 500) return count;
			place = next.at(-1)!;
			expect(placeText(place)).toContain('#');
		}
	}

	it('counts and pages as it should where nothing is taken out', async () => {
		many();
		const { client } = await on(() => null);
		expect(await countPerMonth(client, CHOSEN)).toEqual([
			expect.objectContaining({ month: '2026-04', orders: 4_100 }),
		]);
		expect(await batches(client)).toBe(8);
	});

	it.each<[string, (request: Request) => Request, string]>([
		['filter[id]', without(/^filter\[id\]/), 'filter[id]'],
		['the dates', without(/^filter\[date_add\]/), 'filter[date_add]'],
		['every filter', without(/^filter/), 'filter'],
		['the order of the rows', without(/^sort/), 'sort'],
	])('%s: counting stops, and says so', async (_what, change, named) => {
		many();
		for (const [index, order] of shop.store.orders!.entries())
			if (index < 100) order.date_add = '2020-01-01 00:00:00';
		if (named === 'sort') shop.store.orders!.reverse();
		const { client, requests } = await on((request) =>
			resourceOf(request) === 'orders' ? change(request) : null,
		);
		await expect(countPerMonth(client, CHOSEN)).rejects.toMatchObject({
			code: 'SHOP_FILTER_IGNORED',
			message: expect.stringContaining(named),
		});
		expect(requests.filter((request) => resourceOf(request) === 'orders').length).toBeLessThanOrEqual(3);
	});

	it.each<[string, (request: Request) => Request, string]>([
		['the offset', withoutOffset, 'limit'],
		['the dates', without(/^filter\[date_add\]/), 'filter[date_add]'],
		['the order of the rows', without(/^sort/), 'sort'],
	])('%s: paging by date stops, and says so', async (_what, change, named) => {
		many();
		shop.store.orders![0]!.date_add = '2020-01-01 00:00:00';
		if (named === 'sort') shop.store.orders!.reverse();
		const { client, requests } = await on((request) =>
			resourceOf(request) === 'orders' ? change(request) : null,
		);
		await expect(batches(client)).rejects.toMatchObject({
			code: 'SHOP_FILTER_IGNORED',
			message: expect.stringContaining(named),
		});
		expect(requests.filter((request) => resourceOf(request) === 'orders').length).toBeLessThanOrEqual(4);
	});

	it('the order of the rows: no order is passed over by Get Orders', async () => {
		shop.store.orders!.reverse();
		const { client } = await on((request) =>
			resourceOf(request) === 'orders' ? without(/^sort/)(request) : null,
		);
		await expect(readOrders(client, { pageSize: 20 })).rejects.toMatchObject({ code: 'SHOP_FILTER_IGNORED' });
	});
});

describe('the test of the credential', () => {
	const test = async (credentials: IDataObject, host: Host = shopHost(shop.listener)) => {
		const helpers = {
			async request({ uri, headers }: { uri: string; headers: Record<string, string> }) {
				const asked = new URL(uri);
				const answer = await host({
					method: 'GET',
					url: new URL(asked.pathname + asked.search, shop.url),
					headers,
				});
				if (typeof answer === 'string') throw Object.assign(new Error(`connect ${answer}`), { code: answer });
				return { statusCode: answer.status, headers: answer.headers, body: answer.body };
			},
		};
		const data = {
			shopUrl: shop.url,
			webserviceKey: FULL_KEY,
			sendKeyAs: 'automatic',
			shops: 'address',
			...credentials,
		};
		return await prestaShopApiTest.call(
			{ helpers } as unknown as ICredentialTestFunctions,
			{ data } as never,
		);
	};

	it('says that all is well, and warns of http', async () => {
		expect(await test({})).toEqual({ status: 'OK', message: `Connected to PrestaShop 8.2.1 at ${shop.url}` });
		expect(await test({ shopUrl: 'http://shop.example' })).toEqual({
			status: 'OK',
			message: expect.stringMatching(
				/^Connected to PrestaShop 8\.2\.1 at http:\/\/shop\.example\. The address http:\/\/shop\.example begins with http/,
			),
		});
	});

	it('names every right that is missing', async () => {
		expect(await test({ webserviceKey: 'ORDR'.repeat(8) })).toEqual({
			status: 'Error',
			message: expect.stringMatching(
				/may not read: addresses, configurations, .*order_details.*taxes\. Tick View/,
			),
		});
		expect(await test({ webserviceKey: 'PART'.repeat(8) })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/may not read: configurations/),
		});
		expect(await test({ webserviceKey: 'NONE'.repeat(8) })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/no rights at all/),
		});
	});

	it('does not repeat a key', async () => {
		const { message } = await test({}, async () =>
			page(500, `Fatal error: Uncaught Exception: ${FULL_KEY} in /x.php:1`),
		);
		expect(message).not.toContain(FULL_KEY);
	});
});
