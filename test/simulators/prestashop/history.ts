import type { Row, Store } from './store';

/** The parts of an order that a history gives the shop, as PrestaShop names them; its totals (`total_…`) are taken over as well. */
export interface HistoryOrder {
	round_type: number;
	carrier_tax_rate: string;
	address_delivery: { country_iso: string; postcode: string } | null;
	lines: Array<{ product_name: string; product_quantity: string; unit_price_tax_excl: string; unit_price_tax_incl: string; total_price_tax_excl: string; total_price_tax_incl: string; reduction_percent: string; taxes: Array<{ rate: string }> }>;
	discounts: { rows: Array<{ name: string; value: string; value_tax_excl: string | null; free_shipping: boolean }> };
}

export interface History {
	/** The id of the first one; ids rise by date. */
	firstId: number;
	/** First and last day, yyyy-MM-dd; the orders are spread evenly. */
	from: string;
	to: string;
	/** Every n-th order is a returning customer's; 0: all are new ones. */
	returning: number;
	/** Orders that carry one and the same moment, as after an import; 0: none. */
	sameMoment?: number;
}

const DAY = 86_400_000;
const text = (value: unknown): string => String(value);

/** Puts orders of the past into a shop, each with its details, vouchers, customer and address. What is not given is as in a recorded order. */
export function addHistory(store: Store, orders: HistoryOrder[], { firstId, from, to, returning, sameMoment = 0 }: History): void {
	const [order, detail, rule, customer, address] = (['orders', 'order_details', 'order_cart_rules', 'customers', 'addresses'] as const).map((name) => store[name]!.at(-1)!) as [Row, Row, Row, Row, Row];
	const taxes = new TaxRows(store);
	const countries = new Map(store.countries!.map(({ id, iso_code }) => [text(iso_code), text(id)]));
	const [start, end] = [Date.parse(from), Date.parse(to)];
	/** The latest customer of each country: who returns comes from the same one. */
	const lastOf = new Map<string, number>();
	let part = 10_000_000;
	orders.forEach((one, index) => {
		const id = firstId + index;
		const moment = new Date(start + Math.floor(((end - start) / DAY) * ((index < sameMoment ? 0 : index) / orders.length)) * DAY);
		const date = `${moment.toISOString().slice(0, 10)} ${index < sameMoment ? '12:00:00' : clock(index)}`;
		const country = one.address_delivery?.country_iso ?? 'BE';
		const person = returning > 0 && index % returning === 0 ? (lastOf.get(country) ?? id) : id;
		lastOf.set(country, person);
		if (person === id) store.customers!.push({ ...customer, id, email: `history${id}@example.be`, company: null, is_guest: '0', deleted: '0' });
		store.addresses!.push({ ...address, id, id_customer: text(person), id_country: countries.get(country) ?? '3', postcode: one.address_delivery?.postcode ?? '9000', company: '', vat_number: '', deleted: '0' });
		const totals = Object.fromEntries(Object.entries(one).filter(([name]) => name.startsWith('total_')));
		store.orders!.push({
			...order, ...totals, id, reference: letters(id), current_state: '2', id_customer: text(person), id_address_delivery: text(id), id_address_invoice: text(id), id_currency: '1',
			round_type: text(one.round_type), round_mode: '2', carrier_tax_rate: one.carrier_tax_rate, conversion_rate: '1.000000', date_add: date, date_upd: date, invoice_date: date, valid: '1', module: 'ps_wirepayment', note: '',
		});
		for (const line of one.lines) {
			const { taxes: own, ...amounts } = line;
			const ids = own.map(({ rate }) => ({ id: taxes.idOf(rate, country) }));
			store.order_details!.push({ ...detail, ...amounts, id: part++, id_order: text(id), ecotax: '0.000000', reduction_amount: '0.000000', associations: { taxes: ids } });
		}
		for (const { free_shipping, ...voucher } of one.discounts.rows) store.order_cart_rules!.push({ ...rule, ...voucher, id: part++, id_order: text(id), free_shipping: free_shipping ? '1' : '0', deleted: '0' });
	});
}

/** Taxes named after their country, added where the shop has none of a rate. */
class TaxRows {
	private next = 1_000;

	constructor(private readonly store: Store) {}

	idOf(rate: string, country: string): string {
		const name = `TVA ${country} ${rate}%`;
		const known = this.store.taxes!.find((row) => Number(row.rate) === Number(rate) && nameOf(row) === name);
		if (known) return text(known.id);
		const id = this.next++;
		this.store.taxes!.push({ ...this.store.taxes![0]!, id, rate, name: [{ id: '1', value: name }] });
		return text(id);
	}
}

const nameOf = ({ name }: Row): string => text((name as Row[])[0]?.value);

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (index: number): string => `${two(8 + (index % 12))}:${two(index % 60)}:${two((index * 7) % 60)}`;

/** Nine letters, as PrestaShop's references. */
function letters(id: number): string {
	let word = '';
	for (let rest = id; word.length < 7; rest = Math.floor(rest / 26)) word = String.fromCharCode(65 + (rest % 26)) + word;
	return `HI${word}`;
}
