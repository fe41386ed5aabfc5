import { attemptSync } from '../../../shared/attempt';
import { CENT, decimal, max, min, money, sum, ZERO, type Decimal } from '../../../shared/decimal';
import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { addUp } from '../cents/add-up';
import { meetGrossTotal, meetTotal, totalInclVat, totalOfGross, type VatGroup } from '../cents/vat-groups';
import type { Component } from '../component';
import { paidOf, surchargeOf } from '../components/check-order';
import { readOrder } from '../components/read-order';
import type { Frame } from '../frame';
import { mappedRates } from '../prepare';
import { atMost, HeldSlip, readRefund } from './refund';
import type { CreditSettings } from './settings';
import { driftOf, grossPerRate, slipComponents, type Drift } from './slip-components';

/** Per VAT rate, credits may come to this much more than the invoice: the shop rounds each line, and each slip, anew. */
const ROOM_PER_RATE = decimal('0.02');

/** More than this is not moved from one VAT code to another. */
const MOST_MOVED = decimal('0.02');

/** What a slip credits. Amounts positive. */
export interface SlipCredit {
	groups: VatGroup[];
	/** Incl. VAT: what the note shall come to. */
	total: Decimal;
	notes: string[];
	/** With it everything came back: it takes what is left, to the cent. */
	empties: boolean;
	/** Incl. VAT: what the shop's rounding of each piece may have moved. */
	cents: Decimal;
}

/** How far the slips so far went. */
interface State {
	/** Incl. VAT, of the slips that were credited; of those that are held, the most they may have given back. */
	before: Decimal;
	/** Incl. VAT by rate, as the slips say it; null when an earlier one is held. */
	credited: Map<string, Decimal> | null;
	/** Left per VAT code, in the units of the journal; null when it is not known. */
	left: Map<string, Decimal> | null;
	drift: Drift;
	/** Pieces per order line, and delivery incl. VAT, that came back. */
	pieces: Map<number, Decimal>;
	shipping: Decimal;
	slips: number;
}

/** Slips of nothing, or with nothing left for them, take nothing. */
const TAKES_NOTHING: ReadonlySet<string> = new Set(['SLIP_ZERO', 'CREDIT_NOTHING_LEFT']);

/** The slips of an order, one after the other: each may take what the earlier ones left of the invoice, in all and at each VAT code. */
export class SlipChain {
	private readonly charged: { components: Component[]; notes: string[] };
	private readonly paid: Decimal;
	/** As the invoice has them; null where the order cannot be added up. */
	private readonly invoiced: VatGroup[] | null;

	constructor(
		private readonly order: OrderDocument,
		private readonly settings: CreditSettings,
		private readonly frame: Frame,
	) {
		this.charged = readOrder(order, settings, frame.wording);
		this.paid = paidOf(order);
		const { components } = this.charged;
		this.invoiced =
			attemptSync(() =>
				addUp({
					...frame,
					paid: this.paid,
					precision: order.currency.precision,
					surcharge: surchargeOf(order),
					components,
					settings,
					kind: frame.open.kind,
				}),
			).value ?? null;
	}

	/** Throws where credits would exceed the invoice, in all or at one VAT rate. */
	creditOf(slip: SlipDocument): SlipCredit {
		let state: State = {
			before: ZERO,
			credited: new Map(),
			left: this.invoiced && new Map(this.invoiced.map((group) => [codeOf(group), group.base])),
			drift: { total: ZERO, perRate: new Map() },
			pieces: new Map(),
			shipping: ZERO,
			slips: 0,
		};
		const earlier = (this.order.slips ?? []).filter(({ id }) => id < slip.id).sort((a, b) => a.id - b.id);
		for (const one of earlier) state = this.after(one, state);
		return this.one(slip, this.with(slip, state)).credit;
	}

	private after(slip: SlipDocument, before: State): State {
		const { value, error } = attemptSync(() => {
			const state = this.with(slip, before);
			return { state, ...this.one(slip, state) };
		});
		if (error)
			return TAKES_NOTHING.has(error.code)
				? before
				: {
						...before,
						before: before.before.plus(atMost(slip, this.order, this.settings.voucherSlips)),
						credited: null,
						left: null,
					};
		const { state, credit, credited } = value;
		const left = state.left && new Map(state.left);
		for (const group of credit.groups)
			left?.set(codeOf(group), (left.get(codeOf(group)) ?? ZERO).minus(group.base));
		return {
			...state,
			before: state.before.plus(credit.total),
			credited: state.credited && plus(state.credited, credited),
			left,
		};
	}

