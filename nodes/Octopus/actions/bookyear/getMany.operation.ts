import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { rows } from '../../transport/shapes';
import { limited, rowsPerItem } from '../step';

const properties: INodeProperties[] = [...limitProperties];

export const description = updateDisplayOptions(
	{ show: { resource: ['bookyear'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) =>
		limited(this, item, await client.getOr<unknown[]>([], '/bookyears', rows)),
	);
}
