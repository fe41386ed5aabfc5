import type { RelationData } from '../../books/relation';
import { numberKeyOf } from '../../invoicing/party/same-party';

export const idOf = (relation: RelationData): number | undefined =>
	relation.relationIdentificationServiceData.relationKey?.id;

const externalIdOf = (relation: RelationData): number =>
	relation.relationIdentificationServiceData.externalRelationId ?? 0;

/** Two records of one relation; in a dry run new ones have no number of Octopus's yet. */
function isSame(a: RelationData, b: RelationData): boolean {
	const [one, other] = [idOf(a), idOf(b)];
	if (one !== undefined && other !== undefined) return one === other;
	return a === b || (externalIdOf(a) !== 0 && externalIdOf(a) === externalIdOf(b));
}

/** Every relation of a dossier, to be found by what an order says of its customer. */
export class RelationIndex {
	private readonly emails = new Map<string, RelationData[]>();
	private readonly vatNumbers = new Map<string, RelationData[]>();
	private readonly externalIds = new Map<number, RelationData>();
	private readonly ids = new Map<number, RelationData>();

	constructor(relations: RelationData[]) {
		for (const relation of relations) this.remember(relation);
	}

	remember(relation: RelationData): void {
		add(this.emails, emailOf(relation), relation);
		add(this.vatNumbers, numberKeyOf(relation), relation);
		const externalId = externalIdOf(relation);
		if (externalId !== 0) this.externalIds.set(externalId, relation);
		const id = idOf(relation);
		if (id !== undefined) this.ids.set(id, relation);
	}

	/** `email`: lower case. */
	byEmail = (email: string): RelationData[] => this.emails.get(email) ?? [];
	/** `number`: normalised. */
	byVatNumber = (number: string): RelationData[] =>
		number === '' ? [] : (this.vatNumbers.get(number) ?? []);
	byExternalId = (number: number): RelationData | undefined => this.externalIds.get(number);
	byId = (id: number): RelationData | undefined => this.ids.get(id);
}

/** Trimmed, lower case. */
export const emailOf = ({ email }: RelationData): string => email?.trim().toLowerCase() ?? '';

function add(map: Map<string, RelationData[]>, key: string, relation: RelationData): void {
	if (key === '') return;
	map.set(key, [...(map.get(key) ?? []).filter((known) => !isSame(known, relation)), relation]);
}
