import { ShopRefusal } from './shop-error';
import type { Context } from './shops';
import type { PerShop, Resource, Row } from './store';

/** A list shows what the site's shop has, with that shop's values – whatever group or shops the call speaks of. */
export function asInSite(
	rows: Row[],
	resource: string,
	{ site }: Context,
	{ links, values }: PerShop,
): Row[] {
	if (!links[resource] && !values[resource]) return rows;
	const shop = String(site.shop.id);
	return rows
		.filter(({ id }) => links[resource]?.[String(id)]?.includes(Number(shop)) ?? true)
		.map((row) => ({ ...row, ...values[resource]?.[String(row.id)]?.[shop] }));
}

/** One record is there if any of the context's shops has it. */
export function checkInShop(
	{ name, node }: Resource,
	id: unknown,
	{ shops }: Context,
	{ links }: PerShop,
): void {
	const linked = links[name]?.[String(id)];
	if (!linked || shops.some((shop) => linked.includes(Number(shop)))) return;
	const className = node[0]!.toUpperCase() + node.slice(1);
	throw new ShopRefusal(404, [
		{ code: 131, message: `This ${className} (${String(id)}) does not exists on this shop` },
	]);
}
