import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { lookedInOctopus, type OrderItem } from '../../item';
import { readBatch } from '../../migration/batch';
import { NO_TRY, stopOf } from '../../migration/outcome';
import { ledgerRow } from '../../tables/ledger';
import { ledgerRows, rowOver } from '../../tables/ledger-merge';
import { runStartedOf, runStartedOption } from './common';

const properties: INodeProperties[] = [
	{
		displayName:
			'Puts out one row per order, with the columns of the ledger. Write it with a Data Table node: Upsert, match on key, Map Automatically. Rows of the ledger among the items are taken into account: what Octopus proved of an order is not written over by less.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Migration',
		name: 'migration',
		type: 'json',
		default: '',
		description: 'What a migration asked of this run; empty for any other run',
	},
	optionsWith([runStartedOption]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['buildLedgerRows'] } },
	properties,
);

/** The ledger row of every order that went through Reconcile, unless the row that stands there knows better. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const now = new Date();
	const started = runStartedOf(this);
	const batch = readBatch(this.getNodeParameter('migration', 0, ''));
	const known = new Map(ledgerRows(items.map(({ json }) => json)).map((row) => [row.key, row]));
	const given = batch
		? givenUp(
				items.map(({ json }) => json as OrderItem),
				batch.lastTry,
			)
		: null;
	return items.flatMap(({ json }, item) => {
		const row = ledgerRow(json as OrderItem, now);
		// What waits in a migration is its own to try again: a row would have the next night send it, even after it was stopped.
		const isOwn = given !== null && row?.state === 'waiting' && !given.includes(row.key);
		const written =
			row &&
			!isOwn &&
			rowOver({ row, looked: lookedInOctopus(json as OrderItem), started }, known.get(row.key));
		return written ? [{ json: written as unknown as IDataObject, pairedItem: { item } }] : [];
	});
}

/** Keys of what this batch was the last to try: unless it waits for a reason that is not its own. */
function givenUp(items: OrderItem[], lastTry: string[] = []): string[] {
	const looked = items.filter(({ reconciliation }) => reconciliation);
	const waiting = looked.filter(({ reconciliation }) => reconciliation!.state === 'waiting');
	return waiting.length > 0 && NO_TRY.has(stopOf(looked, waiting).code) ? [] : lastTry;
}
