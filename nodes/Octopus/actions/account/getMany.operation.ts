import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { attempt } from '../../../shared/attempt';
import { isObject } from '../../../shared/json';
import { limitProperties } from '../../../shared/operation';
import { FROM_THE_BEGINNING } from '../../transport/lists';
import { idIn, modifiedOf, rows } from '../../transport/shapes';
import { bookyearProperty } from '../fields';
import { bookyearOf, limited, rowsPerItem } from '../step';

const bookyearIn = (accountKey: unknown): number | undefined =>
	isObject(accountKey) ? idIn(accountKey.bookyearKey) : undefined;

const properties: INodeProperties[] = [bookyearProperty, ...limitProperties];

export const description = updateDisplayOptions(
	{ show: { resource: ['account'], operation: ['getMany'] } },
	properties,
);

/** Through `accounts/modified`, which may be called 48 times a day; where that gives nothing, the plain list (twice a day). */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const bookyear = await bookyearOf(this, client, item);
		const { value: modified } = await attempt(
			async () =>
				await client.getOr([], '/accounts/modified', modifiedOf(rows), {
					modifiedTimeStamp: FROM_THE_BEGINNING,
				}),
		);
		const accounts = modified?.length
			? modified
			: await client.getOr([], '/accounts', rows, { bookyearId: bookyear });
		return limited(
			this,
			item,
			accounts.filter(({ accountKey }) => (bookyearIn(accountKey) ?? bookyear) === bookyear),
		);
	});
}
