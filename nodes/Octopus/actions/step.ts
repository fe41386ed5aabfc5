import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { errorJson, toNodeError } from '../../shared/node-error';
import { limitOf } from '../../shared/operation';
import type { Language } from '../../shared/texts/text';
import { type OrderItem } from '../item';
import { OctopusClient } from '../transport/client';
import { bookyearList, currentBookyear } from '../transport/lists';
import type { DossierSnapshot } from '../transport/snapshot';
import { DailyCalls } from '../writing/daily-calls';
import { languageOf, parametersOf } from './parameters';

/** What a step over orders may be given besides its work. */
export interface StepOptions {
	/** Of what it throws; that of its own options by default. */
	language?: Language;
	/** Looked at instead of asking; null for a step that may send something. */
	known?: DossierSnapshot | null;
}

/** Runs a step over the orders of all items at once. The step adds its own key to each; the calls it made are added to the first. */
export async function overOrders(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	step: (client: OctopusClient, orders: OrderItem[]) => Promise<void>,
	{ language = languageOf(parametersOf(context)), known = null }: StepOptions = {},
): Promise<INodeExecutionData[]> {
	const client = await OctopusClient.open(context, known);
	const orders = items.map(({ json }) => ({ ...json }) as OrderItem);
	const { error } = await attempt(async () => await step(client, orders));
	if (error) throw error.speaking(language);
	dailyCalls(context).add(client.operations);
	const first = orders[0];
	if (first)
		first.calls = {
			...first.calls,
			octopus: (first.calls?.octopus ?? 0) + (await client.callsMade()),
			operations: added(first.calls?.operations, client.operations),
			dossier: client.dossier,
		};
	return orders.map((json, index) => ({ json: json as unknown as IDataObject, pairedItem: { item: index } }));
}

/** What this workflow asked of Octopus today. */
export const dailyCalls = (context: IExecuteFunctions): DailyCalls =>
	new DailyCalls(context.getWorkflowStaticData('global'));

function added(
	before: Record<string, number> = {},
	now: ReadonlyMap<string, number>,
): Record<string, number> {
	const all = { ...before };
	for (const [operation, count] of now) all[operation] = (all[operation] ?? 0) + count;
	return all;
}

/** Runs a reading operation per item, or sets the item's trouble aside when the node shall continue. */
export async function rowsPerItem(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	read: (client: OctopusClient, itemIndex: number) => Promise<unknown[]>,
): Promise<INodeExecutionData[]> {
	const client = await OctopusClient.open(context);
	const output: INodeExecutionData[] = [];
	for (let item = 0; item < items.length; item++) {
		try {
			const rows = await read(client, item);
			output.push(...rows.map((row) => ({ json: row as IDataObject, pairedItem: { item } })));
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, item);
			output.push({ json: errorJson(error), pairedItem: { item } });
		}
	}
	return output;
}

/** Octopus has no paging, so a limit is kept here. */
export const limited = <T>(context: IExecuteFunctions, item: number, rows: T[]): T[] =>
	rows.slice(0, limitOf(context, item));

/** The bookyear a reading operation works in: the number typed, else the current one. */
export async function bookyearOf(
	context: IExecuteFunctions,
	client: OctopusClient,
	item: number,
): Promise<number> {
	const typed = context.getNodeParameter('bookyearId', item, 0) as number;
	if (typed > 0) return typed;
	const current = currentBookyear(await client.getOr([], '/bookyears', bookyearList), new Date());
	if (!current) throw new ExplainedError('BOOKYEAR_UNKNOWN', { date: new Date().toISOString().slice(0, 10) });
	return current.id;
}
