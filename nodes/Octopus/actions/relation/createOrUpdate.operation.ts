import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { readAnswer } from '../../transport/read-relation';
import { rowsPerItem } from '../step';

const text = (displayName: string, name: string, placeholder = ''): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
});

const properties: INodeProperties[] = [
	{
		displayName: 'Identify By',
		name: 'identifyBy',
		type: 'options',
		default: 'externalRelationId',
		options: [
			{
				name: 'External Relation Number',
				value: 'externalRelationId',
				description: 'Updates the relation with this number, or creates one',
			},
			{ name: 'Relation Number', value: 'relationId', description: 'Updates the relation with this number' },
		],
	},
	{ displayName: 'Number', name: 'number', type: 'number', default: 0, required: true },
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Only the fields that are added are sent',
		options: [
			text('City', 'city'),
			text('Country', 'country', 'BE'),
			{ displayName: 'Email', name: 'email', type: 'string', placeholder: 'name@email.com', default: '' },
			text('First Name', 'firstName'),
			text('Mobile', 'mobile'),
			text('Name or Company', 'name'),
			text('Postal Code', 'postalCode'),
			text('Street and Number', 'streetAndNr'),
			text('Telephone', 'telephone'),
			text('VAT Number', 'vatNr', 'BE0123.456.749'),
			{
				displayName: 'VAT Type',
				name: 'vatType',
				type: 'options',
				default: 7,
				options: [
					{ name: 'Belgian VAT Liable', value: 1 },
					{ name: 'Intra-Community VAT Liable', value: 4 },
					{ name: 'Not VAT Liable', value: 10 },
					{ name: 'Private, Belgium', value: 7 },
					{ name: 'Private, EU', value: 8 },
					{ name: 'Private, Outside EU', value: 9 },
					{ name: 'VAT Liable Outside EU', value: 6 },
				],
			},
		],
	},
];

export const description = updateDisplayOptions(
	{ show: { resource: ['relation'], operation: ['createOrUpdate'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const number = this.getNodeParameter('number', item) as number;
		const key =
			this.getNodeParameter('identifyBy', item) === 'relationId'
				? { relationKey: { id: number } }
				: { externalRelationId: number };
		const fields = Object.entries(this.getNodeParameter('fields', item, {}) as IDataObject).filter(
			([, value]) => value !== '',
		);
		const data = {
			relationIdentificationServiceData: key,
			currencyCode: 'EUR',
			client: true,
			...Object.fromEntries(fields),
		};
		const { status, body } = await client.put('/relations', data, readAnswer);
		return [{ ...data, ...(body as IDataObject | undefined), created: status === 201 }];
	});
}
