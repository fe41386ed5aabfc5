import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { rows } from '../../transport/shapes';
import { limited, rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'Read Again',
		name: 'readAgain',
		type: 'boolean',
		default: false,
		description:
			'Whether to ask Octopus instead of the list kept with the credential. Octopus allows this twice a day.',
	},
	...limitProperties,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['vatCode'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const kept = client.lists;
		if (kept && !(this.getNodeParameter('readAgain', item, false) as boolean)) {
			return limited(
				this,
				item,
				kept.vatCodes.map((row) => ({ ...row, readAt: kept.readAt })),
			);
		}
		return limited(this, item, await client.getOr<unknown[]>([], '/vatcodes', rows));
	});
}
