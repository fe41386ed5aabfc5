import { attempt, attemptSync } from '../../shared/attempt';
import { decimal, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Explanation, type Language } from '../../shared/explained';
import { shopTotalOf } from '../invoicing/prepare';
import { againstStored, notInvoiced, reconcile, type OctopusTotals, type Reconciliation } from '../invoicing/reconcile';
import type { JournalKind } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { documentsSince, exportTotals, keyOf, keyText, ratesPerCode, readInvoice, stampBeforeAll, type StoredInvoice } from '../transport/invoices';
import type { OrderItem } from '../types';
import { StoredRelations } from './stored-relations';
import { StoredTotals } from './stored-totals';
import type { PlainTotals } from './write-run';

export interface ReconcileSettings {
	/** Read Octopus's own totals from the e-invoice of every new invoice. */
	strict: boolean;
	/** Incl. VAT. */
	tolerance: Decimal;
	ownCountry: string;
	/** Every difference of the customer is a mismatch, also the address of a consumer who moved. */
	everyCustomerDifference?: boolean;
	language: Language;
}

/** Gives every item its `reconciliation`. An invoice that cannot be read back is `created`, with the reason. */
export async function reconcileRun(client: OctopusClient, items: OrderItem[], settings: ReconcileSettings): Promise<void> {
	const reader = new TotalsReader(client, items, settings);
	// A snapshot knows of relations only who they are.
	const compareCustomers = client.known === null;
	for (const item of items) {
		const found = await outcome(item, reader, { ...settings, compareCustomers });
		// What was odd about whose relation it is.
		const notes = item.relation && 'data' in item.relation ? item.relation.notes : [];
		item.reconciliation = { ...found, notes: [...notes, ...found.notes] };
	}
}

async function outcome(item: OrderItem, reader: TotalsReader, settings: ReconcileSettings & { compareCustomers: boolean }): Promise<Reconciliation> {
	const { order, invoice, relation, result, problem } = item;
	const { language } = settings;
	if (!order) return notInvoiced(problem?.code === 'ORDER_STATE_NOT_CHOSEN' ? 'waiting' : 'failed', spoken(problem, language) ?? carriedOn(item) ?? explain('ORDER_UNREADABLE', { detail: '' }, language), null);
	const shopTotal = invoice?.shopTotal || shopTotalOf(order) || null;
	if (result && !('number' in result)) return notInvoiced(result.status, result, shopTotal);
	if (!invoice || !result) return invoice && invoice.status !== 'ready' ? notInvoiced(invoice.status, invoice, shopTotal) : notInvoiced('waiting', explain('RUN_STOPPED', { detail: '' }, language), shopTotal);
	const stored = { journal: result.journal, number: result.number, bookyearId: result.bookyearId, reference: result.reference };
	const unchecked = (detail: string): Reconciliation => ({
		...notInvoiced('failed', explain('NOT_CHECKED', { detail }, language), shopTotal), state: 'created', invoice: { journal: stored.journal, number: stored.number, bookyearId: stored.bookyearId },
	});
	if (result.notChecked) return unchecked(result.notChecked);
	const common = {
		stored, ...(result.others ? { others: revive(result.others) } : {}), soldAgain: result.soldAgain, tolerance: settings.tolerance, language,
	};
	if (invoice.status !== 'ready') return result.totals ? againstStored({ ...common, invoice, totals: revive(result.totals), shopTotal }) : notInvoiced(invoice.status, invoice, shopTotal);
	const { value: totals, error } = await attempt(async () => await reader.totalsOf(item));
	if (error) return unchecked(error.in(language).message);
	const party = await attempt(async () => (settings.compareCustomers ? await reader.relations.of(relation, result) : null));
	const compared = reconcile({ ...common, order, invoice, totals, relation: party.value ?? null, ownCountry: settings.ownCountry, everyCustomerDifference: settings.everyCustomerDifference });
	if (party.error && compared.state === 'verified') return unchecked(party.error.in(language).message);
	// A credit note stands with its invoice, whoever the customer is by now.
	const nobody = settings.compareCustomers && !party.value && relation?.status !== 'fixed' && !invoice.credit;
	if (nobody) compared.notes.push(explain('CUSTOMER_NOT_COMPARED', {}, language).message);
	if (result.status === 'created' || compared.state === 'mismatch') return compared;
	return { ...compared, ...explain('ALREADY_IN_OCTOPUS', {}, language) };
}

