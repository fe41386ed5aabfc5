import type { OrderItem } from '../../../nodes/Octopus/item';
import { outcomeOf, readOutcome } from '../../../nodes/Octopus/migration/outcome';
import { addReports, wholeOf } from '../../../nodes/Octopus/tables/migration-report';
import { explain } from '../../../nodes/shared/explained';
import type { Code } from '../../../nodes/shared/texts';
import { slip } from '../../models/slips';
import { order } from '../../models/orders';

const WET = { dryRun: false, firstDay: '2024-01-01', states: [order().state.id], leftOut: [] };
const DRY = { ...WET, dryRun: true };
const reconciled = (state: string, code: Code | '' = '', values = {}) =>
	({
		state,
		...(code ? explain(code, values) : { code: '', message: '', suggestion: '' }),
	}) as OrderItem['reconciliation'];
const amounts = [{ vatCode: '21', case: 'domestic', rate: '21', base: '10.00', vat: '2.10' }];
const item = (id: number, changes: object = {}): OrderItem =>
	({
		order: order({
			id,
			reference: `REF${id}`,
			date_add: '2024-03-05 10:00:00',
			customer: { ...order().customer!, email: `c${id}@example.be` },
		}),
		relation: { status: 'found', id: 1, externalRelationId: null, data: {} as never, notes: [] },
		invoice: { status: 'ready', expected: { perVatCode: amounts } } as never,
		result: { status: 'created', journal: 'V2', bookyearId: 1, number: id, reference: `REF${id}` },
		reconciliation: reconciled('verified'),
		...changes,
	}) as OrderItem;

