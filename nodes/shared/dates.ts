/** Calendar days later, no time zone involved. */
export function plusDays(date: string, days: number): string {
	if (days === 0) return date;
	const [year, month, day] = date.split('-').map(Number);
	return new Date(Date.UTC(year!, month! - 1, day! + days)).toISOString().slice(0, 10);
}

/** yyyy-MM-dd of a moment in a time zone (IANA name). */
export const dayIn = (timeZone: string, moment: Date): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
