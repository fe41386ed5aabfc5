import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { outcomeOf } from '../../migration/outcome';
import type { OrderItem } from '../../types';
import { oneItem } from './common';

const properties: INodeProperties[] = [
	{ displayName: 'Dry Run', name: 'dryRun', type: 'boolean', default: false, description: 'Whether this run sent nothing' },
	{ displayName: 'First Order Date', name: 'firstDay', type: 'string', default: '', description: 'Of the migration: in its dry run, slips of orders from this day on count as ready' },
];

export const description = updateDisplayOptions({ show: { resource: ['migration'], operation: ['sumUp'] } }, properties);

/** One small item with what the orders of a run came to, month by month, for the migration that called it. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const asked = { dryRun: this.getNodeParameter('dryRun', 0, false) as boolean, firstDay: String(this.getNodeParameter('firstDay', 0, '') ?? '') };
	const orders = items.map(({ json }) => json as OrderItem);
	return oneItem({ outcome: outcomeOf(orders, asked) }, items);
}
