import { attemptSync } from '../../../shared/attempt';
import { decimal, max, money, sum, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { addUp } from '../add-up';
import { checkAmounts, surchargeOf } from '../check-order';
import { mergeDiscounts } from '../discount-style';
import { documentOf, frameOf, type Frame } from '../document';
import { mappedRates, readOrder, shopTotalOf } from '../prepare';
import { creditMark, creditReference } from '../reference';
import type { VatGroup } from '../totals';
import type { Component, CreditOf, DossierFacts, PreparedInvoice } from '../types';
import { creditDate } from './credit-date';
import { negative, opposite } from './negative';
import { atMost, HeldSlip, readRefund } from './refund';
import type { CreditSettings } from './settings';
import { grossOf, grossPerRate, slipComponents } from './slip-components';

/** Per VAT rate, credits may come to this much more than the invoice: the shop rounds each line, and each slip, anew. */
const ROOM_PER_RATE = decimal('0.02');

/** What is credited: components (positive) and their total incl. VAT. */
interface Credited {
	components: Component[];
	total: Decimal;
	notes: string[];
}

/**
 * Turns a credit slip – or, `slip` null, an order that was cancelled or refunded as a whole – into the concept credit note
 * Octopus shall hold, or says why it cannot be one. Pure, and never throws, as {@link prepareInvoice}. Whether Octopus holds
 * the invoice is not known here; writing finds out.
 */
export function prepareCreditNote(order: OrderDocument, slip: SlipDocument | null, chosen: CreditSettings, facts: DossierFacts, today: string): PreparedInvoice {
	const settings = { ...chosen, discountStyle: 'price' as const, paymentTerms: [], paymentTermDays: 0 };
	const { credit, shopTotal } = creditFigures(order, slip, settings);
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		const left = slip ? null : reasonToLeaveOut(order, settings);
		if (left) return { ...left, credit, shopTotal };
		const frame = frameOf(order, settings, facts, creditDate(order, slip, settings.documentDate, today));
		const { components, total, notes } = slip ? ofSlip(slip, order, settings, frame) : ofOrder(order, settings, frame);
		// A payment fee sits only in the total of an order (prestashop.md §2.9), never in that of a slip.
		const withFee = slip ? { ...settings, paymentFee: undefined } : settings;
		const groups = addUp({ ...frame, paid: total, precision: order.currency.precision, surcharge: surchargeOf(order), components, settings: withFee, kind: frame.open.kind, positiveOnly: true }).map((group) => ofOneSign(group, frame));
		const identity = { reference: creditReference(order, slip), orderReference: creditMark(order, slip), comment: frame.wording.creditComment(slip?.id ?? null) };
		return { ...negative(documentOf({ order, settings, frame, groups, paid: total, ...identity, notes })), credit };
	});
	if (value) return value;
	const status = NOTHING_TO_DO.has(error!.code) ? ('skipped' as const) : ('held' as const);
	const accepts = error instanceof HeldSlip ? error.accepts.map((amount) => opposite(money(amount))) : [];
	// Made by hand under this reference, it is found.
	const reason = new ExplainedError(error!.code, { ...error!.values, reference: creditReference(order, slip) });
	return { status, ...reason.in(settings.language), credit, shopTotal, ...(accepts.length > 0 ? { accepts } : {}) };
}

const NOTHING_TO_DO: ReadonlySet<string> = new Set(['SLIP_ZERO', 'CREDIT_NOTHING_LEFT', 'ORDER_TOTAL_ZERO']);

/** What is known of a credit note before it is prepared: what it credits, and the refund (negative; empty when the shop's figures cannot be read). */
export function creditFigures(order: OrderDocument, slip: SlipDocument | null, settings: CreditSettings): { credit: CreditOf; shopTotal: string } {
	const { missingInvoice, linkInvoice, voucherSlips } = settings;
	const paid = shopTotalOf(order);
	const refunded = sum((order.slips ?? []).map((one) => atMost(one, order, voucherSlips)));
	return {
		credit: { of: slip ? 'slip' : 'order', whole: !slip || (paid !== '' && refunded.gte(decimal(paid))), missingInvoice, linkInvoice },
		shopTotal: slip ? opposite(money(atMost(slip, order, voucherSlips))) : paid && opposite(paid),
	};
}

