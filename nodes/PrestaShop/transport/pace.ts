/** Encoded characters of a filter's values; the whole address stays under 4 kB. */
const MOST_FILTER = 2600;

/** How much is asked at a time: what the user allows, less where the shop or its host turned out not to bear it. */
export class Pace {
	/** Records per question. */
	records = Infinity;
	/** Encoded characters of a filter's values. */
	filter = MOST_FILTER;
	private running = 0;
	private readonly queue: Array<() => void> = [];

	constructor(private readonly inFlight: number) {}

	/** The shop did not manage this many at once: from now on half of them. */
	tooMany(records: number): void {
		this.records = Math.max(1, Math.min(this.records, Math.floor(records / 2)));
	}

	/** The host did not take an address with this many characters of values. */
	tooLong(characters: number): void {
		this.filter = Math.min(this.filter, Math.floor(characters / 2));
	}

	/** Runs the work when it is its turn: no more than `inFlight` at the same time. */
	async inTurn<T>(work: () => Promise<T>): Promise<T> {
		if (this.running >= this.inFlight) await new Promise<void>((resolve) => this.queue.push(resolve));
		this.running++;
		try {
			return await work();
		} finally {
			this.running--;
			this.queue.shift()?.();
		}
	}
}
