import { isObject, objectIn } from '../../shared/json';
import type { MigrationRow } from '../tables/migrations';
import type { KeptJournals } from '../transport/snapshot';
import type { NextBatch } from './next-batch';

/** What a migration asks of the daily workflow: one item, which goes through it as `migration`. */
export interface Batch {
	/** How the run is called in the table of runs. */
	kind: 'batch';
	dryRun: boolean;
	/** Of the migration: {@link MigrationRow}. */
	states: string;
	firstDay: string;
	leftOut: string;
	shop: string;
	dossier: string;
	lookBackTo: string;
	/** Ledger keys. */
	keys: string[];
	/** Documents it may send at the most; none in a dry run. */
	most: number;
	/** Keys of those that no later batch tries. */
	lastTry: string[];
	/** Whom to ask before each document whether the migration still goes on: its workflow, its id and its claim. */
	ask: GoesOn;
}

export interface GoesOn {
	workflow: string;
	migration: string;
	claim: string;
}

/** `execution`, `workflow`: ids in n8n of what works on the migration. */
export function batchOf(
	migration: MigrationRow,
	next: NextBatch,
	execution: string,
	workflow: string,
): Batch {
	const { dryRun, states, firstDay, leftOut, shop, dossier, lookBackTo } = migration;
	return {
		kind: 'batch',
		dryRun,
		states,
		firstDay,
		leftOut,
		shop,
		dossier,
		lookBackTo,
		keys: next.keys,
		most: next.most,
		lastTry: next.lastTry,
		ask: { workflow, migration: migration.migration, claim: execution },
	};
}

/** What came in as `migration`; null for a run that is none's. */
export function readBatch(value: unknown): (Partial<Batch> & { journals: KeptJournals }) | null {
	const found = objectIn(value);
	if (found.kind === undefined) return null;
	return { ...(found as Partial<Batch>), journals: readJournals(found.journals) };
}

/** Journals that an earlier batch of the same execution read; empty where there are none. */
export function readJournals(value: unknown): KeptJournals {
	const { journals, details } = objectIn(value) as Partial<KeptJournals>;
	return { journals: isObject(journals) ? journals : {}, details: isObject(details) ? details : {} };
}
