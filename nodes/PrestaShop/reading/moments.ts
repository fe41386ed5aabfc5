/** PrestaShop keeps no offset: every date is in the shop's own time zone (PS_TIMEZONE). */
const FAR_PAST = '1970-01-01 00:00:00';
const FAR_FUTURE = '2999-12-31 23:59:59';

/**
 * What a user typed, as the shop's local time `yyyy-MM-dd HH:mm:ss`. A date alone is the start (or end) of that day; a time
 * without an offset is taken as the shop's; one with an offset is converted.
 */
export function toShopTime(typed: string, timeZone: string, edge: 'start' | 'end'): string {
	const text = typed.trim();
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text} ${edge === 'start' ? '00:00:00' : '23:59:59'}`;
	const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?$/.exec(text);
	if (local) return `${local[1]} ${local[2]}${local[3] ?? ':00'}`;
	const moment = new Date(text);
	if (Number.isNaN(moment.getTime())) throw new RangeError(`"${text}" is not a date`);
	return inZone(moment, timeZone);
}

/** A moment on the shop's clock. */
export function inZone(moment: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone || 'UTC', dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}

/** PrestaShop's interval filter: inclusive on both sides, a blank between date and time (measured 22). Null when both ends are open. */
export function interval(after: string | undefined, before: string | undefined, timeZone: string): string | null {
	if (!after && !before) return null;
	const from = after ? toShopTime(after, timeZone, 'start') : FAR_PAST;
	const to = before ? toShopTime(before, timeZone, 'end') : FAR_FUTURE;
	return `[${from},${to}]`;
}
