import type { Bookyear } from '../invoicing/types';
import { errorIn, parseBody } from './body';
import type { OctopusClient } from './client';
import type { Send } from './types';

/**
 * The dossier's lists for drop-downs and checks. VAT codes may be read twice a day only, so the lists live in the stored
 * credential, are refreshed by a login when older than {@link MAX_AGE_HOURS}, and say when they were read.
 */
export interface DossierLists {
	/** ISO 8601, UTC. */
	readAt: string;
	vatCodes: Array<{ code: string; description: string; type: number; basePercentage: number; account: number }>;
	bookyears: Bookyear[];
	/** Of the bookyear that is current, or the last one. */
	journals: Array<{ journalKey: string; name: string; insertionType: number; closed: boolean; bookyearId: number }>;
	/** Income and cost accounts only (classes 6 and 7). */
	accounts: Array<{ id: number; description: string }>;
}

/** More than half a day, so that two refreshes a day are never exceeded. */
export const MAX_AGE_HOURS = 13;

/** The beginning of time for Octopus's `modified` calls (octopus-api.md §2.6). */
export const FROM_THE_BEGINNING = '1980-01-01 00:00:00.000';

export function readLists(stored: unknown): DossierLists | null {
	if (typeof stored !== 'string' || stored === '') return null;
	try {
		return JSON.parse(stored) as DossierLists;
	} catch {
		return null;
	}
}

export function isFresh(lists: DossierLists | null, now: Date): boolean {
	return lists !== null && now.getTime() - Date.parse(lists.readAt) < MAX_AGE_HOURS * 3_600_000;
}

type Row = Record<string, unknown>;

/** Reads the four lists with the calls that may be made often where there is a choice. A list that is refused stays as it was. */
export async function fetchLists(send: Send, dossierUrl: string, dossierToken: string, previous: DossierLists | null, now: Date): Promise<DossierLists> {
	const get = async <T>(path: string, keep: T, read: (body: unknown) => T): Promise<T> => {
		const answer = await orNothing(send({ method: 'GET', url: dossierUrl + path, headers: { dossierToken } }));
		const body = answer?.status === 200 ? parseBody(answer.text) : undefined;
		return body !== undefined && errorIn(body) === null ? read(body) : keep;
	};
	const rows = (body: unknown): Row[] => (Array.isArray(body) ? (body as Row[]) : []);
	const bookyears = await get('/bookyears', previous?.bookyears ?? [], (body) => rows(body).map(toBookyear));
	const current = currentBookyear(bookyears, now);
	const journals = current
		? await get(`/bookyears/${current.id}/journals`, previous?.journals ?? [], (body) => rows(body).map((row) => toJournal(row, current.id)))
		: (previous?.journals ?? []);
	const vatCodes = await get('/vatcodes', previous?.vatCodes ?? [], (body) => rows(body).map(toVatCode));
	const stamp = encodeURIComponent(FROM_THE_BEGINNING);
	const accounts = await get(`/accounts/modified?modifiedTimeStamp=${stamp}`, previous?.accounts ?? [], (body) =>
		toAccounts(rows((body as Row).modified)),
	);
	return { readAt: now.toISOString(), vatCodes, bookyears, journals, accounts };
}

/** The VAT codes as they are now; Octopus gives them twice a day, so only what the kept list cannot answer asks for them. */
export async function freshVatCodes(client: OctopusClient): Promise<DossierLists['vatCodes']> {
	return (await client.getOr<Row[]>([], '/vatcodes')).map(toVatCode);
}

/** The accounts of classes 6 and 7 as they are now (48 calls a day). */
export async function freshAccounts(client: OctopusClient): Promise<DossierLists['accounts']> {
	const { modified = [] } = await client.getOr<{ modified?: Row[] }>({}, '/accounts/modified', { modifiedTimeStamp: FROM_THE_BEGINNING });
	return toAccounts(modified);
}

/** A list that cannot be read must not cost the login. */
async function orNothing<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch {
		return null;
	}
}

/** The bookyear of today, else the last one. */
export function currentBookyear(bookyears: Bookyear[], now: Date): Bookyear | undefined {
	const today = now.toISOString().slice(0, 10);
	return bookyears.find(({ startDate, endDate }) => startDate <= today && today <= endDate) ?? bookyears.at(-1);
}

export function toBookyear(row: Row): Bookyear {
	const periods = (row.periods ?? []) as Array<{ bookyearPeriod: number; startDate: string; endDate: string }>;
	return {
		id: (row.bookyearKey as { id: number }).id,
		startDate: String(row.startDate).slice(0, 10),
		endDate: String(row.endDate).slice(0, 10),
		closed: row.closed === true,
		periods: periods.map(({ bookyearPeriod, startDate, endDate }) => ({
			period: bookyearPeriod, startDate: startDate.slice(0, 10), endDate: endDate.slice(0, 10),
		})),
	};
}

const toJournal = (row: Row, bookyearId: number) => ({
	journalKey: String(row.journalKey), name: String(row.name ?? ''), insertionType: Number(row.insertionType ?? 0), closed: row.closed === true, bookyearId,
});

const toVatCode = (row: Row) => ({
	code: String(row.code), description: String(row.description ?? ''), type: Number(row.type), basePercentage: Number(row.basePercentage ?? 0),
	account: Number(row.defaultSellBookingAccountNr ?? 0),
});

function toAccounts(rows: Row[]): DossierLists['accounts'] {
	const byId = new Map<number, string>();
	for (const row of rows) {
		const id = (row.accountKey as { id: number }).id;
		const text = row.description as Record<string, string> | string | undefined;
		const description = typeof text === 'string' ? text : (text?.description_NL ?? text?.description_FR ?? text?.description_EN ?? '');
		if (/^[67]/.test(String(id))) byId.set(id, description);
	}
	return [...byId].map(([id, description]) => ({ id, description })).sort((a, b) => a.id - b.id);
}
