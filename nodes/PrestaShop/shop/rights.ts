import { compareVersions, factsOf, versionTable } from './versions';

/** What the key must be able to read for complete orders, whatever the version. */
const ALWAYS = [
	'addresses',
	'configurations',
	'countries',
	'currencies',
	'customers',
	'languages',
	'order_details',
	'order_states',
	'orders',
	'shops',
	'states',
	'taxes',
];

/** More of them in an installation with several shops: whose the address is, and the orders of shops that were switched off. */
const MULTISHOP = ['order_histories', 'shop_groups', 'shop_urls'];

/** Needed only for what the Include option names. */
export const includeRights = {
	slips: 'order_slip',
	invoices: 'order_invoices',
	payments: 'order_payments',
	history: 'order_histories',
} as const;

/** The resources a key needs View (GET) for. `version`: '' when the shop hides it; then as for the newest. */
export function neededRights(version: string, { multishop = false } = {}): string[] {
	const { discounts } = factsOf(version);
	return [...ALWAYS, ...(discounts === 'header' ? [] : [discounts]), ...(multishop ? MULTISHOP : [])].sort();
}

/** The rights by range of versions, oldest first; a range ends where the next begins. */
export function rightsTable(): Array<{
	from: string;
	until: string | null;
	rights: string[];
	multishop: string[];
}> {
	const rows = versionTable.map(({ from }) => ({
		from,
		rights: neededRights(from),
		multishop: neededRights(from, { multishop: true }),
	}));
	const changes = rows.filter(
		(row, index) => index === 0 || row.rights.join() !== rows[index - 1]!.rights.join(),
	);
	return changes
		.map((row, index) => ({ ...row, until: changes[index + 1]?.from ?? null }))
		.sort((a, b) => compareVersions(a.from, b.from));
}
