import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import { unsafe } from '../../shared/unsafe-address';
import { parseXml, type XmlNode } from '../../shared/xml';
import { includeRights, neededRights } from '../shop/rights';
import type { RawAnswer } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { whyNoData } from '../transport/no-data';
import { findScope } from './find-scope';
import { readShopFacts } from './shop-facts';

export interface ConnectionReport {
	connected: boolean;
	/** Base address. */
	shop: string;
	/** Empty when the shop hides it. */
	version: string;
	/** Of the first shop that is read. */
	timeZone: string;
	keySentAs: 'header' | 'query parameter';
	/** `dispatcher`: the web server has no rewrite rule for /api. */
	reachedThrough: 'api' | 'dispatcher';
	/** Where this version keeps the vouchers of an order; `header`: only their total is known. */
	vouchersFrom: string;
	/** The shops of the installation, and which of them are read with these settings. */
	shops: Array<{
		id: number;
		name: string;
		group: number;
		active: boolean;
		read: boolean;
		timeZone: string;
		defaultCurrency: string;
	}>;
	rights: {
		/** Resources the key may read. */
		granted: string[];
		/** Needed for complete orders, and not granted. */
		missing: string[];
		/** Needed only for what the Include option names, and not granted. */
		missingForInclude: string[];
	};
	/** Orders can be listed. */
	ordersReadable: boolean;
	warnings: string[];
}

/** What the key may do, from the list of resources; that list exists in XML only (its JSON form is a fatal error in 8.x). */
export async function checkConnection(client: ShopClient): Promise<ConnectionReport> {
	const { value: scope, error } = await attempt(async () => await findScope(client));
	// A key without the right to read shops is told so below; anything else is wrong with the set-up.
	if (error && error.code !== 'SHOP_RIGHT_MISSING') throw error;
	if (scope) client.scope = scope;
	const rights = await readRights(client);
	const granted = [...rights.keys()].filter((name) => rights.get(name)!.includes('get'));
	const lacks = (name: string) => !granted.includes(name);
	const missing = neededHere(client).filter(lacks);
	const inTheOpen = unsafe(client.url);
	const mayWrite = [...rights.values()].some((methods) => methods.some((method) => WRITING.includes(method)));
	const { value: facts, error: trouble } = await attempt(async () => await readShopFacts(client));
	const settings = (id: number) => facts?.settingsOf(id);
	const [firstRead = 0] = client.scope.wanted ?? [];
	return {
		connected: true,
		shop: client.url,
		version: client.version,
		timeZone: settings(firstRead)?.timeZone ?? '',
		keySentAs: client.keyInQuery ? 'query parameter' : 'header',
		reachedThrough: client.route.isDispatcher ? 'dispatcher' : 'api',
		vouchersFrom: client.facts.discounts,
		shops: [...client.scope.shops.values()].map((shop) => ({
			...shop,
			read: client.scope.wanted?.has(shop.id) ?? true,
			timeZone: settings(shop.id)?.timeZone ?? '',
			defaultCurrency: settings(shop.id)?.defaultCurrency ?? '',
		})),
		rights: {
			granted,
			missing,
			missingForInclude: [...new Set<string>(Object.values(includeRights))].filter(lacks),
		},
		ordersReadable: lacks('orders') || error !== undefined ? false : await canListOrders(client),
		warnings: [
			...(inTheOpen ? [`${inTheOpen.message} ${inTheOpen.suggestion}`] : []),
			...(mayWrite
				? ['The key may also write. Reading is all that is needed: untick everything but View (GET).']
				: []),
			...sentences([error, trouble], missing),
			...client.warnings,
		],
	};
}

const neededHere = ({ version, scope, settings }: ShopClient): string[] =>
	neededRights(version, { multishop: scope.shops.size > 1 || settings.choice.by !== 'address' });

/** The rights that complete orders need and the key does not have. One call. */
export async function missingRights(client: ShopClient): Promise<string[]> {
	const rights = await readRights(client);
	return neededHere(client).filter((name) => !rights.get(name)?.includes('get'));
}

const METHODS = ['get', 'head', 'put', 'post', 'patch', 'delete'];
const WRITING = ['post', 'put', 'patch', 'delete'];

/** What is wrong, but for rights: those are listed already. */
const sentences = (errors: Array<ExplainedError | undefined>, missing: string[]): string[] =>
	errors.flatMap((error) =>
		error && !(error.code === 'SHOP_RIGHT_MISSING' && missing.length > 0)
			? [`${error.message} ${error.suggestion}`]
			: [],
	);

async function canListOrders(client: ShopClient): Promise<boolean> {
	const [list] = client.scope.lists;
	if (!list) return true;
	return (
		(await client.list(
			'orders',
			{ display: '[id]', sort: '[id_DESC]', limit: '1' },
			{ context: list.context },
		)) !== null
	);
}

async function readRights(client: ShopClient): Promise<Map<string, string[]>> {
	const asked = { resource: 'api', host: client.host, context: client.scope.context };
	const answer = await client.get('', { ...client.scope.context }, asked);
	// Errors come in the same format; asking a list gives them their sentence.
	if (answer.status !== 200) await client.list('orders', { display: '[id]', limit: '1' });
	const resources = resourcesIn(answer);
	if (!resources) throw whyNoData(answer, asked);
	return new Map(
		Object.entries(resources)
			.filter(([name]) => !name.startsWith('@'))
			.map(([name, node]) => [name, METHODS.filter((method) => (node as XmlNode)[`@${method}`] === 'true')]),
	);
}

function resourcesIn({ text }: RawAnswer): XmlNode | null {
	try {
		const root = parseXml(text.slice(Math.max(0, text.search(/<\?xml|<prestashop/))));
		const api = (root.prestashop as XmlNode | undefined)?.api;
		return typeof api === 'object' ? (api as XmlNode) : null;
	} catch {
		return null;
	}
}
