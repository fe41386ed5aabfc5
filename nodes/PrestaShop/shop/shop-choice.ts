import { ExplainedError } from '../../shared/explained';

/** Whose orders the user wants. */
export type ShopChoice =
	{ by: 'address' } | { by: 'all' } | { by: 'some'; shops: number[]; groups: number[] };

/** What credential and node say, e.g. `{ shops: 'shops', shopIds: '2, 3' }`. */
interface Chosen {
	shops?: unknown;
	shopIds?: unknown;
	groupIds?: unknown;
}

/** The node's choice where there is one, else the credential's. Throws SHOP_CHOICE_INVALID. */
export function parseChoice({ shops, shopIds, groupIds }: Chosen, ofNode?: unknown): ShopChoice {
	const named = listOf(ofNode);
	if (named.length > 0) return choiceOf(named);
	if (shops === 'all') return { by: 'all' };
	if (shops === 'shops') return choiceOf(listOf(shopIds));
	if (shops === 'groups') return choiceOf(listOf(groupIds).map((id) => `group:${id}`));
	return { by: 'address' };
}

/** "all", "2" for a shop, "group:1" for a group. */
function choiceOf(named: string[]): ShopChoice {
	const wrong =
		named.length === 0 ? '' : named.find((one) => one !== 'all' && !/^(group:)?[1-9]\d{0,9}$/.test(one));
	if (wrong !== undefined)
		throw new ExplainedError('SHOP_CHOICE_INVALID', { value: wrong.replace('group:', '') });
	if (named.includes('all')) return { by: 'all' };
	const numbers = (of: (one: string) => boolean) => [
		...new Set(named.filter(of).map((one) => Number(one.replace('group:', '')))),
	];
	return {
		by: 'some',
		shops: numbers((one) => !one.startsWith('group:')),
		groups: numbers((one) => one.startsWith('group:')),
	};
}

/** The list of a drop-down, or what an expression gives: [2, 3], "2, 3" or 2. */
function listOf(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;|]+/);
	return list.map((one) => String(one ?? '').trim()).filter((one) => one !== '');
}
