import { attemptSync } from '../../../shared/attempt';
import { decimal, money, sum, type Decimal } from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { SlipDocument } from '../../../shared/slip';
import { addUp } from '../cents/add-up';
import type { VatGroup } from '../cents/vat-groups';
import type { Component } from '../component';
import { checkAmounts, paidOf, surchargeOf } from '../components/check-order';
import { withOwnShipping } from '../components/own-shipping';
import { readOrder, shopTotalOf } from '../components/read-order';
import { documentOf } from '../document';
import type { DossierFacts } from '../facts';
import { frameOf, type Frame } from '../frame';
import { mergeDiscounts } from '../lines/discount-style';
import type { CreditOf, NotReadyInvoice, PreparedInvoice, ReadyInvoice } from '../prepared';
import { creditMark, creditReference } from '../reference/reference';
import { creditDate } from './credit-date';
import { negative, opposite } from './negative';
import { atMost, HeldSlip } from './refund';
import type { CreditSettings } from './settings';
import { SlipChain } from './slip-chain';

/**
 * Turns a credit slip – or, `slip` null, an order that was cancelled or refunded as a whole – into the concept credit note
 * Octopus shall hold, or says why it cannot be one. Pure, and never throws, as {@link prepareInvoice}. What Octopus holds of
 * the order is not known here; writing finds out, and has the last word on every amount.
 */
export function prepareCreditNote(
	given: OrderDocument,
	slip: SlipDocument | null,
	chosen: CreditSettings,
	facts: DossierFacts,
	today: string,
): PreparedInvoice {
	const order = withOwnShipping(given);
	const settings = { ...chosen, discountStyle: 'price' as const, paymentTerms: [], paymentTermDays: 0 };
	const { credit, shopTotal } = creditFigures(order, slip, settings);
	const notReady = (error: ExplainedError): NotReadyInvoice => {
		const accepts = error instanceof HeldSlip ? error.accepts.map((amount) => opposite(money(amount))) : [];
		// Made by hand under this reference, it is found.
		const reason = new ExplainedError(error.code, {
			...error.values,
			reference: creditReference(order, slip),
		});
		return {
			status: NOTHING_TO_DO.has(error.code) ? 'skipped' : 'held',
			...reason.in(settings.language),
			credit,
			shopTotal,
			...(accepts.length > 0 ? { accepts } : {}),
		};
	};
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		if (!slip) checkState(order, settings);
		const frame = frameOf(order, settings, facts, creditDate(order, slip, settings.documentDate, today));
		const note = {
			order,
			slip,
			settings,
			frame,
			credit: { ...credit, books: booksOf(order, settings, frame) },
		};
		if (slip) return noteOfSlip(slip, note);
		const { value: whole, error: reason } = attemptSync(() => noteOfOrder(note));
		return (
			whole ?? {
				...notReady(reason!),
				fromBooks: document(note, { groups: [], total: decimal(0), notes: [] }),
			}
		);
	});
	return value ?? notReady(error!);
}

/** Everything a credit note is made from, but its amounts. */
interface Note {
	order: OrderDocument;
	slip: SlipDocument | null;
	settings: CreditSettings;
	frame: Frame;
	credit: CreditOf;
}

function document(
	{ order, slip, settings, frame, credit }: Note,
	{ groups, total, notes }: { groups: VatGroup[]; total: Decimal; notes: string[] },
): ReadyInvoice {
	const identity = {
		reference: creditReference(order, slip),
		orderReference: creditMark(order, slip),
		comment: frame.wording.creditComment(slip?.id ?? null),
	};
	const ofSigns = groups.map((group) => ofOneSign(group, frame));
	return {
		...negative(documentOf({ order, settings, frame, groups: ofSigns, paid: total, ...identity, notes })),
		credit,
	};
}

/** What the slip gave back; throws where credits would exceed the invoice, in all or at one VAT rate. */
function noteOfSlip(slip: SlipDocument, note: Note): ReadyInvoice {
	const { empties, cents, ...amounts } = new SlipChain(note.order, note.settings, note.frame).creditOf(slip);
	return document({ ...note, credit: { ...note.credit, empties, cents: money(cents) } }, amounts);
}

