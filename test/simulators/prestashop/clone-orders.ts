import type { Row, Store } from './store';

/**
 * Adds `count` new orders made from those of the data set, with their details and vouchers. `distinctCustomers` gives each a
 * customer and addresses of its own.
 */
export function cloneOrders(store: Store, count: number, distinctCustomers = false, firstId = 10_001): void {
	const sources = store.orders!.filter(({ id }) => Number(id) >= 6 && Number(id) < firstId);
	const attached = ['order_details', 'order_cart_rules', 'order_discounts'].flatMap((name) =>
		store[name] ? [{ rows: store[name], of: index(store[name]) }] : [],
	);
	let nextId = 1_000_000;
	for (let i = 0; i < count; i++) {
		const source = sources[i % sources.length]!;
		const id = firstId + i;
		const copy: Row = { ...source, id, reference: letters(id) };
		if (distinctCustomers) giveOwnCustomer(store, copy, 1_000_000 + i);
		store.orders!.push(copy);
		for (const { rows, of } of attached)
			for (const row of of.get(String(source.id)) ?? [])
				rows.push({ ...row, id: nextId++, id_order: String(id) });
	}
}

function giveOwnCustomer(store: Store, order: Row, id: number): void {
	const customer = store.customers!.find((row) => String(row.id) === String(order.id_customer));
	if (customer) store.customers!.push({ ...customer, id, email: `customer${id}@example.be` });
	order.id_customer = String(id);
	for (const field of ['id_address_invoice', 'id_address_delivery']) {
		const address = store.addresses!.find((row) => String(row.id) === String(order[field]));
		const own = id * 2 + (field === 'id_address_invoice' ? 0 : 1);
		if (address) store.addresses!.push({ ...address, id: own, id_customer: String(id) });
		order[field] = String(own);
	}
}

function index(rows: Row[]): Map<string, Row[]> {
	const byOrder = new Map<string, Row[]>();
	for (const row of rows)
		byOrder.set(String(row.id_order), [...(byOrder.get(String(row.id_order)) ?? []), row]);
	return byOrder;
}

/** Nine letters, as PrestaShop's references. */
function letters(id: number): string {
	let text = '';
	for (let rest = id; text.length < 7; rest = Math.floor(rest / 26))
		text = String.fromCharCode(65 + (rest % 26)) + text;
	return `CL${text}`;
}
