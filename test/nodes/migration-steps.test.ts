import type { OrderItem } from '../../nodes/Octopus/item';
import { run, type NodeStep } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(async () => await world.close());
beforeEach(() => world.reset());

interface Ids {
	shopUrl: string;
	orders: Array<{ id: number; date: string; slip?: true }>;
	last: string;
	end: boolean;
}

const order = (operation: 'count' | 'getIds', parameters: Record<string, unknown> = {}): NodeStep => ({
	type: 'prestaShop',
	parameters: {
		resource: 'order',
		operation,
		states: [2, 3, 4, 5, 9, 11],
		createdAfter: '2026-01-01',
		createdBefore: '2027-12-31',
		options: {},
		...parameters,
	},
});
const put = async (step: NodeStep) => {
	const { items, error } = await run([step], world.store);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
};
const chosen = () =>
	world.shop.store.orders!.filter(({ current_state }) =>
		['2', '3', '4', '5', '9', '11'].includes(String(current_state)),
	);
const byDate = (
	a: { id: number; date: string; slip?: true },
	b: { id: number; date: string; slip?: true },
) =>
	a.date === b.date
		? Number(a.slip ?? false) - Number(b.slip ?? false) || a.id - b.id
		: a.date < b.date
			? -1
			: 1;
const expected = (slips = false) =>
	[
		...chosen().map(({ id, date_add }) => ({ id: Number(id), date: String(date_add) })),
		...(slips
			? world.shop.store.order_slip!.map(({ id, date_add }) => ({
					id: Number(id),
					date: String(date_add),
					slip: true as const,
				}))
			: []),
	].sort(byDate);

/** Everything that Get IDs puts out, asked for so many at a time. */
async function all(limit: number, parameters: Record<string, unknown> = {}): Promise<Ids['orders']> {
	const found: Ids['orders'] = [];
	for (let behind = ''; ;) {
		const [page] = (await put(order('getIds', { behind, limit, ...parameters }))) as unknown as Ids[];
		found.push(...page!.orders);
		if (page!.end) return found;
		behind = page!.last;
	}
}

describe('orders by date', () => {
	it.each([1, 7, 50, 500])(
		'come each once, the oldest first, %i at a time',
		async (limit) => {
			expect(await all(limit)).toEqual(expected());
		},
		60_000,
	);

	it.each([3, 40])(
		'come with credit slips, each after its order, %i at a time',
		async (limit) => {
			const found = await all(limit, { slips: true });
			expect(found).toEqual(expected(true));
			expect(found.filter(({ slip }) => slip)).toHaveLength(19);
		},
		60_000,
	);

	it('come each once although an import gave them one and the same moment', async () => {
		for (const row of world.shop.store.orders!.slice(0, 60)) row.date_add = '2026-04-01 12:00:00';
		expect(await all(7)).toEqual(expected());
	});

	it('arriving meanwhile behind the place are not missed, and those before it are not counted again', async () => {
		const [page] = (await put(order('getIds', { limit: 10 }))) as unknown as Ids[];
		world.shop.store.orders!.push(
			{ ...world.shop.store.orders![8]!, id: 9_001, date_add: page!.orders[2]!.date },
			{ ...world.shop.store.orders![8]!, id: 9_002, date_add: page!.orders[9]!.date },
		);
		const [next] = (await put(order('getIds', { limit: 10, behind: page!.last }))) as unknown as Ids[];
		expect(next!.orders[0]!.id).toBe(9_002);
		expect(next!.orders.map(({ id }) => id)).not.toContain(9_001);
	});

	it('keep to their days and states', async () => {
		expect(
			(await all(50, { createdAfter: '2026-04-03', createdBefore: '2026-04-04' })).every(
				({ date }) => date >= '2026-04-03' && date <= '2026-04-04 23:59:59',
			),
		).toBe(true);
		const paid = await all(500, { states: '5' });
		expect(paid.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
			chosen()
				.filter(({ current_state }) => String(current_state) === '5')
				.map(({ id }) => Number(id)),
		);
	});

	it('are counted per month and day with a call', async () => {
		const months = await put(order('count', { slips: true }));
		const total = (name: string) => months.reduce((sum, month) => sum + Number(month[name]), 0);
		expect([total('orders'), total('slips')]).toEqual([chosen().length, 19]);
		const days = Object.fromEntries(
			months.flatMap(({ days: own }) => Object.entries(own as Record<string, number>)),
		);
		expect(days['2026-04-03']).toBe(
			expected(true).filter(({ date }) => date.startsWith('2026-04-03')).length,
		);
		expect(world.shop.calls.filter(({ path }) => /\/(orders|order_slip)\?/.test(path))).toHaveLength(2);
	});
});

