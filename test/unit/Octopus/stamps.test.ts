import type { OctopusClient } from '../../../nodes/Octopus/transport/client';
import { documentsSince, stampBefore } from '../../../nodes/Octopus/transport/invoices';

const now = new Date('2026-12-01T22:30:00Z');

describe('the stamp of what was modified since', () => {
	it.each([
		['2026-11-20 10:00:00', '2026-11-18 00:00:00.000'],
		['2026-12-01 23:00:00', '2026-11-29 00:00:00.000'],
		['2026-12-06 10:00:00', '2026-11-29 00:00:00.000'],
		['2031-01-01 10:00:00', '2026-11-29 00:00:00.000'],
		['2026-03-01', '2026-02-27 00:00:00.000'],
	])(
		'of an order of %s is %s: two days before it, and never later than two days before now',
		(date, stamp) => {
			expect(stampBefore(date, now)).toBe(stamp);
		},
	);

	it("is asked for again when Octopus's own clock is behind ours", async () => {
		const asked: unknown[] = [];
		const client = {
			known: null,
			now: () => new Date('2026-11-25T08:00:00Z'),
			getOr: async (none: unknown, _path: string, _shape: unknown, query: { modifiedTimeStamp: string }) => {
				asked.push(query.modifiedTimeStamp);
				return none;
			},
		} as unknown as OctopusClient;
		await documentsSince(client, '2026-11-29 00:00:00.000', false);
		expect(asked).toEqual(['2026-11-29 00:00:00.000', '2026-11-23 00:00:00.000']);
		await documentsSince(client, '2026-11-23 00:00:00.000', false);
		expect(asked).toHaveLength(3);
	});
});
