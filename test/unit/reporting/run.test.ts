import type { OrderItem } from '../../../nodes/Octopus/item';
import {
	callsOfDay,
	finishedRun,
	readRun,
	stoppedRun,
	type RunRow,
} from '../../../nodes/Octopus/tables/runs';
import { NOW, runRow } from './rows';

const item = (state: string, more: Partial<OrderItem> = {}): OrderItem => ({
	reconciliation: { state } as OrderItem['reconciliation'],
	...more,
});

describe('the row of a run', () => {
	it('counts what came of the orders, and the calls of the first item', () => {
		const items = [
			item('verified', {
				result: { status: 'created' } as OrderItem['result'],
				calls: { prestashop: 6, octopus: 9, operations: { 'POST /invoices': 2 } },
			}),
			item('mismatch', { result: { status: 'created' } as OrderItem['result'] }),
			item('held'),
			item('failed'),
			item('created'),
			item('waiting'),
			item('skipped'),
			{},
		];
		expect(finishedRun('12', items, NOW)).toEqual({
			run: '12',
			ended: NOW.toISOString(),
			result: 'finished',
			orders: 7,
			created: 2,
			verified: 1,
			todo: 4,
			waiting: 1,
			prestashopCalls: 6,
			octopusCalls: 9,
			operations: '{"POST /invoices":2}',
			code: '',
			message: '',
			suggestion: '',
		});
	});

	it('of a run without orders counts nothing, and says nothing of when it began or what it was: that was written at its start', () => {
		const row = finishedRun('12', [{}], NOW);
		expect(row).toMatchObject({ orders: 0, created: 0, octopusCalls: 0, operations: '{}' });
		expect(row).not.toHaveProperty('started');
		expect(row).not.toHaveProperty('kind');
	});

	it('of a run that stopped has the reason and leaves the counts alone', () => {
		expect(
			stoppedRun('12', { code: 'OCTOPUS_LOGIN_REFUSED', message: 'No.', suggestion: 'Look.' }, NOW),
		).toEqual({
			run: '12',
			ended: NOW.toISOString(),
			result: 'stopped',
			code: 'OCTOPUS_LOGIN_REFUSED',
			message: 'No.',
			suggestion: 'Look.',
		});
	});

	it('as it is read takes nothing for granted', () => {
		expect(readRun(runRow(3))).toMatchObject({
			run: '3',
			result: 'finished',
			orders: 12,
			operations: '{"POST /invoices":8,"GET /invoices/modified":1}',
		});
		expect(readRun({ run: 7, orders: 'many', operations: null })).toEqual({
			run: '7',
			kind: '',
			started: '',
			ended: '',
			result: '',
			orders: 0,
			created: 0,
			verified: 0,
			todo: 0,
			waiting: 0,
			prestashopCalls: 0,
			octopusCalls: 0,
			operations: '',
			code: '',
			message: '',
			suggestion: '',
		});
		for (const json of [{}, { run: '' }, { run: null }, { key: 'x' }]) expect(readRun(json)).toBeNull();
	});
});

describe('calls of a day', () => {
	const dayOf = (moment: string) => moment.slice(0, 10);
	const of = (...rows: Array<Record<string, unknown>>) =>
		Object.fromEntries(
			callsOfDay(
				rows.map((row) => readRun(row) as RunRow),
				'2026-11-25',
				dayOf,
			),
		);

	it('are those of the runs that began that day, added up by operation', () => {
		expect(
			of(
				runRow(1),
				runRow(2, { operations: '{"POST /invoices":5}' }),
				runRow(3, { started: '2026-11-24T03:15:00Z' }),
			),
		).toEqual({ 'POST /invoices': 13, 'GET /invoices/modified': 1 });
	});

	it('are none where the column was written by hand', () => {
		for (const operations of [
			'',
			'x',
			'null',
			'[1,2]',
			'5',
			'"text"',
			'{"POST /invoices":"8"}',
			'{"__proto__":{"x":1}}',
			null,
		])
			expect(of(runRow(1, { operations }))).toEqual({});
	});
});
