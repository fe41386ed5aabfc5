import type { OrderItem } from '../../nodes/Octopus/item';
import { run, type NodeStep } from './harness';
import { creditSteps, mapping, steps, typed, type Choices, type CreditChoices } from './steps';
import { startWorld, type World } from './world';

/** States that the recorded shop's refunded orders are in, "Refunded" included. */
const SOLD = [2, 3, 4, 5, 7, 9, 11];
const CANCELLED = 6;

type Line = Record<string, unknown>;

describe('what is credited is what Octopus holds', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());
	afterEach(() => expect([world.octopus.violations, world.octopus.finalising]).toEqual([[], []]));

	const go = async (chain: NodeStep[], input?: object[]) => {
		const { items, error } = await run(chain, world.store, input);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const invoice = async (id: number, more: Choices & { create?: Record<string, unknown> } = {}) => {
		const chain = steps({ states: SOLD, filters: { idFrom: id, idTo: id }, ...more });
		chain[3]!.parameters.options = more.create ?? {};
		return (await go(chain))[0]!;
	};
	const creditSlips = async (ids: number[], choices: CreditChoices = {}) =>
		await go(creditSteps({ filters: { createdAfter: '2027-01-01', alsoSlips: ids }, ...choices }));
	const creditWhole = async (id: number, choices: CreditChoices = {}) =>
		(
			await go(
				creditSteps({
					cancelled: [CANCELLED, 7],
					filters: { idFrom: id, idTo: id },
					credit: { creditOptions: { cancelStates: '6, 7' } },
					...choices,
				}),
			)
		)[0]!;
	const outcome = ({ reconciliation }: OrderItem) => [reconciliation!.state, reconciliation!.code];
	const docs = () =>
		world.octopus.dossier.invoices.map((one) => [
			String(one.body.orderReference ?? ''),
			String(one.body.reference),
			Number(world.octopus.totals(one).gross),
		]);
	const sum = () => docs().reduce((all, [, , gross]) => all + Math.round(Number(gross) * 100), 0);
	const order = (id: number) => world.shop.store.orders!.find((row) => Number(row.id) === id)!;
	const state = (id: number, current_state: number) =>
		Object.assign(order(id), { current_state: String(current_state) });
	const stored = (mark: string) =>
		world.octopus.dossier.invoices.find(({ body }) => body.orderReference === mark)!;
	const linesOf = (mark: string) => stored(mark).body.invoiceLines as Line[];
	const byHand = (reference: string, lines: Line[], changes: Record<string, unknown> = {}) => {
		const number =
			1 +
			Math.max(
				0,
				...world.octopus.dossier.invoices
					.filter(({ journalKey }) => journalKey === 'V5')
					.map((one) => one.number),
			);
		world.octopus.dossier.invoices.push({
			bookyearId: 2,
			journalKey: 'V5',
			number,
			relationId: 11,
			booked: false,
			createdAt: Date.now(),
			modifiedAt: world.octopus.clock.now(),
			attachments: [],
			body: {
				bookyearKey: { id: 2 },
				journalKey: 'V5',
				documentSequenceNr: number,
				bookyearPeriodeNr: 202604,
				documentDate: '2026-04-20',
				expiryDate: '2026-04-20',
				currencyCode: 'EUR',
				exchangeRate: 1,
				relationIdentificationServiceData: { relationKey: { id: 11 } },
				reference,
				invoiceLines: lines.map((line) => ({
					description: 'By hand',
					vatCodeKey: '21',
					bookingAccountNr: 700000,
					...line,
				})),
				...changes,
			} as never,
		});
	};
	/** Lowers an order of one line to one piece of 10.00 excl. VAT and no delivery. */
	const lower = (id: number) => {
		const details = world.shop.store.order_details!.filter(({ id_order }) => Number(id_order) === id);
		world.shop.store.order_details = world.shop.store.order_details!.filter(
			(row) => Number(row.id_order) !== id || row === details[0],
		);
		Object.assign(details[0]!, {
			product_quantity: '1',
			unit_price_tax_excl: '10.000000',
			unit_price_tax_incl: '12.100000',
			total_price_tax_excl: '10.000000',
			total_price_tax_incl: '12.100000',
		});
		Object.assign(order(id), {
			total_products: '10.000000',
			total_products_wt: '12.100000',
			total_shipping_tax_incl: '0.000000',
			total_shipping_tax_excl: '0.000000',
			total_paid: '12.100000',
			total_paid_tax_incl: '12.100000',
			total_paid_tax_excl: '10.000000',
		});
	};
	const free = (id: number) => {
		world.shop.store.order_details = world.shop.store.order_details!.filter(
			(row) => Number(row.id_order) !== id,
		);
		const zero = [
			'total_products',
			'total_products_wt',
			'total_shipping_tax_incl',
			'total_shipping_tax_excl',
			'total_paid',
			'total_paid_tax_incl',
			'total_paid_tax_excl',
		];
		Object.assign(order(id), Object.fromEntries(zero.map((field) => [field, '0.000000'])));
	};

	describe('an order that was credited as a whole and lives again', () => {
		const revived = async () => {
			await invoice(69);
			await creditWhole(69);
			state(69, 2);
		};

		it('is a mismatch of its own, with both figures', async () => {
			await revived();
			const item = await invoice(69);
			expect(outcome(item)).toEqual(['mismatch', 'ORDER_LIVES_AGAIN']);
			expect(item.reconciliation).toMatchObject({
				totalShop: '32.67',
				totalOctopus: '0.00',
				message:
					'Octopus has 32.67 for this order (V2 1) and credits of 32.67, but in the shop the order is sold again for 32.67.',
			});
			expect(item.reconciliation!.suggestion).toContain('HAQCIZYVO#69-2');
			expect(docs()).toHaveLength(2);
		});

		it('also where a person credited it by hand', async () => {
			await invoice(72);
			byHand('YBRLROYJT', [{ count: -1, unitPrice: 27 }]);
			expect(outcome(await invoice(72))).toEqual(['mismatch', 'ORDER_LIVES_AGAIN']);
		});

		it('is invoiced again by choice, once, however often it is run', async () => {
			await revived();
			const create = { soldAgain: 'invoice' };
			expect(outcome(await invoice(69, { create }))).toEqual(['verified', '']);
			for (let time = 0; time < 2; time++)
				expect(outcome(await invoice(69, { create }))).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
			expect(docs()).toEqual([
				['PS-69', 'HAQCIZYVO', 32.67],
				['PS-69-CANCEL', 'CANCEL000069/HAQCIZYVO', -32.67],
				['PS-69-R2', 'HAQCIZYVO#69-2', 32.67],
			]);
		});

		it('and is credited and invoiced again as often as it dies and lives', async () => {
			await revived();
			const create = { soldAgain: 'invoice' };
			await invoice(69, { create });
			state(69, CANCELLED);
			for (let time = 0; time < 2; time++) await creditWhole(69);
			expect(docs().slice(3)).toEqual([['PS-69-CANCEL2', 'CANCEL000069/HAQCIZYVO#2', -32.67]]);
			state(69, 2);
			expect(outcome(await invoice(69))).toEqual(['mismatch', 'ORDER_LIVES_AGAIN']);
			for (let time = 0; time < 2; time++) await invoice(69, { create });
			expect([docs().at(-1), docs().length, sum()]).toEqual([['PS-69-R3', 'HAQCIZYVO#69-3', 32.67], 5, 3267]);
		});
	});

	it('a part that a person credited beside an order that the shop still has whole is a remark; where the shop lowered it too, all agrees', async () => {
		await invoice(72);
		byHand('YBRLROYJT', [{ count: -1, unitPrice: 17 }]);
		const item = await invoice(72);
		expect(outcome(item)).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
		expect(item.reconciliation!.notes).toEqual([
			'Octopus also has credits of 20.57 for this order that no credit slip explains.',
		]);
		lower(72);
		const lowered = await invoice(72);
		expect([outcome(lowered), lowered.reconciliation!.totalOctopus]).toEqual([
			['verified', 'ALREADY_IN_OCTOPUS'],
			'12.10',
		]);
	});

	describe('an invoiced order that came down to nothing', () => {
		it('is a mismatch, never skipped unseen', async () => {
			await invoice(72);
			free(72);
			const item = await invoice(72);
			expect(outcome(item)).toEqual(['mismatch', 'ORDER_NOW_ZERO']);
			expect(item.reconciliation!.message).toBe(
				'Octopus has 32.67 for this order (V2 1), but in the shop it comes to nothing now.',
			);
		});

		it('is credited by its state, by what Octopus holds', async () => {
			await invoice(69);
			free(69);
			state(69, CANCELLED);
			const item = await creditWhole(69);
			expect([outcome(item), item.reconciliation!.totalOctopus, sum()]).toEqual([
				['verified', ''],
				'-32.67',
				0,
			]);
			expect(outcome(await creditWhole(69))).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
		});

		it('and is nothing to do where it never was in Octopus', async () => {
			free(72);
			expect((await invoice(72)).reconciliation!.state).toBe('skipped');
			state(72, CANCELLED);
			expect((await creditWhole(72)).reconciliation!.state).toBe('skipped');
		});
	});

	describe('an order credited as a whole', () => {
		it('credits the invoice, not the order of today', async () => {
			await invoice(65);
			lower(65);
			world.shop.store.order_slip = world.shop.store.order_slip!.filter(
				({ id_order }) => Number(id_order) !== 65,
			);
			state(65, CANCELLED);
			const item = await creditWhole(65);
			expect([outcome(item), item.reconciliation!.totalOctopus, sum()]).toEqual([
				['verified', ''],
				'-90.54',
				0,
			]);
			expect(item.reconciliation!.notes).toEqual([
				'The order comes to 12.10 in the shop now; 90.54 is credited, which is what Octopus held of it.',
			]);
			const again = await creditWhole(65);
			expect([outcome(again), again.reconciliation!.difference]).toEqual([
				['verified', 'ALREADY_IN_OCTOPUS'],
				'0.00',
			]);
		});

		it('at the VAT codes and accounts that the bookkeeper gave it', async () => {
			await invoice(69);
			Object.assign(linesOf('PS-69')[0]!, { vatCodeKey: '06', bookingAccountNr: 700100 });
			state(69, CANCELLED);
			await creditWhole(69);
			expect(
				linesOf('PS-69-CANCEL')
					.map(({ vatCodeKey, bookingAccountNr }) => [vatCodeKey, bookingAccountNr])
					.sort(),
			).toEqual([
				['06', 700100],
				['21', 700000],
			]);
			expect(sum()).toBe(0);
		});

		it('is a mismatch where the invoice was changed afterwards', async () => {
			await invoice(69);
			state(69, CANCELLED);
			await creditWhole(69);
			linesOf('PS-69')[0]!.unitPrice = 30;
			expect(outcome(await creditWhole(69))).toEqual(['mismatch', 'CREDIT_NOT_WHOLE']);
		});

		it('with a slip of a part waits for it, and then credits the rest', async () => {
			await invoice(65);
			state(65, CANCELLED);
			expect(outcome(await creditWhole(65))).toEqual(['held', 'CREDIT_SLIPS_FIRST']);
			await creditSlips([2]);
			const item = await creditWhole(65);
			expect([outcome(item), item.reconciliation!.totalOctopus, sum()]).toEqual([
				['verified', ''],
				'-77.57',
				0,
			]);
			expect(outcome(await creditWhole(65))).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
		});

		it('in a journal of bookings as well, to the cent of base and VAT', async () => {
			const bookings = { journal: 'V1', prepare: { bookingJournals: true } };
			await invoice(65, bookings);
			state(65, CANCELLED);
			await creditSlips([2], bookings);
			expect(outcome(await creditWhole(65, bookings))).toEqual(['verified', '']);
			const perCode = new Map<string, number>();
			for (const { body } of world.octopus.dossier.bookings) {
				const sign = Number(body.amount) < 0 ? -1 : 1;
				for (const line of body.bookingLines as unknown as Array<{
					vatCodeKey: string;
					baseAmount: number;
					vatAmount: number;
				}>) {
					for (const [what, value] of [
						['base', line.baseAmount],
						['vat', line.vatAmount],
					] as const)
						perCode.set(
							`${line.vatCodeKey} ${what}`,
							(perCode.get(`${line.vatCodeKey} ${what}`) ?? 0) + sign * Math.round(value * 100),
						);
				}
			}
			expect([...perCode.values()].every((left) => left === 0)).toBe(true);
		});
	});

	describe('a slip against what Octopus holds', () => {
		it('is not credited beyond it, though a line of text has no VAT code', async () => {
			await invoice(72);
			linesOf('PS-72').push({ description: 'With thanks', count: 0, unitPrice: 0 });
			byHand('CS000099/YBRLROYJT', [{ count: -1, unitPrice: 25 }]);
			world.shop.store.order_slip!.push({
				...world.shop.store.order_slip!.find(({ id }) => Number(id) === 8)!,
				id: 99,
			});
			expect(outcome((await creditSlips([8]))[0]!)).toEqual(['held', 'CREDIT_EXCEEDS_OCTOPUS']);
		});

		it('is held where a line cannot be added up', async () => {
			await invoice(72);
			linesOf('PS-72').push({ description: 'Something', count: 1, unitPrice: 5 });
			const [item] = await creditSlips([8]);
			expect(outcome(item!)).toEqual(['held', 'CREDIT_BOOKS_UNCLEAR']);
			expect(item!.reconciliation!.message).toContain('5.00');
		});

		it('never gives back VAT that was not charged', async () => {
			await invoice(64);
			for (const line of linesOf('PS-64')) line.vatCodeKey = '06';
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['held', 'CREDIT_CODE_ABSENT']);
			linesOf('PS-64').push({
				description: 'Little',
				count: 1,
				unitPrice: 1,
				vatCodeKey: '21',
				bookingAccountNr: 700000,
			});
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['held', 'CREDIT_EXCEEDS_CODE']);
		});

		it('goes to the customer of the invoice, though the shop has deleted that one since', async () => {
			await invoice(64);
			world.shop.store.customers = world.shop.store.customers!.filter(({ id }) => Number(id) !== 3);
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['verified', '']);
			expect(stored('PS-64-CS1').relationId).toBe(stored('PS-64').relationId);
		});

		it('that was deleted and made anew is held', async () => {
			await invoice(64);
			await creditSlips([1]);
			Object.assign(
				world.shop.store.order_slip!.find(({ id }) => Number(id) === 1)!,
				{ id: 77 },
			);
			expect(outcome((await creditSlips([77]))[0]!)).toEqual(['held', 'CREDIT_SLIP_GONE']);
			expect(docs()).toHaveLength(2);
		});

		it("of an invoice by hand: in another currency, or perhaps of another part of a split order, held; of the order's total, credited", async () => {
			byHand('GWNOLLYDV', [{ count: 1, unitPrice: 10 }]);
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['held', 'CREDIT_INVOICE_UNCLEAR']);
			Object.assign(world.octopus.dossier.invoices[0]!.body, {
				invoiceLines: [
					{ description: 'x', count: 1, unitPrice: 57.65, vatCodeKey: '21', bookingAccountNr: 700000 },
				],
				currencyCode: 'USD',
			});
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['held', 'CREDIT_OTHER_CURRENCY']);
			world.octopus.dossier.invoices[0]!.body.currencyCode = 'EUR';
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['verified', '']);
		});

		it('is never dated before its invoice', async () => {
			byHand('GWNOLLYDV', [{ count: 1, unitPrice: 57.65 }], {
				documentDate: '2026-05-04',
				bookyearPeriodeNr: 202605,
			});
			await creditSlips([1]);
			expect(stored('PS-64-CS1').body).toMatchObject({
				documentDate: '2026-05-04',
				expiryDate: '2026-05-04',
				bookyearPeriodeNr: 202605,
			});
		});

		it('is looked at again after somebody else took its number with another credit of the order', async () => {
			await invoice(64);
			world.octopus.faults.add({
				match: 'POST invoices',
				kind: 'steal-number',
				invoice: {
					reference: 'CS000088/GWNOLLYDV',
					orderReference: 'PS-64-CS88',
					invoiceLines: [
						{ description: 'x', count: -1, unitPrice: 55, vatCodeKey: '21', bookingAccountNr: 700000 },
					],
				},
			});
			world.shop.store.order_slip!.push({
				...world.shop.store.order_slip!.find(({ id }) => Number(id) === 1)!,
				id: 88,
			});
			expect(outcome((await creditSlips([1]))[0]!)).toEqual(['held', 'CREDIT_EXCEEDS_OCTOPUS']);
			expect(docs()).toHaveLength(2);
		});
	});

	describe('slips without an invoice, left out by choice', () => {
		const skip = { credit: { creditOptions: { missingInvoice: 'skip' } } };

		it('wait for an order that is held', async () => {
			const slips = await go(
				creditSteps({ filters: { createdAfter: '2027-01-01', alsoSlips: [1] } }).slice(0, 1),
			);
			Object.assign(
				world.shop.store.customers!.find(({ id }) => Number(id) === 3)!,
				{ email: 'anonymous@psgdpr.com', firstname: 'Anonymous', lastname: 'Anonymous' },
			);
			const orders = await go(steps({ states: SOLD, filters: { idFrom: 64, idTo: 64 } }).slice(0, 1));
			const [, relations, prepare, ...rest] = creditSteps(skip);
			const items = await go([relations!, steps({})[2]!, prepare!, ...rest], [...orders, ...slips]);
			expect(items.map(outcome)).toEqual([
				['held', expect.stringMatching(/^CUSTOMER_/)],
				['held', 'CREDIT_ORDER_NOT_IN_OCTOPUS'],
			]);
		});

		it('wait for one that is open in the ledger, and are nothing to do for one that was ignored', async () => {
			const key = `${world.shop.url}#64`;
			expect(
				outcome(
					(
						await creditSlips([1], {
							credit: { creditOptions: { missingInvoice: 'skip', openOrders: [key] } },
						})
					)[0]!,
				),
			).toEqual(['held', 'CREDIT_ORDER_NOT_IN_OCTOPUS']);
			expect(
				outcome((await creditSlips([1], { credit: { creditOptions: { ignoredOrders: [key] } } }))[0]!),
			).toEqual(['skipped', 'CREDIT_ORDER_IGNORED']);
			expect(outcome((await creditSlips([1], skip))[0]!)).toEqual(['skipped', 'CREDIT_ORDER_NOT_IN_OCTOPUS']);
		});
	});

	it('a slip below zero is held', async () => {
		await invoice(64);
		Object.assign(
			world.shop.store.order_slip!.find(({ id }) => Number(id) === 1)!,
			{
				total_products_tax_excl: '-10.000000',
				total_products_tax_incl: '-12.100000',
				amount: '-12.100000',
				associations: { order_slip_details: [] },
			},
		);
		expect((await creditSlips([1]))[0]!.reconciliation!.state).toBe('held');
	});

	describe('VAT codes that the mapping does not have any more', () => {
		const other = mapping.map((row) => (row.rate === 21 ? { ...row, vatCode: typed('21B') } : row));
		const changed = () => {
			const chain = steps({ states: SOLD, filters: { idFrom: 64, idTo: 72 } });
			chain[2]!.parameters.vatMapping = { rows: other };
			return chain;
		};
		beforeEach(() => {
			const like = world.octopus.dossier.vatCodes.find(({ code, type }) => code === '21' && type === 2)!;
			world.octopus.dossier.vatCodes.push({ ...like, code: '21B' });
		});

		it('are compared at the rates that the dossier has for them', async () => {
			await go(steps({ states: SOLD, filters: { idFrom: 64, idTo: 69 } }));
			const items = await go(changed());
			expect(items.slice(0, 6).map((item) => [...outcome(item), item.reconciliation!.difference])).toEqual(
				Array(6).fill(['verified', 'ALREADY_IN_OCTOPUS', '0.00']),
			);
			expect(world.octopus.count('GET vatcodes')).toBeLessThanOrEqual(1);
		});

		it('are asked for once where the kept list lacks them, then of the e-invoice; what cannot be told is said, never a wrong figure', async () => {
			await go(steps({ states: SOLD, filters: { idFrom: 64, idTo: 65 } }));
			const lists = JSON.parse(String(world.store.octopusApi!.lists)) as {
				vatCodes: Array<{ code: string }>;
			};
			const forget = () =>
				Object.assign(world.store.octopusApi!, {
					lists: JSON.stringify({
						...lists,
						vatCodes: [
							...lists.vatCodes.filter(({ code }) => code !== '21'),
							{ code: '21B', description: '', type: 2, basePercentage: 21, account: 700000 },
						],
					}),
				});
			forget();
			const before = world.octopus.count('GET vatcodes');
			expect((await go(changed())).slice(0, 2).map(outcome)).toEqual(
				Array(2).fill(['verified', 'ALREADY_IN_OCTOPUS']),
			);
			expect(world.octopus.count('GET vatcodes') - before).toBe(1);
			forget();
			world.octopus.faults.add({
				match: 'GET vatcodes',
				kind: 'status',
				status: 400,
				body: { technicalInfo: 'no' },
				times: 10,
			} as never);
			expect(
				(await go(changed())).slice(0, 2).map((item) => [...outcome(item), item.reconciliation!.check]),
			).toEqual(Array(2).fill(['verified', 'ALREADY_IN_OCTOPUS', 'export']));
			forget();
			world.octopus.faults.add({
				match: 'GET invoices/export',
				kind: 'status',
				status: 400,
				body: { technicalInfo: 'no' },
				times: 100,
			} as never);
			const unknown = (await go(changed())).slice(0, 2);
			expect(unknown.map(outcome)).toEqual(Array(2).fill(['created', 'NOT_CHECKED']));
			expect(unknown[0]!.reconciliation!.totalOctopus).toBeNull();
		});
	});
});
