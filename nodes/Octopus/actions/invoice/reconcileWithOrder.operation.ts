import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { decimal } from '../../../shared/decimal';
import { optionsWith } from '../../../shared/operation';
import type { OrderItem } from '../../item';
import { reconcileRun } from '../../writing/reconcile-run';
import { languageOption, ownCountryOption, snapshotOption } from '../fields';
import { languageOf, ownCountryOf, parametersOf, snapshotOf } from '../parameters';
import { overOrders } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'Strict Check',
		name: 'strictCheck',
		type: 'boolean',
		default: true,
		description:
			'Whether to read back the totals that Octopus itself computed, from its e-invoice (one call per new invoice). Otherwise they are worked out again from the stored lines (one call in all).',
	},
	{
		displayName: 'Tolerance',
		name: 'tolerance',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0.05,
		description: 'A difference incl. VAT of more than this is a mismatch; smaller ones are reported.',
	},
	optionsWith([
		{
			displayName: 'Customer Differences',
			name: 'customerDifferences',
			type: 'options',
			default: 'party',
			description: 'What about the customer is a mismatch when shop and Octopus differ; the rest is a remark',
			options: [
				{ name: 'All of a Business; Name, Country and VAT Number of a Consumer', value: 'party' },
				{ name: 'Everything', value: 'all', description: 'Also the address of a consumer who moved' },
			],
		},
		languageOption,
		ownCountryOption,
		snapshotOption,
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['reconcileWithOrder'] } },
	properties,
);

/** Compares each invoice in Octopus with its order and adds `reconciliation`, the final word on the order, to every item. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const settings = {
		strict: this.getNodeParameter('strictCheck', 0, true) as boolean,
		tolerance: decimal(this.getNodeParameter('tolerance', 0, 0.05) as number),
		ownCountry: ownCountryOf(parametersOf(this)),
		everyCustomerDifference: this.getNodeParameter('options.customerDifferences', 0, 'party') === 'all',
		language: languageOf(parametersOf(this)),
	};
	const madeNothing = items.every(({ json }) => (json as OrderItem).result?.status !== 'created');
	return await overOrders(
		this,
		items,
		async (client, orders) => await reconcileRun(client, orders, settings),
		{ known: snapshotOf(parametersOf(this), madeNothing) },
	);
}
