import type { Parameters } from './parameters';
import { RedirectAnswer, ShopRefusal } from './shop-error';
import type { Row, Store } from './store';
import type { Version } from './versions';

/** The shop PrestaShop starts in: of the parameter, else of the address. Its values count, and its links. */
export interface Site {
	shop: Row;
	/** Path of the shop on its host, e.g. `/nl-shop/`. */
	uri: string;
}

/** What a call speaks of: one shop, a group, or all. */
export interface Context {
	kind: 'shop' | 'group' | 'all';
	/** Ids of its active shops. */
	shops: string[];
	site: Site;
}

export interface Address {
	host: string;
	/** Path with which the request came, before `api`. */
	uri: string;
	/** Path below `api`, e.g. `orders/7`. */
	rest: string;
}

/** Flags and ids are texts up to 8, numbers on 9. */
const is = (value: unknown, wanted: unknown): boolean => String(value) === String(wanted);
const isOn = (row: Row): boolean => is(row.active, 1) && !is(row.deleted, 1);
const withoutPort = (host: string): string => host.replace(/:\d+$/, '');
const uriOf = (url: Row): string => `${String(url.physical_uri)}${String(url.virtual_uri)}`;
/** PHP's (int): the digits in front, else 0. */
const toInt = (text: string): number => parseInt(text, 10) || 0;
const isNumeric = (text: string): boolean => /^\s*-?\d+(\.\d+)?$/.test(text);

/** Paths before `api` for which the web server has a rule on this host: inactive shops keep theirs. */
export function ruledPaths(host: string, store: Store): string[] {
	const own = urlsOn(host, store).map(uriOf);
	return [...new Set([...own, ...store.shop_urls!.map(({ physical_uri }) => String(physical_uri))])].sort(
		(a, b) => b.length - a.length,
	);
}

const urlsOn = (host: string, store: Store): Row[] =>
	store.shop_urls!.filter(({ domain }) => domain === host || domain === withoutPort(host));

/**
 * Shop::initialize: comes before any key is looked at, and sends whoever asks for an unknown shop to the front page.
 * With `anyHost` every host stands for the shop's own.
 */
export function siteOf(
	address: Address,
	parameters: Parameters,
	store: Store,
	version: Version,
	anyHost: boolean,
): Site {
	const asked = parameters.get('id_shop') ?? (parameters.get('id_shop[]') === null ? null : '1');
	if (asked === null || asked === '' || asked === '0') {
		const url = urlsOn(address.host, store)
			.filter(({ id_shop }) => store.shops!.some((shop) => is(shop.id, id_shop) && isOn(shop)))
			.sort((a, b) => uriOf(b).length - uriOf(a).length)
			.find((one) => address.uri.toLowerCase().startsWith(uriOf(one).toLowerCase()));
		if (url) return site(String(url.id_shop), store);
		if (anyHost) return site('1', store);
		throw toFrontPage(address, parameters, store);
	}
	if (asked === 'all' && version.allShops) return site('1', store);
	const id = String(toInt(asked));
	if (!store.shops!.some((shop) => String(shop.id) === id && isOn(shop)))
		throw toFrontPage(address, parameters, store);
	return site(id, store);
}

function site(id: string, store: Store): Site {
	const main = store.shop_urls!.find((url) => is(url.id_shop, id) && is(url.main, 1));
	return { shop: store.shops!.find((shop) => String(shop.id) === id)!, uri: main ? uriOf(main) : '/' };
}

function toFrontPage({ rest }: Address, parameters: Parameters, store: Store): RedirectAnswer {
	const main = store.shop_urls!.find((url) => is(url.id_shop, 1) && is(url.main, 1))!;
	const query = new URLSearchParams([
		['url', rest],
		...[...parameters.entries()].filter(([name]) => name !== 'id_shop' && name !== 'url'),
	]);
	return new RedirectAnswer(`http://${String(main.domain)}${uriOf(main)}?${query.toString()}`);
}

/** WebserviceRequest::groupShopExists and shopExists: come after the key, before its link to a shop. */
export function contextOf(parameters: Parameters, site: Site, store: Store, version: Version): Context {
	const active = store.shops!.filter(isOn);
	const group =
		parameters.get('id_group_shop') ?? (version.groupAlias ? parameters.get('id_shop_group') : null);
	if (group !== null && isNumeric(group)) {
		const shops = active
			.filter(({ id_shop_group }) => is(id_shop_group, toInt(group)))
			.map(({ id }) => String(id));
		if (shops.length === 0)
			throw new ShopRefusal(500, [{ code: 999, message: "This shop group doesn't have shops" }]);
		return { kind: 'group', shops, site };
	}
	if (parameters.get('id_shop[]') !== null) throw noSuchShop();
	const asked = parameters.get('id_shop');
	if (asked === null) return { kind: 'shop', shops: [String(site.shop.id)], site };
	if (asked === 'all') return { kind: 'all', shops: active.map(({ id }) => String(id)), site };
	if (!isNumeric(asked)) throw noSuchShop();
	return { kind: 'shop', shops: [String(toInt(asked))], site };
}

const noSuchShop = (): ShopRefusal =>
	new ShopRefusal(404, [{ code: 999, message: 'This shop id does not exist' }]);

/** A key without `shops` is linked to every shop; for several shops at once one link is enough. */
export function checkLink(linked: number[] | undefined, { shops }: Context): void {
	if (linked && !shops.some((id) => linked.includes(Number(id)))) {
		throw new ShopRefusal(403, [{ code: 132, message: 'No permission for this key on this shop' }]);
	}
	if (shops.includes('0'))
		throw new ShopRefusal(403, [{ code: 132, message: 'No permission for this key on this shop' }]);
}

/** Lists that follow the context; the group's switch that lets its shops see each other's. */
const SHARED: Record<string, string> = { orders: 'share_order', customers: 'share_customer' };

/** The order in which the database finds the rows of one shop. */
const moment = ({ date_add }: Row): string => String(date_add ?? '');
const IN_SHOP: Record<string, (a: Row, b: Row) => number> = {
	customers: (a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0),
};

/** The rows of a list in a context. All other resources know no shop, or are those of the site (see per-shop.ts). */
export function rowsIn({ kind, shops }: Context, resource: string, store: Store): Row[] {
	const rows = store[resource] ?? [];
	const share = SHARED[resource];
	if (!share) return rows;
	const group = store.shop_groups!.find(
		({ id }) =>
			String(id) === String(store.shops!.find((shop) => String(shop.id) === shops[0])?.id_shop_group),
	);
	// One shop of a sharing group shows the whole group, inactive shops too; several shops at once show each its own.
	if (kind === 'shop' && is(group?.[share], 1))
		return rows.filter(({ id_shop_group }) => is(id_shop_group, group!.id));
	return rows
		.filter(({ id_shop }) => shops.includes(String(id_shop)))
		.sort((a, b) => Number(a.id_shop) - Number(b.id_shop) || (IN_SHOP[resource]?.(a, b) ?? 0));
}
