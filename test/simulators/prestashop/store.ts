import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, unknown>;

/** Every resource's rows, in the order the shop lists them; tests may change them. */
export type Store = Record<string, Row[]>;

export interface ResourceSchema {
	/** Element name of one row, e.g. order. */
	node?: string | null;
	/** Fields that link to another resource. */
	links: Record<string, string>;
	associations: Record<string, { nodeType: string; attrs: Record<string, string> }>;
	/** Fields a getter computes. */
	notFilterable?: string[];
}

const DATA = join(__dirname, '../../data/prestashop-8.2.1');
const NOT_RESOURCES = new Set(['schema', 'all-resources', 'api-root', 'prestashop-pdf-vat', 'allocation-cases']);

const read = <T>(name: string): T => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')) as T;

/** A fresh copy of the recorded data set. */
export function loadStore(): Store {
	const names = readdirSync(DATA).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).filter((name) => !NOT_RESOURCES.has(name));
	return Object.fromEntries(names.map((name) => [name, read<Row[]>(name)]));
}

export const schema = read<Record<string, ResourceSchema>>('schema');

/** Every resource the shop's key list knows, with its description. */
export const rootDescriptions = read<Record<string, string>>('api-root');

/** Every resource the shop knows, whatever the key may see. */
export const allResources = read<string[]>('all-resources');

/** Fields with a value per language. */
export const multilingual = (rows: Row[]): string[] => Object.entries(rows[0] ?? {}).filter(([, value]) => Array.isArray(value)).map(([name]) => name);

/** The list is named after the resource, but for order_slip. */
export const listName = (resource: string): string => (resource === 'order_slip' ? 'order_slips' : resource);
export const nodeName = (resource: string): string => schema[resource]?.node ?? resource.replace(/s$/, '');

/**
 * Adds `count` new orders made from those of the data set, with their details and vouchers. `distinctCustomers` gives each a
 * customer and addresses of its own.
 */
export function cloneOrders(store: Store, count: number, distinctCustomers = false, firstId = 10_001): void {
	const sources = store.orders!.filter(({ id }) => Number(id) >= 6 && Number(id) < firstId);
	const detailsOf = index(store.order_details!);
	const rulesOf = index(store.order_cart_rules!);
	let nextDetail = 1_000_000;
	let nextRule = 1_000_000;
	for (let i = 0; i < count; i++) {
		const source = sources[i % sources.length]!;
		const id = firstId + i;
		const copy: Row = { ...source, id, reference: letters(id) };
		if (distinctCustomers) giveOwnCustomer(store, copy, 1_000_000 + i);
		store.orders!.push(copy);
		for (const detail of detailsOf.get(String(source.id)) ?? []) store.order_details!.push({ ...detail, id: nextDetail++, id_order: String(id) });
		for (const rule of rulesOf.get(String(source.id)) ?? []) store.order_cart_rules!.push({ ...rule, id: nextRule++, id_order: String(id) });
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
	for (const row of rows) byOrder.set(String(row.id_order), [...(byOrder.get(String(row.id_order)) ?? []), row]);
	return byOrder;
}

/** Nine letters, as PrestaShop's references. */
function letters(id: number): string {
	let text = '';
	for (let rest = id; text.length < 7; rest = Math.floor(rest / 26)) text = String.fromCharCode(65 + (rest % 26)) + text;
	return `CL${text}`;
}
