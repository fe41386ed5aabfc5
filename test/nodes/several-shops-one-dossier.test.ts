import type { InvoiceBody } from '../../nodes/Octopus/books/document';
import type { OrderItem } from '../../nodes/Octopus/item';
import { startPrestaShopSimulator, type ShopSimulator } from '../simulators/prestashop';
import type { Store } from '../simulators/prestashop/store';
import { run } from './harness';
import { steps, typed } from './steps';
import { startWorld, type World } from './world';

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const states = (items: OrderItem[]) => items.map(({ reconciliation }) => reconciliation!.state);

describe('several shops of one installation in one dossier', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld({ multishop: true })));
	afterAll(async () => await world.close());
	const daily = async (credential: object, prepare: Record<string, unknown> = {}) => {
		Object.assign(world.store.prestaShopApi!, {
			webserviceKey: 'ALLS'.repeat(8),
			shopIds: '',
			groupIds: '',
			...credential,
		});
		const { items, error } = await run(
			steps({ states: all, prepare: { foreignCurrency: 'unitsPerEuro', ...prepare } }),
			world.store,
		);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};

	it('one run for all: each order once, a run per shop afterwards sends nothing, orders of a shop in dollars are held', async () => {
		const first = await daily({ shops: 'all' });
		const posted = world.octopus.dossier.invoices.length;
		expect(posted).toBeGreaterThan(10);
		expect(
			new Set(
				world.octopus.dossier.invoices.map(
					({ body }) => `${String(body.reference)} ${String(body.orderReference)}`,
				),
			).size,
		).toBe(posted);
		const dollars = first.filter(({ order }) => order!.id_shop === 3 && order!.currency.iso_code === 'USD');
		expect(new Set(dollars.map(({ reconciliation }) => reconciliation!.code))).toEqual(
			new Set(['CURRENCY_RATE_NOT_EURO']),
		);
		expect(dollars.length).toBeGreaterThan(3);
		for (const shopIds of ['1', '2', '3', '4']) {
			const again = await daily({ shops: 'shops', shopIds });
			expect(new Set(again.map(({ order }) => order!.id_shop))).toEqual(new Set([Number(shopIds)]));
		}
		expect(world.octopus.dossier.invoices).toHaveLength(posted);
		expect(world.octopus.violations).toEqual([]);
	}, 60_000);

	it('one run for all, with a journal, an account and a text of its own for one shop', async () => {
		world.reset();
		const vatMapping = {
			rows: [{ case: 'domestic', rate: 21, vatCode: typed('21'), account: typed('700300') }],
		};
		const items = await daily(
			{ shops: 'all' },
			{
				commentText: 'Order {reference}',
				perShop: {
					rows: [{ shopId: 2, journal: typed('V3'), vatMapping, commentText: 'Outlet {reference}' }],
				},
			},
		);
		const bodies = (own: boolean) =>
			items.flatMap(({ order, invoice }) =>
				(order!.id_shop === 2) === own && invoice!.status === 'ready' ? [invoice!.body as InvoiceBody] : [],
			);
		const facts = (some: InvoiceBody[]) => ({
			journals: new Set(some.map(({ journalKey }) => journalKey)),
			words: new Set(some.map(({ comment }) => comment.split(' ')[0])),
			accounts: new Set(
				some.flatMap(({ invoiceLines }) =>
					invoiceLines
						.filter(({ vatCodeKey }) => vatCodeKey === '21')
						.map(({ bookingAccountNr }) => bookingAccountNr),
				),
			),
		});
		expect(facts(bodies(true))).toEqual({
			journals: new Set(['V3']),
			words: new Set(['Outlet']),
			accounts: new Set([700300]),
		});
		expect(facts(bodies(false))).toEqual({
			journals: new Set(['V2']),
			words: new Set(['Order']),
			accounts: new Set([700000]),
		});
		expect(states(items).filter((state) => state === 'verified').length).toBeGreaterThan(10);
		expect(world.octopus.violations).toEqual([]);
	}, 60_000);
});

/** References as modules make them that number orders. */
const numbered = ({ orders }: Store): void => {
	for (const order of orders!) order.reference = `WEB${String(order.id).padStart(6, '0')}`;
};

/** Orders 6 to 20 under each other's ids. */
function otherWayRound({ orders, order_details, order_cart_rules }: Store): void {
	const turned = (id: unknown) => (Number(id) >= 6 && Number(id) <= 20 ? 26 - Number(id) : Number(id));
	for (const order of orders!) order.id = turned(order.id);
	orders!.sort((a, b) => Number(a.id) - Number(b.id));
	for (const row of [...order_details!, ...order_cart_rules!]) row.id_order = String(turned(row.id_order));
}

describe('two installations in one dossier, whose orders have the same ids and references', () => {
	let world: World;
	let other: ShopSimulator;
	beforeAll(async () => {
		world = await startWorld({ prepare: numbered });
		other = await startPrestaShopSimulator({
			prepare(store) {
				for (const customer of store.customers!)
					Object.assign(customer, { email: `other-${String(customer.email)}` });
				for (const address of store.addresses!) Object.assign(address, { firstname: 'Zwaantje' });
				otherWayRound(store);
				numbered(store);
			},
		});
	});
	afterAll(async () => {
		await other.close();
		await world.close();
	});
	const daily = async (credential: object) => {
		Object.assign(world.store.prestaShopApi!, { installation: 1, ...credential });
		const { items, error } = await run(steps({ filters: { idFrom: 6, idTo: 20 } }), world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const second = () => ({ shopUrl: other.url, installation: 2 });

	it('each gets its own invoices and customers, once, whichever runs first and however often', async () => {
		const shopUrl = world.shop.url;
		const one = await daily({ shopUrl });
		const ready = states(one).filter((state) => state === 'verified').length;
		expect(ready).toBeGreaterThan(10);
		expect(states(await daily(second())).filter((state) => state === 'verified')).toHaveLength(ready);
		expect(world.octopus.dossier.invoices).toHaveLength(2 * ready);
		for (const credential of [{ shopUrl }, second(), { shopUrl }])
			expect(states(await daily(credential)).filter((state) => state === 'verified')).toHaveLength(ready);
		expect(world.octopus.dossier.invoices).toHaveLength(2 * ready);
		const numbers = world.octopus.dossier.relations
			.map(({ externalId }) => externalId ?? 0)
			.filter((id) => id >= 1_000_000_000);
		expect(numbers.filter((id) => id >= 1_100_000_000).length).toBe(numbers.length / 2);
		expect(world.octopus.violations).toEqual([]);
	}, 60_000);

	it("without a number of its own the second is never invoiced in silence: what differs is said, and no stranger's relation is taken", async () => {
		world.octopus.reset();
		world.store.octopusApi = { ...world.store.octopusApi, sessionToken: '' };
		await daily({ shopUrl: world.shop.url });
		const items = await daily({ shopUrl: other.url, installation: 1 });
		const codes = items.map(({ reconciliation }) => reconciliation!.code);
		expect(
			codes.filter((code) => code === 'TOTAL_DIFFERS' || code === 'ORDER_CHANGED').length,
		).toBeGreaterThanOrEqual(12);
		expect(
			items.filter(
				({ relation }) =>
					relation &&
					'data' in relation &&
					relation.data.email !== items.find((item) => item.relation === relation)!.order!.customer!.email,
			),
		).toEqual([]);
		expect(items.map(({ relation }) => (relation as { code?: string }).code)).toContain(
			'RELATION_NUMBER_TAKEN',
		);
	}, 60_000);
});
