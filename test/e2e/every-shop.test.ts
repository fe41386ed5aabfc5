import { startOctopusSimulator, type OctopusSimulator } from '../simulators/octopus';
import {
	FULL_KEY,
	startPrestaShopSimulator,
	type ShopOptions,
	type ShopSimulator,
} from '../simulators/prestashop';
import { ALL_SHOPS_KEY } from '../nodes/shop-choices';
import { demoConfig } from '../../tools/daily/demo-config';
import { runDaily, type DailyResult } from '../../tools/daily/run-daily';
import { DataTables, LEDGER } from '../../tools/n8n/tables';
import { startRealN8n, type RealN8n } from './n8n';

interface Own {
	key: string;
	allShops?: boolean;
	/** Calls beyond those of one 8.2.1 shop: the key tried as a header first; no list of all shops, and a list and its customers per group; the parts of split orders. */
	moreCalls?: number;
}

/** Of a whole run with up to 200 orders: eight lists of the shop, a page of orders with its parts, twice over for what was left. */
const SHOP_CALLS = 18;

/** One n8n and one ledger for all of them, as somebody with several shops has it; each installation with a number of its own. */
const SHOPS: Array<[what: string, installation: number, options: ShopOptions, own: Own]> = [
	[
		'1.6.1, whose web server rewrites nothing',
		1,
		{ version: '1.6.1', hosting: { rewriting: false } },
		{ key: FULL_KEY },
	],
	['1.7.6 in a folder', 2, { version: '1.7.6', hosting: { folder: '/shop/' } }, { key: FULL_KEY }],
	[
		"1.7.8, whose web server drops the key's header",
		3,
		{ version: '1.7.8', hosting: { dropsAuthorization: true } },
		{ key: FULL_KEY, moreCalls: 1 },
	],
	['9.1.4', 6, { version: '9.1.4' }, { key: FULL_KEY, moreCalls: 2 }],
	['8.2.1 with four shops', 4, { multishop: true }, { key: ALL_SHOPS_KEY, allShops: true }],
	[
		'8.0.5 with four shops, orders shared in a group',
		5,
		{ multishop: { sharing: 'orders' }, version: '8.0.5' },
		{ key: ALL_SHOPS_KEY, allShops: true, moreCalls: 3 },
	],
];

let n8n: RealN8n;

beforeAll(async () => (n8n = await startRealN8n('2.41.1')));
afterAll(async () => await n8n?.close());

describe.each(SHOPS)(
	'the daily template in n8n 2.41.1 against PrestaShop %s',
	(_what, installation, options, { key, allShops = false, moreCalls = 0 }) => {
		let shop: ShopSimulator;
		let octopus: OctopusSimulator;
		let result: DailyResult;

		beforeAll(async () => {
			[shop, octopus] = await Promise.all([startPrestaShopSimulator(options), startOctopusSimulator()]);
			result = await run();
		});
		afterAll(async () => await Promise.all([shop?.close(), octopus?.close()]));

		const config = () =>
			demoConfig(shop, octopus, { prestashop: { url: shop.url, key, allShops, installation } });
		const run = async () => await runDaily(n8n.client, config());
		/** As the shop's own tables have them, without the node's reading. */
		const eligible = () => {
			const { states, since, until } = config();
			return shop.store.orders!.filter(
				({ current_state: state, date_add: date }) =>
					states.includes(Number(state)) && String(date) >= since && String(date).slice(0, 10) <= until!,
			);
		};

		it('takes every order in the chosen states once, and says why one gets no invoice', () => {
			expect(result.failure).toBeNull();
			expect(result.lines.map(({ orderId }) => orderId).sort((a, b) => a - b)).toEqual(
				eligible()
					.map(({ id }) => Number(id))
					.sort((a, b) => a - b),
			);
			const { orders, created, held, skipped, verified, mismatch } = result.summary;
			expect(created + held + skipped).toBe(orders);
			expect(created).toBe(octopus.dossier.invoices.length);
			expect(verified + mismatch).toBe(created);
			for (const line of result.lines.filter(({ invoice }) => !invoice)) expect(line.code).not.toBe('');
		});

		it('makes invoices of what the customers paid, to the cent', () => {
			const paid = new Map(
				shop.store.orders!.map(({ id, total_paid_tax_incl: total }) => [
					Number(id),
					Math.round(Number(total) * 100),
				]),
			);
			const off = result.lines
				.filter(({ invoice }) => invoice)
				.map(({ orderId, totalOctopus }) => Math.round(totalOctopus! * 100) - paid.get(orderId)!);
			expect(off.filter((cents) => Math.abs(cents) > 1)).toEqual([]);
			expect(off.filter((cents) => cents !== 0).length).toBeLessThanOrEqual(3);
		});

		it('keeps the calls within their budget', () => {
			const once =
				octopus.calls.length -
				octopus.count('POST invoices') -
				octopus.count('GET invoices/export') -
				octopus.count('PUT relations');
			expect(once).toBeLessThanOrEqual(12);
			expect(shop.calls.length).toBeLessThanOrEqual(SHOP_CALLS + moreCalls);
			expect(result.summary.calls).toEqual({ prestashop: shop.calls.length, octopus: octopus.calls.length });
			expect(octopus.violations).toEqual([]);
			expect(octopus.finalising).toEqual([]);
		});

		it('creates nothing when it runs again', async () => {
			const before = octopus.dossier.invoices.length;
			const again = await run();
			expect(again.failure).toBeNull();
			expect(again.summary.created).toBe(0);
			expect(octopus.dossier.invoices).toHaveLength(before);
		});
	},
);

it('keeps the orders of all installations apart in one ledger', async () => {
	const rows = await (await DataTables.open(n8n.client)).rows(LEDGER);
	expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
