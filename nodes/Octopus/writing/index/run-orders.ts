import { decimal, isDecimal, type Decimal } from '../../../shared/decimal';
import type { OrderDocument } from '../../../shared/order';
import type { StoredInvoice } from '../../books/document';
import { markIn } from '../../invoicing/reference/mark';
import { orderMark, type Around, type OrderKey } from '../../invoicing/reference/reference';
import { phraseOf, phrasesOf } from '../../invoicing/reference/reference-words';
import type { OrderItem, RelationResult } from '../../item';
import type { StoredTotals } from '../stored-totals';

/** Parts of one cart are made in one go: with so many orders between them they are no parts. */
const MOST_BETWEEN = 25n;

/** The orders of a run, as far as one of them says what another one's document is. */
export class RunOrders {
	private readonly byMark = new Map<string, { phrase: string; relation?: RelationResult }>();
	private readonly byPhrase = new Map<string, Set<string>>();

	constructor(items: OrderItem[]) {
		for (const { order, relation } of items) {
			if (!order) continue;
			const [mark, phrase] = [orderMark(order), phraseOf(order.reference)];
			this.byMark.set(mark, { phrase, ...(relation ? { relation } : {}) });
			if (phrase) this.byPhrase.set(phrase, (this.byPhrase.get(phrase) ?? new Set()).add(mark));
		}
	}

	/** Another order of the run has the same reference. */
	isSplit(order: OrderKey): boolean {
		return (this.byPhrase.get(phraseOf(order.reference))?.size ?? 0) > 1;
	}

	/** What this run knows of a document that may be the order's. */
	around(order: OrderKey, document: StoredInvoice): Around {
		return {
			splitPart: () => this.isPart(order, document),
			namesAnother: () => this.namesAnother(order, document),
		};
	}

	/**
	 * The order that a document is marked as shares its reference with this one. Where that order is not in the run, parts of
	 * one cart are told by what they always have in common: their customer, and ids next to each other.
	 */
	private isPart(order: OrderKey, document: StoredInvoice): boolean {
		const mark = markIn(document.orderReference);
		if (!mark) return false;
		const other = this.byMark.get(mark.order);
		if (other) return other.phrase === phraseOf(order.reference);
		const apart = BigInt(mark.id) - BigInt(order.id);
		return (
			apart <= MOST_BETWEEN &&
			apart >= -MOST_BETWEEN &&
			isOf(document, this.byMark.get(orderMark(order))?.relation)
		);
	}

	private namesAnother(order: OrderKey, { reference = '' }: StoredInvoice): boolean {
		return phrasesOf(reference).some((phrase) => {
			const named = this.byPhrase.get(phrase);
			return named !== undefined && !named.has(orderMark(order));
		});
	}
}

/** Whether a document stands on a relation. */
export function isOf(document: StoredInvoice, relation: RelationResult | undefined): boolean {
	const { relationKey, externalRelationId } = document.relationIdentificationServiceData ?? {};
	if (!relation || !('data' in relation)) return false;
	if (relation.id !== null && relationKey) return relationKey.id === relation.id;
	return Boolean(externalRelationId) && externalRelationId === relation.externalRelationId;
}

/** What the document of an item has to agree with: who bought, and the total incl. VAT. */
export interface Sale {
	belowZero: boolean;
	/** Same customer, and the same total within the tolerance – or a total that cannot be worked out. */
	isSame(document: StoredInvoice): boolean;
}

export function saleOf(
	{ order, invoice, relation }: OrderItem,
	totals: StoredTotals,
	tolerance: Decimal,
): Sale {
	const total = totalOf(invoice?.shopTotal, order);
	return {
		belowZero: !invoice?.credit && total !== null && total.lt(0),
		isSame(document) {
			if (total === null || !isOf(document, relation)) return false;
			const theirs = totals.inclVat(document);
			return theirs === null || theirs.minus(total).abs().lte(tolerance);
		},
	};
}

function totalOf(shopTotal: string | undefined, order: OrderDocument | undefined): Decimal | null {
	const text = shopTotal || order?.total_paid_tax_incl || '';
	return isDecimal(text) ? decimal(text) : null;
}
