import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Faults, type Fault } from './faults';
import type { Hosting } from './hosting';
import { recordedKeys, type ShopKey } from './keys';
import { MULTISHOP, multishopKeys, setMultishop, standIn, type MultishopOptions } from './multishop';
import { serve, type ShopCall } from './serve';
import { loadRecording, loadStore, type Store } from './store';
import type { ShopState } from './types';
import { isFrom, versionOf } from './versions';
import { inWholeNumbers } from './whole-numbers';

export { cloneOrders } from './clone-orders';
export { FULL_KEY } from './keys';
export type { Hosting } from './hosting';
export type { ShopCall } from './serve';
export { recordedVersions, versionOf } from './versions';

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
	/** How the merchant's web server is set up. */
	hosting?: Hosting;
	/** Serve https with a certificate nobody trusts. */
	selfSigned?: boolean;
	/** Changes the recorded data before the first request. */
	prepare?: (store: Store) => void;
}

export interface ShopSimulator {
	/** Base address of the shop, with its folder and without /api. */
	readonly url: string;
	/** Answers a request without a socket. */
	listener: RequestListener;
	port: number;
	calls: ShopCall[];
	store: Store;
	setFaults(faults: Fault[]): void;
	/** Another set-up of the web server; resetting leads back to the one it was started with. */
	setHosting(hosting: Hosting): void;
	reset(): void;
	close(): Promise<void>;
}

/** Starts a shop that answers as the recorded PrestaShop of that version did. Read only, like the key it expects. */
export async function startPrestaShopSimulator(options: ShopOptions = {}): Promise<ShopSimulator> {
	const version = versionOf(options.version ?? '8.2.1', options.php);
	const recording = options.multishop ? MULTISHOP : version.recording;
	const state: ShopState = {
		store: {},
		recording: loadRecording(recording),
		keys: options.keys ?? (options.multishop ? multishopKeys() : recordedKeys),
		version,
		webserviceOff: false,
		anyHost: !options.strictHost && !options.multishop,
		notUtf8: [],
	};
	const faults = new Faults();
	const calls: ShopCall[] = [];
	let host = '';
	let hosting: Hosting = {};
	const setHosting = (next: Hosting) => {
		hosting = next;
		for (const url of state.store.shop_urls!) url.physical_uri = hosting.folder ?? '/';
	};
	const reset = () => {
		for (const name of Object.keys(state.store)) delete state.store[name];
		Object.assign(state.store, loadStore(recording));
		if (version.wholeNumbers && !isFrom(recording.replace(/-.*/, ''), '9.0.0')) inWholeNumbers(state.store);
		for (const url of state.store.shop_urls!)
			if (RECORDED_HOST.test(String(url.domain))) Object.assign(url, { domain: host, domain_ssl: host });
		if (typeof options.multishop === 'object') setMultishop(state.store, options.multishop);
		setHosting(options.hosting ?? {});
		options.prepare?.(state.store);
		state.webserviceOff = false;
		faults.set([]);
		calls.length = 0;
	};
	const secure = options.selfSigned === true;
	const hostOf = options.multishop ? standIn : (name: string) => name;
	const listener: RequestListener = (request, response) =>
		void serve(request, response, {
			state,
			faults,
			calls,
			hosting: () => hosting,
			setHosting,
			reset,
			secure,
			hostOf,
		});
	const server = secure ? createSecureServer(selfSigned(), listener) : createServer(listener);
	await new Promise<void>((resolve) =>
		server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve),
	);
	const { port } = server.address() as AddressInfo;
	host = `127.0.0.1:${port}`;
	reset();
	return {
		get url() {
			return `${secure ? 'https' : 'http'}://${host}${hosting.folder ?? '/'}`.replace(/\/$/, '');
		},
		listener,
		port,
		calls,
		store: state.store,
		reset,
		setHosting,
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
