import { time } from '../../nodes/shared/pause';
import { fillTemplate, loadTemplate, type Workflow } from '../../tools/daily/fill-template';
import { fillMigration } from '../../tools/migrate/fill-template';
import { Chance } from '../faults/chance';
import { moment, Network, Process } from '../faults/network';
import { startWorld, type World } from '../nodes/world';
import { addHistory, type HistoryOrder } from '../simulators/prestashop/history';
import { randomSlips } from '../models/slip-model';
import { randomOrders } from '../models/shop-model';
import { historyConfig, historyDossier } from './history-setup';
import { Instance } from './instance';
import { travelTo } from './simulated-date';
import type { Row } from './tables';

export const LEDGER = 'PrestaShop Octopus ledger';
export const MIGRATIONS = 'PrestaShop Octopus migrations';
export const RUNS = 'PrestaShop Octopus runs';

/** Of the history's own orders, which can all be invoiced; recorded ones have lower ids. */
export const FIRST_ID = 20_001;

/** What is migrated. */
const FIRST_DAY = '2024-01-01';
const LAST_DAY = '2026-11-24';

const credential = { id: '1', name: 'credential' };
const credentials = { prestaShopApi: credential, octopusApi: credential, httpBasicAuth: credential };

export interface HistoryOptions {
	orders: number;
	/** Of these orders, so many were refunded. */
	slips: number;
	seed: number;
	/** Of a hundred executions, so many die. */
	killed: number;
	/** Keeps the orders and slips that were recorded from a real shop, besides. */
	recorded?: boolean;
}

/** Order states that count as sold in the daily workflow of this shop. */
export const STATES = [2, 3, 4, 5, 9, 11];

/** The model's orders, those that were refunded spread among the others. */
function documentsOf({ orders, slips }: HistoryOptions): HistoryOrder[] {
	const refunded = randomSlips(Math.ceil(slips * 1.2))
		.slice(0, slips)
		.map(({ order, slip }): HistoryOrder => ({ ...order, slip }));
	const plain: HistoryOrder[] = randomOrders(orders - refunded.length);
	const every = Math.max(2, Math.floor(orders / Math.max(1, refunded.length)));
	return Array.from(
		{ length: orders },
		(_, index) => (index % every === 1 ? refunded.shift() : undefined) ?? plain.shift() ?? refunded.shift()!,
	);
}

/** A shop with three years of orders, an Octopus with three bookyears, and an n8n with both templates, whose days pass in no time. */
export class HistoryStage {
	readonly n8n: Instance;
	/** What happened. */
	readonly played = { days: 0, executions: 0, killed: 0, shopCalls: 0, octopusCalls: 0, writes: 0 };
	/** Calls of the last execution: to Octopus by operation, to the shop all together. */
	lastCalls: { octopus: Record<string, number>; shop: number } = { octopus: {}, shop: 0 };
	/** The daily workflow as it is filled in. */
	daily!: Workflow;
	/** One for all stages of a test: two shops may stand in one n8n. */
	private static network: Network | null = null;
	private readonly chance: Chance;
	private day = '2026-11-25';

	private constructor(
		readonly world: World,
		private readonly options: HistoryOptions,
	) {
		this.chance = new Chance(options.seed);
		const network = (HistoryStage.network ??= new Network());
		network.connect(world.shop.url, world.shop.listener);
		network.connect(new URL(world.octopus.baseUrl).origin, world.octopus.listener);
		time.pause = async (seconds) => {
			world.octopus.clock.advance(seconds * 1000);
			await new Promise((resolve) => setImmediate(resolve));
		};
		time.random = () => this.chance.next();
		this.n8n = new Instance(world.store);
		this.n8n.moment = moment;
	}

	static async open(options: HistoryOptions): Promise<HistoryStage> {
		const world = await startWorld();
		world.octopus.reset({ dossier: historyDossier() });
		const { store } = world.shop;
		// One row of each is what the history's own are like.
		const rest = Object.fromEntries(
			(['orders', 'order_details', 'order_cart_rules', 'order_slip'] as const).map((name) => [
				name,
				store[name]!.splice(1),
			]),
		);
		addHistory(store, documentsOf(options), {
			firstId: FIRST_ID,
			from: '2024-01-02',
			to: '2026-11-20',
			returning: 3,
			sameMoment: Math.min(700, Math.floor(options.orders / 10)),
		});
		if (options.recorded) {
			for (const [name, rows] of Object.entries(rest)) store[name]!.splice(1, 0, ...rows);
			store.orders = store.orders!.filter(
				({ date_add }) => FIRST_DAY <= String(date_add) && String(date_add).slice(0, 10) <= LAST_DAY,
			);
		} else for (const name of ['orders', 'order_slip'] as const) store[name]!.shift();
		store.order_slip = store.order_slip!.filter(({ date_add }) => String(date_add).slice(0, 10) <= LAST_DAY);
		const stage = new HistoryStage(world, options);
		stage.setUp({});
		return stage;
	}

