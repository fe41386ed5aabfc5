import { nextBatch } from '../../../nodes/Octopus/migration/next-batch';
import { ledgerRow, migration, orders, placeOf, SHOP, window } from './rows';

const ids = (list: Array<{ id: number }>) => list.map(({ id }) => id);

describe('the next batch of a migration', () => {
	it('is the oldest hundred orders, and the migration stands behind them afterwards', () => {
		const list = orders(150);
		const next = nextBatch(migration(), window(list), [], 300);
		expect(next).toMatchObject({ do: 'batch', place: placeOf(list[99]!), passed: [], again: [] });
		expect(ids(next.orders)).toEqual(ids(list.slice(0, 100)));
		expect(next.keys.slice(0, 2)).toEqual([`${SHOP}#1`, `${SHOP}#2`]);
	});

	it('is no larger than the share of the day', () => {
		expect(nextBatch(migration(), window(orders(150)), [], 23).orders).toHaveLength(23);
	});

	it('waits for tomorrow when the share of the day is used, or too small to be worth its lists', () => {
		expect(nextBatch(migration(), window(orders(150)), [], 0).do).toBe('pause');
		expect(nextBatch(migration(), window(orders(150)), [], 9).do).toBe('pause');
	});

	it('takes a small rest that ends the migration, and a small share where no larger one will come', () => {
		expect(nextBatch(migration(), window(orders(3)), [], 3).orders).toHaveLength(3);
		expect(nextBatch(migration({ keepFree: 396 }), window(orders(150)), [], 4).orders).toHaveLength(4);
	});

	it('of a dry run knows no share, and is larger', () => {
		expect(nextBatch(migration({ dryRun: true }), window(orders(500)), [], 0).orders).toHaveLength(400);
	});

	it('leaves alone what somebody ignored; whatever else the ledger says is asked of Octopus', () => {
		const rows = [
			'verified',
			'skipped',
			'ignored',
			'mismatch',
			'created',
			'held',
			'waiting',
			'failed',
			'retry',
		].map((state, index) => ledgerRow(index + 1, state));
		const next = nextBatch(migration(), window(orders(9)), rows, 300);
		expect(ids(next.orders)).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
		expect(ids(next.passed)).toEqual([3]);
	});

	it.each([
		['first', (rows: object[]) => rows],
		['last', (rows: object[]) => [...rows].reverse()],
	])('takes two rows of an order for one, whichever was read %s', (_, ordered) => {
		const decided = [
			{ ...ledgerRow(1, 'ignored'), id: 1 },
			{ ...ledgerRow(1, 'waiting'), id: 2, updated: '2026-11-25T09:30:00.000Z' },
		];
		const proved = [
			{ ...ledgerRow(2, 'ignored'), id: 3 },
			{ ...ledgerRow(2, 'verified'), id: 4, number: 12 },
		];
		const next = nextBatch(
			migration(),
			window(orders(2)),
			ordered([...decided, ...proved]) as Array<Record<string, unknown>>,
			300,
		);
		expect([ids(next.passed), ids(next.orders)]).toEqual([[1], [2]]);
	});

	it('passes on when everything of a window is ignored, looks once more when there is no order behind it, and is finished then', () => {
		const list = orders(2);
		expect(
			nextBatch(migration(), window(list), [ledgerRow(1, 'ignored'), ledgerRow(2, 'ignored')], 0),
		).toMatchObject({ do: 'pass', keys: [], place: placeOf(list[1]!) });
		expect(nextBatch(migration({ place: placeOf(list[1]!) }), window([]), [], 300)).toMatchObject({
			do: 'lastLook',
			place: '',
		});
		expect(nextBatch(migration({ pass: 2 }), window([]), [], 300).do).toBe('finish');
		expect(nextBatch(migration({ dryRun: true }), window([]), [], 300).do).toBe('finish');
		expect(nextBatch(migration(), { ...window(list), end: true }, [], 300)).toMatchObject({
			do: 'batch',
			place: '',
			pass: 2,
		});
		const rows = list.map(({ id }) => ({ ...ledgerRow(id, 'held'), updated: '2026-11-25T09:30:00.000Z' }));
		expect(nextBatch(migration({ pass: 2 }), { ...window(list), end: true }, rows, 300).do).toBe('finish');
	});

	it('in its last look takes what came meanwhile, and neither what it looked at nor what was ignored', () => {
		const since = (id: number, state: string, updated: string) => ({ ...ledgerRow(id, state), updated });
		const later = '2026-11-25T09:30:00.000Z';
		const rows = [
			since(1, 'verified', later),
			since(2, 'held', later),
			since(3, 'waiting', later),
			since(4, 'verified', '2026-11-24T04:15:00.000Z'),
			ledgerRow(5, 'ignored'),
		];
		const next = nextBatch(migration({ pass: 2 }), window(orders(6)), rows, 300);
		expect(ids(next.orders)).toEqual([3, 4, 6]);
		expect(next.passed).toEqual([]);
	});

	it('is larger where the one before sent nothing, and says how much it may send', () => {
		expect(nextBatch(migration(), window(orders(450)), [], { today: 300, sentNothing: true })).toMatchObject({
			most: 300,
			keys: { length: 300 },
		});
		expect(nextBatch(migration(), window(orders(450)), [], { today: 300 })).toMatchObject({ most: 100 });
		expect(nextBatch(migration({ dryRun: true }), window(orders(450)), [], 300).most).toBe(0);
	});

	it('names those that no later batch tries', () => {
		const again = orders(2).map((one, index) => ({ ...one, tries: index + 1 }));
		expect(nextBatch(migration({ again: JSON.stringify(again) }), window([]), [], 300).lastTry).toEqual([
			`${SHOP}#2`,
		]);
	});

	it('counts as passed only what lies before the place it comes to', () => {
		const list = orders(104);
		const next = nextBatch(
			migration(),
			window(list),
			[ledgerRow(2, 'ignored'), ledgerRow(104, 'ignored')],
			300,
		);
		expect(ids(next.passed)).toEqual([2]);
		expect(next.place).toBe(placeOf(list[100]!));
	});

	it('tries orders that waited before any other', () => {
		const again = orders(2);
		const next = nextBatch(
			migration({ again: JSON.stringify(again) }),
			window(orders(150, 51)),
			[ledgerRow(1, 'ignored')],
			300,
		);
		expect(ids(next.orders).slice(0, 3)).toEqual([2, 51, 52]);
		expect(ids(next.passed)).toEqual([1]);
		expect(next.again).toEqual([]);
	});

	it('keeps those of them that the share of the day does not reach', () => {
		const again = orders(30);
		const next = nextBatch(
			migration({ again: JSON.stringify(again), place: 'here' }),
			window(orders(5, 51)),
			[],
			12,
		);
		expect(ids(next.orders)).toEqual(ids(again.slice(0, 12)));
		expect(ids(next.again)).toEqual(ids(again.slice(12)));
		expect(next.place).toBe('here');
	});

	it('is not finished while orders wait for another try', () => {
		expect(nextBatch(migration({ again: JSON.stringify(orders(1)) }), window([]), [], 300)).toMatchObject({
			do: 'batch',
			keys: [`${SHOP}#1`],
		});
	});

	it('leaves out days whose bookyear takes no invoices, without counting them', () => {
		const list = orders(10);
		const leftOut = JSON.stringify([{ from: '2024-01-02', to: '2024-01-09', reason: 'closed', orders: 8 }]);
		const next = nextBatch(migration({ leftOut }), window(list), [ledgerRow(1, 'verified')], 300);
		expect(ids(next.orders)).toEqual([9, 10]);
		expect(next.passed).toEqual([]);
	});

	it('names credit slips by their own key, and takes their rows for theirs alone', () => {
		const list = [
			{ id: 4, date: '2024-02-01 10:00:00' },
			{ id: 4, date: '2024-02-03 10:00:00', slip: true as const },
		];
		expect(
			nextBatch(migration(), { shopUrl: SHOP, orders: list, last: 'end' }, [ledgerRow(4, 'ignored')], 300)
				.keys,
		).toEqual([`${SHOP}#slip-4`]);
	});
});
