import { prepareCreditNote } from '../../nodes/Octopus/invoicing/credit/prepare-credit';
import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import type { OrderItem } from '../../nodes/Octopus/item';
import { OctopusClient } from '../../nodes/Octopus/transport/client';
import { reconcileRun } from '../../nodes/Octopus/writing/reconcile-run';
import { writeRun } from '../../nodes/Octopus/writing/write-run';
import { decimal } from '../../nodes/shared/decimal';
import { time } from '../../nodes/shared/pause';
import { Chance } from '../faults/chance';
import { creditSettings } from '../models/slips';
import { facts, settings } from '../models/orders';
import { basesOf, Books, grossOf, type BookDocument, type Trouble } from './books';
import { allBack, documentOf, left, refund, sell, totalOf, type Sale } from './shop';

type Again = 'hold' | 'invoice';

/** What the model knows of an order besides the shop. */
interface Known {
	sale: Sale;
	/** It was changed, or written for, behind the back of the link: it may be reported, but never wrongly called right. */
	touched: boolean;
}

const RELATION = { status: 'fixed', id: 11, externalRelationId: null, data: {}, notes: [] } as never;

/** How the orders, slips and cancellations of all sequences ended, by state and reason. */
export const played: Record<string, number> = {};

/** One sequence: chance events in the shop and in the books, with runs between them, some of which die; then two clean runs. Throws for what must never be. */
export class Sequence {
	private readonly chance: Chance;
	private readonly books = new Books();
	private readonly orders: Known[] = [];
	private readonly again: Again;
	private slipIds = 0;
	readonly played: string[] = [];

	constructor(readonly seed: number) {
		this.chance = new Chance(seed);
		this.again = this.chance.pick<Again>(['hold', 'invoice']);
		time.pause = async () => undefined;
		time.random = () => 0.5;
	}

	async play(): Promise<void> {
		const { chance } = this;
		for (let step = chance.between(3, 12); step > 0; step--) {
			if (this.orders.length === 0 || chance.percent(15))
				this.orders.push({ sale: sell(this.orders.length + 1, chance), touched: false });
			else if (chance.percent(45)) await this.troubled();
			else this.event(chance.pick(this.orders));
			this.checkAlways();
		}
		await this.run([null]);
		const before = this.books.posts;
		const [items] = await this.run([null]);
		this.checkAlways();
		if (this.books.posts !== before) this.fail('a run with nothing new sent something');
		this.checkEnd(items!);
	}

	private fail(what: string): never {
		throw new Error(
			`${what}\n${this.played.join(', ')}\n${this.books.documents.map((one) => `${one.orderReference || '-'} ${one.reference} ${grossOf(one)} ${JSON.stringify([...basesOf(one)])}`).join('\n')}`,
		);
	}

	private async troubled(): Promise<void> {
		const { chance } = this;
		const trouble = (): Trouble | null =>
			chance.percent(50)
				? {
						call: chance.between(1, 7),
						kind: chance.pick(['kill', 'lost'] as const),
						after: chance.percent(60),
					}
				: null;
		await this.run(chance.percent(20) ? [trouble(), trouble()] : [trouble()]);
	}

	private event(known: Known): void {
		const { chance } = this;
		const { sale } = known;
		const held = this.of(sale);
		const kind = chance.pick([
			'cancel',
			'revive',
			'refund',
			'refund',
			'refund all',
			'edit',
			'drop slip',
			'credit by hand',
			'other code',
			'free',
		] as const);
		this.played.push(`${kind} ${sale.id}`);
		if (kind === 'cancel') sale.alive = false;
		else if (kind === 'revive') sale.alive = true;
		else if (kind.startsWith('refund')) this.refund(sale, kind === 'refund all');
		else if (kind === 'edit' || kind === 'free') {
			if (sale.slips.length > 0) return;
			for (const one of sale.lines) one.quantity = kind === 'free' ? 0 : chance.between(1, 5);
			if (kind === 'free') sale.shipping = sale.shipping.times(0);
			if (held.length > 0 || kind === 'free') known.touched = true;
		} else if (kind === 'drop slip') {
			if (sale.slips.pop()) known.touched = true;
		} else if (kind === 'credit by hand') this.creditByHand(known, held);
		else if (held.length > 0) {
			chance.pick(held).invoiceLines[0]!.vatCodeKey = chance.pick(['21', '12', '6']);
			known.touched = true;
			this.edited.add(sale.id);
		}
	}

