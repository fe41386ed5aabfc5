import { isDay } from '../../shared/typed-date';
import type { Row } from '../shop/row';

/** Ids and counters; 0 when there is none. */
export const toId = (value: unknown): number => Number(value ?? 0) || 0;

/** "0"/"1" as PrestaShop sends flags. */
export const toFlag = (value: unknown): boolean => value === true || String(value) === '1';

export const toText = (value: unknown): string =>
	value === null || value === undefined ? '' : String(value);

/** An amount as the string it is; "0" when the field is not there. */
export const toAmount = (value: unknown): string => toText(value) || '0';

/** "0000-00-00 00:00:00" is PrestaShop's "none"; what an import left that is no day ("2026-00-00 …") says as little. */
export function toMoment(value: unknown): string | null {
	const text = toText(value);
	return isDay(text.slice(0, 10)) ? text : null;
}

/** A multilingual field: plain with one language, else a list of {id, value}. */
export function toName(value: unknown): string {
	if (Array.isArray(value)) return toText((value as Row[])[0]?.value);
	return toText(value);
}

/** The ids in an association such as `taxes`, each once; absent when there is none. */
export function associatedIds(row: Row, name: string): number[] {
	const rows = (row.associations as Record<string, unknown> | undefined)?.[name];
	return Array.isArray(rows) ? [...new Set((rows as Row[]).map(({ id }) => toId(id)))] : [];
}

export function groupBy<T, K extends number | string>(rows: T[], key: (row: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
	return groups;
}
