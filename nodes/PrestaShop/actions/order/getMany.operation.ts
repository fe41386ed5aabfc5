import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { limitOf, limitProperties } from '../../../shared/operation';
import { orderFilter } from '../../reading/filters';
import { OrderReader } from '../../reading/orders';
import { namedOrders } from '../../reading/named-orders';
import { orderPages } from '../../reading/pages';
import { orderOptions, perItem } from '../common';
import { listOf } from '../ids';
import { Named } from '../named';
import { includeOf, toItems } from './items';

export const statesProperty: INodeProperties = {
	displayName: 'Order State Names or IDs',
	name: 'states',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getOrderStates' },
	default: [],
	description:
		'Only orders that are in one of these states now; none for all states. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const properties: INodeProperties[] = [
	statesProperty,
	...limitProperties,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: "Times without an offset are those of the order's own shop",
		options: [
			{
				displayName: 'Also These Orders',
				name: 'alsoOrders',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description:
					'Orders to read whatever their date and ID, as IDs or ledger keys. One that is in none of the states is put out with that reason.',
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
				displayName: 'Except These Orders',
				name: 'exceptOrders',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description: 'Orders to leave out, as IDs or ledger keys',
			},
			{ displayName: 'ID From', name: 'idFrom', type: 'number', default: 0, description: 'This ID included' },
			{
				displayName: 'ID To',
				name: 'idTo',
				type: 'number',
				default: 0,
				description: 'This ID included; 0 for no end',
			},
			{
				displayName: 'Only These Orders',
				name: 'onlyOrders',
				type: 'string',
				default: '',
				placeholder: '12, 15',
				description:
					'Orders to read and no others, as IDs or ledger keys; empty for no such choice. One that is in none of the states is put out with that reason.',
			},
			{
				displayName: 'Updated After',
				name: 'updatedAfter',
				type: 'dateTime',
				default: '',
				description: 'This moment included',
			},
			{
				displayName: 'Updated Before',
				name: 'updatedBefore',
				type: 'dateTime',
				default: '',
				description: 'This moment included; a date alone means to the end of that day',
			},
		],
	},
	orderOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['order'], operation: ['getMany'] } },
	properties,
);

interface Filters {
	alsoOrders?: unknown;
	exceptOrders?: unknown;
	onlyOrders?: unknown;
	createdAfter?: unknown;
	createdBefore?: unknown;
	updatedAfter?: unknown;
	updatedBefore?: unknown;
	idFrom?: number;
	idTo?: number;
}

/** Complete orders of the run's shops, one per item, by rising id. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await perItem(
		this,
		items,
		async (client, item) => {
			const filters = this.getNodeParameter('filters', item, {}) as Filters;
			const reader = await OrderReader.open(client, includeOf(this));
			const states = stateIds(this.getNodeParameter('states', item, []));
			const pageSize = this.getNodeParameter('options.pageSize', item, 200) as number;
			const output: IDataObject[] = [];
			const range = { from: filters.idFrom ?? 0, to: filters.idTo ?? 0 };
			const named = new Named(
				{ only: filters.onlyOrders, also: filters.alsoOrders, except: filters.exceptOrders },
				client.url,
				'order',
			);
			if (!named.only) {
				const options = { pageSize, limit: limitOf(this, item), except: named.except };
				for await (const page of orderPages(
					client,
					orderFilter({ ...filters, states }, reader.facts.zones),
					range,
					options,
				)) {
					output.push(...toItems(await reader.complete(named.take(page)), client));
				}
			}
			for await (const page of namedOrders(client, named.left, states, reader.facts, pageSize)) {
				output.push(...toItems(await reader.complete(page), client));
			}
			return output;
		},
		{ countCalls: true },
	);
}

/** The list of the drop-down, or what an expression gives: [2, 3], "2,3" or 2. */
export const stateIds = (value: unknown): number[] =>
	listOf(value)
		.filter((id) => /^\d+$/.test(id))
		.map(Number);
