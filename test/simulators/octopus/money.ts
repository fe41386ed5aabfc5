import Big from 'big.js';
import type { InvoiceLine, VatCode } from './types';

/** Half away from zero, the commercial rounding. */
const halfUp = 1;

export interface LineAmount {
	line: InvoiceLine;
	code: string;
	/** Unit price as stored, rounded to the journal's scale; excl. or incl. VAT as the journal is. */
	unitPrice: Big;
	/** Line amount excl. VAT, two decimals. */
	net: Big;
}

export interface VatGroup {
	code: string;
	percent: Big;
	category: VatCode['category'];
	/** Base excl. VAT, two decimals. */
	net: Big;
	/** VAT, two decimals. */
	vat: Big;
}

export interface InvoiceTotals {
	lines: LineAmount[];
	groups: VatGroup[];
	/** Excl. VAT. */
	net: Big;
	vat: Big;
	/** Incl. VAT. */
	gross: Big;
}

export interface TotalsInput {
	lines: InvoiceLine[];
	/** Prices hold VAT already (journal of insertion type 3). */
	vatInclusive: boolean;
	/** Decimals of the unit price: 2 or 4. */
	priceDecimals: 2 | 4;
	rounding: 'perCode' | 'perLine';
	vatCode(code: string): Pick<VatCode, 'basePercentage' | 'category'> | undefined;
}

export function roundTo(value: Big, decimals: number): Big {
	return value.round(decimals, halfUp);
}

function sum(values: Big[]): Big {
	return values.reduce((total, value) => total.plus(value), new Big(0));
}

/** count × unit price × (1 − discount), rounded to cents; in the currency of the invoice, excl. or incl. VAT as the price is. */
export function lineAmount(line: InvoiceLine, priceDecimals: 2 | 4): Big {
	const price = roundTo(new Big(line.unitPrice ?? 0), priceDecimals);
	const factor = new Big(100).minus(line.discountPercentage ?? 0).div(100);
	return roundTo(new Big(line.count ?? 0).times(price).times(factor), 2);
}

/** VAT of one code excl. → on top; incl. → taken out of the gross amount. */
function groupAmounts(amounts: Big[], percent: Big, input: TotalsInput): { net: Big; vat: Big } {
	const rate = percent.div(100);
	const split = (amount: Big) => {
		if (!input.vatInclusive) return { net: amount, vat: roundTo(amount.times(rate), 2) };
		const net = roundTo(amount.div(rate.plus(1)), 2);
		return { net, vat: amount.minus(net) };
	};
	const parts = input.rounding === 'perLine' ? amounts.map(split) : [split(sum(amounts))];
	return { net: sum(parts.map(({ net }) => net)), vat: sum(parts.map(({ vat }) => vat)) };
}

/** In VAT-inclusive journals the net lines are rounded one by one; the largest takes what is left so that they add up to the base. */
function netLines(amounts: Big[], percent: Big, net: Big, vatInclusive: boolean): Big[] {
	if (!vatInclusive) return amounts;
	const nets = amounts.map((amount) => roundTo(amount.div(percent.div(100).plus(1)), 2));
	const largest = nets.reduce((best, value, index) => (value.abs().gt(nets[best].abs()) ? index : best), 0);
	nets[largest] = nets[largest].plus(net.minus(sum(nets)));
	return nets;
}

/** The totals Octopus would show: lines to the cent, VAT per code rounded on the total or per line. Lines without an amount do not count. */
export function invoiceTotals(input: TotalsInput): InvoiceTotals {
	const counted = input.lines.filter((line) => line.count !== undefined || line.unitPrice !== undefined);
	const codes = [...new Set(counted.map((line) => line.vatCodeKey ?? ''))];
	const lines: LineAmount[] = [];
	const groups = codes.map((code): VatGroup => {
		const own = counted.filter((line) => (line.vatCodeKey ?? '') === code);
		const definition = input.vatCode(code);
		const percent = new Big(definition?.basePercentage ?? 0);
		const amounts = own.map((line) => lineAmount(line, input.priceDecimals));
		const { net, vat } = groupAmounts(amounts, percent, input);
		const nets = netLines(amounts, percent, net, input.vatInclusive);
		own.forEach((line, index) =>
			lines.push({
				line,
				code,
				unitPrice: roundTo(new Big(line.unitPrice ?? 0), input.priceDecimals),
				net: nets[index],
			}),
		);
		return { code, percent, category: definition?.category ?? 'S', net, vat };
	});
	lines.sort((one, other) => counted.indexOf(one.line) - counted.indexOf(other.line));
	const net = sum(groups.map((group) => group.net));
	const vat = sum(groups.map((group) => group.vat));
	return { lines, groups, net, vat, gross: net.plus(vat) };
}
