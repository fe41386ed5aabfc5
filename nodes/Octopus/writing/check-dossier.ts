import { attempt, attemptSync } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { checkSettings, MAYBE_NEW } from '../invoicing/check-settings';
import { kindOf } from '../invoicing/open-journal';
import type { InvoiceSettings } from '../invoicing/settings';
import type { OctopusClient } from '../transport/client';
import { freshAccounts, freshVatCodes } from '../transport/master-data';
import type { RunFacts } from './dossier-facts';

/**
 * Refuses settings that cannot work, before the first order. What the kept lists do not know is looked up anew (VAT codes may
 * be read twice a day only: where Octopus refuses, the orders that need the row tell).
 */
export async function checkAgainstDossier(client: OctopusClient, settings: InvoiceSettings): Promise<void> {
	const lists = (await client.currentLists()) ?? { vatCodes: [], accounts: [] };
	const { error } = attemptSync(() => checkSettings(settings, lists));
	if (!error) return;
	if (!MAYBE_NEW.has(error.code)) throw error;
	const { value: fresh } = await attempt(async () => ({
		vatCodes: await freshVatCodes(client),
		accounts: await freshAccounts(client),
	}));
	checkSettings(settings, fresh ?? { vatCodes: [], accounts: [] });
}

/** A document that is asked for: its date (yyyy-MM-dd), the journal it goes to, and today where its shop is. */
export interface Asked {
	date: string;
	journal: string;
	today: string;
}

/**
 * Refuses a journal that no document of today's bookyear could be written in: the settings are wrong, and each night would
 * hold them all. Documents of other bookyears are held one by one – a journal may have come later, or be gone –, and so are
 * those of which only some dates are closed. A journal that no document needs is none of the run's business.
 */
export function checkJournals(facts: RunFacts, asked: Asked[], settings: InvoiceSettings): void {
	for (const journalKey of new Set(asked.map(({ journal }) => journal))) {
		const own = asked.filter(({ journal }) => journal === journalKey);
		const faults = own.map(({ date, today }) => {
			if (!facts.sameBookyear(date, today)) return null;
			const journal = facts.journalFor(date, journalKey);
			if ('code' in journal)
				return journal.code === 'JOURNAL_UNKNOWN'
					? new ExplainedError(journal.code, { journal: journalKey, date })
					: null;
			if (journal.bookyear.closed) return null;
			if (!kindOf(journal, settings)) return new ExplainedError('JOURNAL_KIND', { journal: journalKey });
			return journal.closed ? new ExplainedError('JOURNAL_CLOSED', { journal: journalKey }) : null;
		});
		if (faults.length > 0 && faults.every((fault) => fault !== null)) throw faults[0]!;
	}
}
