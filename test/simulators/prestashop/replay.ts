import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import axios from 'axios';
import { XMLParser } from 'fast-xml-parser';
import { startPrestaShopSimulator, type ShopOptions, type ShopSimulator } from '.';
import type { Fault } from './faults';
import { MULTISHOP } from './multishop';
import { dataFolder, type Store } from './store';

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

/** The recorded 8.2.1 also held 2,000 copies of its orders, 10001 to 12000, which the data set leaves out: some of them, for the exchanges that show no others. */
const WITH_COPIES: ShopOptions = { prepare: atStage('8.2.1', 'some-copies') };
const FIRST_COPY = 10_000;

/** The last split orders of 9.1.4 were made when the lists had been recorded. */
const BEFORE_SPLITS = atStage('9.1.4', 'before-more-splits');
const PART_KEY = 'PART'.repeat(8);

/** What exchanges were recorded with, by the beginning of their name, where it is not the shop as its data stand. */
const RECORDED_WITH: Array<[start: string, options: ShopOptions]> = [
	['1.7.8/07-query-notices-hidden/', { php: '7.3' }],
	...[
		'ids_gt',
		'limit_sort_full',
		'ref_begin',
		'ref_like',
		'sort_lower',
		'sort_ok',
		'sort_single',
		'ties',
	].map((name): [string, ShopOptions] => [`8.2.1/07-query/${name}.`, WITH_COPIES]),
	['8.2.1/12-environment/foreign_host', { strictHost: true }],
	['8.2.1/12-environment/devmode', { php: '7.3' }],
	[
		'9.1.4/01-root/api-part-key',
		{ keys: { [PART_KEY]: { rights: { orders: ['get'], order_details: ['get'], customers: ['get'] } } } },
	],
	['9.1.4/12-environment/foreign_host', { strictHost: true, prepare: BEFORE_SPLITS }],
	['9.1.4/13-new-in-9/', {}],
	[
		'9.1.4/14-multishop/',
		{ strictHost: true, prepare: atStage('9.1.4', 'before-more-splits', 'four-shops') },
	],
	['9.1.4/', { prepare: BEFORE_SPLITS }],
	...['1.6.1', '1.7.6', '1.7.8'].flatMap((version): Array<[string, ShopOptions]> => [
		[`${version}/12-environment/foreign_host`, { strictHost: true }],
		[`${version}/12-environment/php-7.4`, { php: '7.4' }],
	]),
	[
		`${MULTISHOP}/01-root/`,
		{ prepare: atStage(MULTISHOP, 'before-writes', 'before-sharing', 'shop4-active') },
	],
	[`${MULTISHOP}/05-query/orders-ids-only-all`, {}],
	[`${MULTISHOP}/05-query/group1-page`, {}],
	[`${MULTISHOP}/05-query/orders-full-all-2`, {}],
	[
		`${MULTISHOP}/06-shops/shop4-active`,
		{ prepare: atStage(MULTISHOP, 'before-writes', 'before-sharing', 'shop4-active') },
	],
	[
		`${MULTISHOP}/07-share/all-shared`,
		{ multishop: { sharing: 'all' }, prepare: atStage(MULTISHOP, 'before-writes') },
	],
	[
		`${MULTISHOP}/07-share/only-customers-shared`,
		{ multishop: { sharing: 'customers' }, prepare: atStage(MULTISHOP, 'before-writes') },
	],
	[`${MULTISHOP}/07-share/`, { prepare: atStage(MULTISHOP, 'before-writes') }],
	[
		`${MULTISHOP}/08-feature-off/`,
		{ multishop: { featureOff: true }, prepare: atStage(MULTISHOP, 'before-writes', 'before-sharing') },
	],
	[`${MULTISHOP}/09-write/group-row-tokyo`, { prepare: atStage(MULTISHOP, 'group-row-tokyo') }],
	[`${MULTISHOP}/09-write/history-after-shop3-domain`, { prepare: atStage(MULTISHOP, 'after-shop3-domain') }],
	[`${MULTISHOP}/09-write/order-after-shop3-domain`, { prepare: atStage(MULTISHOP, 'after-shop3-domain') }],
	[`${MULTISHOP}/09-write/`, {}],
	[`${MULTISHOP}/10-same-reference/`, { prepare: atStage(MULTISHOP, 'same-reference') }],
	[`${MULTISHOP}/11-before-8.1/orders`, { version: '8.0.5' }],
	[`${MULTISHOP}/11-before-8.1/`, {}],
	[`${MULTISHOP}/12-single-shop/`, { multishop: undefined }],
	[`${MULTISHOP}/`, { prepare: atStage(MULTISHOP, 'before-writes', 'before-sharing') }],
];

interface Stage {
	change?: Store;
	add?: Store;
	drop?: Record<string, unknown[]>;
}

/** A shop was recorded over time; its data are one state, and these lead to others. */
function atStage(recording: string, ...names: string[]): (store: Store) => void {
	const stages = JSON.parse(
		readFileSync(join(dataFolder(recording), 'exchanges/stages.json'), 'utf8'),
	) as Record<string, Stage>;
	return (store) => {
		for (const { change = {}, add = {}, drop = {} } of names.map((name) => stages[name]!)) {
			for (const [name, rows] of Object.entries(change))
				for (const row of rows)
					Object.assign(
						store[name]!.find(({ id }) => id === row.id)!,
						row,
					);
			for (const [name, rows] of Object.entries(add)) store[name]!.push(...rows);
			for (const [name, ids] of Object.entries(drop))
				store[name] = store[name]!.filter(({ id }) => !ids.includes(id));
		}
	};
}

