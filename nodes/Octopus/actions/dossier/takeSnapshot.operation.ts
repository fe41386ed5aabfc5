import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { typedDate } from '../../../shared/typed-date';
import { packSnapshot } from '../../transport/snapshot';
import { takeSnapshot } from '../../transport/take-snapshot';
import { rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'string',
		default: '',
		placeholder: '2024-01-01',
		required: true,
		description: 'First order date',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '',
		placeholder: '2025-12-31',
		required: true,
		description: 'Last order date',
	},
	{
		displayName: 'Only Bookyears',
		name: 'onlyBookyears',
		type: 'boolean',
		default: false,
		description:
			'Whether to leave out customers and invoices: a call, and one per open bookyear for its journals',
	},
];

export const description = updateDisplayOptions(
	{ show: { resource: ['dossier'], operation: ['takeSnapshot'] } },
	properties,
);

/** One item with the `snapshot` as a text, the address of the `dossier`, and the `calls` it took, for the steps of a dry run that has many batches. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items.slice(0, 1), async (client, item) => {
		const day = (name: string) => typedDate(this.getNodeParameter(name, item, '')).day;
		const only = this.getNodeParameter('onlyBookyears', item, false) as boolean;
		const snapshot = packSnapshot(await takeSnapshot(client, { from: day('from'), to: day('to') }, only));
		return [{ snapshot, dossier: client.dossier, calls: { octopus: await client.callsMade() } }];
	});
}
