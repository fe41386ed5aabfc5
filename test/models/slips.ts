import type { CreditSettings } from '../../nodes/Octopus/invoicing/credit/settings';
import type { SlipDetail, SlipDocument } from '../../nodes/shared/slip';
import { settings } from './orders';

export const detail = (
	id_order_detail: number,
	amount_tax_excl: string,
	amount_tax_incl: string,
	product_quantity = '1',
): SlipDetail => ({ id_order_detail, product_quantity, amount_tax_excl, amount_tax_incl });

/** A refund of the whole order of `order()` in orders.ts: one lamp, 12.10 incl. VAT. */
export const slip = (changes: Partial<SlipDocument> = {}): SlipDocument => ({
	id: 3,
	id_order: 7,
	id_customer: 3,
	conversion_rate: '1.000000',
	total_products_tax_excl: '10.000000',
	total_products_tax_incl: '12.100000',
	total_shipping_tax_excl: '0.000000',
	total_shipping_tax_incl: '0.000000',
	amount: '12.100000',
	shipping_cost_amount: '0.000000',
	order_slip_type: 0,
	date_add: '2026-04-20 12:00:00',
	date_upd: '2026-04-20 12:00:00',
	details: [detail(1, '10.000000', '12.100000')],
	price_display_method: 0,
	...changes,
});

export const creditSettings = (changes: Partial<CreditSettings> = {}): CreditSettings => ({
	...settings(),
	voucherSlips: 'hold',
	aboveInvoice: 'hold',
	missingInvoice: 'hold',
	cancelStates: [],
	linkInvoice: true,
	...changes,
});
