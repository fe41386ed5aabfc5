import { attempt } from '../../shared/attempt';
import { decimal, money, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Explanation, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import { totalsFromLines, type OctopusTotals } from '../invoicing/reconcile';
import { creditIdentity, orderIdentity, splitReference, type Identity } from '../invoicing/reference';
import type { ReadyInvoice } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { exportTotals, keyOf, ratesPerCode, stampBeforeAll, type InvoiceKey, type StoredInvoice } from '../transport/invoices';
import type { CreateResult, OrderItem, RelationResult } from '../types';
import { invoiceToCredit, linkTo, orderResults, type CreditContext } from './credit-notes';
import { InvoiceIndex } from './invoice-index';
import { DocumentNumbers } from './numbers';
import { Refusals } from './refusals';
import { StoredTotals } from './stored-totals';
import { writeInvoice, type Written } from './write-invoice';

export interface WriteSettings {
	dryRun: boolean;
	/** Incl. VAT: how far Octopus's total of the run's first invoice may be from ours. */
	tolerance: Decimal;
	/** Invoices this run may send at the most, so that other software has its share; null: as many as Octopus takes. */
	mostPosts: number | null;
	language: Language;
	/** yyyy-MM-dd: what Octopus holds is looked at from here on at the latest, however young the orders are. */
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
	// A held order may be in Octopus all the same: made by hand, or changed after it was invoiced.
	const held = items.filter(({ order, invoice }) => order && invoice?.status === 'held');
	if (ready.length + held.length === 0) return;
	const stamp = stampBeforeAll([...[...ready, ...held].map(({ order }) => order!), ...(settings.lookBackTo ? [{ date_add: settings.lookBackTo }] : [])]);
	const index = await InvoiceIndex.build(client, stamp, ready.some(({ invoice }) => invoice.kind === 'booking'));
	const rates = ready.flatMap(({ invoice }) => [...ratesPerCode(invoice.expected.perVatCode)]);
	const totals = await StoredTotals.open(client, new Map(rates));
	const split = splitIds(items);
	const run = new WriteRun(client, index, settings, split);
	for (const entry of ready.filter(({ invoice }) => !invoice.credit)) entry.item.result = await run.write(entry);
	for (const item of held) item.result = inOctopus(index, totals, item, split) ?? item.result;
	const context = { index, totals, results: orderResults(items), split, language: settings.language };
	for (const entry of ready.filter(({ invoice }) => invoice.credit).sort(byDocument)) entry.item.result = await run.write(entry, context);
}

/** Earlier slips of an order first: what is left of its invoice is theirs. */
const byDocument = (a: Ready, b: Ready): number => a.order.id - b.order.id || (a.item.slip?.id ?? Infinity) - (b.item.slip?.id ?? Infinity);

/** What Octopus holds of an order or slip that cannot be prepared, its totals worked out from the stored lines; null when nothing. */
function inOctopus(index: InvoiceIndex, totals: StoredTotals, item: OrderItem, split: Set<number>): CreateResult | null {
	const { match, invoice } = index.find(identityOf(item), split.has(item.order!.id));
	if (match !== 'same' || !invoice) return null;
	return { ...exists(invoice), totals: plain(totals.of(invoice)) };
}

/** What the document of an item is recognised by. */
const identityOf = ({ order, slip, invoice }: OrderItem): Identity => (invoice?.credit ? creditIdentity(order!, slip ?? null) : orderIdentity(order!));

const exists = (invoice: StoredInvoice) => ({ status: 'exists' as const, ...keyOf(invoice), reference: invoice.reference ?? '' });

/** Ids of orders that share their reference with another order of the run; a slip is of its order, not another one. */
function splitIds(items: OrderItem[]): Set<number> {
	const byReference = new Map<string, Set<number>>();
	for (const { order } of items) if (order) byReference.set(order.reference, (byReference.get(order.reference) ?? new Set()).add(order.id));
	return new Set([...byReference.values()].filter(({ size }) => size > 1).flatMap((ids) => [...ids]));
}

export class WriteRun {
	private readonly numbers: DocumentNumbers;
	private stopped: ExplainedError | null = null;
	/** Whether the first invoice, and the first credit note, was compared: their signs are two matters. */
	private readonly firstChecked = { invoice: false, credit: false };
	private readonly refusals = new Refusals();

	constructor(
		private readonly client: OctopusClient,
		private readonly index: InvoiceIndex,
		private readonly settings: WriteSettings,
		private readonly split: Set<number>,
	) {
		this.numbers = new DocumentNumbers(index);
	}

	/** `credits`: for a credit note. */
	async write({ item, order, invoice, relation }: Ready, credits?: CreditContext): Promise<CreateResult> {
		const { language, dryRun, mostPosts } = this.settings;
		const identity = identityOf(item);
		const found = this.index.find(identity, this.split.has(order.id));
		if (found.match === 'same' && found.invoice) return exists(found.invoice);
		if (found.match === 'unclear') return { status: 'held', ...this.unclear(invoice, found.invoice) };
		const original = credits && invoiceToCredit(order, invoice, credits);
		if (original && 'refusal' in original) return original.refusal;
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
			const written = await writeInvoice(this.client, this.index, this.numbers, identity, invoice, own);
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

	private unclear({ body, credit }: ReadyInvoice, found: Pick<StoredInvoice, 'reference'> = {}): Explanation {
		const { language } = this.settings;
		const reference = found.reference?.trim() ?? '';
		if (!credit) return explain('SPLIT_ORDER_UNCLEAR', { reference: body.reference }, language);
		return reference === body.reference ? explain('CREDIT_NOT_NEGATIVE', { reference }, language) : explain('CREDIT_UNCLEAR', { reference, wanted: body.reference }, language);
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
	const { value: stored } = await attempt(async () => await index.lookUp(key, kind));
	return stored ? totalsFromLines(stored, ratesPerCode(expected.perVatCode), kind) : undefined;
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
