import type { OrderItem } from '../../nodes/Octopus/item';
import { run, type NodeStep } from './harness';
import { creditSteps, steps } from './steps';
import { startWorld, type World } from './world';

/** Orders that were cancelled, credited, sold again and invoiced again, and what people do to their documents after that. */
describe.each<[string, Record<string, unknown>]>([
	['V2', {}],
	['V1', { bookingJournals: true }],
])('an order that was invoiced again, in journal %s', (journal, prepare) => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const go = async (chain: NodeStep[]) => {
		const { items, error } = await run(chain, world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const sold = async (idFrom = 69, idTo = idFrom) => {
		const chain = steps({ states: [2, 3, 4, 5, 7], journal, prepare, filters: { idFrom, idTo } });
		chain[3]!.parameters.options = { soldAgain: 'invoice' };
		return (await go(chain)).map(outcome);
	};
	const cancelled = async (idFrom = 69, idTo = idFrom) =>
		(
			await go(
				creditSteps({
					journal,
					prepare,
					cancelled: [6],
					filters: { idFrom, idTo },
					credit: { creditOptions: { cancelStates: '6' } },
				}),
			)
		).map(outcome);
	const outcome = ({ reconciliation }: OrderItem) => [reconciliation!.state, reconciliation!.code];
	const documents = () => [...world.octopus.dossier.invoices, ...world.octopus.dossier.bookings];
	const marks = () => documents().map(({ body }) => String(body.orderReference));
	const take = (mark: string) => {
		for (const list of [world.octopus.dossier.invoices, world.octopus.dossier.bookings] as Array<
			Array<{ body: { orderReference?: unknown } }>
		>) {
			const index = list.findIndex(({ body }) => body.orderReference === mark);
			if (index >= 0) list.splice(index, 1);
		}
	};
	const body = (mark: string) =>
		documents().find((one) => one.body.orderReference === mark)!.body as Record<string, unknown>;
	const order = (id: number) => world.shop.store.orders!.find((row) => Number(row.id) === id)!;
	const state = (id: number, current_state: number) =>
		Object.assign(order(id), { current_state: String(current_state) });
	const reborn = async (id = 69) => {
		await sold(id);
		state(id, 6);
		await cancelled(id);
		state(id, 2);
		expect(await sold(id)).toEqual([['verified', '']]);
	};
	const there = [['verified', 'ALREADY_IN_OCTOPUS']];

	it('is not sent beside it where the first invoice and its credit note, which come to nothing, were deleted', async () => {
		await reborn();
		take('PS-69');
		take('PS-69-CANCEL');
		expect(await sold()).toEqual(there);
		expect(marks()).toEqual(['PS-69-R2']);
		state(69, 6);
		expect([await cancelled(), await cancelled()]).toEqual([[['verified', '']], there]);
		expect(marks()).toEqual(['PS-69-R2', 'PS-69-CANCEL2']);
	});

	it('never takes one of its own documents for two where their references were swapped', async () => {
		await reborn();
		[body('PS-69').reference, body('PS-69-R2').reference] = [
			body('PS-69-R2').reference,
			body('PS-69').reference,
		];
		expect(await sold()).toEqual(there);
		expect(marks()).toHaveLength(3);
	});

	it("is asked about where a person made the new invoice with nothing but the order's reference", async () => {
		await reborn();
		Object.assign(body('PS-69-R2'), {
			orderReference: '',
			reference: `${String(order(69).reference)} nieuw`,
		});
		expect(await sold()).toEqual([['held', 'INVOICED_BY_NUMBER']]);
		expect(marks()).toHaveLength(3);
	});

	it('and cancelled again: the note of its first life is not taken for that of its second, held or not', async () => {
		await reborn();
		state(69, 6);
		const { id_currency } = order(69);
		Object.assign(order(69), { id_currency: String(order(48).id_currency), conversion_rate: '1.2' });
		expect(await cancelled()).toEqual([['held', 'CURRENCY_NOT_SUPPORTED']]);
		Object.assign(order(69), { id_currency, conversion_rate: '1' });
		expect([await cancelled(), await cancelled()]).toEqual([[['verified', '']], there]);
	});

	it.each([1, 2])(
		'goes on by its references where every mark was emptied, in installation %i',
		async (installation) => {
			Object.assign(world.store.prestaShopApi!, { installation });
			await reborn();
			const empty = () => documents().forEach((one) => Object.assign(one.body, { orderReference: '' }));
			empty();
			expect(await sold()).toEqual(there);
			state(69, 6);
			expect([await cancelled(), await cancelled()]).toEqual([[['verified', '']], there]);
			empty();
			expect(await cancelled()).toEqual(there);
			state(69, 2);
			expect([await sold(), await sold()]).toEqual([[['verified', '']], there]);
			expect(documents()).toHaveLength(5);
		},
	);

	it('a cancelled part of a split order is not counted with the other part, though its mark was emptied', async () => {
		for (const id of [123, 124]) state(id, 2);
		await sold(123, 124);
		state(124, 6);
		expect(await cancelled(123, 124)).toEqual([['verified', '']]);
		body('PS-124-CANCEL').orderReference = '';
		state(123, 6);
		expect(await cancelled(123, 124)).toEqual([['verified', ''], ...there]);
		expect(documents()).toHaveLength(4);
	});

	it('stands with its notes on the customer it was invoiced to, whoever that is in the shop by now', async () => {
		await sold();
		const address = world.shop.store.addresses!.find(
			({ id }) => String(id) === String(order(69).id_address_invoice),
		)!;
		Object.assign(address, { company: 'Nieuwe Zaak BV', vat_number: 'BE0403170701' });
		expect(await sold()).toEqual([['mismatch', 'CUSTOMER_DIFFERS']]);
		state(69, 6);
		expect([await cancelled(), await cancelled()]).toEqual([[['verified', '']], there]);
	});
});