/** What the shop's step said, in the language of this one. */
function spoken(problem: OrderItem['problem'], language: Language): Explanation | undefined {
	return problem?.values ? explain(problem.code, problem.values, language) : problem;
}

/** What a shop step said of an item it could not read. */
function carriedOn({ error, code, suggestion }: OrderItem): { code: string; message: string; suggestion: string } | null {
	return error ? { code: code ?? 'ORDER_UNREADABLE', message: error, suggestion: suggestion ?? '' } : null;
}

/** In a row; then the calls are not worth it. */
const MOST_FAILED_EXPORTS = 3;

/** Reads invoices back with as few calls as the check allows. */
class TotalsReader {
	private stored: Map<string, StoredInvoice> | null = null;
	readonly relations: StoredRelations;
	private totals: StoredTotals | null = null;
	/** Exports are no longer asked: a limit was reached, or they fail one after the other. */
	private noExport = false;
	private failedExports = 0;

	constructor(
		private readonly client: OctopusClient,
		private readonly items: OrderItem[],
		private readonly settings: ReconcileSettings,
	) {
		this.relations = new StoredRelations(client);
	}

	async totalsOf({ invoice, result }: OrderItem): Promise<OctopusTotals> {
		if (!result || !('number' in result) || invoice?.status !== 'ready') throw new ExplainedError('RUN_STOPPED', { detail: '' });
		// Of what was there already, the run that found it told the totals where they cannot be read back here.
		if (result.totals && (result.status === 'exists' || result.totals.source === 'export' || !this.settings.strict || invoice.kind === 'booking')) return revive(result.totals);
		const { kind } = invoice;
		// A booking has no e-invoice.
		if (this.settings.strict && result.status === 'created' && kind !== 'booking' && !this.noExport) {
			const exported = await attempt(async () => await exportTotals(this.client, result));
			if (exported.value) {
				this.failedExports = 0;
				return exported.value;
			}
			this.noExport = exported.error.code === 'OCTOPUS_LIMIT_REACHED' || ++this.failedExports >= MOST_FAILED_EXPORTS;
		}
		const known = (await this.allStored()).get(keyText(result));
		const stored = known ?? (kind === 'booking' ? null : await readInvoice(this.client, result));
		if (!stored) throw new ExplainedError('INVOICE_GONE', { number: `${result.journal} ${result.number}` });
		return await this.workedOut(stored, kind);
	}

	/** By the rates that the dossier has for the codes that are really stored: the mapping may have changed since. Octopus itself knows them all. */
	private async workedOut(stored: StoredInvoice, kind: JournalKind): Promise<OctopusTotals> {
		this.totals ??= await StoredTotals.open(this.client, new Map(this.items.flatMap(({ invoice }) => (invoice?.status === 'ready' ? [...ratesPerCode(invoice.expected.perVatCode)] : []))));
		await this.totals.learn([stored]);
		const { value, error } = attemptSync(() => this.totals!.of(stored, kind));
		if (value) return value;
		if (kind === 'booking' || this.client.known || this.noExport) throw error;
		const exported = await attempt(async () => await exportTotals(this.client, keyOf(stored)));
		if (!exported.value) throw error;
		return exported.value;
	}

	/** One call for all invoices since the oldest order of the run (and one for bookings, where there are any). */
	private async allStored(): Promise<Map<string, StoredInvoice>> {
		if (this.stored) return this.stored;
		const orders = this.items.flatMap(({ order }) => (order ? [order] : []));
		const bookings = this.items.some(({ invoice }) => invoice?.status === 'ready' && invoice.kind === 'booking');
		const rows = await documentsSince(this.client, stampBeforeAll(orders, this.client.now()), bookings);
		this.stored = new Map(rows.map((row) => [keyText(keyOf(row)), row]));
		return this.stored;
	}
}

const revive = ({ source, totalInclVat, perRate }: PlainTotals): OctopusTotals => ({
	source,
	totalInclVat: decimal(totalInclVat),
	perRate: perRate.map(({ rate, base, vat }) => ({ rate: decimal(rate), base: decimal(base), vat: decimal(vat) })),
});
