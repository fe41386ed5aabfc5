import type { OrderItem } from '../../nodes/Octopus/item';
import { run, type RunResult } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

const itemsOf = (result: RunResult): OrderItem[] => result.items.map(({ json }) => json as OrderItem);
const orderOf = (items: OrderItem[], id: number): OrderItem => items.find(({ order }) => order?.id === id)!;

describe('the daily run over the recorded orders, in n8n-core, against both simulators', () => {
	let world: World;
	let items: OrderItem[];

	beforeAll(async () => {
		world = await startWorld();
		const result = await run(steps({}), world.store);
		expect(result.error).toBeUndefined();
		items = itemsOf(result);
	});
	afterAll(async () => await world.close());

	it('takes up every order in the chosen states, and no other', () => {
		const chosen = world.shop.store.orders!.filter(({ current_state }) =>
			['2', '3', '4', '5', '9', '11'].includes(String(current_state)),
		);
		expect(items.map(({ order }) => order?.id)).toEqual(
			chosen.map(({ id }) => id).sort((a, b) => Number(a) - Number(b)),
		);
	});

	it('creates each order once, or says why not', () => {
		for (const { order, reconciliation } of items) {
			const made = world.octopus.dossier.invoices.filter(
				({ body }) => body.orderReference === `PS-${order!.id}`,
			);
			if (reconciliation!.invoice) expect(made).toHaveLength(1);
			else {
				expect(made).toHaveLength(0);
				expect(reconciliation!.code).not.toBe('');
				expect(reconciliation!.message).not.toMatch(/\{\w+\}/);
				expect(reconciliation!.suggestion).not.toBe('');
			}
		}
	});

	it('meets total_paid_tax_incl to the cent in at least 90 % of the invoices, by the total Octopus itself computes', () => {
		const made = items.filter(({ reconciliation }) => reconciliation!.invoice);
		const exact = made.filter(({ order, reconciliation }) => {
			const stored = world.octopus.dossier.invoices.find(
				({ journalKey, number }) =>
					journalKey === reconciliation!.invoice!.journal && number === reconciliation!.invoice!.number,
			)!;
			return Number(world.octopus.totals(stored).gross) === Number(order!.total_paid_tax_incl);
		});
		expect(made.length).toBeGreaterThan(110);
		expect(exact.length / made.length).toBeGreaterThanOrEqual(0.9);
	});

	it('puts the order number into the reference, and keeps split orders that share one apart', () => {
		const references = world.octopus.dossier.invoices.map(({ body }) => String(body.reference));
		expect(new Set(references).size).toBe(references.length);
		expect(orderOf(items, 6).result).toMatchObject({ reference: 'SKWDZRMJO' });
		expect(orderOf(items, 123).result).toMatchObject({ reference: 'UWMBGUMMU' });
		expect(orderOf(items, 124).result).toMatchObject({ reference: 'UWMBGUMMU#124' });
	});

	it('makes one relation of all customers with one e-mail address, guests included', () => {
		const emails = world.octopus.dossier.relations
			.map(({ fields }) => String(fields.email ?? '').toLowerCase())
			.filter((email) => email.endsWith('.be'));
		expect(new Set(emails).size).toBe(emails.length);
		const [guest, again] = [orderOf(items, 55), orderOf(items, 56)];
		expect(guest.order!.id_customer).not.toBe(again.order!.id_customer);
		expect(again.relation).toMatchObject({ id: (guest.relation as { id: number }).id });
	});

	it('holds what it cannot invoice, each with its own reason', () => {
		const codeOf = (id: number) => orderOf(items, id).reconciliation!.code;
		expect(codeOf(48)).toBe('CURRENCY_NOT_SUPPORTED');
		expect(codeOf(92)).toBe('ORDER_TOTAL_ZERO');
		expect(codeOf(114)).toBe('BOOKYEAR_UNKNOWN');
		expect(codeOf(127)).toBe('VAT_CASE_NOT_MAPPED');
		expect(codeOf(130)).toBe('CUSTOMER_MISSING');
		expect(codeOf(138)).toBe('LINES_CONTRADICT');
	});

	it('flags the order whose customer differs from the relation it was matched with', () => {
		expect(orderOf(items, 40).reconciliation).toMatchObject({ state: 'mismatch', code: 'CUSTOMER_DIFFERS' });
		expect(orderOf(items, 40).reconciliation!.customerDifferences.map(({ field }) => field)).toContain(
			'vatNumber',
		);
		expect(orderOf(items, 40).reconciliation!.message).toMatch(
			/^The customer differs .*VAT number: "[^"]*" \/ "[^"]*"/,
		);
	});

	it('asks the shop 13 times, and Octopus one post and one export per order, one upsert per new customer, and 11 times more', () => {
		const { octopus, shop } = world;
		const created = items.filter(({ result }) => result && 'number' in result).length;
		expect(shop.calls).toHaveLength(13);
		expect(octopus.count('POST invoices')).toBe(
			created +
				items.filter(({ result }) => result && 'code' in result && String(result.code).startsWith('OCTOPUS'))
					.length,
		);
		expect(octopus.count('GET invoices/export')).toBe(created);
		expect(
			octopus.calls.length -
				octopus.count('POST invoices') -
				octopus.count('GET invoices/export') -
				octopus.count('PUT relations'),
		).toBeLessThanOrEqual(12);
		expect(items[0]!.calls).toMatchObject({ prestashop: shop.calls.length, octopus: octopus.calls.length });
		expect(items[0]!.calls!.operations).toMatchObject({
			'POST /invoices': created,
			'GET /invoices/export': created,
			'GET /invoices/modified': 1,
			'GET /relations/modified': 1,
		});
	});

	it('sends nothing the API description does not allow, and never books or sends', () => {
		expect(world.octopus.violations).toEqual([]);
		expect(world.octopus.finalising).toEqual([]);
	});

	it('logs in once', () => {
		expect(world.octopus.count('POST authentication')).toBe(1);
	});

	it('creates nothing when it runs again, even with an empty ledger and a new login', async () => {
		const before = world.octopus.dossier.invoices.length;
		const relations = world.octopus.dossier.relations.length;
		world.octopus.expireTokens();
		const again = itemsOf(await run(steps({}), world.store));
		expect(world.octopus.dossier.invoices).toHaveLength(before);
		expect(world.octopus.dossier.relations).toHaveLength(relations);
		expect(again.filter(({ result }) => result?.status === 'created')).toEqual([]);
		expect(orderOf(again, 6).reconciliation).toMatchObject({
			state: 'verified',
			code: 'ALREADY_IN_OCTOPUS',
			invoice: { journal: 'V2' },
		});
	});

	it('does not send an order again when the merchant changes the journal', async () => {
		const before = world.octopus.dossier.invoices.length;
		await run(steps({ journal: 'V5' }), world.store);
		expect(world.octopus.dossier.invoices).toHaveLength(before);
	});
});

