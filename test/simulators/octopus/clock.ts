/** The simulator's time: the real clock until it is set, then it stands still except for `advance`. */
export class SimulatedClock {
	private fixed: number | undefined;
	private offset = 0;

	now(): number {
		return this.fixed ?? Date.now() + this.offset;
	}

	/** Stops the clock at this moment. */
	set(moment: Date | string | number): void {
		const time = new Date(moment).getTime();
		if (Number.isNaN(time)) throw new Error(`Not a moment: ${String(moment)}`);
		this.fixed = time;
	}

	advance(milliseconds: number): void {
		if (this.fixed === undefined) this.offset += milliseconds;
		else this.fixed += milliseconds;
	}

	/** Back to the real clock. */
	reset(): void {
		this.fixed = undefined;
		this.offset = 0;
	}
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a thousand uses. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat('en-GB', {
			timeZone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
			hourCycle: 'h23',
		});
	formats.set(timeZone, known);
	return known;
}

/** A moment as Octopus writes modifiedTimeStamp: "2026-11-24 10:41:00.000" in the given zone. Such texts sort by time. */
export function timeStamp(moment: number, timeZone: string): string {
	const parts: Record<string, string> = {};
	for (const { type, value } of formatOf(timeZone).formatToParts(moment)) parts[type] = value;
	const milliseconds = String(((moment % 1000) + 1000) % 1000).padStart(3, '0');
	return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}.${milliseconds}`;
}

/** The calendar day of a moment in the given zone. */
export function day(moment: number, timeZone: string): string {
	return timeStamp(moment, timeZone).slice(0, 10);
}

export const timeStampForm = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}$/;
