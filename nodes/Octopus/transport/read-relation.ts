import { isObject, type JsonObject } from '../../shared/json';
import type { RelationData } from '../books/relation';
import type { Shape } from './types';
import { flag, idIn, isThere, text, wholeNumber } from './shapes';

const TEXTS = [
	'name',
	'firstName',
	'contactPerson',
	'streetAndNr',
	'postalCode',
	'city',
	'country',
	'deliveryStreetAndNr',
	'deliveryPostalCode',
	'deliveryCity',
	'deliveryCountry',
	'telephone',
	'mobile',
	'email',
	'vatNr',
	'currencyCode',
] as const;
const NUMBERS = ['vatType', 'factLanguage'] as const;
const FLAGS = ['client', 'active'] as const;

/**
 * A relation as Octopus gives it, with all its fields. One of ours that holds something else than it should is left out, as
 * Octopus leaves out a field that is empty. Undefined when its number cannot be read: nothing can be put on its name then.
 */
export function readRelation(row: JsonObject): RelationData | undefined {
	const key = row.relationIdentificationServiceData;
	if (!isObject(key)) return undefined;
	const [id, externalRelationId] = [idIn(key.relationKey), wholeNumber(key.externalRelationId)];
	if (id === undefined && !externalRelationId) return undefined;
	const relation: JsonObject = { ...row };
	const keep = (field: string, value: unknown) => {
		if (value === undefined) delete relation[field];
		else relation[field] = value;
	};
	for (const field of TEXTS) if (field in row) keep(field, text(row[field]));
	for (const field of NUMBERS) if (field in row) keep(field, wholeNumber(row[field]));
	for (const field of FLAGS)
		if (field in row) keep(field, isThere(row[field]) ? flag(row[field]) : undefined);
	relation.relationIdentificationServiceData = {
		...(id === undefined ? {} : { relationKey: { id } }),
		...(externalRelationId === undefined ? {} : { externalRelationId }),
	};
	return relation as unknown as RelationData;
}

/** The relation in the answer to an upsert. */
export const readAnswer: Shape<RelationData> = (body) => (isObject(body) ? readRelation(body) : undefined);
