import { migrationRun, progressOf, troubleOf } from '../../../nodes/Octopus/migration/progress';
import { reportOf } from '../../../nodes/Octopus/tables/migrations';
import { explain } from '../../../nodes/shared/explained';
import { batch, migration, month, orders, outcome, placeOf, SHOP } from './rows';

/** Ten in the morning in Belgium. */
const NOW = new Date('2026-11-25T09:00:00Z');
const list = orders(10);

describe('where a migration stands after a batch', () => {
	it('behind the last order of the batch, and goes on', () => {
		const { migration: after, goOn } = progressOf(
			migration(),
			batch(list),
			{ outcome: outcome({ orders: 10 }) },
			'en',
			NOW,
		);
		expect(after).toMatchObject({
			result: 'running',
			place: placeOf(list[9]!),
			done: 10,
			again: '[]',
			code: '',
		});
		expect(goOn).toBe(true);
	});

	it('expects its end from what is left and the calls a day that it may use', () => {
		// 990 left, 290 of them today, then 300 a day.
		expect(
			progressOf(migration(), batch(list), { outcome: outcome() }, 'en', NOW).migration.expectedEnd,
		).toBe('2026-11-28');
	});

	it('keeps orders that wait for another try, counts them not as done, and stops for now', () => {
		const waiting = [`${SHOP}#3`, `${SHOP}#8`];
		const { migration: after, goOn } = progressOf(
			migration(),
			batch(list),
			{ outcome: outcome({ waiting, stop: explain('OCTOPUS_UNREACHABLE', { host: 'o', detail: 'd' }) }) },
			'en',
			NOW,
		);
		expect(after).toMatchObject({
			result: 'waiting',
			code: 'OCTOPUS_UNREACHABLE',
			done: 8,
			resumeOn: '',
			place: placeOf(list[9]!),
		});
		expect(JSON.parse(after.again)).toEqual([
			{ ...list[2], tries: 1 },
			{ ...list[7], tries: 1 },
		]);
		expect(goOn).toBe(false);
	});

	it('leaves an order to the daily run when it waited at three starts: it must not keep the others back for ever', () => {
		const stop = explain('INVOICE_FATE_UNKNOWN', { detail: '' });
		let after = migration();
		for (let start = 0; start < 3; start++) {
			expect(JSON.parse(after.again)).toHaveLength(start === 0 ? 0 : 1);
			const tried = start === 0 ? list : (JSON.parse(after.again) as typeof list);
			after = progressOf(
				after,
				batch(tried),
				{ outcome: outcome({ waiting: [`${SHOP}#4`], stop }) },
				'en',
				NOW,
			).migration;
		}
		expect(after).toMatchObject({ again: '[]', done: 10 });
		expect(reportOf(after).months).toMatchObject([
			{
				month: '2024-01',
				orders: 1,
				failed: 1,
				reasons: [{ code: 'INVOICE_FATE_UNKNOWN', examples: ['#4'] }],
			},
		]);
	});

	it('never gives up for the limits of a day', () => {
		let after = progressOf(
			migration(),
			batch(list),
			{ outcome: outcome({ waiting: [`${SHOP}#4`], stop: explain('OCTOPUS_LIMIT_REACHED') }) },
			'en',
			NOW,
		).migration;
		for (let day = 0; day < 9; day++)
			after = progressOf(
				after,
				batch(JSON.parse(after.again) as typeof list),
				{ outcome: outcome({ waiting: [`${SHOP}#4`], stop: explain('OCTOPUS_LIMIT_REACHED') }) },
				'en',
				NOW,
			).migration;
		expect(JSON.parse(after.again)).toEqual([list[3]]);
	});

	it.each(['OCTOPUS_LIMIT_REACHED', 'CALLS_KEPT_FREE'] as const)(
		'waits for tomorrow when Octopus takes no more today (%s)',
		(code) => {
			const { migration: after } = progressOf(
				migration(),
				batch(list),
				{ outcome: outcome({ waiting: [`${SHOP}#10`], stop: explain(code) }) },
				'en',
				NOW,
			);
			expect(after).toMatchObject({ result: 'waiting', resumeOn: '2026-11-26' });
		},
	);

	it('waits for tomorrow, by the Belgian calendar, when its share is used', () => {
		const late = new Date('2026-11-25T23:30:00Z');
		expect(progressOf(migration(), batch(list, { do: 'pause' }), null, 'en', late).migration).toMatchObject({
			result: 'waiting',
			resumeOn: '2026-11-27',
			code: 'MIGRATION_SHARE_USED',
		});
	});

	it('stops for a person when Octopus comes to another total than we do: each new start would send one more', () => {
		const stop = {
			...explain('TOTAL_DIFFERS', { octopus: '1', shop: '2', difference: '1' }),
			code: 'FIRST_INVOICE_DIFFERS' as const,
		};
		const { migration: after, goOn } = progressOf(
			migration(),
			batch(list),
			{ outcome: outcome({ waiting: [`${SHOP}#2`], stop }) },
			'en',
			NOW,
		);
		expect(after).toMatchObject({
			result: 'stopped',
			ended: NOW.toISOString(),
			code: 'FIRST_INVOICE_DIFFERS',
		});
		expect(goOn).toBe(false);
	});

	it('stays where it is when the daily workflow stopped, and tries again with its next start; a dry run ends', () => {
		const trouble = troubleOf('The shop did not answer.', 'en');
		expect(
			progressOf(migration({ place: 'here' }), batch(list), { trouble }, 'en', NOW).migration,
		).toMatchObject({ result: 'waiting', place: 'here', done: 0, code: 'RUN_STOPPED', resumeOn: '' });
		expect(
			progressOf(migration({ dryRun: true }), batch(list), { trouble }, 'en', NOW).migration,
		).toMatchObject({ result: 'stopped' });
	});

	it('is finished when nothing is left', () => {
		expect(
			progressOf(migration({ done: 1_000 }), batch(list, { do: 'finish' }), null, 'en', NOW),
		).toMatchObject({
			goOn: false,
			migration: { result: 'finished', ended: NOW.toISOString(), expectedEnd: '' },
		});
	});

	it('counts orders that somebody ignored as that, in their months, and not as being in Octopus', () => {
		const passed = [...orders(2), { id: 90, date: '2024-03-31 10:00:00' }];
		const { migration: after, goOn } = progressOf(
			migration(),
			batch(list, { do: 'pass', keys: [], orders: [], passed }),
			null,
			'en',
			NOW,
		);
		expect(after.done).toBe(3);
		expect(
			reportOf(after).months.map(({ month: name, ignored, existing }) => [name, ignored, existing]),
		).toEqual([
			['2024-01', 2, 0],
			['2024-03', 1, 0],
		]);
		expect(goOn).toBe(true);
	});

	it('adds every batch to its report, and counts a new customer once', () => {
		const part = (name: string) =>
			outcome({
				months: [month(name, { orders: 2, created: 2, newCustomers: [11, name === '2024-01' ? 12 : 13] })],
			});
		const first = progressOf(migration(), batch(list), { outcome: part('2024-01') }, 'en', NOW).migration;
		const second = progressOf(first, batch(list), { outcome: part('2024-02') }, 'en', NOW).migration;
		expect(
			reportOf(second).months.map(({ month: name, created, newCustomers }) => [name, created, newCustomers]),
		).toEqual([
			['2024-01', 2, [11, 12]],
			['2024-02', 2, [13]],
		]);
	});

	it('reads a report that somebody spoiled as an empty one', () => {
		expect(
			progressOf(
				migration({ report: '{"months":7}', again: 'x' }),
				batch(list),
				{ outcome: outcome({ months: [month('2024-01', { orders: 1 })] }) },
				'en',
				NOW,
			).migration.report,
		).toContain('2024-01');
	});
});

