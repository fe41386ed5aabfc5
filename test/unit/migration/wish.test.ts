import { readStates, readWish, type TypedWish } from '../../../nodes/Octopus/migration/wish';

const typed = (changes: Partial<TypedWish> = {}): TypedWish => ({
	what: 'Create invoices',
	firstDay: '2024-01-01',
	lastDay: '2025-12-31',
	states: '',
	slips: false,
	keepFree: 100,
	...changes,
});
const read = (changes: Partial<TypedWish>) => readWish(typed(changes), 'en');

describe('what somebody typed', () => {
	it.each<[unknown, number[]]>([
		['', []],
		[null, []],
		[undefined, []],
		['2, 3,4;5|9', [2, 3, 4, 5, 9]],
		[
			[2, '3'],
			[2, 3],
		],
		['[2, 3]', [2, 3]],
		[2, [2]],
		['["2"]', [2]],
	])('states %j are %j', (value, ids) => {
		expect(readStates(value)).toEqual({ ids });
	});

	it.each([
		['paid', 'paid'],
		['-2', '-2'],
		['1e3', '1e3'],
		['2,paid', 'paid'],
		['0', '0'],
		['2.5', '2.5'],
		[[2, 'x'], 'x'],
		['99999999999', '99999999999'],
	])('states %j are none, and the first wrong one is named', (value, wrong) => {
		expect(readStates(value)).toEqual({ wrong });
		expect(read({ states: value })).toMatchObject({
			refusal: { code: 'MIGRATION_STATES', message: expect.stringContaining(wrong) },
		});
	});

	it.each<[unknown, number]>([
		['', 100],
		[null, 100],
		[undefined, 100],
		['  ', 100],
		[0, 0],
		['0', 0],
		['390', 390],
		[250, 250],
	])('calls to leave free %j are %i', (keepFree, number) => {
		expect(read({ keepFree })).toMatchObject({ wish: { keepFree: number } });
	});

	it.each([-5, 391, 1_000, 'many', '1e2', '12.5', NaN, true, '100 200'])(
		'calls to leave free %j are refused',
		(keepFree) => {
			expect(read({ keepFree })).toMatchObject({ refusal: { code: 'MIGRATION_KEEP_FREE' } });
		},
	);

	it.each([
		['2024-01-31', '2024-01-31'],
		['2024-01-31T00:00:00.000+01:00', '2024-01-31'],
		['31/1/2024', '2024-01-31'],
		['31-01-2024', '2024-01-31'],
		['1.2.2024', '2024-02-01'],
		['2024-01-311', '2024-01-311'],
		['soon', 'soon'],
		[' 2024-01-31 ', '2024-01-31'],
	])('the date %j is %s', (firstDay, day) => {
		expect(read({ firstDay })).toMatchObject({ wish: { firstDay: day } });
	});

	it('whoever stops is not asked for anything else', () => {
		expect(read({ what: 'Stop the migration', states: 'x', keepFree: 'y', firstDay: null })).toMatchObject({
			wish: { what: 'stop' },
		});
		expect(read({ what: undefined })).toMatchObject({ wish: { what: 'dryRun' } });
	});
});
