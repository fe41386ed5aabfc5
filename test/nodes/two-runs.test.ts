import type { OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import { Network } from '../faults/network';
import { startPrestaShopSimulator } from '../simulators/prestashop';
import { run, type CredentialStore } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

/** All orders of the recorded shop, by several runs that start together: workers of n8n, a hand run in the night, two shops. */
describe('several runs at once', () => {
	let world: World;
	let network: Network;
	beforeAll(async () => {
		world = await startWorld();
		network = new Network();
		network.connect(world.shop.url, world.shop.listener);
		network.connect(new URL(world.octopus.baseUrl).origin, world.octopus.listener);
	});
	afterAll(async () => await world.close());
	beforeEach(() => {
		world.reset();
		let turn = 0;
		network.delay = () => (turn++ % 3) + 1;
		// Waiting lets the others go on.
		time.pause = async (seconds) => {
			for (let turns = 0; turns < seconds * 20; turns++)
				await new Promise((resolve) => setImmediate(resolve));
		};
	});

	const daily = async (store: CredentialStore = world.store, choices = {}) => {
		const { items, error } = await run(
			steps({ prepare: { foreignCurrency: 'unitsPerEuro', bookingJournals: true }, ...choices }),
			store,
		);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const marks = () =>
		[...world.octopus.dossier.invoices, ...world.octopus.dossier.bookings].map(({ body }) =>
			String(body.orderReference),
		);
	const refused = () =>
		world.octopus.calls.filter(
			({ operation, status }) => /^POST (invoices|buysellbookings)$/.test(operation) && status >= 400,
		).length;

	it.each([2, 3])(
		'%i runs over all orders: each is sent once, few calls are refused, the lists are asked for twice a run',
		async (runs) => {
			const results = await Promise.all(Array.from({ length: runs }, async () => await daily()));
			const sent = marks();
			expect(sent.length).toBeGreaterThan(100);
			expect(new Set(sent).size).toBe(sent.length);
			expect(refused()).toBeLessThanOrEqual(10 * (runs - 1));
			expect(world.octopus.count('GET invoices/modified')).toBeLessThanOrEqual(10);
			expect(world.octopus.count('GET buysellbookings/modified')).toBeLessThanOrEqual(2 * runs);
			// At least one of them did the whole job, and those that left say why.
			const open = results.map((items) =>
				items.filter(({ reconciliation }) => reconciliation!.state === 'waiting'),
			);
			expect(Math.min(...open.map(({ length }) => length))).toBe(0);
			for (const items of open)
				expect(
					items.filter(
						({ reconciliation }) => !['OTHER_RUN_AT_WORK', 'RUN_STOPPED'].includes(reconciliation!.code),
					),
				).toEqual([]);
			const reads = world.octopus.count('GET invoices');
			expect(reads).toBeLessThanOrEqual(runs * (sent.length + 20));
		},
		240_000,
	);

	it('a run that does not end is not waited for for ever: the rest waits for the next run, and says so', async () => {
		// The other run is always one number ahead.
		time.pause = async () => steal();
		let stolen = 0;
		const steal = () => {
			const { invoices } = world.octopus.dossier;
			const last = invoices
				.filter(({ journalKey, bookyearId }) => journalKey === 'V2' && bookyearId === 2)
				.at(-1)!;
			const number = last.number + 1;
			invoices.push({
				...last,
				number,
				body: {
					...last.body,
					documentSequenceNr: number,
					reference: `OTHERSHOP${++stolen}`,
					orderReference: `PS2-${stolen}`,
				},
			});
		};
		world.octopus.faults.add({
			match: 'POST invoices',
			kind: 'steal-number',
			after: 1,
			times: 2,
			invoice: { orderReference: 'PS2-7', reference: 'OTHERSHOP' },
		});
		const items = await daily(world.store, { filters: { idFrom: 6, idTo: 12 } });
		expect(items.filter(({ reconciliation }) => reconciliation!.code === 'OTHER_RUN_AT_WORK')).toHaveLength(
			1,
		);
		expect(items.filter(({ reconciliation }) => reconciliation!.state === 'waiting').length).toBeGreaterThan(
			3,
		);
		expect(stolen).toBeLessThan(10);
		time.pause = async () => undefined;
		expect(
			(await daily(world.store, { filters: { idFrom: 6, idTo: 12 } })).map(
				({ reconciliation }) => reconciliation!.state,
			),
		).toEqual(Array(7).fill('verified'));
	}, 60_000);

	it('two shops that write at the same hour wait for each other, and both are done', async () => {
		const other = await startPrestaShopSimulator({
			prepare: ({ customers, orders }) => {
				for (const customer of customers!) customer.email = `other-${String(customer.email)}`;
				for (const order of orders!) order.reference = `Z${String(order.reference).slice(1)}`;
			},
		});
		network.connect(other.url, other.listener);
		const second = {
			prestaShopApi: { ...world.store.prestaShopApi, shopUrl: other.url, installation: 2 },
			octopusApi: { ...world.store.octopusApi },
		} as CredentialStore;
		const few = { filters: { idFrom: 6, idTo: 30 } };
		const both = await Promise.all([daily(world.store, few), daily(second, few)]);
		await other.close();
		for (const items of both)
			expect(items.filter(({ reconciliation }) => reconciliation!.state === 'waiting')).toEqual([]);
		expect(new Set(marks()).size).toBe(marks().length);
		expect(refused()).toBeLessThanOrEqual(10);
	}, 120_000);

	it('in a journal of bookings, where single documents may hardly be read, the one that lost leaves', async () => {
		const few = { journal: 'V1', filters: { idFrom: 6, idTo: 20 } };
		const results = await Promise.all([daily(world.store, few), daily(world.store, few)]);
		expect(new Set(marks()).size).toBe(marks().length);
		expect(
			Math.min(
				...results.map(
					(items) => items.filter(({ reconciliation }) => reconciliation!.state === 'waiting').length,
				),
			),
		).toBe(0);
		expect(world.octopus.count('GET buysellbookings/modified')).toBeLessThanOrEqual(6);
		expect(world.octopus.count('GET buysellbookings')).toBeLessThanOrEqual(10);
	}, 120_000);
});
