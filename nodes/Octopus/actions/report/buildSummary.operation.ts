import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { summaryOf } from '../../reporting/summary';
import type { OrderItem } from '../../types';
import { languageOf, languageOption, parametersOf } from '../common';

const properties: INodeProperties[] = [
	{
		displayName: 'Only When Needed',
		name: 'onlyWhenNeeded',
		type: 'boolean',
		default: true,
		description: 'Whether to put out nothing when no order needs a person, so that no mail is sent',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [languageOption],
	},
];

export const description = updateDisplayOptions({ show: { resource: ['report'], operation: ['buildSummary'] } }, properties);

/** One item with the subject, the HTML and the text of a mail about the whole run. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const summary = summaryOf(items.map(({ json }) => json as OrderItem), languageOf(parametersOf(this)));
	if (!summary.needsPerson && (this.getNodeParameter('onlyWhenNeeded', 0, true) as boolean)) return [];
	return [{ json: summary as unknown as IDataObject, pairedItem: items.map((_, item) => ({ item })) }];
}
