import { Refusal } from '../answers';
import type { Context } from '../core';
import { lastNumber } from '../numbers';
import type { InvoiceLine, Journal, StoredRelation, VatCodeType } from '../types';
import { findRelation } from './relations';

/** What an invoice and a booking have in common. */
export interface DocumentHeader {
	bookyearKey: { id: number };
	journalKey: string;
	documentSequenceNr: number;
	bookyearPeriodeNr: number;
	documentDate: string;
	expiryDate: string;
	currencyCode: string;
	exchangeRate: number;
	relationIdentificationServiceData: {
		relationKey?: { id: number } | null;
		externalRelationId?: number | null;
	};
	invoiceLines?: InvoiceLine[];
	[other: string]: unknown;
}

export type DocumentKind = 'invoice' | 'booking';

/** Refusals of one document, worded as the recorded ones: "Unable to insert invoice in dossier 49555.  Bookyear period unknown". */
export class DocumentCheck {
	constructor(
		private readonly context: Context,
		private readonly kind: DocumentKind,
		private readonly header: DocumentHeader,
		private readonly verb: 'insert' | 'update' = 'insert',
	) {}

	refuse(code: number, reason: string, status = 400): Refusal {
		return new Refusal(
			code,
			`Unable to ${this.verb} ${this.kind} in dossier ${this.context.dossier.id}.  ${reason}`,
			status,
		);
	}

	/** Bookyear, journal, its kind, whether it may be written, the period and the date in it. */
	journalAndPeriod(): Journal {
		const { dossier, settings } = this.context;
		const { bookyearKey, journalKey, bookyearPeriodeNr, documentDate } = this.header;
		const bookyear = dossier.bookyears.find(({ id }) => id === bookyearKey.id);
		if (!bookyear) throw this.refuse(-9, 'Unknown bookyear');
		const journal = dossier.journals.find(
			({ bookyearId, key }) => bookyearId === bookyear.id && key === journalKey,
		);
		if (!journal) throw this.refuse(-10, 'Unknown journal');
		const kinds: Record<DocumentKind, number[]> = { invoice: [2, 3], booking: [1] };
		if (
			!kinds[this.kind].includes(journal.insertionType) ||
			(this.kind === 'invoice' && !journalKey.startsWith('V'))
		)
			throw this.refuse(-29, 'Journal has the wrong mode');
		if (journal.closed || bookyear.closed)
			throw this.refuse(-11, 'Journal either closed or open by other user', 403);
		if (journal.openByOther) throw this.refuse(-12, 'Journal either closed or open by other user', 403);
		const period = bookyear.periods.find((candidate) => candidate.bookyearPeriod === bookyearPeriodeNr);
		if (!period) throw this.refuse(-14, 'Bookyear period unknown');
		if (bookyearPeriodeNr <= Math.max(journal.protectedPeriod, journal.closedPeriod))
			throw this.refuse(-15, 'Bookyear period is protected');
		const outside = documentDate < period.startDate || documentDate > period.endDate;
		if (settings.dateInPeriod && outside)
			throw this.refuse(-14, `Document date ${documentDate} is not in period ${bookyearPeriodeNr}`);
		return journal;
	}

	relation(): StoredRelation {
		const found = findRelation(this.context.dossier, this.header.relationIdentificationServiceData);
		if (!found) throw this.refuse(-16, 'Unknown relation');
		return found;
	}

	number(journal: Journal): void {
		const last = lastNumber(this.context.dossier, journal, 'all');
		const wanted = this.header.documentSequenceNr;
		if (wanted !== last + 1)
			throw this.refuse(
				-13,
				this.context.settings.namesLastNumber
					? `Illegal document seq Nr.  Last Document = ${last}.  New Document = ${wanted}. `
					: 'Illegal document seq Nr.',
			);
	}

	/** Euro at 1; other listed currencies at any positive rate. */
	currency(): void {
		const { currencyCode, exchangeRate } = this.header;
		if (!this.context.dossier.currencies.includes(currencyCode))
			throw this.refuse(-19, `Unknown currency ${currencyCode}`);
		if (exchangeRate <= 0 || (currencyCode === 'EUR' && exchangeRate !== 1))
			throw this.refuse(-20, `Illegal exchange rate ${exchangeRate}`);
	}

	vatCode(code: string | undefined, types: VatCodeType[]): void {
		const cards = this.context.dossier.vatCodes.filter(
			(candidate) => candidate.code === code && candidate.active,
		);
		if (cards.length === 0) throw this.refuse(-22, `Unknown vatcode ${code ?? ''}`);
		if (!cards.some(({ type }) => types.includes(type)))
			throw this.refuse(-75, `Vatcode ${code ?? ''} has the wrong type`);
	}

	/** 0 or none leaves the choice to Octopus. */
	account(id: number | undefined): void {
		const { accounts } = this.context.dossier;
		const known = accounts.some(
			(account) => account.id === id && (account.bookyearIds?.includes(this.header.bookyearKey.id) ?? true),
		);
		if (id !== undefined && id !== 0 && !known) throw this.refuse(-21, `Unknown account ${id}`);
	}
}
