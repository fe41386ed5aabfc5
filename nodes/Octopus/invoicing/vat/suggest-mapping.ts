import { decimal, isDecimal } from '../../../shared/decimal';
import type { VatCase } from '../settings';
import { countryInTaxName, euCountries } from './territory';

/** A VAT code of the dossier. */
export interface SaleCode {
	code: string;
	description: string;
	/** Percent. */
	basePercentage: number;
	/** defaultSellBookingAccountNr; 0 when the code has none. */
	account: number;
	/** VatCodeServiceData.type; left out where only sales codes are given. */
	type?: number;
}

/** What a mapping row is for. */
export interface Purpose {
	case: VatCase;
	country?: string;
	/** Percent. */
	rate?: number;
}

export interface SuggestedRow extends Purpose {
	vatCode: string;
	account: number;
	/** The code's own description, for the user to judge by. */
	description: string;
}

export interface OtherCode {
	vatCode: string;
	description: string;
	/** Percent. */
	rate: number;
}

export interface Suggestion {
	rows: SuggestedRow[];
	/** What several codes are as good for, or only one for services: the user chooses. */
	open: Array<Purpose & { candidates: OtherCode[] }>;
	/** Codes that name no VAT case, or one that has a better code. */
	others: OtherCode[];
}

/** Words of bookkeepers for sales without VAT, in Dutch, French and English; the first that fits counts. */
const UNTAXED: ReadonlyArray<[VatCase | null, RegExp]> = [
	[null, /medecontract|cocontract|co-contract|verleg|autoliquid|reverse charge/],
	['export', /export|uitvoer|buiten (de )?e\.?[ug]|hors (ue|cee|u\.e)|non[- ]?e[ug]\b|outside the eu/],
	['intra-community', /intra|\bic[lvgdsp]?\b|\be\.?[ug]\b|\bue\b|\bcee\b/],
	['exempt', /vrijgesteld|vrijstelling|exempt|exon|\bart(ikel|icle)?\.? ?44/],
];

/** Not for an invoice to a customer, whatever else the words say. */
const NOT_SOLD =
	/aankoop|aankopen|inkoop|inkopen|achat|purchas|acquisition|verwerving|credit ?-?not[ae]|notes? de cr[eé]dit|\bavoirs?\b/;

const SERVICES = /dienst|service|prestation|grille 44|(vak|rooster|box|case) 44\b|^ic[-_. ]?[dsp]\b/;
/** Stands for goods even beside services. */
const GOODS = /goederen|\bgoods\b|\bbiens\b|marchandise|produit|product/;
const DELIVERIES =
	/levering|livraison|deliver|suppl(y|ies)|grille 46|(vak|rooster|box|case) 46\b|^(46|ic[-_. ]?[lgv])\b/;

type Kind = 'goods' | 'services' | 'either';

/** What a code is for: goods, services, or – by its words – either. */
function kindOf(text: string): Kind {
	if (SERVICES.test(text)) return GOODS.test(text) ? 'either' : 'services';
	return GOODS.test(text) || DELIVERIES.test(text) ? 'goods' : 'either';
}

/**
 * Proposes a mapping for a shop that sells goods: a row per VAT case that one sales code is for – by its percentage, its code
 * ("FR20") and the words of its description. Where several are, the case stays open. `rates`: the domestic rates, percent.
 * For the user to accept; nothing is used by itself.
 */
export function suggestMapping(codes: SaleCode[], ownCountry: string, rates: number[]): Suggestion {
	const suggestion: Suggestion = { rows: [], open: [], others: [] };
	const perCase = new Map<string, { purpose: Purpose; codes: SaleCode[] }>();
	for (const code of [...codes].sort(byRate)) {
		const purpose = isForSales(code) ? caseOf(code, ownCountry, rates) : null;
		const key = JSON.stringify(purpose);
		if (purpose) perCase.set(key, { purpose, codes: [...(perCase.get(key)?.codes ?? []), code] });
		else suggestion.others.push(other(code));
	}
	for (const { purpose, codes: found } of perCase.values()) {
		const best = bestOf(found);
		const [code] = best;
		const chosen = best.length === 1 && code && kindOf(textOf(code)) !== 'services';
		if (chosen)
			suggestion.rows.push({
				...purpose,
				vatCode: code.code,
				account: code.account,
				description: code.description,
			});
		else suggestion.open.push({ ...purpose, candidates: best.map(other) });
		suggestion.others.push(...found.filter((one) => !best.includes(one)).map(other));
	}
	return suggestion;
}

const other = ({ code, description, basePercentage }: SaleCode): OtherCode => ({
	vatCode: code,
	description,
	rate: basePercentage,
});
const textOf = ({ code, description }: SaleCode): string => `${code} ${description}`.toLowerCase();
const isForSales = (code: SaleCode): boolean =>
	(code.type === undefined || code.type === SELL) && !NOT_SOLD.test(textOf(code));

/** VatCodeServiceData.type of a sale that is no credit note. */
const SELL = 2;

/** Those that no other one is better than: goods before either, either before services; "21" and "06" before "21A". */
function bestOf(codes: SaleCode[]): SaleCode[] {
	const ranks = codes.map((code) => {
		const kind = kindOf(textOf(code));
		const plain =
			isDecimal(code.code) && code.basePercentage > 0 && decimal(code.code).eq(code.basePercentage);
		if (kind === 'services') return 2;
		return kind === 'goods' || plain ? 0 : 1;
	});
	const best = ranks.reduce((a, b) => (a < b ? a : b));
	return codes.filter((_, index) => ranks[index] === best);
}

const byRate = (a: SaleCode, b: SaleCode): number =>
	b.basePercentage - a.basePercentage || (a.code < b.code ? -1 : 1);

function caseOf(
	{ code, description, basePercentage }: SaleCode,
	ownCountry: string,
	rates: number[],
): Purpose | null {
	if (basePercentage === 0) {
		const text = `${code} ${description}`.toLowerCase();
		const kind = UNTAXED.find(([, words]) => words.test(text))?.[0];
		return kind ? { case: kind } : null;
	}
	const country = countryInTaxName(code) ?? countryInTaxName(description) ?? countryNamed(description);
	if (country !== null && country !== ownCountry) return { case: 'oss', country, rate: basePercentage };
	return rates.includes(basePercentage) && !/\boss\b/i.test(description)
		? { case: 'domestic', rate: basePercentage }
		: null;
}

/** "Verkopen Frankrijk" → FR. */
function countryNamed(description: string): string | null {
	const text = description.toLowerCase();
	const named = (country: string) =>
		['nl', 'fr', 'en'].some((language) =>
			text.includes(new Intl.DisplayNames([language], { type: 'region' }).of(country)!.toLowerCase()),
		);
	return euCountries.find(named) ?? null;
}
