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
	] as const)('%s as %s is %s on the shop\'s clock', (typed, edge, expected) => {
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

	it.each(['yesterday', '2026-13-45', '31/01/2026'])('%s is refused with a sentence', (typed) => {
		expect(() => toShopTime(typed, ZONE, 'start')).toThrow(expect.objectContaining({ code: 'SHOP_DATE_INVALID' }));
	});
});
