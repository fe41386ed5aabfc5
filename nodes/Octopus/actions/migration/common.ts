import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { jsonIn } from '../../../shared/json';
import { optionsWith } from '../../../shared/operation';
import { languageOption } from '../fields';

export const migrationOptions = optionsWith([languageOption]);

export const json = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'json',
	default: '',
	description,
});

/** A parameter that an expression fills with an object or a list, or somebody typed as JSON; undefined when it is neither. */
export const objectOf = (context: IExecuteFunctions, name: string): unknown =>
	jsonIn(context.getNodeParameter(name, 0, '')) ?? undefined;

/** One item that goes back to all that came in. */
export const oneItem = (value: object, items: INodeExecutionData[]): INodeExecutionData[] => [
	{
		json: JSON.parse(JSON.stringify(value)) as INodeExecutionData['json'],
		pairedItem: items.map((_, item) => ({ item })),
	},
];

/** n8n hands an error on as its text or as an object. */
export const messageOf = (error: unknown): string =>
	String(typeof error === 'object' && error !== null && 'message' in error ? error.message : error);

/** Ids of order states from [2, 3] or "2, 3", with commas. */
export const statesText = (states: unknown): string => (String(states ?? '').match(/\d+/g) ?? []).join(',');
