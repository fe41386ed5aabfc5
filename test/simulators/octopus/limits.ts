import { day } from './clock';
import type { Operation } from './openapi';
import type { Settings } from './settings';

/** Counts calls per dossier, operation and simulated day. */
export class DailyLimits {
	private readonly counts = new Map<string, number>();

	constructor(
		private readonly settings: Settings,
		private readonly now: () => number,
	) {}

	/** The name a call is counted under: the full list of an operation with two limits has its own. */
	static countedAs(operation: Operation, query: URLSearchParams): string {
		return operation.fullListLimit !== undefined && [...query.keys()].length === 0
			? `${operation.id} (all)`
			: operation.id;
	}

	limitOf(operation: Operation, countedAs: string): number | undefined {
		const override = this.settings.limits.overrides[countedAs];
		if (override !== undefined) return override ?? undefined;
		return countedAs === operation.id ? operation.limit : operation.fullListLimit;
	}

	/** Counts one call; false when it is one too many. Refused calls are not counted. */
	take(operation: Operation, countedAs: string, dossierId: string): boolean {
		const key = `${day(this.now(), this.settings.timeZone)} ${dossierId} ${countedAs}`;
		const used = this.counts.get(key) ?? 0;
		const limit = this.limitOf(operation, countedAs);
		if (this.settings.limits.enabled && limit !== undefined && used >= limit) return false;
		this.counts.set(key, used + 1);
		return true;
	}

	/** Calls of today by operation, over all dossiers. */
	today(): Record<string, number> {
		const today = day(this.now(), this.settings.timeZone);
		const found: Record<string, number> = {};
		for (const [key, count] of this.counts) {
			const [when, , ...operation] = key.split(' ');
			if (when === today) found[operation.join(' ')] = (found[operation.join(' ')] ?? 0) + count;
		}
		return found;
	}

	clear(): void {
		this.counts.clear();
	}
}
