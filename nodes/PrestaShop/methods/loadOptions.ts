import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { orderStates } from '../reading/order-states';
import { ShopClient } from '../transport/client';

/** The shop's own states: modules add some, and ids differ per shop. */
export async function getOrderStates(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const states = await orderStates(await ShopClient.open(this));
	return states.filter(({ deleted }) => !deleted).map(({ id, name, paid }) => ({ name: `${id} ${name}${paid ? ' (paid)' : ''}`, value: id }));
}