	/** Fills the templates in, as a merchant does. `settings`: of a migration that is started by hand. */
	setUp(settings: Record<string, unknown>): void {
		const config = historyConfig(this.world.shop, this.world.octopus, {
			states: STATES,
			since: '2026-09-26',
		});
		this.daily = fillTemplate(loadTemplate(), config, credentials);
		this.n8n.save('daily', this.daily);
		this.n8n.save('migrate', this.filled('daily', settings));
	}

	/** The migration, with a workflow to call. */
	filled(dailyId: string, settings: Record<string, unknown> = {}): Workflow {
		return fillMigration({
			credentials,
			dailyId,
			settings: { firstDay: FIRST_DAY, lastDay: LAST_DAY, ...settings },
		});
	}

	async close(): Promise<void> {
		await this.world.close();
	}

	/** Somebody invoiced these orders by hand, with the order number as reference, before or during the migration. */
	invoiceByHand(count: number): string[] {
		const { shop, octopus } = this.world;
		const references: string[] = [];
		while (references.length < count) {
			const order = this.chance.pick(shop.store.orders!);
			const reference = String(order.reference);
			if (octopus.dossier.invoices.some(({ body }) => body.reference === reference)) continue;
			references.push(reference);
			const year = Number(String(order.date_add).slice(0, 4));
			const number =
				octopus.dossier.invoices.filter(
					({ bookyearId, journalKey }) => bookyearId === year - 2023 && journalKey === 'V5',
				).length + 1;
			const total = Number(order.total_paid_tax_incl);
			octopus.dossier.invoices.push({
				bookyearId: year - 2023,
				journalKey: 'V5',
				number,
				relationId: 11,
				booked: false,
				createdAt: octopus.clock.now(),
				modifiedAt: octopus.clock.now(),
				attachments: [],
				body: {
					bookyearKey: { id: year - 2023 },
					journalKey: 'V5',
					documentSequenceNr: number,
					bookyearPeriodeNr: year * 100 + 1,
					documentDate: String(order.date_add).slice(0, 10),
					expiryDate: String(order.date_add).slice(0, 10),
					currencyCode: 'EUR',
					exchangeRate: 1,
					reference,
					relationIdentificationServiceData: { relationKey: { id: 11 } },
					invoiceLines: [
						{
							description: 'By hand',
							count: 1,
							unitPrice: total,
							vatCodeKey: '00',
							bookingAccountNr: 700000,
						},
					],
				},
			});
		}
		return references;
	}

	/** Starts one execution at an hour of the day; it may die on the way. `mortal`: false for one that lives. */
	async at(hour: string, workflow: string, trigger: string, item: object = {}, mortal = true) {
		const moment = `${this.day}T${hour}:00+01:00`;
		travelTo(moment);
		this.world.octopus.clock.set(moment);
		const dies = mortal && this.chance.percent(this.options.killed);
		const process = new Process(
			dies ? this.chance.between(0, this.chance.pick([40, 400, 1_500])) : null,
			this.chance.percent(50),
		);
		this.played.executions++;
		const finished = await process.run(async () => await this.n8n.run(workflow, trigger, [item]));
		if (process.dead) this.played.killed++;
		this.keepCounts();
		return finished;
	}

	/** The log of calls would hold every list ever read. */
	private keepCounts(): void {
		const { octopus, shop } = this.world;
		this.lastCalls = { octopus: {}, shop: shop.calls.length };
		for (const { operation } of octopus.calls)
			this.lastCalls.octopus[operation] = (this.lastCalls.octopus[operation] ?? 0) + 1;
		this.played.shopCalls += shop.calls.length;
		this.played.octopusCalls += octopus.calls.length;
		this.played.writes += octopus.calls.filter(
			({ method, path }) => method !== 'GET' && path.includes('/dossiers/'),
		).length;
		(octopus.calls as unknown[]).length = 0;
		shop.calls.length = 0;
	}

	/** One day as it goes by itself: the daily run, and the migration's own starts. */
	async oneDay(): Promise<void> {
		this.day = new Date(Date.parse(this.day) + 86_400_000).toISOString().slice(0, 10);
		this.played.days++;
		await this.at('04:15', 'daily', 'Every Night');
		for (const hour of ['05:40', '08:40', '11:40', '14:40', '17:40', '20:40', '23:40']) {
			if (this.migration()?.result === 'finished') return;
			await this.at(hour, 'migrate', 'Every 3 Hours');
		}
	}

	/** The row of the last migration. */
	migration(): Row | undefined {
		return this.n8n.tables.has(MIGRATIONS) ? this.n8n.tables.rows(MIGRATIONS).at(-1) : undefined;
	}
}
