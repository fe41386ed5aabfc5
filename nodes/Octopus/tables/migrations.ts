import { objectsIn, parseJson } from '../../shared/json';
import { emptyReport, readReport, type Report } from './migration-report';

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
	/** Execution id of n8n that works on it; `nobody` from the moment it is stopped by hand. */
	claim: string;
	/** Id of the workflow in n8n that it belongs to: one n8n may move the orders of several shops. */
	workflow: string;
	/** Addresses of the shop and of the dossier, as they were at its start. */
	shop: string;
	dossier: string;
	/** 1 while it goes through the orders; 2 once it looks for those that came into its days meanwhile. */
	pass: number;
	/** yyyy-MM-dd: what Octopus holds is asked from here on, the beginning of the oldest bookyear of its days. */
	lookBackTo: string;
}

/** Days whose orders are left out, and why. */
export interface LeftOut {
	from: string;
	to: string;
	/** No bookyear, or a closed one; `journal`: a bookyear in which no journal of the daily workflow takes documents. */
	reason: 'missing' | 'closed' | 'journal';
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

/** In place of a claim: no execution has this id, and a data table tells it from a row without one. */
export const NOBODY = 'nobody';

/** Starts at which an order may wait for another reason than the limits. */
export const MOST_TRIES = 3;

const TEXTS = [
	'migration',
	'started',
	'updated',
	'ended',
	'result',
	'firstDay',
	'lastDay',
	'states',
	'leftOut',
	'place',
	'again',
	'expectedEnd',
	'resumeOn',
	'code',
	'message',
	'suggestion',
	'report',
	'claim',
	'workflow',
	'shop',
	'dossier',
	'lookBackTo',
] as const;

/** A row as it was read from its table, where people may have written too; null when it is none. */
export function readMigration(value: unknown): MigrationRow | null {
	if (typeof value !== 'object' || value === null) return null;
	const json = value as Record<string, unknown>;
	const text = (name: string) => (json[name] === null || json[name] === undefined ? '' : String(json[name]));
	if (text('migration') === '') return null;
	const texts = Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<
		(typeof TEXTS)[number],
		string
	>;
	const number = (name: string) => Number(json[name]) || 0;
	const yes = (name: string) => json[name] === true || json[name] === 1 || json[name] === 'true';
	return {
		...texts,
		dryRun: yes('dryRun'),
		slips: yes('slips'),
		keepFree: number('keepFree'),
		total: number('total'),
		done: number('done'),
		pass: Math.max(1, number('pass')),
	};
}

export const leftOutOf = ({ leftOut }: Pick<MigrationRow, 'leftOut'>): LeftOut[] =>
	objectsIn(leftOut) as unknown as LeftOut[];

export const againOf = ({ again }: Pick<MigrationRow, 'again'>): Dated[] =>
	objectsIn(again) as unknown as Dated[];

export const reportOf = ({ report }: Pick<MigrationRow, 'report'>): Report =>
	readReport(parseJson(report)) ?? emptyReport();
