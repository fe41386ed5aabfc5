import { CENT, decimal, round, sum, toJsonNumber, type Decimal } from '../../../shared/decimal';
import { lineAmount } from '../../books/amounts';
import type { InvoiceLine } from '../../books/document';
import type { VatGroup } from '../cents/vat-groups';
import type { Component } from '../component';
import type { InvoiceSettings } from '../settings';
import { mergeDiscounts, type Discounted } from './discount-style';
import { levelVat } from './level-vat';

/** A cent that has to go somewhere is least noticed here; products with their quantity come last. */
const CENT_GOES_TO: ReadonlyArray<Component['kind']> = [
	'discount',
	'shipping',
	'wrapping',
	'fee',
	'rounding',
	'ecotax',
	'product',
];

export interface Shape {
	/** Of a unit price: 2 or 4. */
	unitPriceDecimals: number;
	discountStyle: InvoiceSettings['discountStyle'];
	pricesInclVat: boolean;
}

/**
 * The invoice lines of one VAT code, adding up to the group's base to the cent. A line keeps the shop's quantity and unit
 * price where quantity × rounded unit price is the line's amount; otherwise it has quantity 1 and says the quantity in its
 * text. Discounts have a count of −1, so that the unit price stays positive (Peppol BIS, BR-27).
 */
export function shapeGroup(group: VatGroup, shape: Shape): InvoiceLine[] {
	const merged = mergeDiscounts(group.components, shape.discountStyle);
	const components = merged.filter(({ net, kind }) => kind !== 'discount' || !round(net).eq(0));
	const amounts = components.map(({ net }) => round(net));
	spreadCents(components, amounts, group.base.minus(sum(amounts)));
	if (!shape.pricesInclVat) levelVat(amounts, components.map(rankOf), group.rate);
	return components.flatMap((component, index) => {
		const amount = amounts[index]!;
		// Of a discount that cents took everything from, nothing is to be said.
		if (component.kind === 'discount' && amount.eq(0)) return [];
		const bookingAccountNr = component.account ?? group.mapping.account;
		return [
			{
				...priceLine(component, amount, shape.unitPriceDecimals),
				vatCodeKey: group.mapping.vatCode,
				bookingAccountNr,
			},
		];
	});
}

/** Whole quantities stay readable as long as another line can take the cent. */
const rankOf = ({ kind, quantity }: Component): number =>
	CENT_GOES_TO.indexOf(kind) + (quantity.eq(1) ? 0 : CENT_GOES_TO.length);

function spreadCents(components: Component[], amounts: Decimal[], difference: Decimal): void {
	if (difference.eq(0)) return;
	const cent = difference.gt(0) ? CENT : CENT.neg();
	const order = components
		.map((component, index) => ({
			index,
			rank: rankOf(component),
			gain: component.net.minus(amounts[index]!).times(cent.gt(0) ? 1 : -1),
		}))
		.filter(({ index }) => !components[index]!.net.eq(0))
		.sort((a, b) => a.rank - b.rank || b.gain.cmp(a.gain));
	if (order.length === 0) return;
	for (let left = difference, i = 0; !left.eq(0); i++) {
		const { index } = order[i % order.length]!;
		const next = amounts[index]!.plus(cent);
		// A discount never becomes a charge, as long as another line can take the cent.
		const turns =
			components[index]!.kind === 'discount' &&
			next.gt(0) &&
			order.some((other) => components[other.index]!.kind !== 'discount');
		if (turns) continue;
		amounts[index] = next;
		left = left.minus(cent);
	}
}

type Priced = Pick<InvoiceLine, 'description' | 'count' | 'unitPrice' | 'discountPercentage'>;

function priceLine(component: Discounted, amount: Decimal, unitPriceDecimals: number): Priced {
	const { description, quantity } = component;
	const unitPrice = round(component.unitPrice, unitPriceDecimals);
	if (amount.lt(0)) return { description, count: -1, unitPrice: toJsonNumber(amount.neg()) };
	const whole = { description, count: toJsonNumber(quantity), unitPrice: toJsonNumber(unitPrice) };
	if (quantity.gt(0) && round(unitPrice.times(quantity)).eq(amount)) return whole;
	const text = quantity.eq(1) ? description : `${quantity.toString()} × ${description}`;
	if (component.fullNet) {
		const one = { description: text, count: 1, unitPrice: toJsonNumber(round(component.fullNet)) };
		const discounted = withPercentage(whole, amount) ?? withPercentage(one, amount);
		if (discounted) return discounted;
	}
	return { description: text, count: 1, unitPrice: toJsonNumber(amount) };
}

/** The line with the percentage that makes the amount; null when no percentage of up to four decimals does. */
function withPercentage(line: Priced, amount: Decimal): Priced | null {
	const full = decimal(line.count).times(decimal(line.unitPrice));
	if (full.lte(amount)) return null;
	for (const decimals of [2, 3, 4]) {
		const discountPercentage = toJsonNumber(round(full.minus(amount).div(full).times(100), decimals));
		if (lineAmount({ ...line, discountPercentage }).eq(amount)) return { ...line, discountPercentage };
	}
	return null;
}
