import { noContent, ok, plain, Refusal, tidy } from '../answers';
import type { Context, Handlers } from '../core';
import { relationDefaults } from '../demo-dossier';
import { BadParameter, changedSince } from '../modified';
import type { Answer, Dossier, Json, JsonObject, StoredRelation } from '../types';

interface Identification {
	relationKey?: { id: number } | null;
	externalRelationId?: number | null;
}

export function relationIdentification({ id, externalId }: StoredRelation): JsonObject {
	return { externalRelationId: externalId, relationKey: { id } };
}

function view(relation: StoredRelation): Json {
	return { ...relation.fields, relationIdentificationServiceData: relationIdentification(relation) };
}

/** The relation a request means: by its own key first, then by the external number (0 = none). */
export function findRelation(
	dossier: Dossier,
	{ relationKey, externalRelationId }: Identification,
): StoredRelation | undefined {
	const byKey = dossier.relations.find(({ id }) => id === relationKey?.id);
	return (
		byKey ??
		(externalRelationId
			? dossier.relations.find(({ externalId }) => externalId === externalRelationId)
			: undefined)
	);
}

const allowed: Record<string, number[]> = {
	vatType: [0, 1, 4, 6, 7, 8, 9, 10],
	corporationType: Array.from({ length: 27 }, (_, index) => index),
	expirationType: [1, 2],
	factLanguage: [0, 1, 2, 3],
	invoiceDeliveryMethod: [0, 1, 2, 3],
};

function checkFields({ dossier, settings }: Context, fields: JsonObject): void {
	const refuse = (problem: string) =>
		new Refusal(-7, `Unable to insert or update relation in dossier ${dossier.id}.  ${problem}`);
	for (const [name, values] of Object.entries(allowed)) {
		if (fields[name] !== undefined && !values.includes(fields[name] as number))
			throw refuse(`Unknown ${name} ${String(fields[name])}`);
	}
	// Leaving the country out is allowed; sending it empty is not.
	if (fields.country !== undefined && !/^[A-Z]{2}$/.test(fields.country as string))
		throw refuse('Country is empty or unknown');
	if (!dossier.currencies.includes(fields.currencyCode as string))
		throw new Refusal(-19, `Unknown currency ${String(fields.currencyCode)}`);
	const vatNr = fields.vatNr as string | undefined;
	if (
		settings.strictVatNumbers &&
		vatNr?.toUpperCase().startsWith('BE') &&
		!/^BE[01]\d{3}\.\d{3}\.\d{3}$/.test(vatNr)
	)
		throw refuse(`Illegal vatNr ${vatNr}`);
}

function upsert(context: Context): Answer {
	const { dossier, settings, core } = context;
	const { relationIdentificationServiceData, ...rest } = tidy(context.body()) as JsonObject;
	if (settings.emails === 'lower' && typeof rest.email === 'string') rest.email = rest.email.toLowerCase();
	const identification = relationIdentificationServiceData as unknown as Identification;
	checkFields(context, rest);
	const externalId = identification.externalRelationId ?? 0;
	const found = findRelation(dossier, identification);
	const other = externalId
		? dossier.relations.find((relation) => relation.externalId === externalId && relation !== found)
		: undefined;
	if (other) throw new Refusal(-7, `External relation id ${externalId} is used by relation ${other.id}`);
	if (!found) {
		const id =
			Math.max(
				0,
				...dossier.relations.map((relation) => relation.id),
				...dossier.deletedRelations.map((relation) => relation.id),
			) + 1;
		const relation: StoredRelation = {
			id,
			externalId,
			fields: { ...relationDefaults, ...rest },
			modifiedAt: core.clock.now(),
		};
		dossier.relations.push(relation);
		return { status: 201, body: view(relation) };
	}
	const kept = Object.entries(rest).filter(([, value]) => settings.emptyStringsOverwrite || value !== '');
	Object.assign(found.fields, Object.fromEntries(kept));
	if (externalId) found.externalId = externalId;
	found.modifiedAt = core.clock.now();
	return noContent;
}

const bare = (vatNr: string) => vatNr.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

function matchesName(settings: Context['settings'], wanted: string, name: string): boolean {
	const [one, other] = [wanted.toLowerCase(), name.toLowerCase()];
	return settings.nameSearch === 'exact' ? one === other : other.includes(one);
}

/** With search parameters: every relation that meets one of them; without: all active ones. */
function search(context: Context): Answer {
	const { dossier, settings } = context;
	const [relationId, externalId, name, vatNr] = [
		context.int('relationId'),
		context.int('extRelationId'),
		context.text('name'),
		context.text('vatNr'),
	];
	if (name === '' || vatNr === '') throw new BadParameter('a search parameter is empty');
	const all = [...context.request.query.keys()].length === 0;
	const found = dossier.relations.filter(({ id, externalId: own, fields }) => {
		if (all) return fields.active !== false;
		const ownVatNr = (fields.vatNr as string | undefined) ?? '';
		return (
			id === relationId ||
			(own !== 0 && own === externalId) ||
			(name !== undefined && matchesName(settings, name, (fields.name as string | undefined) ?? '')) ||
			(vatNr !== undefined &&
				ownVatNr !== '' &&
				(settings.vatNrSearch === 'exact' ? ownVatNr === vatNr : bare(ownVatNr) === bare(vatNr)))
		);
	});
	return found.length > 0 ? ok(found.map(view)) : plain(404, 'No relations found');
}

function modified(context: Context): Answer {
	const { dossier } = context;
	const [changed, deleted] = [
		changedSince(context, dossier.relations),
		changedSince(context, dossier.deletedRelations),
	];
	if (changed.length + deleted.length === 0)
		return plain(404, `No modified Relations found in dossier ${dossier.id}`);
	return ok({ deleted: deleted.map(view), modified: changed.map(view) });
}

export const relations: Handlers = {
	'GET relations': search,
	'PUT relations': upsert,
	'GET relations/modified': modified,
};
