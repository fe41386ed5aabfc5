import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { nextBatch, type Window } from '../../migration/next-batch';
import { readMigration } from '../../migration/row';
import { ordersLeftToday } from '../../migration/share';
import { readRun } from '../../reporting/run';
import { json, objectOf, oneItem } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The row of the migration'),
	json('Orders', 'window', 'The item that PrestaShop › Order › Get IDs put out'),
	json('Runs of Today', 'runs', 'Rows of the table of runs: they tell how many calls are used'),
];

export const description = updateDisplayOptions({ show: { resource: ['migration'], operation: ['nextBatch'] } }, properties);

/** One item that says what to `do`: a `batch` of `keys`, `pass` on, `pause` until tomorrow, or `finish`. Items in: rows of the ledger about these orders. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const migration = readMigration(objectOf(this, 'migration'));
	const window = objectOf(this, 'window') as Window | undefined;
	if (!migration || !window?.orders) return [];
	const runs = ((objectOf(this, 'runs') ?? []) as Array<Record<string, unknown>>).flatMap((row) => readRun(row) ?? []);
	const today = ordersLeftToday(runs, migration.keepFree, new Date());
	return oneItem(nextBatch(migration, window, items.map((item) => item.json), today), items);
}
