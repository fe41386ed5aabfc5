import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { errorJson, toNodeError } from '../../shared/node-error';
import { optionsWith } from '../../shared/operation';
import { findScope } from '../reading/find-scope';
import { ShopClient } from '../transport/client';

/** Opens the installation with the node's own options (of the first item), and finds the shops to read. */
async function openShop(
	context: IExecuteFunctions,
	{ knowsShops = true }: { knowsShops?: boolean },
): Promise<ShopClient> {
	const client = await ShopClient.open(context, {
		inFlight: context.getNodeParameter('options.inFlight', 0, 2) as number,
		timeoutSeconds: context.getNodeParameter('options.timeout', 0, 60) as number,
		shops: context.getNodeParameter('options.shops', 0, []),
	});
	if (knowsShops) client.scope = await findScope(client);
	return client;
}

interface PerItemOptions {
	/** The calls made stand on the first item. */
	countCalls?: boolean;
	/** What a failed item keeps of what was asked. */
	identify?: (itemIndex: number) => IDataObject;
	/** False where the work finds the shops itself. */
	knowsShops?: boolean;
}

/** Reads per item; an item's trouble is set aside when the node shall continue. */
export async function perItem(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	read: (client: ShopClient, itemIndex: number) => Promise<IDataObject[]>,
	{ countCalls = false, identify = () => ({}), knowsShops = true }: PerItemOptions = {},
): Promise<INodeExecutionData[]> {
	const client = await openShop(context, { knowsShops });
	const output: INodeExecutionData[] = [];
	for (let item = 0; item < items.length; item++) {
		try {
			output.push(...(await read(client, item)).map((json) => ({ json, pairedItem: { item } })));
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, item);
			output.push({ json: { ...identify(item), ...errorJson(error) }, pairedItem: { item } });
		}
	}
	const first = output[0];
	if (countCalls && first) first.json.calls = { prestashop: client.calls };
	return output;
}

const inFlight: INodeProperties = {
	displayName: 'Requests in Flight',
	name: 'inFlight',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 8 },
	default: 2,
	description: 'How many questions the shop gets at the same time; 1 for a weak host',
};

const shops: INodeProperties = {
	displayName: 'Shop Names or IDs',
	name: 'shops',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getShops' },
	default: [],
	description:
		'Multishop only: the shops to read, instead of those in the credential. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const timeout: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'Seconds to wait for one answer of the shop',
};

const include: INodeProperties = {
	displayName: 'Include',
	name: 'include',
	type: 'multiOptions',
	options: [
		{ name: 'Credit Slips', value: 'slips' },
		{ name: 'Invoices', value: 'invoices' },
		{ name: 'Payments', value: 'payments' },
		{ name: 'Status History', value: 'history' },
	],
	default: [],
	description: 'What else to read for each order; one more call per page each, and the key needs the right',
};

const pageSize: INodeProperties = {
	displayName: 'Page Size',
	name: 'pageSize',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 500 },
	default: 200,
	description: 'Orders per page',
};

export const connectionOptions = optionsWith([inFlight, shops, timeout]);
export const orderOptions = optionsWith([include, pageSize, inFlight, shops, timeout]);
export const slipOptions = optionsWith([
	{ ...pageSize, description: 'Credit slips per page' },
	inFlight,
	shops,
	timeout,
]);
