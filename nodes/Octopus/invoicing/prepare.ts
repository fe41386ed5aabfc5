import { attemptSync } from '../../shared/attempt';
import { decimal, isDecimal, money } from '../../shared/decimal';
import { explain } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { addUp } from './add-up';
import { checkAmounts, checkLines } from './check-order';
import { documentDate } from './dates';
import { discountComponents } from './discounts';
import { documentOf, frameOf } from './document';
import { extraComponents } from './extras';
import { lineComponents, ratesOf } from './lines';
import { withOwnShipping } from './own-shipping';
import { partyNotes } from './party';
import { orderMark } from './reference';
import type { Component, DossierFacts, InvoiceSettings, PreparedInvoice } from './types';
import { vatNotes } from './vat-case';
import type { Wording } from './wording';

/**
 * Turns one order into the concept invoice Octopus shall hold, or says why it cannot be one. Pure: `today` (yyyy-MM-dd, in
 * the shop's time zone) is passed in. Never throws for an order: what is odd about it becomes a held or skipped invoice.
 */
export function prepareInvoice(order: OrderDocument, settings: InvoiceSettings, facts: DossierFacts, today: string): PreparedInvoice {
	const shopTotal = shopTotalOf(order);
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		const paid = decimal(order.total_paid_tax_incl);
		if (paid.eq(0) && settings.zeroOrders === 'skip') return { status: 'skipped', ...explain('ORDER_TOTAL_ZERO', {}, settings.language), shopTotal };
		const frame = frameOf(order, settings, facts, documentDate(order, settings.documentDate, today));
		const { components, notes } = readOrder(order, settings, frame.wording);
		const groups = addUp({ ...frame, paid, precision: order.currency.precision, components, settings, kind: frame.open.kind });
		notes.push(...partyNotes(order, { ...settings, unclearBusiness: settings.unclearBusiness ?? 'note' }));
		notes.push(...vatNotes(frame.situation, components.map(({ rate }) => rate), settings.country, settings.language));
		return documentOf({ order, settings, frame, groups, paid, reference: order.reference, orderReference: orderMark(order), comment: frame.wording.comment, notes });
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}

/** What the customer paid, incl. VAT, two decimals; empty when the shop's figure is no number. */
export const shopTotalOf = ({ total_paid_tax_incl: total }: OrderDocument): string => (isDecimal(total) ? money(decimal(total)) : '');

/** VAT rates of the mapping (percent): they serve amounts whose tax the shop does not name. */
export const mappedRates = ({ vatMapping }: InvoiceSettings) => vatMapping.flatMap((row) => (row.rate === undefined ? [] : [decimal(row.rate)]));

/** The parts an order consists of, each with one VAT rate. Throws what keeps the order from being an invoice. */
export function readOrder(given: OrderDocument, settings: InvoiceSettings, wording: Wording): { components: Component[]; notes: string[] } {
	const order = withOwnShipping(given);
	checkLines(order, settings.tolerance);
	const mapped = mappedRates(settings);
	const lines = lineComponents(order, mapped, wording);
	const discounts = discountComponents(order, lines, wording);
	const goods = [...lines, ...discounts.components];
	const extras = extraComponents(order, goods, discounts.shippingFree, [...ratesOf(lines), ...mapped], wording);
	const notes = discounts.approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language).message);
	return { components: [...goods, ...extras], notes: [...order.warnings, ...notes] };
}
