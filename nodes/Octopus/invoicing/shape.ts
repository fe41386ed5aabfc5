import { decimal, round, sum, toJsonNumber, type Decimal } from '../../shared/decimal';
import type { Component, InvoiceLine } from './types';
import type { VatGroup } from './totals';

/** A cent that has to go somewhere is least noticed here; products with their quantity come last. */
const CENT_GOES_TO: ReadonlyArray<Component['kind']> = ['discount', 'shipping', 'wrapping', 'rounding', 'ecotax', 'product'];

/**
 * The invoice lines of one VAT code, adding up to the group's base to the cent. A line keeps the shop's quantity and unit
 * price where quantity × rounded unit price is the line's amount; otherwise it has quantity 1 and says the quantity in its
 * text. Discounts have a count of −1, so that the unit price stays positive (Peppol BIS, BR-27).
 */
export function shapeGroup(group: VatGroup, unitPriceDecimals: number): InvoiceLine[] {
	const components = group.components.filter(({ net, kind }) => kind !== 'discount' || !round(net).eq(0));
	const amounts = components.map(({ net }) => round(net));
	spreadCents(components, amounts, group.base.minus(sum(amounts)));
	return components.map((component, index) => ({
		...priceLine(component, amounts[index]!, unitPriceDecimals),
		vatCodeKey: group.mapping.vatCode,
		bookingAccountNr: group.mapping.account,
	}));
}

function spreadCents(components: Component[], amounts: Decimal[], difference: Decimal): void {
	const cent = decimal(difference.gt(0) ? '0.01' : '-0.01');
	const order = components
		.map((component, index) => ({
			index,
			// Whole quantities stay readable as long as another line can take the cent.
			rank: CENT_GOES_TO.indexOf(component.kind) + (component.quantity.eq(1) ? 0 : CENT_GOES_TO.length),
			gain: component.net.minus(amounts[index]!).times(cent.gt(0) ? 1 : -1),
		}))
		.filter(({ index }) => !components[index]!.net.eq(0))
		.sort((a, b) => a.rank - b.rank || b.gain.cmp(a.gain));
	if (order.length === 0) return;
	for (let left = difference, i = 0; !left.eq(0); left = left.minus(cent), i++) {
		const { index } = order[i % order.length]!;
		amounts[index] = amounts[index]!.plus(cent);
	}
}

function priceLine(component: Component, amount: Decimal, unitPriceDecimals: number): Pick<InvoiceLine, 'description' | 'count' | 'unitPrice'> {
	const { description, quantity } = component;
	const unitPrice = round(component.unitPrice, unitPriceDecimals);
	if (amount.lt(0)) return { description, count: -1, unitPrice: toJsonNumber(amount.neg()) };
	if (quantity.gt(0) && round(unitPrice.times(quantity)).eq(amount)) {
		return { description, count: toJsonNumber(quantity), unitPrice: toJsonNumber(unitPrice) };
	}
	const text = quantity.eq(1) ? description : `${quantity.toString()} × ${description}`;
	return { description: text, count: 1, unitPrice: toJsonNumber(amount) };
}
