import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Include } from '../../reading/includes';
import type { ReadOrder } from '../../reading/orders';
import type { ShopClient } from '../../transport/client';

export const includeOf = (context: IExecuteFunctions): Include[] =>
	context.getNodeParameter('options.include', 0, []) as Include[];

/** `{ order }`, or `{ orderId, shopUrl, problem }` for an order that could not be read: bad data loses nothing. */
export function toItems(read: ReadOrder[], client: ShopClient): IDataObject[] {
	return read.map((one) => {
		if ('order' in one) {
			one.order.warnings.push(
				...client.warnings.filter((sentence) => !one.order.warnings.includes(sentence)),
			);
			return { order: one.order as unknown as IDataObject };
		}
		const { code, message, suggestion, values } = one.problem;
		return { orderId: one.orderId, shopUrl: client.url, problem: { code, message, suggestion, values } };
	});
}
