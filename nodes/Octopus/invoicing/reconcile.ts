import { decimal, money, ZERO, type Decimal } from '../../shared/decimal';
import { explain, type Explanation } from '../../shared/explained';
import { FIELD_NAMES } from '../../shared/field-names';
import type { OrderDocument } from '../../shared/order';
import type { Language } from '../../shared/texts/text';
import type { RelationData } from '../books/relation';
import type { OctopusTotals } from '../books/totals';
import { customerDifferences, partyDiffers, type FieldDifference } from './party/relation';
import type { NotReadyInvoice, ReadyInvoice } from './prepared';
import { saysStill } from './reference/reference';
import { notCompared, shopVatDifference } from './vat/shop-vat';

export interface Reconciliation {
	state: 'verified' | 'mismatch' | 'created' | 'held' | 'skipped' | 'failed' | 'waiting';
	code: string;
	message: string;
	suggestion: string;
	invoice: { journal: string; number: number; bookyearId: number } | null;
	/** How the totals were read back. */
	check: OctopusTotals['source'] | 'none';
	/** Incl. VAT. */
	totalShop: string | null;
	totalOctopus: string | null;
	/** Octopus − shop, incl. VAT. */
	difference: string | null;
	vatDifferences: Array<{ rate: string; shop: string; octopus: string; difference: string }>;
	customerDifferences: FieldDifference[];
	notes: string[];
}

export interface Comparison {
	order: OrderDocument;
	invoice: ReadyInvoice;
	stored: { journal: string; number: number; bookyearId: number; reference: string };
	totals: OctopusTotals;
	/** What else Octopus holds of the order; credits are negative. */
	others?: OctopusTotals;
	/** It was credited as a whole and is sold again: the reference that its next invoice would have. */
	soldAgain?: string;
	relation: RelationData | null;
	/** Incl. VAT; up to and including this the totals agree. */
	tolerance: Decimal;
	ownCountry: string;
	/** Every difference of the customer is a mismatch, also the address of a consumer who moved. */
	everyCustomerDifference?: boolean;
	language: Language;
}

/**
 * Compares what Octopus holds – of an order, with all its documents – with what the shop sold (or refunded). Every difference is
 * a figure; the first that matters names the state.
 */
export function reconcile(comparison: Comparison): Reconciliation {
	const { order, invoice, stored, soldAgain, relation, tolerance, ownCountry, language } = comparison;
	const shop = decimal(invoice.shopTotal);
	const { totals, beside } = counted(comparison, shop);
	const difference = totals.totalInclVat.minus(shop);
	const vatDifferences = compareVat(invoice, totals);
	// A credit note stands on the customer of its invoice, whoever the shop's is by now: that the invoice is compared with.
	const customer = relation && !invoice.credit ? customerDifferences(order, relation, ownCountry) : [];
	const isOtherParty =
		relation !== null &&
		customer.length > 0 &&
		(comparison.everyCustomerDifference || partyDiffers(customer, order, relation));
	const fields = customer
		.map(({ field, shop: s, octopus: o }) => `${FIELD_NAMES[language][field]}: "${s}" / "${o}"`)
		.join('; ');
	const values = { shop: money(shop), octopus: money(totals.totalInclVat), difference: money(difference) };
	const finding = ((): Explanation | null => {
		if (soldAgain) return livesAgain(comparison, values.shop);
		if (difference.abs().gt(tolerance))
			return explain(invoice.credit?.of === 'order' ? 'CREDIT_NOT_WHOLE' : 'TOTAL_DIFFERS', values, language);
		const vat =
			vatDifferences.find((row) => decimal(row.difference).abs().gt(tolerance)) ??
			shopVatDifference(invoice, totals, order, tolerance);
		if (vat) return explain('VAT_DIFFERS', vat, language);
		if (
			!stored.reference.startsWith(invoice.body.reference) &&
			!saysStill(stored.reference, invoice.body.reference)
		)
			return explain('REFERENCE_DIFFERS', { reference: stored.reference }, language);
		return isOtherParty ? explain('CUSTOMER_DIFFERS', { fields }, language) : null;
	})();
	const moved =
		customer.length === 0 || isOtherParty ? [] : [explain('CUSTOMER_MOVED', { fields }, language).message];
	const cents = difference.eq(0) || soldAgain ? [] : [explain('CENTS_DIFFER', values, language).message];
	const credited = beside
		? [explain('ORDER_CREDITED_BESIDE', { credited: money(beside) }, language).message]
		: [];
	return {
		state: finding ? 'mismatch' : 'verified',
		...(finding ?? { code: '', message: '', suggestion: '' }),
		invoice: { journal: stored.journal, number: stored.number, bookyearId: stored.bookyearId },
		check: totals.source,
		totalShop: values.shop,
		totalOctopus: values.octopus,
		difference: values.difference,
		vatDifferences,
		customerDifferences: customer,
		notes: [...invoice.notes, ...moved, ...cents, ...notCompared(invoice, language), ...credited],
	};
}

