import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { explain } from '../../../shared/explained';
import { batchOf } from '../../migration/batch';
import { nextBatch, type NextBatch, type Window } from '../../migration/next-batch';
import { ordersLeftToday, runsOfDossier } from '../../migration/share';
import { readMigration, type MigrationRow } from '../../tables/migrations';
import { readRun } from '../../tables/runs';
import { languageOf, parametersOf } from '../parameters';
import { json, migrationOptions, objectOf, oneItem } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The row of the migration'),
	json('Orders', 'window', 'The item that PrestaShop › Order › Get IDs put out'),
	json('Runs of Today', 'runs', 'Rows of the table of runs: they tell how many calls are used'),
	json('Ignored Rows', 'ignored', 'Rows of the ledger whose orders somebody ignored, whatever their date'),
	{
		displayName: 'Sent Nothing',
		name: 'sentNothing',
		type: 'boolean',
		default: false,
		description:
			'Whether the batch before this one, in the same execution, sent nothing: the next one may be larger',
	},
	migrationOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['migration'], operation: ['nextBatch'] } },
	properties,
);

/** One item that says what to `do`: a `batch` (and what the daily workflow is given for it), `pass` on, `pause` until tomorrow, a `lastLook`, or `finish`. Items in: rows of the ledger about these orders. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const migration = readMigration(objectOf(this, 'migration'));
	const window = objectOf(this, 'window') as Window | undefined;
	if (!migration || !window?.orders) return [];
	const runs = ((objectOf(this, 'runs') ?? []) as Array<Record<string, unknown>>).flatMap(
		(row) => readRun(row) ?? [],
	);
	const today = ordersLeftToday(runsOfDossier(runs, migration.dossier), migration.keepFree, new Date());
	const ledger = [
		...items.map((item) => item.json),
		...((objectOf(this, 'ignored') ?? []) as Array<Record<string, unknown>>),
	];
	const chosen = nextBatch(migration, window, ledger, {
		today,
		sentNothing: this.getNodeParameter('sentNothing', 0, false) as boolean,
	});
	const next = otherShop(this, migration, window, chosen) ?? chosen;
	return oneItem(
		{
			...next,
			...(next.do === 'batch'
				? { batch: batchOf(migration, next, this.getExecutionId(), this.getWorkflow().id ?? '') }
				: {}),
		},
		items,
	);
}

/** A migration never goes on in another shop: the same numbers are other orders there. */
function otherShop(
	context: IExecuteFunctions,
	migration: MigrationRow,
	{ shopUrl }: Window,
	next: NextBatch,
): NextBatch | null {
	if (migration.shop === '' || migration.shop === shopUrl) return null;
	return {
		...next,
		do: 'refuse',
		keys: [],
		orders: [],
		passed: [],
		why: explain(
			'MIGRATION_OTHER_SHOP',
			{ before: migration.shop, now: shopUrl },
			languageOf(parametersOf(context)),
		),
	};
}
