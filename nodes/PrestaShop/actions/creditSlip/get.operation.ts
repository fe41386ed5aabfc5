import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { slipsWithIds } from '../../reading/slip-pages';
import { SlipReader } from '../../reading/slips';
import { ShopError } from '../../transport/answer';
import type { ShopClient } from '../../transport/client';
import { perItem, slipOptions } from '../common';
import { toItems } from './items';

const properties: INodeProperties[] = [
	{ displayName: 'Credit Slip ID', name: 'slipId', type: 'number', default: 0, required: true },
	slipOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['creditSlip'], operation: ['get'] } },
	properties,
);

/** One credit slip, in the list form, with its complete order. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const readers = new Map<ShopClient, SlipReader>();
	const slipIdOf = (item: number) => Number(this.getNodeParameter('slipId', item));
	return await perItem(
		this,
		items,
		async (client, item) => {
			const reader = readers.get(client) ?? (await SlipReader.open(client));
			readers.set(client, reader);
			for await (const page of slipsWithIds(client, [slipIdOf(item)], 1)) {
				const [found] = await reader.complete(page);
				if (found && 'problem' in found && found.problem.code === 'SHOP_SLIP_NOT_FOUND') throw found.problem;
				if (found) return toItems([found], client);
			}
			throw new ShopError('SHOP_SLIP_NOT_FOUND', { slip: slipIdOf(item) }, 404);
		},
		{ countCalls: true, identify: (item) => ({ slipId: slipIdOf(item) }) },
	);
}
