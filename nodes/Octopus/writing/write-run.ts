import { attempt } from '../../shared/attempt';
import { decimal, money, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import { totalsFromLines, type OctopusTotals } from '../invoicing/reconcile';
import { kindOf } from '../invoicing/open-journal';
import { splitReference } from '../invoicing/reference';
import type { ReadyInvoice } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { exportTotals, keyOf, ratesPerCode, stampBeforeAll, type InvoiceKey, type StoredInvoice } from '../transport/invoices';
import type { CreateResult, OrderItem, RelationResult } from '../types';
import { InvoiceIndex } from './invoice-index';
import { DocumentNumbers } from './numbers';
import { Refusals } from './refusals';
import { writeInvoice, type Written } from './write-invoice';

export interface WriteSettings {
	dryRun: boolean;
	/** Incl. VAT: how far Octopus's total of the run's first invoice may be from ours. */
	tolerance: Decimal;
	/** Invoices this run may send at the most, so that other software has its share; null: as many as Octopus takes. */
	mostPosts: number | null;
	language: Language;
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

/** Sends the ready invoices of a run, one after the other, and gives every item its `result`. */
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
	const stamp = stampBeforeAll([...ready, ...held].map(({ order }) => order!));
	const index = await InvoiceIndex.build(client, stamp, ready.some(({ invoice }) => invoice.kind === 'booking'));
	const split = splitIds(items);
	const run = new WriteRun(client, index, settings, split);
	for (const entry of ready) entry.item.result = await run.write(entry);
	for (const item of held) item.result = (await inOctopus(client, index, item.order!, split)) ?? item.result;
}

/** What Octopus holds of an order that cannot be prepared, its totals worked out from the stored lines; null when nothing. */
async function inOctopus(client: OctopusClient, index: InvoiceIndex, order: OrderDocument, split: Set<number>): Promise<CreateResult | null> {
	const { match, invoice } = index.find(order, split.has(order.id));
	if (match !== 'same' || !invoice) return null;
	const lists = await client.currentLists();
	const rates = new Map((lists?.vatCodes ?? []).map(({ code, basePercentage }) => [code, decimal(basePercentage)]));
	const journal = lists?.journals.find(({ journalKey }) => journalKey === invoice.journalKey);
	const kind = (journal && kindOf(journal, { bookingJournals: true })) ?? 'exclVat';
	return { ...exists(invoice), totals: plain(totalsFromLines(invoice, rates, kind)) };
}

const exists = (invoice: StoredInvoice) => ({ status: 'exists' as const, ...keyOf(invoice), reference: invoice.reference ?? '' });

/** Ids of orders that share their reference with another order of the run. */
function splitIds(items: OrderItem[]): Set<number> {
	const byReference = new Map<string, number[]>();
	for (const { order } of items) if (order) byReference.set(order.reference, [...(byReference.get(order.reference) ?? []), order.id]);
	return new Set([...byReference.values()].filter((ids) => ids.length > 1).flat());
}

export class WriteRun {
	private readonly numbers: DocumentNumbers;
	private stopped: ExplainedError | null = null;
	private firstChecked = false;
	private readonly refusals = new Refusals();

	constructor(
		private readonly client: OctopusClient,
		private readonly index: InvoiceIndex,
		private readonly settings: WriteSettings,
		private readonly split: Set<number>,
	) {
		this.numbers = new DocumentNumbers(index);
	}

	async write({ order, invoice, relation }: Ready): Promise<CreateResult> {
		const { language, dryRun } = this.settings;
		const found = this.index.find(order, this.split.has(order.id));
		if (found.match === 'same' && found.invoice) return exists(found.invoice);
		if (found.match === 'unclear') return { status: 'held', ...explain('SPLIT_ORDER_UNCLEAR', { reference: order.reference }, language) };
		if (dryRun) return { status: 'waiting', ...explain('DRY_RUN', {}, language) };
		const { mostPosts } = this.settings;
		if (!this.stopped && mostPosts !== null && this.client.written >= mostPosts) {
			this.stopped = new ExplainedError('CALLS_KEPT_FREE');
			return { status: 'waiting', ...this.stopped.in(language) };
		}
		if (this.stopped) return { status: 'waiting', ...explain('RUN_STOPPED', { detail: this.stopped.in(language).message }, language) };
		const { value, error } = await attempt(async (): Promise<CreateResult> => {
			const reference = this.index.isTaken(order.reference) ? splitReference(order) : order.reference;
			const written = await writeInvoice(this.client, this.index, this.numbers, order, relationOf(relation), invoice, reference);
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

	/** If Octopus sees another total than we do, one concept invoice shows it, not four hundred. */
	private async checkFirst({ key, reference }: Written, invoice: ReadyInvoice): Promise<OctopusTotals | undefined> {
		if (this.firstChecked) return undefined;
		this.firstChecked = true;
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
