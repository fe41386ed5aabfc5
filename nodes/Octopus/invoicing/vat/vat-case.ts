import { decimal, money, percentOf, ZERO, type Decimal } from '../../../shared/decimal';
import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderAddress, OrderDocument } from '../../../shared/order';
import type { Code } from '../../../shared/texts';
import type { Component } from '../component';
import { vatNumberOf } from '../party/party';
import { VAT_CASE_NAMES, type InvoiceSettings, type VatCase, type VatMappingRow } from '../settings';
import { countryInTaxName, isBritishVatNumber, territoryOf, type Territory } from './territory';
import { isOfOtherMemberState } from './vat-number';

/** Who bought and where it went, as far as VAT cares. */
export interface VatSituation {
	/** ISO code of the place whose VAT the shop charged, or left out. */
	country: string;
	inEu: boolean;
	/** Where the goods went: another place only where the shop taxes by invoice address. */
	delivered: Territory;
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
	const { country, inEu } = territoryOf(address, order.date_add);
	const goodsTo = order.address_delivery?.country_iso ? order.address_delivery : address;
	const { number, text } = vatNumberOf(order);
	return {
		country,
		inEu,
		delivered: territoryOf(goodsTo, order.date_add),
		vatNumber: number,
		vatNumberText: text,
	};
}

const samePlace = (one: Territory, other: Territory): boolean =>
	one.country === other.country && one.inEu === other.inEu;

/** What is odd about an order's VAT, but no reason to hold it. `rates`: percent, of what was sold. */
export function vatNotes(
	situation: VatSituation,
	rates: Decimal[],
	{ country: ownCountry, language }: InvoiceSettings,
): string[] {
	const { country, inEu, delivered, vatNumber, vatNumberText } = situation;
	const said = (code: Code, values: Record<string, string>) => explain(code, values, language).message;
	const notes: string[] = [];
	if (vatNumberText !== '' && vatNumber === null)
		notes.push(said('VAT_NUMBER_LEFT_OUT', { number: vatNumberText }));
	const home = isHome(situation, ownCountry);
	if (home && !samePlace(situation, delivered))
		notes.push(said('TAXED_WHERE_NOT_DELIVERED', { invoicedTo: country, deliveredTo: delivered.country }));
	if (!vatNumber || !isOfOtherState(vatNumber, ownCountry, situation)) return notes;
	if (home && rates.some((rate) => rate.eq(0)))
		notes.push(said('UNTAXED_AT_HOME', { number: vatNumber, country: ownCountry }));
	const taxed = rates.some((rate) => rate.gt(0));
	if (taxed && inEu && !home && !isHome(delivered, ownCountry))
		notes.push(said('VAT_CHARGED_TO_BUSINESS', { number: vatNumber, country }));
	return notes;
}

const isHome = ({ country, inEu }: Territory, ownCountry: string): boolean => inEu && country === ownCountry;

/** Whether the number is one of another member state, the United Kingdom being one as long as it was inside. */
const isOfOtherState = (number: string, ownCountry: string, { country, inEu }: Territory): boolean =>
	isOfOtherMemberState(number, ownCountry) || (country === 'GB' && inEu && isBritishVatNumber(number));

/**
 * VAT rates of the mapping (percent) that an order may have, the likeliest first: they serve amounts whose tax the shop does
 * not name. Of other countries none; for places outside the EU all, as VAT charged there has to be called what it is.
 */
export function mappedRates(
	{ vatMapping, country: ownCountry }: InvoiceSettings,
	order?: OrderDocument,
): Decimal[] {
	const addresses = [order && taxAddress(order), order?.address_delivery].flatMap((address) =>
		address?.country_iso ? [territoryOf(address, order!.date_add)] : [],
	);
	const rated = vatMapping.filter(({ rate }) => rate !== undefined);
	const own = rated.filter(
		(row) => row.case === 'oss' && addresses.some(({ country }) => country === row.country?.toUpperCase()),
	);
	const domestic = rated.filter((row) => row.case === 'domestic');
	const known = addresses.length > 0 && addresses.every(({ inEu }) => inEu);
	const rows = !known
		? rated
		: addresses.every((place) => isHome(place, ownCountry))
			? domestic
			: [...own, ...domestic];
	return rows.map(({ rate }) => decimal(rate));
}

/** Whether 0 % is a rate of the place – at home, newspapers have it – so that what has it is not simply untaxed. */
export const zeroIsRate = (place: Territory, { vatMapping, country: ownCountry }: InvoiceSettings): boolean =>
	isHome(place, ownCountry) || (place.inEu && rowFor(vatMapping, 'oss', ZERO, place.country) !== undefined);

/**
 * The mapping row for one part of an order. `all`: what the order consists of. Throws with the reason when the user chose
 * none: nothing is ever guessed.
 */
export function mapVat(
	situation: VatSituation,
	component: Component,
	all: Component[],
	settings: InvoiceSettings,
): VatMappingRow {
	const { rate } = component;
	const { kind, country } = vatCaseOf(situation, component, all, settings);
	const row = rowFor(settings.vatMapping, kind, rate, country);
	if (row) return row;
	throw new ExplainedError('VAT_CASE_NOT_MAPPED', {
		vatCase: VAT_CASE_NAMES[kind],
		country,
		rate: rate.toString(),
	});
}

