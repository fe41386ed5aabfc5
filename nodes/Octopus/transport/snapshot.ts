import type { RelationData } from '../invoicing/relation';
import type { Bookyear } from '../invoicing/types';
import type { StoredInvoice } from './invoices';

/** Octopus JournalServiceData, the fields we read. */
export interface JournalRow {
	journalKey: string;
	closed?: boolean;
	lastBookedDocumentNr?: number;
	protectedPeriod?: number;
	closedPeriod?: number;
	insertionType?: number;
}

/** Octopus SellJournalServiceData, the fields we read. */
export interface JournalDetail {
	commonJournalServiceData?: { nextDocumentNumber?: number };
	invoicingServiceData?: { unitPriceScale?: string };
}

/**
 * What a dossier held at one moment, as far as a dry run needs it. A dry run of ten thousand orders goes in batches, and some
 * lists of Octopus can be read 24 or 48 times a day only. Whoever sends anything never looks here: what is old could be wrong.
 */
export interface DossierSnapshot {
	/** ISO 8601, UTC. */
	readAt: string;
	bookyears: Bookyear[];
	/** Sales journals per bookyear id. */
	journals: Record<string, JournalRow[]>;
	/** Of the sales journals that take invoices, by `<bookyear id>/<journal>`. */
	details: Record<string, JournalDetail>;
	/** Every relation, with the fields that tell who it is. */
	relations: RelationData[];
	/** Every invoice changed since the first order, its lines added up per VAT code. */
	invoices: StoredInvoice[];
}

/** A snapshot as it came in through a parameter; null when it is none. */
export function readSnapshot(value: unknown): DossierSnapshot | null {
	const known = typeof value === 'object' && value !== null && 'readAt' in value && 'bookyears' in value && 'relations' in value && 'invoices' in value;
	return known ? (value as DossierSnapshot) : null;
}
