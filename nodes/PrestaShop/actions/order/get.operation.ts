import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { EVERY_ORDER, orderFilter } from '../../reading/filters';
import { OrderReader } from '../../reading/orders';
import { orderPages } from '../../reading/pages';
import { ShopError } from '../../transport/answer';
import type { ShopClient } from '../../transport/client';
import { orderOptions, perItem } from '../common';
import { includeOf, toItems } from './items';

const properties: INodeProperties[] = [
	{
		displayName: 'Get By',
		name: 'getBy',
		type: 'options',
		default: 'id',
		options: [
			{ name: 'ID', value: 'id' },
			{
				name: 'Reference',
				value: 'reference',
				description: 'Orders that were split share a reference: all of them are returned',
			},
		],
	},
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'number',
		default: 0,
		required: true,
		displayOptions: { show: { getBy: ['id'] } },
	},
	{
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { getBy: ['reference'] } },
	},
	orderOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['order'], operation: ['get'] } },
	properties,
);

/** The complete order, in the list form: the single form drops every field that is 0 or empty (PrestaShop 8 and up). */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const readers = new Map<ShopClient, OrderReader>();
	return await perItem(
		this,
		items,
		async (client, item) => {
			const reader = readers.get(client) ?? (await OrderReader.open(client, includeOf(this)));
			readers.set(client, reader);
			const byId = this.getNodeParameter('getBy', item) === 'id';
			const id = byId ? Number(this.getNodeParameter('orderId', item)) : 0;
			const reference = byId ? '' : String(this.getNodeParameter('reference', item)).trim();
			const range = byId ? { from: id, to: id } : { from: 0, to: 0 };
			const filter = byId ? EVERY_ORDER : orderFilter({ reference }, reader.facts.zones);
			for await (const page of orderPages(client, filter, range, { pageSize: 50, limit: byId ? 1 : 50 })) {
				return toItems(await reader.complete(page), client);
			}
			throw new ShopError('SHOP_ORDER_NOT_FOUND', { order: byId ? id : reference }, 404);
		},
		{
			countCalls: true,
			identify: (item) =>
				this.getNodeParameter('getBy', item) === 'id'
					? { orderId: Number(this.getNodeParameter('orderId', item)) }
					: {},
		},
	);
}
