import type { OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import { run } from './harness';
import { creditSteps, steps, type Choices } from './steps';
import { startWorld, type World } from './world';

describe('what Octopus holds is found, whatever journal and date it has', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => {
		world.reset();
		time.pause = async () => undefined;
	});

	const daily = async (choices: Choices = {}, create: Record<string, unknown> = {}): Promise<OrderItem[]> => {
		const chain = steps({
			states: [2, 3, 4, 5, 7, 9, 11],
			filters: { idFrom: 6, idTo: 8 },
			prepare: { bookingJournals: true },
			...choices,
		});
		chain[3]!.parameters.options = create;
		const { items, error } = await run(chain, world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const outcomes = (items: OrderItem[]) =>
		items.map(({ reconciliation }) => [reconciliation!.state, reconciliation!.code]);
	const count = () => world.octopus.dossier.invoices.length + world.octopus.dossier.bookings.length;
	const known = Array(3).fill(['verified', 'ALREADY_IN_OCTOPUS']);
	const orders = () => world.shop.store.orders!.filter(({ id }) => Number(id) >= 6 && Number(id) <= 8);

	it.each([
		['V1', 'V2'],
		['V2', 'V1'],
		['V3', 'V1'],
		['V1', 'V3'],
	])('orders written in %s are not sent again to %s, a journal of the other kind', async (first, then) => {
		await daily({ journal: first });
		expect(outcomes(await daily({ journal: then }))).toEqual(known);
		expect(count()).toBe(3);
	});

	it.each([
		['V1', 'V2'],
		['V2', 'V1'],
	])(
		'a slip credited in %s is not credited again in %s, and finds the invoice in the other',
		async (first, then) => {
			const slips = async (journal: string) => {
				const { items } = await run(
					creditSteps({
						journal,
						prepare: { bookingJournals: true },
						filters: { createdAfter: '2027-01-01', alsoSlips: [1] },
					}),
					world.store,
				);
				return items.map(({ json }) => json as OrderItem);
			};
			await daily({ journal: first, filters: { idFrom: 64, idTo: 64 } });
			expect(outcomes(await slips(then))).toEqual([['verified', '']]);
			for (const journal of [first, then])
				expect(outcomes(await slips(journal))).toEqual([['verified', 'ALREADY_IN_OCTOPUS']]);
			expect(count()).toBe(2);
		},
	);

	it('the reason of an order does not depend on what else is in the run', async () => {
		await daily({ journal: 'V1', filters: { idFrom: 7, idTo: 7 } });
		Object.assign(orders()[1]!, {
			total_paid_tax_incl: '0.000000',
			total_paid: '0.000000',
			total_paid_tax_excl: '0.000000',
		});
		const alone = outcomes(await daily({ filters: { idFrom: 7, idTo: 7 } }));
		expect(alone).toEqual([['mismatch', 'ORDER_NOW_ZERO']]);
		expect(outcomes(await daily())[1]).toEqual(alone[0]);
		expect(outcomes(await daily({ journal: 'V1' }))[1]).toEqual(alone[0]);
	});

	it.each<[number, object]>([
		[403, { errorCode: -3, technicalInfo: 'No access' }],
		[403, { technicalInfo: 'Not allowed' }],
		[400, { technicalInfo: 'Bookings are not in this licence' }],
	])(
		'where Octopus does not let bookings be read (%i), invoices are sent all the same',
		async (status, body) => {
			world.octopus.faults.add({
				match: 'GET buysellbookings/modified',
				kind: 'status',
				status,
				body: body as never,
				times: 10,
			});
			expect(outcomes(await daily())).toEqual(Array(3).fill(['verified', '']));
		},
	);

	it('where bookings cannot be read for another reason, nothing is sent: an order may be among them', async () => {
		world.octopus.faults.add({
			match: 'GET buysellbookings/modified',
			kind: 'status',
			status: 503,
			times: 10,
		});
		const { error } = await run(steps({ filters: { idFrom: 6, idTo: 8 } }), world.store);
		expect(error).toBeDefined();
		expect(count()).toBe(0);
	});

	it('an invoice made by hand before its order was imported is found', async () => {
		world.octopus.clock.set('2026-04-27T09:00:00Z');
		await daily();
		world.octopus.clock.set('2026-06-20T09:00:00Z');
		// The shop was moved: its orders have the date of the import.
		for (const order of orders())
			Object.assign(order, {
				date_add: '2026-05-18 10:00:00',
				date_upd: '2026-05-18 10:00:00',
				invoice_date: '2026-05-18 10:00:00',
			});
		expect(outcomes(await daily())).toEqual(known);
		expect(count()).toBe(3);
	});

	it.each(['date_upd', 'invoice_date'])(
		'an order whose date was edited after it was invoiced is found by its %s',
		async (field) => {
			world.octopus.clock.set('2026-02-10T09:00:00Z');
			for (const order of orders())
				Object.assign(order, {
					date_add: '2026-02-09 10:00:00',
					date_upd: '2026-02-09 10:00:00',
					invoice_date: '2026-02-09 10:00:00',
				});
			await daily();
			world.octopus.clock.set('2026-11-20T09:00:00Z');
			for (const order of orders())
				Object.assign(order, {
					date_add: '2026-11-09 10:00:00',
					date_upd: '2026-11-09 10:00:00',
					invoice_date: '2026-11-09 10:00:00',
					[field]: '2026-02-09 10:00:00',
				});
			expect(outcomes(await daily()).map(([state]) => state)).not.toContain('created');
			expect(count()).toBe(3);
		},
	);

	it('an order that lost every old date is found as far back as the run was told to look', async () => {
		world.octopus.clock.set('2026-02-10T09:00:00Z');
		for (const order of orders())
			Object.assign(order, {
				date_add: '2026-02-09 10:00:00',
				date_upd: '2026-02-09 10:00:00',
				invoice_date: '2026-02-09 10:00:00',
			});
		await daily();
		world.octopus.clock.set('2026-11-20T09:00:00Z');
		for (const order of orders())
			Object.assign(order, {
				date_add: '2026-11-09 10:00:00',
				date_upd: '2026-11-09 10:00:00',
				invoice_date: '2026-11-09 10:00:00',
			});
		expect(
			(await daily({}, { indexFrom: '2026-02-20T00:00:00.000Z' })).map(({ result }) => result!.status),
		).toEqual(Array(3).fill('exists'));
		expect(count()).toBe(3);
	});

	describe('a bookkeeper who takes documents away while the run is on', () => {
		const gone = (numbers: number[]) => {
			const { invoices } = world.octopus.dossier;
			for (const number of numbers)
				invoices.splice(
					invoices.findIndex((invoice) => invoice.number === number && invoice.journalKey === 'V2'),
					1,
				);
		};

		it.each([
			['names', undefined],
			['does not name', 'Illegal document seq Nr.'],
		])(
			'the run goes on with the number that is free, where Octopus %s the last one',
			async (_what, technicalInfo) => {
				await daily();
				// After the index was built, and before the first post is looked at.
				world.octopus.faults.add({ match: 'POST invoices', kind: 'slow', delayMs: 400 });
				if (technicalInfo)
					world.octopus.faults.add({
						match: 'POST invoices',
						kind: 'status',
						status: 400,
						body: { errorCode: -13, technicalInfo },
					});
				const before = world.octopus.count('POST invoices');
				const timer = setInterval(() => {
					if (world.octopus.count('POST invoices') === before) return;
					clearInterval(timer);
					gone([3]);
				}, 5);
				const items = await daily({ filters: { idFrom: 9, idTo: 11 } });
				clearInterval(timer);
				expect(outcomes(items)).toEqual(Array(3).fill(['verified', '']));
				expect(world.octopus.dossier.invoices.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
			},
			30_000,
		);
	});
});
