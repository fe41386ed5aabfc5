import { attempt } from '../../shared/attempt';
import { decimal, money, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import { totalsFromLines, type OctopusTotals } from '../invoicing/reconcile';
import { creditIdentity, orderIdentity, splitReference, type Identity, type StoredReference } from '../invoicing/reference';
import type { ReadyInvoice } from '../invoicing/types';
import { behindShop, ledgerKey } from '../ledger-key';
import type { OctopusClient } from '../transport/client';
import { exportTotals, keyOf, ratesPerCode, type StoredInvoice } from '../transport/invoices';
import type { CreateResult, OrderItem, RelationResult } from '../types';
import { invoiceToCredit, linkTo, orderResults, type CreditContext } from './credit-notes';
import { indexStamp } from './index-stamp';
import { InvoiceIndex, type Found } from './invoice-index';
import { DocumentNumbers } from './numbers';
import { Refusals } from './refusals';
import { wrongParty } from './right-party';
import { Rivals } from './rivals';
import { RunOrders, saleOf } from './run-orders';
import { StoredTotals } from './stored-totals';
import { askAbout } from './unclear';
import { writeInvoice, type OwnFields, type Unclear, type Written } from './write-invoice';

export interface WriteSettings {
	dryRun: boolean;
	/** Incl. VAT: how far Octopus's total of the run's first invoice may be from ours. */
	tolerance: Decimal;
	/** Invoices this run may send at the most, so that other software has its share; null: as many as Octopus takes. */
	mostPosts: number | null;
	/** Orders that are only compared, by what stands behind the shop in their ledger key: nothing is sent for them. */
	onlyCompare?: ReadonlySet<string>;
	language: Language;
	/** yyyy-MM-dd: the index begins here at the latest, e.g. where the ledger first knew an order of the run. Empty: by the orders' dates. */
	lookBackTo?: string;
	/** Asked before each document that would be sent; false: this one and all after it wait. */
	goesOn?(): Promise<boolean>;
}

/** Refusals that concern one invoice only; after any other the run stops and the rest waits. */
const ONE_INVOICE: ReadonlySet<Code> = new Set<Code>([
	'OCTOPUS_PERIOD_REFUSED', 'OCTOPUS_RELATION_REFUSED', 'OCTOPUS_ACCOUNT_REFUSED', 'OCTOPUS_VAT_CODE_REFUSED', 'OCTOPUS_REFUSED', 'OCTOPUS_BOOKYEAR_REFUSED',
]);

interface Ready {
	item: OrderItem;
	order: OrderDocument;
	invoice: ReadyInvoice;
	relation: RelationResult;
}

/** Sends the ready documents of a run, one after the other, and gives every item its `result`: invoices first, so that credit notes find theirs. */
export async function writeRun(client: OctopusClient, items: OrderItem[], settings: WriteSettings): Promise<void> {
	const ready = items.flatMap((item) => {
		const { order, invoice, relation } = item;
		if (order && relation && invoice?.status === 'ready') return [{ item, order, invoice, relation }];
		if (invoice && invoice.status !== 'ready') item.result = { ...invoice };
		return [];
	});
	// What is held, skipped or failed may be in Octopus all the same: made by hand, or changed after it was invoiced. Of credit
	// notes only the held: what became of the others is for those who credit to say.
	const others = items.filter(({ order, invoice }) => order && invoice && invoice.status !== 'ready' && (!invoice.credit || invoice.status === 'held'));
	if (ready.length + others.length === 0) return;
	const stamp = indexStamp([...ready, ...others].map(({ order }) => order!), client.now(), settings.lookBackTo);
	const orders = new RunOrders(items);
	const index = await InvoiceIndex.build(client, stamp, ready.some(({ invoice }) => invoice.kind === 'booking'), orders);
	const rates = ready.flatMap(({ invoice }) => [...ratesPerCode(invoice.expected.perVatCode)]);
	const totals = await StoredTotals.open(client, new Map(rates));
	const run = new WriteRun(client, { index, totals, orders }, settings);
	// Not of one order, but somebody has to see it.
	ready[0]?.invoice.notes.push(...index.unreadable.remarks(items.filter(({ order }) => order).map(identityOf), settings.language));
	for (const entry of ready.filter(({ invoice }) => !invoice.credit)) entry.item.result = await run.write(entry);
	for (const item of others) item.result = run.inOctopus(item) ?? item.result;
	const split = new Set(items.flatMap(({ order }) => (order && orders.isSplit(order) ? [order.id] : [])));
	const context = { index, totals, results: orderResults(items), split, language: settings.language };
	for (const entry of ready.filter(({ invoice }) => invoice.credit).sort(byDocument)) entry.item.result = await run.write(entry, context);
}

/** Earlier slips of an order first: what is left of its invoice is theirs. */
const byDocument = (a: Ready, b: Ready): number => a.order.id - b.order.id || (a.item.slip?.id ?? Infinity) - (b.item.slip?.id ?? Infinity);

/** What the document of an item is recognised by. */
const identityOf = ({ order, slip, invoice }: OrderItem): Identity => (invoice?.credit ? creditIdentity(order!, slip ?? null) : orderIdentity(order!));

const exists = (invoice: StoredInvoice) => {
	const relationId = invoice.relationIdentificationServiceData?.relationKey?.id;
	return { status: 'exists' as const, ...keyOf(invoice), reference: invoice.reference ?? '', ...(relationId ? { relationId } : {}) };
};

/** What a run knows of Octopus and of its own orders. */
interface RunKnowledge {
	index: InvoiceIndex;
	totals: StoredTotals;
	orders: RunOrders;
}

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

	private find(item: OrderItem): Found {
		const order = item.order!;
		const sale = saleOf(item, this.known.totals, this.settings.tolerance);
		return this.index.find(identityOf(item), this.known.orders.isSplit(order), { order, sale });
	}

	/**
	 * What Octopus holds of an order or slip that cannot be prepared, its totals worked out from the stored lines. Null when
	 * nothing; what may be its document is asked about, unless the item is held for a reason of its own.
	 */
	inOctopus(item: OrderItem): CreateResult | null {
		const found = this.find(item);
		if (found.match === 'same' && found.invoice?.unreadable) return exists(found.invoice);
		if (found.match === 'same' && found.invoice) return { ...exists(found.invoice), totals: plain(this.known.totals.of(found.invoice)) };
		if (found.match === 'unclear' && item.invoice!.status !== 'held') return { status: 'held', ...askAbout(item, found, this.settings.language) };
		return null;
	}

	/** Where a journal takes another kind than it did, only the stored lines tell what the document came to. */
	private existing(document: StoredInvoice, { kind }: ReadyInvoice): CreateResult {
		const isMoved = !document.unreadable && (document.amount !== undefined) !== (kind === 'booking');
		return { ...exists(document), ...(isMoved ? { totals: plain(this.known.totals.of(document)) } : {}) };
	}

	/** `credits`: for a credit note. */
	async write({ item, order, invoice, relation }: Ready, credits?: CreditContext): Promise<CreateResult> {
		const { language, dryRun, mostPosts, onlyCompare } = this.settings;
		const found = this.find(item);
		if (found.match === 'same' && found.invoice) return this.existing(found.invoice, invoice);
		if (found.match === 'unclear') return { status: 'held', ...askAbout(item, found, language) };
		const unreadable = this.index.unreadable.reasonFor(identityOf(item), language);
		if (unreadable) return { status: 'held', ...unreadable };
		const original = credits && invoiceToCredit(order, invoice, credits);
		if (original && 'refusal' in original) return original.refusal;
		if (onlyCompare?.has(behindShop(ledgerKey(item)))) return { status: 'held', ...explain('NOT_IN_OCTOPUS', {}, language) };
		// A credit note goes on the relation of its invoice.
		const wrong = original?.original.relationIdentificationServiceData ? null : wrongParty(order, invoice, relation, language);
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
		if (this.stopped) return { status: 'waiting', ...explain('RUN_STOPPED', { detail: this.stopped.in(language).message }, language) };
		const { value, error } = await attempt(async (): Promise<CreateResult> => {
			const own = { reference: this.referenceFor(order, invoice), relationIdentificationServiceData: relationOf(relation), ...(original ? linkTo(original.original, invoice) : {}) };
			const written = await this.send(item, invoice, own);
			if (written.status === 'unclear') return { status: 'held', ...askAbout(item, written.found, language) };
			const totals = written.status === 'created' ? await this.checkFirst(written, invoice) : undefined;
			return { status: written.status, ...written.key, reference: written.reference, ...(totals ? { totals: plain(totals) } : {}) };
		});
		if (value) {
			this.refusals.clear();
			return value;
		}
		if (ONE_INVOICE.has(error.code) && !this.refusals.isTooMany(error)) return { status: error.code === 'OCTOPUS_REFUSED' ? 'failed' : 'held', ...error.in(language) };
		this.stopped = error;
		return { status: 'waiting', ...error.in(language) };
	}

	private referenceFor(order: OrderDocument, { body, credit }: ReadyInvoice): string {
		return !credit && this.index.isTaken(order.reference) ? splitReference(order) : body.reference;
	}

	private async send(item: OrderItem, invoice: ReadyInvoice, own: OwnFields): Promise<Written | Unclear> {
		const identity = identityOf(item);
		const { client, index, numbers, rivals } = this;
		const isMine = (stored: StoredReference) => identity.match(stored, false) === 'same';
		return await writeInvoice({ client, index, numbers, rivals, find: () => this.find(item), isMine }, invoice, own);
	}

	/** If Octopus sees another total than we do, one concept invoice (or credit note) shows it, not four hundred. */
	private async checkFirst(written: Written, invoice: ReadyInvoice): Promise<OctopusTotals | undefined> {
		const what = invoice.credit ? 'credit' : 'invoice';
		if (this.firstChecked[what]) return undefined;
		this.firstChecked[what] = true;
		const totals = await readTotals(this.client, this.index, written, invoice);
		const expected = decimal(invoice.expected.totalInclVat);
		if (totals && totals.totalInclVat.minus(expected).abs().gt(this.settings.tolerance)) {
			this.stopped = new ExplainedError('FIRST_INVOICE_DIFFERS', { reference: written.reference, octopus: money(totals.totalInclVat), expected: money(expected) });
		}
		return totals;
	}
}

/** Octopus's own totals; where it gives no e-invoice, those of the stored lines; undefined when neither can be read. */
async function readTotals(client: OctopusClient, index: InvoiceIndex, { key, stored: read }: Written, { kind, expected }: ReadyInvoice): Promise<OctopusTotals | undefined> {
	const exported = kind === 'booking' ? null : await attempt(async () => await exportTotals(client, key));
	if (exported?.value) return exported.value;
	const { value: stored } = read ? { value: read } : await attempt(async () => await index.lookUp(key, kind));
	return stored && !stored.unreadable ? totalsFromLines(stored, ratesPerCode(expected.perVatCode), kind) : undefined;
}

function relationOf(relation: RelationResult): object {
	if (!('data' in relation)) throw new ExplainedError('OCTOPUS_RELATION_REFUSED', { detail: '' });
	return relation.id !== null ? { relationKey: { id: relation.id } } : { externalRelationId: relation.externalRelationId };
}

const plain = ({ source, totalInclVat, perRate }: OctopusTotals) => ({
	source,
	totalInclVat: money(totalInclVat),
	perRate: perRate.map(({ rate, base, vat }) => ({ rate: rate.toString(), base: money(base), vat: money(vat) })),
});

export type PlainTotals = ReturnType<typeof plain>;
