import { typedDate } from '../../shared/typed-date';

/** Both included; `yyyy-MM-dd HH:mm:ss` on a shop's clock, which compare as texts. */
export interface Interval {
	from: string;
	to: string;
}

/** PrestaShop keeps no offset: every date is in the shop's own time zone (PS_TIMEZONE). */
const FAR_PAST = '1970-01-01 00:00:00';
const FAR_FUTURE = '2999-12-31 23:59:59';

/**
 * What a user typed, a date picker gave or an expression made, as the shop's local time `yyyy-MM-dd HH:mm:ss`. A date alone is
 * the start (or end) of that day; a time without an offset is taken as the shop's; one with an offset is converted. Throws
 * SHOP_DATE_INVALID.
 */
export function toShopTime(typed: unknown, timeZone: string, edge: 'start' | 'end'): string {
	const { day, time, moment } = typedDate(typed);
	if (moment) return inZone(moment, timeZone);
	return `${day} ${time ?? (edge === 'start' ? '00:00:00' : '23:59:59')}`;
}

/** A moment on the clock of a zone. */
export function inZone(moment: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', {
		timeZone: timeZone || 'UTC',
		dateStyle: 'short',
		timeStyle: 'medium',
	}).format(moment);
}

/** Null when both ends are open. */
export function interval(after: unknown, before: unknown, timeZone: string): Interval | null {
	if (!after && !before) return null;
	return {
		from: after ? toShopTime(after, timeZone, 'start') : FAR_PAST,
		to: before ? toShopTime(before, timeZone, 'end') : FAR_FUTURE,
	};
}

/** An hour more on both sides: which of the two hours in October was meant does not show. */
const HOUR = 3_600_000;

/** The same interval on the clock of another zone. */
export function onOtherClock({ from, to }: Interval, zone: string, other: string): Interval {
	if (zone === other) return { from, to };
	return {
		from: inZone(new Date(momentOf(from, zone) - HOUR), other),
		to: inZone(new Date(momentOf(to, zone) + HOUR), other),
	};
}

/** Milliseconds since 1970 of a local time. */
function momentOf(local: string, zone: string): number {
	const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
	return asUtc - (Date.parse(`${inZone(new Date(asUtc), zone).replace(' ', 'T')}Z`) - asUtc);
}

/** Whether the runtime knows a zone: a shop can name any. */
export function isZone(timeZone: string): boolean {
	try {
		return new Intl.DateTimeFormat('sv-SE', { timeZone }) !== null;
	} catch {
		return false;
	}
}

/** PrestaShop's interval filter: inclusive on both sides, a blank between date and time (fact P21). */
export const asFilter = ({ from, to }: Interval): string => `[${from},${to}]`;
