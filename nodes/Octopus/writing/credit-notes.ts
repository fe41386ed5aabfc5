import { attemptSync } from '../../shared/attempt';
import { decimal, money, sum, type Decimal } from '../../shared/decimal';
import { explain, type ExplainedError, type Explanation } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { SlipDocument } from '../../shared/slip';
import type { Code } from '../../shared/texts';
import type { Language } from '../../shared/texts/text';
import { lineAmount } from '../books/amounts';
import { keyOf, keyText, type StoredInvoice } from '../books/document';
import {
	fitSlip,
	fromBooks,
	isEmpty,
	leftOf,
	totalOf,
	type AddedUp,
	type Left,
} from '../invoicing/credit/against-books';
import type { CreditOf, ReadyInvoice } from '../invoicing/prepared';
import {
	creditIdentity,
	creditMark,
	creditReference,
	isMarkedAs,
	orderMark,
	slipNumberOf,
	type Identity,
} from '../invoicing/reference/reference';
import type { CreateResult, OrderItem } from '../item';
import type { Found, InvoiceIndex } from './index/invoice-index';
import type { Sale } from './index/run-orders';
import { documentsOf, numberOf, type OrderDocuments } from './order-documents';
import type { StoredTotals } from './stored-totals';
import { askAbout } from './unclear';
import type { OwnFields } from './write-invoice';

/** Credits and invoice are rounded apart: so much more is none. */
const ROOM = decimal('0.02');

/** A document made by hand is taken for the order's invoice where it is no further off than this, incl. VAT. */
const SAME_TOTAL = decimal('0.05');

/** What a run knows when its credit notes are written: everything that Octopus holds, and what became of the run's own orders. */
export interface CreditContext {
	index: InvoiceIndex;
	totals: StoredTotals;
	/** Results of the orders of this run, by order id. */
	results: Map<number, CreateResult>;
	split: Set<number>;
	/** What a document of an order or slip has to agree with. */
	saleOf: (order: OrderDocument, note: ReadyInvoice) => Sale;
	language: Language;
}

/** What is to be done about a credit note: nothing, since it is there (with what it should come to); nothing, for a reason; or to write it. */
export type Decision =
	| { exists: StoredInvoice; note: ReadyInvoice | null }
	| { refusal: CreateResult }
	| { note: ReadyInvoice; original: StoredInvoice; identity: Identity; documents: string };

/** What became of the orders of a run; a credit note is no order. */
export const orderResults = (items: OrderItem[]): Map<number, CreateResult> =>
	new Map(
		items.flatMap(({ order, invoice, result }) =>
			order && result && !invoice?.credit ? [[order.id, result] as const] : [],
		),
	);

/** Holds a prepared credit note against the books: only what is there can be credited, at its VAT codes, and never more of it. */
export async function decideCredit(
	order: OrderDocument,
	slip: SlipDocument | null,
	note: ReadyInvoice,
	context: CreditContext,
): Promise<Decision> {
	const documents = documentsOf(context.index, order, context.split.has(order.id));
	await context.totals.learn([...documents.invoices, ...documents.credits]);
	const one = new Credit(order, slip, note, { ...context, documents });
	return one.decide();
}

/** Every document of an order by key: another one since then means that what was decided may no longer hold. */
export const fingerprint = (index: InvoiceIndex, order: OrderDocument, split: boolean): string =>
	keysOf(documentsOf(index, order, split));

const keysOf = ({ invoices, credits }: OrderDocuments): string =>
	[...invoices, ...credits]
		.map((document) => keyText(keyOf(document)))
		.sort()
		.join(' ');

class Credit {
	private readonly credit: CreditOf;
	/** Which invoice of the order a credit as a whole is about. */
	private readonly time: number;
	private readonly identity: Identity;

	constructor(
		private readonly order: OrderDocument,
		private readonly slip: SlipDocument | null,
		private readonly note: ReadyInvoice,
		private readonly context: CreditContext & { documents: OrderDocuments },
	) {
		this.credit = note.credit!;
		this.time = context.documents.time;
		this.identity = creditIdentity(order, slip, slip ? 1 : this.time);
	}

	decide(): Decision {
		const { index, split, documents, saleOf } = this.context;
		const found = index.find(this.identity, split.has(this.order.id), {
			order: this.order,
			sale: saleOf(this.order, this.note),
		});
		if (found.match === 'same' && found.invoice)
			return { exists: found.invoice, note: this.asItShouldBe(found.invoice) };
		if (found.match === 'unclear' && this.slip) return this.unclear(found);
		if (documents.unclear)
			return this.refuse('held', askAbout({ order: this.order }, documents.unclear, this.context.language));
		const original = documents.invoices.at(-1);
		if (!original) return this.withoutInvoice();
		const { value, error } = attemptSync(() =>
			this.written(original, found.match === 'unclear' ? found : undefined),
		);
		return value ?? this.refuse('held', error!.in(this.context.language));
	}

