import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderAddress, OrderDocument } from '../../../shared/order';
import type { Language } from '../../../shared/texts/text';
import { territoryOf } from '../vat/territory';
import { normaliseVatNumber } from '../vat/vat-number';
import { isNoCompany, isNoNumber } from '../vat/vat-number-words';
import { sameCompany } from './names';

/** The VAT number of an order's customer: the one for the VAT case and for the relation alike. */
export interface GivenNumber {
	/** Normalised; null when there is none or it cannot be one. */
	number: string | null;
	/** As typed in the shop; empty when nothing was typed, or that there is none ("geen", "n.v.t."). */
	text: string;
	/** Where it stands. */
	address: 'invoice' | 'delivery' | null;
}

const NO_NUMBER: GivenNumber = { number: null, text: '', address: null };

/**
 * The number usually stands on the invoice address, whatever address decides the VAT; else on the delivery
 * address. That of another company (goods sent straight to the customer of a reseller) is not the customer's.
 */
export function vatNumberOf(order: OrderDocument): GivenNumber {
	const { address_invoice: invoice, address_delivery: delivery } = order;
	const own = numberOn(invoice, 'invoice', delivery, order.date_add);
	if (own.number !== null) return own;
	const other = isOfOther(invoice, delivery)
		? NO_NUMBER
		: numberOn(delivery, 'delivery', invoice, order.date_add);
	return other.number !== null || own.text === '' ? other : own;
}

/** `other`: says the country where the address does not. `day`: the country as it was then. */
type Place = OrderAddress | null;

function numberOn(place: Place, address: 'invoice' | 'delivery', other: Place, day: string): GivenNumber {
	const text = place?.vat_number.trim() ?? '';
	if (!place || isNoNumber(text)) return NO_NUMBER;
	const { country } = territoryOf(place.country_iso ? place : (other ?? place), day);
	return { number: normaliseVatNumber(text, country), text, address };
}

function isOfOther(invoice: Place, delivery: Place): boolean {
	const [bills, receives] = [invoice && companyOn(invoice), delivery && companyOn(delivery)];
	return Boolean(bills && receives) && !sameCompany(bills!, receives!);
}

/**
 * What the company field of an address names; empty for "Privé", "Home", the customer's own name, and the
 * like.
 */
function companyOn(place: Pick<OrderAddress, 'company' | 'firstname' | 'lastname'>): string {
	const { company, firstname, lastname } = place;
	const name = company.trim();
	const own = [`${firstname} ${lastname}`, `${lastname} ${firstname}`];
	const isOwnName = own.some((person) => sameCompany(name, person));
	return isOwnName || isNoCompany(name) ? '' : name;
}

/** The company that bought; empty for a person. */
export function companyOf(order: OrderDocument): string {
	const { address_invoice: invoice, address_delivery: delivery, customer } = order;
	const invoiced = invoice ?? delivery;
	const named = (invoiced && companyOn(invoiced)) || (customer && companyOn(customer)) || '';
	if (named !== '' || !delivery) return named;
	return vatNumberOf(order).address === 'delivery' ? companyOn(delivery) : '';
}

export interface PartySettings {
	/** What becomes of an order whose business cannot be told from what was given: a remark, or held. */
	unclearBusiness: 'note' | 'hold';
	/** ISO 3166-1 alpha-2 of the dossier. */
	country: string;
	language: Language;
}

/**
 * What is odd about who bought. Since 1 January 2026 an invoice from a Belgian business to another must be
 * structured, so that a Belgian company without a VAT number has to be asked for it. Throws instead where
 * such orders are to be held.
 */
export function partyNotes(order: OrderDocument, settings: PartySettings): string[] {
	const { unclearBusiness, country, language } = settings;
	const { number, text, address } = vatNumberOf(order);
	const company = companyOf(order);
	if (number !== null) {
		const isElsewhere = address === 'delivery' && order.address_invoice !== null;
		return isElsewhere ? [explain('VAT_NUMBER_OF_DELIVERY', { number }, language).message] : [];
	}
	// What cannot be a number is told with the VAT of the order; here it is only held.
	if (text !== '' && unclearBusiness === 'hold') {
		throw new ExplainedError('VAT_NUMBER_UNUSABLE', { number: text });
	}
	const place = order.address_invoice ?? order.address_delivery;
	if (text !== '' || company === '' || country !== 'BE' || place?.country_iso !== 'BE') return [];
	if (unclearBusiness === 'hold') throw new ExplainedError('COMPANY_WITHOUT_VAT_NUMBER', { company });
	return [explain('COMPANY_WITHOUT_VAT_NUMBER', { company }, language).message];
}
