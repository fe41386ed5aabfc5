import { attempt } from '../../../shared/attempt';
import { ExplainedError } from '../../../shared/explained';
import type { RelationData } from '../../books/relation';
import type { CreateResult, RelationResult } from '../../item';
import type { OctopusClient } from '../../transport/client';
import { readRelation } from '../../transport/read-relation';
import { listOf } from '../../transport/shapes';
import { idOf } from './relation-index';

/**
 * The relation a document really stands on. That of an earlier run may be another one than the order's customer has by now:
 * an invoice without VAT on a relation without the VAT number is not verified because a right relation exists beside it.
 */
export class StoredRelations {
	private readonly read = new Map<number, Promise<RelationData>>();

	constructor(private readonly client: OctopusClient) {}

	/**
	 * Null where there is none to compare: a relation that stands for many customers, or one that nobody can name. Throws
	 * where Octopus does not give the relation: that of the order says nothing of a document on another one.
	 */
	async of(relation: RelationResult | undefined, result: CreateResult): Promise<RelationData | null> {
		if (!relation || !('data' in relation) || relation.status === 'fixed' || !('number' in result))
			return null;
		const { relationId: id, status } = result;
		if (id === relation.id || (id === undefined && status === 'created')) return relation.data;
		if (id === undefined) return null;
		if (!this.read.has(id)) this.read.set(id, this.readOne(id));
		return await this.read.get(id)!;
	}

	private async readOne(relationId: number): Promise<RelationData> {
		const { value, error } = await attempt(
			async () =>
				await this.client.getOr<RelationData[]>([], '/relations', listOf(readRelation), { relationId }),
		);
		const relation = value?.find((one) => idOf(one) === relationId);
		if (relation) return relation;
		throw error ?? new ExplainedError('RELATION_GONE', { number: relationId });
	}
}
