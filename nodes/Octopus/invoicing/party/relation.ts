import type { OrderAddress, OrderDocument } from '../../../shared/order';
import type { Language } from '../../../shared/texts/text';
import type { RelationData } from '../../books/relation';
import { territoryOf } from '../vat/territory';
import { vatSituation } from '../vat/vat-case';
import { isOfCountry, isOfOtherMemberState, octopusVatNumber } from '../vat/vat-number';
import { sameName } from './names';
import { companyOf, vatNumberOf } from './party';
import { isBusiness, numberKeyOf } from './same-party';

const FACT_LANGUAGE: Readonly<Record<string, number>> = { nl: 0, fr: 1, en: 2, de: 3 };

/** PrestaShop's module for the right to be forgotten moves orders to this customer; never matched. */
const ANONYMOUS = /@psgdpr\.com$/i;

/** Trimmed, lower case; null when there is none or it was anonymised. */
export function customerEmail(order: OrderDocument): string | null {
	const email = order.customer?.email.trim().toLowerCase() ?? '';
	return email === '' || ANONYMOUS.test(email) ? null : email;
}

/**
 * Whether the invoice has to be in the customer's own name, whatever relation is set for consumers: a VAT number (the buyer
 * deducts the VAT), or VAT of another country than the dossier's. Throws ORDER_WITHOUT_ADDRESS, ORDER_WITHOUT_COUNTRY.
 */
export function needsOwnRelation(order: OrderDocument, ownCountry: string): boolean {
	const { country, inEu, vatNumberText } = vatSituation(order);
	return vatNumberText !== '' || country !== ownCountry || !inEu;
}

/** True for a customer who gives no company's name, on any address. */
export const isPerson = (order: OrderDocument): boolean =>
	[order, { ...order, address_invoice: order.address_delivery }].every((one) => companyOf(one) === '');

/** The relation an order's customer becomes. `externalRelationId` makes the upsert repeatable; null where it is switched off. */
export function relationFromOrder(
	order: OrderDocument,
	externalRelationId: number | null,
	ownCountry: string,
	language: Language,
): RelationData {
	const address = (order.address_invoice ?? order.address_delivery)!;
	const delivery = order.address_delivery ?? address;
	const company = companyOf(order);
	const vatNumber = vatNumberOf(order).number;
	const { first, last, person } = personOf(order, address);
	const data: RelationData = {
		relationIdentificationServiceData: externalRelationId === null ? {} : { externalRelationId },
		name: company || last || first || order.customer?.email.trim(),
		firstName: company || !last ? '' : first,
		contactPerson: company ? person : '',
		client: true,
		...place(address),
		deliveryStreetAndNr: street(delivery),
		deliveryPostalCode: delivery.postcode.trim(),
		deliveryCity: delivery.city.trim(),
		deliveryCountry: delivery.country_iso,
		telephone: address.phone.trim(),
		mobile: address.phone_mobile.trim(),
		email: order.customer?.email.trim() ?? '',
		vatNr: vatNumber ? octopusVatNumber(vatNumber) : '',
		vatType: vatTypeOf(address, vatNumber, company !== '', ownCountry),
		currencyCode: 'EUR',
		factLanguage: FACT_LANGUAGE[order.customer?.language_iso ?? ''] ?? FACT_LANGUAGE[language],
		active: true,
	};
	return withoutEmpty(data);
}

/** The name on the address; where it has none, that of the customer. */
function personOf({ customer }: OrderDocument, address: OrderAddress) {
	const both = [address, customer];
	const named = both.find((one) => one?.lastname.trim()) ?? both.find((one) => one?.firstname.trim());
	const [first, last] = [named?.firstname.trim() ?? '', named?.lastname.trim() ?? ''];
	return { first, last, person: `${first} ${last}`.trim() };
}

function place(address: OrderAddress) {
	return {
		streetAndNr: street(address),
		postalCode: address.postcode.trim(),
		city: address.city.trim(),
		country: address.country_iso,
	};
}

function street(address: OrderAddress): string {
	return [address.address1, address.address2]
		.map((part) => part.trim())
		.filter(Boolean)
		.join(' ');
}

/** A number says whose VAT its owner is liable for; without one the address decides. */
function vatTypeOf(
	address: OrderAddress,
	vatNumber: string | null,
	isCompany: boolean,
	ownCountry: string,
): number {
	const { country, inEu } = territoryOf(address);
	if (vatNumber !== null && isOfCountry(vatNumber, ownCountry)) return 1;
	if (vatNumber !== null && isOfOtherMemberState(vatNumber, ownCountry)) return 4;
	if (country === ownCountry) return 7;
	if (inEu) return 8;
	return isCompany ? 6 : 9;
}

/** Octopus refuses an empty country, and a merge with empty fields might clear what the bookkeeper wrote. */
function withoutEmpty(data: RelationData): RelationData {
	return Object.fromEntries(
		Object.entries(data).filter(([, value]) => value !== '' && value !== undefined),
	) as unknown as RelationData;
}

export interface FieldDifference {
	field: 'name' | 'email' | 'address' | 'country' | 'vatNumber';
	shop: string;
	octopus: string;
}

/** Where the order's customer and the relation differ; case, accents, blanks and punctuation do not count. */
export function customerDifferences(
	order: OrderDocument,
	relation: RelationData,
	ownCountry: string,
): FieldDifference[] {
	if (!order.address_invoice && !order.address_delivery) return [];
	const wanted = relationFromOrder(order, null, ownCountry, 'en');
	const pairs: Array<[FieldDifference['field'], string, string]> = [
		['name', fullName(wanted), fullName(relation)],
		['email', wanted.email ?? '', relation.email ?? ''],
		[
			'address',
			`${wanted.streetAndNr ?? ''} ${wanted.postalCode ?? ''} ${wanted.city ?? ''}`,
			`${relation.streetAndNr ?? ''} ${relation.postalCode ?? ''} ${relation.city ?? ''}`,
		],
		['country', wanted.country ?? '', relation.country ?? ''],
		['vatNumber', wanted.vatNr ?? '', relation.vatNr ?? ''],
	];
	const sameNumber = numberKeyOf(wanted) === numberKeyOf(relation);
	// A relation of before "Privé" was known for what it is bears that name.
	const typed = bare(order.address_invoice?.company ?? '');
	const sameTyped = typed !== '' && !relation.firstName && typed === bare(relation.name ?? '');
	const agrees = ({ field, shop, octopus }: FieldDifference) =>
		bare(shop) === bare(octopus) ||
		(field === 'vatNumber' && sameNumber) ||
		(field === 'name' && (sameTyped || sameName(wanted, relation)));
	const trimmed = pairs.map(([field, shop, octopus]) => ({
		field,
		shop: shop.trim(),
		octopus: octopus.trim(),
	}));
	return trimmed.filter((pair) => !agrees(pair));
}

/**
 * The differences that make another party of the relation: name, country and VAT number, and all of a business – but for
 * its e-mail address where the VAT number says who it is. A consumer who moved is still the same.
 */
export function partyDiffers(
	differences: FieldDifference[],
	order: OrderDocument,
	relation: RelationData,
): boolean {
	const business = companyOf(order) !== '' || vatNumberOf(order).number !== null || isBusiness(relation);
	const known = vatNumberOf(order).number !== null && differences.every(({ field }) => field !== 'vatNumber');
	return differences.some(({ field }) => {
		if (field === 'address') return business;
		return field === 'email' ? business && !known : true;
	});
}

const fullName = (relation: RelationData): string =>
	`${relation.firstName ?? ''} ${relation.name ?? ''}`.trim();

const bare = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}@]+/gu, '');