	/** What came back with this slip too. */
	private with(slip: SlipDocument, state: State): State {
		const refund = readRefund(slip, this.order, this.settings.voucherSlips);
		const pieces = new Map(state.pieces);
		if (!refund.chosen)
			for (const { id_order_detail: id, product_quantity } of slip.details)
				pieces.set(id, (pieces.get(id) ?? ZERO).plus(decimal(product_quantity)));
		const own = driftOf(slip, this.order, refund, mappedRates(this.settings, this.order));
		return {
			...state,
			pieces,
			shipping: state.shipping.plus(refund.shipping),
			slips: state.slips + 1,
			drift: { total: state.drift.total.plus(own.total), perRate: plus(state.drift.perRate, own.perRate) },
		};
	}

	private one(slip: SlipDocument, state: State): { credit: SlipCredit; credited: Map<string, Decimal> } {
		const { order, settings, frame, charged, paid } = this;
		const refund = readRefund(slip, order, settings.voucherSlips);
		if (refund.total.lt(0)) throw new ExplainedError('SLIP_NEGATIVE', { slip: money(refund.total) });
		if (refund.total.eq(0)) throw new ExplainedError('SLIP_ZERO');
		const components = slipComponents({
			slip,
			order,
			refund,
			orderComponents: charged.components,
			mappedRates: mappedRates(settings, order),
			wording: frame.wording,
		});
		const credited = grossPerRate(components);
		const left = max(paid.minus(state.before), ZERO);
		const over = refund.total.minus(left);
		const cents = this.cents(state);
		const overRate = this.overRate(plus(state.credited ?? new Map(), credited), state);
		if (over.lte(cents) && !overRate) {
			if (left.eq(0))
				throw new ExplainedError('CREDIT_NOTHING_LEFT', { slip: money(refund.total), invoice: money(paid) });
			return { credited, credit: this.withinCents({ components, refund: refund.total, left, cents }, state) };
		}
		if (settings.aboveInvoice === 'rest' && over.gt(cents)) {
			if (left.eq(0))
				throw new ExplainedError('CREDIT_NOTHING_LEFT', { slip: money(refund.total), invoice: money(paid) });
			const groups = this.rest(state);
			const note = explain(
				'CREDIT_CAPPED',
				{ slip: money(refund.total), rest: money(left) },
				settings.language,
			).message;
			if (groups)
				return {
					credited,
					credit: { groups, total: left, notes: [...charged.notes, note], empties: true, cents },
				};
		}
		const exceeds =
			overRate && over.lte(cents)
				? new ExplainedError('CREDIT_EXCEEDS_RATE', {
						rate: overRate.rate,
						credits: money(overRate.credits),
						invoice: money(overRate.invoice),
					})
				: new ExplainedError('CREDIT_EXCEEDS_INVOICE', {
						credits: money(state.before.plus(refund.total)),
						invoice: money(paid),
						slip: money(refund.total),
						rest: money(left),
					});
		throw new HeldSlip(exceeds, [refund.total, left]);
	}

	/** Incl. VAT: how much more than was paid the slips may come to because the shop rounds each piece; never more than a cent a piece. */
	private cents({ drift, pieces, slips }: State): Decimal {
		// Each slip, and the order, is rounded as a whole too; with a voucher, that much may be the voucher.
		const rounded = decimal(this.order.total_discounts_tax_incl).eq(0) ? CENT.times(slips) : ZERO;
		return min(max(drift.total, ZERO).plus(rounded), CENT.times(sum(pieces.values()).plus(1)));
	}

	/** The first VAT rate at which the credits come to more than the invoice, incl. VAT. */
	private overRate(
		credited: Map<string, Decimal>,
		{ drift }: State,
	): { rate: string; credits: Decimal; invoice: Decimal } | null {
		const invoiced = grossPerRate(this.charged.components);
		for (const [rate, credits] of credited) {
			const invoice = invoiced.get(rate) ?? ZERO;
			if (credits.gt(invoice.plus(ROOM_PER_RATE).plus(max(drift.perRate.get(rate) ?? ZERO, ZERO))))
				return { rate, credits, invoice };
		}
		return null;
	}

	/** The slip's own amounts, but for the cents that its rounding gave too much – or, where everything came back, too little. */
	private withinCents(
		{
			components,
			refund,
			left,
			cents,
		}: { components: Component[]; refund: Decimal; left: Decimal; cents: Decimal },
		state: State,
	): SlipCredit {
		const { order, settings, frame, charged } = this;
		const { kind } = frame.open;
		// A payment fee sits only in the total of an order (fact P37), never in that of a slip.
		const groups = addUp({
			...frame,
			paid: refund,
			precision: order.currency.precision,
			components,
			settings: { ...settings, paymentFee: undefined },
			kind,
			positiveOnly: true,
		});
		const said = (total: Decimal) =>
			total.eq(refund)
				? []
				: [explain('CREDIT_CENTS', { slip: money(refund), rest: money(total) }, settings.language).message];
		const everything =
			refund.gte(left) ||
			(this.allBack(state) && left.minus(refund).lte(spread(state).plus(CENT.times(state.slips + 1))));
		const rest = everything && state.left ? this.emptied(groups, state) : null;
		if (rest)
			return { groups: rest, total: left, notes: [...charged.notes, ...said(left)], empties: true, cents };
		const kept = state.left ? this.clipped(groups, state.left, refund) : groups;
		if (kept.length === 0)
			throw new ExplainedError('CREDIT_NOTHING_LEFT', { slip: money(refund), invoice: money(this.paid) });
		const changed = kept !== groups && !this.totalOf(kept).eq(this.totalOf(groups));
		const total = changed ? this.totalOf(kept) : refund;
		return { groups: kept, total, notes: [...charged.notes, ...said(total)], empties: false, cents };
	}

