import { decimal, isDecimal } from '../../shared/decimal';
import { countryInTaxName, euCountries } from './territory';
import type { VatCase } from './types';

/** A sales VAT code of the dossier. */
export interface SaleCode {
	code: string;
	description: string;
	/** Percent. */
	basePercentage: number;
	/** defaultSellBookingAccountNr; 0 when the code has none. */
	account: number;
}

export interface SuggestedRow {
	case: VatCase;
	country?: string;
	rate?: number;
	vatCode: string;
	account: number;
	/** The code's own description, for the user to judge by. */
	description: string;
}

export interface Suggestion {
	rows: SuggestedRow[];
	/** Codes that name no VAT case, or one that has a row already. */
	others: Array<{ vatCode: string; description: string; rate: number }>;
}

/** Words of bookkeepers for sales without VAT, in Dutch, French and English; the first that fits counts. */
const UNTAXED: ReadonlyArray<[VatCase | null, RegExp]> = [
	[null, /medecontract|cocontract|co-contract|verleg|autoliquid|reverse charge/],
	['export', /export|uitvoer|buiten (de )?e\.?[ug]|hors (ue|cee|u\.e)|non[- ]?e[ug]\b|outside the eu/],
	['intra-community', /intra|\bic[lv]?\b|\be\.?[ug]\b|\bue\b|\bcee\b/],
	['exempt', /vrijgesteld|vrijstelling|exempt|exon|\bart(ikel|icle)?\.? ?44/],
];

/**
 * Proposes a mapping row per sales VAT code that says what it is for – by its percentage, its code ("FR20") and the words of
 * its description. `rates`: the domestic rates, percent. For the user to accept; nothing is used by itself.
 */
export function suggestMapping(codes: SaleCode[], ownCountry: string, rates: number[]): Suggestion {
	const suggestion: Suggestion = { rows: [], others: [] };
	for (const code of [...codes].sort(plainestFirst)) {
		const found = caseOf(code, ownCountry, rates);
		const row = found && { ...found, vatCode: code.code, account: code.account, description: code.description };
		if (row && !suggestion.rows.some((known) => known.case === row.case && known.country === row.country && known.rate === row.rate)) suggestion.rows.push(row);
		else suggestion.others.push({ vatCode: code.code, description: code.description, rate: code.basePercentage });
	}
	return suggestion;
}

/** "21" and "06" before "21S": the plain code of a rate is the one for goods. */
function plainestFirst(a: SaleCode, b: SaleCode): number {
	const rank = ({ code, basePercentage }: SaleCode) => (isDecimal(code) && decimal(code).eq(basePercentage) ? 0 : code.length);
	return rank(a) - rank(b) || b.basePercentage - a.basePercentage || (a.code < b.code ? -1 : 1);
}

function caseOf({ code, description, basePercentage }: SaleCode, ownCountry: string, rates: number[]): Pick<SuggestedRow, 'case' | 'country' | 'rate'> | null {
	if (basePercentage === 0) {
		const text = `${code} ${description}`.toLowerCase();
		const kind = UNTAXED.find(([, words]) => words.test(text))?.[0];
		return kind ? { case: kind } : null;
	}
	const country = countryInTaxName(code) ?? countryInTaxName(description) ?? countryNamed(description);
	if (country !== null && country !== ownCountry) return { case: 'oss', country, rate: basePercentage };
	return rates.includes(basePercentage) && !/\boss\b/i.test(description) ? { case: 'domestic', rate: basePercentage } : null;
}

/** "Verkopen Frankrijk" → FR. */
function countryNamed(description: string): string | null {
	const text = description.toLowerCase();
	const named = (country: string) => ['nl', 'fr', 'en'].some((language) => text.includes(new Intl.DisplayNames([language], { type: 'region' }).of(country)!.toLowerCase()));
	return euCountries.find(named) ?? null;
}
