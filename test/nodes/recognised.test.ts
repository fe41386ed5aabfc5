import type { OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import { run } from './harness';
import { creditSteps, steps } from './steps';
import { startWorld, type World } from './world';

const IDS = [6, 7, 8, 9];
const SOLD = [2, 3, 4, 5, 7, 9, 11];

/** What people do to documents between two runs, and that no order goes in beside what they left. */
describe('a document that was edited in Octopus', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => {
		world.reset();
		time.pause = async () => undefined;
	});

	const go = async (chain: ReturnType<typeof steps>): Promise<OrderItem[]> => {
		const { items, error } = await run(chain, world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const daily = async (idFrom = 6, idTo = 9, choices = {}) =>
		await go(steps({ states: SOLD, filters: { idFrom, idTo }, ...choices }));
	const credited = async (...slips: number[]) =>
		await go(creditSteps({ filters: { createdAfter: '2027-01-01', alsoSlips: slips } }));
	const document = (mark: string) =>
		world.octopus.dossier.invoices.find(({ body }) => body.orderReference === mark)!;
	const count = () => world.octopus.dossier.invoices.length;
	const outcome = ({ reconciliation }: OrderItem) => [reconciliation!.state, reconciliation!.code];
	const of = (items: OrderItem[], id: number) => items.find(({ order }) => order?.id === id)!;
	/** A document that a person makes, with the lines and the customer of an order's invoice that is taken away. */
	const byHand = (
		mark: string,
		reference: string,
		change: (body: Record<string, unknown>) => void = () => undefined,
	) => {
		const { body } = document(mark);
		Object.assign(body, { reference, orderReference: '' });
		change(body);
	};

	it.each<[string, (reference: string) => string]>([
		['with a word behind it', (reference) => `${reference} betaald`],
		['in small letters', (reference) => reference.toLowerCase()],
		['with blanks around and in it', (reference) => ` ${reference.slice(0, 4)} ${reference.slice(4)} `],
		['with a prefix', (reference) => `FACT-${reference}`],
		['with a prefix that is grown together with it', (reference) => `F${reference}`],
		['emptied', () => ''],
		['replaced by a word', () => 'betaald'],
	])('the reference %s: the order is recognised by our mark', async (_what, edit) => {
		await daily();
		for (const { body } of world.octopus.dossier.invoices) body.reference = edit(String(body.reference));
		const items = await daily();
		expect(items.map(({ result }) => result!.status)).toEqual(IDS.map(() => 'exists'));
		expect(count()).toBe(IDS.length);
	});

	it.each([
		'SKWDZRMJO betaald',
		'skwdzrmjo',
		' SKWD ZRMJO ',
		'Order SKWDZRMJO',
		'SKWDZRMJO (6)',
		'factuur: skwdzrmjo/2026',
	])('"%s" without our mark is the order, and what still names it is no difference', async (reference) => {
		await daily();
		byHand('PS-6', reference);
		expect(outcome(of(await daily(), 6))).toEqual(['verified', 'ALREADY_IN_OCTOPUS']);
		expect(count()).toBe(IDS.length);
	});

	it('two references that were swapped are asked about, and neither order is sent again', async () => {
		await daily();
		const [six, seven] = [document('PS-6').body, document('PS-7').body];
		[six.reference, seven.reference] = [seven.reference, six.reference];
		const items = await daily();
		expect(items.slice(0, 2).map(outcome)).toEqual(Array(2).fill(['held', 'MARK_AND_REFERENCE_DIFFER']));
		expect(of(items, 6).reconciliation!.message).toContain(String(six.reference));
		expect(items.slice(2).map(outcome)).toEqual(Array(2).fill(['verified', 'ALREADY_IN_OCTOPUS']));
		// One of them alone, as the next night has it.
		for (const id of [6, 7])
			expect((await daily(id, id)).map(outcome)).toEqual([['held', 'MARK_AND_REFERENCE_DIFFER']]);
		expect(count()).toBe(IDS.length);
	});

	it('the document of one order under the reference of another that was never sent: asked, whichever of the two is in the run', async () => {
		await daily(6, 6);
		document('PS-6').body.reference = String(
			world.shop.store.orders!.find(({ id }) => String(id) === '9')!.reference,
		);
		for (const ids of [
			[9, 9],
			[6, 9],
		] as const)
			expect(outcome(of(await daily(ids[0], ids[1], { dryRun: true }), 9))).toEqual([
				'held',
				'MARK_AND_REFERENCE_DIFFER',
			]);
		const items = await daily();
		expect([6, 9].map((id) => outcome(of(items, id))[0])).toEqual(['held', 'held']);
		expect(count()).toBe(3);
	});

	it('a part of a split order that comes later than the other is sent all the same', async () => {
		const states = [2, 3, 4, 5];
		const order = (await go(steps({ states, filters: { idFrom: 123, idTo: 123 } })))[0]!;
		expect(order.result!.status).toBe('created');
		const [later] = await go(steps({ states, filters: { idFrom: 124, idTo: 124 } }));
		expect(later!.result).toMatchObject({ status: 'created', reference: `${order.order!.reference}#124` });
		for (const { body } of world.octopus.dossier.invoices) body.reference = '';
		expect(
			(await go(steps({ states, filters: { idFrom: 123, idTo: 124 } }))).map(({ result }) => result!.status),
		).toEqual(['exists', 'exists']);
	});

	it('a mark of the second installation is not that of the first', async () => {
		await daily(6, 6);
		Object.assign(document('PS-6').body, { reference: '', orderReference: 'PS2-6' });
		expect((await daily(6, 6))[0]!.result!.status).toBe('created');
		Object.assign(world.store.prestaShopApi!, { installation: 2 });
		expect((await daily(6, 6))[0]!.result!.status).toBe('exists');
		expect(count()).toBe(2);
	});

	describe("a number that is not the order's reference", () => {
		it.each(['6', '#6', '000006', '(6)', 'bestelling 6', '#FA000006', 'FA000006/2026'])(
			'"%s" with the same total and customer is asked about',
			async (reference) => {
				world.shop.store.orders!.find(({ id }) => String(id) === '6')!.invoice_number = '6';
				await daily();
				byHand('PS-6', reference);
				const item = of(await daily(), 6);
				expect(outcome(item)).toEqual(['held', 'INVOICED_BY_NUMBER']);
				expect(item.reconciliation!.suggestion).toContain('SKWDZRMJO');
				expect(count()).toBe(IDS.length);
			},
		);

		it("the number of the shop's invoice, where it is not the id, is asked about too", async () => {
			world.shop.store.orders!.find(({ id }) => String(id) === '6')!.invoice_number = '4711';
			await daily();
			byHand('PS-6', '#FA004711');
			expect(outcome(of(await daily(), 6))).toEqual(['held', 'INVOICED_BY_NUMBER']);
		});

		it.each<[string, (body: Record<string, unknown>) => void]>([
			[
				'another total',
				(body) =>
					(body.invoiceLines = [
						{ description: 'x', count: 1, unitPrice: 1234, vatCodeKey: '21', bookingAccountNr: 700000 },
					]),
			],
			['another customer', () => (document('').relationId = 11)],
		])("with %s it is somebody else's", async (_what, change) => {
			await daily();
			byHand('PS-6', '6', change);
			expect(outcome(of(await daily(), 6))).toEqual(['verified', '']);
			expect(count()).toBe(IDS.length + 1);
		});
	});

	describe('a credit note', () => {
		beforeEach(async () => {
			await daily(64, 69);
			expect((await credited(1, 4, 5)).map(({ result }) => result!.status)).toEqual(Array(3).fill('created'));
		});
		const mark = 'PS-67-CS4';

		it.each(['', 'creditnota', 'terugbetaald 12/05', 'cs4/obwrkbnlz'])(
			'renamed to "%s" is recognised by our mark',
			async (reference) => {
				document(mark).body.reference = reference;
				const before = count();
				expect((await credited(1, 4, 5)).map(({ result }) => result!.status)).toEqual(
					Array(3).fill('exists'),
				);
				expect(count()).toBe(before);
			},
		);

		it.each(['CS4/', 'CS0004/', 'cs 00000004 / '])(
			'without our mark, "%s" and the order\'s reference is the slip\'s, whatever zeros it has',
			async (prefix) => {
				const { body } = document(mark);
				const reference = String(body.reference).split('/')[1];
				Object.assign(body, { orderReference: '', reference: `${prefix}${reference}` });
				const before = count();
				expect((await credited(4)).map(outcome)).toEqual([['verified', 'ALREADY_IN_OCTOPUS']]);
				expect(count()).toBe(before);
			},
		);

		it('with the references of two slips swapped both are asked about', async () => {
			const [four, five] = [document(mark).body, document('PS-67-CS5').body];
			[four.reference, five.reference] = [five.reference, four.reference];
			const before = count();
			expect((await credited(4, 5)).map(outcome)).toEqual(
				Array(2).fill(['held', 'MARK_AND_REFERENCE_DIFFER']),
			);
			expect(count()).toBe(before);
		});

		it.each(['{order}', '{order} creditnota', 'credit {order}'])(
			'made by hand, below zero and called "%s", is asked about',
			async (pattern) => {
				const { body } = document(mark);
				Object.assign(body, {
					orderReference: '',
					reference: pattern.replace('{order}', String(body.reference).split('/')[1]!),
				});
				const before = count();
				expect((await credited(4)).map(outcome)).toEqual([['held', 'CREDIT_UNCLEAR']]);
				expect(count()).toBe(before);
			},
		);
	});

	it("a cancelled order's credit note is recognised with another number of zeros", async () => {
		await daily(69, 69);
		const cancel = creditSteps({
			cancelled: [6, 7],
			filters: { idFrom: 69, idTo: 69 },
			credit: { creditOptions: { cancelStates: '6, 7' } },
		});
		expect((await go(cancel)).map(outcome)).toEqual([['verified', '']]);
		const { body } = document('PS-69-CANCEL');
		Object.assign(body, {
			orderReference: '',
			reference: `CANCEL69/${String(body.reference).split('/')[1]}`,
		});
		expect((await go(cancel)).map(outcome)).toEqual([['verified', 'ALREADY_IN_OCTOPUS']]);
		expect(count()).toBe(2);
	});

	describe('an order that is not sent, but is in Octopus', () => {
		const shopOrder = (id: number) => world.shop.store.orders!.find((row) => String(row.id) === String(id))!;

		it('is not skipped unseen where it became free: what Octopus holds is a mismatch', async () => {
			await daily();
			Object.assign(shopOrder(7), {
				total_paid_tax_incl: '0.000000',
				total_paid: '0.000000',
				total_paid_tax_excl: '0.000000',
			});
			expect(outcome(of(await daily(), 7))).toEqual(['mismatch', 'ORDER_NOW_ZERO']);
			expect((await daily(7, 7)).map(outcome)).toEqual([['mismatch', 'ORDER_NOW_ZERO']]);
		});

		it('a free order that is not there stays free', async () => {
			Object.assign(shopOrder(7), {
				total_paid_tax_incl: '0.000000',
				total_paid: '0.000000',
				total_paid_tax_excl: '0.000000',
			});
			expect((await daily(7, 7)).map(outcome)).toEqual([['skipped', 'ORDER_TOTAL_ZERO']]);
		});

		it("a document below zero with the mark of its order is that order's where the order is below zero", async () => {
			await daily(6, 6);
			for (const line of document('PS-6').body.invoiceLines!) line.count = -Number(line.count);
			Object.assign(shopOrder(6), { total_paid_tax_incl: '-5.000000', total_paid: '-5.000000' });
			expect((await daily(6, 6))[0]!.reconciliation!.state).toBe('mismatch');
			expect(count()).toBe(1);
		});

		it('a document below zero with the mark of an order that sold something is asked about', async () => {
			await daily(6, 6);
			for (const line of document('PS-6').body.invoiceLines!) line.count = -Number(line.count);
			expect((await daily(6, 6)).map(outcome)).toEqual([['held', 'ONLY_CREDITED_IN_OCTOPUS']]);
			expect(count()).toBe(1);
		});
	});
});
