import { sum, type Decimal } from '../../../shared/decimal';
import type { Component } from '../component';
import type { InvoiceSettings } from '../settings';

/** A component; with `fullNet` (before vouchers) where its discount is to be shown as a percentage. */
export type Discounted = Component & { fullNet?: Decimal };

/**
 * The components of one VAT code with its vouchers shown as the user likes. In prices and percentages each product takes its
 * share in proportion to its amount, so base and VAT of the code stay what they are. Where the vouchers are more than the
 * products, they remain lines.
 */
export function mergeDiscounts(
	components: Component[],
	style: InvoiceSettings['discountStyle'],
): Discounted[] {
	if (style === 'line') return components;
	const discount = sum(components.filter(({ kind }) => kind === 'discount').map(({ net }) => net));
	const products = components.filter(({ kind, net }) => kind === 'product' && net.gt(0));
	const full = sum(products.map(({ net }) => net));
	if (discount.gte(0) || full.plus(discount).lt(0)) return components;
	return components
		.filter(({ kind }) => kind !== 'discount')
		.map((component) => {
			if (!products.includes(component)) return component;
			const net = component.net.plus(discount.times(component.net).div(full));
			return style === 'price'
				? { ...component, net, unitPrice: net.div(component.quantity) }
				: { ...component, net, fullNet: component.net };
		});
}
