import type { OrderItem } from '../../nodes/Octopus/item';
import { run } from './harness';
import { mapping, steps, typed } from './steps';
import { startWorld, type World } from './world';

describe('choices of the merchant, from the steps to the books', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());
	const few = { filters: { idFrom: 6, idTo: 12 } };
	const runFew = async (choices = {}, relation: Record<string, unknown> = {}) => {
		const chain = steps({ ...few, ...choices });
		chain[1]!.parameters.options = relation;
		const { items, error } = await run(chain, world.store);
		return { error, items: items.map(({ json }) => json as OrderItem) };
	};
	const states = (items: OrderItem[]) => new Set(items.map(({ reconciliation }) => reconciliation!.state));

	describe('a journal of bookings', () => {
		const bookings = { journal: 'V1', prepare: { bookingJournals: true } };

		it('gets bookings with our own base and VAT, read back and compared', async () => {
			const { items } = await runFew(bookings);
			expect(states(items)).toEqual(new Set(['verified']));
			expect(world.octopus.dossier.bookings.filter(({ journalKey }) => journalKey === 'V1')).toHaveLength(
				items.length,
			);
			expect(world.octopus.dossier.invoices).toEqual([]);
			for (const { order, reconciliation } of items)
				expect(reconciliation).toMatchObject({
					totalOctopus: Number(order!.total_paid_tax_incl).toFixed(2),
					difference: '0.00',
					check: 'lines',
				});
			expect(world.octopus.violations).toEqual([]);
		});

		it('gets each order once, whatever is run again or was lost on the way', async () => {
			world.octopus.faults.add({ match: 'POST buysellbookings', kind: 'timeout-after-store' });
			await runFew(bookings);
			const { items } = await runFew(bookings);
			expect(states(items)).toEqual(new Set(['verified']));
			const references = world.octopus.dossier.bookings.map(({ body }) => body.reference);
			expect(new Set(references).size).toBe(references.length);
			expect(references).toHaveLength(items.length);
			expect(world.octopus.count('GET buysellbookings')).toBe(0);
		}, 60_000);

		it('is refused unless the merchant says that bookings are meant', async () => {
			const { error } = await runFew({ journal: 'V1' });
			expect(error!.message).toMatch(/V1 is not a journal for invoices/);
			expect(world.octopus.dossier.bookings).toEqual([]);
		});
	});

	it('prices incl. VAT: Octopus comes to what the customer paid', async () => {
		const { items } = await runFew({ journal: 'V3' });
		expect(states(items)).toEqual(new Set(['verified']));
		for (const { reconciliation } of items) expect(reconciliation!.difference).toBe('0.00');
	});

	it('whichever way Octopus rounds VAT, it comes to the same totals', async () => {
		const totals = async (rounding: 'perCode' | 'perLine') => {
			world.reset();
			world.octopus.changeSettings({ rounding });
			const { items } = await runFew({ filters: {} });
			return items.map(({ order, reconciliation }) => [
				order?.id,
				reconciliation!.state,
				reconciliation!.totalOctopus,
			]);
		};
		expect(await totals('perLine')).toEqual(await totals('perCode'));
	}, 60_000);

	it('businesses get their own journal', async () => {
		const { items } = await runFew({ filters: {}, prepare: { businessJournal: typed('V5') } });
		const journals = new Map(
			items.flatMap(({ order, result }) =>
				result && 'number' in result
					? [[order!.id, [result.journal, order!.address_invoice!.vat_number !== '']]]
					: [],
			),
		);
		expect(new Set([...journals.values()].map(([journal]) => journal))).toEqual(new Set(['V2', 'V5']));
		for (const [journal, business] of journals.values()) if (journal === 'V5') expect(business).toBe(true);
	}, 60_000);

	it.each<[string, object, RegExp]>([
		[
			'a VAT code Octopus does not have',
			{ case: 'domestic', rate: 9, vatCode: typed('99'), account: typed('700000') },
			/no VAT code "99" \(VAT Mapping, row 8: Domestic 9 %\)/,
		],
		[
			'a VAT code of another rate',
			{ case: 'domestic', rate: 9, vatCode: typed('21'), account: typed('700000') },
			/VAT code 21 is 21 %.*row 8/,
		],
		[
			'an account Octopus does not have',
			{ case: 'domestic', rate: 9, vatCode: typed('NL09'), account: typed('701234') },
			/no account 701234 .*row 8/,
		],
	])(
		'a mapping with %s is refused before the first order, with the row named',
		async (_what, row, message) => {
			const chain = steps(few);
			chain[2]!.parameters.vatMapping = { rows: [...mapping, row] };
			const { error } = await run(chain, world.store);
			expect(error!.message).toMatch(message);
			expect(world.octopus.count('POST invoices')).toBe(0);
		},
	);

	it('a VAT code made since the lists were read is found by asking again', async () => {
		await runFew({ filters: { idFrom: 6, idTo: 6 } });
		world.octopus.dossier.vatCodes.push({
			...world.octopus.dossier.vatCodes[0]!,
			code: 'NEW',
			type: 2,
			basePercentage: 9,
		});
		const chain = steps(few);
		chain[2]!.parameters.vatMapping = {
			rows: [...mapping, { case: 'domestic', rate: 9, vatCode: typed('NEW'), account: typed('700000') }],
		};
		expect((await run(chain, world.store)).error).toBeUndefined();
	});

	it('a foreign currency is looked up in the dossier, once and only when an order needs it', async () => {
		const foreign = { foreignCurrency: 'unitsPerEuro' };
		world.octopus.dossier.currencies = ['EUR', 'GBP'];
		const { items } = await runFew({ filters: { idFrom: 47, idTo: 50 }, prepare: foreign });
		expect(
			items.map(({ order, reconciliation }) => [order!.currency.iso_code, reconciliation!.code]),
		).toEqual([
			['EUR', ''],
			['USD', 'CURRENCY_UNKNOWN'],
			['CHF', 'CURRENCY_UNKNOWN'],
			['GBP', expect.not.stringMatching('CURRENCY')],
		]);
		expect(world.octopus.count('GET currencies')).toBe(1);
		await runFew({ prepare: foreign });
		expect(world.octopus.count('GET currencies')).toBe(1);
	});

	it('a refusal speaks the language of the step', async () => {
		const { error } = await runFew({ journal: 'V9', prepare: { language: 'nl' } });
		expect(error!.message).toMatch(/^Octopus heeft geen dagboek V9/);
		expect(error!.description).toMatch(/\[JOURNAL_UNKNOWN\]$/);
	});

	it('an unknown or closed journal is refused before the first order', async () => {
		expect((await runFew({ journal: 'V9' })).error!.message).toMatch(/no journal V9/);
		expect((await runFew({ journal: 'V4' })).error!.message).toMatch(/V4 is closed/);
	});

	describe('whose relation an order goes to', () => {
		const relationNumber = () => world.octopus.dossier.relations[0]!.id;

		it('one for a payment module, but not for customers with a VAT number or abroad', async () => {
			const { items } = await runFew(
				{ filters: {} },
				{ fixedRelations: { rows: [{ module: 'ps_wirepayment', relation: relationNumber() }] } },
			);
			const fixed = items.filter(({ relation }) => relation?.status === 'fixed');
			expect(fixed.length).toBeGreaterThan(20);
			for (const { order, relation } of fixed) {
				expect(order!.module).toBe('ps_wirepayment');
				expect(order!.address_delivery!.country_iso).toBe('BE');
				expect(order!.address_invoice!.vat_number).toBe('');
				expect(relation).toMatchObject({ id: relationNumber() });
			}
			const others = items.filter(
				({ order, relation }) => order!.module === 'ps_wirepayment' && relation?.status !== 'fixed',
			);
			for (const { order } of others)
				expect([
					order!.address_delivery?.country_iso !== 'BE',
					order!.address_invoice?.vat_number !== '',
					order!.address_delivery === null,
				]).toContain(true);
			const verified = fixed.filter(({ reconciliation }) => reconciliation!.state === 'verified');
			expect(verified.length).toBeGreaterThan(20);
		}, 60_000);

		it('one for all consumers', async () => {
			const { items } = await runFew({}, { consumersRelation: relationNumber() });
			for (const { order, relation } of items)
				expect(relation!.status === 'fixed').toBe(
					order!.address_invoice!.company === '' &&
						order!.address_invoice!.vat_number === '' &&
						order!.address_delivery!.country_iso === 'BE',
				);
			expect(items.some(({ relation }) => relation!.status === 'fixed')).toBe(true);
		});

		it('one that is not there holds the orders', async () => {
			const { items } = await runFew({}, { consumersRelation: 987654 });
			expect(items.map(({ reconciliation }) => reconciliation!.code)).toContain('FIXED_RELATION_UNKNOWN');
		});

		it('without external numbers: an upsert whose answer never came is looked up before anything is sent again', async () => {
			world.octopus.faults.add({ match: 'PUT relations', kind: 'timeout-after-store' });
			const { items } = await runFew({ filters: { idFrom: 6, idTo: 6 } }, { externalNumbers: false });
			expect(items[0]!.reconciliation!.state).toBe('verified');
			const made = world.octopus.dossier.relations.filter(
				({ fields }) => fields.email === items[0]!.order!.customer!.email,
			);
			expect(made).toHaveLength(1);
			expect(made[0]!.externalId ?? 0).toBe(0);
			expect(world.octopus.count('PUT relations')).toBe(1);
		}, 60_000);
	});

	it('Suggest Mapping proposes rows and a step to paste', async () => {
		const { items } = await run(
			[
				{
					type: 'octopus',
					parameters: {
						resource: 'vatCode',
						operation: 'suggestMapping',
						domesticRates: '21, 12, 6',
						options: {},
					},
				},
			],
			world.store,
		);
		const { rows, paste } = items[0]!.json as unknown as {
			rows: Array<Record<string, unknown>>;
			paste: string;
		};
		expect(rows).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ case: 'domestic', rate: 21, vatCode: '21' }),
				expect.objectContaining({ case: 'oss', country: 'FR', rate: 20, vatCode: 'FR20' }),
			]),
		);
		const pasted = JSON.parse(paste) as { nodes: Array<{ parameters: { vatMapping: { rows: unknown[] } } }> };
		const chain = steps(few);
		chain[2]!.parameters.vatMapping = pasted.nodes[0]!.parameters.vatMapping;
		const { error } = await run(chain, world.store);
		expect(error).toBeUndefined();
	});
});
