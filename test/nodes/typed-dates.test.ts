import { run, type NodeStep } from './harness';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(async () => await world.close());
beforeEach(() => world.reset());

const put = async (step: NodeStep) => await run([step], world.store);
const getMany = (filters: object): NodeStep => ({
	type: 'prestaShop',
	parameters: { resource: 'order', operation: 'getMany', states: [], returnAll: true, filters, options: {} },
});
const asked = () =>
	world.shop.calls
		.map(({ path }) => decodeURIComponent(path))
		.find((path) => path.includes('filter[date_add]'));

describe('a date is read with the day first wherever somebody types one', () => {
	it.each<[string, NodeStep]>([
		['the filters of Get Orders', getMany({ createdAfter: '01/06/2026', createdBefore: '12/06/2026' })],
		[
			'the filters of Get Credit Slips',
			{
				type: 'prestaShop',
				parameters: {
					resource: 'creditSlip',
					operation: 'getMany',
					returnAll: true,
					filters: { createdAfter: '01/06/2026', createdBefore: '12/06/2026' },
					options: {},
				},
			},
		],
		[
			'Count',
			{
				type: 'prestaShop',
				parameters: {
					resource: 'order',
					operation: 'count',
					states: [],
					createdAfter: '01/06/2026',
					createdBefore: '12/06/2026',
					options: {},
				},
			},
		],
		[
			'Get IDs',
			{
				type: 'prestaShop',
				parameters: {
					resource: 'order',
					operation: 'getIds',
					states: [],
					createdAfter: '1/6/2026',
					createdBefore: '12.06.2026',
					options: {},
				},
			},
		],
	])('%s', async (_where, step) => {
		expect((await put(step)).error).toBeUndefined();
		expect(asked()).toContain('filter[date_add]=[2026-06-01 00:00:00,2026-06-12 23:59:59]');
	});

	it('the dates of a migration', async () => {
		const open = (firstDay: string, lastDay: string): NodeStep => ({
			type: 'octopus',
			parameters: {
				resource: 'migration',
				operation: 'open',
				byItself: false,
				what: 'Dry run',
				firstDay,
				lastDay,
				states: '',
				slips: false,
				keepFree: 100,
				options: {},
			},
		});
		const { items } = await put(open('01/06/2025', '12-06-2025'));
		expect(items[0]!.json).toMatchObject({
			do: 'plan',
			migration: { firstDay: '2025-06-01', lastDay: '2025-06-12' },
		});
		expect((await put(open('06/13/2025', '31/12/2025'))).items[0]!.json).toMatchObject({
			do: 'show',
			said: { code: 'MIGRATION_DATES', message: expect.stringContaining('06/13/2025') },
		});
	});

	it('the first order date of Take Up: held orders from before it are bounded', async () => {
		const step: NodeStep = {
			type: 'octopus',
			parameters: {
				resource: 'report',
				operation: 'takeUp',
				asked: [{}],
				options: { since: '01/06/2026', takeUp: 1 },
			},
		};
		const rows = ['2026-05-29', '2026-05-30', '2026-06-02'].map((day, index) => ({
			key: `https://shop.example#${index + 1}`,
			state: 'held',
			orderDate: `${day} 10:00:00`,
			updated: `2026-06-0${index + 1}T04:00:00.000Z`,
		}));
		const { items } = await run([step], world.store, rows);
		expect(items[0]!.json).toMatchObject({
			open: ['https://shop.example#3', 'https://shop.example#1'],
			later: 1,
		});
	});

	it('the days of a snapshot, and since when invoices were modified', async () => {
		expect(
			(
				await put({
					type: 'octopus',
					parameters: {
						resource: 'dossier',
						operation: 'takeSnapshot',
						from: '01/06/2026',
						to: '30/06/2026',
						onlyBookyears: false,
					},
				})
			).error,
		).toBeUndefined();
		expect(
			(
				await put({
					type: 'octopus',
					parameters: {
						resource: 'invoice',
						operation: 'getMany',
						modifiedSince: '01/06/2026',
						returnAll: true,
					},
				})
			).error,
		).toBeUndefined();
		expect(
			world.octopus.calls
				.filter(({ operation }) => operation === 'GET invoices/modified')
				.map(({ query }) => JSON.stringify(query)),
		).toEqual([
			// A month before the bookyear of these days, and two days more.
			expect.stringContaining('2025-11-29 00:00:00'),
			expect.stringContaining('2026-06-01 00:00:00'),
		]);
	});

	it.each<[string, NodeStep]>([
		['the American way', getMany({ createdAfter: '06/13/2026' })],
		['no day of the calendar', getMany({ updatedAfter: '31/06/2026' })],
		['two digits for the year', getMany({ createdBefore: '01/06/26' })],
		[
			'a snapshot',
			{
				type: 'octopus',
				parameters: { resource: 'dossier', operation: 'takeSnapshot', from: '2026-06', to: '30/06/2026' },
			},
		],
		[
			'invoices',
			{
				type: 'octopus',
				parameters: {
					resource: 'invoice',
					operation: 'getMany',
					modifiedSince: '06/13/2026',
					returnAll: true,
				},
			},
		],
	])('%s is refused with an example, and nothing is asked for', async (_what, step) => {
		const { error } = await put(step);
		expect(error!.message).toMatch(/is no date that can be read without doubt\.$/);
		expect(error!.description).toMatch(/31\/01\/2026 \(the day first\).*\[SHOP_DATE_INVALID\]$/);
		expect(world.octopus.calls.filter(({ path }) => /modified/.test(path))).toEqual([]);
		expect(asked()).toBeUndefined();
	});
});
