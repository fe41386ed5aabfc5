import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { typedDate } from '../../../shared/typed-date';
import { rows } from '../../transport/shapes';
import { limited, rowsPerItem } from '../step';

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

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const { day, time, moment } = typedDate(this.getNodeParameter('modifiedSince', item) || '1980-01-01');
		// Octopus's clock is not documented: that of UTC is behind the Belgian one, so that nothing is missed.
		const since = moment
			? moment.toISOString().slice(0, 19).replace('T', ' ')
			: `${day} ${time ?? '00:00:00'}`;
		return limited(
			this,
			item,
			await client.getOr<unknown[]>([], '/invoices/modified', rows, {
				bookyearId: -1,
				modifiedTimeStamp: `${since}.000`,
			}),
		);
	});
}
