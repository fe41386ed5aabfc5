import { attemptSync } from '../../shared/attempt';
import { decimal, isDecimal, money, round, sum, toJsonNumber } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { addUp } from './add-up';
import { checkAmounts, checkLines } from './check-order';
import { documentDate, plusDays } from './dates';
import { discountComponents } from './discounts';
import { extraComponents } from './extras';
import { lineComponents, ratesOf } from './lines';
import { baseAndVat, basePerVatCode } from './lines-total';
import { openJournal, type OpenJournal } from './open-journal';
import { orderMark } from './reference';
import { shapeGroup } from './shape';
import type { VatGroup } from './totals';
import type { Component, DossierFacts, InvoiceBody, InvoiceSettings, PreparedInvoice, VatMappingRow } from './types';
import { mapVat, vatSituation, type VatSituation } from './vat-case';
import { words } from './words';

/** Octopus JournalServiceData.insertionType */
const VAT_INCLUDED = 3;
/** Octopus VatCodeServiceData.type */
const SELL = 2;

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
		const exchangeRate = exchangeRateOf(order, settings);
		const situation = vatSituation(order);
		const open = openJournal(facts, documentDate(order, settings.documentDate, today), settings.closedPeriod);
		const pricesInclVat = open.journal.insertionType === VAT_INCLUDED;
		const { components, notes } = readOrder(order, settings);
		const mappingOf = (component: Component) => mapComponent(component, situation, settings, facts);
		const groups = addUp({ order, components, settings, mappingOf, pricesInclVat, business: situation.vatNumber !== null });
		return ready({ order, settings, open, groups, notes, pricesInclVat, exchangeRate });
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}

/** PrestaShop's conversion_rate is units of the order's currency per euro; which way Octopus reads a rate is not documented. */
function exchangeRateOf(order: OrderDocument, { foreignCurrency }: InvoiceSettings): number {
	const currency = order.currency.iso_code;
	if (currency === 'EUR') return 1;
	const unitsPerEuro = decimal(order.conversion_rate);
	if (foreignCurrency === 'hold' || unitsPerEuro.lte(0)) throw new ExplainedError('CURRENCY_NOT_SUPPORTED', { currency });
	return toJsonNumber(round(foreignCurrency === 'unitsPerEuro' ? unitsPerEuro : decimal(1).div(unitsPerEuro), 6));
}

function readOrder(order: OrderDocument, settings: InvoiceSettings): { components: Component[]; notes: string[] } {
	checkLines(order, settings.tolerance);
	const mapped = settings.vatMapping.flatMap((row) => (row.rate === undefined ? [] : [decimal(row.rate)]));
	const lines = lineComponents(order, mapped);
	const discounts = discountComponents(order, lines);
	const goods = [...lines, ...discounts.components];
	const extras = extraComponents(order, goods, discounts.shippingFree, [...ratesOf(lines), ...mapped], words[settings.language]);
	const notes = discounts.approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language).message);
	return { components: [...goods, ...extras], notes: [...order.warnings, ...notes] };
}

function mapComponent(component: Component, situation: VatSituation, settings: InvoiceSettings, facts: DossierFacts): VatMappingRow {
	const row = mapVat(situation, component.rate, component.taxName, settings.country, settings.vatMapping);
	const known = facts.vatCodes.filter(({ code }) => code === row.vatCode);
	const values = { vatCode: row.vatCode, rate: component.rate.toString() };
	if (known.length > 0 && !known.some(({ type }) => type === SELL)) throw new ExplainedError('VAT_CODE_NOT_FOR_SALES', values);
	const rate = known.find(({ type }) => type === SELL)?.basePercentage;
	if (rate !== undefined && !decimal(rate).eq(component.rate)) throw new ExplainedError('VAT_CODE_OTHER_RATE', { ...values, codeRate: rate });
	return row;
}

interface Parts {
	order: OrderDocument;
	settings: InvoiceSettings;
	open: OpenJournal;
	groups: VatGroup[];
	notes: string[];
	pricesInclVat: boolean;
	exchangeRate: number;
}

function ready({ order, settings, open, groups, notes, pricesInclVat, exchangeRate }: Parts): PreparedInvoice {
	const { journal, period, date } = open;
	const text = words[settings.language];
	const term = settings.paymentTerms.find(({ module }) => module === order.module)?.days ?? settings.paymentTermDays;
	const shape = { unitPriceDecimals: journal.unitPriceDecimals, discountStyle: settings.discountStyle, pricesInclVat };
	const body: InvoiceBody = {
		bookyearKey: { id: journal.bookyear.id },
		journalKey: journal.journalKey,
		bookyearPeriodeNr: period,
		documentDate: date,
		expiryDate: plusDays(date, term),
		currencyCode: order.currency.iso_code,
		exchangeRate,
		reference: order.reference,
		orderReference: orderMark(order),
		comment: `${text.order} ${order.reference}` + (order.invoice_number > 0 ? `, ${text.shopInvoice} ${order.invoice_number}` : ''),
		invoiceLines: groups.flatMap((group) => shapeGroup(group, shape)),
	};
	const perVatCode = vatTotals(body, groups, pricesInclVat);
	const exclVat = sum(perVatCode.map(({ base }) => decimal(base)));
	const inclVat = exclVat.plus(sum(perVatCode.map(({ vat }) => decimal(vat))));
	const paid = decimal(order.total_paid_tax_incl);
	return {
		status: 'ready', body, pricesInclVat, notes,
		numbering: { lastBookedDocumentNr: journal.lastBookedDocumentNr, nextDocumentNumber: journal.nextDocumentNumber },
		expected: { totalExclVat: money(exclVat), totalInclVat: money(inclVat), perVatCode },
		shopTotal: money(paid),
		difference: money(inclVat.minus(paid)),
	};
}

/** Worked out from the body itself, so that it tells what is really sent. */
function vatTotals(body: InvoiceBody, groups: VatGroup[], pricesInclVat: boolean) {
	return [...basePerVatCode(body.invoiceLines)].map(([vatCode, amount]) => {
		const { mapping, rate } = groups.find((group) => group.mapping.vatCode === vatCode)!;
		const { base, vat } = baseAndVat(amount, rate, pricesInclVat);
		return { vatCode, case: mapping.case, rate: rate.toString(), base: money(base), vat: money(vat) };
	});
}
