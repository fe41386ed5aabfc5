import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { finishedRun } from '../../reporting/run';
import { summaryOf } from '../../reporting/summary';
import type { OrderItem } from '../../types';
import { languageOf, parametersOf } from '../common';
import { mailOptions, pageAddressOf } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'Only When Needed',
		name: 'onlyWhenNeeded',
		type: 'boolean',
		default: true,
		description: 'Whether to set `mail` only when an order needs a person, so that no mail is sent otherwise',
	},
	mailOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['report'], operation: ['buildSummary'] } }, properties);

/** One item about the whole run: `mail`, whether to send one; its subject, HTML and text; `run`, its row for the table of runs. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const orders = items.map(({ json }) => json as OrderItem);
	const summary = summaryOf(orders, languageOf(parametersOf(this)), pageAddressOf(this));
	const mail = summary.needsPerson || !(this.getNodeParameter('onlyWhenNeeded', 0, true) as boolean);
	const run = finishedRun(this.getExecutionId(), orders, new Date());
	return [{ json: { mail, ...summary, run } as unknown as IDataObject, pairedItem: items.map((_, item) => ({ item })) }];
}
