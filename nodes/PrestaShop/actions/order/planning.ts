import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { toShopTime } from '../../reading/moments';
import type { Chosen } from '../../reading/order-dates';
import { stateIds, statesProperty } from './getMany.operation';

/** Which orders, and credit slips, Count and Get IDs are about. */
export const planningProperties: INodeProperties[] = [
	statesProperty,
	{
		displayName: 'Created After',
		name: 'createdAfter',
		type: 'string',
		default: '',
		placeholder: '2024-01-01',
		required: true,
		description: "First date, this day included; the shop's own time",
	},
	{
		displayName: 'Created Before',
		name: 'createdBefore',
		type: 'string',
		default: '',
		placeholder: '2024-12-31',
		required: true,
		description: "Last date, this day included; the shop's own time",
	},
	{
		displayName: 'Credit Slips',
		name: 'slips',
		type: 'boolean',
		default: false,
		description: 'Whether credit slips are meant as well, by their own date',
	},
];

export function chosenOrders(context: IExecuteFunctions, item: number): Chosen {
	const typed = (name: string, edge: 'start' | 'end') =>
		toShopTime(context.getNodeParameter(name, item, ''), context.getTimezone(), edge);
	return {
		states: stateIds(context.getNodeParameter('states', item, [])),
		from: typed('createdAfter', 'start'),
		to: typed('createdBefore', 'end'),
		slips: context.getNodeParameter('slips', item, false) as boolean,
	};
}
