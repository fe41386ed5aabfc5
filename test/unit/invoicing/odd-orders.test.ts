import type { InvoiceBody } from '../../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type {
	NotReadyInvoice,
	PreparedInvoice,
	ReadyInvoice,
} from '../../../nodes/Octopus/invoicing/prepared';
import type { OrderDiscount, OrderDocument } from '../../../nodes/shared/order';
import { facts, line, order, settings } from '../../models/orders';

const prepare = (one: OrderDocument): PreparedInvoice =>
	prepareInvoice(
		one,
		settings({
			vatMapping: [...settings().vatMapping, { case: 'domestic', rate: 0, vatCode: '00', account: 700000 }],
		}),
		facts(),
		'2026-05-02',
	);
const ready = (one: OrderDocument) => prepare(one) as ReadyInvoice & { body: InvoiceBody };
const code = (one: OrderDocument) => (prepare(one) as NotReadyInvoice).code;
const bases = (one: OrderDocument) =>
	Object.fromEntries(ready(one).expected.perVatCode.map(({ rate, base }) => [rate, base]));

describe('amounts that are none', () => {
	it.each(['', null, 'NaN', 'Infinity', '1,5', '0x10', '1e400', '1000000000000', {}, [], true])(
		'%p in the total, a line or a voucher holds the order with its reason',
		(value) => {
			const bad = value as string;
			expect(code(order({ total_paid_tax_incl: bad }))).toBe('ORDER_AMOUNT_UNREADABLE');
			expect(code(order({ total_discounts_tax_incl: bad }))).toBe('ORDER_AMOUNT_UNREADABLE');
			for (const field of [
				'unit_price_tax_excl',
				'unit_price_tax_incl',
				'total_price_tax_incl',
				'product_quantity',
			] as const)
				expect(code(order({ lines: [line({ [field]: bad })] }))).toBe('ORDER_AMOUNT_UNREADABLE');
			expect(code(order({ lines: [line({}, bad)] }))).toBe('ORDER_AMOUNT_UNREADABLE');
			const rows = [
				{ id: 1, id_cart_rule: 1, name: 'V', value: bad, value_tax_excl: '1', free_shipping: false },
			];
			expect(code(order({ discounts: { source: 'order_cart_rules', rows } }))).toBe(
				'ORDER_AMOUNT_UNREADABLE',
			);
		},
	);

	it('a negative quantity is no sale', () => {
		expect(
			code(
				order({
					lines: [
						line({ product_quantity: '-1', total_price_tax_excl: '-10', total_price_tax_incl: '-12.10' }),
					],
				}),
			),
		).toBe('ORDER_AMOUNT_UNREADABLE');
	});

	it('a billion is an amount like any other', () => {
		const big = order({
			lines: [
				line({
					unit_price_tax_excl: '826446280.991736',
					unit_price_tax_incl: '1000000000',
					total_price_tax_excl: '826446280.99',
					total_price_tax_incl: '1000000000',
				}),
			],
			total_products_wt: '1000000000',
			total_paid_tax_incl: '1000000000',
		});
		expect(ready(big)).toMatchObject({
			status: 'ready',
			difference: '0.00',
			expected: { totalInclVat: '1000000000.00' },
		});
	});

	it('a thousand lines are an order like any other', () => {
		const lines = Array.from({ length: 1000 }, (_, id) =>
			line({
				id,
				unit_price_tax_excl: '8.264463',
				unit_price_tax_incl: '10',
				total_price_tax_excl: '8.26',
				total_price_tax_incl: '10',
			}),
		);
		const invoice = ready(order({ lines, total_products_wt: '10000', total_paid_tax_incl: '10000' }));
		expect(invoice).toMatchObject({ status: 'ready', difference: '0.00' });
		expect(invoice.body.invoiceLines).toHaveLength(1000);
	});
});

