import type { Bookyear } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { everyDocumentSince, stampBefore } from '../transport/invoices';
import type { DossierSnapshot } from '../transport/snapshot';
import { readBookyears, readJournalDetail, readJournals } from './dossier-facts';
import { allRelations } from './relations';

/** The details of journals may be read 24 times a day, and a second dry run on the same day has to work too. */
const MOST_DETAILS = 6;

/** Days, yyyy-MM-dd, both included. */
export interface Span {
	from: string;
	to: string;
}

/** Reads all of a dossier that preparing and looking up need for orders of a span of days: four calls, and some per bookyear. */
export async function takeSnapshot(client: OctopusClient, span: Span, onlyBookyears = false): Promise<DossierSnapshot> {
	const readAt = new Date().toISOString();
	const bookyears = await readBookyears(client);
	if (onlyBookyears) return { readAt, bookyears, journals: {}, details: {}, relations: [], invoices: [] };
	const journals: DossierSnapshot['journals'] = {};
	const details: DossierSnapshot['details'] = {};
	for (const { id } of bookyears.filter((bookyear) => isOpenIn(bookyear, span))) {
		const rows = (await readJournals(client, id)).filter(({ journalKey }) => journalKey.startsWith('V'));
		journals[id] = rows;
		for (const { journalKey, insertionType, closed } of rows) {
			const takesInvoices = (insertionType === 2 || insertionType === 3) && !closed;
			if (takesInvoices && Object.keys(details).length < MOST_DETAILS) details[`${id}/${journalKey}`] = await readJournalDetail(client, id, journalKey);
		}
	}
	return { readAt, bookyears, journals, details, relations: await allRelations(client), invoices: await everyDocumentSince(client, stampBefore(span.from, client.now()), false) };
}

const isOpenIn = ({ closed, startDate, endDate }: Bookyear, { from, to }: Span): boolean => !closed && startDate <= to && endDate >= from;
