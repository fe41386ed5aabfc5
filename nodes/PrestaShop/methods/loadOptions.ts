import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import { findScope } from '../reading/find-scope';
import { orderStates } from '../reading/order-states';
import { toId, toText } from '../reading/values';
import { ShopClient } from '../transport/client';

async function open(context: ILoadOptionsFunctions): Promise<ShopClient> {
	const client = await ShopClient.open(context);
	client.scope = await findScope(client);
	return client;
}

/** The shop's own states: modules add some, and ids differ per shop. */
export async function getOrderStates(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const states = await orderStates(await open(this));
	return states
		.filter(({ deleted }) => !deleted)
		.map(({ id, name, paid }) => ({ name: `${id} ${name}${paid ? ' (paid)' : ''}`, value: id }));
}

/** All, each group, each shop. */
export async function getShops(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await open(this);
	const shops = [...client.scope.shops.values()];
	// Their names are nice to have.
	const { value: groupRows = [] } = await attempt(async () => await client.list('shop_groups'));
	const names = new Map(groupRows.map((row) => [toId(row.id), toText(row.name)]));
	const groups = [...new Set(shops.map(({ group }) => group))].sort((a, b) => a - b);
	return [
		{ name: 'All Shops', value: 'all' },
		...groups.map((id) => ({ name: `Group ${id} ${names.get(id) ?? ''}`.trim(), value: `group:${id}` })),
		...shops.map(({ id, name, active }) => ({
			name: `Shop ${id} ${name}${active ? '' : ' (switched off)'}`,
			value: String(id),
		})),
	];
}
