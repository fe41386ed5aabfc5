import { explain, ExplainedError } from '../../../shared/explained';
import type { Language } from '../../../shared/texts/text';
import type { RelationData } from '../../books/relation';
import { sameName } from '../../invoicing/party/names';
import { contradicts, numberKeyOf } from '../../invoicing/party/same-party';
import { emailOf, idOf, type RelationIndex } from './relation-index';

/** A customer as an order says, and what may be done with a relation that lacks its VAT number. */
export interface Wanted {
	data: RelationData;
	/** Lower case. */
	email: string;
	/** External numbers that this customer has, or would get; the first is looked at first. */
	numbers: number[];
	/**
	 * The VAT number is of another member state: no relation without it will do, unless it can be written there.
	 */
	mustHaveNumber: boolean;
	mayFill: (relation: RelationData) => boolean;
	language: Language;
}

export interface Match {
	/** Undefined: none is this customer's. */
	relation?: RelationData;
	notes: string[];
}

/**
 * Whose relation an order goes on: the one with its VAT number; else one with its e-mail address that does
 * not contradict; else the shop's own customer with a new address, by number. Throws RELATION_NUMBER_TAKEN.
 */
export function matchRelation(index: RelationIndex, wanted: Wanted): Match {
	const match = byVatNumber(index, wanted) ?? byEmail(index, wanted) ?? byShopNumber(index, wanted);
	return match ?? { notes: strangers(index, wanted) };
}

/**
 * The one of these relations that is this customer's by VAT number or e-mail address; undefined when none is.
 */
export function pickRelation(relations: RelationData[], data: RelationData): RelationData | undefined {
	const [number, email] = [numberKeyOf(data), emailOf(data)];
	const withNumber = number === '' ? [] : relations.filter((relation) => numberKeyOf(relation) === number);
	const hasEmail = (relation: RelationData) => email !== '' && emailOf(relation) === email;
	const withEmail = relations.filter((relation) => hasEmail(relation) && !contradicts(data, relation));
	return [...(withNumber.length > 0 ? withNumber : withEmail)].sort(preferring(data))[0];
}

function byVatNumber(index: RelationIndex, { data, email, language }: Wanted): Match | null {
	const vatNumber = numberKeyOf(data);
	const candidates = [...index.byVatNumber(vatNumber)];
	const relation = pickRelation(candidates, data);
	if (!relation) return null;
	const count = candidates.length;
	const values = { count, vatNumber, number: idOf(relation) ?? '?', email: relation.email ?? '' };
	const notes: string[] = [];
	if (count > 1) notes.push(explain('RELATION_SEVERAL_NUMBER', values, language).message);
	if (emailOf(relation) !== email) notes.push(explain('RELATION_BY_VAT_NUMBER', values, language).message);
	return { relation, notes };
}

function byEmail(index: RelationIndex, wanted: Wanted): Match | null {
	const candidates = index.byEmail(wanted.email).filter((relation) => canBe(relation, wanted));
	const relation = pickRelation(candidates, wanted.data);
	if (!relation) return null;
	const values = { count: candidates.length, number: idOf(relation) ?? '?' };
	const { message } = explain('RELATION_SEVERAL', values, wanted.language);
	return { relation, notes: values.count > 1 ? [message] : [] };
}

const canBe = (relation: RelationData, { data, mustHaveNumber, mayFill }: Wanted): boolean =>
	!contradicts(data, relation) && (!mustHaveNumber || numberKeyOf(relation) !== '' || mayFill(relation));

/** The shop's own customer with a new e-mail address. A stranger under that number is never taken. */
function byShopNumber(index: RelationIndex, wanted: Wanted): Match | null {
	const { data, numbers, language } = wanted;
	for (const [place, number] of numbers.entries()) {
		const relation = index.byExternalId(number);
		if (!relation || !canBe(relation, wanted)) continue;
		// Two people of one family name may have the same number, in two installations of PrestaShop.
		const otherFirstName = data.firstName && relation.firstName && !same(data.firstName, relation.firstName);
		if ((same(data.name, relation.name) && !otherFirstName) || sameName(data, relation)) {
			const { message } = explain('RELATION_BY_NUMBER', { email: relation.email ?? '' }, language);
			return { relation, notes: [message] };
		}
		if (place === 0) throw new ExplainedError('RELATION_NUMBER_TAKEN', { number, name: relation.name ?? '' });
	}
	return null;
}

/** Who has this customer's address or number in Octopus and is someone else. */
function strangers(index: RelationIndex, { email, numbers, language }: Wanted): string[] {
	const byNumber = numbers.flatMap((number) => index.byExternalId(number) ?? []);
	const [other] = [...index.byEmail(email), ...byNumber];
	if (!other) return [];
	const number = idOf(other) ?? other.relationIdentificationServiceData.externalRelationId ?? '?';
	const name = `${other.firstName ?? ''} ${other.name ?? ''}`.trim();
	return [explain('RELATION_OF_ITS_OWN', { number, name }, language).message];
}

const same = (a = '', b = ''): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Active before inactive, client before supplier, this e-mail address, this name, then the oldest number. */
function preferring(data: RelationData): (a: RelationData, b: RelationData) => number {
	const rank = (relation: RelationData) =>
		(relation.active === false ? 8 : 0) +
		(relation.client === false ? 4 : 0) +
		(emailOf(relation) === emailOf(data) ? 0 : 2) +
		(sameName(relation, data) ? 0 : 1);
	return (a, b) => rank(a) - rank(b) || (idOf(a) ?? Infinity) - (idOf(b) ?? Infinity) || 0;
}
