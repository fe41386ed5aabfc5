import { attempt, attemptSync } from '../../shared/attempt';
import type { Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import { keyOf, keyText, type StoredInvoice } from '../books/document';
import type { JournalKind } from '../books/journal';
import { ratesPerCode, revive, type OctopusTotals } from '../books/totals';
import type { OrderItem } from '../item';
import type { OctopusClient } from '../transport/client';
import { documentsSince, exportTotals, readInvoice } from '../transport/invoices';
import { indexStamp } from './index/index-stamp';
import { StoredRelations } from './relations/stored-relations';
import { StoredTotals } from './stored-totals';

/** Reads invoices back with as few calls as the check allows. */
export class TotalsReader {
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
		if (!result || !('number' in result) || invoice?.status !== 'ready')
			throw new ExplainedError('RUN_STOPPED', { detail: '' });
		// Of what was there already, the run that found it told the totals where they cannot be read back here.
		if (
			result.totals &&
			(result.status === 'exists' ||
				result.totals.source === 'export' ||
				!this.settings.strict ||
				invoice.kind === 'booking')
		)
			return revive(result.totals);
		const { kind } = invoice;
		// A booking has no e-invoice.
		if (this.settings.strict && result.status === 'created' && kind !== 'booking' && !this.noExport) {
			const exported = await attempt(async () => await exportTotals(this.client, result));
			if (exported.value) {
				this.failedExports = 0;
				return exported.value;
			}
			this.noExport =
				exported.error.code === 'OCTOPUS_LIMIT_REACHED' || ++this.failedExports >= MOST_FAILED_EXPORTS;
		}
		const known = (await this.allStored()).get(keyText(result));
		const stored = known ?? (kind === 'booking' ? null : await readInvoice(this.client, result));
		if (!stored) throw new ExplainedError('INVOICE_GONE', { number: `${result.journal} ${result.number}` });
		return await this.workedOut(stored, kind);
	}

	/** By the rates that the dossier has for the codes that are really stored: the mapping may have changed since. Octopus itself knows them all. */
	private async workedOut(stored: StoredInvoice, kind: JournalKind): Promise<OctopusTotals> {
		this.totals ??= await StoredTotals.open(
			this.client,
			new Map(
				this.items.flatMap(({ invoice }) =>
					invoice?.status === 'ready' ? [...ratesPerCode(invoice.expected.perVatCode)] : [],
				),
			),
		);
		await this.totals.learn([stored]);
		const { value, error } = attemptSync(() => this.totals!.of(stored, kind));
		if (value) return value;
		if (kind === 'booking' || this.client.known || this.noExport) throw error;
		const exported = await attempt(async () => await exportTotals(this.client, keyOf(stored)));
		if (!exported.value) throw error;
		return exported.value;
	}

	/** One call for all invoices since the index of the run begins (and one for bookings, where there are any). */
	private async allStored(): Promise<Map<string, StoredInvoice>> {
		if (this.stored) return this.stored;
		const orders = this.items.flatMap(({ order }) => (order ? [order] : []));
		const bookings = this.items.some(
			({ invoice }) => invoice?.status === 'ready' && invoice.kind === 'booking',
		);
		const rows = await documentsSince(this.client, indexStamp(orders, this.client.now()), bookings);
		this.stored = new Map(rows.map((row) => [keyText(keyOf(row)), row]));
		return this.stored;
	}
}

/** In a row; then the calls are not worth it. */
export const MOST_FAILED_EXPORTS = 3;
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
