import type { OrderDocument } from '../../../shared/order';

/** What of an order its mark says. */
export type Marked = Pick<OrderDocument, 'id'> & { shop: Pick<OrderDocument['shop'], 'installation'> };

/** Ids are unique within one installation of PrestaShop, over all its shops; the first needs no number. */
export const installationNumber = ({ shop }: Pick<Marked, 'shop'>): string =>
	shop.installation > 1 ? String(shop.installation) : '';

/**
 * `orderReference` of our invoices: the order's id, marked as ours, so that another link's number is never taken for an id;
 * `PS2-7` for the second installation.
 */
export const orderMark = (order: Marked): string => `PS${installationNumber(order)}-${order.id}`;

export interface Mark {
	/** The mark of the order, e.g. "PS-67". */
	order: string;
	/** The number of its installation, empty for the first. */
	installation: string;
	id: string;
	/** What a credit note credits: "CS4", "CANCEL"; empty in the mark of an invoice. */
	part: string;
}

/** Our mark in the `orderReference` of a document, also where somebody wrote something beside it; null where there is none. */
export function markIn(orderReference: string | undefined): Mark | null {
	const found =
		/(?:^|[^\p{L}\p{N}])PS(\d*)\s*[-–]\s*0*(\d+)(?:-(CS\d+|CANCEL\d*|R\d+))?(?![\p{L}\p{N}])/iu.exec(
			orderReference ?? '',
		);
	if (!found) return null;
	const [, installation = '', id = '', part = ''] = found;
	return { order: `PS${installation}-${id}`, installation, id, part: part.toUpperCase() };
}
