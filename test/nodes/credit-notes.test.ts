import type { OrderItem } from '../../nodes/Octopus/item';
import { run, type NodeStep } from './harness';
import { creditSteps, mapping, steps, typed, type CreditChoices } from './steps';
import { startWorld, type World } from './world';

/** States that the recorded shop's refunded orders are in, "Refunded" included. */
const SOLD = [2, 3, 4, 5, 7, 9, 11];
const FOREIGN = { foreignCurrency: 'unitsPerEuro' };

/** Every recorded slip: the refund, and why it is held where its figures leave something open. */
const SLIPS: Array<[slip: number, order: number, refund: string, code?: string]> = [
	[1, 64, '12.10'],
	[2, 65, '12.97'],
	[3, 66, '90.54'],
	[4, 67, '10.89'],
	[5, 67, '22.49'],
	[6, 68, '12.10'],
	[7, 71, '10.00'],
	[8, 72, '8.47'],
	[9, 133, '24.99'],
	[10, 134, '9.99'],
	[11, 143, '30.56'],
	[12, 144, '45.56'],
	// Less voucher, behind a delivery: 52.66, which is what was paid, or 57.66, which the slip says.
	[13, 152, '57.66', 'SLIP_LESS_VOUCHER'],
	// Less voucher: 7.18, or 12.10, which the slip says.
	[14, 153, '12.10', 'SLIP_LESS_VOUCHER'],
	[15, 154, '7.77'],
	// Everything refunded without the voucher of 10 %: 82.33 was paid.
	[16, 155, '90.54', 'CREDIT_EXCEEDS_INVOICE'],
	[17, 156, '20.57'],
	[18, 157, '62.71'],
	[19, 158, '38.80'],
];

