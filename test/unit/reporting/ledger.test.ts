import type { Reconciliation } from '../../../nodes/Octopus/invoicing/reconcile';
import type { OrderItem } from '../../../nodes/Octopus/item';
import { ledgerRow, PRESSING, readRow, SETTLED, WAITING } from '../../../nodes/Octopus/tables/ledger';
import { order } from '../../models/orders';
import { NOW } from './rows';

const reconciliation = (changes: Partial<Reconciliation> = {}): Reconciliation => ({
	state: 'verified',
	code: '',
	message: '',
	suggestion: '',
	invoice: { journal: 'V2', bookyearId: 2, number: 35 } as Reconciliation['invoice'],
	check: 'export',
	totalShop: '12.10',
	totalOctopus: '12.10',
	difference: '0.00',
	vatDifferences: [],
	customerDifferences: [],
	notes: ['One.', 'Two.'],
	...changes,
});

describe('the ledger row of an order', () => {
	it('holds texts and numbers only, with the order, its invoice and both totals', () => {
		const row = ledgerRow(
			{
				order: order({ id: 7, reference: 'ABCDEFGHI' }),
				reconciliation: reconciliation(),
				result: { status: 'created' } as OrderItem['result'],
			},
			NOW,
		);
		expect(row).toMatchObject({
			key: `${order().shop.url}#7`,
			orderId: 7,
			reference: 'ABCDEFGHI',
			orderDate: '2026-04-15 16:00:00',
			state: 'verified',
			journal: 'V2',
			number: 35,
			currency: 'EUR',
			totalShop: '12.10',
			totalOctopus: '12.10',
			difference: '0.00',
			notes: 'One.\nTwo.',
			updated: NOW.toISOString(),
			invoiced: NOW.toISOString(),
		});
		for (const value of Object.values(row!)) expect(['string', 'number']).toContain(typeof value);
	});

	it('says when the invoice was made only on the run that made it, so that a later run leaves that day as it is', () => {
		expect(
			ledgerRow(
				{
					order: order(),
					reconciliation: reconciliation(),
					result: { status: 'exists' } as OrderItem['result'],
				},
				NOW,
			),
		).not.toHaveProperty('invoiced');
	});

	it('keeps what is known of an order that could not be read this time: nothing but its number and the reason is written', () => {
		const row = ledgerRow(
			{
				orderId: 91,
				shopUrl: 'https://shop.example',
				reconciliation: reconciliation({
					state: 'failed',
					invoice: null,
					totalShop: null,
					totalOctopus: null,
					difference: null,
					code: 'SHOP_ORDER_NOT_FOUND',
				}),
			},
			NOW,
		)!;
		expect(row).toMatchObject({
			key: 'https://shop.example#91',
			orderId: 91,
			state: 'failed',
			code: 'SHOP_ORDER_NOT_FOUND',
			number: 0,
			totalShop: '',
		});
		for (const name of ['reference', 'customer', 'orderDate', 'currency', 'invoiced', 'claim'])
			expect(row).not.toHaveProperty(name);
	});

	it('is none for an item that never reached Reconcile, or names no order', () => {
		expect(ledgerRow({ order: order() }, NOW)).toBeNull();
		expect(ledgerRow({ reconciliation: reconciliation() }, NOW)).toBeNull();
		expect(ledgerRow({}, NOW)).toBeNull();
	});

	it('an order of a guest without customer has an empty customer', () => {
		expect(
			ledgerRow({ order: order({ customer: null as never }), reconciliation: reconciliation() }, NOW)!
				.customer,
		).toBe('');
	});
});

describe('a ledger row as it is read', () => {
	it('every state is pressing, waiting or settled, and only one of them', () => {
		const all = [...PRESSING, ...WAITING, ...SETTLED];
		expect(new Set(all).size).toBe(all.length);
		expect([...all].sort()).toEqual([
			'created',
			'failed',
			'held',
			'ignored',
			'mismatch',
			'retry',
			'skipped',
			'verified',
			'waiting',
		]);
	});

	it('is none without a key: a run, an error of n8n, an empty item', () => {
		for (const json of [{}, { key: '' }, { key: null }, { run: '5' }, { error: 'no such table' }])
			expect(readRow(json)).toBeNull();
	});

	it('written by hand: missing columns are empty, wrong types become texts or 0', () => {
		expect(readRow({ key: 'x' })).toEqual({
			key: 'x',
			reference: '',
			customer: '',
			orderDate: '',
			journal: '',
			currency: '',
			totalShop: '',
			totalOctopus: '',
			difference: '',
			code: '',
			message: '',
			suggestion: '',
			notes: '',
			updated: '',
			invoiced: '',
			claim: '',
			state: '',
			orderId: 0,
			number: 0,
		});
		expect(
			readRow({
				key: 5,
				state: '  Verified ',
				orderId: '12',
				number: 'x',
				totalShop: 12.1,
				customer: true,
				message: { a: 1 },
			}),
		).toMatchObject({
			key: '5',
			state: 'verified',
			orderId: 12,
			number: 0,
			totalShop: '12.1',
			customer: 'true',
			message: '[object Object]',
		});
		for (const orderId of [Infinity, 1.5, 1e300, '1e999', {}, [], 'x', null])
			expect(readRow({ key: 'x', orderId })!.orderId).toBe(0);
	});
});