/**
 * The invoice with everything else that Octopus holds of the order. Where the invoice alone is what the shop sold, credits of
 * a part stand beside it: a person made them, and no slip says what of (`beside`, positive).
 */
function counted(
	{ totals, others, soldAgain, tolerance }: Pick<Comparison, 'totals' | 'others' | 'soldAgain' | 'tolerance'>,
	shop: Decimal,
): { totals: OctopusTotals; beside?: Decimal } {
	if (!others) return { totals };
	const all = {
		source: totals.source,
		totalInclVat: totals.totalInclVat.plus(others.totalInclVat),
		perRate: [...totals.perRate, ...others.perRate],
	};
	const agrees = ({ totalInclVat }: OctopusTotals) => totalInclVat.minus(shop).abs().lte(tolerance);
	return soldAgain || agrees(all) || !agrees(totals)
		? { totals: all }
		: { totals, beside: others.totalInclVat.neg() };
}

function livesAgain(
	{
		totals,
		others,
		stored,
		soldAgain,
		language,
	}: Pick<Comparison, 'totals' | 'others' | 'stored' | 'soldAgain' | 'language'>,
	shop: string,
): Explanation {
	const credited = money(others!.totalInclVat.neg());
	return explain(
		'ORDER_LIVES_AGAIN',
		{
			octopus: money(totals.totalInclVat),
			credited,
			shop,
			number: `${stored.journal} ${stored.number}`,
			wanted: soldAgain!,
		},
		language,
	);
}

/** An order that is in Octopus but cannot be prepared (any more): only the totals can be compared. A slip may leave two open. */
export function againstStored(
	comparison: Omit<Comparison, 'order' | 'invoice' | 'relation' | 'ownCountry'> & {
		invoice: NotReadyInvoice;
		shopTotal: string | null;
	},
): Reconciliation {
	const { invoice, stored, soldAgain, shopTotal, tolerance, language } = comparison;
	const { totals, beside } = counted(comparison, decimal(shopTotal));
	const octopus = totals.totalInclVat;
	const within = (total: string | null) => octopus.minus(decimal(total)).abs().lte(tolerance);
	const shop = invoice.accepts?.find(within) ?? shopTotal;
	const values = {
		number: `${stored.journal} ${stored.number}`,
		octopus: money(octopus),
		shop: shop ?? '?',
		reason: invoice.message,
	};
	const agrees = within(shop) && !soldAgain;
	const differs = (): Explanation => {
		if (soldAgain) return livesAgain(comparison, values.shop);
		return explain(
			invoice.status === 'skipped' && decimal(shop).eq(0) ? 'ORDER_NOW_ZERO' : 'ORDER_CHANGED',
			values,
			language,
		);
	};
	// By its own words the order cannot be an invoice: what VAT and whose name it should have, nobody can say.
	const blind =
		agrees && invoice.status === 'held' && !invoice.credit
			? [explain('TOTAL_ONLY_COMPARED', { detail: invoice.message }, language).message]
			: [];
	return {
		...notInvoiced(
			invoice.status,
			agrees ? explain('ALREADY_IN_OCTOPUS', values, language) : differs(),
			shop,
		),
		state: agrees ? 'verified' : 'mismatch',
		invoice: { journal: stored.journal, number: stored.number, bookyearId: stored.bookyearId },
		check: 'lines',
		totalOctopus: values.octopus,
		difference: money(octopus.minus(decimal(shop))),
		notes: [
			...blind,
			...(beside ? [explain('ORDER_CREDITED_BESIDE', { credited: money(beside) }, language).message] : []),
		],
	};
}

function compareVat(invoice: ReadyInvoice, totals: OctopusTotals): Reconciliation['vatDifferences'] {
	const ours = new Map<string, Decimal>();
	for (const { rate, vat } of invoice.expected.perVatCode) add(ours, rate, decimal(vat));
	const theirs = new Map<string, Decimal>();
	for (const { rate, vat } of totals.perRate) add(theirs, rate.toString(), vat);
	return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((rate) => {
		const [shop, octopus] = [ours.get(rate) ?? ZERO, theirs.get(rate) ?? ZERO];
		if (shop.eq(octopus)) return [];
		return [{ rate, shop: money(shop), octopus: money(octopus), difference: money(octopus.minus(shop)) }];
	});
}

const add = (totals: Map<string, Decimal>, key: string, value: Decimal): void => {
	totals.set(key, (totals.get(key) ?? ZERO).plus(value));
};

/** The final word on an order that got no invoice in this run. */
export function notInvoiced(
	state: 'held' | 'skipped' | 'failed' | 'waiting',
	{ code, message, suggestion }: Pick<Explanation, 'message' | 'suggestion'> & { code: string },
	totalShop: string | null,
): Reconciliation {
	return {
		state,
		code,
		message,
		suggestion,
		invoice: null,
		check: 'none',
		totalShop,
		totalOctopus: null,
		difference: null,
		vatDifferences: [],
		customerDifferences: [],
		notes: [],
	};
}
