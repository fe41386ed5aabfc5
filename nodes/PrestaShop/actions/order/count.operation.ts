import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { countPerMonth } from '../../reading/order-dates';
import { connectionOptions, perItem } from '../common';
import { chosenOrders, planningProperties } from './planning';

const properties: INodeProperties[] = [...planningProperties, connectionOptions];

export const description = updateDisplayOptions(
	{ show: { resource: ['order'], operation: ['count'] } },
	properties,
);

/** One item per month that has orders or slips, the oldest first, with the address of the shop. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) =>
			(await countPerMonth(client, chosenOrders(this, item))).map((month) => ({
				...month,
				shopUrl: client.url,
			})) as unknown as IDataObject[],
		{ countCalls: true },
	);
}
