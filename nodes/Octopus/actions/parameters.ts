/** A parameter of the first item by its dotted name, or `otherwise`: a run has one set of settings. */

import type { IExecuteFunctions } from 'n8n-workflow';
import type { Language } from '../../shared/texts/text';
import { type DossierSnapshot, readSnapshot } from '../transport/snapshot';
import { behindShop } from '../item';

export type ReadParameter = (name: string, otherwise: unknown) => unknown;
export const parametersOf =
	(context: IExecuteFunctions): ReadParameter =>
	(name, otherwise) =>
		context.getNodeParameter(name, 0, otherwise);

/** Options that several steps share. */
export const languageOf = (read: ReadParameter): Language => languageNamed(read('options.language', 'en'));
export const ownCountryOf = (read: ReadParameter): string =>
	String(read('options.ownCountry', 'BE')).trim().toUpperCase() || 'BE';

/** The value of a resource locator, whichever way it was chosen; empty when nothing was. */
export function located(value: unknown): string {
	if (typeof value === 'object' && value !== null)
		return String((value as { value?: unknown }).value ?? '').trim();
	return value === undefined || value === null ? '' : String(value).trim();
}

/** The snapshot of the first item; null when there is none, and always for a step that may send something. */
export const snapshotOf = (read: ReadParameter, sendsNothing: boolean): DossierSnapshot | null =>
	sendsNothing ? readSnapshot(read('options.snapshot', null)) : null;

/** The filled-in rows of such a table; rows without a module are left out. */
export function rowsPerModule(
	read: ReadParameter,
	name: string,
	value: string,
): Array<{ module: string; value: number }> {
	const rows = read(`options.${name}.rows`, []) as Array<Record<string, unknown>>;
	return rows
		.map((row) => ({ module: String(row.module ?? '').trim(), value: Number(row[value]) || 0 }))
		.filter(({ module }) => module !== '');
}

/** As people type it (NL, "nl-BE"); English for anything else, so that no run and no alarm fails for it. */
export function languageNamed(value: unknown): Language {
	const name = String(value ?? '')
		.trim()
		.slice(0, 2)
		.toLowerCase();
	return name === 'nl' || name === 'fr' ? name : 'en';
}

/**
 * The orders nothing is sent for: what stands behind the shop's address in their ledger keys (`7`, `slip-3`, `cancel-7`), so
 * that an address that was typed in another way protects them all the same.
 */
export function onlyCompareOf(read: ReadParameter): ReadonlySet<string> {
	const value = read('options.onlyCompare', '');
	const keys = Array.isArray(value)
		? (value as unknown[]).map(String)
		: String(value ?? '').split(/[\s,;|]+/);
	return new Set(keys.map(behindShop).filter(Boolean));
}
