import type { OrderDiscounts } from '../../shared/order';

/** What differs between versions of PrestaShop, as far as reading orders goes. */
export interface VersionFacts {
	/** `recorded`: the tests hold answers of a real shop; `code`: read in PrestaShop's source. */
	known: 'recorded' | 'code';
	/** The resource that holds an order's vouchers; `header`: there is none, only the order's totals tell. */
	discounts: OrderDiscounts['source'];
	/** Lists in JSON can be trusted. 1.7.0 builds them with preg_replace /e, which PHP 7 no longer has. */
	json: boolean;
	/** `id_shop=all` lists every active shop; before 8.1 it redirects to the front page (PrestaShop #12412). */
	allShops: boolean;
	/** `filter[current_state]` works; from 1.6.0.14 to 1.6.1.0 the field is a getter (PrestaShop #14606). */
	stateFilter: boolean;
	/** `display=` works on one object; up to 1.7.7 it gives the bare id. */
	displayOnOne: boolean;
	/** Decimals amounts are rounded to: the currency's own (0 for yen), or two whatever the currency. */
	decimals: 'currency' | 2;
	/** Fields that do not exist yet, by resource: naming one refuses the whole question (code 35). */
	lacks: Readonly<Record<string, readonly string[]>>;
}

/** Each row holds from its version on, and names only what changed there. Sources: docs/facts-prestashop.md. */
const CHANGES: ReadonlyArray<readonly [from: string, changes: Partial<VersionFacts>]> = [
	[
		'1.6.0',
		{
			known: 'code',
			discounts: 'order_discounts',
			json: true,
			allShops: false,
			stateFilter: false,
			displayOnOne: false,
			decimals: 2,
			lacks: { orders: ['note', 'round_mode', 'round_type'] },
		},
	],
	['1.6.1', { lacks: { orders: ['note'] } }],
	['1.6.1.1', { known: 'recorded', stateFilter: true }],
	['1.7.0', { known: 'code', discounts: 'header', json: false }],
	['1.7.1', { known: 'recorded', json: true }],
	['1.7.7', { known: 'code', decimals: 'currency' }],
	['1.7.8', { known: 'recorded', discounts: 'order_cart_rules', displayOnOne: true, lacks: {} }],
	['8.0', { known: 'code' }],
	['8.1', { known: 'recorded', allShops: true }],
	['9.0', { known: 'code' }],
	['9.1', { known: 'recorded' }],
];

/** Every row in full, oldest first. */
export const versionTable: ReadonlyArray<{ from: string; facts: VersionFacts }> = CHANGES.reduce<
	Array<{ from: string; facts: VersionFacts }>
>(
	(rows, [from, changes]) => [
		...rows,
		{ from, facts: { ...rows.at(-1)?.facts, ...changes } as VersionFacts },
	],
	[],
);

/** Fields an order can do without: a shop that does not know one is asked again without it. */
export const DISPENSABLE: ReadonlySet<string> = new Set([
	'note',
	'round_mode',
	'round_type',
	'free_shipping',
	'value_tax_excl',
]);

/**
 * The facts of a version: its own row, or that of the nearest lower one; older shops than any get the oldest. A shop that
 * hides its version ('') gets the newest, and what it refuses is found out by asking.
 */
export function factsOf(version: string): VersionFacts {
	if (version === '') return versionTable.at(-1)!.facts;
	return (versionTable.findLast(({ from }) => compareVersions(from, version) <= 0) ?? versionTable[0]!).facts;
}

/** Negative when `a` is older than `b`; missing parts count as 0. */
export function compareVersions(a: string, b: string): number {
	const [x, y] = [a, b].map((version) => version.split('.').map((part) => parseInt(part, 10) || 0)) as [
		number[],
		number[],
	];
	for (let i = 0; i < Math.max(x.length, y.length); i++) {
		const difference = (x[i] ?? 0) - (y[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
