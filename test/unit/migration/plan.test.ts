import type { Bookyear } from '../../../nodes/Octopus/books/journal';
import {
	goOn,
	openMigration,
	planMigration,
	type Month,
	type Wish,
} from '../../../nodes/Octopus/migration/plan';
import { leftOutOf } from '../../../nodes/Octopus/tables/migrations';
import { migration } from './rows';

const NOW = new Date('2026-11-25T09:00:00Z');
const wish = (changes: Partial<Wish> = {}): Wish => ({
	what: 'create',
	firstDay: '2024-01-01',
	lastDay: '2025-12-31',
	states: '',
	slips: false,
	keepFree: 100,
	...changes,
});
const bookyear = (id: number, year: number, changes: Partial<Bookyear> = {}): Bookyear => ({
	id,
	startDate: `${year}-01-01`,
	endDate: `${year}-12-31`,
	closed: false,
	periods: [],
	...changes,
});
const month = (name: string, days: Record<string, number>, slips = 0): Month => ({
	month: name,
	orders: Object.values(days).reduce((a, b) => a + b, 0) - slips,
	slips,
	days,
});

describe('what becomes of a wish', () => {
	it('a new migration is planned', () => {
		expect(openMigration(wish({ states: '2,3' }), [], '12', 'en', NOW)).toMatchObject({
			do: 'plan',
			migration: { migration: '12', result: 'waiting', dryRun: false, states: '2,3', keepFree: 100, done: 0 },
		});
	});

	it.each<[string, Partial<Wish>]>([
		['no first date', { firstDay: '' }],
		['no last date', { lastDay: '' }],
		['the first after the last', { firstDay: '2026-01-01' }],
		['a day that is none', { firstDay: '2024-02-31' }],
		['dates written otherwise', { firstDay: '01/02/2024' }],
		['days to come', { lastDay: '2026-12-31' }],
	])('%s: refused, with the dates', (_what, dates) => {
		expect(openMigration(wish(dates), [], '12', 'en', NOW)).toMatchObject({
			do: 'show',
			said: { code: 'MIGRATION_DATES' },
		});
	});

	it('another migration that is open is named, and nothing starts', () => {
		const open = migration({ firstDay: '2023-01-01', done: 40, total: 90, result: 'waiting' });
		expect(openMigration(wish(), [open], '12', 'en', NOW)).toMatchObject({
			do: 'show',
			said: {
				code: 'MIGRATION_OPEN',
				message: 'The migration of 2023-01-01 to 2025-12-31 is not finished yet (40 of 90 orders).',
			},
		});
	});

	it('the same dates again go on with the one that is open, unless somebody is at work on it', () => {
		const open = migration({ result: 'waiting', resumeOn: '2026-11-26' });
		expect(openMigration(wish(), [open], '12', 'en', NOW)).toMatchObject({
			do: 'go',
			migration: { migration: '7' },
		});
		expect(openMigration(wish(), [migration({ updated: '2026-11-25T08:40:00Z' })], '12', 'en', NOW).do).toBe(
			'show',
		);
	});

	it("a dry run is planned beside an open migration, and an open dry run is in nobody's way", () => {
		expect(openMigration(wish({ what: 'dryRun' }), [migration()], '12', 'en', NOW)).toMatchObject({
			do: 'plan',
			migration: { dryRun: true },
		});
		expect(openMigration(wish(), [migration({ dryRun: true })], '12', 'en', NOW).do).toBe('plan');
	});

	it('stopping ends the open migration, or says that there is none', () => {
		expect(
			openMigration(wish({ what: 'stop', firstDay: '' }), [migration({ done: 40 })], '12', 'en', NOW),
		).toMatchObject({
			do: 'stop',
			migration: { result: 'stopped', ended: NOW.toISOString(), code: 'MIGRATION_STOPPED' },
		});
		expect(openMigration(wish({ what: 'stop' }), [], '12', 'en', NOW)).toMatchObject({
			do: 'show',
			said: { code: 'MIGRATION_NONE_OPEN' },
		});
	});
});

