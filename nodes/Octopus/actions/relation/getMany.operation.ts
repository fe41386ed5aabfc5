import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import type { RelationData } from '../../books/relation';
import { allRelations } from '../../transport/master-data';
import { readRelation } from '../../transport/read-relation';
import { listOf } from '../../transport/shapes';
import { limited, rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	...limitProperties,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description:
			'Octopus returns the relations that meet one or more of name and VAT number; the e-mail address is looked up in the whole list',
		options: [
			{ displayName: 'Email', name: 'email', type: 'string', placeholder: 'name@email.com', default: '' },
			{ displayName: 'Name', name: 'name', type: 'string', default: '' },
			{
				displayName: 'VAT Number',
				name: 'vatNr',
				type: 'string',
				default: '',
				placeholder: 'BE0123.456.749',
			},
		],
	},
];

export const description = updateDisplayOptions(
	{ show: { resource: ['relation'], operation: ['getMany'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const {
			email = '',
			name = '',
			vatNr = '',
		} = this.getNodeParameter('filters', item, {}) as { email?: string; name?: string; vatNr?: string };
		const wanted = email.trim().toLowerCase();
		const search = { ...(name ? { name } : {}), ...(vatNr ? { vatNr } : {}) };
		const rows =
			Object.keys(search).length > 0
				? await client.getOr<RelationData[]>([], '/relations', listOf(readRelation), search)
				: await allRelations(client);
		return limited(
			this,
			item,
			wanted ? rows.filter((row) => row.email?.trim().toLowerCase() === wanted) : rows,
		);
	});
}
