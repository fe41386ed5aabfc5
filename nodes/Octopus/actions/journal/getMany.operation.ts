import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { rows } from '../../transport/shapes';
import { bookyearProperty } from '../fields';
import { bookyearOf, limited, rowsPerItem } from '../step';

const properties: INodeProperties[] = [bookyearProperty, ...limitProperties];

export const description = updateDisplayOptions(
	{ show: { resource: ['journal'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const bookyear = await bookyearOf(this, client, item);
		return limited(this, item, await client.getOr<unknown[]>([], `/bookyears/${bookyear}/journals`, rows));
	});
}
