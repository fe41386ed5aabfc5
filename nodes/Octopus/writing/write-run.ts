import { attempt, attemptSync } from '../../shared/attempt';
import { decimal, money, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import { totalsFromLines, type OctopusTotals } from '../invoicing/reconcile';
import { againIdentity, againMark, againReference, creditIdentity, orderIdentity, splitReference, type Identity } from '../invoicing/reference';
import type { ReadyInvoice } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { exportTotals, keyOf, ratesPerCode, stampBeforeAll, type InvoiceKey, type StoredInvoice } from '../transport/invoices';
import type { CreateResult, OrderItem, RelationResult } from '../types';
import { decideCredit, fingerprint, linkTo, orderResults, type CreditContext } from './credit-notes';
import { InvoiceIndex } from './invoice-index';
import { DocumentNumbers } from './numbers';
import { documentsOf, standingOf, type Standing } from './order-documents';
import { Refusals } from './refusals';
import { StoredTotals } from './stored-totals';
import { writeInvoice, type OwnFields, type Written } from './write-invoice';

export interface WriteSettings {
	dryRun: boolean;
	/** Incl. VAT: how far Octopus's total of the run's first invoice may be from ours. */
	tolerance: Decimal;
	/** Invoices this run may send at the most, so that other software has its share; null: as many as Octopus takes. */
	mostPosts: number | null;
	language: Language;
	/** Orders that were credited as a whole and are sold again: reported, or invoiced again under a mark of their own. */
	soldAgain?: 'hold' | 'invoice';
}

/** Refusals that concern one invoice only; after any other the run stops and the rest waits. */
const ONE_INVOICE: ReadonlySet<Code> = new Set<Code>([
	'OCTOPUS_PERIOD_REFUSED', 'OCTOPUS_RELATION_REFUSED', 'OCTOPUS_ACCOUNT_REFUSED', 'OCTOPUS_VAT_CODE_REFUSED', 'OCTOPUS_REFUSED', 'OCTOPUS_BOOKYEAR_REFUSED',
]);

interface Ready {
	item: OrderItem;
	order: OrderDocument;
	invoice: ReadyInvoice;
	/** A credit note goes to the customer of its invoice. */
	relation: RelationResult | null;
}

/** Sends the ready documents of a run, one after the other, and gives every item its `result`: invoices first, so that credit notes find theirs. */
export async function writeRun(client: OctopusClient, items: OrderItem[], settings: WriteSettings): Promise<void> {
	const ready = items.flatMap((item): Ready[] => {
		const { order, invoice, relation = null } = item;
		const document = invoice?.status === 'ready' ? invoice : (invoice?.fromBooks ?? null);
		if (order && document && (relation || document.credit)) return [{ item, order, invoice: document, relation }];
		if (invoice && invoice.status !== 'ready') item.result = { ...invoice };
		return [];
	});
	// A held order may be in Octopus all the same: made by hand, or changed after it was invoiced. So may one that costs nothing now.
	const held = items.filter(({ order, invoice }) => order && invoice && !('fromBooks' in invoice) && (invoice.status === 'held' || (invoice.status === 'skipped' && !invoice.credit)));
	if (ready.length + held.length === 0) return;
	const stamp = stampBeforeAll([...ready, ...held].map(({ order }) => order!));
	const index = await InvoiceIndex.build(client, stamp, ready.some(({ invoice }) => invoice.kind === 'booking'));
	const rates = ready.flatMap(({ invoice }) => [...ratesPerCode(invoice.expected.perVatCode)]);
	const totals = await StoredTotals.open(client, new Map(rates));
	const split = splitIds(items);
	const run = new WriteRun(client, { index, totals }, settings, split);
	for (const entry of ready.filter(({ invoice }) => !invoice.credit)) entry.item.result = await run.write(entry);
	for (const item of held) item.result = (await run.inOctopus(item)) ?? item.result;
	const context = { index, totals, results: orderResults(items), split, language: settings.language };
	for (const entry of ready.filter(({ invoice }) => invoice.credit).sort(byDocument)) entry.item.result = await run.writeCredit(entry, context);
}

/** Earlier slips of an order first: what is left of its invoice is theirs. */
const byDocument = (a: Ready, b: Ready): number => a.order.id - b.order.id || (a.item.slip?.id ?? Infinity) - (b.item.slip?.id ?? Infinity);

/** What the document of an item is recognised by. */
const identityOf = ({ order, slip, invoice }: OrderItem): Identity => (invoice?.credit ? creditIdentity(order!, slip ?? null) : orderIdentity(order!));

/** Times a credit note is decided upon. */
const MOST_DECISIONS = 3;

/** One document on its way. */
interface Sending {
	invoice: ReadyInvoice;
	identity: Identity;
	own: Partial<OwnFields>;
	/** Whether what was decided may no longer hold: looked at after a number was lost. */
	changed?: () => boolean;
}

const exists = (invoice: StoredInvoice) => ({ status: 'exists' as const, ...keyOf(invoice), reference: invoice.reference ?? '' });

/** Ids of orders that share their reference with another order of the run; a slip is of its order, not another one. */
function splitIds(items: OrderItem[]): Set<number> {
	const byReference = new Map<string, Set<number>>();
	for (const { order } of items) if (order) byReference.set(order.reference, (byReference.get(order.reference) ?? new Set()).add(order.id));
	return new Set([...byReference.values()].filter(({ size }) => size > 1).flatMap((ids) => [...ids]));
}

export class WriteRun {
	private readonly index: InvoiceIndex;
	private readonly numbers: DocumentNumbers;
	private stopped: ExplainedError | null = null;
	/** Whether the first invoice, and the first credit note, was compared: their signs are two matters. */
	private readonly firstChecked = { invoice: false, credit: false };
	private readonly refusals = new Refusals();

	constructor(
		private readonly client: OctopusClient,
		private readonly books: { index: InvoiceIndex; totals: StoredTotals },
		private readonly settings: WriteSettings,
		private readonly split: Set<number>,
	) {
		this.index = books.index;
		this.numbers = new DocumentNumbers(books.index);
	}

	async write({ item, order, invoice, relation }: Ready): Promise<CreateResult> {
		const { language } = this.settings;
		const identity = identityOf(item);
		const found = this.index.find(identity, this.split.has(order.id));
		if (found.match === 'unclear') return { status: 'held', ...explain('SPLIT_ORDER_UNCLEAR', { reference: invoice.body.reference }, language) };
		if (found.match !== 'same' || !found.invoice) return await this.send({ invoice, identity, own: { reference: this.referenceFor(order, invoice), ...relationOf(relation) } });
		const standing = await this.standing(found.invoice, order);
		if (!standing.soldAgain || !standing.empty || this.settings.soldAgain !== 'invoice') return this.stands(order, standing);
		const time = standing.time + 1;
		const own = { reference: againReference(order, time), orderReference: againMark(order, time), ...relationOf(relation) };
		return await this.send({ invoice, identity: againIdentity(order, time), own });
	}

	/** A credit note is decided upon by what Octopus holds, and anew when that changed while it was written. */
	async writeCredit(entry: Ready, context: CreditContext): Promise<CreateResult> {
		const { item, order, relation } = entry;
		for (let round = 1; ; round++) {
			const decision = await decideCredit(order, item.slip ?? null, entry.invoice, context);
			if ('refusal' in decision) return decision.refusal;
			item.invoice = decision.note ?? entry.invoice;
			if ('exists' in decision) return exists(decision.exists);
			const { note, original, identity, documents } = decision;
			const link = linkTo(original, note);
			if (!link.relationIdentificationServiceData && relation && !('data' in relation)) return { ...relation };
			const own = { reference: note.body.reference, ...(link.relationIdentificationServiceData ? {} : relationOf(relation)), ...link } as OwnFields;
			const changed = () => fingerprint(this.index, order, this.split.has(order.id)) !== documents;
			const result = await this.send({ invoice: note, identity, own, changed });
			if (!('code' in result) || result.code !== 'CREDIT_CHANGED_MEANWHILE' || round >= MOST_DECISIONS) return result;
		}
	}

	/** What Octopus holds of an order or slip that cannot be prepared, its totals worked out from the stored lines; null when nothing. */
	async inOctopus(item: OrderItem): Promise<CreateResult | null> {
		const { order, invoice } = item;
		const { match, invoice: found } = this.index.find(identityOf(item), this.split.has(order!.id));
		if (match !== 'same' || !found) return null;
		const standing = invoice?.credit ? { latest: found, time: 1, soldAgain: false, empty: false } : await this.standing(found, order!);
		await this.books.totals.learn([standing.latest]);
		const { value, error } = attemptSync(() => this.books.totals.of(standing.latest));
		return { ...this.stands(order!, standing), ...(value ? { totals: plain(value) } : { notChecked: error!.in(this.settings.language).message }) } as CreateResult;
	}

	private async standing(found: StoredInvoice, order: OrderDocument): Promise<Standing> {
		const { index, totals } = this.books;
		const split = this.split.has(order.id);
		const { invoices, credits } = documentsOf(index, order, split);
		if (invoices.length + credits.length > 1) await totals.learn([...invoices, ...credits]);
		return standingOf(found, order, { index, totals, split });
	}

	private stands(order: OrderDocument, { latest, time, others, soldAgain, notChecked }: Standing): CreateResult {
		return { ...exists(latest), ...(others ? { others: plain(others) } : {}), ...(soldAgain ? { soldAgain: againReference(order, time + 1) } : {}), ...(notChecked ? { notChecked: notChecked.in(this.settings.language).message } : {}) };
	}

	private async send({ invoice, identity, own, changed }: Sending): Promise<CreateResult> {
		const { language, dryRun, mostPosts } = this.settings;
		if (dryRun) return { status: 'waiting', ...explain('DRY_RUN', {}, language) };
		if (!this.stopped && mostPosts !== null && this.client.written >= mostPosts) {
			this.stopped = new ExplainedError('CALLS_KEPT_FREE');
			return { status: 'waiting', ...this.stopped.in(language) };
		}
		if (this.stopped) return { status: 'waiting', ...explain('RUN_STOPPED', { detail: this.stopped.in(language).message }, language) };
		const { value, error } = await attempt(async (): Promise<CreateResult> => {
			if (!own.relationIdentificationServiceData) throw new ExplainedError('OCTOPUS_RELATION_REFUSED', { detail: '' });
			const written = await writeInvoice(this.client, this.index, this.numbers, identity, invoice, own as OwnFields, changed);
			const totals = written.status === 'created' ? await this.checkFirst(written, invoice) : undefined;
			return { status: written.status, ...written.key, reference: written.reference, ...(totals ? { totals: plain(totals) } : {}) };
		});
		if (value) {
			this.refusals.clear();
			return value;
		}
		if (error.code === 'CREDIT_CHANGED_MEANWHILE') return { status: 'waiting', ...error.in(language) };
		if (ONE_INVOICE.has(error.code) && !this.refusals.isTooMany(error)) return { status: error.code === 'OCTOPUS_REFUSED' ? 'failed' : 'held', ...error.in(language) };
		this.stopped = error;
		return { status: 'waiting', ...error.in(language) };
	}

	private referenceFor(order: OrderDocument, { body, credit }: ReadyInvoice): string {
		return !credit && this.index.isTaken(order.reference) ? splitReference(order) : body.reference;
	}

	/** If Octopus sees another total than we do, one concept invoice (or credit note) shows it, not four hundred. */
	private async checkFirst({ key, reference }: Written, invoice: ReadyInvoice): Promise<OctopusTotals | undefined> {
		const what = invoice.credit ? 'credit' : 'invoice';
		if (this.firstChecked[what]) return undefined;
		this.firstChecked[what] = true;
		const totals = await readTotals(this.client, this.index, key, invoice);
		const expected = decimal(invoice.expected.totalInclVat);
		if (totals && totals.totalInclVat.minus(expected).abs().gt(this.settings.tolerance)) {
			this.stopped = new ExplainedError('FIRST_INVOICE_DIFFERS', { reference, octopus: money(totals.totalInclVat), expected: money(expected) });
		}
		return totals;
	}
}

/** Octopus's own totals; where it gives no e-invoice, those of the stored lines; undefined when neither can be read. */
async function readTotals(client: OctopusClient, index: InvoiceIndex, key: InvoiceKey, { kind, expected }: ReadyInvoice): Promise<OctopusTotals | undefined> {
	const exported = kind === 'booking' ? null : await attempt(async () => await exportTotals(client, key));
	if (exported?.value) return exported.value;
	const { value } = await attempt(async () => {
		const stored = await index.lookUp(key, kind);
		return stored ? totalsFromLines(stored, ratesPerCode(expected.perVatCode), kind) : undefined;
	});
	return value;
}

function relationOf(relation: RelationResult | null): Partial<OwnFields> {
	if (!relation || !('data' in relation)) return {};
	return { relationIdentificationServiceData: relation.id !== null ? { relationKey: { id: relation.id } } : { externalRelationId: relation.externalRelationId } };
}

const plain = ({ source, totalInclVat, perRate }: OctopusTotals) => ({
	source,
	totalInclVat: money(totalInclVat),
	perRate: perRate.map(({ rate, base, vat }) => ({ rate: rate.toString(), base: money(base), vat: money(vat) })),
});

export type PlainTotals = ReturnType<typeof plain>;
