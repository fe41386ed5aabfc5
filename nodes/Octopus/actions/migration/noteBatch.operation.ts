import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { explain, type Language } from '../../../shared/explained';
import type { NextBatch } from '../../migration/next-batch';
import { readOutcome } from '../../migration/outcome';
import { reportPage, titleOf } from '../../migration/page';
import { migrationRun, progressOf, troubleOf, type Came } from '../../migration/progress';
import { readMigration } from '../../migration/row';
import { migrationWords } from '../../migration/words';
import { languageOf, parametersOf } from '../common';
import { json, messageOf, migrationOptions, objectOf, oneItem } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The row of the migration before this batch'),
	json('Next Batch', 'next', 'What Next Batch put out'),
	migrationOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['migration'], operation: ['noteBatch'] } }, properties);

/** One item: the row of the `migration` after the batch, its row among the `run`s, how far it is as a `line`, whether to `goOn`, and when it ended its report as a `page` and a `mail`. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const before = readMigration(objectOf(this, 'migration'));
	const next = objectOf(this, 'next') as NextBatch | undefined;
	if (!before || !next) return [];
	const now = new Date();
	const { migration, goOn } = progressOf(before, next, next.do === 'batch' ? cameOf(items[0]?.json ?? {}, before.dryRun, language) : null, language, now);
	const line = migrationWords[language].line(migration.done, migration.total, migration.expectedEnd);
	const mail = migration.ended !== '';
	const report = mail ? { page: reportPage(migration, language, now), subject: titleOf(migration, language), text: [line, migration.message, migration.suggestion].filter(Boolean).join('\n') } : { page: '' };
	return oneItem({ line, goOn, migration, run: migrationRun(migration, line), mail, ...report }, items);
}

/** A batch that answered in another way than it was asked counts as none: the ledger and Octopus know what it did. */
function cameOf({ outcome, error }: Record<string, unknown>, dryRun: boolean, language: Language): Came {
	if (error) return { trouble: troubleOf(messageOf(error), language) };
	const known = readOutcome(outcome);
	return known && known.dryRun === dryRun ? { outcome: known } : { trouble: explain('DAILY_TOO_OLD', {}, language) };
}
