import { ExplainedError } from '../../shared/explained';
import type { DossierFacts, InvoiceSettings, JournalFacts } from './types';

/** The journal that takes an invoice, and the day and period it is booked in. */
export interface OpenJournal {
	journal: JournalFacts;
	/** Octopus BookyearServiceData.periods[].bookyearPeriod, e.g. 202604. */
	period: number;
	/** yyyy-MM-dd; later than asked where the user wants the first open day. */
	date: string;
}

/** Kinds of journal that take invoices (JournalServiceData.insertionType): VAT excluded, VAT included. */
const INVOICE_KINDS = [2, 3];

/** Throws BOOKYEAR_…, JOURNAL_… or PERIOD_… when the date has no open period in a fitting journal. */
export function openJournal(facts: DossierFacts, date: string, closedPeriod: InvoiceSettings['closedPeriod']): OpenJournal {
	const journal = facts.journalFor(date);
	if ('code' in journal) throw new ExplainedError(journal.code, { date });
	const values = { journal: journal.journalKey, date };
	if (journal.bookyear.closed) throw new ExplainedError('BOOKYEAR_CLOSED', values);
	if (journal.closed) throw new ExplainedError('JOURNAL_CLOSED', values);
	if (!INVOICE_KINDS.includes(journal.insertionType)) throw new ExplainedError('JOURNAL_KIND', values);
	const periods = journal.bookyear.periods;
	const own = periods.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
	if (!own) throw new ExplainedError('PERIOD_UNKNOWN', values);
	if (own.period > journal.protectedUntil) return { journal, period: own.period, date };
	const next = periods.filter(({ period, startDate }) => period > journal.protectedUntil && startDate > date).sort((a, b) => (a.startDate < b.startDate ? -1 : 1))[0];
	if (closedPeriod === 'hold' || !next) throw new ExplainedError('PERIOD_CLOSED', { ...values, period: own.period });
	return { journal, period: next.period, date: next.startDate };
}
