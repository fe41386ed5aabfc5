import { attempt } from '../../shared/attempt';
import { explain, ExplainedError, type Language } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import { backOff } from '../../shared/pause';
import { customerEmail, isPerson, needsOwnRelation, relationFromOrder, type RelationData } from '../invoicing/relation';
import { PUT_RELATION, type OctopusClient } from '../transport/client';
import { OctopusError } from '../transport/errors';
import { FROM_THE_BEGINNING } from '../transport/lists';
import { readAnswer, readRelation } from '../transport/read-relation';
import { listOf, modifiedOf } from '../transport/shapes';
import type { RelationResult } from '../types';
import { Refusals } from './refusals';

export interface RelationSettings {
	/** Off in a dry run: unknown customers are named, not made. */
	createMissing: boolean;
	/** Whether customers that are found get the order's name and address. */
	updateExisting: boolean;
	/** Where the external relation numbers of this shop start; the customer id is added. Null: new customers get no such number. */
	externalIdStart: number | null;
	/** relationKey.id of the relation that orders paid through a module go to. */
	fixedRelations: Array<{ module: string; id: number }>;
	/** relationKey.id of the one relation for persons; null: each has one of their own. */
	consumersRelation: number | null;
	/** Upserts this run may send at the most; null: as many as Octopus takes. */
	mostUpserts: number | null;
	ownCountry: string;
	language: Language;
}

/** The largest Octopus int32. */
const MOST_EXTERNAL_ID = 2_147_483_647;

/** Customer ids are unique within one installation of PrestaShop, over all its shops: each installation has its own range. */
const PER_INSTALLATION = 100_000_000;

/** Every relation of the dossier, active or not, with the call that may be made 48 times a day. */
export async function allRelations(client: OctopusClient): Promise<RelationData[]> {
	if (client.known) return client.known.relations;
	return await client.getOr([], '/relations/modified', modifiedOf(listOf(readRelation)), { modifiedTimeStamp: FROM_THE_BEGINNING });
}

/** Finds the customers of a whole run by e-mail, and makes those that are missing. */
export class RelationFinder {
	private readonly byEmail = new Map<string, RelationData[]>();
	private readonly byExternalId = new Map<number, RelationData>();
	private readonly byId = new Map<number, RelationData>();
	/** Set once Octopus takes no more relations today. */
	private stopped: ExplainedError | null = null;
	private readonly refusals = new Refusals();

	constructor(
		private readonly client: OctopusClient,
		relations: RelationData[],
		private readonly settings: RelationSettings,
	) {
		for (const relation of relations) this.remember(relation);
	}

	private remember(relation: RelationData): void {
		const email = relation.email?.trim().toLowerCase() ?? '';
		if (email) this.byEmail.set(email, [...(this.byEmail.get(email) ?? []).filter((known) => idOf(known) !== idOf(relation)), relation]);
		const externalId = relation.relationIdentificationServiceData.externalRelationId ?? 0;
		if (externalId !== 0) this.byExternalId.set(externalId, relation);
		const id = idOf(relation);
		if (id !== undefined) this.byId.set(id, relation);
	}

	/** `mayWrite`: whether an unknown customer is made and a known one updated, as the settings say. */
	async find(order: OrderDocument, mayWrite = true): Promise<RelationResult> {
		const { language } = this.settings;
		const { value, error } = await attempt(async () => {
			const fixed = this.fixed(order);
			if (fixed) return fixed;
			if (!order.customer) throw new ExplainedError('CUSTOMER_MISSING');
			const email = customerEmail(order);
			if (!email) throw new ExplainedError('CUSTOMER_WITHOUT_EMAIL');
			if (!order.address_invoice && !order.address_delivery) throw new ExplainedError('ORDER_WITHOUT_ADDRESS');
			return (await this.known(order, email, mayWrite)) ?? (await this.create(order, mayWrite));
		});
		if (value) return value;
		if (!(error instanceof OctopusError) && error.code !== 'CALLS_KEPT_FREE') return { status: 'held', ...error.in(language) };
		if (error.code === 'OCTOPUS_REFUSED' && !this.refusals.isTooMany(error)) return { status: 'failed', ...error.in(language) };
		this.stopped = error;
		return { status: 'waiting', ...error.in(language) };
	}

	/** The relation the user set for this payment module, or for consumers; null where the customer needs one of their own. */
	private fixed(order: OrderDocument): RelationResult | null {
		const { fixedRelations, consumersRelation, ownCountry } = this.settings;
		const ofModule = fixedRelations.find(({ module }) => module === order.module)?.id;
		const number = ofModule ?? (isPerson(order) ? consumersRelation : null);
		if (number === null || needsOwnRelation(order, ownCountry)) return null;
		const relation = this.byId.get(number);
		if (!relation) throw new ExplainedError('FIXED_RELATION_UNKNOWN', { number });
		return found('fixed', relation, []);
	}

