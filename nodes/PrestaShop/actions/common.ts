import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { errorJson, toNodeError } from '../../shared/node-error';
import { ShopClient } from '../transport/client';

/** Opens the shop with the node's own options (of the first item: a run has one shop). */
export async function openShop(context: IExecuteFunctions): Promise<ShopClient> {
	return await ShopClient.open(context, {
		inFlight: context.getNodeParameter('options.inFlight', 0, 2) as number,
		timeoutSeconds: context.getNodeParameter('options.timeout', 0, 60) as number,
		shopId: String(context.getNodeParameter('options.shopId', 0, '') ?? '').trim(),
	});
}

/** Reads per item; an item's trouble is set aside when the node shall continue. The calls made stand on the first item. `identify`: what a failed item keeps of what was asked. */
export async function perItem(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	read: (client: ShopClient, itemIndex: number) => Promise<IDataObject[]>,
	{ countCalls = false, identify = () => ({}) }: { countCalls?: boolean; identify?: (itemIndex: number) => IDataObject } = {},
): Promise<INodeExecutionData[]> {
	const client = await openShop(context);
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

const shopId: INodeProperties = {
	displayName: 'Shop ID',
	name: 'shopId',
	type: 'string',
	default: '',
	description: 'Multishop only: the shop to read, instead of the one in the credential',
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

const optionsWith = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add Option', default: {}, options,
});

export const connectionOptions = optionsWith([inFlight, shopId, timeout]);
export const orderOptions = optionsWith([include, pageSize, inFlight, shopId, timeout]);
export const slipOptions = optionsWith([{ ...pageSize, description: 'Credit slips per page' }, inFlight, shopId, timeout]);
