import type { NextBatch, Window } from '../../../nodes/Octopus/migration/next-batch';
import type { BatchOutcome } from '../../../nodes/Octopus/migration/outcome';
import { emptyMonth, type MonthReport } from '../../../nodes/Octopus/tables/migration-report';
import type { Dated, MigrationRow } from '../../../nodes/Octopus/tables/migrations';

export const SHOP = 'https://shop.example';

/** A migration of 2024 and 2025 that has just begun. */
export const migration = (changes: Partial<MigrationRow> = {}): MigrationRow => ({
	migration: '7',
	started: '2026-11-25T09:00:00.000Z',
	updated: '2026-11-25T09:00:00.000Z',
	ended: '',
	result: 'running',
	dryRun: false,
	firstDay: '2024-01-01',
	lastDay: '2025-12-31',
	states: '2,3',
	slips: false,
	keepFree: 100,
	leftOut: '[]',
	place: '',
	again: '[]',
	total: 1_000,
	done: 0,
	expectedEnd: '',
	resumeOn: '',
	code: '',
	message: '',
	suggestion: '',
	report: '',
	claim: '9',
	workflow: 'w',
	shop: SHOP,
	dossier: '',
	pass: 1,
	lookBackTo: '',
	...changes,
});

/** Orders 1, 2, 3 …, one a day from the second of January 2024 on. */
export const orders = (count: number, first = 1): Dated[] =>
	Array.from({ length: count }, (_, index) => ({
		id: first + index,
		date: `${new Date(Date.UTC(2024, 0, first + index + 1)).toISOString().slice(0, 10)} 10:00:00`,
	}));

export const window = (list: Dated[]): Window => ({
	shopUrl: SHOP,
	orders: list,
	last: list.length > 0 ? placeOf(list.at(-1)!) : '',
});

export const placeOf = ({ id, date }: Dated): string => `${date}#${id}`;

export const ledgerRow = (id: number, state: string) => ({ key: `${SHOP}#${id}`, state });

export const batch = (list: Dated[], changes: Partial<NextBatch> = {}): NextBatch => ({
	do: 'batch',
	keys: list.map(({ id }) => `${SHOP}#${id}`),
	orders: list,
	passed: [],
	place: placeOf(list.at(-1)!),
	again: [],
	today: 300,
	most: list.length,
	lastTry: [],
	...changes,
});

export const outcome = (changes: Partial<BatchOutcome> = {}): BatchOutcome => ({
	version: 1,
	dryRun: false,
	orders: 0,
	months: [],
	waiting: [],
	stop: null,
	...changes,
});

export const month = (name: string, changes: Partial<MonthReport> = {}): MonthReport => ({
	...emptyMonth(name),
	...changes,
});
