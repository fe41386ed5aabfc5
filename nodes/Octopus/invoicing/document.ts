import { decimal, money, round, sum, toJsonNumber, type Decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { bookingLines } from './booking';
import { plusDays } from './dates';
import { baseAndVat, basePerVatCode } from './lines-total';
import { openJournal, type OpenJournal } from './open-journal';
import { shapeGroup } from './shape';
import type { MappingOf, VatGroup } from './totals';
import type { DossierFacts, InvoiceSettings, ReadyInvoice, VatTotal } from './types';
import { mapVat, vatSituation, type VatSituation } from './vat-case';
import { Wording } from './wording';

/** What a document of an order needs besides its lines, whether it charges or credits. */
export interface Frame {
	exchangeRate: number;
	situation: VatSituation;
	/** The customer has a VAT number. */
	business: boolean;
	open: OpenJournal;
	wording: Wording;
	mappingOf: MappingOf;
}

/** Throws with the reason why no document of this order can be dated `date` (yyyy-MM-dd). */
export function frameOf(order: OrderDocument, settings: InvoiceSettings, facts: DossierFacts, date: string): Frame {
	const exchangeRate = exchangeRateOf(order, settings, facts);
	const situation = vatSituation(order);
	const business = situation.vatNumber !== null;
	const journalKey = (business && settings.businessJournal) || settings.journal;
	return {
		exchangeRate, situation, business,
		open: openJournal(facts, date, journalKey, settings),
		wording: new Wording(order, settings.texts, settings.language),
		mappingOf: (component, all) => mapVat(situation, component, all, settings),
	};
}

/** PrestaShop's conversion_rate is units of the order's currency per euro; which way Octopus reads a rate is not documented. */
function exchangeRateOf(order: OrderDocument, { foreignCurrency }: InvoiceSettings, { currencies }: DossierFacts): number {
	const currency = order.currency.iso_code;
	if (currency === 'EUR') return 1;
	const unitsPerEuro = decimal(order.conversion_rate);
	if (foreignCurrency === 'hold') throw new ExplainedError('CURRENCY_NOT_SUPPORTED', { currency });
	if (unitsPerEuro.lte(0)) throw new ExplainedError('CURRENCY_WITHOUT_RATE', { currency, rate: order.conversion_rate });
	// The rate counts against the default currency of the order's own shop (multishop README, fact 22).
	const base = order.shop.defaultCurrency;
	if (base !== '' && base !== 'EUR') throw new ExplainedError('CURRENCY_RATE_NOT_EURO', { currency, base });
	// A connector that knows no rate writes 1; no currency has stood at exactly that.
	if (unitsPerEuro.eq(1)) throw new ExplainedError('CURRENCY_RATE_ONE', { currency });
	if (currencies.length > 0 && !currencies.includes(currency)) throw new ExplainedError('CURRENCY_UNKNOWN', { currency });
	return toJsonNumber(round(foreignCurrency === 'unitsPerEuro' ? unitsPerEuro : decimal(1).div(unitsPerEuro), 6));
}

export interface Parts {
	order: OrderDocument;
	settings: InvoiceSettings;
	frame: Frame;
	groups: VatGroup[];
	/** Incl. VAT. */
	paid: Decimal;
	reference: string;
	orderReference: string;
	comment: string;
	notes: string[];
}

/** The document Octopus shall hold, with positive amounts. */
export function documentOf({ order, settings, frame, groups, paid, reference, orderReference, comment, notes }: Parts): ReadyInvoice {
	const { journal, kind, period, date } = frame.open;
	const term = settings.paymentTerms.find(({ module }) => module === order.module)?.days ?? settings.paymentTermDays;
	const header = {
		bookyearKey: { id: journal.bookyear.id },
		journalKey: journal.journalKey,
		bookyearPeriodeNr: period,
		documentDate: date,
		expiryDate: plusDays(date, term),
		currencyCode: order.currency.iso_code,
		exchangeRate: frame.exchangeRate,
		reference, orderReference, comment,
	};
	const { lines, perVatCode } = kind === 'booking' ? booked(groups, paid, frame.wording) : invoiced(groups, frame.open, settings);
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