	/** Orders whose documents a bookkeeper changed: what is credited was right when it was. */
	private readonly edited = new Set<number>();

	private refund(sale: Sale, all: boolean): void {
		if (!sale.alive) return;
		const pieces = left(sale).map((most) => (all ? most : this.chance.between(0, most)));
		const slip = refund(
			sale,
			++this.slipIds,
			pieces,
			!sale.slips.some(({ shipping }) => shipping) && (all || this.chance.percent(30)),
		);
		if (slip) sale.slips.push(slip);
	}

	/** A part of what is left at one VAT code, with nothing but the order's reference. */
	private creditByHand(known: Known, held: BookDocument[]): void {
		const open = [...this.leftOf(held)].filter(([, base]) => base > 0);
		if (open.length === 0) return;
		const [vatCodeKey, base] = this.chance.pick(open);
		const part = this.chance.percent(50) ? base : this.chance.between(1, base);
		this.books.byHand(documentOf(known.sale, false).reference, [
			{ description: 'By hand', count: -1, unitPrice: part / 100, vatCodeKey, bookingAccountNr: 700000 },
		]);
		known.touched = true;
	}

	private async run(troubles: Array<Trouble | null>): Promise<Array<OrderItem[] | null>> {
		this.played.push(
			`run ${troubles.map((one) => (one ? `${one.kind} ${one.after ? 'after' : 'before'} ${one.call}` : 'clean')).join(' + ')}`,
		);
		return await Promise.all(
			troubles.map(async (trouble) => {
				const { context, died } = this.books.process(trouble);
				const items = this.items();
				const work = async (): Promise<'done' | 'stopped'> => {
					const client = await OctopusClient.open(context as never);
					try {
						await writeRun(client, items, {
							dryRun: false,
							tolerance: decimal('0.05'),
							mostPosts: null,
							language: 'en',
							soldAgain: this.again,
						});
						await reconcileRun(client, items, {
							strict: false,
							tolerance: decimal('0.05'),
							ownCountry: 'BE',
							language: 'en',
						});
					} catch (error) {
						if (trouble) return 'stopped';
						throw error;
					}
					return 'done';
				};
				return (await Promise.race([work(), died])) === 'done' ? items : null;
			}),
		);
	}

	/** What the daily workflow reads: sold orders, slips, and cancelled orders. */
	private items(): OrderItem[] {
		const credit = creditSettings({ cancelStates: [6] });
		return this.orders.flatMap(({ sale }) => {
			const order = documentOf(sale, true);
			const slips = sale.slips.map(({ document: slip }): OrderItem => ({
				order,
				slip,
				relation: RELATION,
				invoice: prepareCreditNote(order, slip, credit, facts(), '2026-05-02'),
			}));
			if (!sale.alive)
				return [
					...slips,
					{
						order,
						wholeCredit: true,
						relation: RELATION,
						invoice: prepareCreditNote(order, null, credit, facts(), '2026-05-02'),
					},
				];
			const alone = documentOf(sale, false);
			return [
				...slips,
				{
					order: alone,
					relation: RELATION,
					invoice: prepareInvoice(alone, settings(), facts(), '2026-05-02'),
				},
			];
		});
	}

