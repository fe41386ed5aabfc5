import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { readBatch } from '../../migration/batch';
import { ledgerRow } from '../../reporting/ledger';
import type { OrderItem } from '../../types';

const properties: INodeProperties[] = [
	{
		displayName: 'Puts out one row per order, with the columns of the ledger. Write it with a Data Table node: Upsert, match on key, Map Automatically.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{ displayName: 'Migration', name: 'migration', type: 'json', default: '', description: 'What a migration asked of this run; empty for any other run' },
];

export const description = updateDisplayOptions({ show: { resource: ['report'], operation: ['buildLedgerRows'] } }, properties);

/** The ledger row of every order that went through Reconcile. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const now = new Date();
	const batch = readBatch(this.getNodeParameter('migration', 0, ''));
	return items.flatMap(({ json }, item) => {
		const row = ledgerRow(json as OrderItem, now);
		// What waits in a migration is its own to try again: a row would have the next night send it, even after it was stopped.
		const isOwn = batch !== null && row?.state === 'waiting' && !batch.lastTry?.includes(row.key ?? '');
		return row && !isOwn ? [{ json: row as IDataObject, pairedItem: { item } }] : [];
	});
}
