import { decimal, factorOf, round, sum, ZERO, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderLine } from '../../../shared/order';

/** The VAT rate of a line (percent), and which other rates its amounts would allow as well. */
export interface LineRate {
	rate: Decimal;
	/** Empty where the shop names the tax, or its amounts leave no doubt. */
	alsoFit: Decimal[];
}

/** Amounts that differ by less are the same. */
const SAME = decimal('0.000002');

/**
 * Percent: the sum of the taxes that the shop names. Where it names none – the tax is gone, or is PrestaShop's tax 0 – the
 * line's own amounts say the rate: untaxed where both totals are equal, else the one of `knownRates` (the likeliest first)
 * that makes them. `precision`: decimals of the currency. Throws LINE_WITHOUT_TAX, ECOTAX_VAT_LEFT.
 */
export function lineRate(line: OrderLine, knownRates: Decimal[], precision: number): LineRate {
	const named = sum(line.taxes.map(({ rate }) => decimal(rate)));
	if (named.gt(0)) return { rate: named, alsoFit: [] };
	const amounts = amountsOf(line);
	const smallest = decimal(10).pow(-precision);
	const { unitExcl, unitIncl, totalExcl, totalIncl, quantity } = amounts;
	const none = { rate: ZERO, alsoFit: [] };
	const equalTotals = totalExcl.eq(totalIncl);
	if (equalTotals && unitExcl.eq(unitIncl)) return none;
	const candidates = knownRates.filter(
		(rate, index) => rate.gt(0) && knownRates.findIndex((known) => known.eq(rate)) === index,
	);
	const whole = { excl: totalExcl, incl: totalIncl, pieces: quantity, step: smallest };
	const piece = { excl: unitExcl, incl: unitIncl, pieces: decimal(1), step: stepOf(unitExcl, unitIncl) };
	if (fits(piece, ZERO, amounts)) return none;
	const byTotals = equalTotals ? [] : candidates.filter((rate) => fits(whole, rate, amounts));
	const byUnits = explainTotals(amounts, precision)
		? candidates.filter((rate) => fits(piece, rate, amounts))
		: [];
	const both = byUnits.filter((rate) => byTotals.includes(rate));
	const fitting = [both, byUnits, byTotals].find(({ length }) => length > 0) ?? [];
	const evidence = byUnits.length > 0 ? piece : whole;
	const [rate, ...alsoFit] = [...fitting].sort((a, b) =>
		offOf(evidence, a, amounts).cmp(offOf(evidence, b, amounts)),
	);
	if (rate) return { rate, alsoFit };
	// Less than half of the smallest amount on each piece, and nothing on the whole.
	if (equalTotals && unitIncl.minus(unitExcl).abs().lt(smallest.div(2))) return none;
	// The demo orders of old shops: the total excl. VAT is that of one piece.
	if (unitExcl.eq(unitIncl) && totalIncl.eq(unitIncl.times(quantity))) return none;
	if (isOfEcotax(amounts))
		throw new ExplainedError('ECOTAX_VAT_LEFT', {
			product: line.product_name,
			amount: totalIncl.minus(totalExcl).toFixed(2),
		});
	throw new ExplainedError('LINE_WITHOUT_TAX', { product: line.product_name });
}

interface Amounts {
	quantity: Decimal;
	unitExcl: Decimal;
	unitIncl: Decimal;
	totalExcl: Decimal;
	totalIncl: Decimal;
	/** Per piece, excl. VAT. */
	ecotax: Decimal;
	/** Percent. */
	ecotaxRate: Decimal;
}

const amountsOf = (line: OrderLine): Amounts => ({
	quantity: decimal(line.product_quantity),
	unitExcl: decimal(line.unit_price_tax_excl),
	unitIncl: decimal(line.unit_price_tax_incl),
	totalExcl: decimal(line.total_price_tax_excl),
	totalIncl: decimal(line.total_price_tax_incl),
	ecotax: decimal(line.ecotax),
	ecotaxRate: decimal(line.ecotax_tax_rate),
});

/** Two amounts that a rate may make of one another, of so many pieces, rounded to steps of so much. */
interface Evidence {
	excl: Decimal;
	incl: Decimal;
	pieces: Decimal;
	step: Decimal;
}

/** How unit prices are rounded, as their decimals show: six as PrestaShop has them, two where a module wrote them. */
function stepOf(...units: Decimal[]): Decimal {
	const decimals = [2, 3, 4, 5].find((some) => units.every((unit) => unit.eq(round(unit, some)))) ?? 6;
	return decimal(10).pow(-decimals);
}

/** What a rate makes of an amount excl. VAT: of all of it, or with the ecotax in it at its own rate. 0 % only with taxed ecotax. */
function madeBy({ excl, pieces }: Evidence, rate: Decimal, { ecotax, ecotaxRate }: Amounts): Decimal[] {
	const factor = factorOf(rate);
	if (ecotax.eq(0) || ecotaxRate.eq(rate)) return rate.eq(0) ? [] : [excl.times(factor)];
	const own = ecotax.times(pieces);
	const apart = excl
		.minus(own)
		.times(factor)
		.plus(own.times(factorOf(ecotaxRate)));
	return rate.eq(0) ? [apart] : [excl.times(factor), apart];
}

function offOf(evidence: Evidence, rate: Decimal, amounts: Amounts): Decimal {
	const [first, ...others] = madeBy(evidence, rate, amounts).map((made) => made.minus(evidence.incl).abs());
	return others.reduce((nearest, off) => (off.lt(nearest) ? off : nearest), first!);
}

/** Both amounts are rounded apart, so each may be half a step off. */
function fits(evidence: Evidence, rate: Decimal, amounts: Amounts): boolean {
	if (madeBy(evidence, rate, amounts).length === 0) return false;
	return offOf(evidence, rate, amounts).lte(evidence.step.div(2).times(factorOf(rate).plus(1)).plus(SAME));
}

/** Whether the totals are the unit prices times the quantity, rounded per piece or on the whole: then the finer ones count. */
function explainTotals(
	{ quantity, unitExcl, unitIncl, totalExcl, totalIncl }: Amounts,
	precision: number,
): boolean {
	const smallest = decimal(10).pow(-precision);
	return (
		[
			[unitExcl, totalExcl],
			[unitIncl, totalIncl],
		] as const
	).every(([unit, total]) =>
		[unit.times(quantity), round(unit, precision).times(quantity)].some((product) =>
			product.minus(total).abs().lt(smallest),
		),
	);
}

/** Whether an untaxed line is dearer incl. VAT by no more than the VAT of its ecotax, as far as thousandths tell. */
function isOfEcotax({ unitExcl, unitIncl, ecotax, ecotaxRate }: Amounts): boolean {
	const vat = ecotax.times(factorOf(ecotaxRate)).minus(ecotax);
	return (
		vat.gt(0) &&
		unitIncl.gt(unitExcl) &&
		unitIncl.minus(unitExcl).minus(vat).abs().lte(vat.times('0.1').plus('0.0005'))
	);
}
