import { attempt } from '../../shared/attempt';
import { explain, type Explanation } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { documentDate } from '../invoicing/dates';
import type { Bookyear, DossierFacts, InvoiceSettings, JournalFacts } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { toBookyear } from '../transport/lists';

interface JournalRow {
	journalKey: string;
	closed?: boolean;
	lastBookedDocumentNr?: number;
	protectedPeriod?: number;
	closedPeriod?: number;
	insertionType?: number;
}

/** Refused or over the limit, its defaults do no harm: two decimals, and a number that the index and a refusal put right. */
interface JournalDetail {
	commonJournalServiceData?: { nextDocumentNumber?: number };
	invoicingServiceData?: { unitPriceScale?: string };
}

/**
 * What preparing has to know of the dossier: VAT codes and bookyears from the lists kept with the credential, the journal
 * fresh (two calls per bookyear that the orders fall in).
 */
export async function dossierFacts(client: OctopusClient, journalKey: string, orders: OrderDocument[], settings: InvoiceSettings): Promise<DossierFacts> {
	const journals = new Map<number, JournalFacts | Explanation>();
	if (orders.length === 0 || journalKey === '') return { vatCodes: [], journalFor: (date) => explain('BOOKYEAR_UNKNOWN', { date }, settings.language) };
	const today = new Date().toISOString().slice(0, 10);
	const dates = [...new Set(orders.map((order) => documentDate(order, settings.documentDate, today)))];
	const bookyears = await bookyearsFor(client, dates);
	for (const bookyear of bookyears) {
		if (!bookyear.closed && dates.some((date) => covers(bookyear, date))) journals.set(bookyear.id, await journalFacts(client, bookyear, journalKey));
		else journals.set(bookyear.id, closedJournal(bookyear, journalKey));
	}
	const lists = await client.currentLists();
	return {
		vatCodes: lists?.vatCodes ?? [],
		journalFor(date) {
			const bookyear = bookyears.find((candidate) => covers(candidate, date));
			return (bookyear && journals.get(bookyear.id)) ?? explain('BOOKYEAR_UNKNOWN', { date }, settings.language);
		},
	};
}

const covers = ({ startDate, endDate }: Bookyear, date: string): boolean => startDate <= date && date <= endDate;

/** The kept list, or a fresh one when a date falls in no bookyear of it. */
async function bookyearsFor(client: OctopusClient, dates: string[]): Promise<Bookyear[]> {
	const kept = (await client.currentLists())?.bookyears ?? [];
	if (dates.every((date) => kept.some((bookyear) => covers(bookyear, date)))) return kept;
	const rows = await client.getOr<Array<Record<string, unknown>>>([], '/bookyears');
	return rows.map(toBookyear);
}

async function journalFacts(client: OctopusClient, bookyear: Bookyear, journalKey: string): Promise<JournalFacts | Explanation> {
	const path = `/bookyears/${bookyear.id}/journals`;
	const { value: rows, error } = await attempt(async () => await client.getOr<JournalRow[]>([], path));
	// Over the daily limit the kept list still tells the kind of journal; Octopus itself refuses a closed one.
	const kept = (await client.currentLists())?.journals.filter(({ bookyearId }) => bookyearId === bookyear.id);
	if (error && !kept?.length) throw error;
	const row = (rows ?? (kept as JournalRow[])).find((candidate) => candidate.journalKey === journalKey);
	if (!row) return explain('JOURNAL_UNKNOWN', { journal: journalKey, date: bookyear.startDate });
	const number = /^V(\d+)$/.exec(journalKey)?.[1];
	const { value: detail = {} } = number ? await attempt(async () => await client.getOr<JournalDetail>({}, `${path}/V/${number}`)) : {};
	return {
		journalKey,
		insertionType: row.insertionType ?? 0,
		unitPriceDecimals: detail.invoicingServiceData?.unitPriceScale === 'FOUR' ? 4 : 2,
		closed: row.closed === true,
		protectedUntil: Math.max(row.protectedPeriod ?? 0, row.closedPeriod ?? 0),
		lastBookedDocumentNr: row.lastBookedDocumentNr ?? 0,
		nextDocumentNumber: detail.commonJournalServiceData?.nextDocumentNumber ?? 1,
		bookyear,
	};
}

const closedJournal = (bookyear: Bookyear, journalKey: string): JournalFacts => ({
	journalKey, insertionType: 2, unitPriceDecimals: 2, closed: true, protectedUntil: 0, lastBookedDocumentNr: 0, nextDocumentNumber: 1, bookyear,
});