	private written(original: StoredInvoice, unclear: Found | undefined): Decision {
		const doubt = this.doubtOf(original);
		if (doubt) return doubt;
		const { value: left, error } = attemptSync(() => this.left());
		if (error)
			return this.held('CREDIT_BOOKS_UNCLEAR', { number: numberOf(original), detail: this.sentence(error) });
		const done = this.slip ? null : this.nothingToDo(left!, unclear);
		if (done) return done;
		const dated = this.datedFor(original);
		if ('refusal' in dated) return dated;
		const note = this.slip
			? fitted(dated, fitSlip(dated, left!, numberOf(original)), this.context.language)
			: this.whole(dated, left!);
		return { note, original, identity: this.identity, documents: keysOf(this.context.documents) };
	}

	/** What the invoice has left, but for some credits. Throws VAT_CODE_RATE_UNKNOWN. */
	private left(except: (credit: StoredInvoice) => boolean = () => false): Left {
		const {
			documents: { invoices, credits },
			totals,
		} = this.context;
		return leftOf(
			invoices.map((document) => addedUp(document, totals)),
			credits.filter((credit) => !except(credit)).map((document) => addedUp(document, totals)),
		);
	}

	/** The note that is there, as what was left before it would have it; null when that cannot be told. */
	private asItShouldBe(found: StoredInvoice): ReadyInvoice | null {
		const { slip, order, note } = this;
		const own = keyText(keyOf(found));
		const later = (credit: StoredInvoice) => slip !== null && (slipNumberOf(order, credit) ?? 0) > slip.id;
		return (
			attemptSync(() => {
				const left = this.left((credit) => keyText(keyOf(credit)) === own || later(credit));
				return slip ? fitSlip(note, left, numberOf(found)) : this.whole(note, left);
			}).value ?? null
		);
	}

	/** Everything that is left, under the number of the life of the order that it ends. */
	private whole(note: ReadyInvoice, left: Left): ReadyInvoice {
		const { order, time } = this;
		const made = fromBooks(note, left);
		const shop = this.credit.books?.order ?? '';
		const rest = money(decimal(made.shopTotal).neg());
		const remark =
			shop === rest
				? []
				: [explain('CREDIT_AS_IN_OCTOPUS', { order: shop || '?', rest }, this.context.language).message];
		return {
			...made,
			body: {
				...made.body,
				reference: creditReference(order, null, time),
				orderReference: creditMark(order, null, time),
			},
			notes: [...made.notes, ...remark],
		};
	}

	/** An order credited as a whole has nothing to do where nothing is left, or where its slips will take what is; it waits for those. */
	private nothingToDo(left: Left, unclear: Found | undefined): Decision | null {
		const {
			order,
			credit: { slips = [] },
			context: { index, split },
		} = this;
		const rest = totalOf(left.values());
		const invoiced = totalOf([...left.values()].map((code) => code.invoiced));
		if (rest.lte(0) || isEmpty(left, this.note.kind)) {
			if (slips.length > 0) return this.skipped('CREDIT_HAS_SLIPS', { count: slips.length });
			return this.skipped('CREDIT_BOOKS_EMPTY', {
				invoice: money(invoiced),
				credits: money(invoiced.minus(rest)),
			});
		}
		if (unclear) return this.unclear(unclear);
		const open = slips.filter(
			({ id }) => index.find(creditIdentity(order, { id }), split.has(order.id)).match !== 'same',
		);
		const pending: Decimal = sum(open.map(({ amount }) => decimal(amount)));
		if (pending.lte(0)) return null;
		if (rest.minus(pending).lte(ROOM)) return this.skipped('CREDIT_HAS_SLIPS', { count: slips.length });
		return this.held('CREDIT_SLIPS_FIRST', { slips: money(pending), rest: money(rest) });
	}

	/** Why a document is not certainly the invoice that this may credit. */
	private doubtOf(original: StoredInvoice): Decision | null {
		const {
			order,
			slip,
			credit: { books, slips },
			context: { documents, totals },
		} = this;
		const number = numberOf(original);
		const [ours, theirs] = [books?.currency ?? '', original.currencyCode ?? ''];
		if (ours && theirs && ours !== theirs)
			return this.held('CREDIT_OTHER_CURRENCY', { number, ours, theirs });
		if (!isMarkedAs(order, original)) {
			const { value: octopus } = attemptSync(() => totals.of(original).totalInclVat);
			if (octopus && octopus.minus(decimal(books?.order)).abs().gt(SAME_TOTAL))
				return this.held('CREDIT_INVOICE_UNCLEAR', {
					number,
					octopus: money(octopus),
					order: books?.order ?? '',
					mark: orderMark(order),
				});
		}
		if (!slip || !slips) return null;
		const known = new Set(slips.map(({ id }) => id));
		const gone = documents.credits.find(
			(document) => slipNumberOf(order, document) !== null && !known.has(slipNumberOf(order, document)!),
		);
		return gone
			? this.held('CREDIT_SLIP_GONE', { number: numberOf(gone), gone: slipNumberOf(order, gone)! })
			: null;
	}