	private totalOf(groups: VatGroup[]): Decimal {
		return this.frame.open.kind === 'inclVat' ? totalOfGross(groups) : totalInclVat(groups);
	}

	/** No code beyond what is left there. A cent or two that one loses go to another that has room: so much has been given back. */
	private clipped(groups: VatGroup[], left: Map<string, Decimal>, refund: Decimal): VatGroup[] {
		const most = (group: VatGroup) => max(left.get(codeOf(group)) ?? ZERO, ZERO);
		if (groups.every((group) => group.base.lte(most(group)))) return groups;
		const kept = groups
			.map((group) => ({ ...group, base: min(group.base, most(group)) }))
			.filter(({ base }) => base.gt(0));
		const target = min(refund, this.totalOf(groups));
		if (target.minus(this.totalOf(kept)).gt(MOST_MOVED)) return kept;
		const [full, open] = [
			kept.filter((group) => group.base.gte(most(group))),
			kept.filter((group) => group.base.lt(most(group))).map((group) => ({ ...group })),
		];
		const rest = target.minus(this.totalOf(full));
		if (this.frame.open.kind === 'inclVat') meetGrossTotal(open, rest);
		else meetTotal(open, rest);
		const met = [...full, ...open];
		return met.every((group) => group.base.lte(most(group)) && group.base.gt(0)) &&
			this.totalOf(met).eq(target)
			? met
			: kept;
	}

	/** Every piece and the delivery. */
	private allBack({ pieces, shipping }: State): boolean {
		const { lines, total_shipping_tax_incl } = this.order;
		return (
			lines.every(({ id, product_quantity }) => (pieces.get(id) ?? ZERO).gte(decimal(product_quantity))) &&
			shipping.plus(CENT).gte(decimal(total_shipping_tax_incl))
		);
	}

	/** What is left at each VAT code, shown as the slip shows it; null where the slip is further from it than cents. */
	private emptied(groups: VatGroup[], state: State): VatGroup[] | null {
		const { left } = state;
		const room = spread(state).plus(CENT.times(3 + groups.length));
		const codes = new Set([...left!.keys(), ...groups.map(codeOf)]);
		const rest: VatGroup[] = [];
		for (const code of codes) {
			const base = left!.get(code) ?? ZERO;
			const own = groups.find((group) => codeOf(group) === code);
			if (
				base
					.minus(own?.base ?? ZERO)
					.abs()
					.gt(room)
			)
				return null;
			if (base.gt(0))
				rest.push({ ...(own ?? this.invoiced!.find((group) => codeOf(group) === code)!), base });
		}
		return rest;
	}

	/** What is left of the order: itself when nothing was credited, else one line per VAT code; null when it is not known, or a code was credited too much. */
	private rest({ left, before }: State): VatGroup[] | null {
		if (!left || !this.invoiced) return null;
		if (before.eq(0)) return this.invoiced;
		if ([...left.values()].some((base) => base.lt(ROOM_PER_RATE.neg()))) return null;
		return this.invoiced.flatMap((group) => {
			const base = left.get(codeOf(group))!;
			const like = group.components[0]!;
			return base.gt(0)
				? [
						{
							...group,
							base,
							components: [
								{
									...like,
									kind: 'product' as const,
									description: this.frame.wording.rest,
									quantity: decimal(1),
									unitPrice: base,
									net: base,
								},
							],
						},
					]
				: [];
		});
	}
}

/** What rounding moved at all rates together: up at one, down at another. */
const spread = ({ drift }: State): Decimal => sum([...drift.perRate.values()].map((off) => off.abs()));

/** A code at two rates – of two shops' mappings – would be two groups. */
const codeOf = ({ mapping, rate }: VatGroup): string => `${mapping.vatCode}/${rate.toString()}`;

function plus(a: Map<string, Decimal>, b: Map<string, Decimal>): Map<string, Decimal> {
	const both = new Map(a);
	for (const [key, value] of b) both.set(key, (both.get(key) ?? ZERO).plus(value));
	return both;
}
