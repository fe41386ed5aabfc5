import { ShopRefusal } from './shop-error';
import type { Recording } from './store';
import type { Version } from './versions';

/** What a key may do: methods per resource, or `all` for reading everything. */
export interface ShopKey {
	active?: boolean;
	/** Resource → methods in lower case. */
	rights: 'read-all' | Record<string, string[]>;
	/** Ids of the shops it is linked to; absent: every shop. */
	shops?: number[];
}

/** 32 characters, as PrestaShop demands. */
export const FULL_KEY = 'FULLFULLFULLFULLFULLFULLFULLFULL';

/** The keys of the recorded shop. */
export const recordedKeys: Record<string, ShopKey> = {
	[FULL_KEY]: { rights: 'read-all' },
	ORDRORDRORDRORDRORDRORDRORDRORDR: { rights: { orders: ['get', 'head'] } },
	PARTPARTPARTPARTPARTPARTPARTPART: { rights: { addresses: ['get'], customers: ['get'], orders: ['get'] } },
	GETONLYGETONLYGETONLYGETONLYGETO: { rights: { orders: ['get'] } },
	NONENONENONENONENONENONENONENONE: { rights: {} },
	DISADISADISADISADISADISADISADISA: { active: false, rights: 'read-all' },
};

export class NoKeyArrived extends Error {}

/** The key of a request: Basic user name first, then `ws_key` (webservice/dispatcher.php). */
export function keyOf(
	authorization: string | undefined,
	wsKey: string | null,
	{ basicWithoutColon }: Version,
): string {
	const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
	if (basic) {
		const decoded = Buffer.from(basic, 'base64').toString('utf8');
		if (decoded.includes(':') || basicWithoutColon) return decoded.split(':')[0]!;
	}
	if (wsKey !== null) return wsKey;
	throw new NoKeyArrived();
}

/** Checks a key; case and surrounding blanks do not count (fact P2). */
export function findKey(text: string, keys: Record<string, ShopKey>): ShopKey {
	const wanted = text.trim();
	if (wanted === '') throw new ShopRefusal(401, [{ code: 17, message: 'Authentication key is empty' }]);
	if (wanted.length !== 32)
		throw new ShopRefusal(401, [{ code: 18, message: 'Invalid authentication key format' }]);
	const entry = Object.entries(keys).find(([key]) => key.toLowerCase() === wanted.toLowerCase());
	const noPermission = { code: 21, message: 'No permission for this authentication key' };
	if (!entry || entry[1].active === false)
		throw new ShopRefusal(401, [{ code: 20, message: 'Authentification key is not active' }, noPermission]);
	if (entry[1].rights !== 'read-all' && Object.keys(entry[1].rights).length === 0)
		throw new ShopRefusal(401, [noPermission]);
	return entry[1];
}

export function may(
	{ rights }: ShopKey,
	resource: string,
	method: string,
	{ described }: Recording,
): boolean {
	if (rights === 'read-all') return ['get', 'head'].includes(method) && resource in described;
	return rights[resource]?.includes(method) ?? false;
}
