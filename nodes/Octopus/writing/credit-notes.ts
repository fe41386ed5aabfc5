import { decimal, money, sum, type Decimal } from '../../shared/decimal';
import { explain, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import type { CreditOf, ReadyInvoice } from '../invoicing/types';
import type { StoredInvoice } from '../transport/invoices';
import type { CreateResult, OrderItem } from '../types';
import type { InvoiceIndex } from './invoice-index';
import type { StoredTotals } from './stored-totals';
import type { OwnFields } from './write-invoice';

/** Credits and invoice are rounded apart: so much more is none. */
const ROOM = decimal('0.02');

/** What a run knows when its credit notes are written: everything that Octopus holds, and what became of the run's own orders. */
export interface CreditContext {
	index: InvoiceIndex;
	totals: StoredTotals;
	/** Results of the orders of this run, by order id. */
	results: Map<number, CreateResult>;
	split: Set<number>;
	language: Language;
}

/** What became of the orders of a run; a credit note is no order. */
export const orderResults = (items: OrderItem[]): Map<number, CreateResult> =>
	new Map(items.flatMap(({ order, invoice, result }) => (order && result && !invoice?.credit ? [[order.id, result] as const] : [])));

/** The invoice in Octopus that a credit note belongs to, or why the note is not written: only what is in the books can be credited. */
export function invoiceToCredit(order: OrderDocument, invoice: ReadyInvoice, context: CreditContext): { original: StoredInvoice } | { refusal: CreateResult } {
	const { index, results, split, language } = context;
	const credit = invoice.credit!;
	const refuse = (status: 'held' | 'skipped', code: Code, values = {}) => ({ refusal: { status, ...explain(code, values, language) } });
	const { match, invoice: original } = index.invoiceOf(order, split.has(order.id));
	if (match === 'unclear') return refuse('held', 'SPLIT_ORDER_UNCLEAR', { reference: order.reference });
	if (!original) {
		const own = results.get(order.id);
		// The order is on its way: so is its credit note.
		if (own?.status === 'waiting') return { refusal: own };
		if (neverInvoiced(order, credit, own)) return refuse('skipped', 'CREDIT_NOT_NEEDED', { reference: order.reference });
		return refuse(credit.missingInvoice === 'skip' ? 'skipped' : 'held', 'CREDIT_ORDER_NOT_IN_OCTOPUS', { reference: order.reference });
	}
	const excess = excessOver(original, order, invoice, context);
	return excess ? refuse('held', 'CREDIT_EXCEEDS_OCTOPUS', excess) : { original };
}

/** Given back completely, by its state or by slips of an order that is in no paid state any more: no run will invoice it. */
const neverInvoiced = ({ state }: OrderDocument, { of, whole }: CreditOf, own: CreateResult | undefined): boolean => own === undefined && (of === 'order' || (whole && !state.paid));

/** The figures, where this credit note and those in Octopus together would be more than the invoice there. Null also when totals cannot be worked out. */
function excessOver(original: StoredInvoice, order: OrderDocument, { expected, body }: ReadyInvoice, { index, totals }: CreditContext): Record<string, string> | null {
	const invoiced = totals.inclVat(original);
	const credits = index.creditsOf(order).map((document) => totals.inclVat(document));
	if (!invoiced || credits.some((credit) => credit === null)) return null;
	const credited = sum(credits as Decimal[]).neg();
	const now = decimal(expected.totalInclVat).neg();
	if (credited.plus(now).lte(invoiced.plus(ROOM))) return null;
	return { invoice: money(invoiced), credits: money(credited), slip: money(now), reference: body.reference };
}

/** The fields by which a credit note names its invoice: the same relation, so that the two balance, and the Peppol reference (BG-3). */
export function linkTo(original: StoredInvoice, { credit, kind }: ReadyInvoice): Partial<OwnFields> {
	const { relationKey, externalRelationId } = original.relationIdentificationServiceData ?? {};
	const relation = relationKey ? { relationKey: { id: relationKey.id } } : externalRelationId ? { externalRelationId } : null;
	const reference = { id: { value: String(original.documentSequenceNr) }, ...(original.documentDate ? { issueDate: { value: original.documentDate } } : {}) };
	return {
		...(relation ? { relationIdentificationServiceData: relation } : {}),
		// Bookings have no Peppol fields.
		...(credit?.linkInvoice && kind !== 'booking' ? { peppolFields: { billingReferences: [{ invoiceDocumentReference: reference }] } } : {}),
	};
}