/** What stood between shop and client, by beginning of the name. */
const FAULTS: Array<[start: string, fault: Fault]> = [
	['webservice_disabled', { match: '.', kind: 'webservice-off' }],
	['ps_webservice-off-for-shop2', { match: '.', kind: 'webservice-off', shops: [2] }],
	['fpm_authorization_header_lost', { match: '.', kind: 'drop-authorization' }],
];

const NO_OPTIONS: ShopOptions = {};
const optionsFor = (name: string): ShopOptions =>
	RECORDED_WITH.find(([start]) => name.startsWith(start))?.[1] ?? NO_OPTIONS;

/** An answer that came before in the same folder is written once, and named. */
function exchangesIn(recording: string, folder: string): Exchange[] {
	const lines = readFileSync(join(dataFolder(recording), 'exchanges', `${folder}.jsonl`), 'utf8')
		.trim()
		.split('\n');
	const bodies = new Map<string, string>();
	return lines.map((line) => {
		const { bodyOf, ...exchange } = JSON.parse(line) as Exchange & { bodyOf?: string };
		const body = bodyOf === undefined ? exchange.body : bodies.get(bodyOf)!;
		bodies.set(exchange.name, body);
		return { ...exchange, body };
	});
}

/** Replays every recorded exchange of a version. */
export async function sharesOf(recording: string): Promise<Share[]> {
	const folders = readdirSync(join(dataFolder(recording), 'exchanges'))
		.filter((file) => file.endsWith('.jsonl'))
		.map((file) => file.replace(/\.jsonl$/, ''));
	const shares: Share[] = [];
	const shops = new Map<ShopOptions, ShopSimulator>();
	for (const folder of folders) {
		const exchanges = exchangesIn(recording, folder);
		const different: string[] = [];
		for (const exchange of exchanges) {
			const options = optionsFor(`${recording}/${folder}/${exchange.name}`);
			const shop =
				shops.get(options) ??
				(await startPrestaShopSimulator(
					recording === MULTISHOP ? { multishop: true, ...options } : { version: recording, ...options },
				));
			shops.set(options, shop);
			if (!(await isAnsweredAlike(shop, exchange, options === WITH_COPIES))) different.push(exchange.name);
		}
		shares.push({
			folder: `${recording}/${folder}`,
			replayed: exchanges.length,
			equal: exchanges.length - different.length,
			different,
		});
	}
	for (const shop of shops.values()) await shop.close();
	return shares;
}

async function isAnsweredAlike(shop: ShopSimulator, exchange: Exchange, copies: boolean): Promise<boolean> {
	shop.setFaults(FAULTS.filter(([start]) => exchange.name.startsWith(start)).map(([, fault]) => fault));
	const { status, data, headers } = await axios.request<string>({
		method: exchange.method,
		url: `${shop.url}${exchange.path}`,
		headers: { ...exchange.headers, 'User-Agent': 'contract' },
		responseType: 'text',
		transformResponse: (text: string) => text,
		validateStatus: () => true,
		maxRedirects: 0,
	});
	const alike = (recorded: string, given: string) =>
		isDeepStrictEqual(
			...([recorded, given].map((text) => comparable(text, `127.0.0.1:${shop.port}`, copies)) as [
				unknown,
				unknown,
			]),
		);
	return (
		status === exchange.status &&
		alike(exchange.body, data ?? '') &&
		alike(exchange.location ?? '', exchange.location === undefined ? '' : String(headers.location))
	);
}

const parser = new XMLParser({
	ignoreAttributes: false,
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: true,
});
const RECORDED_HOST = /127\.0\.0\.1:8\d\d\d\b/g;

function comparable(body: string, here: string, copies: boolean): unknown {
	const kept = copies ? (value: unknown) => value : withoutCopies;
	const text = body
		.replace(RECORDED_HOST, 'shop')
		.replace(/(\\?\/var\\?\/www)\\?\/shop/g, '$1')
		.split(here)
		.join('shop')
		.trim();
	try {
		if (/^[[{]/.test(text)) return kept(JSON.parse(text));
		if (text.startsWith('<?xml')) return kept(parser.parse(text));
	} catch {
		// Malformed by the shop itself (fact P13): compared as it is.
	}
	return /^<!doctype html/i.test(text) ? 'a web page' : text;
}

function withoutCopies(value: unknown): unknown {
	if (Array.isArray(value)) {
		const kept = value.filter(
			(row) =>
				Number(
					(row as { id?: unknown; '@_id'?: unknown } | null)?.id ??
						(row as { '@_id'?: unknown } | null)?.['@_id'] ??
						0,
				) < FIRST_COPY,
		);
		// One element left is an element, not a list, in XML.
		return kept.length === 1 ? withoutCopies(kept[0]) : kept.map(withoutCopies);
	}
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutCopies(one)]));
	return value;
}
