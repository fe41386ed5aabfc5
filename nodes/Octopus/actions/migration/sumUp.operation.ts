import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import type { OrderItem } from '../../item';
import { outcomeOf } from '../../migration/outcome';
import { leftOutOf } from '../../tables/migrations';
import { oneItem, statesText } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether this run sent nothing',
	},
	{
		displayName: 'First Order Date',
		name: 'firstDay',
		type: 'string',
		default: '',
		description: 'Of the migration: in its dry run, slips of orders from this day on count as ready',
	},
	{
		displayName: 'Order States',
		name: 'states',
		type: 'string',
		default: '',
		placeholder: '2, 3, 4, 5',
		description: 'IDs of the order states that are invoiced: slips of other orders are not ready',
	},
	{
		displayName: 'Left Out',
		name: 'leftOut',
		type: 'string',
		default: '',
		description:
			'Of the migration: days whose orders are left out, as JSON; slips of such orders are not ready',
	},
];

export const description = updateDisplayOptions(
	{ show: { resource: ['migration'], operation: ['sumUp'] } },
	properties,
);

/** One small item with what the orders of a run came to, month by month, for the migration that called it. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const leftOut = leftOutOf({ leftOut: String(this.getNodeParameter('leftOut', 0, '') ?? '') });
	const states = statesText(this.getNodeParameter('states', 0, ''))
		.split(',')
		.filter(Boolean)
		.map(Number);
	const asked = {
		states,
		leftOut,
		dryRun: this.getNodeParameter('dryRun', 0, false) as boolean,
		firstDay: String(this.getNodeParameter('firstDay', 0, '') ?? ''),
	};
	const orders = items.map(({ json }) => json as OrderItem);
	return oneItem({ outcome: outcomeOf(orders, asked) }, items);
}
