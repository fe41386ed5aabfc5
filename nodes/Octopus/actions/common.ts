import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import { ExplainedError, type Language } from '../../shared/explained';
import { errorJson, toNodeError } from '../../shared/node-error';
import { limitOf } from '../../shared/operation';
import { OctopusClient } from '../transport/client';
import { bookyearList, currentBookyear } from '../transport/lists';
import { readSnapshot, type DossierSnapshot } from '../transport/snapshot';
import { behindShop } from '../ledger-key';
import type { OrderItem } from '../types';
import { DailyCalls } from '../writing/daily-calls';

/** A parameter of the first item by its dotted name, or `otherwise`: a run has one set of settings. */
export type ReadParameter = (name: string, otherwise: unknown) => unknown;

export const parametersOf = (context: IExecuteFunctions): ReadParameter => (name, otherwise) => context.getNodeParameter(name, 0, otherwise);

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
	if (first) first.calls = { ...first.calls, octopus: (first.calls?.octopus ?? 0) + (await client.callsMade()), operations: added(first.calls?.operations, client.operations), dossier: client.dossier };
	return orders.map((json, index) => ({ json: json as unknown as IDataObject, pairedItem: { item: index } }));
}

/** What this workflow asked of Octopus today. */
export const dailyCalls = (context: IExecuteFunctions): DailyCalls => new DailyCalls(context.getWorkflowStaticData('global'));

function added(before: Record<string, number> = {}, now: ReadonlyMap<string, number>): Record<string, number> {
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

/** Options that several steps share. */
export const languageOf = (read: ReadParameter): Language => languageNamed(read('options.language', 'en'));

/** As people type it (NL, "nl-BE"); English for anything else, so that no run and no alarm fails for it. */
export function languageNamed(value: unknown): Language {
	const name = String(value ?? '').trim().slice(0, 2).toLowerCase();
	return name === 'nl' || name === 'fr' ? name : 'en';
}

export const ownCountryOf = (read: ReadParameter): string => String(read('options.ownCountry', 'BE')).trim().toUpperCase() || 'BE';

/** The value of a resource locator, whichever way it was chosen; empty when nothing was. */
export function located(value: unknown): string {
	if (typeof value === 'object' && value !== null) return String((value as { value?: unknown }).value ?? '').trim();
	return value === undefined || value === null ? '' : String(value).trim();
}

export const languageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'Dutch', value: 'nl' },
		{ name: 'English', value: 'en' },
		{ name: 'French', value: 'fr' },
	],
	default: 'en',
	description: 'Language of the reasons and of the words on the invoice',
};

export const keepFreeOption: INodeProperties = {
	displayName: 'Leave Free for Other Software',
	name: 'keepFree',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 400 },
	default: 0,
	description: 'Calls of this kind that are left to other software on the same dossier, of the 400 a day; the rest waits for the next day. Earlier runs of the day count, unless they were started by hand.',
};

export const snapshotOption: INodeProperties = {
	displayName: 'Snapshot',
	name: 'snapshot',
	type: 'string',
	default: '',
	description: 'What Dossier › Take Snapshot put out: looked at in a dry run instead of asking Octopus. Without effect when anything may be sent.',
};

export const onlyCompareOption: INodeProperties = {
	displayName: 'Only Compare',
	name: 'onlyCompare',
	type: 'string',
	default: '',
	description: 'Ledger keys of orders for which nothing is sent, whatever is missing in Octopus: no invoice and no customer',
};

/**
 * The orders nothing is sent for: what stands behind the shop's address in their ledger keys (`7`, `slip-3`, `cancel-7`), so
 * that an address that was typed in another way protects them all the same.
 */
export function onlyCompareOf(read: ReadParameter): ReadonlySet<string> {
	const value = read('options.onlyCompare', '');
	const keys = Array.isArray(value) ? (value as unknown[]).map(String) : String(value ?? '').split(/[\s,;|]+/);
	return new Set(keys.map(behindShop).filter(Boolean));
}

export const migrationOption: INodeProperties = {
	displayName: 'Migration',
	name: 'migration',
	type: 'json',
	default: '',
	description: 'What a migration asked of this run; empty for any other run',
};

/** The snapshot of the first item; null when there is none, and always for a step that may send something. */
export const snapshotOf = (read: ReadParameter, sendsNothing: boolean): DossierSnapshot | null => (sendsNothing ? readSnapshot(read('options.snapshot', null)) : null);

export const ownCountryOption: INodeProperties = {
	displayName: 'Own Country',
	name: 'ownCountry',
	type: 'string',
	default: 'BE',
	description: 'Two-letter code of the country the dossier is in',
};

/** A list with a typed code as the other way in, so that a code the list does not have yet works too. */
export function listOrCode(displayName: string, name: string, searchListMethod: string, codeName: string, placeholder: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod, searchable: true } },
			{ displayName: codeName, name: 'code', type: 'string', placeholder },
		],
	};
}

/** A table with a row per payment module of the shop, and what that module gets. */
export function perModule(displayName: string, name: string, value: INodeProperties, description?: string): INodeProperties {
	const module: INodeProperties = { displayName: 'Module', name: 'module', type: 'string', default: '', placeholder: 'ps_wirepayment', description: 'Technical name, as in the order' };
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Payment Module',
		default: {},
		...(description ? { description } : {}),
		options: [{ displayName: 'Payment Module', name: 'rows', values: [module, value] }],
	};
}

/** The filled-in rows of such a table; rows without a module are left out. */
export function rowsPerModule(read: ReadParameter, name: string, value: string): Array<{ module: string; value: number }> {
	const rows = read(`options.${name}.rows`, []) as Array<Record<string, unknown>>;
	return rows.map((row) => ({ module: String(row.module ?? '').trim(), value: Number(row[value]) || 0 })).filter(({ module }) => module !== '');
}

/** Octopus has no paging, so a limit is kept here. */
export const limited = <T>(context: IExecuteFunctions, item: number, rows: T[]): T[] => rows.slice(0, limitOf(context, item));

/** The bookyear a reading operation works in: the number typed, else the current one. */
export async function bookyearOf(context: IExecuteFunctions, client: OctopusClient, item: number): Promise<number> {
	const typed = context.getNodeParameter('bookyearId', item, 0) as number;
	if (typed > 0) return typed;
	const current = currentBookyear(await client.getOr([], '/bookyears', bookyearList), new Date());
	if (!current) throw new ExplainedError('BOOKYEAR_UNKNOWN', { date: new Date().toISOString().slice(0, 10) });
	return current.id;
}

export const bookyearProperty: INodeProperties = {
	displayName: 'Bookyear Number',
	name: 'bookyearId',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'As Bookyear › Get Many shows it; 0 for the current bookyear',
};
