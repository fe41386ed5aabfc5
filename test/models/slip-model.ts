import Big from 'big.js';
import fc from 'fast-check';
import type { OrderDocument } from '../../nodes/shared/order';
import type { SlipDocument } from '../../nodes/shared/slip';
import { build, recipes, SEED } from './shop-model';
import { slip } from './slips';

/**
 * A model of how PrestaShop 8 makes a credit slip (OrderSlipCreator, as recorded), written apart from the code it is used to
 * test: lines are rounded one by one; the total in the basis of the customer's group is not rounded, the other one is the sum
 * of the rounded lines; vouchers play no part.
 */
export interface ModelSlip {
	slip: SlipDocument;
	order: OrderDocument;
	/** Incl. VAT, what the customer got back. */
	refund: Big;
}

const two = (value: Big): Big => value.round(2, 1);
const six = (value: Big): string => value.round(6, 1).toFixed(6);
const total = (values: Big[]): Big => values.reduce((a, b) => a.plus(b), new Big(0));

const slipRecipes = fc.record({
	order: recipes,
	/** Share of each line's pieces, in tenths. */
	parts: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }),
	shipping: fc.boolean(),
	exclVat: fc.boolean(),
	/** Percent of the lines that the employee gives back instead; 100 for the lines. */
	chosen: fc.constantFrom(100, 100, 100, 73, 15),
});

export const randomSlips = (count: number): ModelSlip[] =>
	fc
		.sample(slipRecipes, { numRuns: count, seed: SEED })
		.flatMap(({ order: recipe, parts, shipping, exclVat, chosen }) => {
			const { document: order } = build(recipe);
			const lines = order.lines.flatMap((line, index) => {
				const quantity = Math.ceil((Number(line.product_quantity) * parts[index]!) / 10);
				if (quantity === 0) return [];
				return [
					{
						id: line.id,
						quantity,
						excl: new Big(line.unit_price_tax_excl).times(quantity),
						incl: new Big(line.unit_price_tax_incl).times(quantity),
					},
				];
			});
			const details = lines.map(({ id, quantity, excl, incl }) => ({
				id_order_detail: id,
				product_quantity: String(quantity),
				amount_tax_excl: six(two(excl)),
				amount_tax_incl: six(two(incl)),
			}));
			const exclTotal = total(lines.map(({ excl }) => (exclVat ? excl : two(excl))));
			const inclTotal = total(lines.map(({ incl }) => (exclVat ? two(incl) : incl)));
			const [shippingExcl, shippingIncl] = shipping
				? [order.total_shipping_tax_excl, order.total_shipping_tax_incl]
				: ['0.000000', '0.000000'];
			// What a chosen amount means for a group that sees prices excl. VAT is not known.
			const amount = chosen === 100 || exclVat ? null : two(inclTotal.times(chosen).div(100));
			const refund = two((amount ?? inclTotal).plus(shippingIncl));
			if (refund.eq(0)) return [];
			const document = slip({
				id: 3,
				id_order: order.id,
				total_products_tax_excl: six(exclTotal),
				total_products_tax_incl: six(inclTotal),
				total_shipping_tax_excl: shippingExcl,
				total_shipping_tax_incl: shippingIncl,
				amount: six(amount ?? (exclVat ? exclTotal : inclTotal)),
				shipping_cost_amount: shippingIncl,
				order_slip_type: amount || Number(shippingIncl) > 0 ? 2 : 0,
				details,
				price_display_method: exclVat ? 1 : 0,
			});
			return [{ slip: document, order: { ...order, slips: [document] }, refund }];
		});

/** So many orders without vouchers or wrapping, each given back piece by piece in three slips; the last one has the delivery. */
export const wholeRefunds = (count: number): Array<{ order: OrderDocument; slips: SlipDocument[] }> =>
	fc.sample(recipes, { numRuns: count, seed: SEED }).map((recipe) => {
		const { document } = build({ ...recipe, vouchers: [], wrapped: false });
		const slips = [1, 2, 3].flatMap((part) => {
			const lines = document.lines.flatMap((line) => {
				const [before, now] = [part - 1, part].map((done) =>
					Math.floor((Number(line.product_quantity) * done) / 3),
				);
				const quantity = now! - before!;
				return quantity === 0
					? []
					: [
							{
								id: line.id,
								quantity,
								excl: two(new Big(line.unit_price_tax_excl).times(quantity)),
								incl: new Big(line.unit_price_tax_incl).times(quantity),
							},
						];
			});
			const [shippingExcl, shippingIncl] =
				part === 3
					? [document.total_shipping_tax_excl, document.total_shipping_tax_incl]
					: ['0.000000', '0.000000'];
			const inclTotal = total(lines.map(({ incl }) => incl));
			if (two(inclTotal.plus(shippingIncl)).eq(0)) return [];
			return [
				slip({
					id: part,
					id_order: document.id,
					total_products_tax_excl: six(total(lines.map(({ excl }) => excl))),
					total_products_tax_incl: six(inclTotal),
					total_shipping_tax_excl: shippingExcl,
					total_shipping_tax_incl: shippingIncl,
					amount: six(inclTotal),
					shipping_cost_amount: shippingIncl,
					order_slip_type: Number(shippingIncl) > 0 ? 2 : 0,
					price_display_method: 0,
					details: lines.map(({ id, quantity, excl, incl }) => ({
						id_order_detail: id,
						product_quantity: String(quantity),
						amount_tax_excl: six(excl),
						amount_tax_incl: six(two(incl)),
					})),
				}),
			];
		});
		return { order: { ...document, slips }, slips };
	});
