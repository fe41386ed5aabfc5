import { decimal, isDecimal, type Decimal } from './decimal';
import type { OrderTotals } from './order';

/** Shipping of one order, in its currency. */
export interface Shipping {
	inclVat: Decimal;
	exclVat: Decimal;
}

/** More than the cents that rounding leaves between the totals of an order. */
const CENTS = decimal('0.01');

/** The header of an order, as far as its shipping follows from it: all six decimals, as PrestaShop has them. */
export type OrderHeader = OrderTotals & { total_shipping_tax_incl: string; total_shipping_tax_excl: string };

/**
 * What an order charged for delivery, by everything else in its header: paid − products − wrapping + discounts. Null where an
 * amount is no number.
 */
export function ownShipping(order: OrderTotals): Shipping | null {
	const { total_paid_tax_incl, total_products_wt, total_wrapping_tax_incl, total_discounts_tax_incl } = order;
	const { total_paid_tax_excl, total_products, total_wrapping_tax_excl, total_discounts_tax_excl } = order;
	const [withVat, withoutVat] = [
		[total_products_wt, total_wrapping_tax_incl],
		[total_products, total_wrapping_tax_excl],
	];
	const inclVat = without(total_paid_tax_incl, withVat, total_discounts_tax_incl);
	const exclVat = without(total_paid_tax_excl, withoutVat, total_discounts_tax_excl);
	return inclVat && exclVat && { inclVat, exclVat };
}

function without(paid: string, charged: string[], discounts: string): Decimal | null {
	if (![paid, ...charged, discounts].every(isDecimal)) return null;
	return charged
		.reduce((left, amount) => left.minus(decimal(amount)), decimal(paid))
		.plus(decimal(discounts));
}

/** Whether an order stores more shipping than it charged, as the parts of a split order do on PrestaShop 9.1. */
export function storesMoreShipping(order: OrderHeader): boolean {
	const [own, inclVat] = [ownShipping(order), order.total_shipping_tax_incl];
	return own !== null && isDecimal(inclVat) && decimal(inclVat).minus(own.inclVat).gt(CENTS);
}

/**
 * The shipping of one part of a split order that stores the shipping of the whole cart: its own where those of all parts add
 * up to the stored one, incl. and excl. VAT, to half a cent a part; null where they do not, or where there is no other part.
 */
export function shippingOfPart(order: OrderHeader, others: readonly OrderTotals[]): Shipping | null {
	const parts = [order, ...others].map(ownShipping).filter((own) => own !== null);
	const isOdd = ({ inclVat, exclVat }: Shipping) => exclVat.lt(0) || inclVat.lt(exclVat);
	if (others.length === 0 || parts.length <= others.length || parts.some(isOdd)) return null;
	const room = CENTS.times(parts.length).div(2);
	const meets = (stored: string, of: keyof Shipping): boolean =>
		isDecimal(stored) &&
		parts
			.reduce((left, own) => left.minus(own[of]), decimal(stored))
			.abs()
			.lte(room);
	const own =
		meets(order.total_shipping_tax_incl, 'inclVat') && meets(order.total_shipping_tax_excl, 'exclVat');
	return own ? parts[0]! : null;
}
