import { attemptSync } from '../../shared/attempt';
import { isDecimal, money } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { addUp, chargedIn } from './add-up';
import { checkAmounts, checkLines, paidOf, surchargeOf } from './check-order';
import { documentDate } from './dates';
import { discountComponents } from './discounts';
import { documentOf, frameOf } from './document';
import { extraComponents } from './extras';
import { guessedRates, lineComponents, ratesOf } from './lines';
import { withOwnShipping } from './own-shipping';
import { partyNotes } from './party';
import { orderMark } from './reference';
import { shopTotalsNotes, shopVat } from './shop-vat';
import type { Component, DossierFacts, InvoiceSettings, PreparedInvoice } from './types';
import { mappedRates, vatNotes, vatSituation, zeroIsRate } from './vat-case';
import type { Wording } from './wording';

export { mappedRates } from './vat-case';

/**
 * Turns one order into the concept invoice Octopus shall hold, or says why it cannot be one. Pure: `today` (yyyy-MM-dd, in
 * the shop's time zone) is passed in. Never throws for an order: what is odd about it becomes a held or skipped invoice.
 */
export function prepareInvoice(given: OrderDocument, settings: InvoiceSettings, facts: DossierFacts, today: string): PreparedInvoice {
	const order = withOwnShipping(given);
	const shopTotal = shopTotalOf(order);
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		const paid = paidOf(order);
		if (paid.lt(0)) throw new ExplainedError('ORDER_TOTAL_NEGATIVE', { total: money(paid) });
		if (paid.eq(0) && settings.zeroOrders === 'skip') return { status: 'skipped', ...explain('ORDER_TOTAL_ZERO', {}, settings.language), shopTotal };
		const frame = frameOf(order, settings, facts, documentDate(order, settings.documentDate, today));
		const { components, notes, guessed } = readOrder(order, settings, frame.wording);
		if (guessed.length > 0 && settings.unclearDiscounts === 'hold') throw new ExplainedError('DISCOUNT_UNCLEAR', { name: guessed.join(', ') });
		const groups = addUp({ ...frame, paid, precision: order.currency.precision, surcharge: surchargeOf(order), components, settings, kind: frame.open.kind });
		notes.push(...partyNotes(order, { ...settings, unclearBusiness: settings.unclearBusiness ?? 'note' }));
		const charged = chargedIn(groups, frame.open.kind);
		const rates = components.filter(({ net }) => !net.eq(0)).map(({ rate }) => rate);
		const document = documentOf({ order, settings, frame, groups, paid, reference: order.reference, orderReference: orderMark(order), comment: frame.wording.comment, notes });
		const invoice = { ...document, shop: shopVat(order, charged) };
		invoice.notes.push(...vatNotes(frame.situation, rates, settings), ...shopTotalsNotes(order, charged, invoice, settings.language));
		return invoice;
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}

/** What the customer paid, incl. VAT, two decimals; empty when the shop's figure is no number. */
export const shopTotalOf = (order: OrderDocument): string => (isDecimal(order.total_paid_tax_incl) ? money(paidOf(order)) : '');

/** The parts an order consists of, each with one VAT rate, and the vouchers whose VAT had to be guessed. Throws what keeps the order from being an invoice. */
export function readOrder(given: OrderDocument, settings: InvoiceSettings, wording: Wording): { components: Component[]; notes: string[]; guessed: string[] } {
	const order = withOwnShipping(given);
	checkLines(order, settings.tolerance);
	const mapped = mappedRates(settings, order);
	const lines = lineComponents(order, mapped, wording);
	const { components: discounts, shipping, approximate } = discountComponents(order, lines, wording);
	const goods = [...lines, ...discounts];
	const extras = extraComponents({ order, goods, shipping, mapped: [...ratesOf(lines), ...mapped], zeroIsRate: zeroIsRate(vatSituation(order), settings), wording });
	const said = [
		...guessedRates(order, mapped).map(({ product, rate, alsoFit }) => explain('LINE_RATE_LIKELIEST', { product, rate: rate.toString(), others: alsoFit.join(', ') }, settings.language)),
		...approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language)),
	];
	return { components: [...goods, ...extras], notes: [...order.warnings, ...said.map(({ message }) => message)], guessed: approximate };
}
