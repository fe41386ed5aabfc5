import { attempt } from '../../../shared/attempt';
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
	private readonly read = new Map<number, RelationData | null>();

	constructor(private readonly client: OctopusClient) {}

	/** Null where there is none to compare: a relation that stands for many customers is not compared with one of them. */
	async of(relation: RelationResult | undefined, result: CreateResult): Promise<RelationData | null> {
		if (!relation || !('data' in relation) || relation.status === 'fixed') return null;
		const id = 'number' in result ? result.relationId : undefined;
		if (id === undefined || id === relation.id) return relation.data;
		if (!this.read.has(id)) this.read.set(id, await this.readOne(id));
		return this.read.get(id) ?? relation.data;
	}

	private async readOne(relationId: number): Promise<RelationData | null> {
		const { value } = await attempt(async () => await this.client.getOr<RelationData[]>([], '/relations', listOf(readRelation), { relationId }));
		return value?.find((relation) => idOf(relation) === relationId) ?? null;
	}
}
