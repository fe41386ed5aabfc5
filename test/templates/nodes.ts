import {
	executeFilter,
	NodeOperationError,
	type FilterValue,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { ourNodes, passing } from '../nodes/harness';
import type { Condition, Row, Tables } from './tables';

/** What the stand-ins for n8n's own nodes reach outside their workflow. */
export interface Outside {
	tables: Tables;
	/** Runs another workflow; gives the first output of the node it ended with. Throws what it stopped with. */
	call(workflowId: string, items: INodeExecutionData[], wait: boolean): Promise<INodeExecutionData[]>;
	/** Called before and after everything that is kept: a process may die there. */
	moment(): Promise<void>;
	/** A page that the form shows at its end. */
	show(page: string): void;
}

type Execute = (
	context: IExecuteFunctions,
	items: INodeExecutionData[],
) => Promise<INodeExecutionData[][]> | INodeExecutionData[][];

/** Every parameter the templates set on these nodes; what a node does not describe, n8n-core takes away. */
const PARAMETERS = [
	'mode',
	'jsonOutput',
	'assignments',
	'includeOtherFields',
	'conditions',
	'rules',
	'resource',
	'operation',
	'tableName',
	'columns',
	'dataTableId',
	'filters',
	'matchType',
	'workflowId',
	'workflowInputs',
	'options',
	'responseText',
];
const properties = PARAMETERS.map((name) => ({
	displayName: name,
	name,
	type: 'json' as const,
	default: '',
}));

const nodeOf = (name: string, outputs: number, execute: Execute): INodeType => ({
	description: {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: Array<'main'>(outputs).fill('main'),
		properties,
	},
	async execute() {
		try {
			return await execute(this, this.getInputData());
		} catch (error) {
			if (this.continueOnFail()) return [[{ json: { error: (error as Error).message }, pairedItem: 0 }]];
			throw new NodeOperationError(this.getNode(), error as Error);
		}
	},
});

/** Appends what comes in by its doors, and waits for one of them only. */
const mergeNode: INodeType = {
	description: {
		...passing('merge', ['transform']).description,
		inputs: ['main', 'main', 'main'],
		requiredInputs: 1,
		properties: [],
	},
	async execute() {
		return [[0, 1, 2].flatMap((input) => this.getInputData(input) ?? [])];
	},
};

const parameter = <T>(context: IExecuteFunctions, name: string, item: number, otherwise?: T): T =>
	context.getNodeParameter(name, item, otherwise as never) as T;

const passes = (context: IExecuteFunctions, name: string, item: number): boolean =>
	executeFilter(parameter<FilterValue>(context, name, item));

const triggers = [
	'manualTrigger',
	'scheduleTrigger',
	'executeWorkflowTrigger',
	'errorTrigger',
	'formTrigger',
];

/** Stand-ins for the nodes of n8n that the templates use, as far as they use them. Our own nodes are the real ones. */
export function nodesFor(outside: Outside): Record<string, INodeType> {
	const base: Record<string, INodeType> = {
		...Object.fromEntries(triggers.map((name) => [name, passing(name, ['trigger'])])),
		noOp: passing('noOp', ['transform']),
		emailSend: passing('emailSend', ['output']),
		set: nodeOf('set', 1, (context, items) => [
			items.map(({ json }, item) => ({
				json: setFields(context, json as Row, item) as never,
				pairedItem: { item },
			})),
		]),
		if: nodeOf('if', 2, (context, items) =>
			[true, false].map((wanted) =>
				items.filter((_, item) => passes(context, 'conditions', item) === wanted),
			),
		),
		filter: nodeOf('filter', 1, (context, items) => [
			items.filter((_, item) => passes(context, 'conditions', item)),
		]),
		switch: nodeOf('switch', 5, (context, items) => {
			const rules = parameter<unknown[]>(context, 'rules.values', 0).map((_, rule) => rule);
			const first = items.map((_, item) =>
				rules.find((rule) => passes(context, `rules.values[${rule}].conditions`, item)),
			);
			return rules.map((rule) => items.filter((_, item) => first[item] === rule));
		}),
		dataTable: nodeOf('dataTable', 1, async (context, items) => {
			const output: INodeExecutionData[] = [];
			for (let item = 0; item < items.length; item++) {
				await outside.moment();
				output.push(
					...tableRows(context, outside.tables, items[item]!.json as Row, item).map((json) => ({
						json: json as never,
						pairedItem: { item },
					})),
				);
				await outside.moment();
			}
			return [output];
		}),
		merge: mergeNode,
		executeWorkflow: nodeOf('executeWorkflow', 1, async (context, items) => {
			const id = parameter<{ value: string }>(context, 'workflowId', 0).value;
			const given = items.map((one, item) => {
				const values = parameter<Row>(context, 'workflowInputs.value', item, {});
				return { json: (Object.keys(values).length > 0 ? values : one.json) as never };
			});
			const wait = parameter(context, 'options.waitForSubWorkflow', 0, true);
			const answer = await outside.call(id, given, wait);
			return [wait ? answer.map(({ json }) => ({ json, pairedItem: 0 })) : items];
		}),
		form: nodeOf('form', 1, (context, items) => {
			outside.show(parameter<string>(context, 'responseText', 0));
			return [items];
		}),
	};
	return {
		...ourNodes,
		...Object.fromEntries(Object.entries(base).map(([name, node]) => [`n8n-nodes-base.${name}`, node])),
	};
}

function setFields(context: IExecuteFunctions, json: Row, item: number): Row {
	if (parameter<string>(context, 'mode', item, 'manual') === 'raw') {
		const value: unknown = parameter(context, 'jsonOutput', item);
		return typeof value === 'string' ? (JSON.parse(value) as Row) : (value as Row);
	}
	const fields = parameter<Array<{ name: string; value: unknown; type: string }>>(
		context,
		'assignments.assignments',
		item,
	);
	const kept = parameter(context, 'includeOtherFields', item, false) ? json : {};
	const typed = (value: unknown, type: string): unknown =>
		type === 'array' && typeof value === 'string' ? JSON.parse(value) : value;
	return {
		...kept,
		...Object.fromEntries(fields.map(({ name, value, type }) => [name, typed(value, type)])),
	};
}

function tableRows(context: IExecuteFunctions, tables: Tables, json: Row, item: number): Row[] {
	if (parameter(context, 'resource', item) === 'table') {
		tables.create(parameter(context, 'tableName', item), parameter(context, 'columns.column', item));
		return [{ success: true }];
	}
	const name = parameter<{ value: string }>(context, 'dataTableId', item).value;
	const conditions = parameter<Condition[]>(context, 'filters.conditions', item, []);
	const any = parameter(context, 'matchType', item, 'anyCondition') === 'anyCondition';
	const values = () =>
		parameter(context, 'columns.mappingMode', item) === 'autoMapInputData'
			? json
			: parameter<Row>(context, 'columns.value', item);
	switch (parameter<string>(context, 'operation', item)) {
		case 'get':
			return tables.get(name, conditions, any);
		case 'insert':
			return [tables.insert(name, values())];
		case 'update':
			return tables.update(name, conditions, any, values());
		case 'deleteRows':
			return tables.delete(name, conditions, any);
		case 'upsert':
			return tables.upsert(name, conditions, any, values());
		default:
			throw new Error('a data table operation that is not known here');
	}
}