const snapshotStep: NodeStep = {
	type: 'octopus',
	parameters: {
		resource: 'dossier',
		operation: 'takeSnapshot',
		from: '2026-01-01',
		to: '2026-12-31',
		onlyBookyears: false,
	},
};
const takeSnapshot = async (): Promise<string> => String((await put(snapshotStep))[0]!.snapshot);

/** The daily steps with a snapshot in their options, whatever they do. */
function stepsWith(snapshot: string, choices: Parameters<typeof steps>[0]): NodeStep[] {
	return steps(choices).map((step) =>
		step.type === 'octopus'
			? {
					...step,
					parameters: { ...step.parameters, options: { ...(step.parameters.options as object), snapshot } },
				}
			: step,
	);
}
const go = async (list: NodeStep[]) => {
	const { items, error } = await run(list, world.store);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json as OrderItem);
};
const octopusCalls = () =>
	world.octopus.calls
		.filter(({ operation }) => !/authentication|dossiers$/.test(operation))
		.map(({ operation }) => operation);
/** Of an order that is in Octopus only the totals: a snapshot does not know the address of a customer. */
const outcomeOf = ({ order: one, relation, result, reconciliation }: OrderItem) => [
	one?.id,
	relation?.status,
	result?.status,
	result?.status === 'exists' ? reconciliation?.totalOctopus : reconciliation?.code,
];

describe('a snapshot of the dossier', () => {
	it('costs four calls, and some per open bookyear', async () => {
		await takeSnapshot();
		expect(
			octopusCalls().filter((operation) => !['GET vatcodes', 'GET accounts/modified'].includes(operation)),
		).toEqual([
			// The login's own lists first.
			'GET bookyears',
			'GET bookyears/{bookyearId}/journals',
			'GET bookyears',
			'GET bookyears/{bookyearId}/journals',
			...Array(3).fill('GET bookyears/{bookyearId}/journals/V/{sequenceNumber}'),
			'GET relations/modified',
			'GET invoices/modified',
			'GET buysellbookings/modified',
		]);
	});

	it('gives a dry run what asking would give: new and known customers, what is in Octopus, what is held', async () => {
		await go(steps({ filters: { idFrom: 6, idTo: 40 } }));
		const dry = { filters: { idFrom: 20, idTo: 80 }, dryRun: true };
		const asked = (await go(steps(dry))).map(outcomeOf);
		const snapshot = await takeSnapshot();
		const before = world.octopus.calls.length;
		expect((await go(stepsWith(snapshot, dry))).map(outcomeOf)).toEqual(asked);
		expect(world.octopus.calls.slice(before)).toEqual([]);
		expect(new Set(asked.map(([, , result]) => result))).toEqual(new Set(['exists', 'waiting', 'held']));
		expect(new Set(asked.map(([, relation]) => relation))).toEqual(new Set(['found', 'new']));
	});

	it('is never looked at by a run that sends: what it lacks is not sent twice, what it has too much is sent', async () => {
		const chosenOrders = { filters: { idFrom: 6, idTo: 12 } };
		const empty = await takeSnapshot();
		const first = await go(steps(chosenOrders));
		const full = await takeSnapshot();
		const again = await go(stepsWith(empty, chosenOrders));
		expect(again.map(({ result }) => result?.status)).toEqual(first.map(() => 'exists'));
		world.octopus.reset();
		const anew = await go(stepsWith(full, chosenOrders));
		expect(anew.map(({ result }) => result?.status)).toEqual(first.map(() => 'created'));
		expect(anew.map(({ reconciliation }) => reconciliation?.state)).toEqual(first.map(() => 'verified'));
	});

	it('that is none is as if there were none', async () => {
		const result = await go(stepsWith('{"readAt":', { filters: { idFrom: 6, idTo: 8 }, dryRun: true }));
		expect(result.map(({ reconciliation }) => reconciliation?.code)).toEqual([
			'DRY_RUN',
			'DRY_RUN',
			'DRY_RUN',
		]);
	});
});
