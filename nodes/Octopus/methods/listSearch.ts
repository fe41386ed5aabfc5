import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { isSalesCode } from '../invoicing/check-settings';
import { OctopusClient } from '../transport/client';
import { bookyearList, isFresh, type DossierLists } from '../transport/lists';

/** Journal kinds (JournalServiceData.insertionType). */
const KINDS: Readonly<Record<number, string>> = {
	1: 'bookings',
	2: 'invoices excl. VAT',
	3: 'invoices incl. VAT',
	4: 'delivery notes excl. VAT',
	5: 'delivery notes incl. VAT',
};

/** A drop-down costs no call as long as the lists of the last login are fresh; else one call, which logs in and refreshes them. */
async function lists(context: ILoadOptionsFunctions): Promise<DossierLists> {
	const client = await OctopusClient.open(context);
	if (client.lists && isFresh(client.lists, new Date())) return client.lists;
	await client.getOr([], '/bookyears', bookyearList);
	const fresh = await client.currentLists();
	if (!fresh) throw new ExplainedError('OCTOPUS_LISTS_MISSING');
	return fresh;
}

async function search(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	read: (known: DossierLists) => INodeListSearchItems[],
): Promise<INodeListSearchResult> {
	const known = await lists(context);
	const wanted = filter?.trim().toLowerCase() ?? '';
	const readAt = `list of ${known.readAt.slice(0, 16).replace('T', ' ')} UTC`;
	const results = read(known).filter(({ name }) => name.toLowerCase().includes(wanted));
	// The editor shows names only, so the first one says how old the list is.
	return {
		results: results.map((result, index) =>
			index === 0 ? { ...result, name: `${result.name} · ${readAt}` } : result,
		),
	};
}

export async function searchJournals(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ journals }) =>
		journals
			.filter(({ journalKey, closed }) => journalKey.startsWith('V') && !closed)
			.map(({ journalKey, name, insertionType }) => ({
				name: `${journalKey} ${name} (${KINDS[insertionType] ?? 'unknown kind'})`,
				value: journalKey,
			})),
	);
}

export async function searchVatCodes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ vatCodes }) =>
		vatCodes.filter(isSalesCode).map(({ code, description, basePercentage }) => ({
			name: `${code} – ${description} (${basePercentage} %)`,
			value: code,
		})),
	);
}

export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ accounts }) =>
		accounts.map(({ id, description }) => ({ name: `${id} ${description}`, value: String(id) })),
	);
}