/** An order without a slip is credited only where the user says that its state means it, and where the shop has no slip of it. */
function reasonToLeaveOut({ state, slips, total_paid_tax_incl }: OrderDocument, { cancelStates, language }: CreditSettings) {
	const skipped = (code: 'CREDIT_STATE_NOT_CHOSEN' | 'CREDIT_HAS_SLIPS' | 'ORDER_TOTAL_ZERO', values = {}) => ({ status: 'skipped' as const, ...explain(code, values, language) });
	if (!cancelStates.includes(state.id)) return skipped('CREDIT_STATE_NOT_CHOSEN', { state: state.name });
	if (!slips) throw new ExplainedError('CREDIT_SLIPS_UNKNOWN');
	if (slips.length > 0) return skipped('CREDIT_HAS_SLIPS', { count: slips.length });
	return decimal(total_paid_tax_incl).eq(0) ? skipped('ORDER_TOTAL_ZERO') : null;
}

/** Everything the invoice charged. */
function ofOrder(order: OrderDocument, settings: CreditSettings, { wording }: Frame): Credited {
	return { ...readOrder(order, settings, wording), total: decimal(order.total_paid_tax_incl) };
}

/** What the slip gave back; throws where credits would exceed the invoice, in all or at one VAT rate. */
function ofSlip(slip: SlipDocument, order: OrderDocument, settings: CreditSettings, { wording }: Frame): Credited {
	const { voucherSlips, language } = settings;
	const refund = readRefund(slip, order, voucherSlips);
	if (refund.total.lte(0)) throw new ExplainedError('SLIP_ZERO');
	const charged = readOrder(order, settings, wording);
	const componentsOf = (one: SlipDocument) => slipComponents({ slip: one, order, refund: readRefund(one, order, voucherSlips), orderComponents: charged.components, mappedRates: mappedRates(settings, order), wording });
	const components = componentsOf(slip);
	const earlier = (order.slips ?? []).filter(({ id }) => id < slip.id);
	const before = sum(earlier.map((one) => atMost(one, order, voucherSlips)));
	const paid = decimal(order.total_paid_tax_incl);
	const left = max(paid.minus(before), ZERO);
	const creditedBefore = attemptSync(() => earlier.flatMap(componentsOf)).value ?? null;
	const over = overRate(charged.components, [...(creditedBefore ?? []), ...components]);
	if (refund.total.lte(left) && !over) return { components, total: refund.total, notes: charged.notes };
	if (settings.aboveInvoice === 'rest' && refund.total.gt(left)) {
		if (left.eq(0)) throw new ExplainedError('CREDIT_NOTHING_LEFT', { slip: money(refund.total), invoice: money(paid) });
		const rest = creditedBefore && restOf(charged.components, creditedBefore, wording.rest);
		const note = explain('CREDIT_CAPPED', { slip: money(refund.total), rest: money(left) }, language).message;
		if (rest) return { components: rest, total: left, notes: [...charged.notes, note] };
	}
	const exceeds = over && refund.total.lte(left)
		? new ExplainedError('CREDIT_EXCEEDS_RATE', { rate: over.rate, credits: money(over.credits), invoice: money(over.invoice) })
		: new ExplainedError('CREDIT_EXCEEDS_INVOICE', { credits: money(before.plus(refund.total)), invoice: money(paid), slip: money(refund.total), rest: money(left) });
	throw new HeldSlip(exceeds, [refund.total, left]);
}

/** The first VAT rate at which the credits come to more than the invoice, incl. VAT. */
function overRate(charged: Component[], credited: Component[]): { rate: string; credits: Decimal; invoice: Decimal } | null {
	const invoiced = grossPerRate(charged);
	for (const [rate, credits] of grossPerRate(credited)) {
		const invoice = invoiced.get(rate) ?? ZERO;
		if (credits.gt(invoice.plus(ROOM_PER_RATE))) return { rate, credits, invoice };
	}
	return null;
}

/** What is left of the order: itself when nothing was credited, else one component per VAT rate; null when a rate was credited too much. */
function restOf(charged: Component[], before: Component[], description: string): Component[] | null {
	if (before.length === 0) return charged;
	const credited = grossPerRate(before);
	const rest = [...grossPerRate(charged)].map(([rate, gross]) => {
		const like = charged.find((component) => component.rate.toString() === rate)!;
		const net = withoutVat(gross.minus(credited.get(rate) ?? ZERO), like.rate);
		return { ...like, kind: 'product' as const, description, quantity: decimal(1), unitPrice: net, net };
	});
	if (rest.some((component) => grossOf([component]).lt(ROOM_PER_RATE.neg()))) return null;
	return rest.filter(({ net }) => net.gt('0.005'));
}

/** The lines of a credit note are all negative (octopus-api.md §2.4): where a voucher cannot go into the prices, one line stands for the VAT code. */
function ofOneSign(group: VatGroup, { wording }: Frame): VatGroup {
	if (mergeDiscounts(group.components, 'price').every(({ net }) => net.gte(0))) return group;
	const one: Component = { ...group.components[0]!, kind: 'product', description: wording.rest, quantity: decimal(1), unitPrice: group.base, net: group.base };
	return { ...group, components: [one] };
}
