import { decimal, sum, ZERO, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument, OrderLine } from '../../shared/order';
import type { Component } from './types';

/** Steps of a VAT rate that a rate worked out from two rounded amounts may be off by. */
const SNAP = decimal('0.3');

/** The components of the order lines (algorithm R, step 1): one per line, and one for ecotax with a rate of its own. */
export function lineComponents(order: OrderDocument): Component[] {
	if (order.lines.length === 0) throw new ExplainedError('ORDER_WITHOUT_LINES');
	return order.lines.flatMap(componentsOfLine);
}

function componentsOfLine(line: OrderLine): Component[] {
	const quantity = decimal(line.product_quantity);
	const unit = decimal(line.unit_price_tax_excl);
	const ecotax = decimal(line.ecotax);
	const rate = lineRate(line);
	const ecotaxRate = decimal(line.ecotax_tax_rate);
	const taxName = line.taxes.map((tax) => tax.name).join(' + ');
	const description = line.product_reference ? `${line.product_name} (${line.product_reference})` : line.product_name;
	const product = (price: Decimal): Component => ({
		kind: 'product', description, quantity, unitPrice: price, net: price.times(quantity), rate, taxName,
	});
	if (ecotax.eq(0) || ecotaxRate.eq(rate) || !hasOwnEcotaxRate(line, rate)) return [product(unit)];
	return [
		product(unit.minus(ecotax)),
		{ kind: 'ecotax', description: `Ecotax ${line.product_name}`, quantity, unitPrice: ecotax, net: ecotax.times(quantity), rate: ecotaxRate, taxName: '' },
	];
}

/** unit_ti = net·(1+r) + ecotax·(1+r_ecotax): true only where the shop really taxed the ecotax apart (2.2). */
function hasOwnEcotaxRate(line: OrderLine, rate: Decimal): boolean {
	const unit = decimal(line.unit_price_tax_excl);
	const ecotax = decimal(line.ecotax);
	const inclVat = decimal(line.unit_price_tax_incl);
	const together = unit.times(rate.div(100).plus(1));
	const apart = unit.minus(ecotax).times(rate.div(100).plus(1)).plus(ecotax.times(decimal(line.ecotax_tax_rate).div(100).plus(1)));
	return apart.minus(inclVat).abs().lt(together.minus(inclVat).abs());
}

/** Percent. The sum of the line's taxes; without any tax row the line is untaxed. */
export function lineRate(line: OrderLine): Decimal {
	return sum(line.taxes.map((tax) => decimal(tax.rate)));
}

/** The rates the order's lines have, the biggest net amount first. */
export function ratesOf(components: Component[]): Decimal[] {
	const rates: Decimal[] = [];
	for (const { rate } of components) if (!rates.some((known) => known.eq(rate))) rates.push(rate);
	return rates.sort((a, b) => netAtRate(components, b).cmp(netAtRate(components, a)));
}

/** Σ net of the components with a rate; excl. VAT, unrounded. */
export function netAtRate(components: Component[], rate: Decimal): Decimal {
	return sum(components.filter((component) => component.rate.eq(rate)).map((component) => component.net));
}

/**
 * The rate that an amount excl. and incl. VAT imply, snapped to one of the known rates; null when none fits. Both amounts
 * are rounded to cents, so small amounts get more room: ±0.01 incl. VAT.
 */
export function impliedRate(exclVat: Decimal, inclVat: Decimal, known: Decimal[]): Decimal | null {
	if (exclVat.eq(0)) return ZERO;
	const implied = inclVat.div(exclVat).minus(1).times(100);
	const room = decimal('0.011').div(exclVat.abs()).times(100);
	const fits = known
		.map((rate) => ({ rate, off: rate.minus(implied).abs() }))
		.filter(({ off }) => off.lte(SNAP) || off.lte(room))
		.sort((a, b) => a.off.cmp(b.off));
	return fits[0]?.rate ?? null;
}
