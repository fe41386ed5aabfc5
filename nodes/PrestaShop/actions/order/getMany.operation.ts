import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { interval } from '../../reading/moments';
import { OrderReader } from '../../reading/orders';
import { orderPages } from '../../reading/pages';
import { orderOptions, perItem } from '../common';
import { includeOf, toItems } from './items';

const properties: INodeProperties[] = [
	{
		displayName: 'Order State Names or IDs',
		name: 'states',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getOrderStates' },
		default: [],
		description:
			'Only orders that are in one of these states now; none for all states. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	...limitProperties,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'Times without an offset are the shop\'s own',
		options: [
			{ displayName: 'Created After', name: 'createdAfter', type: 'dateTime', default: '', description: 'This moment included' },
			{ displayName: 'Created Before', name: 'createdBefore', type: 'dateTime', default: '', description: 'This moment included; a date alone means to the end of that day' },
			{ displayName: 'ID From', name: 'idFrom', type: 'number', default: 0, description: 'This ID included' },
			{ displayName: 'ID To', name: 'idTo', type: 'number', default: 0, description: 'This ID included; 0 for no end' },
			{ displayName: 'Updated After', name: 'updatedAfter', type: 'dateTime', default: '', description: 'This moment included' },
			{ displayName: 'Updated Before', name: 'updatedBefore', type: 'dateTime', default: '', description: 'This moment included; a date alone means to the end of that day' },
		],
	},
	orderOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['order'], operation: ['getMany'] } }, properties);

interface Filters {
	createdAfter?: string;
	createdBefore?: string;
	updatedAfter?: string;
	updatedBefore?: string;
	idFrom?: number;
	idTo?: number;
}

/** Complete orders, one per item, by rising id. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) => {
			const filters = this.getNodeParameter('filters', item, {}) as Filters;
			const reader = await OrderReader.open(client, includeOf(this));
			const query = queryOf(filters, stateIds(this.getNodeParameter('states', item, [])), reader.facts.timeZone);
			const pageSize = this.getNodeParameter('options.pageSize', item, 200) as number;
			const output: IDataObject[] = [];
			const ids = { from: filters.idFrom ?? 0, to: filters.idTo ?? 0 };
			for await (const { headers, unreadable } of orderPages(client, query, ids, pageSize, limitOf(this, item))) {
				output.push(...toItems(await reader.complete(headers, unreadable), client));
			}
			return output;
		},
		{ countCalls: true },
	);
}

/** The list of the drop-down, or what an expression gives: [2, 3], "2,3" or 2. */
function stateIds(value: unknown): string[] {
	const list = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;|]+/);
	return list.map((id) => String(id).trim()).filter((id) => /^\d+$/.test(id));
}

function queryOf(filters: Filters, states: string[], timeZone: string): Record<string, string> {
	const created = interval(filters.createdAfter, filters.createdBefore, timeZone);
	const updated = interval(filters.updatedAfter, filters.updatedBefore, timeZone);
	return {
		...(states.length > 0 ? { 'filter[current_state]': `[${states.join('|')}]` } : {}),
		...(created ? { 'filter[date_add]': created } : {}),
		...(updated ? { 'filter[date_upd]': updated } : {}),
		...(created || updated ? { date: '1' } : {}),
	};
}
