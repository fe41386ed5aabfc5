import {
	expectedEnd,
	ordersLeftToday,
	ordersPerDay,
	runsOfDossier,
} from '../../../nodes/Octopus/migration/share';
import { readRun, type RunRow } from '../../../nodes/Octopus/tables/runs';

const NOW = new Date('2026-11-25T09:00:00Z');
const run = (operations: Record<string, number>, changes: Partial<RunRow> = {}): RunRow =>
	readRun({
		run: '1',
		kind: 'daily',
		result: 'finished',
		started: '2026-11-25T03:15:00Z',
		operations: JSON.stringify(operations),
		...changes,
	})!;

describe('the share of the day', () => {
	it('is what the daily limits leave besides the calls kept free', () =>
		expect(ordersLeftToday([], 100, NOW)).toBe(300));

	it('is less by what any run of today has used, by the kind of call that is nearest to its limit', () => {
		expect(
			ordersLeftToday(
				[run({ 'POST /invoices': 40, 'PUT /relations': 70 }), run({ 'POST /invoices': 20 })],
				100,
				NOW,
			),
		).toBe(230);
	});

	it('is a new one at midnight in Belgium', () => {
		expect(
			ordersLeftToday([run({ 'POST /invoices': 300 }, { started: '2026-11-24T22:59:00Z' })], 100, NOW),
		).toBe(300);
		expect(
			ordersLeftToday([run({ 'POST /invoices': 300 }, { started: '2026-11-24T23:01:00Z' })], 100, NOW),
		).toBe(0);
	});

	it('takes a batch that never ended for one that sent everything', () => {
		expect(ordersLeftToday([run({}, { result: 'running', kind: 'batch', orders: 100 })], 100, NOW)).toBe(200);
	});

	it('is used up when the calls of a batch are, some of which are left to others', () => {
		expect(ordersLeftToday([run({ 'GET /bookyears/{id}/journals': 19 })], 100, NOW)).toBe(0);
		expect(ordersLeftToday([run({ 'GET /invoices/modified': 43 })], 100, NOW)).toBe(0);
		expect(ordersLeftToday([run({ 'GET /invoices/modified': 42 })], 100, NOW)).toBe(300);
	});

	it('is never less than nothing, and one order a day is the least', () => {
		expect(ordersLeftToday([run({ 'POST /invoices': 400 })], 100, NOW)).toBe(0);
		expect(ordersPerDay(400)).toBe(1);
	});

	it('is that of one dossier: runs of another use nothing of it, and a run that does not say counts where its workflow worked before', () => {
		const rows = [
			run({ 'POST /invoices': 10 }, { workflow: 'a', dossier: 'A' }),
			run({ 'POST /invoices': 20 }, { workflow: 'b', dossier: 'B' }),
			run({}, { workflow: 'b', result: 'running', kind: 'batch', orders: 40 }),
			run({ 'POST /invoices': 5 }),
		];
		expect(ordersLeftToday(runsOfDossier(rows, 'A'), 100, NOW)).toBe(285);
		expect(ordersLeftToday(runsOfDossier(rows, 'B'), 100, NOW)).toBe(235);
		expect(runsOfDossier(rows, '')).toEqual(rows);
	});

	it('tells the day on which orders are through', () => {
		expect(expectedEnd(0, 300, 100, NOW)).toBe('2026-11-25');
		expect(expectedEnd(300, 300, 100, NOW)).toBe('2026-11-25');
		expect(expectedEnd(301, 300, 100, NOW)).toBe('2026-11-26');
		expect(expectedEnd(10_000, 0, 100, NOW)).toBe('2026-12-29');
	});
});
