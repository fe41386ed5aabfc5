import { takeUp, type Asked } from '../../../nodes/Octopus/tables/take-up';
import { ledgerRow, SHOP, type Row } from './rows';

const night = (changes: Partial<Asked> = {}): Asked => ({
	asked: [{ dryRun: false }],
	migration: {},
	since: '2026-11-01',
	most: 200,
	...changes,
});
const taken = (rows: Row[], changes: Partial<Asked> = {}) => takeUp(rows, night(changes));
const key = (orderId: number) => `${SHOP}#${orderId}`;

describe('the orders a run takes up', () => {
	it('by night: what is open, whatever its date; what is ignored is left alone', () => {
		const rows = [
			ledgerRow(1, { state: 'waiting', orderDate: '2026-01-01 12:00:00' }),
			ledgerRow(2),
			ledgerRow(3, { state: 'ignored' }),
			{},
			{ error: 'no such table' },
		];
		expect(taken(rows)).toEqual({
			asked: [],
			compare: [],
			open: [key(1), key(2)],
			except: [key(3)],
			later: 0,
		});
	});

	it('of held orders of the past as many as are wanted, those that waited longest first; it counts the others', () => {
		const rows = [5, 3, 4].map((day) =>
			ledgerRow(day, {
				orderDate: '2026-10-01 12:00:00',
				updated: `2026-11-0${day}T03:15:00.000Z`,
				state: day === 4 ? 'failed' : 'held',
			}),
		);
		expect(taken([...rows, ledgerRow(9)], { most: 2 })).toMatchObject({
			open: [key(9), key(3), key(4)],
			later: 1,
		});
		expect(taken(rows, { most: 0 })).toMatchObject({ open: [], later: 3 });
	});

	it('takes a row that is there twice for one: what a person ignored is left alone though a run wrote it as held', () => {
		expect(taken([ledgerRow(7, { id: 1, state: 'ignored' }), ledgerRow(7, { id: 2 })])).toMatchObject({
			open: [],
			except: [key(7)],
		});
		expect(taken([ledgerRow(7, { id: 1 }), ledgerRow(7, { id: 2, state: 'waiting' })])).toMatchObject({
			open: [key(7)],
		});
	});

	it('for chosen orders: these and no others, an ignored one too; those that are only compared are named', () => {
		const asked = [
			{ key: key(7), compare: true },
			{ orderId: 8 },
			{ key: key(9), compare: false },
			{ key: key(10), compare: 'yes' },
		];
		expect(taken([ledgerRow(7, { state: 'ignored' })], { asked })).toMatchObject({
			asked: [key(7), 8, key(9), key(10)],
			compare: [key(7)],
			except: [],
			later: 0,
		});
	});

	it('for a migration: the orders of its batch, even when it is empty', () => {
		expect(
			taken([ledgerRow(3, { state: 'ignored' })], { asked: [], migration: { keys: [key(1)] } }),
		).toMatchObject({ asked: [key(1)], except: [], later: 0 });
		expect(taken([], { asked: [], migration: { keys: [] } })).toMatchObject({ asked: [], except: [] });
	});
});
