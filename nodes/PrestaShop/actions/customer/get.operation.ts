import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { customerOf } from '../../reading/assemble';
import { rowsFor } from '../../reading/rows';
import { connectionOptions, perItem } from '../common';

const properties: INodeProperties[] = [
	{ displayName: 'Customer ID', name: 'customerId', type: 'number', default: 0, required: true },
	connectionOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['get'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(this, items, async (client, item) => {
		const id = this.getNodeParameter('customerId', item) as number;
		const found = await Promise.all(
			client.scope.people.map(
				async (context) => await rowsFor(client, 'customers', 'id', [id], new Map(), { context }),
			),
		);
		return found
			.flat()
			.slice(0, 1)
			.map((row) => customerOf(row, { languages: new Map() }) as unknown as IDataObject);
	});
}
