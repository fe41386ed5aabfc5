import { attemptSync } from '../../shared/attempt';
import { decimal, money, percentOf, round, sum, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { documentDate, plusDays } from './dates';
import { discountComponents } from './discounts';
import { extraComponents } from './extras';
import { lineComponents, ratesOf } from './lines';
import { basePerVatCode } from './lines-total';
import { shapeGroup } from './shape';
import { orderMark } from './reference';
import { groupByVat, meetTotal, totalInclVat, type VatGroup } from './totals';
import type { Component, DossierFacts, InvoiceBody, InvoiceSettings, JournalFacts, PreparedInvoice, VatMappingRow } from './types';
import { mapVat, vatSituation, type VatSituation } from './vat-case';
import { words } from './words';

/**
 * Turns one order into the concept invoice Octopus shall hold, or says why it cannot be one. Pure: `today` (yyyy-MM-dd, in
 * the shop's time zone) is passed in. Never throws for an order: what is odd about it becomes a held or skipped invoice.
 */
export function prepareInvoice(order: OrderDocument, settings: InvoiceSettings, facts: DossierFacts, today: string): PreparedInvoice {
	const shopTotal = money(decimal(order.total_paid_tax_incl));
	if (decimal(order.total_paid_tax_incl).eq(0)) {
		return { status: 'skipped', ...explain('ORDER_TOTAL_ZERO', {}, settings.language), shopTotal };
	}
	const { value, error } = attemptSync(() => {
		if (order.currency.iso_code !== 'EUR') throw new ExplainedError('CURRENCY_NOT_SUPPORTED', { currency: order.currency.iso_code });
		const situation = vatSituation(order);
		const journal = openJournal(facts, documentDate(order, settings.documentDate, today));
		const { components, notes } = readOrder(order, settings);
		const groups = groupByVat(components, (component) => mapComponent(component, situation, settings, facts));
		addUp(groups, order, settings, situation);
		return ready(order, settings, journal, documentDate(order, settings.documentDate, today), groups, notes);
	});
	return value ?? { status: 'held', ...error!.in(settings.language), shopTotal };
}

function openJournal(facts: DossierFacts, date: string): { journal: JournalFacts; period: number } {
	const journal = facts.journalFor(date);
	if ('code' in journal) throw new ExplainedError(journal.code, { date });
	const values = { journal: journal.journalKey, date };
	if (journal.bookyear.closed) throw new ExplainedError('BOOKYEAR_CLOSED', values);
	if (journal.closed) throw new ExplainedError('JOURNAL_CLOSED', values);
	if (journal.insertionType !== 2) throw new ExplainedError('JOURNAL_KIND', values);
	const period = journal.bookyear.periods.find(({ startDate, endDate }) => startDate <= date && date <= endDate)?.period;
	if (period === undefined) throw new ExplainedError('PERIOD_UNKNOWN', values);
	if (period <= journal.protectedUntil) throw new ExplainedError('PERIOD_CLOSED', { ...values, period });
	return { journal, period };
}

function readOrder(order: OrderDocument, settings: InvoiceSettings): { components: Component[]; notes: string[] } {
	checkLines(order, settings.tolerance);
	const lines = lineComponents(order);
	const discounts = discountComponents(order, lines);
	const goods = [...lines, ...discounts.components];
	const mapped = settings.vatMapping.flatMap((row) => (row.rate === undefined ? [] : [decimal(row.rate)]));
	const extras = extraComponents(order, goods, discounts.shippingFree, [...ratesOf(lines), ...mapped], words[settings.language]);
	const notes = discounts.approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language).message);
	return { components: [...lines, ...discounts.components, ...extras], notes: [...order.warnings, ...notes] };
}

/** Half-built orders, and shops that tax the totals but not the lines: no invoice can be right for both (measured 43). */
function checkLines(order: OrderDocument, tolerance: Decimal): void {
	const lines = sum(order.lines.map((line) => decimal(line.total_price_tax_incl)));
	const header = decimal(order.total_products_wt);
	if (order.lines.length > 0 && lines.minus(header).abs().gt(tolerance)) {
		throw new ExplainedError('LINES_CONTRADICT', { lines: money(lines), header: money(header) });
	}
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

/** Octopus VatCodeServiceData.type */
const SELL = 2;

/** Makes the groups meet what the customer paid, by the order of means in which a bookkeeper would (whole cents, then a rounding line). */
function addUp(groups: VatGroup[], order: OrderDocument, settings: InvoiceSettings, situation: VatSituation): void {
	const paid = decimal(order.total_paid_tax_incl);
	const computed = totalInclVat(groups);
	if (paid.minus(computed).abs().gt(settings.tolerance)) {
		throw new ExplainedError('TOTALS_CONTRADICT', { computed: money(computed), paid: money(paid), difference: money(paid.minus(computed)) });
	}
	meetTotal(groups, paid);
	const rest = paid.minus(totalInclVat(groups));
	// A 0 % line on a business invoice would need an exemption reason in Peppol.
	if (rest.eq(0) || !settings.rounding || situation.vatNumber) return;
	const component: Component = {
		kind: 'rounding', description: words[settings.language].rounding, quantity: decimal(1), unitPrice: rest, net: rest, rate: decimal(0), taxName: '',
	};
	groups.push({ mapping: { case: 'exempt', ...settings.rounding }, rate: decimal(0), components: [component], base: rest });
}

function ready(
	order: OrderDocument,
	settings: InvoiceSettings,
	{ journal, period }: { journal: JournalFacts; period: number },
	date: string,
	groups: VatGroup[],
	notes: string[],
): PreparedInvoice {
	const text = words[settings.language];
	const body: InvoiceBody = {
		bookyearKey: { id: journal.bookyear.id },
		journalKey: journal.journalKey,
		bookyearPeriodeNr: period,
		documentDate: date,
		expiryDate: plusDays(date, settings.paymentTermDays),
		currencyCode: order.currency.iso_code,
		exchangeRate: 1,
		reference: order.reference,
		orderReference: orderMark(order),
		comment: `${text.order} ${order.reference}` + (order.invoice_number > 0 ? `, ${text.shopInvoice} ${order.invoice_number}` : ''),
		invoiceLines: groups.flatMap((group) => shapeGroup(group, journal.unitPriceDecimals)),
	};
	const perVatCode = vatTotals(body, groups);
	const exclVat = sum(perVatCode.map(({ base }) => decimal(base)));
	const inclVat = exclVat.plus(sum(perVatCode.map(({ vat }) => decimal(vat))));
	const paid = decimal(order.total_paid_tax_incl);
	return {
		status: 'ready', body, notes,
		numbering: { lastBookedDocumentNr: journal.lastBookedDocumentNr, nextDocumentNumber: journal.nextDocumentNumber },
		expected: { totalExclVat: money(exclVat), totalInclVat: money(inclVat), perVatCode },
		shopTotal: money(paid),
		difference: money(inclVat.minus(paid)),
	};
}

/** Worked out from the body itself, so that it tells what is really sent. */
function vatTotals(body: InvoiceBody, groups: VatGroup[]) {
	const bases = basePerVatCode(body.invoiceLines);
	return [...bases].map(([vatCode, base]) => {
		const { mapping, rate } = groups.find((group) => group.mapping.vatCode === vatCode)!;
		return { vatCode, case: mapping.case, rate: rate.toString(), base: money(base), vat: money(vatOf(base, rate)) };
	});
}

const vatOf = (base: Decimal, rate: Decimal): Decimal => round(percentOf(base, rate));
