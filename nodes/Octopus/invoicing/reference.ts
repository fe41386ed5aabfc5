import { decimal, toJsonNumber } from '../../shared/decimal';
import type { OrderDocument } from '../../shared/order';
import type { SlipDocument } from '../../shared/slip';

/** What a document in Octopus says of where it came from. */
export interface StoredReference {
	reference?: string;
	orderReference?: string;
	/** The total is negative: it credits. */
	credit?: boolean;
}

export type OrderKey = Pick<OrderDocument, 'id' | 'reference'> & { shop: Pick<OrderDocument['shop'], 'installation'> };

/** Ids are unique within one installation of PrestaShop, over all its shops; the first needs no number. */
const numberOf = ({ shop }: Pick<OrderKey, 'shop'>): string => (shop.installation > 1 ? String(shop.installation) : '');

/** `orderReference` of our invoices: the order's id, marked as ours, so that another link's number is never taken for an id; `PS2-7` for the second installation. */
export const orderMark = (order: Pick<OrderKey, 'id' | 'shop'>): string => `PS${numberOf(order)}-${order.id}`;

/** An id as part of a reference: that of the second installation has its number in front. */
const inReference = (order: OrderKey, id: string): string => (numberOf(order) ? `${numberOf(order)}-${id}` : id);

/** The reference of an order whose own reference another order – of the same cart, or of another installation – already took. */
export const splitReference = (order: OrderKey): string => `${order.reference}#${inReference(order, String(order.id))}`;

export type Match = 'same' | 'other' | 'unclear';

/**
 * Whether an invoice in Octopus is this order's. Split orders share a reference, and modules that count orders give two
 * installations the same ones, so the order's mark (`orderReference`) decides; an invoice without our mark (made by another
 * link, or by hand) counts as the order's own: a missing invoice costs less than a second one. Only where a split is known is
 * that unclear. A credit note is never the order's invoice.
 */
export function matchReference(order: OrderKey, stored: StoredReference, split: boolean): Match {
	if (stored.credit) return 'other';
	const reference = stored.reference?.trim() ?? '';
	if (reference === splitReference(order)) return 'same';
	if (reference !== order.reference) return 'other';
	const mark = stored.orderReference?.trim() ?? '';
	if (mark === orderMark(order)) return 'same';
	if (/^PS\d*-\d+(-R\d+)?$/.test(mark)) return 'other';
	return split ? 'unclear' : 'same';
}

/** What a document is looked up by in Octopus, and recognised by. */
export interface Identity {
	/** References it may have there, the most certain first. */
	references: string[];
	match(stored: StoredReference, split: boolean): Match;
}

export const orderIdentity = (order: OrderKey): Identity => ({
	references: [splitReference(order), order.reference],
	match: (stored, split) => matchReference(order, stored, split),
});

/** `orderReference` of an order that was credited as a whole and is sold again: `PS-7-R2` for its second invoice (`time` 2). */
export const againMark = (order: OrderKey, time: number): string => `${orderMark(order)}-R${time}`;

/** Its reference: unlike that of the first invoice, whatever that one had. */
export const againReference = (order: OrderKey, time: number): string => `${splitReference(order)}-${time}`;

export function againIdentity(order: OrderKey, time: number): Identity {
	const reference = againReference(order, time);
	return { references: [reference], match: (stored) => (!stored.credit && stored.reference?.trim() === reference ? 'same' : 'other') };
}

/**
 * The reference of a credit note: the number of the slip (as the shop prints it, without its prefix) or of the cancelled
 * order, and the order's reference. No order has such a reference, so neither is ever taken for the other. `time`: of an
 * order that was invoiced again and cancelled again.
 */
export const creditReference = (order: OrderKey, slip: Pick<SlipDocument, 'id'> | null, time = 1): string =>
	`${slip ? `CS${inReference(order, padded(slip.id))}` : `CANCEL${inReference(order, padded(order.id))}`}/${order.reference}${slip || time === 1 ? '' : `#${time}`}`;

/** `orderReference` of our credit notes: the order's mark, and what they credit. */
export const creditMark = (order: OrderKey, slip: Pick<SlipDocument, 'id'> | null, time = 1): string => `${orderMark(order)}-${slip ? `CS${slip.id}` : `CANCEL${time === 1 ? '' : time}`}`;

const padded = (id: number): string => String(id).padStart(6, '0');

/**
 * The credit note of a slip (of an order as a whole: `slip` null). One that has only the order's reference was made by hand
 * and may be of this slip or of another: unclear. So is a document under the slip's own reference that does not credit. The
 * order's invoice is never its credit note.
 */
export function creditIdentity(order: OrderKey, slip: Pick<SlipDocument, 'id'> | null, time = 1): Identity {
	const own = creditReference(order, slip, time);
	return {
		references: [own, splitReference(order), order.reference],
		match(stored) {
			if (stored.reference?.trim() === own) return stored.credit ? 'same' : 'unclear';
			return isCreditOf(order, stored) && !isOurs(stored) ? 'unclear' : 'other';
		},
	};
}

/** What stands before the order's reference in that of a credit note. */
const CREDIT_PREFIX = /^(CS|CANCEL)(\d+-)?\d{6,}\//;

const isOurs = ({ reference = '' }: StoredReference): boolean => CREDIT_PREFIX.test(reference.trim());

/** Whether a document credits (a part of) this order. Where split orders share a reference, our mark tells them apart. */
export function isCreditOf(order: OrderKey, stored: StoredReference): boolean {
	if (!stored.credit) return false;
	const [mark] = /^PS\d*-\d+(?=-|$)/.exec(stored.orderReference?.trim() ?? '') ?? [];
	if (mark) return mark === orderMark(order);
	const reference = stored.reference?.trim() ?? '';
	return reference === order.reference || reference === splitReference(order) || (CREDIT_PREFIX.test(reference) && reference.replace(CREDIT_PREFIX, '').replace(/#\d+$/, '') === order.reference);
}

/** The slip of this order that a credit note says it is of; null where it says none. */
export function slipNumberOf(order: OrderKey, { reference = '', orderReference = '' }: StoredReference): number | null {
	const mark = orderReference.trim();
	if (mark.startsWith(`${orderMark(order)}-CS`)) return wholeNumber(mark.slice(orderMark(order).length + 3));
	const [, , number] = /^CS(\d+-)?(\d{6,})\//.exec(reference.trim()) ?? [];
	return wholeNumber(number);
}

const wholeNumber = (text = ''): number | null => (/^\d+$/.test(text) ? toJsonNumber(decimal(text)) : null);
