import type { IDataObject } from 'n8n-workflow';
import { DAILY_LIMITS } from '../books/daily-limits';
import { dayIn } from '../../shared/dates';

/** Where n8n keeps what belongs to a workflow between its runs (those started by hand are not kept). */
type StaticData = IDataObject & { octopusCalls?: { day: string; counts: Record<string, number> } };

/** When Octopus starts to count anew is not documented; midnight in Belgium is taken for it. */
const ZONE = 'Europe/Brussels';

/** What this workflow asked of Octopus today, by operation. Other workflows and other software are not in it. */
export class DailyCalls {
	private readonly counts: Record<string, number>;

	constructor(data: StaticData, now = new Date()) {
		const day = dayIn(ZONE, now);
		this.counts = data.octopusCalls?.day === day ? { ...data.octopusCalls.counts } : {};
		data.octopusCalls = { day, counts: this.counts };
	}

	used(operation: string): number {
		return this.counts[operation] ?? 0;
	}

	add(operations: ReadonlyMap<string, number>): void {
		for (const [operation, count] of operations) this.counts[operation] = this.used(operation) + count;
	}

	/** How many calls of an operation are left to this workflow today when `keepFree` are left to others; null when none are. */
	left(operation: keyof typeof DAILY_LIMITS, keepFree: number): number | null {
		return keepFree > 0 ? Math.max(0, DAILY_LIMITS[operation] - keepFree - this.used(operation)) : null;
	}
}
