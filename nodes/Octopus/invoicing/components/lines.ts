import { decimal, factorOf, round, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument, OrderLine } from '../../../shared/order';
import type { Component } from '../component';
import type { Wording } from '../wording';
import { lineRate, type LineRate } from './line-rate';

/**
 * The components of the order lines: one per line, and one for ecotax with a rate of its own. `knownRates` (percent) serve
 * lines whose tax the shop does not name. Throws ORDER_WITHOUT_LINES, LINE_WITHOUT_TAX, ECOTAX_VAT_LEFT.
 */
export function lineComponents(
	order: OrderDocument,
	knownRates: Decimal[],
	wording: Pick<Wording, 'product'>,
): Component[] {
	if (order.lines.length === 0) throw new ExplainedError('ORDER_WITHOUT_LINES');
	const { precision } = order.currency;
	return order.lines.flatMap((line) =>
		componentsOfLine(line, lineRate(line, knownRates, precision).rate, precision, wording.product(line)),
	);
}

/** Lines whose rate had to be chosen among several that their amounts allow. */
export function guessedRates(
	{ lines, currency }: OrderDocument,
	knownRates: Decimal[],
): Array<LineRate & { product: string }> {
	return lines
		.map((line) => ({ product: line.product_name, ...lineRate(line, knownRates, currency.precision) }))
		.filter(({ alsoFit }) => alsoFit.length > 0);
}

function componentsOfLine(
	line: OrderLine,
	rate: Decimal,
	precision: number,
	description: string,
): Component[] {
	const smallest = decimal(10).pow(-precision);
	const quantity = decimal(line.product_quantity);
	const [ecotax, ecotaxRate] = [decimal(line.ecotax), decimal(line.ecotax_tax_rate)];
	const reading = ecotaxReading(line, rate);
	// Before PrestaShop 1.7.7 a unit price excl. VAT may hold the ecotax incl. VAT.
	const unit = decimal(line.unit_price_tax_excl).minus(
		reading === 'inclVat' ? ecotax.times(ecotaxRate).div(100) : ZERO,
	);
	const special = decimal(line.reduction_percent).gt(0) || decimal(line.reduction_amount).gt(0);
	const taxName = line.taxes.map((tax) => tax.name).join(' + ');
	const product = (unitPrice: Decimal, net: Decimal): Component => ({
		kind: 'product',
		description,
		quantity,
		unitPrice,
		net,
		rate,
		taxName,
		special,
	});
	if (reading === 'together' || ecotaxRate.eq(rate)) {
		const whole = product(unit, paidNet(line, unit, quantity, rate, ZERO, smallest));
		const [shopNet, shopGross] = [decimal(line.total_price_tax_excl), decimal(line.total_price_tax_incl)];
		return [{ ...whole, shopNet, shopGross, shopDrift: driftOf(line, precision) }];
	}
	const ecotaxNet = ecotax.times(quantity);
	const ecotaxPaid = ecotaxNet.times(factorOf(ecotaxRate));
	return [
		product(unit.minus(ecotax), paidNet(line, unit.minus(ecotax), quantity, rate, ecotaxPaid, smallest)),
		{
			kind: 'ecotax',
			description: `Ecotax ${line.product_name}`,
			quantity,
			unitPrice: ecotax,
			net: ecotaxNet,
			rate: ecotaxRate,
			taxName: '',
			special,
		},
	];
}

/**
 * Excl. VAT, unrounded: what the customer paid for the line, less its VAT. With rounding per item or per line the amount
 * incl. VAT is what was rounded (orders.round_type 1 and 2), so going back from it keeps thousands of pieces exact. Where it
 * belongs neither to the unit price nor to the line's total excl. VAT, the unit price excl. VAT counts.
 */
function paidNet(
	line: OrderLine,
	unit: Decimal,
	quantity: Decimal,
	rate: Decimal,
	otherInclVat: Decimal,
	smallest: Decimal,
): Decimal {
	const net = unit.times(quantity);
	const paid = decimal(line.total_price_tax_incl).minus(otherInclVat);
	const isMadeOf = (exclVat: Decimal, room: Decimal): boolean =>
		paid
			.minus(exclVat.times(factorOf(rate)))
			.abs()
			.lte(room);
	const belongs =
		isMadeOf(net, smallest.times(quantity.plus(1))) ||
		(otherInclVat.eq(0) && isMadeOf(decimal(line.total_price_tax_excl), smallest));
	return belongs ? withoutVat(paid, rate) : net;
}

/** The VAT in the line's totals less that in its unit prices, where rounding each piece explains it; else none. */
function driftOf(line: OrderLine, precision: number): Decimal {
	const quantity = decimal(line.product_quantity);
	const [unit, unitIncl] = [decimal(line.unit_price_tax_excl), decimal(line.unit_price_tax_incl)];
	const [total, totalIncl] = [decimal(line.total_price_tax_excl), decimal(line.total_price_tax_incl)];
	const perPiece =
		round(unit, precision).times(quantity).eq(total) &&
		round(unitIncl, precision).times(quantity).eq(totalIncl);
	return perPiece ? totalIncl.minus(total).minus(unitIncl.minus(unit).times(quantity)) : ZERO;
}

/**
 * How the shop taxed the ecotax in a line, as its unit price incl. VAT tells: together with the product, apart at its own
 * rate (fact P40), or apart with the ecotax incl. VAT in the unit price excl. VAT (PrestaShop#21051).
 */
function ecotaxReading(line: OrderLine, rate: Decimal): 'together' | 'apart' | 'inclVat' {
	const ecotax = decimal(line.ecotax);
	if (ecotax.eq(0)) return 'together';
	const [unit, inclVat] = [decimal(line.unit_price_tax_excl), decimal(line.unit_price_tax_incl)];
	const ecotaxInclVat = ecotax.times(factorOf(decimal(line.ecotax_tax_rate)));
	const off = (made: Decimal): Decimal => made.minus(inclVat).abs();
	const together = off(unit.times(factorOf(rate)));
	const apart = off(unit.minus(ecotax).times(factorOf(rate)).plus(ecotaxInclVat));
	const older = off(unit.minus(ecotaxInclVat).times(factorOf(rate)).plus(ecotaxInclVat));
	if (older.plus(SAME).lt(together) && older.plus(SAME).lt(apart)) return 'inclVat';
	return apart.plus(SAME).lt(together) ? 'apart' : 'together';
}

/** Amounts of six decimals that differ by less are the same. */
const SAME = decimal('0.000002');
