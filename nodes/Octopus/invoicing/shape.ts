import { decimal, round, sum, toJsonNumber, type Decimal } from '../../shared/decimal';
import { mergeDiscounts, type Discounted } from './discount-style';
import { lineAmount, vatOf } from './lines-total';
import type { VatGroup } from './totals';
import type { Component, InvoiceLine, InvoiceSettings } from './types';

/** A cent that has to go somewhere is least noticed here; products with their quantity come last. */
const CENT_GOES_TO: ReadonlyArray<Component['kind']> = ['discount', 'shipping', 'wrapping', 'fee', 'rounding', 'ecotax', 'product'];
const CENT = decimal('0.01');

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
	if (!shape.pricesInclVat) levelVat(components, amounts, group.rate);
	return components.map((component, index) => ({
		...priceLine(component, amounts[index]!, shape.unitPriceDecimals),
		vatCodeKey: group.mapping.vatCode,
		bookingAccountNr: component.account ?? group.mapping.account,
	}));
}

/** Whole quantities stay readable as long as another line can take the cent. */
const rankOf = ({ kind, quantity }: Component): number => CENT_GOES_TO.indexOf(kind) + (quantity.eq(1) ? 0 : CENT_GOES_TO.length);

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
	for (let left = difference, i = 0; !left.eq(0); left = left.minus(cent), i++) {
		const { index } = order[i % order.length]!;
		amounts[index] = amounts[index]!.plus(cent);
	}
}

/**
 * It is not known whether Octopus rounds VAT per VAT code (as the law wants) or per line. Where the two would differ, a cent
 * moves from one line to another, each line at most once, until both come to the same VAT – as far as that is possible.
 */
function levelVat(components: Component[], amounts: Decimal[], rate: Decimal): void {
	if (rate.eq(0) || amounts.length < 2) return;
	const vats = amounts.map((amount) => vatOf(amount, rate));
	let missing = vatOf(sum(amounts), rate).minus(sum(vats));
	if (missing.eq(0)) return;
	const free = components.map((_, index) => index).filter((index) => !amounts[index]!.eq(0)).sort((a, b) => rankOf(components[a]!) - rankOf(components[b]!));
	const effect = (index: number, cent: Decimal): Decimal => vatOf(amounts[index]!.plus(cent), rate).minus(vats[index]!);
	while (!missing.eq(0)) {
		const pair = pairWithEffect(free, effect, missing.gt(0) ? CENT : CENT.neg());
		if (!pair) return;
		for (const [index, cent] of pair) {
			amounts[index] = amounts[index]!.plus(cent);
			vats[index] = vatOf(amounts[index]!, rate);
			free.splice(free.indexOf(index), 1);
		}
		missing = vatOf(sum(amounts), rate).minus(sum(vats));
	}
}

/** A line that takes a cent and one that gives it, whose VAT together changes by `wanted`; the least noticed ones. */
function pairWithEffect(free: number[], effect: (index: number, cent: Decimal) => Decimal, wanted: Decimal): Array<[number, Decimal]> | null {
	const none = decimal(0);
	const first = (cent: Decimal, change: Decimal, not: number | null) => free.find((index) => index !== not && effect(index, cent).eq(change));
	for (const [up, down] of wanted.gt(0) ? [[wanted, none]] : [[none, wanted]]) {
		const taker = first(CENT, up!, null);
		const giver = taker === undefined ? undefined : first(CENT.neg(), down!, taker);
		if (taker !== undefined && giver !== undefined) return [[taker, CENT], [giver, CENT.neg()]];
	}
	return null;
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
