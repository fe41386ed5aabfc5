import { attempt, attemptSync } from '../../shared/attempt';
import { decimal, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import { lineAmount } from '../books/amounts';
import type { StoredInvoice } from '../books/document';
import type { JournalKind } from '../books/journal';
import { amountsPerCode, totalsFromLines, type CodeAmounts, type OctopusTotals } from '../books/totals';
import { isSalesCode } from '../invoicing/check-settings';
import { kindOf } from '../invoicing/open-journal';
import type { OctopusClient } from '../transport/client';
import type { DossierLists } from '../transport/lists';
import { freshVatCodes } from '../transport/master-data';

/** Octopus VatCodeServiceData.type: 4 = credit notes of sales. */
const SELL_CREDIT_NOTE = 4;

/** Percent per VAT code of sales; what only credit notes have comes behind. */
function ratesIn(vatCodes: DossierLists['vatCodes']): Array<readonly [string, Decimal]> {
	const row = ({ code, basePercentage }: DossierLists['vatCodes'][number]) =>
		[code, decimal(basePercentage)] as const;
	return [
		...vatCodes.filter(({ type }) => type === SELL_CREDIT_NOTE).map(row),
		...vatCodes.filter(isSalesCode).map(row),
	];
}

/**
 * Totals of any document of the dossier, worked out from its stored lines by the lists kept with the credential, whatever the
 * VAT mapping says today. Where a rate is not known it throws VAT_CODE_RATE_UNKNOWN.
 */
export class StoredTotals {
	private asked = false;

	private constructor(
		private readonly client: OctopusClient,
		private readonly rates: Map<string, Decimal>,
		private readonly insertionTypes: Map<string, number>,
	) {}

	/** `known`: percent per VAT code of the run's own documents, held against the dossier a moment ago; the lists may be older. */
	static async open(client: OctopusClient, known: Map<string, Decimal> = new Map()): Promise<StoredTotals> {
		const lists = await client.currentLists();
		const journals = new Map(
			(lists?.journals ?? []).map(({ journalKey, insertionType }) => [journalKey, insertionType ?? 0]),
		);
		return new StoredTotals(client, new Map([...ratesIn(lists?.vatCodes ?? []), ...known]), journals);
	}

	/** Where documents have a code that is not known, the list is read anew: once, since Octopus gives it twice a day. */
	async learn(documents: StoredInvoice[]): Promise<void> {
		if (this.asked || this.client.known || documents.every((document) => this.knows(document))) return;
		this.asked = true;
		const { value: vatCodes = [] } = await attempt(async () => await freshVatCodes(this.client));
		for (const [code, rate] of ratesIn(vatCodes)) if (!this.rates.has(code)) this.rates.set(code, rate);
	}

	/** Incl. VAT; null when that cannot be said: the rate of a VAT code is not known, or the lines cannot be read. */
	inclVat(document: StoredInvoice): Decimal | null {
		return attemptSync(() => this.of(document).totalInclVat).value ?? null;
	}

	private knows({ invoiceLines = [], bookingLines = [] }: StoredInvoice): boolean {
		const unknown = ({ vatCodeKey = '' }: { vatCodeKey?: string }) => !this.rates.has(vatCodeKey);
		return (
			!invoiceLines.some((line) => unknown(line) && !lineAmount(line).eq(0)) && !bookingLines.some(unknown)
		);
	}

	/** What the document's journal takes; `otherwise` where the kept list does not have it. */
	kindOf({ journalKey, bookingLines }: StoredInvoice, otherwise: JournalKind = 'exclVat'): JournalKind {
		if (bookingLines?.length) return 'booking';
		return (
			kindOf({ insertionType: this.insertionTypes.get(journalKey) ?? 0 }, { bookingJournals: true }) ??
			otherwise
		);
	}

	/** Throws VAT_CODE_RATE_UNKNOWN, OCTOPUS_TOTAL_UNREADABLE. */
	of(document: StoredInvoice, otherwise?: JournalKind): OctopusTotals {
		checkReadable(document);
		return totalsFromLines(document, this.rates, this.kindOf(document, otherwise));
	}

	/** Throws VAT_CODE_RATE_UNKNOWN, OCTOPUS_TOTAL_UNREADABLE. */
	perCode(document: StoredInvoice): Map<string, CodeAmounts> {
		checkReadable(document);
		return amountsPerCode(document, this.rates, this.kindOf(document));
	}
}

function checkReadable({ unreadable, journalKey, documentSequenceNr }: StoredInvoice): void {
	if (unreadable)
		throw new ExplainedError('OCTOPUS_TOTAL_UNREADABLE', {
			number: `${journalKey} ${documentSequenceNr}`,
			field: unreadable,
		});
}
