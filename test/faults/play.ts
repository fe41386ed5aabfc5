import { ledgerKey, type OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import { run, type NodeStep } from '../nodes/harness';
import { creditSteps, steps } from '../nodes/steps';
import { startWorld, type World } from '../nodes/world';
import { Bookkeeper } from './bookkeeper';
import { Chance } from './chance';
import { Network, Process } from './network';
import { ELSEWHERE, scheduleOf, type Deed, type Round, type Schedule } from './schedule';

/** One row of the ledger as the template writes it. */
interface LedgerRow {
	state: string;
	journal: string;
	number: number;
}

/** States that the recorded shop's orders are in when they are sold, "Refunded" included: their slips credit them. */
const STATES = [2, 3, 4, 5, 7, 9, 11];

const DAY = 86_400_000;

/** Posts that one run may spend on finding out that a limit is reached, in words nobody knows. */
const MOST_REFUSED = 3;

/** Questions that one process may ask the shop at the same time, as the steps are set. */
const MOST_AT_ONCE = 2;

/** Both simulators and the ledger, and what must be true of them at every moment. */
export class Stage {
	private readonly network = new Network();
	private readonly ledger = new Map<string, LedgerRow>();
	private lockLeft: number | null = null;
	/** What happened so far, over all seeds. */
	readonly played = { runs: 0, crashes: 0, 'two or three at once': 0, edits: 0, stopped: 0, calls: 0 };
	/** Marks in Octopus before the call that is going on; null while two processes write. */
	private before: Set<string> | null = null;
	private seen = 0;
	private journal: Schedule['journal'] = 'V2';
	private post = 'POST invoices';
	/** What the bookkeeper still does, after so many calls more. */
	private deeds: Deed[] = [];
	/** Once after a call to this operation. */
	private after: { operation: string; then: () => void } | null = null;
	private readonly bookkeeper: Bookkeeper;

	private constructor(private readonly world: World) {
		this.network.connect(world.shop.url, world.shop.listener);
		this.network.connect(new URL(world.octopus.baseUrl).origin, world.octopus.listener);
		this.network.connect(new URL(ELSEWHERE).origin, (_request, response) => {
			this.fail('a request followed a redirect to somebody else');
			response.end('{}');
		});
		this.bookkeeper = new Bookkeeper(world.octopus);
		this.network.afterEach = () => {
			this.check();
			this.meanwhile();
		};
		time.pause = async (seconds) => {
			world.octopus.clock.advance(seconds * 1000);
			if (this.lockLeft !== null && --this.lockLeft < 0) this.lock(null);
			await new Promise((resolve) => setImmediate(resolve));
		};
	}

	static async open(): Promise<Stage> {
		return new Stage(await startWorld());
	}

	async close(): Promise<void> {
		await this.world.close();
	}

	/** Plays everything that goes wrong under a seed, then one clean run. Throws when something is true that must never be. */
	async play(seed: number): Promise<void> {
		const chance = new Chance(seed);
		const schedule = scheduleOf(chance);
		time.random = () => chance.next();
		this.network.delay = () => chance.between(0, 3);
		this.start(schedule);
		for (const round of schedule.rounds) await this.round(round, schedule);
		this.calm(schedule);
		const [items] = await this.go([new Process(null, false)], schedule);
		this.checkEnd(items ?? null, schedule);
	}

	private start({ counters, journal, firstOrder, clockBehind, daysAhead, withoutNumbers }: Schedule): void {
		this.journal = journal;
		this.bookkeeper.reset();
		this.post = journal === 'V1' ? 'POST buysellbookings' : 'POST invoices';
		this.world.reset();
		this.ledger.clear();
		this.seen = 0;
		const ordered = String(
			this.world.shop.store.orders!.find(({ id }) => Number(id) === firstOrder)!.date_add,
		);
		this.world.octopus.clock.set(
			clockBehind === null
				? '2026-05-20T02:15:00Z'
				: new Date(Date.parse(`${ordered.slice(0, 10)}T00:00:00Z`) - clockBehind * 3_600_000).toISOString(),
		);
		this.world.octopus.changeSettings({
			...counters,
			limits: { enabled: true, overrides: { [this.post]: 400 } },
		} as never);
		const { orders, customers } = this.world.shop.store;
		if (daysAhead > 0)
			this.world.octopus.clock.set(
				Date.parse(
					`${String(orders!.find(({ id }) => Number(id) === firstOrder)!.date_add).slice(0, 10)}T02:15:00Z`,
				) -
					daysAhead * DAY,
			);
		if (!withoutNumbers) return;
		this.world.octopus.changeSettings({ emails: 'lower' });
		for (const customer of customers!)
			customer.email = String(customer.email).replace(/^./, (letter) => letter.toUpperCase());
	}

	/** What happens in Octopus between two calls. */
	private meanwhile(): void {
		const { octopus } = this.world;
		for (const deed of this.deeds.filter(({ at }) => at <= 0)) {
			this.bookkeeper.act(deed);
			this.played.edits++;
		}
		this.deeds = this.deeds.filter(({ at }) => at > 0).map((deed) => ({ ...deed, at: deed.at - 1 }));
		if (this.after && octopus.calls.at(-1)?.operation === this.after.operation) {
			this.after.then();
			this.after = null;
		}
		if (this.before) this.before = new Set(this.marks());
	}

	private async round(round: Round, schedule: Schedule): Promise<void> {
		const { octopus, shop } = this.world;
		if (round.nextDay) octopus.clock.advance(86_400_000);
		if (round.loseLedger) this.ledger.clear();
		octopus.faults.clear();
		octopus.faults.add(...round.octopus);
		shop.setFaults(round.shop);
		const posted = octopus.calls.filter(
			({ operation, status }) => operation === this.post && status === 201,
		).length;
		octopus.changeSettings({
			limits: {
				overrides: { [this.post]: round.mostPosts === null ? 400 : posted + round.mostPosts },
				refusal: round.refusal,
			},
		} as never);
		this.lock(round.lockedFor);
		if (round.otherTotals) this.otherRate(20);
		this.deeds = round.bookkeeper;
		const before = this.ours().length;
		const processes = round.processes.map(({ crashAt, after }) => new Process(crashAt, after));
		if (processes.length > 1) this.played['two or three at once']++;
		const first = octopus.calls.length;
		await this.go(processes, schedule);
		// Orders and slips are two runs of Create each.
		const runs = processes.length * (schedule.slips.length > 0 ? 2 : 1);
		const refused = octopus.calls
			.slice(first)
			.filter(
				({ operation, answer }) =>
					operation === this.post && JSON.stringify(answer) === JSON.stringify(round.refusal.body),
			).length;
		if (refused > MOST_REFUSED * runs)
			throw new Error(`${refused} documents were sent after the limit was reached`);
		this.played.crashes += processes.filter(({ dead }) => dead).length;
		if (round.otherTotals && this.ours().length - before > runs)
			throw new Error(
				`${this.ours().length - before} documents were sent although the first came to another total`,
			);
		this.otherRate(21);
	}

	/** Nothing goes wrong any more, and Octopus counts anew. */
	private calm({ lastGoes }: Schedule): void {
		const { octopus, shop } = this.world;
		this.deeds = [];
		octopus.faults.clear();
		shop.setFaults([]);
		this.lock(null);
		octopus.clock.advance(DAY);
		octopus.changeSettings({ limits: { overrides: { [this.post]: 400 } } } as never);
		const [like] = this.ours().filter(({ journalKey }) => journalKey === this.journal);
		if (!lastGoes || !like) return;
		octopus.changeSettings({ namesLastNumber: false });
		const theirs = this.bookkeeper.makeOne(like);
		this.after = { operation: 'GET buysellbookings/modified', then: () => this.bookkeeper.remove(theirs) };
	}

	/** The daily run in each process; what a process that lives finds out goes into the ledger, as in the template. */
	private async go(
		processes: Process[],
		{ firstOrder, lastOrder, slips, withoutNumbers }: Schedule,
	): Promise<Array<OrderItem[] | null>> {
		this.played.runs += processes.length;
		this.before = processes.length === 1 ? new Set(this.marks()) : null;
		return await Promise.all(
			processes.map(
				async (process) =>
					await process.run(async () => {
						const prepare = { bookingJournals: this.journal === 'V1' };
						const open = [...this.ledger]
							.filter(([, { state }]) => state !== 'verified' && state !== 'skipped')
							.map(([key]) => key);
						const chain = (all: NodeStep[]): NodeStep[] => {
							if (withoutNumbers)
								all[1]!.parameters = { ...all[1]!.parameters, options: { externalNumbers: false } };
							return all;
						};
						const orders = await this.step(
							chain(
								steps({
									states: STATES,
									filters: { idFrom: firstOrder, idTo: lastOrder, alsoOrders: open },
									journal: this.journal,
									prepare,
								}),
							),
						);
						if (!orders || slips.length === 0) return orders;
						const credited = await this.step(
							chain(
								creditSteps({
									filters: { createdAfter: '2027-01-01', alsoSlips: [...slips, ...open] },
									journal: this.journal,
									prepare,
								}),
							),
						);
						return credited && [...orders, ...credited];
					}),
			),
		);
	}

	/** One chain of nodes; null when it stopped. */
	private async step(chain: NodeStep[]): Promise<OrderItem[] | null> {
		const { items, error } = await run(chain, this.world.store);
		this.lastError = error ? `${error.message} ${error.description ?? ''}` : '';
		if (error) {
			this.played.stopped++;
			return null;
		}
		const found = items.map(({ json }) => json as OrderItem);
		for (const item of found) {
			const { state, invoice } = item.reconciliation!;
			this.ledger.set(ledgerKey(item), {
				state,
				journal: invoice?.journal ?? '',
				number: invoice?.number ?? 0,
			});
		}
		return found;
	}

	private lock(waits: number | null): void {
		this.lockLeft = waits;
		for (const journal of this.world.octopus.dossier.journals)
			if (journal.key === this.journal) journal.openByOther = waits !== null;
	}

	private otherRate(rate: number): void {
		for (const code of this.world.octopus.dossier.vatCodes)
			if (code.code === '21') code.basePercentage = rate;
	}

	private ours() {
		return this.bookkeeper.ours();
	}

	private marks(): string[] {
		return this.ours().map((document) => this.bookkeeper.originOf(document));
	}

	/** True after every single call. */
	private check(): void {
		const { octopus } = this.world;
		this.played.calls++;
		const marks = this.marks();
		const last = octopus.calls.length > this.seen ? octopus.calls.at(-1) : undefined;
		this.seen = octopus.calls.length;
		const body = last?.body as
			{ orderReference?: string; buySellBookingServiceData?: { orderReference?: string } } | undefined;
		const sent = String((body?.buySellBookingServiceData ?? body)?.orderReference ?? '');
		if (this.before && last?.operation === this.post && this.before.has(sent))
			this.fail(`${sent} was sent although it was in Octopus`);
		if (this.before) this.before = new Set(marks);
		const twice = marks.find((mark, index) => marks.indexOf(mark) !== index);
		if (twice) this.fail(`${twice} is in Octopus twice`);
		this.checkCredits();
		if (octopus.violations.length > 0)
			this.fail(`a call the API does not know: ${JSON.stringify(octopus.violations[0])}`);
		if (octopus.finalising.length > 0) this.fail('something was booked or sent');
		if (octopus.failedLogins > 0) this.fail('a login was refused');
		const atOnce = this.network.mostAtOnce.get(this.world.shop.url) ?? 0;
		if (atOnce > MOST_AT_ONCE) this.fail(`${atOnce} questions to the shop at once`);
	}

	private fail(what: string): void {
		this.broken ??= new Error(what);
	}

	private broken: Error | null = null;
	private lastError = '';

	/** What is credited was invoiced, and never more of it. */
	private checkCredits(): void {
		const { octopus } = this.world;
		const amounts = new Map([
			...octopus.dossier.invoices.map(
				(invoice) => [this.bookkeeper.originOf(invoice), Number(octopus.totals(invoice).gross)] as const,
			),
			...octopus.dossier.bookings.map(
				(booking) => [this.bookkeeper.originOf(booking), Number(booking.body.amount)] as const,
			),
		]);
		const left = new Map<string, number>();
		for (const [mark, amount] of amounts) {
			const order = /^(PS-\d+)-/.exec(mark)?.[1];
			if (!order) continue;
			if (amount >= 0) this.fail(`${mark} credits ${amount}`);
			if (!amounts.has(order)) this.fail(`${mark} is in Octopus without its invoice`);
			left.set(order, (left.get(order) ?? amounts.get(order) ?? 0) + amount);
		}
		for (const [order, rest] of left)
			if (rest < -0.005) this.fail(`${order} is credited ${(-rest).toFixed(2)} too much`);
	}

	private checkEnd(items: OrderItem[] | null, { firstOrder, lastOrder, slips }: Schedule): void {
		const broken = this.broken;
		this.broken = null;
		if (broken) throw broken;
		if (!items) throw new Error(`the clean run stopped: ${this.lastError}`);
		const orders = Array.from({ length: lastOrder - firstOrder + 1 }, (_, index) =>
			String(firstOrder + index),
		);
		const wanted = [...orders, ...slips.map((slip) => `slip-${slip}`)];
		const stored = new Map(
			this.ours().map((document) => [
				this.bookkeeper
					.originOf(document)
					.replace(/^PS-(\d+-CS)?/, (_whole, slip?: string) => (slip ? 'slip-' : '')),
				document,
			]),
		);
		for (const id of wanted) {
			const key = `${this.world.shop.url}#${id}`;
			const row = this.ledger.get(key);
			const document = stored.get(id);
			const said = JSON.stringify(items.find((item) => ledgerKey(item) === key)?.reconciliation);
			if (!document) throw new Error(`${id} is missing: ${said}`);
			const { journalKey: journal, number } = document;
			const isSwapped = this.bookkeeper.swapped.has(this.bookkeeper.originOf(document));
			if (isSwapped && row?.state !== 'held')
				throw new Error(
					`${id} ended as ${row?.state}, though mark and reference of its document name two orders: ${said}`,
				);
			if (isSwapped) continue;
			if (row?.number !== number || row.journal !== journal)
				throw new Error(`the ledger says ${JSON.stringify(row)} of ${id}, Octopus ${journal} ${number}`);
			// A reference that was emptied is a difference that a person sees.
			if (row.state !== (document.body.reference === '' ? 'mismatch' : 'verified'))
				throw new Error(`${id} ended as ${row.state}: ${said}`);
		}
		const emails = this.world.octopus.dossier.relations
			.map(({ fields }) => String(fields.email ?? '').toLowerCase())
			.filter((email) => items.some(({ order }) => order?.customer?.email.toLowerCase() === email));
		if (new Set(emails).size !== emails.length) throw new Error('a customer has two relations');
	}
}
