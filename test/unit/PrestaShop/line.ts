import type { RequestListener } from 'node:http';
import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { findScope } from '../../../nodes/PrestaShop/reading/find-scope';
import { EVERY_ORDER, type OrderFilter } from '../../../nodes/PrestaShop/reading/filters';
import { OrderReader, type ReadOrder } from '../../../nodes/PrestaShop/reading/orders';
import { orderPages } from '../../../nodes/PrestaShop/reading/pages';
import type { Range } from '../../../nodes/PrestaShop/reading/parts';
import { ShopClient } from '../../../nodes/PrestaShop/transport/client';
import { KEY_IN_QUERY, withKey } from '../../../nodes/PrestaShop/transport/key';
import { carry, type Carried } from '../../faults/carry';
import { FULL_KEY } from '../../simulators/prestashop';

export interface Request {
	method: string;
	url: URL;
	headers: Record<string, string>;
}

/** What stands at the other end of the line: a shop, or what its host makes of it. A string is a system's error code. */
export type Host = (request: Request) => Promise<Carried | string>;

/** The simulated shop, in the same process. */
export const shopHost =
	(listener: RequestListener): Host =>
	async ({ method, url, headers }) =>
		(await carry(listener, url, { method, headers })) ?? 'ECONNRESET';

export const page = (status: number, body: string, headers: Record<string, string> = {}): Carried => ({
	status,
	headers: { 'content-type': 'text/html', ...headers },
	body: Buffer.from(body),
});

/** The node's own client on that line, through the code that n8n's helper is called by; its shops are found already. */
export async function clientOn(
	host: Host,
	credentials: IDataObject,
	options: Parameters<typeof ShopClient.open>[1] = {},
): Promise<ShopClient> {
	const whole: IDataObject = {
		webserviceKey: FULL_KEY,
		sendKeyAs: 'automatic',
		shops: 'address',
		...credentials,
	};
	const context = {
		getCredentials: async () => whole,
		helpers: {
			async httpRequestWithAuthentication(_type: string, request: IHttpRequestOptions) {
				const { [KEY_IN_QUERY]: inQuery, ...headers } = (request.headers ?? {}) as Record<string, string>;
				const sent = withKey(whole, { ...request, headers }, inQuery !== undefined);
				const answer = await host({
					method: request.method ?? 'GET',
					url: new URL(sent.url),
					headers: sent.headers as Record<string, string>,
				});
				if (typeof answer === 'string') throw Object.assign(new Error('no answer'), { code: answer });
				return { statusCode: answer.status, headers: answer.headers, body: answer.body };
			},
		},
	} as unknown as IExecuteFunctions;
	const client = await ShopClient.open(context, options);
	client.scope = await findScope(client);
	return client;
}

/** Orders as the node's Get Many reads them. */
export async function readOrders(
	client: ShopClient,
	{
		filter = EVERY_ORDER,
		range = { from: 0, to: 0 },
		pageSize = 200,
	}: { filter?: OrderFilter; range?: Range; pageSize?: number } = {},
): Promise<ReadOrder[]> {
	const reader = await OrderReader.open(client, []);
	const read: ReadOrder[] = [];
	for await (const some of orderPages(client, filter, range, { pageSize, limit: Infinity }))
		read.push(...(await reader.complete(some)));
	return read;
}
