import { decimal, money, sum, ZERO, type Decimal } from '../../shared/decimal';
import { explain, type Explanation, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { baseAndVat, basePerVatCode, type PricedLine } from './lines-total';
import { saysStill } from './reference';
import { customerDifferences, FIELD_NAMES, partyDiffers, type FieldDifference, type RelationData } from './relation';
import { notCompared, shopVatDifference } from './shop-vat';
import type { BookingLine, JournalKind, ReadyInvoice } from './types';

/** How Octopus sees an invoice. Amounts with two decimals, order currency. */
export interface OctopusTotals {
	/** `export`: Octopus's own e-invoice. `lines`: worked out again from the stored lines. */
	source: 'export' | 'lines';
	totalInclVat: Decimal;
	perRate: Array<{ rate: Decimal; base: Decimal; vat: Decimal }>;
}

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

export interface StoredLines {
	/** Bookings only: incl. VAT. */
	amount?: number;
	invoiceLines?: PricedLine[];
	bookingLines?: Array<Partial<BookingLine>>;
}

/**
 * Totals worked out from stored lines: of an invoice, VAT rounded once per VAT code; of a booking, its own amounts – which
 * are positive in a credit note, where only the total is negative. `rates`: percent per VAT code.
 */
export function totalsFromLines({ amount = 0, invoiceLines = [], bookingLines = [] }: StoredLines, rates: Map<string, Decimal>, kind: JournalKind): OctopusTotals {
	const rateOf = (vatCode: string) => rates.get(vatCode) ?? ZERO;
	const sign = amount < 0 ? -1 : 1;
	const perRate =
		bookingLines.length > 0
			? bookingLines.map(({ vatCodeKey = '', baseAmount, vatAmount }) => ({ rate: rateOf(vatCodeKey), base: decimal(baseAmount).times(sign), vat: decimal(vatAmount).times(sign) }))
			: [...basePerVatCode(invoiceLines)].map(([vatCode, amount]) => ({ rate: rateOf(vatCode), ...baseAndVat(amount, rateOf(vatCode), kind === 'inclVat') }));
	return { source: 'lines', perRate, totalInclVat: sum(perRate.map(({ base, vat }) => base.plus(vat))) };
}

export interface Comparison {
	order: OrderDocument;
	invoice: ReadyInvoice;
	stored: { journal: string; number: number; bookyearId: number; reference: string };
	totals: OctopusTotals;
	relation: RelationData | null;
	/** Incl. VAT; up to and including this the totals agree. */
	tolerance: Decimal;
	ownCountry: string;
	/** Every difference of the customer is a mismatch, also the address of a consumer who moved. */
	everyCustomerDifference?: boolean;
	language: Language;
}

/** Compares what Octopus holds with what the shop sold (or refunded). Every difference is a figure; the first that matters names the state. */
export function reconcile(comparison: Comparison): Reconciliation {
	const { order, invoice, stored, totals, relation, tolerance, ownCountry, language } = comparison;
	const shop = decimal(invoice.shopTotal);
	const difference = totals.totalInclVat.minus(shop);
	const vatDifferences = compareVat(invoice, totals);
	const customer = relation ? customerDifferences(order, relation, ownCountry) : [];
	const isOtherParty = relation !== null && customer.length > 0 && (comparison.everyCustomerDifference || partyDiffers(customer, order, relation));
	const fields = customer.map(({ field, shop: s, octopus: o }) => `${FIELD_NAMES[language][field]}: "${s}" / "${o}"`).join('; ');
	const values = { shop: money(shop), octopus: money(totals.totalInclVat), difference: money(difference) };
	const finding = ((): Explanation | null => {
		if (difference.abs().gt(tolerance)) return explain('TOTAL_DIFFERS', values, language);
		const vat = vatDifferences.find((row) => decimal(row.difference).abs().gt(tolerance)) ?? shopVatDifference(invoice, totals, order, tolerance);
		if (vat) return explain('VAT_DIFFERS', vat, language);
		if (!stored.reference.startsWith(invoice.body.reference) && !saysStill(stored.reference, invoice.body.reference)) return explain('REFERENCE_DIFFERS', { reference: stored.reference }, language);
		return isOtherParty ? explain('CUSTOMER_DIFFERS', { fields }, language) : null;
	})();
	const moved = customer.length === 0 || isOtherParty ? [] : [explain('CUSTOMER_MOVED', { fields }, language).message];
	const cents = difference.eq(0) ? [] : [explain('CENTS_DIFFER', values, language).message];
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
		notes: [...invoice.notes, ...moved, ...cents, ...notCompared(invoice, language)],
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
		state, code, message, suggestion, invoice: null, check: 'none', totalShop, totalOctopus: null, difference: null,
		vatDifferences: [], customerDifferences: [], notes: [],
	};
}
