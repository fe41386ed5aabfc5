import { attempt, attemptSync } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { checkSettings, MAYBE_NEW } from '../invoicing/check-settings';
import { kindOf } from '../invoicing/open-journal';
import { journalsOf } from '../invoicing/per-shop';
import type { DossierFacts, InvoiceSettings } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { freshAccounts, freshVatCodes } from '../transport/lists';

/**
 * Refuses settings that cannot work, before the first order. What the kept lists do not know is looked up anew (VAT codes may
 * be read twice a day only: where Octopus refuses, the orders that need the row tell).
 */
export async function checkAgainstDossier(client: OctopusClient, settings: InvoiceSettings): Promise<void> {
	const lists = (await client.currentLists()) ?? { vatCodes: [], accounts: [] };
	const { error } = attemptSync(() => checkSettings(settings, lists));
	if (!error) return;
	if (!MAYBE_NEW.has(error.code)) throw error;
	const { value: fresh } = await attempt(async () => ({ vatCodes: await freshVatCodes(client), accounts: await freshAccounts(client) }));
	checkSettings(settings, fresh ?? { vatCodes: [], accounts: [] });
}

/** Refuses a journal that no order of the run could be written in; where only some dates are closed, those orders are held. */
export function checkJournals(facts: DossierFacts, dates: string[], settings: InvoiceSettings): void {
	for (const journalKey of journalsOf(settings)) {
		const faults = dates.map((date) => {
			const journal = facts.journalFor(date, journalKey);
			if ('code' in journal) return journal.code === 'JOURNAL_UNKNOWN' ? new ExplainedError(journal.code, { journal: journalKey, date }) : null;
			if (journal.bookyear.closed) return null;
			if (!kindOf(journal, settings)) return new ExplainedError('JOURNAL_KIND', { journal: journalKey });
			return journal.closed ? new ExplainedError('JOURNAL_CLOSED', { journal: journalKey }) : null;
		});
		if (faults.length > 0 && faults.every((fault) => fault !== null)) throw faults[0]!;
	}
}
