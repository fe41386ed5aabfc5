import { attempt } from '../../../shared/attempt';
import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import { backOff } from '../../../shared/pause';
import type { Language } from '../../../shared/texts/text';
import type { RelationData } from '../../books/relation';
import { customerEmail, isPerson, needsOwnRelation, relationFromOrder } from '../../invoicing/party/relation';
import { numberKeyOf } from '../../invoicing/party/same-party';
import { isOfOtherMemberState } from '../../invoicing/vat/vat-number';
import type { RelationResult } from '../../item';
import { PUT_RELATION, type OctopusClient } from '../../transport/client';
import { OctopusError } from '../../transport/errors';
import { allRelations } from '../../transport/master-data';
import { readAnswer } from '../../transport/read-relation';
import { Refusals } from '../refusals';
import { externalNumbers } from './external-numbers';
import { matchRelation, pickRelation } from './match-relation';
import { idOf, RelationIndex } from './relation-index';

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

/** Finds the customers of a whole run by VAT number, e-mail and shop number, and makes what is missing. */
export class RelationFinder {
	private readonly index: RelationIndex;
	/** Set once Octopus takes no more relations today. */
	private stopped: ExplainedError | null = null;
	private readonly refusals = new Refusals();

	constructor(
		private readonly client: OctopusClient,
		relations: RelationData[],
		private readonly settings: RelationSettings,
	) {
		this.index = new RelationIndex(relations);
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
			if (!order.address_invoice && !order.address_delivery)
				throw new ExplainedError('ORDER_WITHOUT_ADDRESS');
			return await this.ofCustomer(order, email, mayWrite);
		});
		if (value) return value;
		if (!(error instanceof OctopusError) && error.code !== 'CALLS_KEPT_FREE')
			return { status: 'held', ...error.in(language) };
		if (error.code === 'OCTOPUS_REFUSED' && !this.refusals.isTooMany(error))
			return { status: 'failed', ...error.in(language) };
		this.stopped = error;
		return { status: 'waiting', ...error.in(language) };
	}

	/** The relation the user set for this payment module, or for consumers; null where the customer needs one of their own. */
	private fixed(order: OrderDocument): RelationResult | null {
		const { fixedRelations, consumersRelation, ownCountry } = this.settings;
		const ofModule = fixedRelations.find(({ module }) => module === order.module)?.id;
		const number = ofModule ?? (isPerson(order) ? consumersRelation : null);
		if (number === null || needsOwnRelation(order, ownCountry)) return null;
		const relation = this.index.byId(number);
		if (!relation) throw new ExplainedError('FIXED_RELATION_UNKNOWN', { number });
		return found('fixed', relation, []);
	}

	private async ofCustomer(order: OrderDocument, email: string, mayWrite: boolean): Promise<RelationResult> {
		const { externalIdStart, ownCountry, language, updateExisting, createMissing } = this.settings;
		const data = relationFromOrder(order, null, ownCountry, language);
		const vatNumber = numberKeyOf(data);
		const numbers = externalIdStart === null ? [] : externalNumbers(order, externalIdStart, vatNumber !== '');
		const mustHaveNumber = isOfOtherMemberState(vatNumber, ownCountry);
		const mayFill = (relation: RelationData) => updateExisting || this.isOurs(relation);
		const wanted = { data, email, numbers, mustHaveNumber, mayFill, language };
		const { relation, notes } = matchRelation(this.index, wanted);
		if (!relation) return await this.create(data, numbers, notes, mayWrite);
		const told = [...notes, ...this.numberNotes(data, relation, mayWrite && mayFill(relation))];
		if (!mayWrite) return found('found', relation, notes);
		if (updateExisting && createMissing) return await this.store(relation, updated(relation, data), told);
		const fills = lacksNumber(data, relation) && mayFill(relation);
		return fills ? await this.store(relation, filled(relation, data), told) : found('found', relation, told);
	}

	/** Made by this pack: its external number is in our range. */
	private isOurs({ relationIdentificationServiceData: { externalRelationId } }: RelationData): boolean {
		const { externalIdStart } = this.settings;
		return externalIdStart !== null && (externalRelationId ?? 0) > externalIdStart;
	}

	/** What is said of a relation that bears the customer's name and not its VAT number. */
	private numberNotes(data: RelationData, relation: RelationData, isFilled: boolean): string[] {
		if (!lacksNumber(data, relation)) return [];
		const values = { number: idOf(relation) ?? '?', vatNumber: numberKeyOf(data) };
		const code = isFilled ? 'RELATION_NUMBER_FILLED' : 'RELATION_NUMBER_MISSING';
		return [explain(code, values, this.settings.language).message];
	}

	private async create(
		data: RelationData,
		numbers: number[],
		notes: string[],
		mayWrite: boolean,
	): Promise<RelationResult> {
		const free = numbers.find((number) => !this.index.byExternalId(number));
		if (free === undefined && numbers.length > 0) {
			const [number] = numbers as [number];
			throw new ExplainedError('RELATION_NUMBER_TAKEN', {
				number,
				name: this.index.byExternalId(number)?.name ?? '',
			});
		}
		const identification = free === undefined ? {} : { externalRelationId: free };
		const wanted = { ...data, relationIdentificationServiceData: identification };
		if (!mayWrite) return found('new', wanted, notes);
		const stored = this.settings.createMissing ? await this.put(wanted) : wanted;
		this.index.remember(stored);
		return found(this.settings.createMissing ? 'created' : 'new', stored, notes);
	}

	/** In a dry run it is only said what it would be. */
	private async store(
		relation: RelationData,
		changed: RelationData,
		notes: string[],
	): Promise<RelationResult> {
		const isSame = JSON.stringify(sorted(changed)) === JSON.stringify(sorted(relation));
		if (isSame) return found('found', relation, notes);
		if (this.settings.createMissing) await this.put(changed);
		this.index.remember(changed);
		return found(this.settings.createMissing ? 'updated' : 'found', changed, notes);
	}

	/**
	 * An upsert by number can be repeated after an answer that never came. One without a number cannot: what Octopus has is
	 * read again first. Octopus answers 201 with the relation, or 204.
	 */
	private async put(data: RelationData): Promise<RelationData> {
		if (this.stopped) throw this.stopped;
		const { mostUpserts } = this.settings;
		if (mostUpserts !== null && (this.client.operations.get(PUT_RELATION) ?? 0) >= mostUpserts)
			throw new ExplainedError('CALLS_KEPT_FREE');
		for (let round = 1; ; round++) {
			const { value, error } = await attempt(
				async () => await this.client.put('/relations', data, readAnswer),
			);
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

	/** This customer's relation, by the same rules, among those Octopus did not have when they were last read. */
	private async readAgain(data: RelationData): Promise<RelationData | undefined> {
		const known = (id: number | undefined) => id !== undefined && this.index.byId(id) !== undefined;
		return pickRelation(
			(await allRelations(this.client)).filter((relation) => !known(idOf(relation))),
			data,
		);
	}
}

const hasNumber = ({
	relationIdentificationServiceData: { relationKey, externalRelationId },
}: RelationData): boolean => Boolean(relationKey ?? externalRelationId);
const sorted = (data: object): object =>
	Object.fromEntries(Object.entries(data).sort(([a], [b]) => a.localeCompare(b)));
const lacksNumber = (data: RelationData, relation: RelationData): boolean =>
	numberKeyOf(data) !== '' && numberKeyOf(relation) === '';

/** The relation as the order says; what it says nothing of stays, and with a VAT number its VAT type. */
function updated(relation: RelationData, data: RelationData): RelationData {
	const { relationIdentificationServiceData, vatType } = relation;
	const keepsType = numberKeyOf(relation) !== '' && !data.vatNr && vatType !== undefined;
	return { ...relation, ...data, relationIdentificationServiceData, ...(keepsType ? { vatType } : {}) };
}

/** The relation with the VAT number of the order. An empty country would be refused. */
function filled(relation: RelationData, { vatNr, vatType, country }: RelationData): RelationData {
	return { ...relation, vatNr, vatType, ...(relation.country?.trim() || !country ? {} : { country }) };
}

function found(
	status: 'found' | 'fixed' | 'created' | 'updated' | 'new',
	data: RelationData,
	notes: string[],
): RelationResult {
	const { relationKey, externalRelationId } = data.relationIdentificationServiceData;
	return { status, id: relationKey?.id ?? null, externalRelationId: externalRelationId || null, data, notes };
}