	/** A note is never dated before its invoice. */
	private datedFor({
		documentDate = '',
		...original
	}: StoredInvoice): ReadyInvoice | { refusal: CreateResult } {
		const { note, credit } = this;
		const [invoiced, own] = [documentDate.slice(0, 10), note.body.documentDate];
		if (!(invoiced > own)) return note;
		const open = credit.books?.periods.find(
			({ startDate, endDate }) => startDate <= invoiced && invoiced <= endDate,
		);
		if (!open)
			return this.held('CREDIT_BEFORE_INVOICE', { number: numberOf(original), invoice: invoiced, note: own });
		return {
			...note,
			body: { ...note.body, documentDate: invoiced, expiryDate: invoiced, bookyearPeriodeNr: open.period },
		};
	}

	/** Only what is in the books can be credited. A slip waits for an order that may still come; what is settled is left out where the user wants that. */
	private withoutInvoice(): Decision {
		const {
			order,
			credit,
			context: { results },
		} = this;
		const own = results.get(order.id);
		const values = { reference: order.reference };
		// The order is on its way: so is its credit note.
		if (own?.status === 'waiting') return { refusal: own };
		if (credit.ignored) return this.skipped('CREDIT_ORDER_IGNORED', values);
		if (neverInvoiced(order, credit, own)) return this.skipped('CREDIT_NOT_NEEDED', values);
		const settled = own ? own.status === 'skipped' : !credit.open;
		return credit.missingInvoice === 'skip' && settled
			? this.skipped('CREDIT_ORDER_NOT_IN_OCTOPUS', values)
			: this.held('CREDIT_ORDER_NOT_IN_OCTOPUS', values);
	}

	private unclear(found: Found): Decision {
		const {
			order,
			slip,
			note,
			context: { language },
		} = this;
		return this.refuse(
			'held',
			askAbout(
				{ order, ...(slip ? { slip } : {}), invoice: note },
				found,
				language,
				this.identity.references[0],
			),
		);
	}

	private sentence(error: ExplainedError): string {
		return error.in(this.context.language).message;
	}

	private held(code: Code, values: Record<string, string | number>): { refusal: CreateResult } {
		return this.refuse(
			'held',
			explain(code, { reference: this.note.body.reference, ...values }, this.context.language),
		);
	}

	private skipped(code: Code, values: Record<string, string | number>): { refusal: CreateResult } {
		return this.refuse('skipped', explain(code, values, this.context.language));
	}

	private refuse(status: 'held' | 'skipped', reason: Explanation): { refusal: CreateResult } {
		return { refusal: { status, ...reason } };
	}
}

/** Given back completely, by its state or by slips of an order that is in no paid state any more: no run will invoice it. */
const neverInvoiced = (
	{ state }: OrderDocument,
	{ of, whole }: CreditOf,
	own: CreateResult | undefined,
): boolean => own === undefined && (of === 'order' || (whole && !state.paid));

/** A note that was fitted to the books says so where it was more than a matter of which line. */
function fitted(before: ReadyInvoice, note: ReadyInvoice, language: Language): ReadyInvoice {
	const [slip, rest] = [before.shopTotal, note.shopTotal].map((amount) => money(decimal(amount).neg()));
	if (note === before || slip === rest) return note;
	return {
		...note,
		notes: [...note.notes, explain('CREDIT_CENTS', { slip: slip!, rest: rest! }, language).message],
	};
}

function addedUp(document: StoredInvoice, totals: StoredTotals): AddedUp {
	const { invoiceLines = [], bookingLines = [], amount = 0 } = document;
	const sign = amount < 0 ? -1 : 1;
	return {
		perCode: totals.perCode(document),
		lines: [
			...invoiceLines.map((line) => ({
				code: line.vatCodeKey ?? '',
				account: line.bookingAccountNr ?? 0,
				amount: lineAmount(line),
			})),
			...bookingLines.map(({ vatCodeKey = '', accountKey = 0, baseAmount }) => ({
				code: vatCodeKey,
				account: accountKey,
				amount: decimal(baseAmount).times(sign),
			})),
		],
	};
}

/** The fields by which a credit note names its invoice: the same relation, so that the two balance, and the Peppol reference (BG-3). */
export function linkTo(original: StoredInvoice, { credit, kind }: ReadyInvoice): Partial<OwnFields> {
	const { relationKey, externalRelationId } = original.relationIdentificationServiceData ?? {};
	const relation = relationKey
		? { relationKey: { id: relationKey.id } }
		: externalRelationId
			? { externalRelationId }
			: null;
	const reference = {
		id: { value: String(original.documentSequenceNr) },
		...(original.documentDate ? { issueDate: { value: original.documentDate } } : {}),
	};
	return {
		...(relation ? { relationIdentificationServiceData: relation } : {}),
		// Bookings have no Peppol fields.
		...(credit?.linkInvoice && kind !== 'booking'
			? { peppolFields: { billingReferences: [{ invoiceDocumentReference: reference }] } }
			: {}),
	};
}
