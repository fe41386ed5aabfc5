import { ExplainedError } from '../../shared/explained';
import type { JournalKind } from '../books/journal';
import type { DossierFacts, JournalFacts } from './facts';
import type { InvoiceSettings } from './settings';

/** The journal that takes an invoice, and the day and period it is booked in. */
export interface OpenJournal {
	journal: JournalFacts;
	kind: JournalKind;
	/** Octopus BookyearServiceData.periods[].bookyearPeriod, e.g. 202604. */
	period: number;
	/** yyyy-MM-dd; later than asked where the user wants the first open day. */
	date: string;
}

/** JournalServiceData.insertionType; 4 and 5 take delivery notes. */
const KINDS: Readonly<Record<number, JournalKind>> = { 1: 'booking', 2: 'exclVat', 3: 'inclVat' };

/** What a journal takes; null when neither invoices nor (where the user allows them) bookings. */
export function kindOf(
	{ insertionType }: Pick<JournalFacts, 'insertionType'>,
	{ bookingJournals }: Pick<InvoiceSettings, 'bookingJournals'>,
): JournalKind | null {
	const kind = KINDS[insertionType] ?? null;
	return kind === 'booking' && !bookingJournals ? null : kind;
}

/** Throws BOOKYEAR_…, JOURNAL_… or PERIOD_… when the date has no open period in a fitting journal. */
export function openJournal(
	facts: DossierFacts,
	date: string,
	journalKey: string,
	settings: InvoiceSettings,
): OpenJournal {
	const journal = facts.journalFor(date, journalKey);
	if ('code' in journal) throw new ExplainedError(journal.code, { date, journal: journalKey });
	const values = { journal: journal.journalKey, date };
	if (journal.bookyear.closed) throw new ExplainedError('BOOKYEAR_CLOSED', values);
	if (journal.closed) throw new ExplainedError('JOURNAL_CLOSED', values);
	const kind = kindOf(journal, settings);
	if (!kind) throw new ExplainedError('JOURNAL_KIND', values);
	const periods = journal.bookyear.periods;
	const own = periods.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
	if (!own) throw new ExplainedError('PERIOD_UNKNOWN', values);
	if (own.period > journal.protectedUntil) return { journal, kind, period: own.period, date };
	const next = periods
		.filter(({ period, startDate }) => period > journal.protectedUntil && startDate > date)
		.sort((a, b) => (a.startDate < b.startDate ? -1 : 1))[0];
	if (settings.closedPeriod === 'hold' || !next)
		throw new ExplainedError('PERIOD_CLOSED', { ...values, period: own.period });
	return { journal, kind, period: next.period, date: next.startDate };
}
