import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { ledgerRow } from '../../reporting/ledger';
import type { OrderItem } from '../../types';

const properties: INodeProperties[] = [
	{
		displayName: 'Puts out one row per order, with the columns of the ledger. Write it with a Data Table node: Upsert, match on key, Map Automatically.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
];

export const description = updateDisplayOptions({ show: { resource: ['report'], operation: ['buildLedgerRows'] } }, properties);

/** The ledger row of every order that went through Reconcile. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const now = new Date();
	return items.flatMap(({ json }, item) => {
		const row = ledgerRow(json as OrderItem, now);
		return row ? [{ json: row as IDataObject, pairedItem: { item } }] : [];
	});
}
