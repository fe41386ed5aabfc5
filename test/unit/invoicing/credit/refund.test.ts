import {
	atMost,
	readRefund,
	type HeldSlip,
	type VoucherSlips,
} from '../../../../nodes/Octopus/invoicing/credit/refund';
import type { SlipDocument } from '../../../../nodes/shared/slip';
import { order } from '../../../models/orders';
import { detail, slip } from '../../../models/slips';

/** An order with a voucher of 5.00 incl. VAT (4.43 excl.), as recorded. */
const withVoucher = order({ total_discounts_tax_incl: '5.000000', total_discounts_tax_excl: '4.430000' });
const shipping = {
	total_shipping_tax_excl: '7.000000',
	total_shipping_tax_incl: '8.470000',
	shipping_cost_amount: '8.470000',
	order_slip_type: 2,
};
const products = (
	exclVat: string,
	inclVat: string,
	amount: string,
	lines: Array<[string, string]>,
): Partial<SlipDocument> => ({
	total_products_tax_excl: exclVat,
	total_products_tax_incl: inclVat,
	amount,
	details: lines.map(([excl, incl], index) => detail(index + 1, excl, incl)),
});
const total = (changes: Partial<SlipDocument>, voucherSlips: VoucherSlips = 'hold') =>
	readRefund(slip(changes), withVoucher, voucherSlips).total.toFixed(2);
const held = (changes: Partial<SlipDocument>): [string, string[]] => {
	try {
		return [`created: ${total(changes)}`, []];
	} catch (error) {
		const { code, accepts = [] } = error as Partial<HeldSlip>;
		return [code ?? String(error), accepts.map((amount) => amount.toFixed(2))];
	}
};
const four: Array<[string, string]> = [
	['10.000000', '12.100000'],
	['17.840000', '19.980000'],
	['23.580000', '24.990000'],
	['25.000000', '25.000000'],
];

describe('what a customer got back, by the figures of the slip', () => {
	it.each<[string, Partial<SlipDocument>, string]>([
		['lines alone', {}, '12.10'],
		[
			'lines and delivery: amount leaves the delivery out',
			{ ...products('4.020000', '4.500000', '4.500000', [['4.02', '4.50']]), ...shipping },
			'12.97',
		],
		['delivery alone', { ...products('0.000000', '0.000000', '0.000000', []), ...shipping }, '8.47'],
		[
			'totals of PrestaShop 8 that are not rounded incl. VAT',
			{ ...products('76.420000', '82.070800', '82.070800', four), ...shipping },
			'90.54',
		],
		[
			'totals of PrestaShop 1.6 and 1.7.6 that are not rounded excl. VAT, with amount excl. VAT',
			{ ...products('76.415472', '82.070000', '76.42', four), ...shipping },
			'90.54',
		],
		[
			'a standard refund of PrestaShop 1.6 and 1.7.6, amount excl. VAT',
			{ amount: '10.00', price_display_method: null },
			'12.10',
		],
		[
			'a group that sees prices excl. VAT: amount excl., delivery incl. VAT',
			{
				...products(
					'18.920000',
					'22.090000',
					'18.920000',
					four.slice(0, 1).concat([['8.920000', '9.990000']]),
				),
				...shipping,
				price_display_method: 1,
			},
			'30.56',
		],
		[
			'the same where rounding tells it without knowing the group',
			{
				...products('33.575472', '37.090000', '33.575472', [four[0]!, four[2]!]),
				...shipping,
				price_display_method: null,
			},
			'45.56',
		],
		['a chosen amount, incl. VAT', { amount: '7.770000', order_slip_type: 2 }, '7.77'],
		[
			'a chosen amount that happens to be the one excl. VAT',
			{ amount: '10.000000', order_slip_type: 2 },
			'10.00',
		],
		[
			'a chosen amount without VAT, whatever the group',
			{
				...products('12.000000', '12.000000', '5.000000', [['12', '12']]),
				order_slip_type: 2,
				price_display_method: null,
			},
			'5.00',
		],
		['both totals less a voucher', products('5.870000', '7.100000', '7.100000', [['10', '12.10']]), '7.10'],
	])('%s', (_what, changes, expected) => expect(total(changes)).toBe(expected));

	it.each<[string, Partial<SlipDocument>, string, string]>([
		['PrestaShop 8', products('5.000000', '12.100000', '12.100000', [['10', '12.10']]), '12.10', '7.10'],
		[
			'PrestaShop 8 with delivery, which hides the type',
			{
				...products('38.580000', '49.190000', '49.190000', [
					['20', '24.20'],
					['23.58', '24.99'],
				]),
				...shipping,
			},
			'57.66',
			'52.66',
		],
		[
			'PrestaShop 1.6 and 1.7.6 with delivery, where the total incl. VAT is the lower one',
			{
				...products('43.575472', '44.190000', '43.58', [
					['20', '24.20'],
					['23.58', '24.99'],
				]),
				...shipping,
			},
			'57.66',
			'52.66',
		],
	])(
		'less voucher in %s: held with both figures, or as the merchant chose',
		(_what, changes, whole, less) => {
			expect(held({ order_slip_type: 1, ...changes })).toEqual(['SLIP_LESS_VOUCHER', [whole, less]]);
			expect(total({ order_slip_type: 1, ...changes }, 'deduct')).toBe(less);
			expect(total({ order_slip_type: 1, ...changes }, 'ignore')).toBe(whole);
		},
	);

	it.each<[string, Partial<SlipDocument>, string, string[]]>([
		[
			'a total that is neither the lines nor less the voucher',
			products('10.000000', '9.000000', '9.000000', [['10', '12.10']]),
			'SLIP_TOTALS_CONTRADICT',
			['12.10', '9.00'],
		],
		['an ordinary slip with another amount', { amount: '7.77' }, 'SLIP_TOTALS_CONTRADICT', ['12.10', '7.77']],
		[
			'a chosen amount above the lines',
			{ amount: '20.000000', order_slip_type: 2 },
			'SLIP_TOTALS_CONTRADICT',
			['12.10', '20.00'],
		],
		[
			'a chosen amount of an unknown group',
			{ amount: '7.770000', order_slip_type: 2, price_display_method: null },
			'SLIP_AMOUNT_UNCLEAR',
			['7.77', '9.40'],
		],
		[
			'a chosen amount of a group that sees prices excl. VAT',
			{ amount: '7.770000', order_slip_type: 2, price_display_method: 1 },
			'SLIP_AMOUNT_UNCLEAR',
			['7.77', '9.40'],
		],
		[
			'with delivery, an amount that is the one excl. VAT and may have been chosen',
			{ amount: '10.000000', ...shipping },
			'SLIP_AMOUNT_UNCLEAR',
			['18.47', '20.57'],
		],
		['an amount that is no number', { amount: 'free' }, 'ORDER_AMOUNT_UNREADABLE', []],
	])('%s is held with both figures', (_what, changes, code, accepts) => {
		expect(held(changes)).toEqual([code, accepts]);
	});

	it('counts an earlier slip that is unclear with its highest figure', () => {
		expect(
			atMost(slip({ order_slip_type: 1, total_products_tax_excl: '5.000000' }), withVoucher, 'hold').toFixed(
				2,
			),
		).toBe('12.10');
		expect(atMost(slip({ amount: 'free' }), withVoucher, 'hold').toFixed(2)).toBe('0.00');
	});
});
