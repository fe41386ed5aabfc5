import type { Dossier, Journal } from './types';

/** The last document number of a journal: of booked documents only, or of everything that is in it. */
export function lastNumber(dossier: Dossier, journal: Journal, counts: 'booked' | 'all'): number {
	const here = ({ bookyearId, journalKey }: { bookyearId: number; journalKey: string }) =>
		bookyearId === journal.bookyearId && journalKey === journal.key;
	const invoices = dossier.invoices
		.filter((invoice) => here(invoice) && (counts === 'all' || invoice.booked))
		.map(({ number }) => number);
	const bookings = dossier.bookings.filter(here).map(({ number }) => number);
	return Math.max(journal.lastBookedDocumentNr, ...invoices, ...bookings);
}
