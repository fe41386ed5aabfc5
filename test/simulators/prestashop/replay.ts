import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import axios from 'axios';
import { XMLParser } from 'fast-xml-parser';
import { startPrestaShopSimulator, type ShopOptions, type ShopSimulator } from '.';
import type { Fault } from './faults';
import { dataFolder } from './store';

/** A request to a real shop, and what it answered. */
interface Exchange {
	name: string;
	method: string;
	path: string;
	headers: Record<string, string>;
	status: number;
	body: string;
	location?: string;
}

/** How many recorded exchanges of a folder the simulator answers with the same status and body. */
export interface Share {
	/** e.g. `8.2.1/07-query`. */
	folder: string;
	replayed: number;
	equal: number;
	different: string[];
}

/** What exchanges were recorded with, by folder and beginning of the name, where it is not the shop as it stands. */
const RECORDED_WITH: Array<[start: string, options: ShopOptions]> = [
	['07-query-notices-hidden/', { php: '7.3' }],
	['12-environment/foreign_host', { strictHost: true }],
	['12-environment/php-7.4', { php: '7.4' }],
	['12-environment/devmode', { php: '7.3' }],
];
/** What stood between shop and client, by beginning of the name. */
const FAULTS: Array<[start: string, kind: Fault['kind']]> = [['webservice_disabled', 'webservice-off'], ['fpm_authorization_header_lost', 'drop-authorization']];

const NO_OPTIONS: ShopOptions = {};
const optionsFor = (name: string): ShopOptions => RECORDED_WITH.find(([start]) => name.startsWith(start))?.[1] ?? NO_OPTIONS;

const exchangesIn = (recording: string, folder: string): Exchange[] =>
	readFileSync(join(dataFolder(recording), 'exchanges', `${folder}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Exchange);

/** Replays every recorded exchange of a version. */
export async function sharesOf(recording: string): Promise<Share[]> {
	const folders = readdirSync(join(dataFolder(recording), 'exchanges')).map((file) => file.replace(/\.jsonl$/, ''));
	const shares: Share[] = [];
	const shops = new Map<ShopOptions, ShopSimulator>();
	for (const folder of folders) {
		const exchanges = exchangesIn(recording, folder);
		const different: string[] = [];
		for (const exchange of exchanges) {
			const options = optionsFor(`${folder}/${exchange.name}`);
			const shop = shops.get(options) ?? (await startPrestaShopSimulator({ version: recording, ...options }));
			shops.set(options, shop);
			if (!(await isAnsweredAlike(shop, exchange))) different.push(exchange.name);
		}
		shares.push({ folder: `${recording}/${folder}`, replayed: exchanges.length, equal: exchanges.length - different.length, different });
	}
	for (const shop of shops.values()) await shop.close();
	return shares;
}

async function isAnsweredAlike(shop: ShopSimulator, exchange: Exchange): Promise<boolean> {
	shop.setFaults(FAULTS.filter(([start]) => exchange.name.startsWith(start)).map(([, kind]) => ({ match: '.', kind })));
	const { status, data, headers } = await axios.request<string>({
		method: exchange.method, url: `${shop.url}${exchange.path}`, headers: { ...exchange.headers, 'User-Agent': 'contract' },
		responseType: 'text', transformResponse: (text: string) => text, validateStatus: () => true, maxRedirects: 0,
	});
	const here = `127.0.0.1:${shop.port}`;
	return status === exchange.status && isSame(comparable(exchange.body, here), comparable(data ?? '', here))
		&& (exchange.location === undefined || comparable(exchange.location, here) === comparable(String(headers.location), here));
}

const isSame = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b);

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false, trimValues: true });
const RECORDED_HOST = /127\.0\.0\.1:8\d\d\d\b/g;

function comparable(body: string, here: string): unknown {
	const text = body.replace(RECORDED_HOST, 'shop').replace(/\\?\/var\\?\/www\\?\/shop/g, (path) => path.replace(/\\?\/shop/, '')).split(here).join('shop').trim();
	try {
		if (/^[[{]/.test(text)) return withoutCopies(JSON.parse(text));
		if (text.startsWith('<?xml')) return withoutCopies(parser.parse(text));
	} catch {
		// Malformed by the shop itself (measured 16): compared as it is.
	}
	return /^<!doctype html/i.test(text) ? 'a web page' : text;
}

/** The recorded 8.2.1 also held 2,000 copies of its orders, which the data set leaves out. */
const FIRST_COPY = 10_000;

function withoutCopies(value: unknown): unknown {
	if (Array.isArray(value)) {
		const kept = value.filter((row) => Number((row as { id?: unknown; '@_id'?: unknown } | null)?.id ?? (row as { '@_id'?: unknown } | null)?.['@_id'] ?? 0) < FIRST_COPY);
		// One element left is an element, not a list, in XML.
		return kept.length === 1 ? withoutCopies(kept[0]) : kept.map(withoutCopies);
	}
	if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutCopies(one)]));
	return value;
}
