import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { customerOf } from '../../reading/assemble';
import { fields } from '../../reading/fields';
import { connectionOptions, perItem } from '../common';

const properties: INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'name@email.com',
		default: '',
		description: 'Only customers with this address; guests have one record per order. Empty for all.',
	},
	...limitProperties,
	connectionOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['customer'], operation: ['getMany'] } }, properties);

/** Customers per call. */
const PAGE = 200;

export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await perItem(this, items, async (client, item) => {
		const email = String(this.getNodeParameter('email', item, '') ?? '').trim();
		const limit = limitOf(this, item);
		const output: IDataObject[] = [];
		for (let from = 1; output.length < limit; ) {
			const size = Math.min(PAGE, limit - output.length);
			const rows = await client.list('customers', {
				display: fields.customers, 'filter[id]': `[${from},4294967295]`, sort: '[id_ASC]', limit: String(size), ...(email ? { 'filter[email]': `[${email}]` } : {}),
			});
			output.push(...rows.map((row) => customerOf(row, { languages: new Map() }) as unknown as IDataObject));
			if (rows.length < size) break;
			from = Number(output.at(-1)!.id) + 1;
		}
		return output;
	});
}
