import { attempt } from '../../shared/attempt';
import type { Row } from '../shop/row';
import { WHOLE_INSTALLATION, type Context, type OrderList, type Scope, type Shop } from '../shop/scope';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { needed } from './rows';
import { toFlag, toId, toText } from './values';

const ALL_SHOPS: Context = { id_shop: 'all' };

/** Words a shop or a group is named by in a sentence: "2 Winkel NL". */
const named = (some: Array<{ id: number; name: string }>): string =>
	some.map(({ id, name }) => `${id} ${name}`.trim()).join(', ') || '–';

/**
 * Finds out which shops the run reads, and how: asked first of all, so that the version, the way to the webservice and how
 * the key travels are known before anything is asked in parallel. Throws ShopError for a choice that names nothing.
 */
export async function findScope(client: ShopClient): Promise<Scope> {
	const { choice } = client.settings;
	const { rows, context } = await readShops(client);
	const shops = new Map(rows.filter((row) => !toFlag(row.deleted)).map((row) => [toId(row.id), shopOf(row)]));
	const wanted = choice.by === 'address' ? await ofAddress(client, shops) : wantedOf(client, shops);
	if (wanted === null)
		return { ...WHOLE_INSTALLATION, shops, context, lists: [{ context }], people: [context] };
	await findOutAllShops(client);
	const some = [...wanted].map((id) => shops.get(id)!);
	const active = some.filter((shop) => shop.active);
	return {
		shops,
		wanted,
		context,
		lists: listsOf(client, shops, active),
		closed: some.filter((shop) => !shop.active).map(({ id }) => id),
		people: client.facts.allShops
			? [ALL_SHOPS]
			: groupsOf(active).map((group) => ({ id_group_shop: String(group) })),
	};
}

/** The shops, and the first context the shop accepts: the one that was chosen, or the shop of the address. */
async function readShops(client: ShopClient): Promise<{ rows: Row[]; context: Context }> {
	const { choice } = client.settings;
	const contexts = contextsToTry(client);
	let refused: ShopError | undefined;
	for (const context of contexts) {
		const { value, error } = await attempt(
			async () =>
				await needed('shops', async () => await client.list('shops', { sort: '[id_ASC]' }, { context })),
		);
		if (value) return { rows: value, context };
		if (!(error instanceof ShopError)) throw error;
		// A key from before shops were asked for: enough where there is one shop only.
		if (error.code === 'SHOP_RIGHT_MISSING' && choice.by === 'address') return { rows: [], context };
		const namesNothing = error.code === 'SHOP_ID_NOT_ACTIVE' || error.code === 'SHOP_GROUP_EMPTY';
		if (namesNothing && context.id_shop === 'all') client.learn({ allShops: false });
		if (!namesNothing) throw error;
		refused = error;
	}
	throw refused!;
}

/** A shop that hides its version: whether it knows `all` is asked, where no context has told it yet. */
async function findOutAllShops(client: ShopClient): Promise<void> {
	if (client.version !== '' || !client.facts.allShops) return;
	const { error } = await attempt(
		async () => await client.list('shops', { limit: '1' }, { context: ALL_SHOPS }),
	);
	if (error) client.learn({ allShops: false });
}

/** A switched-off shop, an empty group, and `all` before 8.1 are refused, whatever is asked. */
function contextsToTry({ settings: { choice } }: ShopClient): Context[] {
	if (choice.by === 'address') return [{}];
	if (choice.by === 'all') return [ALL_SHOPS, {}];
	const own: Context[] = [
		...choice.groups.map((id) => ({ id_group_shop: String(id) })),
		...choice.shops.map((id) => ({ id_shop: String(id) })),
	];
	return own.length === 1 ? [...own, ALL_SHOPS, {}] : [ALL_SHOPS, ...own, {}];
}

const shopOf = (row: Row): Shop => ({
	id: toId(row.id),
	name: toText(row.name),
	group: toId(row.id_shop_group),
	active: toFlag(row.active),
});

/** Throws SHOP_ID_UNKNOWN or SHOP_GROUP_UNKNOWN, naming those that are there. */
function wantedOf({ settings: { choice } }: ShopClient, shops: Map<number, Shop>): Set<number> | null {
	const all = [...shops.values()];
	if (choice.by !== 'some') return all.length > 1 ? new Set(shops.keys()) : null;
	const stranger = choice.shops.find((id) => !shops.has(id));
	if (stranger !== undefined) throw new ShopError('SHOP_ID_UNKNOWN', { shop: stranger, known: named(all) });
	const empty = choice.groups.find((id) => all.every(({ group }) => group !== id));
	if (empty !== undefined)
		throw new ShopError('SHOP_GROUP_UNKNOWN', {
			group: empty,
			known: named(groupsOf(all).map((id) => ({ id, name: '' }))),
		});
	return new Set([
		...choice.shops,
		...all.filter(({ group }) => choice.groups.includes(group)).map(({ id }) => id),
	]);
}

const groupsOf = (shops: Shop[]): number[] => [...new Set(shops.map(({ group }) => group))];

/** The shop the address belongs to; null where the installation has one. Its address answers for another shop once it is switched off (fact 9). */
async function ofAddress(client: ShopClient, shops: Map<number, Shop>): Promise<Set<number> | null> {
	if (shops.size <= 1) return null;
	const { host, pathname } = new URL(`${client.url}/`);
	const fits = (row: Row): number => {
		const path = `${toText(row.physical_uri)}${toText(row.virtual_uri)}`;
		const here =
			[row.domain, row.domain_ssl].some((domain) => toText(domain).toLowerCase() === host) &&
			pathname.startsWith(path);
		return here && shops.has(toId(row.id_shop)) ? path.length : 0;
	};
	const urls = (await client.list('shop_urls'))
		.map((row) => ({ shop: toId(row.id_shop), length: fits(row) }))
		.sort((a, b) => b.length - a.length);
	const [best] = urls;
	if (!best?.length)
		throw new ShopError('SHOP_OF_ADDRESS_UNKNOWN', { host: client.host, known: named([...shops.values()]) });
	return new Set([best.shop]);
}

/**
 * Lists that hold every order of these shops once. Shops that share their orders list each other's (fact 7), so each list is
 * narrowed to the shops meant; one list for all of them where the version has it, else one a group.
 */
function listsOf(
	{ settings: { choice }, facts }: ShopClient,
	shops: Map<number, Shop>,
	active: Shop[],
): OrderList[] {
	const ids = active.map(({ id }) => id);
	const narrowed = (context: Context, some: number[], among: Shop[]): OrderList =>
		among.every(({ id, active: on }) => !on || some.includes(id)) ? { context } : { context, shops: some };
	const all = [...shops.values()];
	if (ids.length === 0) return [];
	if (choice.by === 'address') return [{ context: {}, shops: ids }];
	const one = (id: number): OrderList => ({ context: { id_shop: String(id) }, shops: [id] });
	if (choice.by === 'some' && ids.length === 1) return [one(ids[0]!)];
	if (facts.allShops) return [narrowed(ALL_SHOPS, ids, all)];
	return groupsOf(active).map((group) => {
		const own = active.filter((shop) => shop.group === group).map(({ id }) => id);
		return own.length === 1
			? one(own[0]!)
			: narrowed(
					{ id_group_shop: String(group) },
					own,
					all.filter((shop) => shop.group === group),
				);
	});
}
