import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { nextBehind, placeText, readPlace } from '../../reading/order-dates';
import { connectionOptions, perItem } from '../common';
import { chosenOrders, planningProperties } from './planning';

const properties: INodeProperties[] = [
	...planningProperties,
	{
		displayName: 'Behind',
		name: 'behind',
		type: 'string',
		default: '',
		placeholder: '2024-03-01 10:00:00#123',
		description:
			'Go on behind this order, as an earlier answer put it in `last`; empty to start with the oldest',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	connectionOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['order'], operation: ['getIds'] } },
	properties,
);

/** One item: the next orders, and slips, by date as `orders` (id and date), `last` to go on behind, and whether that was the `end`. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) => {
			const behind = String(this.getNodeParameter('behind', item, '') ?? '');
			const limit = Math.max(1, this.getNodeParameter('limit', item, 50) as number);
			const orders = await nextBehind(client, chosenOrders(this, item), readPlace(behind), limit);
			const last = orders.at(-1);
			return [
				{
					shopUrl: client.url,
					orders,
					last: last ? placeText(last) : behind,
					end: orders.length < limit,
				} as unknown as IDataObject,
			];
		},
		{ countCalls: true },
	);
}
