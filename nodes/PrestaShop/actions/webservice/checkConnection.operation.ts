import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { checkConnection } from '../../reading/connection';
import { connectionOptions, perItem } from '../common';

const properties: INodeProperties[] = [connectionOptions];

export const description = updateDisplayOptions(
	{ show: { resource: ['webservice'], operation: ['checkConnection'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items.slice(0, 1),
		async (client) => [(await checkConnection(client)) as unknown as IDataObject],
		{ knowsShops: false },
	);
}
