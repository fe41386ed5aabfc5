import type { INodeProperties } from 'n8n-workflow';
import { operationChoice } from '../../shared/operation';
import { operations } from './operations';

/** Resource, operations, and the fields of each. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Credit Slip', value: 'creditSlip' },
			{ name: 'Customer', value: 'customer' },
			{ name: 'Order', value: 'order' },
			{ name: 'Order State', value: 'orderState' },
			{ name: 'Webservice', value: 'webservice' },
		],
		default: 'order',
	},
	operationChoice(
		'creditSlip',
		[
			{
				name: 'Get',
				value: 'get',
				action: 'Get a credit slip',
				description: 'Get a credit slip by ID, with its complete order',
			},
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many credit slips',
				description: 'Get credit slips by their own date, each with its complete order',
			},
		],
		'getMany',
	),
	operationChoice(
		'customer',
		[
			{ name: 'Get', value: 'get', action: 'Get a customer', description: 'Get one customer by ID' },
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many customers',
				description: 'Get customers, also by e-mail address',
			},
		],
		'getMany',
	),
	operationChoice(
		'order',
		[
			{
				name: 'Count',
				value: 'count',
				action: 'Count orders per month',
				description: 'Show how many orders each month has, with few calls',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get an order',
				description: 'Get a complete order by ID or reference',
			},
			{
				name: 'Get IDs',
				value: 'getIds',
				action: 'Get the IDs of orders by date',
				description: 'Get the next orders by date as IDs, to work on them in batches',
			},
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many orders',
				description: 'Get complete orders in chosen states',
			},
		],
		'getMany',
	),
	operationChoice(
		'orderState',
		[
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many order states',
				description: 'Get the order states of the shop',
			},
		],
		'getMany',
	),
	operationChoice(
		'webservice',
		[
			{
				name: 'Check Connection',
				value: 'checkConnection',
				action: 'Check the connection',
				description: 'Show the version of the shop and what the key may read',
			},
		],
		'checkConnection',
	),
	...Object.values(operations).flatMap(({ description }) => description),
];