describe('credit notes, from the shop to the books', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());
	afterEach(() => expect([world.octopus.violations, world.octopus.finalising]).toEqual([[], []]));

	const go = async (chain: NodeStep[]) => {
		const { items, error } = await run(chain, world.store);
		return { error, items: items.map(({ json }) => json as OrderItem) };
	};
	/** The daily run over the orders with slips. */
	const invoice = async (idFrom: number, idTo = idFrom, more: Parameters<typeof steps>[0] = {}) =>
		(await go(steps({ states: SOLD, filters: { idFrom, idTo }, prepare: FOREIGN, strict: false, ...more })))
			.items;
	const credit = async (choices: CreditChoices = {}) =>
		(await go(creditSteps({ prepare: FOREIGN, ...choices }))).items;
	const only = (...ids: number[]) => ({ filters: { createdAfter: '2027-01-01', alsoSlips: ids } });
	const outcome = ({ reconciliation }: OrderItem) => [reconciliation!.state, reconciliation!.code];
	const notes = () =>
		world.octopus.dossier.invoices.filter(({ body }) => /^(CS|CANCEL)/.test(String(body.reference)));
	const posts = () => world.octopus.count('POST invoices');

	describe('every recorded slip', () => {
		it('is a concept credit note of what was refunded, or is held with both figures', async () => {
			await invoice(64, 160);
			const items = await credit();
			const found = items.map(({ slip, order, reconciliation }) => [
				slip!.id,
				order!.id,
				reconciliation!.totalShop,
				reconciliation!.code,
			]);
			expect(found).toEqual(
				SLIPS.map(([slip, order, refund, code = '']) => [slip, order, `-${refund}`, code]),
			);
			for (const { reconciliation } of items) {
				if (reconciliation!.code === '')
					expect(reconciliation).toMatchObject({
						state: 'verified',
						check: 'export',
						totalOctopus: reconciliation!.totalShop,
						difference: '0.00',
						vatDifferences: [],
					});
				else expect(reconciliation!.state).toBe('held');
			}
			expect(notes()).toHaveLength(SLIPS.filter(([, , , code]) => !code).length);
		});

		it('is credited all the same where the merchant says what such slips mean', async () => {
			await invoice(152, 155);
			const items = await credit({
				...only(13, 14, 16),
				credit: { creditOptions: { voucherSlips: 'deduct', aboveInvoice: 'rest' } },
			});
			expect(
				items.map(({ reconciliation }) => [reconciliation!.state, reconciliation!.totalOctopus]),
			).toEqual([
				['verified', '-52.66'],
				['verified', '-7.18'],
				['verified', '-82.33'],
			]);
		});

		it('is there once, however often it is run', async () => {
			await invoice(64, 72);
			await credit(only(1, 2, 3, 4, 5));
			const before = posts();
			const again = await credit(only(1, 2, 3, 4, 5));
			expect(posts()).toBe(before);
			expect(again.map(outcome)).toEqual(Array(5).fill(['verified', 'ALREADY_IN_OCTOPUS']));
		});

		it('costs a post and a check, and a handful of calls for all together', async () => {
			await invoice(64, 72);
			const [first] = await credit(only(1, 2, 3, 4, 5, 6, 8));
			expect(first!.calls).toMatchObject({
				operations: {
					'POST /invoices': 7,
					'GET /invoices/export': 7,
					'GET /invoices/modified': 1,
					'GET /relations/modified': 1,
				},
			});
		});
	});

	it("names its invoice, and is the same customer's, whoever the shop says it is today", async () => {
		const [sold] = await invoice(64);
		const relation = world.octopus.dossier.invoices[0]!.relationId;
		world.shop.store.customers!.find(({ id }) => Number(id) === sold!.order!.customer!.id)!.email =
			'new@example.be';
		await credit(only(1));
		const [note] = notes();
		expect(note!.relationId).toBe(relation);
		expect(note!.body).toMatchObject({
			reference: 'CS000001/GWNOLLYDV',
			orderReference: 'PS-64-CS1',
			documentDate: '2026-04-20',
			peppolFields: {
				billingReferences: [
					{ invoiceDocumentReference: { id: { value: '1' }, issueDate: { value: '2026-04-16' } } },
				],
			},
		});
	});

	it('leaves the Peppol fields out when told so', async () => {
		await invoice(64);
		await credit({ ...only(1), credit: { creditOptions: { linkInvoice: false } } });
		expect(notes()[0]!.body).not.toHaveProperty('peppolFields');
	});

	it('goes into a journal of its own, or into a journal of bookings with a negative total and positive lines', async () => {
		await invoice(64);
		await credit({ ...only(1), credit: { creditJournal: typed('V5') } });
		expect(notes().map(({ journalKey, number }) => [journalKey, number])).toEqual([['V5', 1]]);
		world.reset();
		const bookings = { ...FOREIGN, bookingJournals: true };
		await invoice(64, 72, { journal: 'V1', prepare: bookings });
		const items = await credit({ ...only(1, 3, 8), journal: 'V1', prepare: bookings });
		expect(
			items.map(({ reconciliation }) => [
				reconciliation!.state,
				reconciliation!.totalOctopus,
				reconciliation!.check,
			]),
		).toEqual([
			['verified', '-12.10', 'lines'],
			['verified', '-90.54', 'lines'],
			['verified', '-8.47', 'lines'],
		]);
		const [booking] = world.octopus.dossier.bookings.filter(
			({ body }) => body.reference === 'CS000001/GWNOLLYDV',
		);
		expect(booking!.body).toMatchObject({
			amount: -12.1,
			bookingLines: [{ baseAmount: 10, vatAmount: 2.1 }],
		});
		expect((await credit({ ...only(1, 3, 8), journal: 'V1', prepare: bookings })).map(outcome)).toEqual(
			Array(3).fill(['verified', 'ALREADY_IN_OCTOPUS']),
		);
	});

	it('comes to the same in a journal with prices incl. VAT', async () => {
		await invoice(64, 72, { journal: 'V3' });
		const items = await credit({ ...only(1, 2, 3), journal: 'V3' });
		expect(items.map(({ reconciliation }) => [reconciliation!.state, reconciliation!.totalOctopus])).toEqual([
			['verified', '-12.10'],
			['verified', '-12.97'],
			['verified', '-90.54'],
		]);
	});

	it('in one run with its order, whatever comes first: invoices are sent before credit notes', async () => {
		const [, ...rest] = creditSteps({ prepare: FOREIGN });
		const slips = (await run(creditSteps(only(1, 4, 5)).slice(0, 1), world.store)).items.map(
			({ json }) => json,
		);
		const orders = (
			await run(steps({ states: SOLD, filters: { idFrom: 64, idTo: 67 } }).slice(0, 1), world.store)
		).items.map(({ json }) => json);
		const prepareOrders = steps({ prepare: FOREIGN })[2]!;
		const { items } = await run([rest[0]!, prepareOrders, ...rest.slice(1)], world.store, [
			...slips,
			...orders,
		]);
		const found = items.map(({ json }) => json as OrderItem);
		expect(found.map(({ reconciliation }) => reconciliation!.state)).toEqual(Array(7).fill('verified'));
		expect(world.octopus.dossier.invoices.map(({ body }) => String(body.orderReference))).toEqual([
			'PS-64',
			'PS-65',
			'PS-66',
			'PS-67',
			'PS-64-CS1',
			'PS-67-CS4',
			'PS-67-CS5',
		]);
	});

	describe('a slip whose order is not in Octopus', () => {
		it('is held until it is', async () => {
			expect((await credit(only(1))).map(outcome)).toEqual([['held', 'CREDIT_ORDER_NOT_IN_OCTOPUS']]);
			expect(posts()).toBe(0);
			await invoice(64);
			expect((await credit(only(1))).map(outcome)).toEqual([['verified', '']]);
		});

		it('is left out where the merchant chose so', async () => {
			expect(
				(await credit({ ...only(1), credit: { creditOptions: { missingInvoice: 'skip' } } })).map(outcome),
			).toEqual([['skipped', 'CREDIT_ORDER_NOT_IN_OCTOPUS']]);
		});

		it('is nothing to do when it was given back completely and will not be invoiced', async () => {
			expect((await credit(only(3))).map(outcome)).toEqual([['skipped', 'CREDIT_NOT_NEEDED']]);
		});

		it('waits with its order when a limit was reached', async () => {
			world.octopus.changeSettings({ limits: { overrides: { 'POST invoices': 0 } } } as never);
			const slips = (await run(creditSteps(only(1)).slice(0, 1), world.store)).items.map(({ json }) => json);
			const orders = (
				await run(steps({ states: SOLD, filters: { idFrom: 64, idTo: 64 } }).slice(0, 1), world.store)
			).items.map(({ json }) => json);
			const [, relations, prepare, ...rest] = creditSteps();
			const { items } = await run([relations!, steps({})[2]!, prepare!, ...rest], world.store, [
				...slips,
				...orders,
			]);
			expect(items.map(({ json }) => (json as OrderItem).reconciliation!.state)).toEqual([
				'waiting',
				'waiting',
			]);
		});
	});

	describe('an order that was cancelled or refunded without a slip', () => {
		const states = {
			cancelled: [6, 7],
			filters: { idFrom: 57, idTo: 69 },
			credit: { creditOptions: { cancelStates: '6, 7' } },
		};

		it('is credited as a whole when it is in Octopus, once; else there is nothing to do', async () => {
			await invoice(66, 69);
			const items = await credit(states);
			// 57 and 58 were cancelled before they were invoiced, 66 has a slip, 69 has none.
			expect(items.map((item) => [item.order!.id, ...outcome(item)])).toEqual([
				[57, 'skipped', 'CREDIT_NOT_NEEDED'],
				[58, 'skipped', 'CREDIT_NOT_NEEDED'],
				[66, 'skipped', 'CREDIT_HAS_SLIPS'],
				[69, 'verified', ''],
			]);
			expect(items[3]!.reconciliation).toMatchObject({ totalShop: '-32.67', totalOctopus: '-32.67' });
			expect(notes().map(({ body }) => [body.reference, body.orderReference])).toEqual([
				['CANCEL000069/HAQCIZYVO', 'PS-69-CANCEL'],
			]);
			expect((await credit(states)).map(outcome)[3]).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
			expect((await invoice(69)).map(outcome)).toEqual([['verified', 'ALREADY_IN_OCTOPUS']]);
			expect(notes()).toHaveLength(1);
		});

		it('is not credited unless the merchant names its state', async () => {
			await invoice(69);
			expect((await credit({ ...states, credit: {} })).map(outcome)[3]).toEqual([
				'skipped',
				'CREDIT_STATE_NOT_CHOSEN',
			]);
			expect(notes()).toEqual([]);
		});

		it('is not credited a second time by a slip that came afterwards', async () => {
			await invoice(69);
			await credit(states);
			world.shop.store.order_slip!.push({
				...world.shop.store.order_slip![5]!,
				id: 20,
				id_order: '69',
				associations: {
					order_slip_details: [
						{
							id: '20',
							id_order_detail: String(
								world.shop.store.order_details!.find(({ id_order }) => id_order === '69')!.id,
							),
							product_quantity: '1',
							amount_tax_excl: '10.000000',
							amount_tax_incl: '12.100000',
						},
					],
				},
			});
			const [item] = await credit(only(20));
			expect(outcome(item!)).toEqual(['held', 'CREDIT_EXCEEDS_OCTOPUS']);
			expect(item!.reconciliation!.message).toBe(
				'Octopus has 32.67 for the order and 32.67 credited already; this credit note of 12.10 would be too much.',
			);
		});
	});

	describe('what was made by hand', () => {
		const byHand = (reference: string, count: number, unitPrice: number) =>
			world.octopus.dossier.invoices.push({
				bookyearId: 2,
				journalKey: 'V5',
				number: 1,
				relationId: 11,
				booked: false,
				createdAt: Date.now(),
				modifiedAt: world.octopus.clock.now(),
				attachments: [],
				body: {
					bookyearKey: { id: 2 },
					journalKey: 'V5',
					documentSequenceNr: 1,
					bookyearPeriodeNr: 202604,
					documentDate: '2026-04-20',
					expiryDate: '2026-04-20',
					currencyCode: 'EUR',
					exchangeRate: 1,
					relationIdentificationServiceData: { relationKey: { id: 11 } },
					reference,
					invoiceLines: [
						{ description: 'By hand', count, unitPrice, vatCodeKey: '21', bookingAccountNr: 700000 },
					],
				},
			});

		it("under the slip's reference it counts, also for a slip that is held – with either of its figures", async () => {
			await invoice(153);
			byHand('CS000014/SNXNXZFQE', -1, 5.93);
			expect((await credit(only(14)))[0]!.reconciliation).toMatchObject({
				state: 'verified',
				code: 'ALREADY_IN_OCTOPUS',
				totalShop: '-7.18',
				totalOctopus: '-7.18',
				difference: '0.00',
			});
			expect(notes()).toHaveLength(1);
		});

		it('with another total it is a mismatch', async () => {
			await invoice(153);
			byHand('CS000014/SNXNXZFQE', -1, 3);
			expect((await credit(only(14))).map(outcome)).toEqual([['mismatch', 'ORDER_CHANGED']]);
		});

		it("under the order's reference it is unclear, and the slip is held", async () => {
			await invoice(64);
			byHand('GWNOLLYDV', -1, 10);
			const [item] = await credit(only(1));
			expect(outcome(item!)).toEqual(['held', 'CREDIT_UNCLEAR']);
			expect(item!.reconciliation!.suggestion).toContain('CS000001/GWNOLLYDV');
		});

		it('a credit note never makes its order look invoiced', async () => {
			byHand('GWNOLLYDV', -1, 10);
			expect((await invoice(64)).map(outcome)).toEqual([['verified', '']]);
			expect(world.octopus.dossier.invoices.map(({ journalKey }) => journalKey)).toEqual(['V5', 'V2']);
		});

		it("a document under the slip's reference that does not credit never makes the slip look credited, and is asked about", async () => {
			await invoice(64);
			byHand('CS000001/GWNOLLYDV', 1, 10);
			expect((await credit(only(1))).map(outcome)).toEqual([['held', 'CREDIT_NOT_NEGATIVE']]);
		});
	});

	it('a dry run sends nothing, and says what is ready', async () => {
		await invoice(64, 67);
		const before = world.octopus.calls.length;
		expect((await credit({ ...only(1, 14), dryRun: true })).map(outcome)).toEqual([
			['waiting', 'DRY_RUN'],
			['held', 'SLIP_LESS_VOUCHER'],
		]);
		expect(
			world.octopus.calls
				.slice(before)
				.filter(({ operation }) => !/^(GET|POST (authentication|dossiers))/.test(operation ?? '')),
		).toEqual([]);
	});

	it('the first credit note is compared before the second is sent, though an invoice was compared already', async () => {
		const [readSlips, relations, prepare, ...rest] = creditSteps(only(1, 4));
		const slips = (await go([readSlips!])).items;
		const orders = (await go(steps({ states: SOLD, filters: { idFrom: 64, idTo: 67 } }).slice(0, 1))).items;
		// The card for credit notes of the VAT code is another one than that for invoices.
		world.octopus.dossier.vatCodes.find(({ code, type }) => code === '21' && type === 4)!.basePercentage = 20;
		const { items } = await run([relations!, steps({})[2]!, prepare!, ...rest], world.store, [
			...orders,
			...slips,
		]);
		expect(items.map(({ json }) => outcome(json as OrderItem))).toEqual([
			...Array(4).fill(['verified', '']),
			['mismatch', 'TOTAL_DIFFERS'],
			['waiting', 'RUN_STOPPED'],
		]);
		expect(notes()).toHaveLength(1);
	});

	describe('the settings of the invoices', () => {
		const [read, relations, prepare, create, reconcile] = creditSteps(only(1)) as [
			NodeStep,
			NodeStep,
			NodeStep,
			NodeStep,
			NodeStep,
		];
		const invoices: NodeStep = {
			type: 'octopus',
			parameters: {
				resource: 'invoice',
				operation: 'prepareFromOrder',
				journal: { __rl: true, mode: 'code', value: '={{ "V" + 3 }}' },
				vatMapping: { rows: mapping },
				options: { language: '={{ "nl" }}' },
			},
		};
		const shared = (name: string): NodeStep => ({
			type: 'octopus',
			parameters: {
				resource: 'invoice',
				operation: 'prepareCreditNote',
				settingsFrom: 'step',
				stepSettings: `={{ $('${name}').params }}`,
			},
		});

		it('are those of the step itself, expressions included, when they shall stay the same', async () => {
			await invoice(64);
			const { items, error } = await go([read, relations, invoices, shared('Step 2'), create, reconcile]);
			expect(error).toBeUndefined();
			expect(items[0]!.invoice).toMatchObject({
				kind: 'inclVat',
				body: { journalKey: 'V3', comment: 'Creditnota voor bestelling GWNOLLYDV, creditbon 1' },
			});
			expect(items.map(outcome)).toEqual([['verified', '']]);
		});

		it('of a step that is none are refused with a sentence', async () => {
			const { error } = await go([read, relations, shared('Step 1'), create, reconcile]);
			expect(error!.message).toBe('The step whose settings shall be used is not a Prepare From Order step.');
		});

		it('can be copied: a Prepare From Order step with its operation changed is complete', async () => {
			await invoice(64);
			const copied: NodeStep = {
				type: 'octopus',
				parameters: { ...steps({})[2]!.parameters, operation: 'prepareCreditNote' },
			};
			expect((await go([read, relations, copied, create, reconcile])).items.map(outcome)).toEqual([
				['verified', ''],
			]);
			expect(copied.parameters).toMatchObject({
				journal: prepare.parameters.journal,
				vatMapping: prepare.parameters.vatMapping,
			});
		});

		it('are held against the dossier before the first slip', async () => {
			await invoice(64);
			const { error } = await go(creditSteps({ ...only(1), credit: { creditJournal: typed('V9') } }));
			expect(error!.description).toContain('[JOURNAL_UNKNOWN]');
		});
	});

	it('a slip that cannot be read is failed, and the others are credited', async () => {
		await invoice(64, 65);
		world.shop.setFaults([
			{ match: 'api/orders\\?.*filter\\[id\\]=\\[([0-9|]*\\|)?65[|\\]]', kind: 'truncated' },
		]);
		expect(
			(await credit(only(1, 2))).map(({ slip, slipId, reconciliation }) => [
				slip?.id ?? slipId,
				reconciliation!.state,
				reconciliation!.code,
			]),
		).toEqual([
			[1, 'verified', ''],
			[2, 'failed', 'SHOP_UNREADABLE'],
		]);
	});
});
