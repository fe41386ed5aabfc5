import { isDecimal } from '../../shared/decimal';
import { isObject, type JsonObject } from '../../shared/json';
import type { Shape } from './types';

/** The largest number of Octopus (int32). */
const MOST = 2_147_483_647;

/** A whole number from 0 on; undefined where there is none, or something else in its place. */
export function wholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MOST
		? number
		: undefined;
}

/** A number, also one written as text; undefined where there is none that anybody can reckon with. */
export function amount(value: unknown): number | undefined {
	if ((typeof value !== 'number' && typeof value !== 'string') || value === '' || !isDecimal(value))
		return undefined;
	const number = Number(value);
	return Number.isFinite(number) && Math.abs(number) < Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** A text; a number is one too. Undefined where there is none, or something else in its place. */
export const text = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** yyyy-MM-dd, of a date with or without a time. */
export const day = (value: unknown): string | undefined =>
	typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.test(value)
		? value.slice(0, 10)
		: undefined;

/** A letter and a number, "V2". */
export const journalIn = (value: unknown): string | undefined =>
	typeof value === 'string' && /^[A-Z]\d{1,5}$/i.test(value) ? value : undefined;

/** The id in one of Octopus's key objects. */
export const idIn = (key: unknown): number | undefined => (isObject(key) ? wholeNumber(key.id) : undefined);

/** Octopus leaves out a field that is null. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** The objects of a list; what is no object in it is left out. */
export const rows: Shape<JsonObject[]> = (body) => (Array.isArray(body) ? body.filter(isObject) : undefined);

/** A list of rows, each read by `read`; those it cannot read are left out. */
export const listOf =
	<T>(read: (row: JsonObject) => T | undefined): Shape<T[]> =>
	(body) =>
		rows(body)?.flatMap((row) => {
			const found = read(row);
			return found === undefined ? [] : [found];
		});

/** What was modified (SyncRelations, SyncAccounts): with nothing modified, what was deleted stands alone. */
export const modifiedOf =
	<T>(list: Shape<T[]>): Shape<T[]> =>
	(body) => {
		if (!isObject(body)) return undefined;
		if (isThere(body.modified)) return list(body.modified);
		return Array.isArray(body.deleted) ? [] : undefined;
	};

/** An object with at least one of some fields: what it may hold besides is not looked at. */
export const objectWith =
	(...fields: string[]): Shape<JsonObject> =>
	(body) =>
		isObject(body) && fields.some((field) => isThere(body[field])) ? body : undefined;
