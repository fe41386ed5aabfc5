import { attempt, attemptSync } from '../../shared/attempt';
import { decimal, money, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import type { Language } from '../../shared/texts/text';
import { keyOf, type StoredInvoice } from '../books/document';
import { plain, ratesPerCode, totalsFromLines, type OctopusTotals, type PlainTotals } from '../books/totals';
import type { ReadyInvoice } from '../invoicing/prepared';
import {
	againIdentity,
	againMark,
	againReference,
	creditIdentity,
	orderIdentity,
	splitReference,
	type Identity,
	type StoredReference,
} from '../invoicing/reference/reference';
import { behindShop, ledgerKey, type CreateResult, type OrderItem, type RelationResult } from '../item';
import type { OctopusClient } from '../transport/client';
import { exportTotals } from '../transport/invoices';
import { decideCredit, fingerprint, linkTo, type CreditContext } from './credit-notes';
import { InvoiceIndex, type Found } from './index/invoice-index';
import { RunOrders, saleOf, type Sale } from './index/run-orders';
import { DocumentNumbers } from './numbers';
import { documentsOf, standingOf, type Standing } from './order-documents';
import { Refusals } from './refusals';
import { wrongParty } from './relations/right-party';
import { Rivals } from './rivals';
import { StoredTotals } from './stored-totals';
import { askAbout } from './unclear';
import { writeInvoice, type OwnFields, type Written } from './write-invoice';

export class WriteRun {
	private readonly numbers: DocumentNumbers;
	private stopped: ExplainedError | null = null;
	/** Whether the first invoice, and the first credit note, was compared: their signs are two matters. */
	private readonly firstChecked = { invoice: false, credit: false };
	private readonly refusals = new Refusals();
	private readonly rivals = new Rivals();
	private readonly index: InvoiceIndex;

	constructor(
		private readonly client: OctopusClient,
		private readonly known: RunKnowledge,
		private readonly settings: WriteSettings,
	) {
		this.index = known.index;
		this.numbers = new DocumentNumbers(known.index);
	}

	private isSplit(order: OrderDocument): boolean {
		return this.known.orders.isSplit(order);
	}

	private find(item: OrderItem): Found {
		const order = item.order!;
		const split = this.isSplit(order);
		const find = (identity: Identity) => this.index.find(identity, split, { order, sale: this.saleOf(item) });
		const isCredit = item.invoice?.credit !== undefined;
		// Of an order that was sold again, the note of its last life is looked for.
		if (isCredit)
			return find(
				item.slip
					? identityOf(item)
					: creditIdentity(order, null, documentsOf(this.index, order, split).time),
			);
		const found = find(identityOf(item));
		if (found.match !== 'other') return found;
		const later = documentsOf(this.index, order, split).invoices.at(-1);
		return later ? { match: 'same', why: 'mark', invoice: later } : found;
	}

	private saleOf(item: OrderItem): Sale {
		return saleOf(item, this.known.totals, this.settings.tolerance);
	}

	/** Nothing is sent for it, whatever is missing in Octopus. */
	private isOnlyCompared(item: OrderItem): boolean {
		return this.settings.onlyCompare?.has(behindShop(ledgerKey(item))) ?? false;
	}

	/**
	 * What Octopus holds of an order or slip that cannot be prepared, its totals worked out from the stored lines. Null when
	 * nothing; what may be its document is asked about, unless the item is held for a reason of its own.
	 */
	async inOctopus(item: OrderItem): Promise<CreateResult | null> {
		const { language } = this.settings;
		const order = item.order!;
		const found = this.find(item);
		if (found.match === 'unclear' && item.invoice!.status !== 'held')
			return { status: 'held', ...askAbout(item, found, language) };
		if (found.match !== 'same' || !found.invoice) return null;
		const standing = item.invoice?.credit
			? { latest: found.invoice, time: 1, soldAgain: false, empty: false }
			: await this.standing(found.invoice, order);
		await this.known.totals.learn([standing.latest]);
		const { value, error } = attemptSync(() => this.known.totals.of(standing.latest));
		return {
			...this.stands(order, standing),
			...(value ? { totals: plain(value) } : { notChecked: error!.in(language).message }),
		} as CreateResult;
	}

	/** Where a journal takes another kind than it did, only the stored lines tell what the document came to. */
	private async movedTotals(
		document: StoredInvoice,
		{ kind }: ReadyInvoice,
	): Promise<{ totals?: PlainTotals }> {
		if (document.unreadable || (document.amount !== undefined) === (kind === 'booking')) return {};
		await this.known.totals.learn([document]);
		const { value } = attemptSync(() => this.known.totals.of(document));
		return value ? { totals: plain(value) } : {};
	}

	async write({ item, order, invoice, relation }: Ready): Promise<CreateResult> {
		const { language, soldAgain } = this.settings;
		const found = this.find(item);
		if (found.match === 'unclear') return { status: 'held', ...askAbout(item, found, language) };
		if (found.match !== 'same' || !found.invoice) {
			const own = { reference: this.referenceFor(order, invoice), ...relationOf(relation) };
			return await this.send({
				item,
				invoice,
				relation,
				identity: identityOf(item),
				own,
				find: () => this.find(item),
			});
		}
		const standing = await this.standing(found.invoice, order);
		const mayLiveAgain =
			standing.soldAgain && standing.empty && soldAgain === 'invoice' && !this.isOnlyCompared(item);
		if (!mayLiveAgain)
			return {
				...this.stands(order, standing),
				...(await this.movedTotals(standing.latest, invoice)),
			} as CreateResult;
		const time = standing.time + 1;
		const own = {
			reference: againReference(order, time),
			orderReference: againMark(order, time),
			...relationOf(relation),
		};
		const identity = againIdentity(order, time);
		const about = {
			order,
			sale: this.saleOf(item),
			except: documentsOf(this.index, order, this.isSplit(order)).invoices,
		};
		const find = () => this.index.find(identity, false, about);
		const there = find();
		if (there.match === 'unclear')
			return { status: 'held', ...askAbout(item, there, language, own.reference) };
		return await this.send({ item, invoice, relation, identity, own, find });
	}

	/** A credit note is decided upon by what Octopus holds, and anew when that changed while it was written. */
	async writeCredit(entry: Ready, known: Omit<CreditContext, 'saleOf'>): Promise<CreateResult> {
		const { item, order, relation } = entry;
		const { slip } = item;
		const context = {
			...known,
			saleOf: (of: OrderDocument, invoice: ReadyInvoice) => this.saleOf({ ...item, order: of, invoice }),
		};
		for (let round = 1; ; round++) {
			const decision = await decideCredit(order, slip ?? null, entry.invoice, context);
			if ('refusal' in decision) return decision.refusal;
			item.invoice = decision.note ?? entry.invoice;
			if ('exists' in decision) {
				const moved = await this.movedTotals(decision.exists, item.invoice as ReadyInvoice);
				return { ...exists(decision.exists), ...moved } as CreateResult;
			}
			const { note, original, identity, documents } = decision;
			const link = linkTo(original, note);
			// Without the relation of the invoice, that of the order: it may have its trouble.
			const ownRelation = link.relationIdentificationServiceData ? null : relation;
			if (ownRelation && !('data' in ownRelation)) return { ...ownRelation };
			const own = { reference: note.body.reference, ...relationOf(ownRelation), ...link };
			const changed = () => fingerprint(this.index, order, this.isSplit(order)) !== documents;
			const find = () =>
				this.index.find(identity, this.isSplit(order), { order, sale: context.saleOf(order, note) });
			const result = await this.send({
				item,
				invoice: note,
				relation: ownRelation,
				identity,
				own,
				find,
				changed,
			});
			if (!('code' in result) || result.code !== 'CREDIT_CHANGED_MEANWHILE' || round >= MOST_DECISIONS)
				return result;
		}
	}

	private async standing(found: StoredInvoice, order: OrderDocument): Promise<Standing> {
		const { index, totals } = this.known;
		const split = this.isSplit(order);
		const { invoices, credits } = documentsOf(index, order, split);
		if (invoices.length + credits.length > 1) await totals.learn([...invoices, ...credits]);
		return standingOf(found, order, { index, totals, split });
	}

	private stands(
		order: OrderDocument,
		{ latest, time, others, soldAgain, notChecked }: Standing,
	): CreateResult {
		return {
			...exists(latest),
			...(others ? { others: plain(others) } : {}),
			...(soldAgain ? { soldAgain: againReference(order, time + 1) } : {}),
			...(notChecked ? { notChecked: notChecked.in(this.settings.language).message } : {}),
		};
	}

	private async send({
		item,
		invoice,
		relation,
		identity,
		own,
		find,
		changed,
	}: Sending): Promise<CreateResult> {
		const { language, dryRun, mostPosts } = this.settings;
		const unreadable = this.index.unreadable.reasonFor(identity, language);
		if (unreadable) return { status: 'held', ...unreadable };
		if (this.isOnlyCompared(item)) return { status: 'held', ...explain('NOT_IN_OCTOPUS', {}, language) };
		const wrong = relation && wrongParty(item.order!, invoice, relation, language);
		if (wrong) return { status: 'held', ...wrong };
		if (dryRun) return { status: 'waiting', ...explain('DRY_RUN', {}, language) };
		if (!this.stopped && mostPosts !== null && this.client.written >= mostPosts) {
			this.stopped = new ExplainedError('CALLS_KEPT_FREE');
			return { status: 'waiting', ...this.stopped.in(language) };
		}
		if (!this.stopped && this.settings.goesOn && !(await this.settings.goesOn())) {
			this.stopped = new ExplainedError('MIGRATION_ENDED');
			return { status: 'waiting', ...this.stopped.in(language) };
		}
		if (this.stopped)
			return {
				status: 'waiting',
				...explain('RUN_STOPPED', { detail: this.stopped.in(language).message }, language),
			};
		const { value, error } = await attempt(async (): Promise<CreateResult> => {
			if (!own.relationIdentificationServiceData)
				throw new ExplainedError('OCTOPUS_RELATION_REFUSED', { detail: '' });
			const { client, index, numbers, rivals } = this;
			const isMine = (stored: StoredReference) => identity.match(stored, false) === 'same';
			const written = await writeInvoice(
				{ client, index, numbers, rivals, find, isMine, changed },
				invoice,
				own as OwnFields,
			);
			if (written.status === 'unclear') return { status: 'held', ...askAbout(item, written.found, language) };
			const totals = written.status === 'created' ? await this.checkFirst(written, invoice) : undefined;
			return {
				status: written.status,
				...written.key,
				reference: written.reference,
				...(totals ? { totals: plain(totals) } : {}),
			};
		});
		if (value) {
			this.refusals.clear();
			return value;
		}
		if (error.code === 'CREDIT_CHANGED_MEANWHILE') return { status: 'waiting', ...error.in(language) };
		if (ONE_INVOICE.has(error.code) && !this.refusals.isTooMany(error))
			return { status: error.code === 'OCTOPUS_REFUSED' ? 'failed' : 'held', ...error.in(language) };
		this.stopped = error;
		return { status: 'waiting', ...error.in(language) };
	}

	private referenceFor(order: OrderDocument, { body, credit }: ReadyInvoice): string {
		return !credit && this.index.isTaken(order.reference) ? splitReference(order) : body.reference;
	}

	/** If Octopus sees another total than we do, one concept invoice (or credit note) shows it, not four hundred. */
	private async checkFirst(written: Written, invoice: ReadyInvoice): Promise<OctopusTotals | undefined> {
		const what = invoice.credit ? 'credit' : 'invoice';
		if (this.firstChecked[what]) return undefined;
		this.firstChecked[what] = true;
		const totals = await readTotals(this.client, this.index, written, invoice);
		const expected = decimal(invoice.expected.totalInclVat);
		if (totals && totals.totalInclVat.minus(expected).abs().gt(this.settings.tolerance)) {
			this.stopped = new ExplainedError('FIRST_INVOICE_DIFFERS', {
				reference: written.reference,
				octopus: money(totals.totalInclVat),
				expected: money(expected),
			});
		}
		return totals;
	}
}

export interface Ready {
	item: OrderItem;
	order: OrderDocument;
	invoice: ReadyInvoice;
	/** A credit note goes to the customer of its invoice. */
	relation: RelationResult | null;
}

/** Refusals that concern one invoice only; after any other the run stops and the rest waits. */
export const ONE_INVOICE: ReadonlySet<Code> = new Set<Code>([
	'OCTOPUS_PERIOD_REFUSED',
	'OCTOPUS_RELATION_REFUSED',
	'OCTOPUS_ACCOUNT_REFUSED',
	'OCTOPUS_VAT_CODE_REFUSED',
	'OCTOPUS_REFUSED',
	'OCTOPUS_BOOKYEAR_REFUSED',
]);
export interface WriteSettings {
	dryRun: boolean;
	/** Incl. VAT: how far Octopus's total of the run's first invoice may be from ours. */
	tolerance: Decimal;
	/** Invoices this run may send at the most, so that other software has its share; null: as many as Octopus takes. */
	mostPosts: number | null;
	/** Orders that are only compared, by what stands behind the shop in their ledger key: nothing is sent for them. */
	onlyCompare?: ReadonlySet<string>;
	language: Language;
	/** Orders that were credited as a whole and are sold again: reported, or invoiced again under a mark of their own. */
	soldAgain?: 'hold' | 'invoice';
	/** yyyy-MM-dd: the index begins here at the latest, e.g. where the ledger first knew an order of the run. Empty: by the orders' dates. */
	lookBackTo?: string;
	/** Asked before each document that would be sent; false: this one and all after it wait. */
	goesOn?(): Promise<boolean>;
}

/** Octopus's own totals; where it gives no e-invoice, those of the stored lines; undefined when neither can be read. */
export async function readTotals(
	client: OctopusClient,
	index: InvoiceIndex,
	{ key, stored: read }: Written,
	{ kind, expected }: ReadyInvoice,
): Promise<OctopusTotals | undefined> {
	const exported = kind === 'booking' ? null : await attempt(async () => await exportTotals(client, key));
	if (exported?.value) return exported.value;
	const { value } = await attempt(async () => {
		const stored = read ?? (await index.lookUp(key, kind));
		return stored && !stored.unreadable
			? totalsFromLines(stored, ratesPerCode(expected.perVatCode), kind)
			: undefined;
	});
	return value;
}

export function relationOf(relation: RelationResult | null): Partial<OwnFields> {
	if (!relation || !('data' in relation)) return {};
	return {
		relationIdentificationServiceData:
			relation.id !== null
				? { relationKey: { id: relation.id } }
				: { externalRelationId: relation.externalRelationId },
	};
}

/** What the document of an item is recognised by. */
export const identityOf = ({ order, slip, invoice }: OrderItem): Identity =>
	invoice?.credit ? creditIdentity(order!, slip ?? null) : orderIdentity(order!);
export const exists = (invoice: StoredInvoice) => {
	const relationId = invoice.relationIdentificationServiceData?.relationKey?.id;
	return {
		status: 'exists' as const,
		...keyOf(invoice),
		reference: invoice.reference ?? '',
		...(relationId ? { relationId } : {}),
	};
};

/** One document on its way. */
export interface Sending {
	item: OrderItem;
	invoice: ReadyInvoice;
	/** The one it would stand on, where it is not that of another document. */
	relation: RelationResult | null;
	identity: Identity;
	own: Partial<OwnFields>;
	/** Looks whether it is in Octopus by now. */
	find: () => Found;
	/** Whether what was decided may no longer hold: looked at after a number was lost. */
	changed?: () => boolean;
}

/** What a run knows of Octopus and of its own orders. */
export interface RunKnowledge {
	index: InvoiceIndex;
	totals: StoredTotals;
	orders: RunOrders;
}

/** Times a credit note is decided upon. */
export const MOST_DECISIONS = 3;
