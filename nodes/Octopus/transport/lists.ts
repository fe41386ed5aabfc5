import { isObject, type JsonObject } from '../../shared/json';
import type { Bookyear } from '../books/journal';
import { errorIn, parseBody } from './body';
import type { Shape, Send } from './types';
import { amount, day, idIn, journalIn, listOf, modifiedOf, text, wholeNumber } from './shapes';

/**
 * The dossier's lists for drop-downs and checks. VAT codes may be read twice a day only, so the lists live in the stored
 * credential, are refreshed by a login when older than {@link MAX_AGE_HOURS}, and say when they were read.
 */
export interface DossierLists {
	/** ISO 8601, UTC. */
	readAt: string;
	vatCodes: Array<{
		code: string;
		description: string;
		type: number;
		basePercentage: number;
		account: number;
	}>;
	bookyears: Bookyear[];
	/** Of the bookyear that is current, or the last one. */
	journals: Array<{
		journalKey: string;
		name: string;
		insertionType: number;
		closed: boolean;
		bookyearId: number;
	}>;
	/** Income and cost accounts only (classes 6 and 7). */
	accounts: Array<{ id: number; description: string }>;
}

/** More than half a day, so that two refreshes a day are never exceeded. */
export const MAX_AGE_HOURS = 13;

/** The beginning of time for Octopus's `modified` calls (fact O5). */
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

type Row = JsonObject;

/** Reads the four lists with the calls that may be made often where there is a choice. A list that is refused stays as it was. */
export async function fetchLists(
	send: Send,
	dossierUrl: string,
	dossierToken: string,
	previous: DossierLists | null,
	now: Date,
): Promise<DossierLists> {
	/** Undefined when Octopus did not give it; empty when it says itself that there is none. */
	const get = async <T>(path: string, shape: Shape<T[]>): Promise<T[] | undefined> => {
		const answer = await orNothing(
			send({ method: 'GET', url: dossierUrl + path, headers: { dossierToken } }),
		);
		const body = answer && parseBody(answer.text);
		const refused = errorIn(body);
		if (answer?.status === 404 && refused?.technicalInfo !== undefined) return [];
		return answer?.status === 200 && refused === null ? shape(body) : undefined;
	};
	const bookyears = (await get('/bookyears', bookyearList)) ?? previous?.bookyears ?? [];
	const current = currentBookyear(bookyears, now);
	const journals =
		current &&
		(await get(
			`/bookyears/${current.id}/journals`,
			listOf((row) => toJournal(row, current.id)),
		));
	const vatCodes = await get('/vatcodes', listOf(toVatCode));
	const stamp = encodeURIComponent(FROM_THE_BEGINNING);
	let accounts = await get(`/accounts/modified?modifiedTimeStamp=${stamp}`, accountsModified);
	// Some dossiers have no list of changes; the plain one may be read twice a day, so often as these lists are read.
	if (!accounts?.length && current) accounts = await get(`/accounts?bookyearId=${current.id}`, accountList);
	return {
		readAt: now.toISOString(),
		bookyears,
		journals: journals ?? previous?.journals ?? [],
		vatCodes: vatCodes ?? previous?.vatCodes ?? [],
		accounts: accounts?.length ? accounts : (previous?.accounts ?? []),
	};
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
	return (
		bookyears.find(({ startDate, endDate }) => startDate <= today && today <= endDate) ?? bookyears.at(-1)
	);
}

/** Undefined when its number or its days cannot be read; periods that cannot be read are left out. */
export function toBookyear(row: Row): Bookyear | undefined {
	const [id, startDate, endDate] = [idIn(row.bookyearKey), day(row.startDate), day(row.endDate)];
	if (id === undefined || !startDate || !endDate) return undefined;
	return {
		id,
		startDate,
		endDate,
		closed: row.closed === true,
		periods: listOf(toPeriod)(row.periods) ?? [],
	};
}

function toPeriod(row: Row): Bookyear['periods'][number] | undefined {
	const [period, startDate, endDate] = [
		wholeNumber(row.bookyearPeriod),
		day(row.startDate),
		day(row.endDate),
	];
	return period === undefined || !startDate || !endDate ? undefined : { period, startDate, endDate };
}

export const bookyearList = listOf(toBookyear);

function toJournal(row: Row, bookyearId: number): DossierLists['journals'][number] | undefined {
	const [journalKey, insertionType] = [journalIn(row.journalKey), wholeNumber(row.insertionType ?? 0)];
	if (!journalKey || insertionType === undefined) return undefined;
	return { journalKey, name: text(row.name) ?? '', insertionType, closed: row.closed === true, bookyearId };
}

/** A code whose rate or kind cannot be read is none that anything may be booked with. */
export function toVatCode(row: Row): DossierLists['vatCodes'][number] | undefined {
	const [code, type, basePercentage] = [text(row.code), wholeNumber(row.type), amount(row.basePercentage)];
	if (!code || type === undefined || basePercentage === undefined) return undefined;
	return {
		code,
		description: text(row.description) ?? '',
		type,
		basePercentage,
		account: wholeNumber(row.defaultSellBookingAccountNr) ?? 0,
	};
}

function toAccount(row: Row): DossierLists['accounts'][number] | undefined {
	const id = idIn(row.accountKey);
	if (id === undefined || !/^[67]/.test(String(id))) return undefined;
	const texts = isObject(row.description)
		? [row.description.description_NL, row.description.description_FR, row.description.description_EN]
		: [row.description];
	return { id, description: texts.map(text).find((found) => found) ?? '' };
}

/** Each account once: it comes with every bookyear. */
export const accountList: Shape<DossierLists['accounts']> = (body) => {
	const found = listOf(toAccount)(body);
	return (
		found && [...new Map(found.map((account) => [account.id, account])).values()].sort((a, b) => a.id - b.id)
	);
};

export const accountsModified = modifiedOf(accountList);

/** The name of a dossier in the list of those a user may open. */
export function dossierNamed(dossiers: Row[], id: string): string | undefined {
	const mine = dossiers.find(({ dossierKey }) => String(idIn(dossierKey)) === id.trim());
	return text(mine?.dossierDescription) || undefined;
}
