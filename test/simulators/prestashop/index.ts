import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from './address';
import { answerApi, type Answer, type ShopState } from './answer';
import { Faults, type Fault } from './faults';
import { recordedKeys, type ShopKey } from './keys';
import { MULTISHOP, multishopKeys, setMultishop, standIn, type MultishopOptions } from './multishop';
import { loadRecording, loadStore, type Store } from './store';
import { versionOf } from './versions';

export { cloneOrders } from './clone-orders';
export { FULL_KEY } from './keys';
export { recordedVersions } from './versions';

export interface ShopOptions {
	/** 0: any free port. */
	port?: number;
	host?: string;
	keys?: Record<string, ShopKey>;
	/** PrestaShop version: decides data and behaviour (see versions.ts). */
	version?: string;
	/** Another PHP than the one the version was recorded on. */
	php?: string;
	/** The recorded installation with several shops, as it stood or otherwise; `version` then decides its behaviour only. */
	multishop?: true | MultishopOptions;
	/** Only the host of the shop's own address will do; others are sent to it. Always so with several shops. */
	strictHost?: boolean;
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

/** Starts a shop that answers as the recorded PrestaShop of that version did. Read only, like the key it expects. */
export async function startPrestaShopSimulator(options: ShopOptions = {}): Promise<ShopSimulator> {
	const version = versionOf(options.version ?? '8.2.1', options.php);
	const recording = options.multishop ? MULTISHOP : version.recording;
	const state: ShopState = {
		store: {}, recording: loadRecording(recording), keys: options.keys ?? (options.multishop ? multishopKeys() : recordedKeys), version, webserviceOff: false,
		anyHost: !options.strictHost && !options.multishop,
	};
	const faults = new Faults();
	const calls: ShopCall[] = [];
	let host = '';
	const reset = () => {
		for (const name of Object.keys(state.store)) delete state.store[name];
		Object.assign(state.store, loadStore(recording));
		for (const url of state.store.shop_urls!) if (host && RECORDED_HOST.test(String(url.domain))) Object.assign(url, { domain: host, domain_ssl: host });
		if (typeof options.multishop === 'object') setMultishop(state.store, options.multishop);
		options.prepare?.(state.store);
		state.webserviceOff = false;
		faults.set([]);
		calls.length = 0;
	};
	const handler = (request: IncomingMessage, response: ServerResponse) => {
		void handle(request, response, { state, faults, calls, reset, secure: options.selfSigned === true, hostOf: options.multishop ? standIn : (host) => host });
	};
	const server = options.selfSigned ? createSecureServer(selfSigned(), handler) : createServer(handler);
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	host = `127.0.0.1:${port}`;
	reset();
	return {
		url: `${options.selfSigned ? 'https' : 'http'}://${host}`,
		listener: handler, port, calls, store: state.store, reset,
		setFaults: (list) => faults.set(list),
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

/** The recorded shops stood on this host; the simulated one says its own. */
const RECORDED_HOST = /^127\.0\.0\.1:\d+$/;

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
	/** Which host of the installation a host of this machine stands for. */
	hostOf: (host: string) => string;
}

/** Apache's: 8 kB for the request line (measured 25). */
const LONGEST_LINE = 8190;

async function handle(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
	const target = request.url ?? '/';
	const url = new URL(target.replace(/^\/+/, '/'), 'http://shop');
	if (url.pathname.startsWith('/_control/')) return await control(url.pathname, request, response, context);
	if (target.length > LONGEST_LINE) {
		context.calls.push({ method: request.method ?? 'GET', path: target, status: 414 });
		response.writeHead(414, { 'Content-Type': 'text/html; charset=iso-8859-1' });
		response.end('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html><head>\n<title>414 Request-URI Too Long</title>\n</head></html>');
		return;
	}
	const fault = context.faults.take(decodeURIComponent(target.replace(/\+/g, ' ')));
	if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds ?? 1000));
	if (fault?.kind === 'disconnect') {
		request.socket.destroy();
		return;
	}
	const plain = answer(request, url, fault?.kind === 'drop-authorization', context, fault?.kind === 'webservice-off' && (fault.shops ?? true));
	const final = fault ? spoil(plain, fault) : plain;
	context.calls.push({ method: request.method ?? 'GET', path: target, status: final.status });
	response.writeHead(final.status, final.headers);
	response.end(request.method === 'HEAD' ? undefined : final.body);
}

function answer(request: IncomingMessage, url: URL, dropAuthorization: boolean, context: Context, off: boolean | number[]): Answer {
	const host = request.headers.host ?? '';
	const address = addressOf(context.hostOf(host), url, context.state.store, true);
	if (!address) return { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<!DOCTYPE html><title>Not found</title>' };
	const header = (name: string) => request.headers[name] as string | undefined;
	const headers = { authorization: dropAuthorization ? undefined : header('authorization'), 'output-format': header('output-format'), 'io-format': header('io-format') };
	const origin = `${context.secure ? 'https' : 'http'}://${host}`;
	return answerApi({ method: request.method ?? 'GET', address, query: url.searchParams, headers, origin }, { ...context.state, webserviceOff: off || context.state.webserviceOff });
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

