import { decimal, toJsonNumber } from '../../../shared/decimal';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { installationNumber, markIn, orderMark, type Mark } from './mark';
import { isTelling, numbersIn, phraseOf, phrasesOf } from './reference-words';

export { orderMark };

/** What a document in Octopus says of where it came from. */
export interface StoredReference {
	reference?: string;
	orderReference?: string;
	/** The total is negative: it credits. */
	credit?: boolean;
}

/** `invoice_number`: of the invoice that the shop itself made; 0 or left out when it made none. */
export type OrderKey = Pick<OrderDocument, 'id' | 'reference'> & {
	shop: Pick<OrderDocument['shop'], 'installation'>;
} & Partial<Pick<OrderDocument, 'invoice_number'>>;

type Slip = Pick<SlipDocument, 'id'>;

/** An id as part of a reference: that of the second installation has its number in front. */
const inReference = (order: OrderKey, id: string): string =>
	installationNumber(order) ? `${installationNumber(order)}-${id}` : id;

/** The reference of an order whose own reference another order – of the same cart, or of another installation – already took. */
export const splitReference = (order: OrderKey): string =>
	`${order.reference}#${inReference(order, String(order.id))}`;

/** `orderReference` of an order that was credited as a whole and is sold again: `PS-7-R2` for its second invoice (`time` 2). */
export const againMark = (order: OrderKey, time: number): string => `${orderMark(order)}-${againPart(time)}`;

/** Its reference: unlike that of the first invoice, whatever that one had. */
export const againReference = (order: OrderKey, time: number): string => `${splitReference(order)}-${time}`;

/**
 * The reference of a credit note: the number of the slip (as the shop prints it, without its prefix) or of the cancelled
 * order, and the order's reference. No order has such a reference, so neither is ever taken for the other. `time`: of an
 * order that was invoiced again and cancelled again.
 */
export const creditReference = (order: OrderKey, slip: Slip | null, time = 1): string => {
	const number = inReference(order, padded(slip?.id ?? order.id));
	return slip
		? `CS${number}/${order.reference}`
		: `CANCEL${number}/${order.reference}${time === 1 ? '' : `#${time}`}`;
};

/** `orderReference` of our credit notes: the order's mark, and what they credit. */
export const creditMark = (order: OrderKey, slip: Slip | null, time = 1): string =>
	`${orderMark(order)}-${partOf(slip, time)}`;

const againPart = (time: number | string): string => `R${time}`;
const partOf = (slip: Slip | null, time: number): string =>
	slip ? `CS${slip.id}` : `CANCEL${time === 1 ? '' : time}`;
const padded = (id: number): string => String(id).padStart(6, '0');

export type Match = 'same' | 'other' | 'unclear';

/**
 * Why a document is the order's, or may be. Same: `both` mark and reference say so, only the `mark`, only the `reference`.
 * Unclear: mark and reference name `two` orders; a `split` order's reference without a mark; only a `number` with the same
 * total and customer; the wrong `sign`; a credit note made by `hand`.
 */
export type Why = 'both' | 'mark' | 'reference' | 'two' | 'split' | 'number' | 'sign' | 'hand';

export interface Judgement {
	match: Match;
	why?: Why;
}

const OTHER: Judgement = { match: 'other' };
const same = (why: Why): Judgement => ({ match: 'same', why });
const unclear = (why: Why): Judgement => ({ match: 'unclear', why });

/** What is known of a document and of the run beside what both say of themselves. Left out: not known. */
export interface Around {
	/** The order that the document's mark names is, with this one, a part of one cart. */
	splitPart?: () => boolean;
	/** The document's reference is that of another order of the run. */
	namesAnother?: () => boolean;
	/** Its total incl. VAT and its customer are those of this order (or slip). */
	sameSale?: () => boolean;
	/** What the shop sold comes to less than 0; left out where nothing is known of the order but its key. */
	belowZero?: boolean;
}

/** What a document is looked up by in Octopus, and recognised by. */
export interface Identity {
	/** References it may have there, the most certain first. */
	references: string[];
	/** The order's mark. */
	mark: string;
	/** Numbers that a document made by hand may have for a reference: nothing but a reason to ask. */
	numbers: string[];
	/** `split`: another order of the run has the same reference. */
	match(stored: StoredReference, split: boolean): Match;
	judge(stored: StoredReference, split: boolean, around: Around): Judgement;
}

