import { parseXml, type XmlNode } from '../../shared/xml';
import { keyNeverArrived, ShopError, unreadable } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { fields, includeRights, neededRights } from './fields';
import { toId } from './values';

export interface ConnectionReport {
	connected: boolean;
	shop: string;
	version: string;
	timeZone: string;
	keySentAs: 'header' | 'query parameter';
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
	const rights = await readRights(client);
	const granted = [...rights.keys()].filter((name) => rights.get(name)!.includes('get'));
	const lacks = (name: string) => !granted.includes(name);
	// 1.6 has order_discounts instead; 1.7.0 to 1.7.7 have neither.
	const missing = neededRights.filter((name) => lacks(name) && !(name === 'order_cart_rules' && !rights.has(name) && olderThan178(client.version)));
	const mayWrite = [...rights.values()].some((methods) => methods.some((method) => ['post', 'put', 'patch', 'delete'].includes(method)));
	const warnings = mayWrite ? ['The key may also write. Reading is all that is needed: untick everything but View (GET).'] : [];
	return {
		connected: true,
		shop: client.url,
		version: client.version,
		timeZone: lacks('configurations') ? '' : await timeZone(client),
		keySentAs: client.keyInQuery ? 'query parameter' : 'header',
		rights: { granted, missing, missingForInclude: Object.values(includeRights).filter(lacks) },
		ordersReadable: lacks('orders') ? false : (await client.list('orders', { display: '[id]', sort: '[id_DESC]', limit: '1' })) !== null,
		warnings: [...warnings, ...client.warnings],
	};
}

async function timeZone(client: ShopClient): Promise<string> {
	const rows = await client.list('configurations', { display: fields.configurations, 'filter[name]': '[PS_TIMEZONE]' });
	return String((rows.find((row) => toId(row.id_shop) === 0) ?? rows[0])?.value ?? '');
}

const METHODS = ['get', 'head', 'put', 'post', 'patch', 'delete'];

async function readRights(client: ShopClient): Promise<Map<string, string[]>> {
	const answer = await client.get('/api/', {});
	if (keyNeverArrived(answer)) throw new ShopError('SHOP_KEY_NOT_RECEIVED', {}, 401, 0);
	// Errors come in the same format; asking a list in JSON gives them their sentence.
	if (answer.status !== 200) await client.list('orders', { display: '[id]', limit: '1' });
	let root: XmlNode;
	try {
		root = parseXml(answer.text);
	} catch {
		throw unreadable(answer, 'api', client.host);
	}
	const resources = (root.prestashop as XmlNode | undefined)?.api;
	if (typeof resources !== 'object') throw unreadable(answer, 'api', client.host);
	return new Map(
		Object.entries(resources as XmlNode)
			.filter(([name]) => !name.startsWith('@'))
			.map(([name, node]) => [name, METHODS.filter((method) => (node as XmlNode)[`@${method}`] === 'true')]),
	);
}

function olderThan178(version: string): boolean {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	return major === 1 && (minor < 7 || (minor === 7 && patch < 8));
}
