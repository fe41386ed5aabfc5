import { indexStamp } from '../../../nodes/Octopus/writing/index/index-stamp';
import type { OrderDocument } from '../../../nodes/shared/order';

const NOW = new Date('2026-12-01T08:00:00Z');
const order = (dates: Partial<OrderDocument>) =>
	({
		date_add: '2026-06-10 10:00:00',
		date_upd: '2026-06-11 10:00:00',
		invoice_date: null,
		...dates,
	}) as OrderDocument;

describe('where the index of a run begins', () => {
	it.each<[string, OrderDocument[], string, string]>([
		[
			'a month and the margin of the clock before the oldest order',
			[order({}), order({ date_add: '2026-07-01 00:00:00' })],
			'',
			'2026-05-08 00:00:00.000',
		],
		[
			'before what was changed, where the order was dated later',
			[order({ date_upd: '2026-03-05 10:00:00' })],
			'',
			'2026-01-31 00:00:00.000',
		],
		[
			"before the shop's invoice",
			[order({ invoice_date: '2026-03-05 10:00:00' })],
			'',
			'2026-01-31 00:00:00.000',
		],
		['before the ledger knew it', [order({})], '2026-03-05T22:15:00.000Z', '2026-01-31 00:00:00.000'],
		['not later than the orders, whatever is asked', [order({})], '2026-11-30', '2026-05-08 00:00:00.000'],
		[
			'without dates that are none',
			[order({ date_upd: '0000-00-00 00:00:00', invoice_date: '2026-00-00' })],
			'',
			'2026-05-08 00:00:00.000',
		],
		[
			'from the beginning, where no date can be read',
			[order({ date_add: '0000-00-00 00:00:00', date_upd: '' })],
			'',
			'1980-01-01 00:00:00.000',
		],
		[
			'from the beginning, where it is not known how far to look',
			[order({})],
			'last week',
			'1980-01-01 00:00:00.000',
		],
		[
			'never ahead of the clock',
			[order({ date_add: '2027-05-01 00:00:00', date_upd: '2027-05-01 00:00:00' })],
			'',
			'2026-11-29 00:00:00.000',
		],
	])('%s', (_what, orders, lookBackTo, stamp) => expect(indexStamp(orders, NOW, lookBackTo)).toBe(stamp));
});