/** The user's row for a case: domestic ones differ by rate, OSS ones by country and rate. */
function rowFor(
	mapping: VatMappingRow[],
	kind: VatCase,
	rate: Decimal,
	country: string,
): VatMappingRow | undefined {
	const hasRate = kind === 'domestic' || kind === 'oss';
	return mapping.find(
		(row) =>
			row.case === kind &&
			(!hasRate || decimal(row.rate).eq(rate)) &&
			(kind !== 'oss' || row.country?.toUpperCase() === country),
	);
}

interface PlacedCase {
	kind: VatCase;
	country: string;
}

function vatCaseOf(
	situation: VatSituation,
	component: Component,
	all: Component[],
	settings: InvoiceSettings,
): PlacedCase {
	if (samePlace(situation, situation.delivered) || isHome(situation, settings.country))
		return placedCase(situation, component, all, settings);
	return apartCase(situation, component, all, settings);
}

/** The VAT case of a part that was taxed, or not, where it went. */
function placedCase(
	situation: VatSituation,
	component: Component,
	all: Component[],
	settings: InvoiceSettings,
): PlacedCase {
	const { country, inEu, vatNumber, vatNumberText } = situation;
	const { rate, taxName, kind, description } = component;
	const { country: ownCountry, vatMapping } = settings;
	const taxed = rate.gt(0);
	if (isHome(situation, ownCountry)) {
		if (taxed || rowFor(vatMapping, 'domestic', rate, country)) return { kind: 'domestic', country };
		const chargesVat = vatMapping.some((row) => row.case === 'domestic' && decimal(row.rate).gt(0));
		if (chargesVat && vatNumber && isOfOtherMemberState(vatNumber, ownCountry))
			throw new ExplainedError('UNTAXED_AT_HOME', { number: vatNumber, country });
		return { kind: 'exempt', country };
	}
	const sold = all.filter(({ net }) => !net.eq(0));
	// What is left of the VAT of the ecotax, on goods that have none.
	if (taxed && kind === 'ecotax' && sold.every((one) => one.rate.eq(0) || one.kind === 'ecotax'))
		throw new ExplainedError('ECOTAX_VAT_LEFT', {
			product: description.replace(/^Ecotax /, ''),
			amount: vatAmount(component),
		});
	if (!inEu) {
		if (taxed) throw new ExplainedError('VAT_OUTSIDE_EU', { country, rate: rate.toString() });
		return { kind: 'export', country };
	}
	if (taxed) return { kind: consumerInEu(country, rate, taxName, ownCountry, vatMapping), country };
	if (rowFor(vatMapping, 'oss', rate, country)) return { kind: 'oss', country };
	if (sold.some((one) => one.rate.gt(0) && one.kind !== 'ecotax'))
		throw new ExplainedError('LINE_UNTAXED', { line: description, country });
	if (vatNumber && isOfOtherState(vatNumber, ownCountry, situation))
		return { kind: 'intra-community', country };
	if (vatNumberText) throw new ExplainedError('VAT_NUMBER_INVALID', { number: vatNumberText, country });
	throw new ExplainedError('VAT_NUMBER_MISSING', { country });
}

const vatAmount = ({ net, rate }: Component): string => money(percentOf(net, rate));

/**
 * The shop taxes by invoice address, and the goods went elsewhere: they decide. Untaxed goods have to leave, for another
 * member state or out of the EU as the invoice address says; VAT may be that of the place where they went. Throws
 * DELIVERY_CONTRADICTS for everything else.
 */
function apartCase(
	situation: VatSituation,
	component: Component,
	all: Component[],
	settings: InvoiceSettings,
): PlacedCase {
	const { country, inEu, delivered } = situation;
	const { rate, taxName } = component;
	const home = isHome(delivered, settings.country);
	const contradicts = new ExplainedError('DELIVERY_CONTRADICTS', {
		invoicedTo: country,
		deliveredTo: delivered.country,
	});
	const named = countryInTaxName(taxName);
	if (rate.eq(0)) {
		if (home || inEu !== delivered.inEu) throw contradicts;
		return placedCase(situation, component, all, settings);
	}
	if (named !== null && named !== delivered.country && named !== settings.country) throw contradicts;
	if (home && !rowFor(settings.vatMapping, 'domestic', rate, settings.country)) throw contradicts;
	if (!home && named === null && !rowFor(settings.vatMapping, 'oss', rate, delivered.country))
		throw contradicts;
	return placedCase({ ...situation, ...delivered }, component, all, settings);
}

/**
 * VAT charged on a delivery to another member state. A rate alone does not say whose it is (21 % is Belgian, Dutch and
 * Spanish), so: an OSS row for this country and rate decides; then the shop's tax name; then, for a merchant who maps no
 * OSS at all, the domestic rate (below the threshold of 10,000 euro). Anything else asks for a choice.
 */
function consumerInEu(
	country: string,
	rate: Decimal,
	taxName: string,
	ownCountry: string,
	mapping: VatMappingRow[],
): VatCase {
	if (rowFor(mapping, 'oss', rate, country)) return 'oss';
	const named = countryInTaxName(taxName);
	const mapsNoOss = mapping.every((row) => row.case !== 'oss');
	if (rowFor(mapping, 'domestic', rate, country) && (named === ownCountry || (named === null && mapsNoOss)))
		return 'domestic';
	return 'oss';
}
