import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { OctopusClient } from '../transport/client';
import type { DossierLists } from '../transport/lists';

/** Journal kinds (JournalServiceData.insertionType). */
const KINDS: Readonly<Record<number, string>> = { 1: 'bookings', 2: 'invoices excl. VAT', 3: 'invoices incl. VAT', 4: 'delivery notes excl. VAT', 5: 'delivery notes incl. VAT' };
const SELL = 2;

/** A drop-down never costs a call of its own: it shows the lists the last login brought, and logs in only when there are none. */
async function lists(context: ILoadOptionsFunctions): Promise<DossierLists> {
	const client = await OctopusClient.open(context);
	if (client.lists) return client.lists;
	await client.get('/bookyears');
	const fresh = await client.currentLists();
	if (!fresh) throw new ExplainedError('OCTOPUS_LISTS_MISSING');
	return fresh;
}

async function search(context: ILoadOptionsFunctions, filter: string | undefined, read: (known: DossierLists) => INodeListSearchItems[]): Promise<INodeListSearchResult> {
	const known = await lists(context);
	const wanted = filter?.trim().toLowerCase() ?? '';
	const readAt = `Read ${known.readAt.slice(0, 16).replace('T', ' ')} UTC`;
	const results = read(known).filter(({ name }) => name.toLowerCase().includes(wanted));
	return { results: results.map((result) => ({ ...result, description: readAt })) };
}

export async function searchJournals(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ journals }) =>
		journals
			.filter(({ journalKey, closed }) => journalKey.startsWith('V') && !closed)
			.map(({ journalKey, name, insertionType }) => ({ name: `${journalKey} ${name} (${KINDS[insertionType] ?? 'unknown kind'})`, value: journalKey })),
	);
}

export async function searchVatCodes(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ vatCodes }) =>
		vatCodes.filter(({ type }) => type === SELL).map(({ code, description, basePercentage }) => ({ name: `${code} – ${description} (${basePercentage} %)`, value: code })),
	);
}

export async function searchAccounts(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await search(this, filter, ({ accounts }) => accounts.map(({ id, description }) => ({ name: `${id} ${description}`, value: String(id) })));
}