describe('taxes of a line', () => {
	it('none named: untaxed where both prices are equal, else the mapped rate that fits, else held', () => {
		const untaxed = line({ taxes: [], unit_price_tax_incl: '10', total_price_tax_incl: '10' });
		expect(bases(order({ lines: [untaxed], total_products_wt: '10', total_paid_tax_incl: '10' }))).toEqual({
			0: '10.00',
		});
		expect(bases(order({ lines: [line({ taxes: [] })] }))).toEqual({ 21: '10.00' });
		const odd = line({ taxes: [], unit_price_tax_incl: '11.70', total_price_tax_incl: '11.70' });
		expect(code(order({ lines: [odd], total_products_wt: '11.70', total_paid_tax_incl: '11.70' }))).toBe(
			'LINE_WITHOUT_TAX',
		);
	});

	it('two are added, and a sum nobody mapped is held', () => {
		const two = line({
			taxes: [
				{ id: 1, rate: '6', name: 'A' },
				{ id: 2, rate: '2', name: 'B' },
			],
			unit_price_tax_incl: '10.80',
			total_price_tax_incl: '10.80',
		});
		expect(code(order({ lines: [two], total_products_wt: '10.80', total_paid_tax_incl: '10.80' }))).toBe(
			'VAT_CASE_NOT_MAPPED',
		);
	});

	it('a gift stays on the invoice at its price, with the voucher that takes it off', () => {
		const rows = [
			{ id: 1, id_cart_rule: 1, name: 'Cadeau', value: '6.36', value_tax_excl: '6.00', free_shipping: false },
		];
		const gift = line(
			{
				id: 2,
				product_name: 'Koekjes',
				unit_price_tax_excl: '6',
				unit_price_tax_incl: '6.36',
				total_price_tax_excl: '6',
				total_price_tax_incl: '6.36',
			},
			'6',
		);
		const one = order({
			lines: [line(), gift],
			total_products_wt: '18.46',
			discounts: { source: 'order_cart_rules', rows },
		});
		expect(bases(one)).toEqual({ 21: '10.00', 6: '0.00' });
		expect(ready(one).difference).toBe('0.00');
	});

	it('a line that costs nothing is kept', () => {
		const free = line({
			id: 2,
			unit_price_tax_excl: '0',
			unit_price_tax_incl: '0',
			total_price_tax_excl: '0',
			total_price_tax_incl: '0',
		});
		expect(ready(order({ lines: [line(), free] })).body.invoiceLines).toHaveLength(2);
	});
});

