import { objectsIn, parseJson } from '../../shared/json';
import { emptyReport, readReport, type Report } from './report';

/** One migration, as it stands in its table: text, numbers and yes or no only. Days are yyyy-MM-dd on the shop's clock. */
export interface MigrationRow {
	/** Execution id of n8n that began it. */
	migration: string;
	/** ISO 8601, UTC. */
	started: string;
	updated: string;
	/** Empty until it ended. */
	ended: string;
	/** `running`, `waiting` (goes on by itself), `finished`, or `stopped` (by hand, or because it cannot go on). */
	result: string;
	/** Whether it only looks. */
	dryRun: boolean;
	firstDay: string;
	lastDay: string;
	/** Ids of order states, with commas. */
	states: string;
	/** Credit slips as well. */
	slips: boolean;
	/** Calls of each kind that every day are left to the daily run. */
	keepFree: number;
	/** Days that are left out because their bookyear is missing or closed: {@link LeftOut} as JSON. */
	leftOut: string;
	/** The order or slip it has come to: `yyyy-MM-dd HH:mm:ss#id`, `…#slip-id`. Empty: none yet. */
	place: string;
	/** Orders before that place that wait for another try: {@link Dated} as JSON. At most one batch. */
	again: string;
	/** Orders and slips in all, those left out not counted. */
	total: number;
	done: number;
	/** yyyy-MM-dd; empty when it is not known. */
	expectedEnd: string;
	/** yyyy-MM-dd in Belgium: nothing is sent before this day. Empty: it may go on at once. */
	resumeOn: string;
	code: string;
	message: string;
	suggestion: string;
	/** {@link Report} as JSON. */
	report: string;
	/** Execution id of n8n that works on it. */
	claim: string;
}

/** Days whose orders are left out, and why. */
export interface LeftOut {
	from: string;
	to: string;
	reason: 'missing' | 'closed';
	orders: number;
}

/** An order or a credit slip as far as planning needs it: `yyyy-MM-dd HH:mm:ss` on the shop's clock. */
export interface Dated {
	id: number;
	date: string;
	slip?: true;
	/** How often it waited for no fault of the day. */
	tries?: number;
}

const TEXTS = ['migration', 'started', 'updated', 'ended', 'result', 'firstDay', 'lastDay', 'states', 'leftOut', 'place', 'again', 'expectedEnd', 'resumeOn', 'code', 'message', 'suggestion', 'report', 'claim'] as const;

/** A row as it was read from its table, where people may have written too; null when it is none. */
export function readMigration(value: unknown): MigrationRow | null {
	if (typeof value !== 'object' || value === null) return null;
	const json = value as Record<string, unknown>;
	const text = (name: string) => (json[name] === null || json[name] === undefined ? '' : String(json[name]));
	if (text('migration') === '') return null;
	const texts = Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<(typeof TEXTS)[number], string>;
	const number = (name: string) => Number(json[name]) || 0;
	const yes = (name: string) => json[name] === true || json[name] === 1 || json[name] === 'true';
	return { ...texts, dryRun: yes('dryRun'), slips: yes('slips'), keepFree: number('keepFree'), total: number('total'), done: number('done') };
}

export const leftOutOf = ({ leftOut }: Pick<MigrationRow, 'leftOut'>): LeftOut[] => objectsIn(leftOut) as unknown as LeftOut[];

export const againOf = ({ again }: Pick<MigrationRow, 'again'>): Dated[] => objectsIn(again) as unknown as Dated[];

export const reportOf = ({ report }: Pick<MigrationRow, 'report'>): Report => readReport(parseJson(report)) ?? emptyReport();
