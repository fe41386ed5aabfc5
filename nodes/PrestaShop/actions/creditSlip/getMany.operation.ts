import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { slipFilter } from '../../reading/filters';
import { slipPages, slipsWithIds } from '../../reading/slip-pages';
import { SlipReader } from '../../reading/slips';
import { perItem, slipOptions } from '../common';
import { Named } from '../named';
import { toItems } from './items';

const properties: INodeProperties[] = [
	...limitProperties,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description:
			"By the date of the slip itself: a refund does not change its order. Times without an offset are the shop's own.",
		options: [
			{
				displayName: 'Also These Slips',
				name: 'alsoSlips',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description: 'Credit slips to read whatever their date, as IDs or ledger keys',
			},
			{
				displayName: 'Created After',
				name: 'createdAfter',
				type: 'dateTime',
				default: '',
				description: 'This moment included',
			},
			{
				displayName: 'Created Before',
				name: 'createdBefore',
				type: 'dateTime',
				default: '',
				description: 'This moment included; a date alone means to the end of that day',
			},
			{
				displayName: 'Except These Slips',
				name: 'exceptSlips',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description: 'Credit slips to leave out, as IDs or ledger keys',
			},
			{
				displayName: 'Only These Slips',
				name: 'onlySlips',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description: 'Credit slips to read and no others, as IDs or ledger keys; empty for no such choice',
			},
		],
	},
	slipOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['creditSlip'], operation: ['getMany'] } },
	properties,
);

interface Filters {
	alsoSlips?: unknown;
	exceptSlips?: unknown;
	onlySlips?: unknown;
	createdAfter?: unknown;
	createdBefore?: unknown;
}

/** Credit slips with their complete orders, one slip per item, by rising id. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) => {
			const filters = this.getNodeParameter('filters', item, {}) as Filters;
			const pageSize = this.getNodeParameter('options.pageSize', item, 200) as number;
			const reader = await SlipReader.open(client);
			const named = new Named(
				{ only: filters.onlySlips, also: filters.alsoSlips, except: filters.exceptSlips },
				client.url,
				'slip',
			);
			const output: IDataObject[] = [];
			if (!named.only) {
				for await (const page of slipPages(
					client,
					slipFilter(filters, reader.zones),
					pageSize,
					limitOf(this, item),
				)) {
					output.push(...toItems(await reader.complete(named.take(page)), client));
				}
			}
			for await (const page of slipsWithIds(client, named.left, pageSize))
				output.push(...toItems(await reader.complete(page), client));
			return output;
		},
		{ countCalls: true },
	);
}