describe('vouchers as other versions of PrestaShop keep them', () => {
	const goods = [
		line(),
		line(
			{
				id: 2,
				unit_price_tax_excl: '100',
				unit_price_tax_incl: '106',
				total_price_tax_excl: '100',
				total_price_tax_incl: '106',
			},
			'6',
		),
	];
	const products = { lines: goods, total_products_wt: '118.10' };
	const row = (more: Partial<OrderDiscount>): OrderDiscount => ({
		id: 1,
		id_cart_rule: 1,
		name: 'V',
		value: '11.81',
		value_tax_excl: '11.00',
		free_shipping: false,
		...more,
	});

	it('1.6: the amount incl. VAT only; the average of the order gives the other', () => {
		const one = order({
			...products,
			total_discounts_tax_incl: '11.81',
			total_discounts_tax_excl: '11.00',
			total_paid_tax_incl: '106.29',
			discounts: { source: 'order_discounts', rows: [row({ value_tax_excl: null })] },
		});
		expect(bases(one)).toEqual({ 21: '9.00', 6: '90.00' });
	});

	it('1.7.0–1.7.7: no rows, the header alone', () => {
		const one = order({
			...products,
			total_discounts_tax_incl: '11.81',
			total_discounts_tax_excl: '11.00',
			total_paid_tax_incl: '106.29',
			discounts: { source: 'header', rows: [] },
		});
		expect(bases(one)).toEqual({ 21: '9.00', 6: '90.00' });
	});

	it('1.7.0–1.7.7: free shipping from the header', () => {
		const one = order({
			...products,
			total_shipping_tax_excl: '5',
			total_shipping_tax_incl: '6.05',
			total_discounts_tax_incl: '6.05',
			total_discounts_tax_excl: '5',
			total_paid_tax_incl: '118.10',
			discounts: { source: 'header', rows: [] },
		});
		expect(bases(one)).toEqual({ 21: '10.00', 6: '100.00' });
		expect(ready(one).body.invoiceLines).toHaveLength(2);
	});

	it('1.7.5–1.7.6: the amount excl. VAT equal to the one incl. VAT is a fault of the shop, not a discount at 0 %', () => {
		const one = order({
			...products,
			total_discounts_tax_incl: '10.60',
			total_discounts_tax_excl: '10.60',
			total_paid_tax_incl: '107.50',
			discounts: { source: 'order_cart_rules', rows: [row({ value: '10.60', value_tax_excl: '10.60' })] },
		});
		const invoice = ready(one);
		expect(invoice.difference).toBe('0.00');
		expect(invoice.expected.perVatCode.map(({ rate }) => rate).sort()).toEqual(['21', '6']);
	});

	it('a voucher that left specials out is met by what the lines say, with three rates too', () => {
		const special = line(
			{
				id: 3,
				unit_price_tax_excl: '50',
				unit_price_tax_incl: '56',
				total_price_tax_excl: '50',
				total_price_tax_incl: '56',
				reduction_percent: '10',
			},
			'12',
		);
		const one = order({
			lines: [...goods, special],
			total_products_wt: '174.10',
			total_paid_tax_incl: '162.29',
			total_paid_tax_excl: '149.00',
			discounts: { source: 'order_cart_rules', rows: [row({})] },
		});
		expect(bases(one)).toEqual({ 21: '9.00', 6: '90.00', 12: '50.00' });
		expect(ready(one).notes).toEqual([]);
	});

	it('a guess is marked as one', () => {
		const three = [
			...goods,
			line(
				{
					id: 3,
					unit_price_tax_excl: '50',
					unit_price_tax_incl: '56',
					total_price_tax_excl: '50',
					total_price_tax_incl: '56',
				},
				'12',
			),
		];
		const one = order({
			lines: three,
			total_products_wt: '174.10',
			total_paid_tax_incl: '169.10',
			total_paid_tax_excl: '155.63',
			discounts: { source: 'order_cart_rules', rows: [row({ value: '5.00', value_tax_excl: '4.37' })] },
		});
		expect(ready(one).notes).toEqual([expect.stringMatching(/discount "V"/)]);
		expect(ready(one).difference).toBe('0.00');
	});
});

describe('orders edited, half built or contradicting themselves', () => {
	it.each<[string, Partial<OrderDocument>, string]>([
		['half built: no lines yet', { lines: [] }, 'ORDER_WITHOUT_LINES'],
		['half built: lines but no total of products yet', { total_products_wt: '0' }, 'LINES_CONTRADICT'],
		[
			'edited: a line was added and the total not',
			{ lines: [line(), line({ id: 2 })], total_products_wt: '24.20' },
			'TOTALS_CONTRADICT',
		],
		[
			'a shop that taxes the totals but not the lines',
			{ lines: [line({ taxes: [], unit_price_tax_incl: '10', total_price_tax_incl: '10' })] },
			'LINES_CONTRADICT',
		],
	])('%s', (_what, changes, expected) => {
		expect(code(order(changes))).toBe(expected);
	});

	it('one order with two invoices in the shop is one invoice in Octopus', () => {
		const edited = order({
			invoice_number: 12,
			invoices: [{ number: '12' }, { number: '13' }],
			lines: [line(), line({ id: 2 })],
			total_products_wt: '24.20',
			total_paid_tax_incl: '24.20',
		});
		expect(ready(edited).expected.totalInclVat).toBe('24.20');
		expect(ready(edited).body.comment).toContain('shop invoice 12');
	});
});
