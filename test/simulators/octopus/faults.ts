import { operations, type Operation } from './openapi';
import type { Json, JsonObject } from './types';

interface FaultBase {
	/** Operation id ("POST invoices"), or a regular expression on "METHOD path" (path below the base URL); every call when absent. */
	match?: string | RegExp;
	/** How many matching calls it hits; 1 when absent. */
	times?: number;
	/** Matching calls that pass first. */
	after?: number;
}

export type Fault = FaultBase &
	/** The write is done, then the connection is cut ("destroy") or no answer ever comes ("hang"). */
	(
		| { kind: 'timeout-after-store'; how?: 'destroy' | 'hang' }
		/** The connection is cut or hangs and nothing was done. */
		| { kind: 'disconnect-before-store'; how?: 'destroy' | 'hang' }
		/** Another answer, e.g. an HTML 502 of a proxy. A text is sent as HTML unless contentType says otherwise. */
		| { kind: 'status'; status: number; body?: Json; contentType?: string }
		/** The answer comes late. */
		| { kind: 'slow'; delayMs: number }
		/** A success status with an error code in the body; nothing is stored unless `stored`. */
		| { kind: 'error-in-2xx'; status?: number; body?: JsonObject; stored?: boolean }
		/** All tokens end just before the call. */
		| { kind: 'expire-token' }
		/** Another writer takes the number that this call wants (or the next one) just before it; `invoice` changes what that writer stores. */
		| { kind: 'steal-number'; invoice?: JsonObject }
		/** The success body is cut off or made unreadable. */
		| { kind: 'broken-body'; body?: string }
		/** Another address is named instead of an answer; nothing is done, unless `stored`. */
		| { kind: 'redirect'; location: string; status?: 301 | 302 | 303 | 307 | 308; stored?: boolean }
		/** The answer comes a byte at a time and never ends; nothing is done, unless `stored`. */
		| { kind: 'drip'; everyMs?: number; stored?: boolean }
	);

export const faultKinds = [
	'timeout-after-store',
	'disconnect-before-store',
	'status',
	'slow',
	'error-in-2xx',
	'expire-token',
	'steal-number',
	'broken-body',
	'redirect',
	'drip',
] as const;

/** A method and words that do not begin with a slash: meant as an operation id, not as a regular expression. */
const looksLikeOperation = /^(GET|PUT|POST|DELETE) [\w{][\w{}/ ()]*$/;
const isOperation = (text: string) => operations.some(({ id }) => id === text);

interface Planned {
	fault: Fault;
	seen: number;
	hits: number;
}

/** Planned misbehaviour, taken in the order it was added. One call meets at most one fault, except that 'slow', 'expire-token' and 'steal-number' join others. */
export class Faults {
	private planned: Planned[] = [];

	add(...faults: Fault[]): void {
		for (const fault of faults) {
			if (!faultKinds.includes(fault.kind)) throw new Error(`Unknown fault kind "${String(fault.kind)}"`);
			if (
				typeof fault.match === 'string' &&
				looksLikeOperation.test(fault.match) &&
				!isOperation(fault.match)
			)
				throw new Error(`No operation "${fault.match}"`);
			this.planned.push({ fault, seen: 0, hits: 0 });
		}
	}

	clear(): void {
		this.planned = [];
	}

	list(): Array<Fault & { hits: number }> {
		return this.planned.map(({ fault, hits }) => ({ ...fault, hits }));
	}

	/** The faults that hit this call. */
	take(operation: Operation | undefined, method: string, path: string): Fault[] {
		const hit: Fault[] = [];
		let taken = false;
		for (const plan of this.planned) {
			if (!matches(plan.fault, operation, method, path)) continue;
			const joins =
				plan.fault.kind === 'slow' ||
				plan.fault.kind === 'expire-token' ||
				plan.fault.kind === 'steal-number';
			if (taken && !joins) continue;
			plan.seen += 1;
			if (plan.seen <= (plan.fault.after ?? 0) || plan.hits >= (plan.fault.times ?? 1)) continue;
			plan.hits += 1;
			hit.push(plan.fault);
			taken ||= !joins;
		}
		return hit;
	}
}

function matches({ match }: Fault, operation: Operation | undefined, method: string, path: string): boolean {
	if (match === undefined || match === operation?.id) return true;
	const text = `${method} ${path}`;
	if (match instanceof RegExp) return new RegExp(match.source, match.flags.replace(/[gy]/g, '')).test(text);
	// An operation id is also a valid regular expression and could hit longer paths: "POST invoices" must not match "POST invoices/book".
	return isOperation(match) ? false : new RegExp(match).test(text);
}
