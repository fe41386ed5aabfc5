import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { invoiceQuery } from '../../transport/invoices';
import { objectWith } from '../../transport/shapes';
import { bookyearProperty, listOrCode } from '../fields';
import { located } from '../parameters';
import { bookyearOf, rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	{ ...listOrCode('Journal', 'journal', 'searchJournals', 'By Code', 'V2'), required: true },
	{
		displayName: 'Document Number',
		name: 'documentNumber',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1,
		required: true,
	},
	bookyearProperty,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['get'] } },
	properties,
);

export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const journal = located(this.getNodeParameter('journal', item, ''));
		const number = this.getNodeParameter('documentNumber', item) as number;
		const query = invoiceQuery({ bookyearId: await bookyearOf(this, client, item), journal, number });
		const invoice = await client.getOr(
			null,
			'/invoices',
			objectWith('documentSequenceNr', 'documentDate'),
			query,
		);
		return invoice ? [invoice] : [];
	});
}
