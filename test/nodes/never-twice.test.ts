import type { OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import type { Fault } from '../simulators/octopus';
import { run } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

/** A run over a handful of orders with trouble on the way, and what Octopus holds afterwards. */
const FEW = { filters: { idFrom: 6, idTo: 12 } };
const IDS = [6, 7, 8, 9, 10, 11, 12];

describe('never twice, never lost', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => {
		world.reset();
		time.pause = async () => undefined;
	});

	const runFew = async (choices = {}): Promise<OrderItem[]> =>
		(await run(steps({ ...FEW, ...choices }), world.store)).items.map(({ json }) => json as OrderItem);
	const stored = () =>
		world.octopus.dossier.invoices
			.map(({ body }) => String(body.orderReference))
			.filter((mark) => mark.startsWith('PS-'))
			.sort();
	const all = IDS.map((id) => `PS-${id}`).sort();

	const troubles: Array<[string, Fault]> = [
		[
			'the answer is lost after Octopus stored the invoice',
			{ match: 'POST invoices', kind: 'timeout-after-store', after: 2 },
		],
		[
			'the connection is cut before Octopus stored it',
			{ match: 'POST invoices', kind: 'disconnect-before-store', after: 2 },
		],
		[
			'a proxy answers 502',
			{ match: 'POST invoices', kind: 'status', status: 502, body: '<html>Bad Gateway</html>', after: 2 },
		],
		['somebody else takes the number', { match: 'POST invoices', kind: 'steal-number', after: 2 }],
		['the token ends in the middle', { match: 'POST invoices', kind: 'expire-token', after: 3 }],
		["a new customer's upsert is cut off", { match: 'PUT relations', kind: 'timeout-after-store' }],
	];
	it.each(troubles)('every order is in Octopus once when %s', async (_what, fault) => {
		world.octopus.faults.add(fault);
		const items = await runFew();
		expect(stored()).toEqual(all);
		expect(items.map(({ reconciliation }) => reconciliation!.state)).toEqual(IDS.map(() => 'verified'));
		expect(world.octopus.faults.list().every(({ hits }) => hits > 0)).toBe(true);
	});

	it('two runs at the same time send each order once', async () => {
		await Promise.all([runFew(), runFew()]);
		expect(stored()).toEqual(all);
	});

	it('an order that another link sent, with only the reference, is not sent again', async () => {
		await runFew({ filters: { idFrom: 6, idTo: 6 } });
		world.octopus.dossier.invoices[0]!.body.orderReference = '';
		await runFew();
		expect(world.octopus.dossier.invoices.filter(({ body }) => body.reference === 'SKWDZRMJO')).toHaveLength(
			1,
		);
	});

	it("finds the true last number when Octopus's counters leave out invoices that are not booked", async () => {
		world.octopus.changeSettings({ nextNumberCounts: 'booked' } as never);
		await runFew({ filters: { idFrom: 6, idTo: 9 } });
		const items = await runFew();
		expect(stored()).toEqual(all);
		expect(items.filter(({ result }) => result?.status === 'created')).toHaveLength(3);
	});

	it('stops at the daily limit, reports the rest as waiting, and takes it up the next day', async () => {
		world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 3 } } } as never);
		const items = await runFew();
		expect(stored()).toHaveLength(3);
		expect(items.map(({ reconciliation }) => reconciliation!.state)).toEqual([
			...Array(3).fill('verified'),
			...Array(4).fill('waiting'),
		]);
		expect(world.octopus.count('POST invoices')).toBe(4);
		world.octopus.clock.advance(86_400);
		world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 400 } } } as never);
		await runFew();
		expect(stored()).toEqual(all);
	});

	it('stops after the first invoice when Octopus comes to another total', async () => {
		world.octopus.dossier.vatCodes.forEach(
			(code) => (code.basePercentage = code.code === '21' ? 20 : code.basePercentage),
		);
		// The lists kept with the credential still say 21 %.
		world.store.octopusApi!.lists = JSON.stringify({
			readAt: new Date().toISOString(),
			vatCodes: [],
			bookyears: [],
			journals: [],
			accounts: [],
		});
		const items = await runFew();
		expect(world.octopus.dossier.invoices).toHaveLength(1);
		expect(items[0]!.reconciliation).toMatchObject({ state: 'mismatch', code: 'TOTAL_DIFFERS' });
		expect(items[1]!.reconciliation).toMatchObject({ state: 'waiting', code: 'RUN_STOPPED' });
		expect(items[1]!.reconciliation!.message).toContain('SKWDZRMJO');
	});

	it('waits when the journal is open at somebody else', async () => {
		world.octopus.dossier.journals
			.filter(({ key }) => key === 'V2')
			.forEach((journal) => (journal.openByOther = true));
		const items = await runFew();
		expect(stored()).toEqual([]);
		expect(items.map(({ reconciliation }) => reconciliation!.state)).toEqual(IDS.map(() => 'waiting'));
		expect(world.octopus.count('POST invoices')).toBe(4);
	});

	it('waits a little for a journal that is soon released', async () => {
		const journals = world.octopus.dossier.journals.filter(({ key }) => key === 'V2');
		journals.forEach((journal) => (journal.openByOther = true));
		time.pause = async () => void journals.forEach((journal) => (journal.openByOther = false));
		expect((await runFew()).map(({ reconciliation }) => reconciliation!.state)).toEqual(
			IDS.map(() => 'verified'),
		);
	});

	it.each([401, 403, 400])(
		'stops sending when a limit is answered with %i and words nobody knows, and takes the rest up later',
		async (status) => {
			world.octopus.changeSettings({
				limits: { overrides: { 'POST invoices': 3 }, refusal: { status, body: { technicalInfo: 'No.' } } },
			} as never);
			const items = await runFew();
			expect(stored()).toHaveLength(3);
			expect(world.octopus.count('POST invoices')).toBeLessThanOrEqual(3 + 3);
			expect(
				items.filter(({ reconciliation }) => reconciliation!.state === 'waiting').length,
			).toBeGreaterThanOrEqual(2);
			world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 400 } } } as never);
			await runFew();
			expect(stored()).toEqual(all);
		},
	);

	it('two orders that Octopus refuses, one after the other, do not keep back the rest', async () => {
		world.octopus.changeSettings({
			maxLengths: { reference: 9, description: 30 },
			overflow: 'refuse',
		} as never);
		const details = world.shop.store.order_details!.filter(({ id_order }) =>
			['8', '9'].includes(String(id_order)),
		);
		for (const detail of details) detail.product_name = 'x'.repeat(60);
		const items = await runFew();
		expect(
			items.filter(({ reconciliation }) => reconciliation!.state === 'failed').map(({ order }) => order!.id),
		).toEqual(expect.arrayContaining([8, 9]));
		expect(items.find(({ order }) => order!.id === 10)!.reconciliation!.state).toBe('verified');
	});

	it('leaves a share of the day to other software', async () => {
		const chain = steps(FEW);
		chain[3]!.parameters.options = { keepFree: 397 };
		const items = (await run(chain, world.store)).items.map(({ json }) => json as OrderItem);
		expect(stored()).toHaveLength(3);
		expect(items.filter(({ reconciliation }) => reconciliation!.code === 'CALLS_KEPT_FREE')).toHaveLength(1);
		expect(items.filter(({ reconciliation }) => reconciliation!.state === 'waiting')).toHaveLength(4);
	});

	it('a rival costs one read and one more post per invoice of theirs', async () => {
		await runFew({ filters: { idFrom: 6, idTo: 6 } });
		const before = world.octopus.count('GET invoices');
		world.octopus.faults.add({ match: 'POST invoices', kind: 'steal-number', times: 3 });
		await runFew();
		expect(stored()).toEqual(all);
		expect(world.octopus.count('GET invoices') - before).toBe(3);
		expect(world.octopus.count('POST invoices')).toBe(1 + 6 + 3);
	});

	it.each<[string, (world: World) => void, string]>([
		[
			'its total',
			({ shop }) =>
				Object.assign(
					shop.store.orders!.find(({ id }) => String(id) === '7')!,
					{ total_paid_tax_incl: '39.44', total_paid: '39.44' },
				),
			'ORDER_CHANGED',
		],
		[
			'a line and its total',
			({ shop }) => {
				Object.assign(
					shop.store.orders!.find(({ id }) => String(id) === '7')!,
					{ total_paid_tax_incl: '28.45', total_products_wt: '19.98', total_products: '17.84' },
				);
				Object.assign(
					shop.store.order_details!.find(({ id_order }) => String(id_order) === '7')!,
					{ product_quantity: '2', total_price_tax_incl: '19.980000', total_price_tax_excl: '17.840000' },
				);
			},
			'TOTAL_DIFFERS',
		],
		[
			'its customer',
			({ shop }) =>
				Object.assign(
					shop.store.addresses!.find(({ id }) => String(id) === '8')!,
					{ lastname: 'Janssens' },
				),
			'CUSTOMER_DIFFERS',
		],
	])(
		'an order that changed %s after it was invoiced is reported, not sent again',
		async (_what, change, code) => {
			await runFew();
			const before = world.octopus.count('POST invoices');
			change(world);
			const items = await runFew();
			expect(items.find(({ order }) => order?.id === 7)!.reconciliation).toMatchObject({
				state: 'mismatch',
				code,
			});
			expect(world.octopus.count('POST invoices')).toBe(before);
		},
	);

	it('a held order that somebody invoiced by hand, with its number as reference, is held no longer', async () => {
		await runFew({ filters: { idFrom: 6, idTo: 6 } });
		const [made] = world.octopus.dossier.invoices;
		Object.assign(made!.body, { reference: 'VIQUREWZD', orderReference: '' });
		made!.body.invoiceLines = [
			{ description: 'By hand', count: 1, unitPrice: 58.09, vatCodeKey: 'EX', bookingAccountNr: 700300 },
		];
		const [item] = (await run(steps({ filters: { idFrom: 48, idTo: 48 } }), world.store)).items.map(
			({ json }) => json as OrderItem,
		);
		expect(item!.reconciliation).toMatchObject({
			state: 'verified',
			code: 'ALREADY_IN_OCTOPUS',
			totalOctopus: '58.09',
			invoice: { journal: 'V2', number: 1 },
		});
	});

	it('an order whose reason to be held is gone is sent by the next run', async () => {
		const held = steps({ filters: { idFrom: 48, idTo: 48 } });
		expect(((await run(held, world.store)).items[0]!.json as OrderItem).reconciliation).toMatchObject({
			state: 'held',
			code: 'CURRENCY_NOT_SUPPORTED',
		});
		held[2]!.parameters.options = { foreignCurrency: 'unitsPerEuro' };
		expect(((await run(held, world.store)).items[0]!.json as OrderItem).reconciliation!.state).toBe(
			'verified',
		);
	});

	it('reads are tried again, with what Octopus asks for as wait', async () => {
		const waits: number[] = [];
		time.pause = async (seconds) => void waits.push(seconds);
		world.octopus.faults.add({ match: 'GET invoices/modified', kind: 'status', status: 503 });
		world.octopus.faults.add({ match: 'GET relations/modified', kind: 'disconnect-before-store' });
		expect((await runFew()).map(({ reconciliation }) => reconciliation!.state)).toEqual(
			IDS.map(() => 'verified'),
		);
		expect(waits).toHaveLength(2);
	});

	it('takes a success with an error code in it for a refusal', async () => {
		world.octopus.faults.add({ match: 'POST invoices', kind: 'error-in-2xx' });
		const items = await runFew();
		expect(items[0]!.reconciliation!.state).not.toBe('verified');
		expect(stored()).toEqual(all.filter((mark) => mark !== 'PS-6'));
	});

	it('goes back to the stored lines when Octopus gives no e-invoice', async () => {
		world.octopus.faults.add({
			match: 'GET invoices/export',
			kind: 'status',
			status: 400,
			body: { technicalInfo: 'no' },
			times: 100,
		} as Fault);
		const items = await runFew();
		expect(items.map(({ reconciliation }) => [reconciliation!.state, reconciliation!.check])).toEqual(
			IDS.map(() => ['verified', 'lines']),
		);
	});
});
