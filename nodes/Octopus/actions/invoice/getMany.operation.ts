import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { rows } from '../../transport/shapes';
import { limited, rowsPerItem } from '../common';

const properties: INodeProperties[] = [
	{
		displayName: 'Modified Since',
		name: 'modifiedSince',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'Invoices made or changed since this moment. Octopus allows 48 such calls a day.',
	},
	...limitProperties,
];

export const description = updateDisplayOptions({ show: { resource: ['invoice'], operation: ['getMany'] } }, properties);

export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const since = String(this.getNodeParameter('modifiedSince', item) ?? '') || '1980-01-01';
		const stamp = `${since.slice(0, 10)} ${/T(\d\d:\d\d:\d\d)/.exec(since)?.[1] ?? '00:00:00'}.000`;
		return limited(this, item, await client.getOr<unknown[]>([], '/invoices/modified', rows, { bookyearId: -1, modifiedTimeStamp: stamp }));
	});
}
