import { attempt } from '../../shared/attempt';
import type { Bookyear, JournalDetail, JournalRow } from '../books/journal';
import type { RelationData } from '../books/relation';
import type { OctopusClient } from './client';
import {
	accountList,
	accountsModified,
	bookyearList,
	currentBookyear,
	FROM_THE_BEGINNING,
	toVatCode,
	type DossierLists,
} from './lists';
import { readDetail, readJournal } from './read-journal';
import { readRelation } from './read-relation';
import { listOf, modifiedOf } from './shapes';

/** The VAT codes as they are now; Octopus gives them twice a day, so only what the kept list cannot answer asks for them. */
export async function freshVatCodes(client: OctopusClient): Promise<DossierLists['vatCodes']> {
	return await client.getOr([], '/vatcodes', listOf(toVatCode));
}

/** The accounts of classes 6 and 7 as they are now (48 calls a day; where Octopus has no list of changes, 2). */
export async function freshAccounts(client: OctopusClient): Promise<DossierLists['accounts']> {
	const modified = await attempt(
		async () =>
			await client.getOr([], '/accounts/modified', accountsModified, {
				modifiedTimeStamp: FROM_THE_BEGINNING,
			}),
	);
	if (modified.value?.length) return modified.value;
	const bookyear = currentBookyear((await client.currentLists())?.bookyears ?? [], new Date());
	if (!bookyear) return modified.value ?? [];
	return await client.getOr([], '/accounts', accountList, { bookyearId: bookyear.id });
}

/** The bookyears as they are now (24 calls a day). */
export async function readBookyears(client: OctopusClient): Promise<Bookyear[]> {
	return await client.getOr([], '/bookyears', bookyearList);
}

/** The journals of a bookyear as they are now (24 calls a day). */
export async function readJournals(client: OctopusClient, bookyearId: number): Promise<JournalRow[]> {
	return await client.getOr([], `/bookyears/${bookyearId}/journals`, listOf(readJournal));
}

/** Refused or over the limit, its defaults do no harm: two decimals, and a number that the index and a refusal put right. */
export async function readJournalDetail(
	client: OctopusClient,
	bookyearId: number,
	journalKey: string,
): Promise<JournalDetail> {
	const number = /^V(\d+)$/.exec(journalKey)?.[1];
	const { value = {} } = number
		? await attempt(
				async () =>
					await client.getOr<JournalDetail>({}, `/bookyears/${bookyearId}/journals/V/${number}`, readDetail),
			)
		: {};
	return value;
}

/** Every relation of the dossier, active or not, with the call that may be made 48 times a day. */
export async function allRelations(client: OctopusClient): Promise<RelationData[]> {
	if (client.known) return client.known.relations;
	return await client.getOr([], '/relations/modified', modifiedOf(listOf(readRelation)), {
		modifiedTimeStamp: FROM_THE_BEGINNING,
	});
}
