import type { Row, Store } from './store';

/** The parts of an order that a history gives the shop, as PrestaShop names them; its totals (`total_…`) are taken over as well. */
export interface HistoryOrder {
	round_type: number;
	carrier_tax_rate: string;
	address_delivery: { country_iso: string; postcode: string } | null;
	lines: Array<{
		id: number;
		product_name: string;
		product_quantity: string;
		unit_price_tax_excl: string;
		unit_price_tax_incl: string;
		total_price_tax_excl: string;
		total_price_tax_incl: string;
		reduction_percent: string;
		taxes: Array<{ rate: string }>;
	}>;
	discounts: {
		rows: Array<{ name: string; value: string; value_tax_excl: string | null; free_shipping: boolean }>;
	};
	/** Given back, some days later. */
	slip?: HistorySlip;
}

/** A credit slip, as PrestaShop names its parts; its totals are taken over as well. */
export interface HistorySlip {
	amount: string;
	shipping_cost_amount: string;
	order_slip_type: number;
	/** Whether the customer's group sees prices excl. VAT. */
	price_display_method: 0 | 1 | null;
	details: Array<{
		id_order_detail: number;
		product_quantity: string;
		amount_tax_excl: string;
		amount_tax_incl: string;
	}>;
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
export function addHistory(
	store: Store,
	orders: HistoryOrder[],
	{ firstId, from, to, returning, sameMoment = 0 }: History,
): void {
	const [order, detail, rule, customer, address, slip] = (
		['orders', 'order_details', 'order_cart_rules', 'customers', 'addresses', 'order_slip'] as const
	).map((name) => store[name]!.at(-1)!) as [Row, Row, Row, Row, Row, Row];
	const groupOf = (display: HistorySlip['price_display_method']) =>
		text(
			store.groups?.find(({ price_display_method }) => text(price_display_method) === text(display ?? 0))
				?.id ?? customer.id_default_group,
		);
	const taxes = new TaxRows(store);
	const countries = new Map(store.countries!.map(({ id, iso_code }) => [text(iso_code), text(id)]));
	const [start, end] = [Date.parse(from), Date.parse(to)];
	/** The latest customer of each country: who returns comes from the same one. */
	const lastOf = new Map<string, number>();
	let part = 10_000_000;
	orders.forEach((one, index) => {
		const id = firstId + index;
		const moment = new Date(
			start + Math.floor(((end - start) / DAY) * ((index < sameMoment ? 0 : index) / orders.length)) * DAY,
		);
		const date = `${moment.toISOString().slice(0, 10)} ${index < sameMoment ? '12:00:00' : clock(index)}`;
		const country = one.address_delivery?.country_iso ?? 'BE';
		const person = returning > 0 && index % returning === 0 && !one.slip ? (lastOf.get(country) ?? id) : id;
		if (!one.slip) lastOf.set(country, person);
		if (person === id)
			store.customers!.push({
				...customer,
				id,
				email: `history${id}@example.be`,
				company: null,
				is_guest: '0',
				deleted: '0',
				id_default_group: groupOf(one.slip?.price_display_method ?? 0),
			});
		store.addresses!.push({
			...address,
			id,
			id_customer: text(person),
			id_country: countries.get(country) ?? '3',
			postcode: one.address_delivery?.postcode ?? '9000',
			company: '',
			vat_number: '',
			deleted: '0',
		});
		const totals = Object.fromEntries(Object.entries(one).filter(([name]) => name.startsWith('total_')));
		store.orders!.push({
			...order,
			...totals,
			id,
			reference: letters(id),
			current_state: '2',
			id_customer: text(person),
			id_address_delivery: text(id),
			id_address_invoice: text(id),
			id_currency: '1',
			round_type: text(one.round_type),
			round_mode: '2',
			carrier_tax_rate: one.carrier_tax_rate,
			conversion_rate: '1.000000',
			date_add: date,
			date_upd: date,
			invoice_date: date,
			valid: '1',
			module: 'ps_wirepayment',
			note: '',
		});
		const lineIds = new Map<number, number>();
		for (const line of one.lines) {
			const { taxes: own, id: lineId, ...amounts } = line;
			lineIds.set(lineId, part);
			const ids = own.map(({ rate }) => ({ id: taxes.idOf(rate, country) }));
			store.order_details!.push({
				...detail,
				...amounts,
				id: part++,
				id_order: text(id),
				ecotax: '0.000000',
				reduction_amount: '0.000000',
				associations: { taxes: ids },
			});
		}
		for (const { free_shipping, ...voucher } of one.discounts.rows)
			store.order_cart_rules!.push({
				...rule,
				...voucher,
				id: part++,
				id_order: text(id),
				free_shipping: free_shipping ? '1' : '0',
				deleted: '0',
			});
		if (one.slip)
			store.order_slip!.push(slipRow(slip, one.slip, { id: firstId + index, person, lineIds, moment }));
	});
}

/** Eight days later, at noon. */
function slipRow(
	like: Row,
	one: HistorySlip,
	{ id, person, lineIds, moment }: { id: number; person: number; lineIds: Map<number, number>; moment: Date },
): Row {
	const totals = Object.fromEntries(Object.entries(one).filter(([name]) => name.startsWith('total_')));
	const date = `${new Date(moment.getTime() + 8 * DAY).toISOString().slice(0, 10)} 12:00:00`;
	return {
		...like,
		...totals,
		id,
		id_order: text(id),
		id_customer: text(person),
		conversion_rate: '1.000000',
		amount: one.amount,
		shipping_cost_amount: one.shipping_cost_amount,
		shipping_cost: Number(one.shipping_cost_amount) > 0 ? '1' : '0',
		order_slip_type: text(one.order_slip_type),
		date_add: date,
		date_upd: date,
		associations: {
			order_slip_details: one.details.map((detail) => ({
				...detail,
				id: text(id),
				id_order_detail: text(lineIds.get(detail.id_order_detail)),
			})),
		},
	};
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
const clock = (index: number): string =>
	`${two(8 + (index % 12))}:${two(index % 60)}:${two((index * 7) % 60)}`;

/** Nine letters, as PrestaShop's references. */
function letters(id: number): string {
	let word = '';
	for (let rest = id; word.length < 7; rest = Math.floor(rest / 26))
		word = String.fromCharCode(65 + (rest % 26)) + word;
	return `HI${word}`;
}