	private async known(order: OrderDocument, email: string, mayWrite: boolean): Promise<RelationResult | null> {
		const candidates = [...(this.byEmail.get(email) ?? [])].sort(byPreference);
		const notes: string[] = [];
		let relation: RelationData | undefined = candidates[0];
		if (relation && candidates.length > 1) {
			notes.push(explain('RELATION_SEVERAL', { count: candidates.length, number: idOf(relation) ?? '?' }, this.settings.language).message);
		}
		if (!relation) {
			relation = this.byShopNumber(order);
			if (relation) notes.push(explain('RELATION_BY_NUMBER', { email: relation.email ?? '' }, this.settings.language).message);
		}
		if (!relation) return null;
		if (mayWrite && this.settings.updateExisting && this.settings.createMissing) return await this.update(order, relation, notes);
		return found('found', relation, notes);
	}

	/** The shop's own customer with a new e-mail address. A stranger under that number is never taken. */
	private byShopNumber(order: OrderDocument): RelationData | undefined {
		const number = this.externalId(order);
		const relation = number === null ? undefined : this.byExternalId.get(number);
		if (number === null || !relation) return undefined;
		const wanted = relationFromOrder(order, number, this.settings.ownCountry, this.settings.language);
		// Two people of one family name may have the same number, in two installations of PrestaShop.
		const otherFirstName = wanted.firstName && relation.firstName && !same(wanted.firstName, relation.firstName);
		if (same(wanted.name, relation.name) && !otherFirstName) return relation;
		throw new ExplainedError('RELATION_NUMBER_TAKEN', { number, name: relation.name ?? '' });
	}

	private externalId(order: OrderDocument): number | null {
		const { externalIdStart } = this.settings;
		if (externalIdStart === null) return null;
		return Math.min(externalIdStart + (order.shop.installation - 1) * PER_INSTALLATION + order.id_customer, MOST_EXTERNAL_ID);
	}

	private async create(order: OrderDocument, mayWrite: boolean): Promise<RelationResult> {
		const data = relationFromOrder(order, this.externalId(order), this.settings.ownCountry, this.settings.language);
		if (!mayWrite) return found('new', data, []);
		if (!this.settings.createMissing) {
			this.remember(data);
			return found('new', data, []);
		}
		const stored = await this.put(data);
		this.remember(stored);
		return found('created', stored, []);
	}

	private async update(order: OrderDocument, relation: RelationData, notes: string[]): Promise<RelationResult> {
		const wanted = relationFromOrder(order, null, this.settings.ownCountry, this.settings.language);
		const merged = { ...relation, ...wanted, relationIdentificationServiceData: relation.relationIdentificationServiceData };
		if (JSON.stringify(sorted(merged)) === JSON.stringify(sorted(relation))) return found('found', relation, notes);
		await this.put(merged);
		this.remember(merged);
		return found('updated', merged, notes);
	}

	/**
	 * An upsert by number can be repeated after an answer that never came. One without a number cannot: what Octopus has is
	 * read again first. Octopus answers 201 with the relation, or 204.
	 */
	private async put(data: RelationData): Promise<RelationData> {
		if (this.stopped) throw this.stopped;
		const { mostUpserts } = this.settings;
		if (mostUpserts !== null && (this.client.operations.get(PUT_RELATION) ?? 0) >= mostUpserts) throw new ExplainedError('CALLS_KEPT_FREE');
		for (let round = 1; ; round++) {
			const { value, error } = await attempt(async () => await this.client.put('/relations', data, readAnswer));
			if (value) {
				this.refusals.clear();
				const stored = { ...data, ...value.body };
				return hasNumber(stored) ? stored : ((await this.readAgain(data)) ?? stored);
			}
			if (!(error instanceof OctopusError) || !error.unclear || round === 3) throw error;
			await backOff(round - 1);
			const stored = hasNumber(data) ? undefined : await this.readAgain(data);
			if (stored) return stored;
		}
	}

	/** The relation with this e-mail address that Octopus did not have when the run began. */
	private async readAgain({ email }: RelationData): Promise<RelationData | undefined> {
		const wanted = email?.trim().toLowerCase();
		return (await allRelations(this.client)).find((relation) => relation.email?.trim().toLowerCase() === wanted);
	}
}

const hasNumber = ({ relationIdentificationServiceData: { relationKey, externalRelationId } }: RelationData): boolean => Boolean(relationKey ?? externalRelationId);
const idOf = (relation: RelationData): number | undefined => relation.relationIdentificationServiceData.relationKey?.id;
const same = (a = '', b = ''): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const sorted = (data: object): object => Object.fromEntries(Object.entries(data).sort(([a], [b]) => a.localeCompare(b)));

/** Several with one e-mail address: active before inactive, client before supplier, then the oldest number. */
function byPreference(a: RelationData, b: RelationData): number {
	const rank = (relation: RelationData) => (relation.active === false ? 2 : 0) + (relation.client === false ? 1 : 0);
	return rank(a) - rank(b) || (idOf(a) ?? MOST_EXTERNAL_ID) - (idOf(b) ?? MOST_EXTERNAL_ID);
}

function found(status: 'found' | 'fixed' | 'created' | 'updated' | 'new', data: RelationData, notes: string[]): RelationResult {
	const { relationKey, externalRelationId } = data.relationIdentificationServiceData;
	return { status, id: relationKey?.id ?? null, externalRelationId: externalRelationId || null, data, notes };
}
