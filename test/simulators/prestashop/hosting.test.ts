import axios, { type AxiosResponse } from 'axios';
import { FULL_KEY, startPrestaShopSimulator, type Hosting, type ShopOptions, type ShopSimulator } from '.';
import type { Fault } from './faults';

let shop: ShopSimulator;
afterEach(async () => await shop.close());

const start = async (options: ShopOptions = {}, faults: Fault[] = []) => {
	shop = await startPrestaShopSimulator(options);
	shop.setFaults(faults);
};
const call = async (
	path: string,
	{
		method = 'GET',
		headers = {},
		base = shop.url,
	}: { method?: string; headers?: object; base?: string } = {},
): Promise<AxiosResponse<string>> =>
	await axios.request<string>({
		method,
		url: base + path,
		headers: { Authorization: `Basic ${Buffer.from(`${FULL_KEY}:`).toString('base64')}`, ...headers },
		responseType: 'text',
		transformResponse: (text: string) => text,
		validateStatus: () => true,
		maxRedirects: 0,
	});
const TWO = '/api/orders?display=[id]&limit=2&output_format=JSON';
const TWO_ORDERS = '{"orders":[{"id":1},{"id":2}]}';

describe("a merchant's web server", () => {
	const hosted = async (hosting: Hosting) => await start({ hosting });

	it('without rewriting knows the webservice under its dispatcher only', async () => {
		await hosted({ rewriting: false });
		expect(await call(TWO)).toMatchObject({
			status: 404,
			data: expect.stringContaining('<!doctype html>') as string,
		});
		expect(
			(await call('/webservice/dispatcher.php?url=orders&display=[id]&limit=2&output_format=JSON')).data,
		).toBe(TWO_ORDERS);
		expect((await call('/webservice/dispatcher.php?url=orders/7&output_format=JSON')).data).toContain(
			'"order":{"id":7',
		);
	});

	it('may have the shop in a folder, and its links with it', async () => {
		await hosted({ folder: '/winkel/' });
		expect(shop.url).toBe(`http://127.0.0.1:${shop.port}/winkel`);
		expect((await call(TWO)).data).toBe(TWO_ORDERS);
		expect((await call('/api/orders?limit=1')).data).toContain(`${shop.url}/api/orders/1"`);
		expect((await call(TWO, { base: `http://127.0.0.1:${shop.port}` })).status).toBe(404);
	});

	it('drops the Authorization header, not the key in the address', async () => {
		await hosted({ dropsAuthorization: true });
		expect(await call(TWO)).toMatchObject({ status: 401, data: '401 Unauthorized' });
		expect((await call(`${TWO}&ws_key=${FULL_KEY}`)).data).toBe(TWO_ORDERS);
	});

	it('sends every other origin to the one it wants, key and all', async () => {
		await hosted({});
		shop.setHosting({ canonical: `http://localhost:${shop.port}` });
		expect(await call(TWO)).toMatchObject({
			status: 301,
			headers: { location: `http://localhost:${shop.port}${TWO}` },
		});
		expect((await call(TWO, { base: `http://localhost:${shop.port}` })).data).toBe(TWO_ORDERS);
		shop.setHosting({ canonical: 'https://www.shop.example', canonicalStatus: 302 });
		expect(await call(TWO)).toMatchObject({
			status: 302,
			headers: { location: `https://www.shop.example${TWO}` },
		});
	});

	it('takes addresses of 8 kB, or fewer', async () => {
		await hosted({});
		const filter = (count: number) =>
			`${TWO}&filter[id]=[${Array.from({ length: count }, (_, i) => i + 1).join('|')}]`;
		expect((await call(filter(1000))).data).toBe(TWO_ORDERS);
		expect((await call(filter(2000))).status).toBe(414);
		shop.setHosting({ longestUrl: 1000 });
		expect((await call(filter(1000))).status).toBe(414);
	});

	it('refuses HEAD', async () => {
		await hosted({ head: 501 });
		expect((await call(TWO, { method: 'HEAD' })).status).toBe(501);
		expect((await call(TWO)).data).toBe(TWO_ORDERS);
	});

	it('gives an empty answer in JSON for every page with the value that is no UTF-8, and none without it', async () => {
		await hosted({ notUtf8: [{ resource: 'orders', id: 7, field: 'note' }] });
		expect(await call('/api/orders?display=full&filter[id]=[6|7|8]&output_format=JSON')).toMatchObject({
			status: 200,
			data: '',
		});
		expect(await call('/api/orders/7?output_format=JSON')).toMatchObject({ status: 200, data: '' });
		expect(
			(await call('/api/orders?display=[id,reference]&filter[id]=[6|7|8]&output_format=JSON')).data,
		).toContain('"id":7');
		expect((await call('/api/orders?display=full&filter[id]=[6|8]&output_format=JSON')).data).toContain(
			'"id":8',
		);
		expect((await call('/api/orders?display=full&filter[id]=[6|7|8]')).data).toContain('\uFFFD');
	});

	it('is as it was started after a reset', async () => {
		await hosted({ folder: '/winkel/' });
		shop.setHosting({});
		expect(shop.url).toBe(`http://127.0.0.1:${shop.port}`);
		shop.reset();
		expect((await call(TWO)).data).toBe(TWO_ORDERS);
		expect(shop.url).toMatch(/\/winkel$/);
	});
});

describe('trouble on the way', () => {
	it.each<[string, Fault['kind'], number, RegExp]>([
		["a firewall's page", 'firewall', 403, /^<!DOCTYPE html>.*blocked/s],
		['a maintenance page', 'maintenance', 503, /^<!DOCTYPE html>.*back soon/s],
		[
			'a PHP notice in front of the data',
			'php-notice-before',
			200,
			/^<br \/>\n<b>Notice<\/b>.*\{"orders":\[\{"id":1\},\{"id":2\}\]\}$/s,
		],
		[
			'a PHP notice behind the data',
			'php-notice-behind',
			200,
			/^\{"orders":\[\{"id":1\},\{"id":2\}\]\}<br \/>/,
		],
		[
			'a PHP notice beside the data',
			'php-notice-with-data',
			500,
			/^\{"orders":\[\{"id":1\},\{"id":2\}\],"errors":\[\{"code":5/,
		],
		['a PHP notice instead of the data', 'php-notice-instead', 500, /^\{"errors":\[\{"code":5/],
	])('%s', async (_what, kind, status, body) => {
		await start({}, [{ match: '.', kind }]);
		expect(await call(TWO)).toMatchObject({ status, data: expect.stringMatching(body) as string });
	});

	it('a PHP notice drops the data in XML', async () => {
		await start({}, [{ match: '.', kind: 'php-notice-with-data' }]);
		expect(await call('/api/orders?limit=2')).toMatchObject({
			status: 500,
			data: expect.stringMatching(/<errors>(?!.*<order )/s) as string,
		});
	});

	it('a proxy that gives up on pages of more rows than the shop manages', async () => {
		await start({}, [{ match: '.', kind: 'too-slow', rows: 20 }]);
		expect((await call('/api/orders?display=full&limit=21&output_format=JSON')).status).toBe(504);
		expect((await call('/api/orders?display=full&limit=20&output_format=JSON')).status).toBe(200);
	});

	it('a shop that needs time for each row', async () => {
		await start({}, [{ match: '.', kind: 'slow', millisecondsPerRow: 10 }]);
		const before = Date.now();
		await call('/api/orders?display=[id]&limit=20&output_format=JSON');
		expect(Date.now() - before).toBeGreaterThanOrEqual(195);
	});
});
