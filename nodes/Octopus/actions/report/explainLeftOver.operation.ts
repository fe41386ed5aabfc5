import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { leftOver } from '../../reporting/page/left-over';
import { languageOption } from '../fields';
import { languageOf, parametersOf } from '../parameters';

const properties: INodeProperties[] = [
	{
		displayName:
			'Reads what Execute Workflow puts out, at either of its outputs. Write code, message and suggestion over the ledger rows that are still to be processed.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	optionsWith([languageOption]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['explainLeftOver'] } },
	properties,
);

/** One item: code, message and suggestion for the orders that the run did not deal with. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const error = items.map(({ json }) => wordsOf(json.error)).find((words) => words !== '') ?? '';
	return [
		{
			json: leftOver(error, languageOf(parametersOf(this))) as unknown as IDataObject,
			pairedItem: items.map((_, item) => ({ item })),
		},
	];
}

const wordsOf = (error: unknown): string =>
	typeof error === 'string'
		? error
		: typeof error === 'object' && error !== null
			? String((error as { message?: unknown }).message ?? '')
			: '';
