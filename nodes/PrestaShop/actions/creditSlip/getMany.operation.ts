import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { slipFilter } from '../../reading/filters';
import { slipPages, slipsWithIds } from '../../reading/slip-pages';
import { SlipReader } from '../../reading/slips';
import { toId } from '../../reading/values';
import { perItem, slipOptions } from '../common';
import { hasChoice, ledgerIds } from '../ids';
import { toItems } from './items';

const properties: INodeProperties[] = [
	...limitProperties,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'By the date of the slip itself: a refund does not change its order. Times without an offset are the shop\'s own.',
		options: [
			{ displayName: 'Also These Slips', name: 'alsoSlips', type: 'string', default: '', placeholder: '12, 15', description: 'Credit slips to read whatever their date, as IDs or ledger keys' },
			{ displayName: 'Created After', name: 'createdAfter', type: 'dateTime', default: '', description: 'This moment included' },
			{ displayName: 'Created Before', name: 'createdBefore', type: 'dateTime', default: '', description: 'This moment included; a date alone means to the end of that day' },
			{ displayName: 'Except These Slips', name: 'exceptSlips', type: 'string', default: '', placeholder: '12, 15', description: 'Credit slips to leave out, as IDs or ledger keys' },
			{ displayName: 'Only These Slips', name: 'onlySlips', type: 'string', default: '', placeholder: '12, 15', description: 'Credit slips to read and no others, as IDs or ledger keys; empty for no such choice' },
		],
	},
	slipOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['creditSlip'], operation: ['getMany'] } }, properties);

interface Filters {
	alsoSlips?: unknown;
	exceptSlips?: unknown;
	onlySlips?: unknown;
	createdAfter?: string;
	createdBefore?: string;
}

/** Credit slips with their complete orders, one slip per item, by rising id. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) => {
			const filters = this.getNodeParameter('filters', item, {}) as Filters;
			const pageSize = this.getNodeParameter('options.pageSize', item, 200) as number;
			const reader = await SlipReader.open(client);
			const except = new Set(ledgerIds(filters.exceptSlips, client.url, 'slip'));
			const chosen = hasChoice(filters.onlySlips);
			const named = new Set(ledgerIds(chosen ? filters.onlySlips : filters.alsoSlips, client.url, 'slip').filter((id) => !except.has(id)));
			const output: IDataObject[] = [];
			if (!chosen) {
				for await (const { headers, unreadable } of slipPages(client, slipFilter(filters, reader.zones), pageSize, limitOf(this, item))) {
					for (const id of [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)]) named.delete(id);
					const wanted = headers.filter((row) => !except.has(toId(row.id)));
					for (const id of except) unreadable.delete(id);
					output.push(...toItems(await reader.complete({ headers: wanted, unreadable }), client));
				}
			}
			for await (const page of slipsWithIds(client, [...named], pageSize)) output.push(...toItems(await reader.complete(page), client));
			return output;
		},
		{ countCalls: true },
	);
}