	private of({ id }: Sale): BookDocument[] {
		const reference = documentOf(this.orders[id - 1]!.sale, false).reference;
		return this.books.documents.filter(
			(one) => one.reference.replace(/^(CS|CANCEL)\d+\//, '').replace(/#.*/, '') === reference,
		);
	}

	private leftOf(documents: BookDocument[]): Map<string, number> {
		const sums = new Map<string, number>();
		for (const one of documents)
			for (const [code, base] of basesOf(one)) sums.set(code, (sums.get(code) ?? 0) + base);
		return sums;
	}

	private checkAlways(): void {
		const marks = this.books.documents.map(({ orderReference }) => orderReference).filter(Boolean);
		const twice = marks.find((mark, index) => marks.indexOf(mark) !== index);
		if (twice) this.fail(`${twice} is there twice`);
		for (const { sale } of this.orders) {
			if (this.edited.has(sale.id)) continue;
			for (const [code, base] of this.leftOf(this.of(sale)))
				if (base < 0) this.fail(`order ${sale.id} is credited ${-base} cents too much at ${code}`);
		}
	}

	private checkEnd(items: OrderItem[]): void {
		for (const item of items) {
			const { state, code } = item.reconciliation!;
			const how = `${item.slip ? 'slip' : item.wholeCredit ? 'whole' : 'order'} ${state}${code ? ` ${code}` : ''}`;
			played[how] = (played[how] ?? 0) + 1;
			const known = this.orders[item.order!.id - 1]!;
			const documents = this.of(known.sale);
			if (!known.touched) this.checkClean(item, known.sale, documents);
			if (item.reconciliation!.state === 'verified') this.checkVerified(item, known.sale, documents);
		}
	}

	/** Nobody meddled: each order and refund is there once, to the cent, and nothing is held. */
	private checkClean(item: OrderItem, sale: Sale, documents: BookDocument[]): void {
		const { state, code } = item.reconciliation!;
		const said = `order ${sale.id}${item.slip ? ` slip ${item.slip.id}` : ''} ended as ${state} ${code}: ${item.reconciliation!.message}`;
		const cancelled = documents.some(({ orderReference }) => orderReference.includes('-CANCEL'));
		// Cancelled and credited, sold again: reported, and with slips never settled by itself.
		if (cancelled && sale.alive && (this.again === 'hold' || sale.slips.length > 0)) {
			if (
				!item.slip &&
				state !== 'mismatch' &&
				!documents.some(({ orderReference }) => orderReference.includes('-R'))
			)
				this.fail(said);
			return;
		}
		const waits = item.slip && documents.length === 0;
		if (state !== 'verified' && state !== 'skipped' && !waits) this.fail(said);
		const net = documents.reduce((all, one) => all + grossOf(one), 0);
		if (!sale.alive || allBack(sale)) {
			const rest = [...this.leftOf(documents)].find(([, base]) => base !== 0);
			if (rest) this.fail(`order ${sale.id} went back whole, and ${rest[1]} cents are left at ${rest[0]}`);
			return;
		}
		const expected = totalOf(sale) - sale.slips.reduce((all, slip) => all + slip.refund, 0);
		const room =
			documents.length + sale.slips.reduce((all, slip) => all + slip.pieces.reduce((a, b) => a + b, 0), 0);
		if (Math.abs(net - expected) > room)
			this.fail(`order ${sale.id} has ${net} in the books, ${expected} was expected`);
	}

	/** Whatever happened: what is called right is right. */
	private checkVerified(item: OrderItem, sale: Sale, documents: BookDocument[]): void {
		const { notes } = item.reconciliation!;
		if (item.slip) {
			const slip = sale.slips.find(({ id }) => id === item.slip!.id)!;
			const [note] = documents.filter(
				({ orderReference }) => orderReference === `PS-${sale.id}-CS${slip.id}`,
			);
			const off = note ? Math.abs(grossOf(note) + slip.refund) : Infinity;
			if (off > 5 && !(note && notes.some((said) => said.includes('rounds the refund'))))
				this.fail(`slip ${slip.id} is called right, and is ${off} cents off`);
			return;
		}
		const invoices = documents.filter((one) => grossOf(one) >= 0).map(grossOf);
		if (item.wholeCredit) {
			const net = documents.reduce((all, one) => all + grossOf(one), 0);
			if (Math.abs(net) > documents.length)
				this.fail(`order ${sale.id} is called credited as a whole, and ${net} cents are left`);
			return;
		}
		const credits = documents
			.filter(
				({ orderReference, reference }) => !/-CS\d+$/.test(orderReference) && !reference.startsWith('CS'),
			)
			.map(grossOf)
			.filter((gross) => gross < 0);
		const gone = documents
			.filter(
				({ orderReference }) =>
					/-CS\d+$/.test(orderReference) && !sale.slips.some(({ id }) => orderReference.endsWith(`-CS${id}`)),
			)
			.map(grossOf);
		const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
		const total = totalOf(sale);
		const together = [sum(invoices) + sum(credits), sum(invoices) + sum(credits) + sum(gone)].some(
			(net) => Math.abs(net - total) <= 5,
		);
		const alone =
			Math.abs(invoices.at(-1)! - total) <= 5 &&
			(credits.length === 0 || notes.some((said) => said.includes('no credit slip explains')));
		if (!together && !alone) this.fail(`order ${sale.id} of ${total} is called right`);
		if (total > 5 && sum(invoices) + sum(credits) <= 2)
			this.fail(`order ${sale.id} is called right, and nothing of it is left in the books`);
	}
}

export const playSequence = async (seed: number): Promise<void> => await new Sequence(seed).play();
