import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { errorJson, toNodeError } from './node-error';

/** One operation of a node: its fields, and what it does with all items of a run. */
export interface Operation {
	description: INodeProperties[];
	execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]>;
}

/** Operations by `resource.operation`. */
export type Operations = Readonly<Record<string, Operation>>;

/** Hands the run to its operation; what it throws becomes n8n's own error, or an item when the node shall continue. */
export async function runOperation(
	context: IExecuteFunctions,
	operations: Operations,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const name = `${context.getNodeParameter('resource', 0) as string}.${context.getNodeParameter('operation', 0) as string}`;
	try {
		return [await operations[name]!.execute.call(context, items)];
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context.getNode(), error);
		return [
			items.map(({ json }, item) => ({ json: { ...json, ...errorJson(error) }, pairedItem: { item } })),
		];
	}
}

/** The Operation field of one resource. */
export function operationChoice(
	resource: string,
	options: INodePropertyOptions[],
	defaultValue: string,
): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options,
		default: defaultValue,
	};
}

/** The Options field of an operation. */
export const optionsWith = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options,
});

export const limitProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** How many results are wanted; Infinity for all. */
export function limitOf(context: IExecuteFunctions, item: number): number {
	return (context.getNodeParameter('returnAll', item, false) as boolean)
		? Infinity
		: (context.getNodeParameter('limit', item, 50) as number);
}
