import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { customerOf } from '../../reading/assemble';
import { nextId } from '../../reading/rows';
import { toId, toText } from '../../reading/values';
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

export const description = updateDisplayOptions(
	{ show: { resource: ['customer'], operation: ['getMany'] } },
	properties,
);

/** Customers per call. */
const PAGE = 200;

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(this, items, async (client, item) => {
		const email = String(this.getNodeParameter('email', item, '') ?? '').trim();
		const limit = limitOf(this, item);
		const output = new Map<number, IDataObject>();
		for (const context of client.scope.people) {
			for (let from = 1; output.size < limit;) {
				const size = Math.min(PAGE, limit - output.size);
				const rows = await client.list(
					'customers',
					{
						'filter[id]': `[${from},4294967295]`,
						sort: '[id_ASC]',
						limit: String(size),
						...(email ? { 'filter[email]': `[${email}]` } : {}),
					},
					{ context },
				);
				// A host may take no notice of a filter.
				const own = rows.filter(
					(row) => email === '' || toText(row.email).toLowerCase() === email.toLowerCase(),
				);
				for (const row of own)
					output.set(toId(row.id), customerOf(row, { languages: new Map() }) as unknown as IDataObject);
				if (rows.length < size) break;
				from = nextId(rows, from);
			}
		}
		return [...output.values()];
	});
}
