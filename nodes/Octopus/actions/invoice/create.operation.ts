import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { decimal } from '../../../shared/decimal';
import { writeRun } from '../../writing/write-run';
import { languageOf, languageOption, overOrders } from '../common';

const properties: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to look up what is in Octopus already but send nothing',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'First Invoice Tolerance',
				name: 'firstInvoiceTolerance',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 2 },
				default: 0.05,
				description: 'The first invoice is read back before the second is sent. If the total incl. VAT that Octopus computes is further off than this, the run stops.',
			},
			languageOption,
		],
	},
];

export const description = updateDisplayOptions({ show: { resource: ['invoice'], operation: ['create'] } }, properties);

/** Sends every prepared invoice as a concept, exactly once, and adds `result` to every item. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const settings = {
		dryRun: this.getNodeParameter('dryRun', 0, false) as boolean,
		tolerance: decimal(this.getNodeParameter('options.firstInvoiceTolerance', 0, 0.05) as number),
		language: languageOf(this),
	};
	return await overOrders(this, items, async (client, orders) => await writeRun(client, orders, settings));
}
