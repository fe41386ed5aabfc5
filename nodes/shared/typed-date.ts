import { ExplainedError } from './explained';

/** What somebody typed, or what a date picker or an expression gave. */
export interface TypedDate {
	/** yyyy-MM-dd, as it was written. */
	day: string;
	/** HH:mm:ss, as it was written; null for a day alone. */
	time: string | null;
	/** The moment, where an offset tells it; null for a clock that is not named. */
	moment: Date | null;
}

/** As in 2026-06-01, also with / or . between. */
const YEAR_FIRST = /^(?<year>\d{4})(?<between>[-/.])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})/;
/** As in 01/06/2026, also with - or . between: the day first, as in Belgium. */
const DAY_FIRST = /^(?<day>\d{1,2})(?<between>[-/.])(?<month>\d{1,2})\k<between>(?<year>\d{4})/;
const TIME =
	/^(?:[T ]\s*(?<time>\d{1,2}:\d{2})(?<seconds>:\d{2})?(?:\.\d{1,9})?\s*(?<offset>Z|[+-]\d{2}:?\d{2})?)?(?:\[[\w/+-]+\])?$/i;

/**
 * A date as people write it in Belgium, or as ISO 8601. What is not there (31/02, a month 13, two digits for the year) or reads
 * as more than one day is refused, never guessed. Throws SHOP_DATE_INVALID.
 */
export function typedDate(value: unknown): TypedDate {
	const text = textOf(value).trim();
	const refusal = new ExplainedError('SHOP_DATE_INVALID', { date: text.slice(0, 40) });
	const date = YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text);
	const clock = date && TIME.exec(text.slice(date[0].length));
	if (!date || !clock) throw refusal;
	const { year = '', month = '', day = '' } = date.groups!;
	const { time, seconds = ':00', offset } = clock.groups!;
	const found = {
		day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
		time: time === undefined ? null : `${time.padStart(5, '0')}${seconds}`,
	};
	if (!isDay(found.day) || (found.time !== null && !isTime(found.time))) throw refusal;
	if (offset === undefined) return { ...found, moment: null };
	const moment = new Date(
		`${found.day}T${found.time!}${offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase()}`,
	);
	if (Number.isNaN(moment.getTime())) throw refusal;
	return { ...found, moment };
}

/** The day of what was typed, yyyy-MM-dd; null where nothing was. Throws SHOP_DATE_INVALID. */
export const typedDay = (value: unknown): string | null =>
	textOf(value).trim() === '' ? null : typedDate(value).day;

/** n8n hands over the objects that expressions make as they are: a Date, or a DateTime of Luxon. */
function textOf(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
	const { toISO } = (value ?? {}) as { toISO?: unknown };
	if (typeof toISO === 'function') return String((toISO as () => unknown).call(value));
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A day of the calendar from 1970 on. */
export function isDay(text: string): boolean {
	if (!/^(19[7-9]|[2-9]\d\d)\d-\d\d-\d\d$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3])(:[0-5]\d){2}$/.test(text);
