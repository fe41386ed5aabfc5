import Big from 'big.js';
import type { Body, Journal, Settings, VatCode } from './types';

interface Line {
	count?: number;
	unitPrice?: number;
	discountPercentage?: number;
	vatCodeKey?: string;
}

export interface Totals {
	perCode: Array<{ code: string; percentage: Big; base: Big; vat: Big }>;
	exclVat: Big;
	inclVat: Big;
}

const HALF_UP = 1;
const cents = (value: Big): Big => value.round(2, HALF_UP);

/** The simulator's own sums. The true rounding of Octopus is not documented, so it is a switch. */
export function totalsOf(body: Body, journal: Journal, vatCodes: VatCode[], rounding: Settings['rounding']): Totals {
	const scale = journal.unitPriceScale === 'FOUR' ? 4 : 2;
	const groups = new Map<string, { percentage: Big; amounts: Big[] }>();
	for (const line of (body.invoiceLines ?? []) as Line[]) {
		const price = new Big(line.unitPrice ?? 0).round(scale, HALF_UP);
		const full = price.times(line.count ?? 1);
		const amount = cents(full.minus(full.times(line.discountPercentage ?? 0).div(100)));
		const key = line.vatCodeKey ?? '';
		const percentage = new Big(vatCodes.find(({ code, type }) => code === key && type === 2)?.basePercentage ?? 0);
		const group = groups.get(key) ?? { percentage, amounts: [] };
		group.amounts.push(amount);
		groups.set(key, group);
	}
	const perCode = [...groups].map(([code, { percentage, amounts }]) => ({ code, percentage, ...group(amounts, percentage, journal.insertionType === 3, rounding) }));
	const exclVat = add(perCode.map(({ base }) => base));
	return { perCode, exclVat, inclVat: exclVat.plus(add(perCode.map(({ vat }) => vat))) };
}

function group(amounts: Big[], percentage: Big, inclusive: boolean, rounding: Settings['rounding']): { base: Big; vat: Big } {
	const one = (amount: Big) => {
		if (!inclusive) return { base: amount, vat: cents(amount.times(percentage).div(100)) };
		const base = cents(amount.div(percentage.div(100).plus(1)));
		return { base, vat: amount.minus(base) };
	};
	if (rounding === 'perCode') return one(add(amounts));
	const parts = amounts.map(one);
	return { base: add(parts.map(({ base }) => base)), vat: add(parts.map(({ vat }) => vat)) };
}

const add = (values: Big[]): Big => values.reduce((total, value) => total.plus(value), new Big(0));
