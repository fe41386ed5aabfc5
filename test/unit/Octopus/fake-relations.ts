import type { RelationData } from '../../../nodes/Octopus/books/relation';
import type { OctopusClient } from '../../../nodes/Octopus/transport/client';
import { OctopusError } from '../../../nodes/Octopus/transport/errors';
import { RelationFinder, type RelationSettings } from '../../../nodes/Octopus/writing/relations/relations';

/** Octopus as far as relations go: an upsert by its own number, else by the external one, else a new relation. */
export class FakeRelations {
	readonly stored: RelationData[];
	puts = 0;
	/** The next upserts are stored, but no answer comes. */
	lostAnswers = 0;
	/** As Octopus keeps an e-mail address. */
	keepEmail = (email: string | undefined): string | undefined => email;

	constructor(stored: Array<Partial<RelationData>> = []) {
		this.stored = stored.map((relation, index) => ({
			relationIdentificationServiceData: { relationKey: { id: index + 11 }, externalRelationId: 0 },
			client: true,
			...relation,
		}));
	}

	get client(): OctopusClient {
		return {
			known: null,
			operations: new Map(),
			getOr: async (_none: unknown, _path: string, shape: (body: unknown) => unknown) =>
				await Promise.resolve(shape({ modified: structuredClone(this.stored) })),
			put: async (_path: string, data: RelationData) =>
				await Promise.resolve(this.put(structuredClone(data))),
		} as unknown as OctopusClient;
	}

	finder(settings: Partial<RelationSettings> = {}): RelationFinder {
		return new RelationFinder(this.client, structuredClone(this.stored), {
			createMissing: true,
			updateExisting: false,
			externalIdStart: 1_000_000_000,
			fixedRelations: [],
			consumersRelation: null,
			mostUpserts: null,
			ownCountry: 'BE',
			language: 'en',
			...settings,
		});
	}

	byId(id: number | null): RelationData {
		return this.stored.find(
			({ relationIdentificationServiceData: { relationKey } }) => relationKey!.id === id,
		)!;
	}

	private put(data: RelationData) {
		this.puts++;
		const { relationKey, externalRelationId = 0 } = data.relationIdentificationServiceData;
		const known = this.stored.find(
			({ relationIdentificationServiceData: own }) =>
				own.relationKey!.id === relationKey?.id ||
				(externalRelationId !== 0 && own.externalRelationId === externalRelationId),
		);
		const changed = { ...data, email: this.keepEmail(data.email) };
		if (known)
			Object.assign(known, changed, {
				relationIdentificationServiceData: known.relationIdentificationServiceData,
			});
		else
			this.stored.push({
				...changed,
				relationIdentificationServiceData: {
					relationKey: { id: this.stored.length + 11 },
					externalRelationId,
				},
			});
		if (this.lostAnswers > 0) {
			this.lostAnswers--;
			throw new OctopusError('OCTOPUS_SERVER', { detail: '', operation: '', status: 500 }, 500, {}, true);
		}
		return known ? { status: 204, body: undefined } : { status: 201, body: this.stored.at(-1) };
	}
}
