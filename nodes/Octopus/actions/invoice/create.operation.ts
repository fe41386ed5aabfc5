import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { decimal } from '../../../shared/decimal';
import { writeRun } from '../../writing/write-run';
import { POST_BOOKING, POST_INVOICE } from '../../transport/client';
import { dailyCalls, keepFreeOption, languageOf, languageOption, overOrders, parametersOf, snapshotOf, snapshotOption } from '../common';

const properties: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to look up what is in Octopus already but send nothing',
	},
	optionsWith([
		{
			displayName: 'First Invoice Tolerance',
			name: 'firstInvoiceTolerance',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0.05,
			description: 'The first invoice is read back before the second is sent. If the total incl. VAT that Octopus computes is further off than this, the run stops.',
		},
		languageOption,
		keepFreeOption,
		{
			displayName: 'Orders Sold Again',
			name: 'soldAgain',
			type: 'options',
			default: 'hold',
			description: 'What to do with an order that was credited as a whole and is in a paid state again',
			options: [
				{ name: 'Invoice Again', value: 'invoice', description: 'Once, under a mark and a reference of its own' },
				{ name: 'Report It', value: 'hold' },
			],
		},
		snapshotOption,
	]),
];

export const description = updateDisplayOptions({ show: { resource: ['invoice'], operation: ['create'] } }, properties);

/** Sends every prepared invoice as a concept, exactly once, and adds `result` to every item. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const settings = {
		dryRun: this.getNodeParameter('dryRun', 0, false) as boolean,
		tolerance: decimal(this.getNodeParameter('options.firstInvoiceTolerance', 0, 0.05) as number),
		mostPosts: mostPosts(this),
		soldAgain: this.getNodeParameter('options.soldAgain', 0, 'hold') as 'hold' | 'invoice',
		language: languageOf(parametersOf(this)),
	};
	return await overOrders(this, items, async (client, orders) => await writeRun(client, orders, settings), { known: snapshotOf(parametersOf(this), settings.dryRun) });
}

/** Invoices and bookings have a limit of their own each; the one that is nearer counts. */
function mostPosts(context: IExecuteFunctions): number | null {
	const keepFree = context.getNodeParameter('options.keepFree', 0, 0) as number;
	const calls = dailyCalls(context);
	const left = ([POST_INVOICE, POST_BOOKING] as const).map((operation) => calls.left(operation, keepFree));
	return left.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}
