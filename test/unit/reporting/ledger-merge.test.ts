import { readRow, type Finding } from '../../../nodes/Octopus/tables/ledger';
import { doubleRows, isProved, ledgerRows, rowOver } from '../../../nodes/Octopus/tables/ledger-merge';
import { ledgerRow, pageOf, rowsOf, SHOP, type Row } from './rows';

const STARTED = '2026-11-25T03:15:00.000Z';
const BEFORE = '2026-11-24T03:16:00.000Z';
const SINCE = '2026-11-25T03:15:30.000Z';
const NOW = '2026-11-25T03:16:00.000Z';

const proof = (state: string, number = 35) => ({
	state,
	number,
	journal: 'V2',
	totalOctopus: '12.10',
	difference: '0.00',
});
const known = (state: string, number: number, updated: string) =>
	readRow(ledgerRow(7, { ...proof(state, number), updated }))!;
const finding = (state: string, number = 0) =>
	({
		key: `${SHOP}#7`,
		journal: number > 0 ? 'V2' : '',
		updated: NOW,
		state,
		number,
		message: 'Why.',
	}) as Finding;
const over = (found: Finding, row: ReturnType<typeof known> | undefined, looked = true) =>
	rowOver({ row: found, looked, started: STARTED }, row);

describe('what a run found, over the row that stands there', () => {
	it('is written where there is none, where it is proof itself, and where nothing was proved', () => {
		for (const state of ['held', 'waiting', 'failed', 'skipped'])
			expect(over(finding(state), undefined)).toEqual(finding(state));
		for (const state of ['verified', 'mismatch'])
			for (const before of ['verified', 'mismatch', 'created', 'held', 'ignored'])
				expect(over(finding(state, 35), known(before, 35, SINCE))).toMatchObject(finding(state, 35));
		for (const before of ['held', 'waiting', 'failed', 'retry'])
			expect(over(finding('waiting'), known(before, 0, SINCE), false)).toMatchObject(finding('waiting'));
	});

	it.each(['waiting', 'held', 'failed', 'skipped'])(
		'%s is not written over what another run proved since this one began',
		(state) => {
			for (const before of ['verified', 'mismatch'])
				for (const looked of [true, false])
					expect(over(finding(state), known(before, 35, SINCE), looked)).toBeNull();
		},
	);

	it('says that a document is gone only when Octopus was asked after it was proved', () => {
		for (const before of ['verified', 'mismatch', 'created', 'retry'])
			expect(over(finding('held'), known(before, 35, BEFORE), true)).toMatchObject(finding('held'));
		for (const before of ['verified', 'mismatch'])
			expect(over(finding('waiting'), known(before, 35, BEFORE), false)).toBeNull();
	});

	it('that could not be read back this time does not undo that it was, unless it is another document', () => {
		for (const before of ['verified', 'mismatch'])
			expect(over(finding('created', 35), known(before, 35, BEFORE))).toBeNull();
		expect(over(finding('created', 36), known('verified', 35, BEFORE))).toMatchObject(finding('created', 36));
		expect(over(finding('created', 35), known('retry', 35, BEFORE))).toMatchObject(finding('created', 35));
	});

	it('keeps the document of an order that somebody wanted checked and that was not looked at', () => {
		expect(over(finding('waiting'), known('retry', 35, BEFORE), false)).toMatchObject({
			state: 'created',
			journal: 'V2',
			number: 35,
			totalOctopus: '12.10',
			code: 'NOT_CHECKED',
			message: expect.stringContaining('Why.') as string,
		});
	});

	it('keeps who wanted it looked at and what is known of the order, though it is written as a row of its own at first', () => {
		const claimed = readRow(ledgerRow(7, { ...proof('retry'), updated: BEFORE, claim: '41' }))!;
		expect(over(finding('held'), claimed)).toEqual({
			...finding('held'),
			claim: '41',
			orderId: 7,
			reference: 'REF7',
			customer: 'customer7@example.be',
			orderDate: '2026-11-20 12:00:00',
			currency: 'EUR',
		});
	});

	it('does not undo that a person ignored the order while the run went on', () => {
		expect(over(finding('held'), known('ignored', 0, SINCE))).toBeNull();
		expect(over(finding('held'), known('ignored', 0, BEFORE))).toMatchObject(finding('held'));
	});
});

