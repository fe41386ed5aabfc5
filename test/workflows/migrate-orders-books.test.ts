import { HistoryStage, LEDGER, MIGRATIONS, RUNS, type HistoryOptions } from '../templates/history';
import { backToNow, travelTo } from '../templates/simulated-date';
import type { Row } from '../templates/tables';
import { form, textOf } from './migration-form';

const CREATE = { 'What to do': 'Create invoices' };
const FREE = 'Calls a day to leave free for the daily run';

describe('a migration, and what Octopus holds or takes', () => {
	let stage: HistoryStage;
	const open = async (options: Partial<HistoryOptions> = {}) => (stage = await HistoryStage.open({ orders: 40, slips: 0, seed: 1, killed: 0, ...options }));
	afterEach(async () => {
		backToNow();
		await stage.close();
	});

	const submit = async (wish: Record<string, unknown>, hour = '10:00') => {
		const finished = await stage.at(hour, 'migrate', 'Start Migration', form(wish), false);
		expect(finished?.error).toBeNull();
		return textOf(stage.n8n.pages.at(-1)!);
	};
	const dossier = () => stage.world.octopus.dossier;
	const invoices = () => dossier().invoices;
	const ledger = () => stage.n8n.tables.rows(LEDGER);
	const orders = () => stage.world.shop.store.orders!;
	const report = () => (JSON.parse(String(stage.migration()!.report)) as { months: Array<Record<string, number>> }).months;
	const whole = (name: string) => report().reduce((sum, month) => sum + (month[name] ?? 0), 0);
	const run = () => stage.n8n.tables.rows(RUNS).filter(({ kind }) => kind === 'migration').at(-1)!;
	const eachOnce = () => {
		const marks = invoices().map(({ body }) => String(body.orderReference));
		expect(new Set(marks).size).toBe(marks.length);
	};

	describe('what the ledger calls settled', () => {
		it('is asked of Octopus: concepts that were deleted there come back, and only these', async () => {
			await open();
			await submit(CREATE);
			invoices().splice(0, 25);
			await submit(CREATE, '12:00');
			expect(invoices()).toHaveLength(40);
			eachOnce();
			expect([whole('created'), whole('existing')]).toEqual([25, 15]);
		}, 60_000);

		it('that comes back keeps to the share of the day', async () => {
			await open();
			await submit(CREATE);
			invoices().length = 0;
			for (const row of stage.n8n.tables.rows(RUNS)) row.started = '2026-11-24T10:00:00.000Z';
			await submit({ ...CREATE, [FREE]: 375 }, '12:00');
			expect(invoices()).toHaveLength(25);
			expect(stage.migration()).toMatchObject({ result: 'waiting', resumeOn: '2026-11-26' });
		}, 60_000);

		it('is named for what it is: ignored and differing orders are not "in Octopus"', async () => {
			await open();
			await submit(CREATE);
			const [ignored, differing] = [ledger().slice(0, 5), ledger().slice(5, 8)];
			for (const row of ignored) {
				row.state = 'ignored';
				invoices().splice(invoices().findIndex(({ body }) => body.orderReference === `PS-${String(row.orderId)}`), 1);
			}
			for (const row of differing) (invoices().find(({ body }) => body.orderReference === `PS-${String(row.orderId)}`)!.body.invoiceLines as Row[])[0]!.unitPrice = 9_999;
			await submit(CREATE, '12:00');
			expect(invoices()).toHaveLength(35);
			expect([whole('orders'), whole('existing'), whole('ignored'), whole('mismatch')]).toEqual([40, 35, 5, 3]);
			expect(run()).toMatchObject({ verified: 32, todo: 3 });
		}, 60_000);
	});

	describe('an invoice that is older than its order', () => {
		const byHand = (order: Row, moment: string) => {
			const at = Date.parse(moment);
			const day = String(order.date_add).slice(0, 10);
			invoices().push({
				bookyearId: Number(day.slice(0, 4)) - 2023, journalKey: 'V5', number: 900, relationId: 11, booked: false, createdAt: at, modifiedAt: at, attachments: [],
				body: {
					bookyearKey: { id: Number(day.slice(0, 4)) - 2023 }, journalKey: 'V5', documentSequenceNr: 900, bookyearPeriodeNr: Number(day.slice(0, 7).replace('-', '')), documentDate: day, expiryDate: day, currencyCode: 'EUR', exchangeRate: 1,
					reference: order.reference, relationIdentificationServiceData: { relationKey: { id: 11 } }, invoiceLines: [{ description: 'By hand', count: 1, unitPrice: Number(order.total_paid_tax_incl), vatCodeKey: '00', bookingAccountNr: 700000 }],
				},
			} as never);
		};

		it.each([3, 20])('made by hand %i days before an imported order is found, whatever is oldest in its batch', async (days) => {
			await open();
			const imported = orders()[0]!;
			byHand(imported, new Date(Date.parse(`${String(imported.date_add).slice(0, 10)}T08:00:00Z`) - days * 86_400_000).toISOString());
			await submit(CREATE);
			expect(invoices()).toHaveLength(40);
			expect(invoices().filter(({ body }) => String(body.reference).startsWith(String(imported.reference)))).toHaveLength(1);
		}, 60_000);

		it('because the date of the order was changed afterwards, is found', async () => {
			await open({ orders: 130 });
			const last = orders().at(-1)!;
			byHand(orders()[3]!, '2024-02-01T08:00:00Z');
			orders()[3]!.date_add = String(last.date_add);
			await submit({ ...CREATE, [FREE]: 0 });
			expect(stage.migration()).toMatchObject({ result: 'finished' });
			expect(invoices()).toHaveLength(130);
		}, 60_000);
	});

	describe('a year without the journal', () => {
		const withoutJournal = (bookyearId: number, journal = 'V2') => {
			const { journals } = dossier();
			journals.splice(0, journals.length, ...journals.filter((one) => !(one.key === journal && one.bookyearId === bookyearId)));
		};
		const inYear = (year: string) => orders().filter(({ date_add }) => String(date_add).startsWith(year)).length;

		it('is named before the start, and left out where that is chosen', async () => {
			await open();
			withoutJournal(1);
			expect(await submit(CREATE)).toMatch(new RegExp(`No journal of the daily workflow takes documents in the bookyear of ${inYear('2024')} of these orders: 2024-`));
			expect(stage.n8n.tables.rows(MIGRATIONS)).toEqual([]);
			expect(await submit({ ...CREATE, 'Orders whose bookyear is missing or closed': 'Leave them out' }, '11:00')).toContain('no open journal of the daily workflow');
			expect(stage.migration()).toMatchObject({ result: 'finished' });
			expect(invoices()).toHaveLength(40 - inYear('2024'));
		}, 60_000);

		it.each([['2024', 1], ['2025', 2], ['2026', 3]])('%s that comes to be so after the start holds its orders one by one, and it ends', async (year, id) => {
			await open();
			await submit({ ...CREATE, [FREE]: 390, 'First order date': `${year}-01-01`, 'Last order date': year === '2026' ? '2026-11-24' : `${year}-12-31` });
			stage.n8n.tables.rows(MIGRATIONS)[0]!.resumeOn = '';
			expect(invoices()).toHaveLength(10);
			withoutJournal(id);
			stage.n8n.tables.rows(MIGRATIONS)[0]!.keepFree = 0;
			await stage.at('13:40', 'migrate', 'Every 3 Hours', {}, false);
			expect(stage.migration()).toMatchObject({ result: 'finished', done: inYear(year) });
			expect(invoices()).toHaveLength(10);
			expect(ledger().filter(({ state, code }) => state === 'held' && code === 'JOURNAL_UNKNOWN')).toHaveLength(inYear(year) - 10);
		}, 60_000);

		it('for businesses alone holds nobody but them', async () => {
			await open();
			const daily = structuredClone(stage.daily);
			const prepare = daily.nodes.find(({ name }) => name === 'Prepare Invoices')!;
			prepare.parameters.options = { ...(prepare.parameters.options as object), businessJournal: { __rl: true, mode: 'code', value: 'V9' }, perShop: { rows: [{ shopId: 7, journal: { __rl: true, mode: 'code', value: 'V8' } }] } };
			stage.n8n.save('daily', daily);
			await submit(CREATE);
			expect(stage.migration()).toMatchObject({ result: 'finished', done: 40 });
			const held = ledger().filter(({ state }) => state === 'held');
			expect(new Set(held.map(({ code, message }) => [code, /V9/.test(String(message))].join(' ')))).toEqual(new Set(held.length > 0 ? ['JOURNAL_UNKNOWN true'] : []));
			expect(invoices().length + held.length).toBe(40);
			expect(invoices().length).toBeGreaterThan(0);
		}, 60_000);

		it('an open bookyear beside a closed one over the same days takes their orders', async () => {
			await open();
			const { bookyears } = dossier();
			bookyears.unshift({ ...bookyears[0]!, id: 9, closed: true });
			expect(await submit(CREATE)).toContain('The migration has started');
			expect(stage.migration()).toMatchObject({ result: 'finished', done: 40, leftOut: '[]' });
			expect(invoices()).toHaveLength(40);
		}, 60_000);
	});

	it('orders paid or moved before its place after it had passed are found by a last look', async () => {
		await open();
		const [late, moved] = [orders()[2]!, orders()[35]!];
		late.current_state = '1';
		await submit({ ...CREATE, [FREE]: 375 });
		late.current_state = '2';
		moved.date_add = '2024-01-02 00:00:01';
		await stage.oneDay();
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 40, total: 40 });
		expect(invoices()).toHaveLength(40);
		eachOnce();
	}, 60_000);

	it('a history that is held altogether is gone through at thousands a day', async () => {
		await open({ orders: 2_000 });
		orders().forEach((order) => (order.id_currency = '2'));
		await submit(CREATE);
		expect(stage.migration()).toMatchObject({ result: 'finished', done: 2_000 });
		expect(stage.lastCalls.octopus['GET bookyears/{bookyearId}/journals']).toBeLessThanOrEqual(8);
		expect(stage.lastCalls.octopus['GET invoices/modified']).toBeLessThanOrEqual(12);
	}, 240_000);

	it('a dry run that Octopus gives no more lists says why on its page', async () => {
		await open();
		stage.world.octopus.changeSettings({ limits: { overrides: { 'GET bookyears/{bookyearId}/journals': 1 } } });
		travelTo('2026-11-25T09:00:00+01:00');
		for (const hour of ['09:00', '09:10']) await submit({}, hour);
		expect(textOf(stage.n8n.pages.at(-1)!)).toMatch(/^The migration was not started .*limit/i);
		expect(stage.n8n.pages).toHaveLength(2);
	}, 60_000);
});
