import { attempt } from '../../shared/attempt';
import { explain, type Explanation } from '../../shared/explained';
import type { Bookyear, JournalRow } from '../books/journal';
import type { DossierFacts, JournalFacts } from '../invoicing/facts';
import { journalsOf } from '../invoicing/per-shop';
import type { InvoiceSettings } from '../invoicing/settings';
import type { OctopusClient } from '../transport/client';
import { readBookyears, readJournalDetail, readJournals } from '../transport/master-data';
import type { KeptJournals } from '../transport/snapshot';

/** What the documents to prepare have to find in the dossier. */
export interface Needs {
	/** Document dates, yyyy-MM-dd. */
	dates: string[];
	/** ISO 4217 codes. */
	currencies: string[];
	/** Journals that they may be written in; all of the settings where it is not given. */
	journals?: string[];
	/** Where an earlier batch's journals are kept, by `<bookyear id>` and `<bookyear id>/<journal>`: looked at instead of asking, and filled in. */
	kept?: KeptJournals;
}

/** The facts of one run. */
export interface RunFacts extends DossierFacts {
	/** Whether one bookyear holds both days (yyyy-MM-dd). */
	sameBookyear(day: string, other: string): boolean;
}

/**
 * What preparing has to know of the dossier: bookyears from the lists kept with the credential, the journals fresh (one call
 * per bookyear that the dates fall in, and one per journal there), currencies only where a document needs them (2 calls a day).
 * Bookyears may overlap: one that takes the document goes before one that does not.
 */
export async function dossierFacts(
	client: OctopusClient,
	needs: Needs,
	settings: InvoiceSettings,
): Promise<RunFacts> {
	const dates = [...new Set(needs.dates)];
	if (dates.length === 0)
		return {
			currencies: [],
			sameBookyear: () => false,
			journalFor: (date) => explain('BOOKYEAR_UNKNOWN', { date }, settings.language),
		};
	const journalKeys = needs.journals ?? journalsOf(settings);
	const { kept = { journals: {}, details: {} } } = needs;
	const journals = new Map<string, JournalFacts | Explanation>();
	const bookyears = await bookyearsFor(client, dates);
	for (const bookyear of bookyears) {
		const open = !bookyear.closed && dates.some((date) => covers(bookyear, date));
		const rows = open ? await journalRows(client, bookyear, kept) : [];
		for (const journalKey of journalKeys) {
			journals.set(
				`${bookyear.id}/${journalKey}`,
				open
					? await journalFacts({ client, bookyear, kept }, journalKey, rows)
					: closedJournal(bookyear, journalKey),
			);
		}
	}
	return {
		currencies: await currencies(client, needs, settings),
		sameBookyear: (date, other) =>
			bookyears.some((bookyear) => covers(bookyear, date) && covers(bookyear, other)),
		journalFor(date, journalKey) {
			const found = bookyears
				.filter((bookyear) => covers(bookyear, date))
				.flatMap((bookyear) => journals.get(`${bookyear.id}/${journalKey}`) ?? []);
			const takes = (journal: JournalFacts | Explanation) =>
				!('code' in journal) && !journal.closed && !journal.bookyear.closed;
			const isOpen = (journal: JournalFacts | Explanation) => 'code' in journal || !journal.bookyear.closed;
			return (
				found.find(takes) ??
				found.find(isOpen) ??
				found[0] ??
				explain('BOOKYEAR_UNKNOWN', { date }, settings.language)
			);
		},
	};
}

/** Empty when no document needs them, or when Octopus does not give them: it refuses an unknown currency itself (-19). */
async function currencies(
	client: OctopusClient,
	needs: Needs,
	{ foreignCurrency }: InvoiceSettings,
): Promise<string[]> {
	if (foreignCurrency === 'hold' || needs.currencies.every((currency) => currency === 'EUR')) return [];
	const { value = [] } = await attempt(
		async () =>
			await client.get('/currencies', (body) =>
				Array.isArray(body) ? body.filter((one) => typeof one === 'string') : undefined,
			),
	);
	return value;
}

const covers = ({ startDate, endDate }: Bookyear, date: string): boolean =>
	startDate <= date && date <= endDate;

/** The kept list, or a fresh one when a date falls in no bookyear of it. */
async function bookyearsFor(client: OctopusClient, dates: string[]): Promise<Bookyear[]> {
	if (client.known) return client.known.bookyears;
	const kept = (await client.currentLists())?.bookyears ?? [];
	if (dates.every((date) => kept.some((bookyear) => covers(bookyear, date)))) return kept;
	return await readBookyears(client);
}

async function journalRows(
	client: OctopusClient,
	bookyear: Bookyear,
	before: KeptJournals,
): Promise<JournalRow[]> {
	const known = client.known?.journals[bookyear.id] ?? before.journals[bookyear.id];
	if (known) return known;
	const { value: rows, error } = await attempt(async () => await readJournals(client, bookyear.id));
	// Over the daily limit the kept list still tells the kind of journal; Octopus itself refuses a closed one.
	const kept = (await client.currentLists())?.journals.filter(({ bookyearId }) => bookyearId === bookyear.id);
	if (error && !kept?.length) throw error;
	if (rows) before.journals[bookyear.id] = rows.filter(({ journalKey }) => journalKey.startsWith('V'));
	return rows ?? (kept as JournalRow[]);
}

interface YearAsked {
	client: OctopusClient;
	bookyear: Bookyear;
	kept: KeptJournals;
}

async function journalFacts(
	{ client, bookyear, kept }: YearAsked,
	journalKey: string,
	rows: JournalRow[],
): Promise<JournalFacts | Explanation> {
	const row = rows.find((candidate) => candidate.journalKey === journalKey);
	if (!row) return explain('JOURNAL_UNKNOWN', { journal: journalKey, date: bookyear.startDate });
	const name = `${bookyear.id}/${journalKey}`;
	const detail = client.known
		? (client.known.details[name] ?? {})
		: (kept.details[name] ??= await readJournalDetail(client, bookyear.id, journalKey));
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
	journalKey,
	insertionType: 2,
	unitPriceDecimals: 2,
	closed: true,
	protectedUntil: 0,
	lastBookedDocumentNr: 0,
	nextDocumentNumber: 1,
	bookyear,
});
