import type { IDataObject } from 'n8n-workflow';
import type { ReadSlip } from '../../reading/slips';
import type { ShopClient } from '../../transport/client';
import { toItems as toOrderItems } from '../order/items';

/** `{ slip, order }`, or `{ slipId, orderId, shopUrl, problem }` (without `orderId` where it is not known) when one of the two could not be read: bad data loses nothing. */
export function toItems(read: ReadSlip[], client: ShopClient): IDataObject[] {
	return read.flatMap((one) => {
		const own = 'slip' in one ? { slip: one.slip as unknown as IDataObject } : { slipId: one.slipId };
		return toOrderItems([one], client).map(({ orderId, ...ofOrder }) => ({
			...own,
			...(orderId ? { orderId } : {}),
			...ofOrder,
		}));
	});
}
