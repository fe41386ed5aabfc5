import { decimal, type Decimal } from '../../shared/decimal';
import { isSalesCode } from '../invoicing/check-settings';
import { kindOf } from '../invoicing/open-journal';
import { totalsFromLines, type OctopusTotals } from '../invoicing/reconcile';
import type { OctopusClient } from '../transport/client';
import type { StoredInvoice } from '../transport/invoices';

/** Totals of any document of the dossier, worked out from its stored lines by the lists kept with the credential. */
export class StoredTotals {
	private constructor(private readonly rates: Map<string, Decimal>, private readonly insertionTypes: Map<string, number>) {}

	/** `known`: percent per VAT code of the run's own documents, held against the dossier a moment ago; the lists may be older. */
	static async open(client: OctopusClient, known: Map<string, Decimal> = new Map()): Promise<StoredTotals> {
		const lists = await client.currentLists();
		const listed = (lists?.vatCodes ?? []).filter(isSalesCode).map(({ code, basePercentage }) => [code, decimal(basePercentage)] as const);
		return new StoredTotals(new Map([...listed, ...known]), new Map((lists?.journals ?? []).map(({ journalKey, insertionType }) => [journalKey, insertionType ?? 0])));
	}

	of(document: StoredInvoice): OctopusTotals {
		const kind = kindOf({ insertionType: this.insertionTypes.get(document.journalKey) ?? 0 }, { bookingJournals: true }) ?? 'exclVat';
		return totalsFromLines(document, this.rates, kind);
	}

	/** Incl. VAT; null when that cannot be said: the rate of a VAT code is not known, or the lines cannot be read. */
	inclVat(document: StoredInvoice): Decimal | null {
		if (document.unreadable) return null;
		const codes = (document.invoiceLines ?? []).map(({ vatCodeKey = '' }) => vatCodeKey);
		return codes.every((code) => this.rates.has(code)) ? this.of(document).totalInclVat : null;
	}
}