describe('a ledger with the same key twice', () => {
	const row = (id: number, changes: Row) => ledgerRow(7, { id, ...changes });
	const pairs: Array<[string, Row, Row]> = [
		[
			'verified before waiting',
			{ ...proof('verified'), updated: BEFORE },
			{ state: 'waiting', number: 0, updated: NOW },
		],
		[
			'mismatch before created',
			{ ...proof('mismatch'), updated: BEFORE },
			{ ...proof('created'), updated: NOW },
		],
		[
			'created before held',
			{ ...proof('created'), updated: BEFORE },
			{ state: 'held', number: 0, updated: NOW },
		],
		[
			'ignored before held',
			{ state: 'ignored', number: 0, updated: BEFORE },
			{ state: 'held', number: 0, updated: NOW },
		],
		[
			'a document before a person who did not know of it',
			{ ...proof('verified'), updated: BEFORE },
			{ state: 'ignored', number: 0, updated: NOW },
		],
		[
			'the newer of two that prove as much',
			{ ...proof('mismatch'), updated: NOW },
			{ ...proof('verified'), updated: BEFORE },
		],
		[
			'of two alike, the one that says when it was sent',
			{ ...proof('verified'), updated: BEFORE, invoiced: BEFORE },
			{ ...proof('verified'), updated: NOW },
		],
	];

	it.each(pairs)('is read as one row: %s', (_, better, worse) => {
		for (const rows of [
			[row(1, better), row(2, worse)],
			[row(2, worse), row(1, better)],
		]) {
			expect(ledgerRows(rows)).toMatchObject([{ id: 1, state: better.state }]);
			expect(doubleRows(rows, '').map(({ id }) => id)).toEqual([2]);
		}
	});

	it('shows one row on the page', () => {
		const rows = [
			row(1, { ...proof('verified') }),
			row(2, { state: 'waiting', number: 0, updated: '2026-11-25T05:00:00.000Z' }),
		];
		expect(rowsOf(pageOf(rows, { view: 'report' })).map(({ state }) => state)).toEqual(['verified\nV2 35']);
		expect(rowsOf(pageOf(rows, { view: 'waiting' }))).toEqual([]);
	});

	it('is cleaned up: a row that was read twice is no double, other keys are left alone', () => {
		expect(
			doubleRows(
				[row(1, proof('verified')), row(1, proof('verified')), ledgerRow(8), { run: '5' }, {}],
				STARTED,
			),
		).toEqual([]);
		expect(
			doubleRows([row(1, { updated: BEFORE }), row(2, { updated: NOW }), row(3, { updated: SINCE })], STARTED)
				.map(({ id }) => id)
				.sort(),
		).toEqual([1, 3]);
	});

	it('gives way to a row that says the document is gone only when that run began after the proof', () => {
		const gone = row(2, { state: 'held', number: 0, updated: NOW });
		expect(
			doubleRows([row(1, { ...proof('verified'), updated: BEFORE }), gone], STARTED).map(({ id }) => id),
		).toEqual([1]);
		expect(
			doubleRows([row(1, { ...proof('verified'), updated: SINCE }), gone], STARTED).map(({ id }) => id),
		).toEqual([2]);
	});
});

it('proof is a document that was read back', () => {
	expect(
		['verified', 'mismatch', 'created', 'held', 'retry', 'ignored'].filter((state) =>
			isProved({ state, number: 35 }),
		),
	).toEqual(['verified', 'mismatch']);
	expect(isProved({ state: 'verified', number: 0 })).toBe(false);
});
