import axios from 'axios';
import { startPrestaShopSimulator, versionOf, type ShopSimulator } from '.';

const KEY = 'ALLS'.repeat(8);
const ids = async (url: string): Promise<number[]> => {
	const { data } = await axios.get<{ orders?: Array<{ id: number }> }>(
		`${url}${url.includes('?') ? '&' : '?'}ws_key=${KEY}&display=[id]&sort=[id_ASC]&output_format=JSON`,
	);
	return (data.orders ?? []).map(({ id }) => id);
};

/** What the replayed exchanges cannot prove: the rows that were put together, and the addresses on this machine. */
describe('the installation with several shops', () => {
	let shop: ShopSimulator;
	beforeAll(async () => (shop = await startPrestaShopSimulator({ multishop: true })));
	afterAll(async () => await shop.close());

	it('is reached shop by shop: at its address, in a folder, and under the other name of this machine', async () => {
		expect(await ids(`${shop.url}/api/orders`)).toEqual([1, 2, 3, 4, 5, 6, 9, 12, 15, 17, 20, 28, 32, 35]);
		expect(await ids(`${shop.url}/nl-shop/api/orders`)).toEqual([
			7, 10, 13, 16, 18, 21, 23, 27, 29, 33, 34, 36, 37,
		]);
		expect(await ids(`http://localhost:${shop.port}/api/orders`)).toEqual([
			8, 11, 14, 19, 22, 24, 25, 26, 38,
		]);
	});

	it('has lines, customer, addresses, invoice and payment for every order, and they meet the totals to the cent', () => {
		const { orders, order_details, customers, addresses, order_invoices, order_payments } =
			shop.store as Record<string, Array<Record<string, string>>>;
		const cents = (value: string | undefined) => Math.round(Number(value) * 100);
		const sum = (rows: Array<Record<string, string>>, field: string) =>
			rows.reduce((total, row) => total + cents(row[field]), 0);
		for (const order of orders!.filter(({ id }) => Number(id) > 5)) {
			const lines = order_details!.filter(({ id_order }) => id_order === String(order.id));
			expect(lines.length).toBeGreaterThan(0);
			for (const [lineField, totalField] of [
				['total_price_tax_incl', 'total_products_wt'],
				['total_price_tax_excl', 'total_products'],
			] as const) {
				expect([order.id, sum(lines, lineField)]).toEqual([order.id, cents(order[totalField])]);
			}
			for (const kind of ['incl', 'excl']) {
				const products = cents(order[kind === 'incl' ? 'total_products_wt' : 'total_products']);
				expect([
					order.id,
					products + cents(order[`total_shipping_tax_${kind}`]) - cents(order[`total_discounts_tax_${kind}`]),
				]).toEqual([order.id, cents(order[`total_paid_tax_${kind}`])]);
			}
			expect(customers!.map(({ id }) => String(id))).toContain(order.id_customer);
			for (const field of ['id_address_invoice', 'id_address_delivery'])
				expect(addresses!.map(({ id }) => String(id))).toContain(order[field]);
			const invoiced = order.invoice_number !== '0';
			expect(
				order_invoices!.some(
					({ id_order, number }) => id_order === String(order.id) && number === order.invoice_number,
				),
			).toBe(invoiced || (order.id as unknown) === 29);
			expect(
				order_payments!.some(
					({ order_reference, amount }) =>
						order_reference === order.reference && amount === order.total_paid_real,
				),
			).toBe(order.valid === '1');
		}
	});
});

describe('a version nobody recorded', () => {
	it.each([
		['1.6.0.14', { recording: '1.6.1', displayOnOne: false }],
		['1.7.1.2', { recording: '1.7.6', displayOnOne: false }],
		['1.7.7.8', { recording: '1.7.6', displayOnOne: false, groupAlias: false }],
		['8.0.5', { recording: '8.2.1', allShops: false, groupAlias: true }],
		['8.1.0', { recording: '8.2.1', allShops: true }],
		['9.0.1', { recording: '8.2.1', allShops: true, showDropsEmpty: true }],
	])('%s behaves as its line does', (number, traits) => {
		expect(versionOf(number)).toMatchObject({ number, ...traits });
	});
});