/**
 * Whether an invoice in Octopus is this order's: by our mark, or by its reference – in any case, with blanks in it or among
 * other words, for people edit it. Split orders share a reference, and modules that count orders give two installations the
 * same ones: there the mark decides. An invoice without our mark (made by another link, or by hand) counts as the order's own:
 * a missing invoice costs less than a second one. A mark and a reference that name two orders are asked about. A credit note
 * is never the order's invoice – but for an order that itself came to less than 0.
 */
export function matchReference(order: OrderKey, stored: StoredReference, split: boolean): Match {
	return judgeInvoice(order, stored, split, {}).match;
}

function judgeInvoice(order: OrderKey, stored: StoredReference, split: boolean, around: Around): Judgement {
	const mark = markIn(stored.orderReference);
	const named = namedIn(stored, order);
	const isMine = mark?.order === orderMark(order);
	// Of a credit note, or of a later invoice of the order.
	if (isMine && mark.part !== '') return OTHER;
	if (stored.credit && !around.belowZero)
		return isMine && around.belowZero !== undefined ? unclear('sign') : OTHER;
	if (isMine) {
		if (named === 'whole' || named === 'word' || named === 'own') return same('both');
		return named === 'sibling' || around.namesAnother?.() ? unclear('two') : same('mark');
	}
	if (mark) return ofAnother(order, mark, named, around.splitPart ?? (() => split));
	if (named === 'own') return same('reference');
	if (named === 'whole' || (named === 'word' && isTelling(phraseOf(order.reference))))
		return split ? unclear('split') : same('reference');
	if (named === 'sibling' || named === 'credit' || named === 'again') return OTHER;
	return byNumber(numbersOf(order), stored, around);
}

/** A document with the mark of another order. */
function ofAnother(order: OrderKey, mark: Mark, named: Named, isSplitPart: () => boolean): Judgement {
	// Of another installation: it may count its orders as this one does.
	if (mark.installation !== installationNumber(order)) return OTHER;
	if (named === 'own') return unclear('two');
	if (named === 'whole') return isSplitPart() ? OTHER : unclear('two');
	return named === 'word' && isTelling(phraseOf(order.reference)) ? unclear('two') : OTHER;
}

/** The bare id of the order or the number of the shop's invoice proves nothing alone; with the same total and customer it is asked. */
function byNumber(numbers: string[], stored: StoredReference, { sameSale }: Around): Judgement {
	const named = numbersIn(stored.reference ?? '');
	return sameSale && numbers.some((number) => named.includes(number)) && sameSale()
		? unclear('number')
		: OTHER;
}

const numbersOf = ({ id, invoice_number = 0 }: OrderKey): string[] => [
	String(id),
	...(invoice_number > 0 ? [String(invoice_number)] : []),
];

/**
 * How a reference names an order: `own` is its split reference, `sibling` that of another part, `whole` nothing but the
 * order's reference, `word` that among other words, `credit` the reference of one of its credit notes, `again` that of a later
 * invoice.
 */
type Named = 'own' | 'sibling' | 'whole' | 'word' | 'credit' | 'again' | 'none';

function namedIn({ reference = '' }: StoredReference, order: OrderKey): Named {
	const [wanted, own] = [phraseOf(order.reference), phraseOf(splitReference(order))];
	const whole = phraseOf(reference);
	if (wanted === '' || whole === '') return 'none';
	if (whole === wanted) return 'whole';
	const phrases = phrasesOf(reference);
	if (phrases.some((phrase) => phrase.startsWith(`${own}-`) && /^-\d+$/.test(phrase.slice(own.length))))
		return 'again';
	if (phrases.includes(own)) return 'own';
	if (!phrases.includes(wanted)) return 'none';
	if (phrases.some((phrase) => creditedIn(phrase)?.reference === wanted)) return 'credit';
	const sibling = phrases.find(
		(phrase) => phrase.startsWith(`${wanted}#`) && /^#(\d+-)?\d+$/.test(phrase.slice(wanted.length)),
	);
	// A blank before the # is not how we write it: somebody numbered something else.
	return sibling && reference.toUpperCase().includes(sibling) ? 'sibling' : 'word';
}

