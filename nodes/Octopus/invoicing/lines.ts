import { decimal, factorOf, max, percentOf, sum, withoutVat, ZERO, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument, OrderLine } from '../../shared/order';
import type { Component } from './types';
import type { Wording } from './wording';

/** Steps of a VAT rate that a rate worked out from two rounded amounts may be off by. */
const SNAP = decimal('0.3');

/**
 * The components of the order lines: one per line, and one for ecotax with a rate of its own. `knownRates` (percent) serve
 * lines whose tax the shop does not name. Throws ORDER_WITHOUT_LINES, LINE_WITHOUT_TAX.
 */
export function lineComponents(order: OrderDocument, knownRates: Decimal[], wording: Pick<Wording, 'product'>): Component[] {
	if (order.lines.length === 0) throw new ExplainedError('ORDER_WITHOUT_LINES');
	const smallest = decimal(10).pow(-order.currency.precision);
	return order.lines.flatMap((line) => componentsOfLine(line, knownRates, smallest, wording.product(line)));
}

function componentsOfLine(line: OrderLine, knownRates: Decimal[], smallest: Decimal, description: string): Component[] {
	const quantity = decimal(line.product_quantity);
	const unit = decimal(line.unit_price_tax_excl);
	const rate = lineRate(line, knownRates);
	const special = decimal(line.reduction_percent).gt(0) || decimal(line.reduction_amount).gt(0);
	const taxName = line.taxes.map((tax) => tax.name).join(' + ');
	const product = (unitPrice: Decimal, net: Decimal): Component => ({ kind: 'product', description, quantity, unitPrice, net, rate, taxName, special });
	const ecotax = hasOwnEcotaxRate(line, rate) ? decimal(line.ecotax) : ZERO;
	if (ecotax.eq(0)) {
		const whole = product(unit, paidNet(line, unit, quantity, rate, ZERO, smallest));
		return [{ ...whole, shopNet: decimal(line.total_price_tax_excl), shopGross: decimal(line.total_price_tax_incl) }];
	}
	const ecotaxRate = decimal(line.ecotax_tax_rate);
	const ecotaxNet = ecotax.times(quantity);
	const ecotaxPaid = ecotaxNet.times(factorOf(ecotaxRate));
	return [
		product(unit.minus(ecotax), paidNet(line, unit.minus(ecotax), quantity, rate, ecotaxPaid, smallest)),
		{ kind: 'ecotax', description: `Ecotax ${line.product_name}`, quantity, unitPrice: ecotax, net: ecotaxNet, rate: ecotaxRate, taxName: '', special },
	];
}

/**
 * Excl. VAT, unrounded: what the customer paid for the line, less its VAT. With rounding per item or per line the amount
 * incl. VAT is what was rounded (orders.round_type 1 and 2), so going back from it keeps thousands of pieces exact. Where
 * the two amounts of the line do not belong together, the unit price excl. VAT counts.
 */
function paidNet(line: OrderLine, unit: Decimal, quantity: Decimal, rate: Decimal, otherInclVat: Decimal, smallest: Decimal): Decimal {
	const net = unit.times(quantity);
	const paid = decimal(line.total_price_tax_incl).minus(otherInclVat);
	const room = smallest.times(quantity.plus(1));
	return paid.minus(net.times(factorOf(rate))).abs().lte(room) ? withoutVat(paid, rate) : net;
}

/** unit_ti = net·(1+r) + ecotax·(1+r_ecotax): true only where the shop really taxed the ecotax apart (2.2). */
function hasOwnEcotaxRate(line: OrderLine, rate: Decimal): boolean {
	const ecotax = decimal(line.ecotax);
	const ecotaxRate = decimal(line.ecotax_tax_rate);
	if (ecotax.eq(0) || ecotaxRate.eq(rate)) return false;
	const unit = decimal(line.unit_price_tax_excl);
	const inclVat = decimal(line.unit_price_tax_incl);
	const together = unit.times(factorOf(rate));
	const apart = unit.minus(ecotax).times(factorOf(rate)).plus(ecotax.times(factorOf(ecotaxRate)));
	return apart.minus(inclVat).abs().lt(together.minus(inclVat).abs());
}

/**
 * Percent: the sum of the line's taxes. Without any tax row the line is untaxed, unless its own two prices say otherwise:
 * then the known rate that fits them; LINE_WITHOUT_TAX when none does.
 */
function lineRate(line: OrderLine, knownRates: Decimal[]): Decimal {
	if (line.taxes.length > 0) return sum(line.taxes.map((tax) => decimal(tax.rate)));
	const [exclVat, inclVat] = [decimal(line.unit_price_tax_excl), decimal(line.unit_price_tax_incl)];
	if (inclVat.minus(exclVat).abs().lt('0.005')) return ZERO;
	const rate = impliedRate(exclVat, inclVat, knownRates);
	if (!rate) throw new ExplainedError('LINE_WITHOUT_TAX', { product: line.product_name });
	return rate;
}

/** The rates the order's lines have, the biggest net amount first. */
export function ratesOf(components: Component[]): Decimal[] {
	const rates: Decimal[] = [];
	for (const { rate } of components) if (!rates.some((known) => known.eq(rate))) rates.push(rate);
	if (rates.length < 2) return rates;
	const nets = new Map(rates.map((rate) => [rate, netAtRate(components, rate)]));
	return rates.sort((a, b) => nets.get(b)!.cmp(nets.get(a)!));
}

/** Σ net of the components with a rate; excl. VAT, unrounded. */
export function netAtRate(components: Component[], rate: Decimal): Decimal {
	return sum(components.filter((component) => component.rate.eq(rate)).map((component) => component.net));
}

/** Amounts of the shop are rounded to cents, excl. and incl. VAT apart. */
const ROUNDED = decimal('0.0112');

/**
 * The rate that an amount excl. and incl. VAT imply: the one of the known rates (the likeliest first) that makes the amount
 * incl. VAT best; where small amounts fit several, the likeliest. Null when none fits.
 */
export function impliedRate(exclVat: Decimal, inclVat: Decimal, known: Decimal[]): Decimal | null {
	if (exclVat.eq(0)) return ZERO;
	const room = max(ROUNDED, percentOf(exclVat.abs(), SNAP));
	let best: { rate: Decimal; off: Decimal } | null = null;
	for (const rate of known) {
		const off = exclVat.times(factorOf(rate)).minus(inclVat).abs();
		if (off.lte(room) && (!best || off.lt(best.off.minus(ROUNDED)))) best = { rate, off };
	}
	return best?.rate ?? null;
}
