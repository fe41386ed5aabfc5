import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { attemptSync } from '../../../shared/attempt';
import { objectIn, objectsIn } from '../../../shared/json';
import { optionsWith } from '../../../shared/operation';
import { typedDay } from '../../../shared/typed-date';
import { takeUp } from '../../tables/take-up';

const properties: INodeProperties[] = [
	{
		displayName: 'Asked For',
		name: 'asked',
		type: 'json',
		default: '={{ $("Settings").all().map(item => item.json) }}',
		description:
			'Items that may name orders: by `key` (as in the ledger), by `orderId`, or by the `migration` that asks; with `compare`, an order is only compared',
	},
	optionsWith([
		{
			displayName: 'First Order Date',
			name: 'since',
			type: 'string',
			default: '',
			placeholder: '2026-01-31',
			description: 'Held orders from before this day are looked at in turn',
		},
		{
			displayName: 'Take Up',
			name: 'takeUp',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 200,
			description: 'How many of them a run looks at again',
		},
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['takeUp'] } },
	properties,
);

/** One item: which orders a run looks at besides those of its dates. The input: rows of the ledger that are open or ignored. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const items0 = objectsIn(this.getNodeParameter('asked', 0, []));
	const most = this.getNodeParameter('options.takeUp', 0, 200) as unknown;
	const taken = takeUp(
		items.map(({ json }) => json),
		{
			asked: items0.filter(({ migration }) => !migration),
			migration: objectIn(items0.find(({ migration }) => migration)?.migration),
			// What is no date is refused by the step that reads the orders.
			since: attemptSync(() => typedDay(this.getNodeParameter('options.since', 0, ''))).value ?? '',
			most:
				most === null || most === undefined || most === '' || Number.isNaN(Number(most)) ? 200 : Number(most),
		},
	);
	return [{ json: taken as unknown as IDataObject, pairedItem: 0 }];
}