export const orderIdentity = (order: OrderKey): Identity => ({
	references: [splitReference(order), order.reference],
	mark: orderMark(order),
	numbers: numbersOf(order),
	match: (stored, split) => matchReference(order, stored, split),
	judge: (stored, split, around) => judgeInvoice(order, stored, split, around),
});

/**
 * The invoice of a later life of the order (`time` 2 for its second), by its mark or its reference. One that only has the order's
 * own reference, with the same total and customer, is asked about: a person may have made it.
 */
export function againIdentity(order: OrderKey, time: number): Identity {
	const wanted = phraseOf(againReference(order, time));
	const judge: Identity['judge'] = (stored, _split, { sameSale }) => {
		const mark = markIn(stored.orderReference);
		if (stored.credit) return OTHER;
		const isNamed = phrasesOf(stored.reference ?? '').includes(wanted);
		// Of two lives of one order, the mark tells which.
		if (mark?.order === orderMark(order))
			return mark.part === againPart(time) ? same(isNamed ? 'both' : 'mark') : OTHER;
		if (isNamed)
			return !mark
				? same('reference')
				: mark.installation === installationNumber(order)
					? unclear('two')
					: OTHER;
		const named = mark ? 'none' : namedIn(stored, order);
		return (named === 'own' || named === 'whole' || named === 'word') && sameSale?.()
			? unclear('number')
			: OTHER;
	};
	const references = [splitReference(order), order.reference, againReference(order, time)];
	return {
		references,
		mark: orderMark(order),
		numbers: [],
		match: (stored, split) => judge(stored, split, {}).match,
		judge,
	};
}

/** Which later lives of the order (2, 3, …) a document may be the invoice of; which it is, {@link againIdentity} says. */
export function livesNamed(order: OrderKey, { reference = '', orderReference }: StoredReference): number[] {
	const [mark, first] = [markIn(orderReference), `${phraseOf(splitReference(order))}-`];
	const texts = [
		...(mark?.order === orderMark(order) ? [mark.part] : []),
		...phrasesOf(reference)
			.filter((phrase) => phrase.startsWith(first))
			.map((phrase) => againPart(phrase.slice(first.length))),
	];
	return texts.flatMap((text) => (/^R\d{1,6}$/.test(text) ? [toJsonNumber(decimal(text.slice(1)))] : []));
}

/**
 * The credit note of a slip (of an order as a whole: `slip` null; `time`: of its second invoice, …), by our mark or by its reference, however many zeros are in
 * it. One that has only the order's reference was made by hand and may be of this slip or of another: unclear. So is a document
 * under the slip's own reference or mark that does not credit. The order's invoice is never its credit note.
 */
export function creditIdentity(order: OrderKey, slip: Slip | null, time = 1): Identity {
	const part = partOf(slip, time);
	const judge: Identity['judge'] = (stored, split, around) => {
		const mark = markIn(stored.orderReference);
		const named = creditsNamed(stored, order);
		const isNamed = named.includes(part);
		if (mark && mark.order === orderMark(order) && mark.part === part) {
			// A number in it may be the reference of another order; what it says it credits counts.
			if (named.length > 0 ? !isNamed : around.namesAnother?.()) return unclear('two');
			return stored.credit ? same(isNamed ? 'both' : 'mark') : unclear('sign');
		}
		if (mark && isNamed) return mark.installation === installationNumber(order) ? unclear('two') : OTHER;
		if (isNamed) return stored.credit ? same('reference') : unclear('sign');
		if (isCreditOf(order, stored, split) && !mark?.part && !isOurs(stored)) return unclear('hand');
		// One of ours that says what it credits is of nothing else, whatever numbers stand in it.
		return mark || !stored.credit || isOurs(stored) ? OTHER : byNumber(numbers, stored, around);
	};
	const numbers = [...(slip ? [String(slip.id)] : []), ...numbersOf(order)];
	return {
		references: [creditReference(order, slip, time), splitReference(order), order.reference],
		mark: orderMark(order),
		numbers,
		match: (stored, split) => judge(stored, split, {}).match,
		judge,
	};
}

