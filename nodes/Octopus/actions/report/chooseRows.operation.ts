import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import type { Code } from '../../../shared/texts';
import type { OrderItem } from '../../item';
import { ledgerRow } from '../../tables/ledger';
import { isProved } from '../../tables/ledger-merge';

const DRY_RUN: Code = 'DRY_RUN';

const properties: INodeProperties[] = [
	{
		displayName:
			'Puts out the ledger key of every order that this run could not prove to be in Octopus: read these rows, and hand them to Build Ledger Rows with the orders.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['chooseRows'] } },
	properties,
);

/** One item per row that has to be read before the ledger is written; one without a key where there is none, so that the run goes on. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const now = new Date();
	const keys = items.flatMap(({ json }) => {
		const row = ledgerRow(json as OrderItem, now);
		// A dry run knows nothing that could be written over anything.
		return row && !isProved(row) && row.code !== DRY_RUN ? [row.key] : [];
	});
	return (keys.length > 0 ? [...new Set(keys)] : ['']).map((key) => ({ json: { key }, pairedItem: 0 }));
}
