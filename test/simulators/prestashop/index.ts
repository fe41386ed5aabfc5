import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerApi, type Answer, type ShopState } from './answer';
import { Faults, type Fault } from './faults';
import { recordedKeys, type ShopKey } from './keys';
import { loadStore, type Store } from './store';

export { FULL_KEY } from './keys';
export { cloneOrders } from './store';

export interface ShopOptions {
	/** 0: any free port. */
	port?: number;
	host?: string;
	keys?: Record<string, ShopKey>;
	/** PrestaShop version: decides which resources exist. */
	version?: string;
	/** Serve https with a certificate nobody trusts. */
	selfSigned?: boolean;
	/** Changes the recorded data before the first request. */
	prepare?: (store: Store) => void;
}

export interface ShopCall {
	method: string;
	path: string;
	status: number;
}

export interface ShopSimulator {
	/** Base address of the shop, without /api. */
	url: string;
	/** Answers a request without a socket. */
	listener: RequestListener;
	port: number;
	calls: ShopCall[];
	store: Store;
	setFaults(faults: Fault[]): void;
	reset(): void;
	close(): Promise<void>;
}

/** Starts a shop that answers as the recorded PrestaShop 8.2.1 did. Read only, like the key it expects. */
export async function startPrestaShopSimulator(options: ShopOptions = {}): Promise<ShopSimulator> {
	const state: ShopState = { store: {}, keys: options.keys ?? recordedKeys, version: options.version ?? '8.2.1', webserviceOff: false };
	const faults = new Faults();
	const calls: ShopCall[] = [];
	const reset = () => {
		for (const name of Object.keys(state.store)) delete state.store[name];
		Object.assign(state.store, prepared(options));
		state.webserviceOff = false;
		faults.set([]);
		calls.length = 0;
	};
	reset();
	const handler = (request: IncomingMessage, response: ServerResponse) => {
		void handle(request, response, { state, faults, calls, reset, secure: options.selfSigned === true });
	};
	const server = options.selfSigned ? createSecureServer(selfSigned(), handler) : createServer(handler);
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `${options.selfSigned ? 'https' : 'http'}://127.0.0.1:${port}`,
		listener: handler, port, calls, store: state.store, reset,
		setFaults: (list) => faults.set(list),
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

/** 1.6 keeps vouchers in order_discounts, with the amount incl. VAT only, under nodes named order_cart_rule (prestashop.md §1.5). */
function prepared(options: ShopOptions): Store {
	const store = loadStore();
	store.order_discounts = store.order_cart_rules!.map(({ id, id_order, id_cart_rule, name, value }) => ({ id, id_order, id_cart_rule, name, value }));
	options.prepare?.(store);
	return store;
}

const selfSigned = () => {
	const file = (name: string) => readFileSync(join(__dirname, '../../data/self-signed', name));
	return { key: file('key.pem'), cert: file('cert.pem') };
};

interface Context {
	state: ShopState;
	faults: Faults;
	calls: ShopCall[];
	reset: () => void;
	secure: boolean;
}

async function handle(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
	const target = request.url ?? '/';
	const url = new URL(target.replace(/^\/+/, '/'), 'http://shop');
	if (url.pathname.startsWith('/_control/')) return await control(url.pathname, request, response, context);
	const fault = context.faults.take(decodeURIComponent(target.replace(/\+/g, ' ')));
	if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds ?? 1000));
	if (fault?.kind === 'disconnect') {
		request.socket.destroy();
		return;
	}
	const scheme = context.secure ? 'https' : 'http';
	const plain = answer(request, url, fault?.kind === 'drop-authorization', `${scheme}://${request.headers.host ?? ''}`, context, fault?.kind === 'webservice-off');
	const final = fault ? spoil(plain, fault) : plain;
	context.calls.push({ method: request.method ?? 'GET', path: target, status: final.status });
	response.writeHead(final.status, final.headers);
	response.end(request.method === 'HEAD' ? undefined : final.body);
}

function answer(request: IncomingMessage, url: URL, dropAuthorization: boolean, base: string, context: Context, off: boolean): Answer {
	if (!/^\/api(\/|$)/.test(url.pathname)) return { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<!DOCTYPE html><title>Not found</title>' };
	const header = (name: string) => request.headers[name] as string | undefined;
	const headers = { authorization: dropAuthorization ? undefined : header('authorization'), 'output-format': header('output-format'), 'io-format': header('io-format') };
	return answerApi({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, base }, { ...context.state, webserviceOff: context.state.webserviceOff || off });
}

const NOTICE = { code: 5, message: '[PHP Notice #8] Undefined variable: foo (/var/www/shop/modules/some/some.php, line 12)' };

function spoil(plain: Answer, fault: Fault): Answer {
	const { headers, body, status } = plain;
	switch (fault.kind) {
		case 'html':
			return { status: fault.status ?? 200, headers: { 'Content-Type': 'text/html' }, body: '<!DOCTYPE html><html><title>Back soon</title></html>' };
		case 'redirect':
			return { status: 302, headers: { Location: fault.text ?? 'https://elsewhere.example/' }, body: '' };
		case 'status':
			return { status: fault.status ?? 500, headers: { 'Content-Type': 'text/plain' }, body: fault.text ?? '' };
		case 'empty-body':
			return { status: 200, headers, body: '' };
		case 'truncated':
			return { status, headers, body: body.slice(0, Math.floor(body.length / 2)) };
		case 'junk-before':
			return { status, headers, body: `\uFEFF<br />\n<b>Notice</b>: something in <b>module.php</b><br />\n${body}` };
		case 'junk-after':
			return { status, headers, body: `${body}\n<script>track()</script>` };
		case 'php-notice-with-data':
			return { status: 500, headers, body: body.startsWith('{') ? JSON.stringify({ ...(JSON.parse(body) as object), errors: [NOTICE] }) : body };
		default:
			return plain;
	}
}

/** Lets processes outside read the calls and set faults. */
async function control(path: string, request: IncomingMessage, response: ServerResponse, { state, faults, calls, reset }: Context): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks).toString('utf8');
	if (path === '/_control/faults') faults.set(JSON.parse(body) as Fault[]);
	if (path === '/_control/webservice') state.webserviceOff = (JSON.parse(body) as { off: boolean }).off;
	if (path === '/_control/reset') reset();
	response.writeHead(200, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify({ calls }));
}

