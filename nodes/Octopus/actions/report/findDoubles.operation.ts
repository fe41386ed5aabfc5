import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { objectsIn } from '../../../shared/json';
import { optionsWith } from '../../../shared/operation';
import { doubleRows } from '../../tables/ledger-merge';
import { runStartedOf, runStartedOption } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'Rows Before',
		name: 'before',
		type: 'json',
		default: '[]',
		description:
			'Rows that were read before the ledger was written; one of them may be a double of a row that came in',
	},
	optionsWith([runStartedOption]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['findDoubles'] } },
	properties,
);

/** Of rows with the same key: those that are too many, to be deleted by `id` as long as they are as they were read (`updated`). Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	// What was read later stands last: it is what counts of a row that was read twice.
	const rows = [...objectsIn(this.getNodeParameter('before', 0, [])), ...items.map(({ json }) => json)];
	return doubleRows(rows, runStartedOf(this)).map(({ id, key, updated }) => ({
		json: { id, key, updated } as IDataObject,
		pairedItem: 0,
	}));
}