describe('what a batch came to', () => {
	it('is added up per month, VAT code and reason', () => {
		const { months, orders, waiting, stop } = outcomeOf(
			[
				item(1),
				item(2),
				item(3, { order: { ...item(3).order!, date_add: '2024-04-01 00:00:00' } }),
				item(4, { result: { status: 'exists', journal: 'V2', bookyearId: 1, number: 4, reference: 'REF4' } }),
				item(5, {
					invoice: { status: 'held' },
					result: { status: 'held' },
					reconciliation: reconciled('held', 'ORDER_WITHOUT_LINES'),
				}),
				item(6, {
					invoice: { status: 'skipped' },
					result: { status: 'skipped' },
					reconciliation: reconciled('skipped', 'ORDER_TOTAL_ZERO'),
				}),
			],
			WET,
		);
		expect([orders, waiting, stop]).toEqual([6, [], null]);
		expect(
			months.map(({ month, orders: all, created, existing, held, skipped }) => [
				month,
				all,
				created,
				existing,
				held,
				skipped,
			]),
		).toEqual([
			['2024-03', 5, 2, 1, 1, 1],
			['2024-04', 1, 1, 0, 0, 0],
		]);
		expect(months[0]!.amounts).toEqual([
			{
				case: 'domestic',
				rate: '21',
				vatCode: '21',
				currency: 'EUR',
				credit: false,
				invoices: 2,
				base: '20.00',
				vat: '4.20',
			},
		]);
		expect(months[0]!.reasons.map(({ code, count, examples }) => [code, count, examples])).toEqual([
			['ORDER_WITHOUT_LINES', 1, ['REF5']],
			['ORDER_TOTAL_ZERO', 1, ['REF6']],
		]);
	});

	it('names what waits by its ledger key and why, and leaves it to the run that settles it', () => {
		const waits = (id: number, code: Code) =>
			item(id, {
				result: { status: 'waiting' },
				reconciliation: reconciled('waiting', code, { detail: '' }),
			});
		const { months, waiting, stop } = outcomeOf(
			[item(1), waits(2, 'OCTOPUS_LIMIT_REACHED'), waits(3, 'RUN_STOPPED')],
			WET,
		);
		expect(waiting).toEqual(['https://shop.example#2', 'https://shop.example#3']);
		expect(stop?.code).toBe('OCTOPUS_LIMIT_REACHED');
		expect(wholeOf({ months }).orders).toBe(1);
	});

	it('says that the first invoice differs where that stopped the run', () => {
		const differs = item(1, {
			reconciliation: reconciled('mismatch', 'TOTAL_DIFFERS', {
				octopus: '12.00',
				shop: '12.10',
				difference: '-0.10',
			}),
		});
		const waits = item(2, {
			result: { status: 'waiting' },
			reconciliation: reconciled('waiting', 'RUN_STOPPED', { detail: '' }),
		});
		expect(outcomeOf([differs, waits], WET).stop).toMatchObject({
			code: 'FIRST_INVOICE_DIFFERS',
			message: expect.stringContaining('12.00'),
		});
	});

	it('of a dry run counts what is ready, and nothing as waiting', () => {
		const dry = (id: number, code: Code) =>
			item(id, {
				result: { status: 'waiting' },
				reconciliation: reconciled('waiting', code, { detail: '' }),
			});
		const { months, waiting } = outcomeOf([dry(1, 'DRY_RUN'), dry(2, 'RUN_STOPPED')], DRY);
		expect([waiting, months[0]!.ready, months[0]!.failed]).toEqual([[], 1, 1]);
	});

	it('counts new customers once, whatever the case of their address', () => {
		const isNew = (id: number, email: string) =>
			item(id, {
				relation: { status: 'new', id: null, externalRelationId: 9, data: {}, notes: [] },
				order: { ...item(id).order!, customer: { ...order().customer!, email } },
			});
		const { months } = outcomeOf(
			[isNew(1, 'An@example.be'), isNew(2, 'an@example.be '), isNew(3, 'bo@example.be'), item(4)],
			DRY,
		);
		expect(months[0]!.newCustomers).toHaveLength(2);
		expect(JSON.stringify(months)).not.toContain('example.be');
	});

	it('counts credit slips by their own month, their amounts apart', () => {
		const credit = item(1, {
			slip: slip({ id: 3, date_add: '2024-05-02 09:00:00' }),
			invoice: {
				status: 'ready',
				credit: {},
				expected: { perVatCode: [{ ...amounts[0], base: '-10.00', vat: '-2.10' }] },
			},
		});
		const { months } = outcomeOf([credit, item(2)], WET);
		expect(months.map(({ month, amounts: [first] }) => [month, first!.credit, first!.base])).toEqual([
			['2024-05', true, '-10.00'],
			['2024-03', false, '10.00'],
		]);
	});

	it('of a dry run takes a slip whose order the migration invoices first for ready, and one of an older order not', () => {
		const credit = (date: string) =>
			item(1, {
				slip: slip(),
				order: { ...item(1).order!, date_add: date },
				result: { status: 'held' },
				reconciliation: reconciled('held', 'CREDIT_ORDER_NOT_IN_OCTOPUS', { reference: 'x' }),
			});
		expect(outcomeOf([credit('2024-01-01 00:00:00')], DRY).months[0]).toMatchObject({ ready: 1, held: 0 });
		expect(outcomeOf([credit('2023-12-31 23:59:59')], DRY).months[0]).toMatchObject({ ready: 0, held: 1 });
		expect(outcomeOf([credit('2024-01-01 00:00:00')], WET).months[0]).toMatchObject({ ready: 0, held: 1 });
	});

	it('of a dry run takes no slip for ready whose order is left out or in no chosen state', () => {
		const credit = item(1, {
			slip: slip(),
			result: { status: 'held' },
			reconciliation: reconciled('held', 'CREDIT_ORDER_NOT_IN_OCTOPUS', { reference: 'x' }),
		});
		expect(outcomeOf([credit], DRY).months[0]).toMatchObject({ ready: 1 });
		expect(outcomeOf([credit], { ...DRY, states: [99] }).months[0]).toMatchObject({ ready: 0, held: 1 });
		expect(
			outcomeOf([credit], {
				...DRY,
				leftOut: [{ from: '2024-01-01', to: '2024-12-31', reason: 'closed', orders: 3 }],
			}).months[0],
		).toMatchObject({ ready: 0, held: 1 });
	});

	it('counts no new customer for an order that is held', () => {
		const held = item(1, {
			relation: { status: 'new', id: null, externalRelationId: 9, data: {}, notes: [] },
			invoice: { status: 'held' },
			result: { status: 'held' },
			reconciliation: reconciled('held', 'ORDER_WITHOUT_LINES'),
		});
		expect(outcomeOf([held], DRY).months[0]!.newCustomers).toEqual([]);
	});

	it('adds the calls of its steps up', () => {
		expect(
			outcomeOf(
				[item(1, { calls: { prestashop: 7, octopus: 3 } }), item(2, { calls: { prestashop: 5 } })],
				WET,
			).calls,
		).toEqual({ prestashop: 12, octopus: 3 });
	});

	it('keeps what could not be read, by its number', () => {
		const broken = {
			orderId: 77,
			shopUrl: 'https://shop.example',
			reconciliation: reconciled('failed', 'ORDER_UNREADABLE', { detail: '' }),
		} as OrderItem;
		expect(outcomeOf([broken], WET).months).toMatchObject([
			{ month: '', orders: 1, failed: 1, reasons: [{ examples: ['#77'] }] },
		]);
	});

	it('comes back from the daily workflow as it was, and anything else is none', () => {
		const outcome = outcomeOf([item(1)], WET);
		expect(readOutcome(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
		for (const other of [undefined, null, {}, { version: 2, months: [] }, 'x'])
			expect(readOutcome(other)).toBeNull();
	});
});

describe('a report', () => {
	it('grows with months and reasons, not with orders', () => {
		let report = { months: [] } as Parameters<typeof addReports>[0];
		const sizes: number[] = [];
		for (let round = 0; round < 40; round++) {
			report = addReports(
				report,
				outcomeOf(
					[
						item(round),
						item(1_000 + round, {
							invoice: { status: 'held' },
							reconciliation: reconciled('held', 'ORDER_WITHOUT_LINES'),
						}),
					].map(
						(one) =>
							({
								...one,
								result: one.reconciliation!.state === 'held' ? { status: 'held' } : one.result,
							}) as OrderItem,
					),
					WET,
				),
			);
			sizes.push(JSON.stringify(report).length);
		}
		expect(sizes[39]! - sizes[5]!).toBeLessThan(30);
		expect(wholeOf(report)).toMatchObject({ orders: 80, created: 40, held: 40 });
		expect(report.months[0]!.reasons).toMatchObject([
			{ count: 40, examples: ['REF1000', 'REF1001', 'REF1002'] },
		]);
	});

	it('tells VAT cases apart that are not mapped', () => {
		const held = (id: number, rate: string) =>
			item(id, {
				invoice: { status: 'held' },
				result: { status: 'held' },
				reconciliation: reconciled('held', 'VAT_CASE_NOT_MAPPED', { vatCase: 'oss', country: 'FR', rate }),
			});
		expect(
			outcomeOf([held(1, '20'), held(2, '10'), held(3, '20')], WET).months[0]!.reasons.map(
				({ count }) => count,
			),
		).toEqual([2, 1]);
	});
});
