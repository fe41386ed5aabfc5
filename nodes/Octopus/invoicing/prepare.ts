import { attemptSync } from '../../shared/attempt';
import { money } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { addUp, chargedIn } from './cents/add-up';
import { checkAmounts, paidOf, surchargeOf } from './components/check-order';
import { withOwnShipping } from './components/own-shipping';
import { readOrder, shopTotalOf } from './components/read-order';
import { documentDate } from './dates';
import { documentOf } from './document';
import type { DossierFacts } from './facts';
import { frameOf } from './frame';
import { partyNotes } from './party/party';
import type { PreparedInvoice } from './prepared';
import { orderMark } from './reference/reference';
import type { InvoiceSettings } from './settings';
import { shopTotalsNotes, shopVat } from './vat/shop-vat';
import { vatNotes } from './vat/vat-case';

export { mappedRates } from './vat/vat-case';

/**
 * Turns one order into the concept invoice Octopus shall hold, or says why it cannot be one. Pure: `today` (yyyy-MM-dd, in
 * the shop's time zone) is passed in. Never throws for an order: what is odd about it becomes a held or skipped invoice.
 */
export function prepareInvoice(
	given: OrderDocument,
	settings: InvoiceSettings,
	facts: DossierFacts,
	today: string,
): PreparedInvoice {
	const order = withOwnShipping(given);
	const shopTotal = shopTotalOf(order);
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		const paid = paidOf(order);
		if (paid.lt(0)) throw new ExplainedError('ORDER_TOTAL_NEGATIVE', { total: money(paid) });
		if (paid.eq(0) && settings.zeroOrders === 'skip')
			return { status: 'skipped', ...explain('ORDER_TOTAL_ZERO', {}, settings.language), shopTotal };
		const frame = frameOf(order, settings, facts, documentDate(order, settings.documentDate, today));
		const { components, notes, guessed } = readOrder(order, settings, frame.wording);
		if (guessed.length > 0 && settings.unclearDiscounts === 'hold')
			throw new ExplainedError('DISCOUNT_UNCLEAR', { name: guessed.join(', ') });
		const groups = addUp({
			...frame,
			paid,
			precision: order.currency.precision,
			surcharge: surchargeOf(order),
			components,
			settings,
			kind: frame.open.kind,
		});
		notes.push(...partyNotes(order, { ...settings, unclearBusiness: settings.unclearBusiness ?? 'note' }));
		const charged = chargedIn(groups, frame.open.kind);
		const rates = components.filter(({ net }) => !net.eq(0)).map(({ rate }) => rate);
		const document = documentOf({
			order,
			settings,
			frame,
			groups,
			paid,
			reference: order.reference,
			orderReference: orderMark(order),
			comment: frame.wording.comment,
			notes,
		});
		const invoice = { ...document, shop: shopVat(order, charged) };
		invoice.notes.push(
			...vatNotes(frame.situation, rates, settings),
			...shopTotalsNotes(order, charged, invoice, settings.language),
		);
		return invoice;
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}
