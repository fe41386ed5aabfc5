import { vatNumberKey } from '../vat/vat-number';
import { hasLegalForm, sameName } from './names';

/** What of a relation says which legal person it is (fields of Octopus RelationServiceData). */
export interface Party {
	name?: string;
	firstName?: string;
	contactPerson?: string;
	country?: string;
	vatNr?: string;
	/** 1, 4, 6 liable to VAT; 7, 8, 9 private; 0 and 10 leave it open. */
	vatType?: number;
}

/** Of the relation's VAT number, however it is written; empty when it has none. */
export const numberKeyOf = ({ vatNr, country }: Party): string => vatNumberKey(vatNr, country);

const isLiable = ({ vatType }: Party): boolean => vatType === 1 || vatType === 4 || vatType === 6;
const isPrivate = ({ vatType }: Party): boolean => vatType === 7 || vatType === 8 || vatType === 9;

/**
 * A relation for a company, with or without a VAT number; we give those a contact person and no first name.
 */
const isCompany = (party: Party): boolean =>
	!party.firstName && (Boolean(party.contactPerson) || hasLegalForm(party.name ?? ''));

/** By VAT number, by what Octopus has it for, or by its name. */
export const isBusiness = (party: Party): boolean =>
	numberKeyOf(party) !== '' || isLiable(party) || isCompany(party);

/**
 * Whether two that share an e-mail address cannot be one customer: another VAT number, private against
 * business, or another country for a business. A business that gives its number is the relation without one
 * only where that bears its name.
 */
export function contradicts(wanted: Party, known: Party): boolean {
	const [ours, theirs] = [numberKeyOf(wanted), numberKeyOf(known)];
	if (ours && theirs) return ours !== theirs;
	const business = isBusiness(wanted);
	if (!business) return Boolean(theirs) || isLiable(known) || (isCompany(known) && !sameName(wanted, known));
	if (isOfOtherCountry(wanted, known)) return true;
	const named = sameName(wanted, known);
	if (ours) return !named || (isPrivate(known) && !isCompany(wanted));
	// A company without a number is no person; of two companies the name tells them apart.
	return !named && (isBusiness(known) || isPrivate(known));
}

function isOfOtherCountry({ country: one = '' }: Party, { country: other = '' }: Party): boolean {
	const [a, b] = [one.trim().toUpperCase(), other.trim().toUpperCase()];
	return a !== '' && b !== '' && a !== b;
}
