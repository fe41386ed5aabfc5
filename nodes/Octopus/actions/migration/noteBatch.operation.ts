import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { explain } from '../../../shared/explained';
import type { Language } from '../../../shared/texts/text';
import type { NextBatch } from '../../migration/next-batch';
import { readOutcome } from '../../migration/outcome';
import { afterStop, migrationRun, progressOf, troubleOf, type Came } from '../../migration/progress';
import { reportPage, titleOf } from '../../reporting/migration/page';
import { migrationWords } from '../../reporting/migration/words';
import { readMigration } from '../../tables/migrations';
import { languageOf, parametersOf } from '../parameters';
import { json, messageOf, migrationOptions, objectOf, oneItem } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The row of the migration before this batch'),
	json('Next Batch', 'next', 'What Next Batch put out'),
	json(
		'Row as It Is Now',
		'current',
		'The row of the migration after this batch: somebody may have stopped it meanwhile',
	),
	json('Answer', 'answer', 'What the daily workflow handed back, where that is not the item in'),
	migrationOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['migration'], operation: ['noteBatch'] } },
	properties,
);

/**
 * One item: the row of the `migration` after the batch, its row among the `run`s, how far it is as a `line`, whether to `goOn`,
 * and when it ended its report as a `page` and a `mail`; `was`, what the row has to be still when that is written; `journals`
 * and `sentNothing` for the next batch. No item where another execution works on it now. Asks nobody.
 */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const before = readMigration(objectOf(this, 'migration'));
	const next = objectOf(this, 'next') as NextBatch | undefined;
	if (!before || !next) return [];
	const now = new Date();
	const read = objectOf(this, 'current');
	const current = read === undefined ? before : readMigration(read);
	// Somebody deleted the row.
	if (!current) return [];
	const isStopped = current.result === 'stopped' && before.result !== 'stopped';
	if (!isStopped && current.claim !== before.claim) return [];
	const came =
		next.do === 'batch'
			? cameOf(
					(objectOf(this, 'answer') as Record<string, unknown> | undefined) ?? items[0]?.json ?? {},
					before.dryRun,
					language,
				)
			: null;
	const progress = progressOf(before, next, came, language, now);
	const { migration, goOn } = isStopped ? afterStop(progress, current, language) : progress;
	const line = migrationWords[language].line(migration.done, migration.total, migration.expectedEnd);
	const mail = migration.ended !== '' && !isStopped;
	const report =
		migration.ended !== ''
			? {
					page: reportPage(migration, language, now),
					subject: titleOf(migration, language),
					text: [line, migration.message, migration.suggestion].filter(Boolean).join('\n'),
				}
			: { page: '' };
	const outcome = came && 'outcome' in came ? came.outcome : null;
	const sentNothing =
		outcome !== null && outcome.waiting.length === 0 && outcome.months.every(({ created }) => created === 0);
	return oneItem(
		{
			line,
			goOn,
			migration,
			was: { claim: current.claim, result: current.result },
			run: migrationRun(migration, line),
			mail,
			sentNothing,
			journals: outcome?.journals ?? '',
			...report,
		},
		items,
	);
}

/** A batch that answered in another way than it was asked counts as none: the ledger and Octopus know what it did. */
function cameOf({ outcome, error }: Record<string, unknown>, dryRun: boolean, language: Language): Came {
	if (error) return { trouble: troubleOf(messageOf(error), language) };
	const known = readOutcome(outcome);
	if (known?.dryRun === dryRun) return { outcome: known };
	return { trouble: explain(known?.dryRun === true ? 'DAILY_IS_DRY' : 'DAILY_TOO_OLD', {}, language) };
}