describe('why the daily workflow gave no outcome', () => {
	it.each([
		'Workflow is not active and cannot be executed.',
		'Workflow does not exist.',
		'No information about the workflow to execute found. Please provide either the "id" or "code"!',
	])('is understood where it could not be called (%s)', (words) => {
		expect(troubleOf(words, 'nl')).toMatchObject({
			code: 'DAILY_NOT_CALLED',
			message: expect.stringContaining(words),
		});
	});

	it('is handed on where it stopped', () => {
		expect(troubleOf('Octopus does not accept this user and password.', 'en')).toMatchObject({
			code: 'RUN_STOPPED',
			message: expect.stringContaining('does not accept this user'),
		});
	});
});

it('the row of a migration among the runs says how far it is', () => {
	const report = JSON.stringify({
		months: [month('2024-01', { orders: 10, created: 7, existing: 1, held: 1, failed: 1, mismatch: 1 })],
	});
	expect(
		migrationRun(migration({ done: 10, report, message: 'Why.' }), '10 of 1000; expected end 2026-11-28.'),
	).toMatchObject({
		run: 'migration 7',
		kind: 'migration',
		result: 'running',
		orders: 10,
		created: 7,
		verified: 7,
		todo: 3,
		waiting: 990,
		message: '10 of 1000; expected end 2026-11-28. Why.',
	});
});
