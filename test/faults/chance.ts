/** The same chances for the same seed (mulberry32). */
export class Chance {
	constructor(private state: number) {}

	/** 0 ≤ x < 1 */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number, both ends included. */
	between(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	/** True in so many of a hundred cases. */
	percent(share: number): boolean {
		return this.next() * 100 < share;
	}

	pick<T>(list: readonly T[]): T {
		return list[this.between(0, list.length - 1)]!;
	}
}
