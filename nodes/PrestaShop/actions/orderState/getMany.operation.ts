import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { orderStates } from '../../reading/order-states';
import { connectionOptions, perItem } from '../common';

const properties: INodeProperties[] = [...limitProperties, connectionOptions];

export const description = updateDisplayOptions(
	{ show: { resource: ['orderState'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(this, items, async (client, item) =>
		(await orderStates(client)).slice(0, limitOf(this, item)).map((state) => ({ ...state })),
	);
}
