import Big from 'big.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import { facts, line, order, settings } from '../../models/orders';

interface Case {
	case: string;
	order: Record<string, string>;
	order_details: Array<Record<string, string | number>>;
	order_cart_rules: Array<Record<string, string>>;
	R_per_rate_incl_shipping_wrapping: Record<string, { base: number; vat: number }>;
}

const cases = JSON.parse(
	readFileSync(join(__dirname, '../../data/prestashop-8.2.1/allocation-cases.json'), 'utf8'),
) as Case[];

/** Orders that PrestaShop's own cart built, with the allocation of their vouchers worked out beforehand. */
describe('vouchers of orders that PrestaShop built', () => {
	const prepared = (one: Case) => {
		const lines = one.order_details.map((detail) => {
			const [quantity, excl, incl] = [
				detail.product_quantity,
				detail.unit_price_tax_excl,
				detail.unit_price_tax_incl,
			].map((value) => new Big(String(value)));
			return line(
				{
					id: Number(detail.id),
					product_id: Number(detail.product_id),
					product_quantity: String(detail.product_quantity),
					unit_price_tax_excl: String(detail.unit_price_tax_excl),
					unit_price_tax_incl: String(detail.unit_price_tax_incl),
					total_price_tax_excl: quantity!.times(excl!).toFixed(6),
					total_price_tax_incl: quantity!.times(incl!).toFixed(6),
					ecotax: String(detail.ecotax),
					ecotax_tax_rate: String(detail.ecotax_tax_rate),
				},
				String(detail._tax_rate),
			);
		});
		const rows = one.order_cart_rules.map((rule, index) => ({
			id: index + 1,
			id_cart_rule: Number(rule.id_cart_rule),
			name: `Voucher ${index + 1}`,
			value: rule.value!,
			value_tax_excl: rule.value_tax_excl ?? null,
			free_shipping: rule.free_shipping === '1',
		}));
		const header = {
			...one.order,
			round_mode: Number(one.order.round_mode),
			round_type: Number(one.order.round_type),
		};
		return prepareInvoice(
			order({ ...header, lines, discounts: { source: 'order_cart_rules', rows } }),
			settings({
				vatMapping: [...settings().vatMapping, { case: 'domestic', rate: 0, vatCode: '0', account: 700000 }],
			}),
			facts(),
			'2026-04-20',
		);
	};

	it.each(cases.map((one) => [one.case, one] as const))(
		'%s: each VAT rate gets what it should, to the cent or two',
		(_name, one) => {
			const invoice = prepared(one) as ReadyInvoice;
			expect(invoice.status).toBe('ready');
			expect(Math.abs(Number(invoice.difference))).toBeLessThanOrEqual(0.01);
			const ours = Object.fromEntries(
				invoice.expected.perVatCode.map(({ rate, base }) => [rate, Number(base)]),
			);
			for (const [rate, { base }] of Object.entries(one.R_per_rate_incl_shipping_wrapping))
				expect(Math.abs((ours[rate] ?? 0) - base)).toBeLessThanOrEqual(0.021);
		},
	);

	it('meets the total exactly in at least 19 of the 22', () => {
		expect(cases).toHaveLength(22);
		const exact = cases
			.map(prepared)
			.filter((invoice) => invoice.status === 'ready' && Number(invoice.difference) === 0);
		expect(exact.length).toBeGreaterThanOrEqual(19);
	});
});
