import { attemptSync } from '../../shared/attempt';
import { decimal, isDecimal, money, round, sum, toJsonNumber, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { addUp } from './add-up';
import { checkAmounts, checkLines } from './check-order';
import { bookingLines } from './booking';
import { documentDate, plusDays } from './dates';
import { discountComponents } from './discounts';
import { extraComponents } from './extras';
import { lineComponents, ratesOf } from './lines';
import { baseAndVat, basePerVatCode } from './lines-total';
import { openJournal, type OpenJournal } from './open-journal';
import { orderMark } from './reference';
import { shapeGroup } from './shape';
import type { VatGroup } from './totals';
import type { Component, DossierFacts, InvoiceSettings, PreparedInvoice, VatTotal } from './types';
import { mapVat, vatNotes, vatSituation } from './vat-case';
import { Wording } from './wording';

/**
 * Turns one order into the concept invoice Octopus shall hold, or says why it cannot be one. Pure: `today` (yyyy-MM-dd, in
 * the shop's time zone) is passed in. Never throws for an order: what is odd about it becomes a held or skipped invoice.
 */
export function prepareInvoice(order: OrderDocument, settings: InvoiceSettings, facts: DossierFacts, today: string): PreparedInvoice {
	const total = order.total_paid_tax_incl;
	const shopTotal = isDecimal(total) ? money(decimal(total)) : '';
	const { value, error } = attemptSync((): PreparedInvoice => {
		checkAmounts(order);
		if (decimal(total).eq(0) && settings.zeroOrders === 'skip') return { status: 'skipped', ...explain('ORDER_TOTAL_ZERO', {}, settings.language), shopTotal };
		const exchangeRate = exchangeRateOf(order, settings, facts);
		const situation = vatSituation(order);
		const business = situation.vatNumber !== null;
		const journalKey = (business && settings.businessJournal) || settings.journal;
		const open = openJournal(facts, documentDate(order, settings.documentDate, today), journalKey, settings);
		const wording = new Wording(order, settings.texts, settings.language);
		const { components, notes } = readOrder(order, settings, wording);
		const mappingOf = ({ rate, taxName }: Component) => mapVat(situation, rate, taxName, settings.country, settings.vatMapping);
		const groups = addUp({ order, components, settings, mappingOf, kind: open.kind, wording, business });
		notes.push(...vatNotes(situation, components.map(({ rate }) => rate), settings.country, settings.language));
		return ready({ order, settings, open, groups, notes, wording, exchangeRate });
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}

/** PrestaShop's conversion_rate is units of the order's currency per euro; which way Octopus reads a rate is not documented. */
function exchangeRateOf(order: OrderDocument, { foreignCurrency }: InvoiceSettings, { currencies }: DossierFacts): number {
	const currency = order.currency.iso_code;
	if (currency === 'EUR') return 1;
	const unitsPerEuro = decimal(order.conversion_rate);
	if (foreignCurrency === 'hold' || unitsPerEuro.lte(0)) throw new ExplainedError('CURRENCY_NOT_SUPPORTED', { currency });
	// The rate counts against the default currency of the order's own shop (multishop README, fact 22).
	const base = order.shop.defaultCurrency;
	if (base !== '' && base !== 'EUR') throw new ExplainedError('CURRENCY_RATE_NOT_EURO', { currency, base });
	if (currencies.length > 0 && !currencies.includes(currency)) throw new ExplainedError('CURRENCY_UNKNOWN', { currency });
	return toJsonNumber(round(foreignCurrency === 'unitsPerEuro' ? unitsPerEuro : decimal(1).div(unitsPerEuro), 6));
}

function readOrder(order: OrderDocument, settings: InvoiceSettings, wording: Wording): { components: Component[]; notes: string[] } {
	checkLines(order, settings.tolerance);
	const mapped = settings.vatMapping.flatMap((row) => (row.rate === undefined ? [] : [decimal(row.rate)]));
	const lines = lineComponents(order, mapped, wording);
	const discounts = discountComponents(order, lines, wording);
	const goods = [...lines, ...discounts.components];
	const extras = extraComponents(order, goods, discounts.shippingFree, [...ratesOf(lines), ...mapped], wording);
	const notes = discounts.approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language).message);
	return { components: [...goods, ...extras], notes: [...order.warnings, ...notes] };
}

interface Parts {
	order: OrderDocument;
	settings: InvoiceSettings;
	open: OpenJournal;
	groups: VatGroup[];
	notes: string[];
	wording: Wording;
	exchangeRate: number;
}

function ready({ order, settings, open, groups, notes, wording, exchangeRate }: Parts): PreparedInvoice {
	const { journal, kind, period, date } = open;
	const term = settings.paymentTerms.find(({ module }) => module === order.module)?.days ?? settings.paymentTermDays;
	const paid = decimal(order.total_paid_tax_incl);
	const header = {
		bookyearKey: { id: journal.bookyear.id },
		journalKey: journal.journalKey,
		bookyearPeriodeNr: period,
		documentDate: date,
		expiryDate: plusDays(date, term),
		currencyCode: order.currency.iso_code,
		exchangeRate,
		reference: order.reference,
		orderReference: orderMark(order),
		comment: wording.comment,
	};
	const { lines, perVatCode } = kind === 'booking' ? booked(groups, paid, wording) : invoiced(groups, open, settings);
	const exclVat = sum(perVatCode.map(({ base }) => decimal(base)));
	const inclVat = exclVat.plus(sum(perVatCode.map(({ vat }) => decimal(vat))));
	return {
		status: 'ready', kind, notes,
		body: { ...header, ...lines },
		numbering: { lastBookedDocumentNr: journal.lastBookedDocumentNr, nextDocumentNumber: journal.nextDocumentNumber },
		expected: { totalExclVat: money(exclVat), totalInclVat: money(inclVat), perVatCode },
		shopTotal: money(paid),
		difference: money(inclVat.minus(paid)),
	};
}

/** The lines of an invoice, and what they come to: worked out from themselves, so that it tells what is really sent. */
function invoiced(groups: VatGroup[], { journal, kind }: OpenJournal, { discountStyle }: InvoiceSettings) {
	const pricesInclVat = kind === 'inclVat';
	const invoiceLines = groups.flatMap((group) => shapeGroup(group, { unitPriceDecimals: journal.unitPriceDecimals, discountStyle, pricesInclVat }));
	const perVatCode = [...basePerVatCode(invoiceLines)].map(([vatCode, amount]) => {
		const group = groups.find(({ mapping }) => mapping.vatCode === vatCode)!;
		return vatTotal(group, baseAndVat(amount, group.rate, pricesInclVat));
	});
	return { lines: { invoiceLines }, perVatCode };
}

function booked(groups: VatGroup[], paid: Decimal, { goods }: Wording) {
	const lines = bookingLines(groups, paid, goods);
	const perVatCode = [...new Set(lines.map(({ vatCodeKey }) => vatCodeKey))].map((vatCode) => {
		const own = lines.filter(({ vatCodeKey }) => vatCodeKey === vatCode);
		return vatTotal(groups.find(({ mapping }) => mapping.vatCode === vatCode)!, { base: sum(own.map(({ baseAmount }) => decimal(baseAmount))), vat: sum(own.map(({ vatAmount }) => decimal(vatAmount))) });
	});
	return { lines: { amount: toJsonNumber(paid), bookingLines: lines }, perVatCode };
}

const vatTotal = ({ mapping, rate }: VatGroup, { base, vat }: { base: Decimal; vat: Decimal }): VatTotal => ({
	vatCode: mapping.vatCode, case: mapping.case, rate: rate.toString(), base: money(base), vat: money(vat),
});
