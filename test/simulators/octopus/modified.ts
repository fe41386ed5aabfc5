import { timeStamp, timeStampForm } from './clock';
import type { Context } from './core';

/** Thrown for a parameter that has the right type but not the right form. */
export class BadParameter extends Error {}

/**
 * The records changed since the modifiedTimeStamp of the request (all of them without one). The stamp is read in the
 * simulator's zone; the bound counts or not as the settings say.
 */
export function changedSince<T extends { modifiedAt: number }>(context: Context, records: T[]): T[] {
	const since = context.text('modifiedTimeStamp');
	if (since === undefined) return records;
	if (!timeStampForm.test(since))
		throw new BadParameter(`query modifiedTimeStamp is not yyyy-MM-dd HH:mm:ss.SSS: "${since}"`);
	const { timeZone, modifiedInclusive } = context.settings;
	// Thousands of records were written at one moment of a clock that stands still.
	const stamps = new Map<number, string>();
	return records.filter(({ modifiedAt }) => {
		const stamp = stamps.get(modifiedAt) ?? timeStamp(modifiedAt, timeZone);
		stamps.set(modifiedAt, stamp);
		return modifiedInclusive ? stamp >= since : stamp > since;
	});
}
