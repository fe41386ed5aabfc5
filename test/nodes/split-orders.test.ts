import type { InvoiceBody } from '../../nodes/Octopus/books/document';
import { prepareCreditNote } from '../../nodes/Octopus/invoicing/credit/prepare-credit';
import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import type { OrderDocument } from '../../nodes/shared/order';
import type { ShopOptions } from '../simulators/prestashop';
import type { Row, Store } from '../simulators/prestashop/store';
import { creditSettings } from '../models/slips';
import { facts, settings } from '../models/orders';
import { run } from './harness';
import { everyVatCase, readRecorded } from './recorded-orders';
import { recordedSlips } from './recorded-slips';
import { startWorld } from './world';

/** The parts of one cart, and what each charged for delivery incl. VAT, by what it paid (recorded 9.1.4). */
const PAIRS: Array<[parts: [number, number], delivery: [number, number]]> = [
	[
		[85, 86],
		[15.13, 8.47],
	],
	[
		[87, 88],
		[15.13, 8.47],
	],
	[
		[104, 105],
		[8.47, 15.13],
	],
	[
		[106, 107],
		[0, 0],
	],
	[
		[108, 109],
		[0, 0],
	],
	[
		[110, 111],
		[15.13, 5.3],
	],
	[
		[112, 113],
		[15.13, 8.47],
	],
	[
		[114, 115],
		[0, 0],
	],
];
const DELIVERY = /Shipping|Verzendkosten|Frais de port/;
const DAY = '2026-11-24';

const V9: ShopOptions = { version: '9.1.4' };
const change = (id: number, values: Row): ShopOptions => ({
	...V9,
	prepare: ({ orders }: Store) =>
		void Object.assign(
			orders!.find((row) => row.id === id)!,
			values,
		),
});
const prepare = (order: OrderDocument) =>
	prepareInvoice(order, settings({ vatMapping: everyVatCase, zeroOrders: 'create' }), facts(), DAY);

/** One order, read alone. */
async function alone(id: number, options: ShopOptions = V9): Promise<OrderDocument> {
	const world = await startWorld(options);
	try {
		const { items, error } = await run(
			[
				{
					type: 'prestaShop',
					parameters: { resource: 'order', operation: 'get', getBy: 'id', orderId: id, options: {} },
				},
			],
			world.store,
		);
		if (error) throw new Error(error.message);
		return items[0]!.json.order as unknown as OrderDocument;
	} finally {
		await world.close();
	}
}

/** Incl. VAT, of the delivery line of an invoice; 0 without one. */
function deliveryOn(order: OrderDocument): number {
	const invoice = prepare(order);
	if (invoice.status !== 'ready') throw new Error(`${order.id}: ${invoice.code}`);
	const line = (invoice.body as InvoiceBody).invoiceLines.find(({ description }) =>
		DELIVERY.test(description ?? ''),
	);
	if (!line) return 0;
	const rate = Number(everyVatCase.find(({ vatCode }) => vatCode === line.vatCodeKey)!.rate);
	return line.count! * line.unitPrice! * (1 + rate / 100);
}

describe('a split order of PrestaShop 9.1, whose parts each store the delivery of the whole cart', () => {
	it.each(PAIRS)('%j: each part is invoiced with the delivery that is its own', async (ids, delivery) => {
		const { orders } = await readRecorded(V9);
		const parts = ids.map((id) => orders.find((order) => order.id === id)!);
		// A cent that the VAT of the whole needs goes into the delivery.
		for (const [index, part] of parts.entries())
			expect(Math.abs(deliveryOn(part) - delivery[index]!)).toBeLessThan(0.025);
		for (const part of parts)
			expect(prepare(part)).toMatchObject({ status: 'ready', difference: '0.00', notes: [] });
	});

	it('is invoiced alike where only one part is read: its sibling is asked for', async () => {
		expect(deliveryOn(await alone(86))).toBeCloseTo(8.47);
	});

	it.each<[string, ShopOptions]>([
		[
			'the parts do not add up to the stored delivery',
			change(85, { total_paid_tax_incl: '133.92', total_paid_tax_excl: '110.67' }),
		],
		['they add up incl. VAT only', change(85, { total_paid_tax_excl: '110.50' })],
		[
			'the other part is gone',
			{ ...V9, prepare: (store: Store) => void (store.orders = store.orders!.filter(({ id }) => id !== 85)) },
		],
		['the other order of that reference is of another cart', change(85, { id_cart: 99_999 })],
		[
			'a delivery below zero makes the sum',
			change(85, { total_paid_tax_incl: '111.32', total_paid_tax_excl: '92.00' }),
		],
		['the other part cannot be read', change(85, { total_paid_tax_incl: 'x' })],
	])('is held where %s', async (_why, options) => {
		expect(prepare(await alone(86, options))).toMatchObject({ status: 'held', code: 'TOTALS_CONTRADICT' });
	});

	it('is credited like any other', async () => {
		const slips = await recordedSlips(V9);
		const { slip, order } = slips.find(({ order: { id } }) => id === 105)!;
		expect(
			prepareCreditNote(order, slip, creditSettings({ vatMapping: everyVatCase }), facts(), DAY),
		).toMatchObject({ status: 'ready', difference: '0.00' });
	});

	it.each(['1.6.1', '1.7.6', '1.7.8', '8.2.1'])(
		'costs no call on %s, where each part stores its own',
		async (version) => {
			const { orders, calls } = await readRecorded({ version });
			expect(orders.filter(({ parts }) => parts).map(({ id }) => id)).toEqual([]);
			expect(calls.filter((path) => path.includes('filter[reference]'))).toEqual([]);
		},
	);
});
