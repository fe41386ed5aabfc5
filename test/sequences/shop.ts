import Big from 'big.js';
import type { OrderDocument } from '../../nodes/shared/order';
import type { SlipDocument } from '../../nodes/shared/slip';
import type { Chance } from '../faults/chance';
import { line, order } from '../models/orders';

/** A shop as PrestaShop keeps it: what was sold, edited, cancelled and refunded, with its own rounding. */
export interface Sale {
	id: number;
	alive: boolean;
	roundType: number;
	lines: SaleLine[];
	/** Excl. VAT, at 21 %. */
	shipping: Big;
	slips: Slip[];
}

interface SaleLine {
	id: number;
	/** Excl. and incl. VAT, six decimals. */
	te: Big;
	ti: Big;
	rate: number;
	quantity: number;
}

export interface Slip {
	id: number;
	pieces: number[];
	shipping: boolean;
	document: SlipDocument;
	/** Incl. VAT, in cents. */
	refund: number;
}

const two = (value: Big): Big => value.round(2, 1);
const six = (value: Big): string => value.round(6, 1).toFixed(6);
const total = (values: Big[]): Big => values.reduce((a, b) => a.plus(b), new Big(0));
const inCents = (value: Big): number => Number(value.times(100).toFixed(0));

export function sell(id: number, chance: Chance): Sale {
	const lines = Array.from({ length: chance.between(1, 3) }, (_, index) => {
		const te = new Big(
			chance.percent(50) ? chance.between(1, 20_000) * 10_000 : chance.between(10_000, 90_000_000),
		).div(1_000_000);
		const rate = chance.pick([21, 21, 12, 6]);
		return {
			id: index + 1,
			te,
			ti: te
				.times(100 + rate)
				.div(100)
				.round(6, 1),
			rate,
			quantity: chance.percent(80) ? chance.between(1, 4) : chance.between(5, 60),
		};
	});
	return {
		id,
		alive: true,
		roundType: chance.between(1, 3),
		lines,
		shipping: new Big(chance.percent(50) ? chance.between(1, 900) : 0).div(100),
		slips: [],
	};
}

const rowOf = ({ roundType }: Sale, unit: Big, quantity: number): Big =>
	roundType === 1
		? two(unit).times(quantity)
		: roundType === 2
			? two(unit.times(quantity))
			: unit.times(quantity);
const shippingOf = ({ shipping }: Sale): Big => two(shipping.times('1.21'));

/** Incl. VAT, in cents. */
export const totalOf = (sale: Sale): number =>
	inCents(two(total(sale.lines.map(({ ti, quantity }) => rowOf(sale, ti, quantity)))).plus(shippingOf(sale)));

/** Pieces of each line that did not come back yet. */
export const left = ({ lines, slips }: Sale): number[] =>
	lines.map(({ quantity }, index) => quantity - slips.reduce((all, { pieces }) => all + pieces[index]!, 0));

export const allBack = (sale: Sale): boolean =>
	left(sale).every((pieces) => pieces === 0) &&
	(sale.shipping.eq(0) || sale.slips.some(({ shipping }) => shipping));

export function documentOf(sale: Sale, withSlips: boolean): OrderDocument {
	const rows = sale.lines.map(({ te, ti, quantity }) => ({
		te: rowOf(sale, te, quantity),
		ti: rowOf(sale, ti, quantity),
	}));
	const [te, ti] = [two(total(rows.map((row) => row.te))), two(total(rows.map((row) => row.ti)))];
	return order({
		id: sale.id,
		reference: `ORDER${String(sale.id).padStart(4, 'X')}`,
		round_type: sale.roundType,
		state: sale.alive ? { id: 2, name: 'Paid', paid: true } : { id: 6, name: 'Canceled', paid: false },
		lines: sale.lines.map(({ id, te: unit, ti: unitTi, rate, quantity }, index) =>
			line(
				{
					id,
					product_name: `Product ${id}`,
					product_quantity: String(quantity),
					unit_price_tax_excl: six(unit),
					unit_price_tax_incl: six(unitTi),
					total_price_tax_excl: six(rows[index]!.te),
					total_price_tax_incl: six(rows[index]!.ti),
				},
				String(rate),
			),
		),
		total_products: six(te),
		total_products_wt: six(ti),
		total_shipping_tax_excl: six(sale.shipping),
		total_shipping_tax_incl: six(shippingOf(sale)),
		total_paid_tax_excl: six(te.plus(sale.shipping)),
		total_paid_tax_incl: six(ti.plus(shippingOf(sale))),
		...(withSlips ? { slips: sale.slips.map(({ document }) => document) } : {}),
	});
}

/** PrestaShop rounds the lines of a slip one by one, and not the total in the basis of the customer's group. Null when nothing is given back. */
export function refund(sale: Sale, id: number, pieces: number[], shipping: boolean): Slip | null {
	const lines = sale.lines.flatMap(({ id: lineId, te, ti }, index) =>
		pieces[index]! > 0
			? [{ id: lineId, quantity: pieces[index]!, te: te.times(pieces[index]!), ti: ti.times(pieces[index]!) }]
			: [],
	);
	const [exclTotal, inclTotal] = [total(lines.map(({ te }) => two(te))), total(lines.map(({ ti }) => ti))];
	const back = shipping ? { te: sale.shipping, ti: shippingOf(sale) } : { te: new Big(0), ti: new Big(0) };
	const given = inCents(two(inclTotal.plus(back.ti)));
	if (given === 0) return null;
	return {
		id,
		pieces,
		shipping,
		refund: given,
		document: {
			id,
			id_order: sale.id,
			id_customer: 3,
			conversion_rate: '1.000000',
			total_products_tax_excl: six(exclTotal),
			total_products_tax_incl: six(inclTotal),
			total_shipping_tax_excl: six(back.te),
			total_shipping_tax_incl: six(back.ti),
			amount: six(inclTotal),
			shipping_cost_amount: six(back.ti),
			order_slip_type: back.ti.gt(0) ? 2 : 0,
			date_add: '2026-04-20 12:00:00',
			date_upd: '2026-04-20 12:00:00',
			price_display_method: 0,
			details: lines.map(({ id: lineId, quantity, te, ti }) => ({
				id_order_detail: lineId,
				product_quantity: String(quantity),
				amount_tax_excl: six(two(te)),
				amount_tax_incl: six(two(ti)),
			})),
		},
	};
}
