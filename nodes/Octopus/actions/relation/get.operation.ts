import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { rows } from '../../transport/shapes';
import { rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'Get By',
		name: 'getBy',
		type: 'options',
		default: 'relationId',
		options: [
			{ name: 'External Relation Number', value: 'extRelationId' },
			{ name: 'Relation Number', value: 'relationId' },
		],
	},
	{ displayName: 'Number', name: 'number', type: 'number', default: 0, required: true },
];

export const description = updateDisplayOptions(
	{ show: { resource: ['relation'], operation: ['get'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const by = this.getNodeParameter('getBy', item) as string;
		return await client.getOr<unknown[]>([], '/relations', rows, {
			[by]: this.getNodeParameter('number', item) as number,
		});
	});
}
