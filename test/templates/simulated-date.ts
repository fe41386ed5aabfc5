const RealDate = Date;
let offset = 0;

/** The time of this process, moved: it goes on from wherever it was set. */
class MovedDate extends RealDate {
	constructor(...parts: unknown[]) {
		if (parts.length === 0) super(RealDate.now() + offset);
		else super(...(parts as [number]));
	}

	static override now(): number {
		return RealDate.now() + offset;
	}
}

export function travelTo(moment: string): void {
	offset = RealDate.parse(moment) - RealDate.now();
	globalThis.Date = MovedDate as DateConstructor;
}

export function backToNow(): void {
	globalThis.Date = RealDate;
}
