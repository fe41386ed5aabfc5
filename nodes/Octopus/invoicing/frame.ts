import { decimal, round, toJsonNumber } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { MappingOf } from './cents/vat-groups';
import type { DossierFacts } from './facts';
import { openJournal, type OpenJournal } from './open-journal';
import type { InvoiceSettings } from './settings';
import { mapVat, vatSituation, type VatSituation } from './vat/vat-case';
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
export function frameOf(
	order: OrderDocument,
	settings: InvoiceSettings,
	facts: DossierFacts,
	date: string,
): Frame {
	const exchangeRate = exchangeRateOf(order, settings, facts);
	const situation = vatSituation(order);
	const business = situation.vatNumber !== null;
	const journalKey = (business && settings.businessJournal) || settings.journal;
	return {
		exchangeRate,
		situation,
		business,
		open: openJournal(facts, date, journalKey, settings),
		wording: new Wording(order, settings.texts, settings.language),
		mappingOf: (component, all) => mapVat(situation, component, all, settings),
	};
}

/** PrestaShop's conversion_rate is units of the order's currency per euro; which way Octopus reads a rate is not documented. */
export function exchangeRateOf(
	order: OrderDocument,
	{ foreignCurrency }: InvoiceSettings,
	{ currencies }: DossierFacts,
): number {
	const currency = order.currency.iso_code;
	if (currency === 'EUR') return 1;
	const unitsPerEuro = decimal(order.conversion_rate);
	if (foreignCurrency === 'hold') throw new ExplainedError('CURRENCY_NOT_SUPPORTED', { currency });
	if (unitsPerEuro.lte(0))
		throw new ExplainedError('CURRENCY_WITHOUT_RATE', { currency, rate: order.conversion_rate });
	// The rate counts against the default currency of the order's own shop (fact P39).
	const base = order.shop.defaultCurrency;
	if (base !== '' && base !== 'EUR') throw new ExplainedError('CURRENCY_RATE_NOT_EURO', { currency, base });
	// A connector that knows no rate writes 1; no currency has stood at exactly that.
	if (unitsPerEuro.eq(1)) throw new ExplainedError('CURRENCY_RATE_ONE', { currency });
	if (currencies.length > 0 && !currencies.includes(currency))
		throw new ExplainedError('CURRENCY_UNKNOWN', { currency });
	return toJsonNumber(
		round(foreignCurrency === 'unitsPerEuro' ? unitsPerEuro : decimal(1).div(unitsPerEuro), 6),
	);
}