describe('going on by itself', () => {
	it('takes up a migration that waits, from its day on', () => {
		expect(goOn([migration({ result: 'waiting' })], NOW).do).toBe('go');
		expect(goOn([migration({ result: 'waiting', resumeOn: '2026-11-25' })], NOW).do).toBe('go');
		expect(goOn([migration({ result: 'waiting', resumeOn: '2026-11-26' })], NOW).do).toBe('nothing');
	});

	it('takes over from an execution that died, and leaves one alone that is at work', () => {
		expect(goOn([migration({ updated: '2026-11-25T08:10:00Z' })], NOW).do).toBe('go');
		expect(goOn([migration({ updated: '2026-11-25T08:20:00Z' })], NOW).do).toBe('nothing');
	});

	it('has nothing to do with dry runs, and with migrations that ended', () => {
		expect(
			goOn(
				[
					migration({ dryRun: true, result: 'waiting' }),
					migration({ result: 'stopped' }),
					migration({ result: 'finished' }),
				],
				NOW,
			),
		).toEqual({ do: 'nothing' });
	});
});

describe('the plan', () => {
	const years = [bookyear(1, 2024), bookyear(2, 2025)];

	it('knows orders and slips, and the days they take', () => {
		const plan = planMigration(
			migration(),
			[month('2024-03', { '2024-03-01': 500 }, 20), month('2025-01', { '2025-01-04': 400 })],
			years,
			false,
			'en',
			NOW,
		);
		expect(plan).toMatchObject({
			refusal: null,
			days: 3,
			migration: { total: 900, leftOut: '[]', expectedEnd: '2026-11-27' },
		});
	});

	it('lists years that are closed or missing, and does not start', () => {
		const months = [
			month('2022-12', { '2022-12-31': 3 }),
			month('2023-01', { '2023-01-02': 2, '2023-01-20': 4 }),
			month('2024-01', { '2024-01-01': 7 }),
		];
		const plan = planMigration(
			migration(),
			months,
			[bookyear(0, 2023, { closed: true }), ...years],
			false,
			'en',
			NOW,
		);
		expect(leftOutOf(plan.migration)).toEqual([
			{ from: '2022-12-31', to: '2022-12-31', reason: 'missing', orders: 3 },
			{ from: '2023-01-02', to: '2023-01-20', reason: 'closed', orders: 6 },
		]);
		expect(plan.refusal).toMatchObject({
			code: 'MIGRATION_BOOKYEARS',
			message: expect.stringContaining('9 of these orders'),
		});
		expect(plan.migration.total).toBe(7);
	});

	it('starts without their orders where that was chosen, and a dry run always', () => {
		const months = [month('2023-01', { '2023-01-02': 2 }), month('2024-01', { '2024-01-01': 7 })];
		expect(planMigration(migration(), months, years, true, 'en', NOW).refusal).toBeNull();
		expect(planMigration(migration({ dryRun: true }), months, years, false, 'en', NOW).refusal).toBeNull();
	});

	it('leaves out no day of an open year between two that are missing', () => {
		const months = [
			month('2023-06', { '2023-06-01': 1 }),
			month('2024-06', { '2024-06-01': 1 }),
			month('2025-06', { '2025-06-01': 1 }),
		];
		expect(
			leftOutOf(planMigration(migration(), months, [bookyear(1, 2024)], true, 'en', NOW).migration).map(
				({ from, to }) => [from, to],
			),
		).toEqual([
			['2023-06-01', '2023-06-01'],
			['2025-06-01', '2025-06-01'],
		]);
	});

	it('goes by the day where a bookyear begins in the middle of a month', () => {
		const broken = bookyear(1, 2024, { startDate: '2024-04-16', endDate: '2025-04-15' });
		expect(
			leftOutOf(
				planMigration(
					migration(),
					[month('2024-04', { '2024-04-15': 2, '2024-04-16': 3 })],
					[broken],
					true,
					'en',
					NOW,
				).migration,
			),
		).toEqual([{ from: '2024-04-15', to: '2024-04-15', reason: 'missing', orders: 2 }]);
	});

	it('says so when there is no order at all', () => {
		expect(planMigration(migration(), [], years, true, 'en', NOW).refusal).toMatchObject({
			code: 'MIGRATION_EMPTY',
		});
	});
});
