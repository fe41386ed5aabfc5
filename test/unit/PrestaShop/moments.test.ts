import { DateTime } from 'luxon';
import { asFilter, interval, toShopTime } from '../../../nodes/PrestaShop/reading/moments';

const ZONE = 'Europe/Brussels';

describe('dates in filters', () => {
	it.each([
		['2026-04-02', 'start', '2026-04-02 00:00:00'],
		['2026-04-02', 'end', '2026-04-02 23:59:59'],
		['2026-04-02T08:30', 'start', '2026-04-02 08:30:00'],
		['2026-04-02T08:30:15.000', 'end', '2026-04-02 08:30:15'],
		['2026-04-02T08:30:15Z', 'start', '2026-04-02 10:30:15'],
		['2026-01-02T08:30:15Z', 'start', '2026-01-02 09:30:15'],
		['2026-04-02T00:30:00+09:00', 'start', '2026-04-01 17:30:00'],
	] as const)("%s as %s is %s on the shop's clock", (typed, edge, expected) => {
		expect(toShopTime(typed, ZONE, edge)).toBe(expected);
	});

	it('the hour that comes twice in October is the same on the clock both times', () => {
		expect(toShopTime('2026-10-25T00:30:00Z', ZONE, 'start')).toBe('2026-10-25 02:30:00');
		expect(toShopTime('2026-10-25T01:30:00Z', ZONE, 'start')).toBe('2026-10-25 02:30:00');
	});

	it('an interval has a blank and no zone, and a far end where one is open', () => {
		const filter = (after: string, before: string) => asFilter(interval(after, before, ZONE)!);
		expect(filter('2026-04-02', '')).toBe('[2026-04-02 00:00:00,2999-12-31 23:59:59]');
		expect(filter('', '2026-04-02')).toBe('[1970-01-01 00:00:00,2026-04-02 23:59:59]');
		expect(interval('', '', ZONE)).toBeNull();
	});

	it.each([
		['01/06/2026', 'start', '2026-06-01 00:00:00'],
		['01/06/2026', 'end', '2026-06-01 23:59:59'],
		['1-6-2026', 'start', '2026-06-01 00:00:00'],
		['12.12.2026', 'start', '2026-12-12 00:00:00'],
		['31/01/2026 18:00', 'start', '2026-01-31 18:00:00'],
		['2026/6/1', 'start', '2026-06-01 00:00:00'],
	] as const)('%s as %s has the day first, as in Belgium: %s', (typed, edge, expected) => {
		expect(toShopTime(typed, ZONE, edge)).toBe(expected);
	});

	it('what expressions and date pickers give keeps its zone', () => {
		expect(toShopTime(DateTime.fromISO('2026-04-02T00:30:00', { zone: 'Asia/Tokyo' }), ZONE, 'start')).toBe(
			'2026-04-01 17:30:00',
		);
		expect(toShopTime(new Date('2026-04-02T08:30:15Z'), ZONE, 'start')).toBe('2026-04-02 10:30:15');
		expect(toShopTime('2026-04-02T08:30:15.123+0200', ZONE, 'start')).toBe('2026-04-02 08:30:15');
		expect(toShopTime('2026-04-02T00:00:00', ZONE, 'start')).toBe('2026-04-02 00:00:00');
	});

	it.each([
		'yesterday',
		'2026-13-45',
		'06/13/2026',
		'31/02/2026',
		'2026-02-30',
		'29/02/2027',
		'01/06/26',
		'1/6',
		'01/06-2026',
		'20260601',
		'2026-06',
		'2026',
		'06/2026',
		'June 1, 2026',
		'01/06/2026 25:00',
		'2026-06-01T10',
		'0000-00-00',
		'0026-06-01',
		'1 Jun',
		'01/06/2026 or so',
		'01 06 2026',
		'Invalid DateTime',
	])('%s is refused with a sentence', (typed) => {
		expect(() => toShopTime(typed, ZONE, 'start')).toThrow(
			expect.objectContaining({ code: 'SHOP_DATE_INVALID' }),
		);
	});
});