/** What stands before the order's reference in that of a credit note: CS000004/…, CANCEL2-000069/… */
const CREDIT_PREFIX = /^(CS|CANCEL)(?:(\d+)-)?0*(\d+)\/(.+)$/;

interface Credited {
	/** "CS4", "CANCEL69" */
	part: string;
	installation: string;
	/** Of the order. */
	reference: string;
}

function creditedIn(phrase: string): Credited | null {
	const [, kind = '', installation = '', number = '', reference = ''] = CREDIT_PREFIX.exec(phrase) ?? [];
	return kind ? { part: `${kind}${number}`, installation, reference: phraseOf(reference) } : null;
}

/** Parts of this order ("CS4", "CANCEL", "CANCEL2") that a reference says it credits; "CANCEL#124" is the order 124 of the same reference. */
function creditsNamed({ reference = '' }: StoredReference, order: OrderKey): string[] {
	const wanted = phraseOf(order.reference);
	const found = phrasesOf(reference).flatMap((phrase) => creditedIn(phrase) ?? []);
	return found
		.filter(({ installation }) => installation === installationNumber(order))
		.flatMap((one) => {
			const [, time] = one.reference.startsWith(wanted)
				? (/^(?:#(\d+))?$/.exec(one.reference.slice(wanted.length)) ?? [])
				: [];
			if (one.reference !== wanted && time === undefined) return [];
			if (one.part !== `CANCEL${order.id}`)
				return one.reference === wanted ? [one.part.replace('CANCEL', 'CANCEL#')] : [];
			// "CANCEL000067/XKB#2" is read with and without what follows the #: the whole of it counts.
			const isCut =
				time === undefined &&
				found.some(({ part, reference: longer }) => part === one.part && longer.startsWith(`${wanted}#`));
			return isCut ? [] : [`CANCEL${time ?? ''}`];
		});
}

const isOurs = ({ reference = '' }: StoredReference): boolean =>
	phrasesOf(reference).some((phrase) => creditedIn(phrase) !== null);

/**
 * Whether a document credits (a part of) this order. Where split orders share a reference (`split`), our mark tells them apart,
 * or the number of the one that was cancelled.
 */
export function isCreditOf(order: OrderKey, stored: StoredReference, split = false): boolean {
	if (!stored.credit) return false;
	const mark = markIn(stored.orderReference);
	if (mark) return mark.order === orderMark(order);
	const named = namedIn(stored, order);
	const parts = split && named === 'credit' ? creditsNamed(stored, order) : [];
	if (parts.length > 0 && parts.every((part) => part.startsWith('CANCEL#'))) return false;
	return (
		named === 'own' ||
		named === 'again' ||
		named === 'whole' ||
		named === 'credit' ||
		(named === 'word' && isTelling(phraseOf(order.reference)))
	);
}

/** Whether a reference that people may have edited still says what we wrote: in any case, among other words, with other zeros. */
export function saysStill(reference: string, written: string): boolean {
	const wanted = phraseOf(written);
	const credited = creditedIn(wanted);
	return phrasesOf(reference).some((phrase) => {
		const found = credited && creditedIn(phrase);
		return (
			phrase === wanted ||
			(found &&
				found.part === credited.part &&
				found.installation === credited.installation &&
				found.reference === credited.reference)
		);
	});
}

/** The slip of this order that a credit note says it is of; null where it says none. */
export function slipNumberOf(order: OrderKey, stored: StoredReference): number | null {
	const mark = markIn(stored.orderReference);
	const parts =
		mark?.order === orderMark(order) && mark.part !== '' ? [mark.part] : creditsNamed(stored, order);
	const [, digits] = parts.map((part) => /^CS(\d+)$/.exec(part)).find((found) => found !== null) ?? [];
	return digits === undefined ? null : toJsonNumber(decimal(digits));
}

/** Our mark, or a reference that only this order has. */
export function isMarkedAs(order: OrderKey, stored: StoredReference): boolean {
	const named = namedIn(stored, order);
	return markIn(stored.orderReference)?.order === orderMark(order) || named === 'own' || named === 'again';
}
