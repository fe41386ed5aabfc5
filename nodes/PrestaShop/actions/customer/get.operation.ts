import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { customerOf } from '../../reading/assemble';
import { fields } from '../../reading/fields';
import { connectionOptions, perItem } from '../common';

const properties: INodeProperties[] = [{ displayName: 'Customer ID', name: 'customerId', type: 'number', default: 0, required: true }, connectionOptions];

export const description = updateDisplayOptions({ show: { resource: ['customer'], operation: ['get'] } }, properties);

export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await perItem(this, items, async (client, item) => {
		const id = this.getNodeParameter('customerId', item) as number;
		const rows = await client.list('customers', { display: fields.customers, 'filter[id]': `[${id}]` });
		return rows.map((row) => customerOf(row, { languages: new Map() }) as unknown as IDataObject);
	});
}
