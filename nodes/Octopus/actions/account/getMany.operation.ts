import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { limitProperties } from '../../../shared/operation';
import { FROM_THE_BEGINNING } from '../../transport/lists';
import { bookyearOf, bookyearProperty, limited, rowsPerItem } from '../common';

interface AccountRow {
	accountKey: { id: number; bookyearKey?: { id: number } };
}

const properties: INodeProperties[] = [bookyearProperty, ...limitProperties];

export const description = updateDisplayOptions({ show: { resource: ['account'], operation: ['getMany'] } }, properties);

/** Through `accounts/modified`, which may be called 48 times a day; the plain list only twice. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const bookyear = await bookyearOf(this, client, item);
		const { modified = [] } = await client.getOr<{ modified?: AccountRow[] }>({}, '/accounts/modified', { modifiedTimeStamp: FROM_THE_BEGINNING });
		return limited(this, item, modified.filter(({ accountKey }) => (accountKey.bookyearKey?.id ?? bookyear) === bookyear));
	});
}
