import { decimal, type Decimal } from '../../shared/decimal';
import { explain, ExplainedError, type Language } from '../../shared/explained';
import type { OrderAddress, OrderDocument } from '../../shared/order';
import { vatNumberOf } from './party';
import { territoryOf, countryInTaxName } from './territory';
import { VAT_CASE_NAMES, type VatCase, type VatMappingRow } from './types';
import { isOfOtherMemberState } from './vat-number';

/** Who bought and where it went, as far as VAT cares. */
export interface VatSituation {
	/** ISO code of the place whose VAT counts. */
	country: string;
	inEu: boolean;
	/** Normalised; null when there is none or it cannot be one. */
	vatNumber: string | null;
	/** As typed in the shop; empty also for "geen", "n.v.t." and the like. */
	vatNumberText: string;
}

/** The address that decides the VAT: delivery or invoice, as the shop is set (PS_TAX_ADDRESS_TYPE). */
export function taxAddress(order: OrderDocument): OrderAddress | null {
	const delivery = order.address_delivery ?? order.address_invoice;
	const invoice = order.address_invoice ?? order.address_delivery;
	return order.shop.taxAddressType === 'invoice' ? invoice : delivery;
}

/** Throws ORDER_WITHOUT_ADDRESS or ORDER_WITHOUT_COUNTRY: without them no VAT case can be named. */
export function vatSituation(order: OrderDocument): VatSituation {
	const address = taxAddress(order);
	if (!address) throw new ExplainedError('ORDER_WITHOUT_ADDRESS');
	if (!address.country_iso) throw new ExplainedError('ORDER_WITHOUT_COUNTRY');
	const { country, inEu } = territoryOf(address);
	const { number, text } = vatNumberOf(order);
	return { country, inEu, vatNumber: number, vatNumberText: text };
}

/** What is odd about an order's VAT, but no reason to hold it. */
export function vatNotes({ country, inEu, vatNumber, vatNumberText }: VatSituation, rates: Decimal[], ownCountry: string, language: Language): string[] {
	if (vatNumberText !== '' && vatNumber === null) return [explain('VAT_NUMBER_LEFT_OUT', { number: vatNumberText }, language).message];
	const taxedAbroad = inEu && country !== ownCountry && rates.some((rate) => rate.gt(0));
	if (!taxedAbroad || !vatNumber || !isOfOtherMemberState(vatNumber, ownCountry)) return [];
	return [explain('VAT_CHARGED_TO_BUSINESS', { number: vatNumber, country }, language).message];
}

/** The mapping row for one VAT rate of an order. Throws with the reason when the user chose none: nothing is ever guessed. */
export function mapVat(
	situation: VatSituation,
	rate: Decimal,
	taxName: string,
	ownCountry: string,
	mapping: VatMappingRow[],
): VatMappingRow {
	const { kind, country } = vatCaseOf(situation, rate, taxName, ownCountry, mapping);
	const row = rowFor(mapping, kind, rate, country);
	if (row) return row;
	throw new ExplainedError('VAT_CASE_NOT_MAPPED', { vatCase: VAT_CASE_NAMES[kind], country, rate: rate.toString() });
}

/** The user's row for a case: domestic ones differ by rate, OSS ones by country and rate. */
function rowFor(mapping: VatMappingRow[], kind: VatCase, rate: Decimal, country: string): VatMappingRow | undefined {
	const hasRate = kind === 'domestic' || kind === 'oss';
	return mapping.find((row) => row.case === kind && (!hasRate || decimal(row.rate).eq(rate)) && (kind !== 'oss' || row.country?.toUpperCase() === country));
}

function vatCaseOf(
	{ country, inEu, vatNumber, vatNumberText }: VatSituation,
	rate: Decimal,
	taxName: string,
	ownCountry: string,
	mapping: VatMappingRow[],
): { kind: VatCase; country: string } {
	const taxed = rate.gt(0);
	if (country === ownCountry && inEu) return { kind: taxed || rowFor(mapping, 'domestic', rate, country) ? 'domestic' : 'exempt', country };
	if (!inEu) {
		if (taxed) throw new ExplainedError('VAT_OUTSIDE_EU', { country, rate: rate.toString() });
		return { kind: 'export', country };
	}
	if (!taxed) {
		if (vatNumber && isOfOtherMemberState(vatNumber, ownCountry)) return { kind: 'intra-community', country };
		if (rowFor(mapping, 'oss', rate, country)) return { kind: 'oss', country };
		if (vatNumberText) throw new ExplainedError('VAT_NUMBER_INVALID', { number: vatNumberText, country });
		throw new ExplainedError('VAT_NUMBER_MISSING', { country });
	}
	return { kind: consumerInEu(country, rate, taxName, ownCountry, mapping), country };
}

/**
 * VAT charged on a delivery to another member state. A rate alone does not say whose it is (21 % is Belgian, Dutch and
 * Spanish), so: an OSS row for this country and rate decides; then the shop's tax name; then, for a merchant who maps no
 * OSS at all, the domestic rate (below the threshold of 10,000 euro). Anything else asks for a choice.
 */
function consumerInEu(country: string, rate: Decimal, taxName: string, ownCountry: string, mapping: VatMappingRow[]): VatCase {
	if (rowFor(mapping, 'oss', rate, country)) return 'oss';
	const named = countryInTaxName(taxName);
	const mapsNoOss = mapping.every((row) => row.case !== 'oss');
	if (rowFor(mapping, 'domestic', rate, country) && (named === ownCountry || (named === null && mapsNoOss))) return 'domestic';
	return 'oss';
}
