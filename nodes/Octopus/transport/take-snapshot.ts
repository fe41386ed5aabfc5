import type { Bookyear } from '../books/journal';
import { plusDays } from '../../shared/dates';
import type { OctopusClient } from './client';
import { everyDocumentSince, stampBefore } from './invoices';
import { allRelations, readBookyears, readJournalDetail, readJournals } from './master-data';
import type { DossierSnapshot } from './snapshot';

/** The details of journals may be read 24 times a day, and a second dry run on the same day has to work too. */
const MOST_DETAILS = 6;

/** Days, yyyy-MM-dd, both included. */
export interface Span {
	from: string;
	to: string;
}

/**
 * yyyy-MM-dd from which on Octopus has to be asked about orders of these days: the beginning of their oldest bookyear, and a
 * month more. An invoice can be older than its order – made by hand before the order was imported, or the order's date was changed.
 */
export function lookBackTo(bookyears: Bookyear[], { from, to }: Span): string {
	const starts = bookyears
		.filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
		.map(({ startDate }) => startDate);
	return plusDays(
		[from, ...starts].reduce((a, b) => (a < b ? a : b)),
		-MARGIN_DAYS,
	);
}

const MARGIN_DAYS = 31;

/** Reads all of a dossier that preparing and looking up need for orders of a span of days: four calls, and some per bookyear. `onlyBookyears`: these and their sales journals. */
export async function takeSnapshot(
	client: OctopusClient,
	span: Span,
	onlyBookyears = false,
): Promise<DossierSnapshot> {
	const readAt = new Date().toISOString();
	const bookyears = await readBookyears(client);
	const journals: DossierSnapshot['journals'] = {};
	const details: DossierSnapshot['details'] = {};
	for (const { id } of bookyears.filter((bookyear) => isOpenIn(bookyear, span))) {
		const rows = (await readJournals(client, id)).filter(({ journalKey }) => journalKey.startsWith('V'));
		journals[id] = rows;
		for (const { journalKey, insertionType, closed } of rows) {
			const takesInvoices = !onlyBookyears && (insertionType === 2 || insertionType === 3) && !closed;
			if (takesInvoices && Object.keys(details).length < MOST_DETAILS)
				details[`${id}/${journalKey}`] = await readJournalDetail(client, id, journalKey);
		}
	}
	if (onlyBookyears) return { readAt, bookyears, journals, details, relations: [], invoices: [] };
	const stamp = stampBefore(lookBackTo(bookyears, span), client.now());
	return {
		readAt,
		bookyears,
		journals,
		details,
		relations: await allRelations(client),
		invoices: await everyDocumentSince(client, stamp, false),
	};
}

const isOpenIn = ({ closed, startDate, endDate }: Bookyear, { from, to }: Span): boolean =>
	!closed && startDate <= to && endDate >= from;
