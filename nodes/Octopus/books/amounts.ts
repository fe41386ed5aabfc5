import { decimal, percentOf, round, withoutVat, ZERO, type Decimal } from '../../shared/decimal';

/** The fields of an Octopus invoice line that decide its amount. */
export interface PricedLine {
	count?: number;
	unitPrice?: number;
	discountPercentage?: number;
	vatCodeKey?: string;
}

/** Excl. VAT, two decimals: count × unit price, less the line's discount percentage. */
export function lineAmount({ count = 0, unitPrice = 0, discountPercentage = 0 }: PricedLine): Decimal {
	const gross = decimal(count).times(decimal(unitPrice));
	return round(discountPercentage === 0 ? gross : gross.minus(percentOf(gross, decimal(discountPercentage))));
}

/** Base (excl. VAT) per VAT code of an invoice's lines. */
export function basePerVatCode(lines: PricedLine[]): Map<string, Decimal> {
	const bases = new Map<string, Decimal>();
	for (const line of lines) {
		const code = line.vatCodeKey ?? '';
		bases.set(code, (bases.get(code) ?? ZERO).plus(lineAmount(line)));
	}
	return bases;
}

/** Two decimals, rounded half away from zero. `rate`: percent. */
export const vatOf = (base: Decimal, rate: Decimal): Decimal => round(percentOf(base, rate));

/** Base and VAT (two decimals) of what the lines of a VAT code add up to; `rate`: percent. */
export function baseAndVat(
	amount: Decimal,
	rate: Decimal,
	pricesInclVat: boolean,
): { base: Decimal; vat: Decimal } {
	if (!pricesInclVat) return { base: amount, vat: vatOf(amount, rate) };
	const base = round(withoutVat(amount, rate));
	return { base, vat: amount.minus(base) };
}