describe('a dry run', () => {
	it('writes nothing and shows what would be sent', async () => {
		const world = await startWorld();
		const items = itemsOf(await run(steps({ dryRun: true }), world.store));
		expect(world.octopus.dossier.invoices).toEqual([]);
		expect(world.octopus.count('PUT relations')).toBe(0);
		expect(orderOf(items, 6)).toMatchObject({
			relation: { status: 'new' },
			invoice: { status: 'ready', difference: '0.00' },
			reconciliation: { state: 'waiting', code: 'DRY_RUN' },
		});
		await world.close();
	});
});

describe('a journal with four decimals', () => {
	it("keeps the shop's quantity on more lines, with the same totals", async () => {
		const world = await startWorld();
		const items = itemsOf(await run(steps({ journal: 'V5' }), world.store));
		const whole = (order: OrderItem) =>
			(order.invoice as { body: { invoiceLines: Array<{ description: string }> } }).body.invoiceLines.every(
				({ description }) => !/^\d+ × /.test(description),
			);
		expect(items.filter((item) => item.invoice?.status === 'ready').filter(whole).length).toBeGreaterThan(
			100,
		);
		expect(items.filter(({ reconciliation }) => reconciliation!.state === 'verified').length).toBeGreaterThan(
			105,
		);
		await world.close();
	});
});
