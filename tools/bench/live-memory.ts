import type { N8nServer } from '../n8n/server';

/** What Node has to be started with. */
export const TRACE = '--trace-gc';
/** Process and heap, and the megabytes that a full collection left. */
const COLLECTION = /^\[(\d+:0x[0-9a-f]+)\]\s+\d+ ms: Mark-Compact .*?\([\d.]+\) -> ([\d.]+) \([\d.]+\) MB/gm;

/** What is left in n8n's main heap when V8 has collected its garbage: what n8n needs, whatever V8 lets lie about in between. */
export class LiveMemory {
	private seen = 0;

	constructor(private readonly server: N8nServer) {}

	/** Megabytes left after each full collection since the last call. */
	take(): number[] {
		const all = [...this.server.log().matchAll(COLLECTION)];
		const main = all
			.filter(([, heap]) => heap === all[0]?.[1])
			.map(([, , megabytes]) => Math.round(Number(megabytes)));
		const fresh = main.slice(this.seen);
		this.seen = main.length;
		return fresh;
	}
}
