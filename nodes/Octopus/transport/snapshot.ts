import { toJsonNumber, type Decimal } from '../../shared/decimal';
import { basePerVatCode } from '../books/amounts';
import type { StoredInvoice } from '../books/document';
import type { Bookyear, JournalDetail, JournalRow } from '../books/journal';
import type { RelationData } from '../books/relation';

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
	/** Every invoice changed since the first order; packed, its lines are added up per VAT code. */
	invoices: StoredInvoice[];
}

/** Excl. VAT per VAT code; the lines of a booking are positive in a credit note too. */
function basesOf({ amount = 0, invoiceLines = [], bookingLines }: StoredInvoice): Map<string, Decimal> {
	if (!bookingLines) return basePerVatCode(invoiceLines);
	return basePerVatCode(
		bookingLines.map(({ vatCodeKey = '', baseAmount = 0 }) => ({
			count: amount < 0 ? -1 : 1,
			unitPrice: baseAmount,
			vatCodeKey,
		})),
	);
}

type PackedRelation = [
	id: number,
	externalId: number,
	email: string,
	name: string,
	active: 0 | 1,
	client: 0 | 1,
	firstName?: string,
	contactPerson?: string,
	country?: string,
	vatNr?: string,
	vatType?: number,
];
type PackedInvoice = [
	bookyear: number,
	journal: string,
	number: number,
	date: string,
	reference: string,
	orderReference: string,
	relation: number,
	amounts: Array<[vatCode: string, amount: number]>,
];

/** As a short text: it goes with every batch, and n8n keeps what goes from step to step. */
export function packSnapshot({ relations, invoices, ...rest }: DossierSnapshot): string {
	const packedRelations = relations.map(
		({
			relationIdentificationServiceData: { relationKey, externalRelationId },
			email = '',
			name = '',
			active,
			client,
			...party
		}): PackedRelation => [
			relationKey?.id ?? 0,
			externalRelationId ?? 0,
			email,
			name,
			active === false ? 0 : 1,
			client === false ? 0 : 1,
			party.firstName ?? '',
			party.contactPerson ? '1' : '',
			party.country?.trim() ?? '',
			party.vatNr ?? '',
			party.vatType ?? 0,
		],
	);
	const packedInvoices = invoices.map((invoice): PackedInvoice => [
		invoice.bookyearKey.id,
		invoice.journalKey,
		invoice.documentSequenceNr,
		invoice.documentDate ?? '',
		invoice.reference ?? '',
		invoice.orderReference ?? '',
		invoice.relationIdentificationServiceData?.relationKey?.id ?? 0,
		[...basesOf(invoice)].map(([vatCode, base]) => [vatCode, toJsonNumber(base)]),
	]);
	return JSON.stringify({ ...rest, relations: packedRelations, invoices: packedInvoices });
}

/** A snapshot as it came in through a parameter; null when it is none. */
export function readSnapshot(value: unknown): DossierSnapshot | null {
	if (typeof value !== 'string' || !value.startsWith('{')) return null;
	try {
		const { relations, invoices, ...rest } = JSON.parse(value) as Omit<
			DossierSnapshot,
			'relations' | 'invoices'
		> & { relations: PackedRelation[]; invoices: PackedInvoice[] };
		return { ...rest, relations: relations.map(relationOf), invoices: invoices.map(invoiceOf) };
	} catch {
		return null;
	}
}

/** Whether there is a contact person counts, not who it is. */
const relationOf = ([
	id,
	externalRelationId,
	email,
	name,
	active,
	client,
	firstName,
	contactPerson,
	country,
	vatNr,
	vatType,
]: PackedRelation): RelationData => ({
	relationIdentificationServiceData: { ...(id ? { relationKey: { id } } : {}), externalRelationId },
	email,
	name,
	active: active === 1,
	client: client === 1,
	firstName,
	contactPerson,
	country,
	vatNr,
	vatType,
});

const invoiceOf = ([
	bookyear,
	journalKey,
	documentSequenceNr,
	documentDate,
	reference,
	orderReference,
	relation,
	amounts,
]: PackedInvoice): StoredInvoice => ({
	bookyearKey: { id: bookyear },
	journalKey,
	documentSequenceNr,
	documentDate,
	reference,
	orderReference,
	relationIdentificationServiceData: { relationKey: { id: relation } },
	invoiceLines: amounts.map(([vatCodeKey, unitPrice]) => ({ count: 1, unitPrice, vatCodeKey })),
});

/** The journals of bookyears, and their details, as a migration hands them from batch to batch: both can be read 24 times a day. */
export type KeptJournals = Pick<DossierSnapshot, 'journals' | 'details'>;
