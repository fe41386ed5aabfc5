import type { OrderDocument } from '../../../shared/order';

/** The largest Octopus int32. */
const MOST = 2_147_483_647;

/**
 * Ids are unique within one installation of PrestaShop, over all its shops: each installation has a range of
 * its own.
 */
const PER_INSTALLATION = 100_000_000;

/** Where each kind of id begins within the range of an installation. */
const CUSTOMERS = 0;
const ADDRESSES = 50_000_000;
const ORDERS = 75_000_000;

/**
 * External relation numbers an order's customer may get, the first that is free. A person, or a company
 * without a VAT number, has that of the shop's customer; a VAT number (`hasVatNumber`) has one by invoice
 * address, since one account may buy for two parties, and two runs must never make both under one number.
 * Where it is another party's all the same (an address rewritten for somebody else), by order. All follow
 * from the order alone, so that an upsert can be repeated; no two kinds or installations share one. Those
 * that are no int32 are left out.
 */
export function externalNumbers(order: OrderDocument, start: number, hasVatNumber: boolean): number[] {
	const { shop, id, id_customer, address_invoice, address_delivery } = order;
	const base = start + (shop.installation - 1) * PER_INSTALLATION;
	const address = (address_invoice ?? address_delivery)?.id ?? 0;
	const customer = { from: CUSTOMERS, end: ADDRESSES, id: id_customer };
	const others = [
		{ from: ADDRESSES, end: ORDERS, id: address },
		{ from: ORDERS, end: PER_INSTALLATION, id },
	];
	const within = hasVatNumber ? [...others, customer] : [customer, ...others];
	return within
		.filter(({ from, end, id: own }) => own > 0 && from + own < end)
		.map(({ from, id: own }) => base + from + own)
		.filter((number) => number > 0 && number <= MOST);
}
