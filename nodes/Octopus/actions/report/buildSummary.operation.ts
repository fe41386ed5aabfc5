import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { explain } from '../../../shared/explained';
import { optionsWith } from '../../../shared/operation';
import type { OrderItem } from '../../item';
import { summaryOf } from '../../reporting/summary';
import { finishedRun } from '../../tables/runs';
import { languageOption } from '../fields';
import { languageOf, parametersOf } from '../parameters';
import { pageAddressOf, pageAddressOption } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'Only When Needed',
		name: 'onlyWhenNeeded',
		type: 'boolean',
		default: true,
		description: 'Whether to set `mail` only when an order needs a person, so that no mail is sent otherwise',
	},
	optionsWith([
		languageOption,
		{
			displayName: 'Left for Later Runs',
			name: 'later',
			type: 'number',
			default: 0,
			description:
				'How many held orders from before the first order date this run did not look at; the row of the run says so',
		},
		pageAddressOption,
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['buildSummary'] } },
	properties,
);

/** One item about the whole run: `mail`, whether to send one; its subject, HTML and text; `run`, its row for the table of runs. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const orders = items.map(({ json }) => json as OrderItem);
	const language = languageOf(parametersOf(this));
	const summary = summaryOf(orders, language, pageAddressOf(this));
	const mail = summary.needsPerson || !(this.getNodeParameter('onlyWhenNeeded', 0, true) as boolean);
	const later = Number(this.getNodeParameter('options.later', 0, 0)) || 0;
	const left = later > 0 ? explain('HELD_LEFT_FOR_LATER', { count: later }, language) : null;
	const run = {
		...finishedRun(this.getExecutionId(), orders, new Date()),
		...(left ? { message: left.message, suggestion: left.suggestion } : {}),
	};
	return [
		{
			json: { mail, ...summary, run } as unknown as IDataObject,
			pairedItem: items.map((_, item) => ({ item })),
		},
	];
}