/** Everything the invoice charged, where the order is still what was invoiced. */
function noteOfOrder(note: Note): ReadyInvoice {
	const { order, settings, frame } = note;
	const slips = order.slips!;
	if (slips.length > 0) throw new ExplainedError('CREDIT_HAS_SLIPS', { count: slips.length });
	const total = paidOf(order);
	if (total.eq(0)) throw new ExplainedError('ORDER_TOTAL_ZERO');
	const { components, notes } = readOrder(order, settings, frame.wording);
	const groups = addUp({
		...frame,
		paid: total,
		precision: order.currency.precision,
		surcharge: surchargeOf(order),
		components,
		settings,
		kind: frame.open.kind,
		positiveOnly: true,
	});
	return document(note, { groups, total, notes });
}

const booksOf = (
	order: OrderDocument,
	{ vatMapping, rounding }: CreditSettings,
	{ wording, open }: Frame,
): CreditOf['books'] => ({
	text: wording.rest,
	accounts: Object.fromEntries([
		...(rounding ? [[rounding.vatCode, rounding.account] as const] : []),
		...vatMapping.map(({ vatCode, account }) => [vatCode, account] as const),
	]),
	periods: open.journal.bookyear.periods.filter(({ period }) => period > open.journal.protectedUntil),
	order: shopTotalOf(order),
	currency: order.currency.iso_code,
});

const NOTHING_TO_DO: ReadonlySet<string> = new Set([
	'SLIP_ZERO',
	'CREDIT_NOTHING_LEFT',
	'ORDER_TOTAL_ZERO',
	'CREDIT_HAS_SLIPS',
	'CREDIT_STATE_NOT_CHOSEN',
]);

/** What is known of a credit note before it is prepared: what it credits, and the refund (negative; empty when the shop's figures cannot be read). */
export function creditFigures(
	order: OrderDocument,
	slip: SlipDocument | null,
	settings: CreditSettings,
): { credit: CreditOf; shopTotal: string } {
	const { missingInvoice, linkInvoice, voucherSlips } = settings;
	const paid = shopTotalOf(order);
	const slips = order.slips?.map((one) => ({ id: one.id, amount: money(atMost(one, order, voucherSlips)) }));
	const refunded = sum((slips ?? []).map(({ amount }) => decimal(amount)));
	const isIn = (keys?: ReadonlySet<string>) =>
		[String(order.id), `${order.shop.url}#${order.id}`].some((key) => keys?.has(key));
	const [ignored, open] = [isIn(settings.ignoredOrders), isIn(settings.openOrders)];
	return {
		credit: {
			of: slip ? 'slip' : 'order',
			whole: !slip || (paid !== '' && refunded.gte(decimal(paid))),
			missingInvoice,
			linkInvoice,
			...(slips ? { slips } : {}),
			...(ignored ? { ignored } : {}),
			...(open ? { open } : {}),
		},
		shopTotal: slip ? opposite(money(atMost(slip, order, voucherSlips))) : paid && opposite(paid),
	};
}

/** An order is credited as a whole only where the user says that its state means it, and where it is known what its slips gave back. */
function checkState({ state, slips }: OrderDocument, { cancelStates }: CreditSettings): void {
	if (!cancelStates.includes(state.id))
		throw new ExplainedError('CREDIT_STATE_NOT_CHOSEN', { state: state.name });
	if (!slips) throw new ExplainedError('CREDIT_SLIPS_UNKNOWN');
}

/** The lines of a credit note are all negative (fact O9): where a voucher cannot go into the prices, one line stands for the VAT code. */
function ofOneSign(group: VatGroup, { wording }: Frame): VatGroup {
	if (mergeDiscounts(group.components, 'price').every(({ net }) => net.gte(0))) return group;
	const one: Component = {
		...group.components[0]!,
		kind: 'product',
		description: wording.rest,
		quantity: decimal(1),
		unitPrice: group.base,
		net: group.base,
	};
	return { ...group, components: [one] };
}
