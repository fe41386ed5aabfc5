import { malformed, notFound } from './refusal';
import type { Body, Dossier, StoredRelation } from './types';

interface Identification {
	relationKey?: { id?: number };
	externalRelationId?: number;
}

export function findRelation(dossier: Dossier, identification: unknown): StoredRelation | undefined {
	const { relationKey, externalRelationId } = (identification ?? {}) as Identification;
	return dossier.relations.find(({ data: { relationIdentificationServiceData: own } }) =>
		relationKey?.id ? own.relationKey.id === relationKey.id : externalRelationId ? own.externalRelationId === externalRelationId : false,
	);
}

/** What Octopus fills in itself after a minimal insert (recorded). */
const DEFAULTS = {
	active: true, client: false, corporationType: 0, defaultBookingAccountClient: 0, defaultBookingAccountSupplier: 0, expirationDays: 30, expirationType: 2,
	factLanguage: 0, fax: '', financialDiscount: false, mobile: '', supplier: false, supplierPaymentMethod: 0, telephone: '', url: '', vatNr: '', vatType: 0,
};

/** PUT relations: found by key or external number it is merged (204), else created (201). */
export function upsertRelation(dossier: Dossier, body: Body, now: string): { status: number; body?: Body } {
	for (const name of ['country', 'deliveryCountry']) if (body[name] === '') throw malformed('Invalid elements in the passed object: country is empty');
	const identification = body.relationIdentificationServiceData as Identification;
	const found = findRelation(dossier, identification);
	if (found) {
		const { relationIdentificationServiceData: own } = found.data;
		found.data = { ...found.data, ...body, relationIdentificationServiceData: { relationKey: own.relationKey, externalRelationId: identification.externalRelationId ?? own.externalRelationId } };
		found.modifiedAt = now;
		return { status: 204 };
	}
	const id = Math.max(0, ...dossier.relations.map(({ data }) => data.relationIdentificationServiceData.relationKey.id)) + 1;
	const data = {
		...DEFAULTS, ...structuredClone(body),
		relationIdentificationServiceData: { relationKey: { id }, externalRelationId: identification.externalRelationId ?? 0 },
	};
	dossier.relations.push({ data, modifiedAt: now });
	return { status: 201, body: data };
}

/** Without parameters the active ones; else all that meet one or more of the conditions. */
export function searchRelations(dossier: Dossier, query: URLSearchParams): Body[] {
	const conditions: Array<(data: StoredRelation['data']) => boolean> = [];
	const on = (name: string, test: (value: string, data: StoredRelation['data']) => boolean) => {
		const value = query.get(name);
		if (value !== null) conditions.push((data) => test(value, data));
	};
	on('relationId', (value, data) => data.relationIdentificationServiceData.relationKey.id === Number(value));
	on('extRelationId', (value, data) => data.relationIdentificationServiceData.externalRelationId === Number(value));
	on('name', (value, data) => String(data.name).toLowerCase() === value.toLowerCase());
	on('vatNr', (value, data) => data.vatNr === value);
	const rows = dossier.relations.map(({ data }) => data).filter((data) => (conditions.length === 0 ? data.active !== false : conditions.some((meets) => meets(data))));
	if (rows.length === 0) throw notFound('No relations found');
	return rows;
}

export function modifiedRelations(dossier: Dossier, query: URLSearchParams): Body {
	const since = query.get('modifiedTimeStamp') ?? '';
	const rows = dossier.relations.filter(({ modifiedAt }) => modifiedAt >= since).map(({ data }) => data);
	if (rows.length === 0) throw notFound(`No modified relations found in dossier ${dossier.id}`);
	return { modified: rows, deleted: [] };
}
