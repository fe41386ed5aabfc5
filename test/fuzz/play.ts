import type { RequestListener } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { InvoiceBody } from '../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice } from '../../nodes/Octopus/invoicing/prepared';
import type { ReadOrder } from '../../nodes/PrestaShop/reading/orders';
import { ExplainedError } from '../../nodes/shared/explained';
import type { OrderDocument } from '../../nodes/shared/order';
import { time } from '../../nodes/shared/pause';
import { texts } from '../../nodes/shared/texts';
import { Chance } from '../faults/chance';
import { everyVatCase } from '../nodes/vat-cases';
import { startPrestaShopSimulator, type ShopOptions, type ShopSimulator } from '../simulators/prestashop';
import type { Store } from '../simulators/prestashop/store';
import { clientOn, readOrders, shopHost, type Host } from '../unit/PrestaShop/line';
import { facts, settings } from '../models/orders';
import { isOfRecord, mutate, mutationsOf, PER_ORDER, type Body, type Mutation } from './mutations';

const SHOPS: Array<{ name: string; options: ShopOptions; credentials: object }> = [
	...['1.6.1', '1.7.6', '1.7.8', '8.2.1', '9.1.4'].map((version) => ({
		name: version,
		options: { version, prepare: small },
		credentials: {},
	})),
	{
		name: '8.2.1 multishop',
		options: { multishop: true, prepare: small },
		credentials: { webserviceKey: 'ALLS'.repeat(8), shops: 'all' },
	},
];

/** Only the countries that somebody lives in, and a few of their states: the long lists would take most of the time. */
function small(store: Store): void {
	const lived = new Set(store.addresses!.map(({ id_country }) => String(id_country)));
	store.countries = store.countries!.filter(({ id }) => lived.has(String(id)));
	store.states = store.states!.slice(0, 20);
}

/** The switched-off one of the recorded installation. */
const CLOSED_SHOP = 4;

/** Characters of an invoice that a message shows. */
const MOST_SHOWN = 1_000;

/** Orders read per seed, and per page. */
const ORDERS = 8;
const PAGE = 3;

interface Stage {
	name: string;
	credentials: object;
	shop: ShopSimulator;
	/** What the shop answers when nothing befalls it. */
	answers: Map<string, Body>;
	/** The unmutated orders, and the invoices they become. */
	orders: Map<number, { order: OrderDocument; invoice: PreparedInvoice }>;
}

const prepare = (order: OrderDocument): PreparedInvoice =>
	prepareInvoice(
		order,
		settings({ vatMapping: everyVatCase, foreignCurrency: 'unitsPerEuro', zeroOrders: 'create' }),
		facts(),
		'2026-11-24',
	);

/** Plays seeds: a reading of some recorded orders while something befalls the answers. Throws what must never be. */
export class Fuzz {
	/** How often what came out, over all seeds. */
	readonly outcomes: Record<string, number> = {};
	private readonly pause = time.pause;

	private constructor(private readonly stages: Stage[]) {
		time.pause = async () => undefined;
	}

	static async open(): Promise<Fuzz> {
		const stages = await Promise.all(
			SHOPS.map(async ({ name, options, credentials }) => ({
				name,
				credentials,
				shop: await startPrestaShopSimulator(options),
				answers: new Map<string, Body>(),
				orders: new Map(),
			})),
		);
		const fuzz = new Fuzz(stages);
		for (const stage of stages) {
			const read = await fuzz.read(stage, stage.shop.listener, { from: 0, to: 0 }, [], 200);
			for (const one of read)
				if ('order' in one) stage.orders.set(one.order.id, { order: one.order, invoice: prepare(one.order) });
			if (stage.orders.size !== stage.shop.store.orders!.length)
				throw new Error(`${stage.name}: the unmutated orders are not read whole`);
		}
		return fuzz;
	}

	async close(): Promise<void> {
		time.pause = this.pause;
		for (const { shop } of this.stages) await shop.close();
	}

	async play(seed: number): Promise<void> {
		const chance = new Chance(seed * 7919);
		const stage = chance.pick(this.stages);
		const ids = [...stage.orders.keys()].sort((a, b) => a - b);
		const start = chance.between(0, ids.length - ORDERS);
		const meant = ids.slice(start, start + ORDERS);
		const mutations = mutationsOf(seed);
		const what = `${stage.name}, orders ${meant[0]}–${meant.at(-1)}, ${mutations.map(({ kind, resource, nth }) => `${kind} in ${resource} (${nth})`).join(' and ')}`;
		try {
			const read = await this.read(
				stage,
				stage.shop.listener,
				{ from: meant[0]!, to: meant.at(-1)! },
				mutations,
				PAGE,
			);
			// An order without a line that is left is unknown there.
			const closed = (id: number) =>
				mutations.some(({ kind, resource }) => kind === 'record gone' && resource === 'order_details') &&
				stage.orders.get(id)!.order.shop.id === CLOSED_SHOP;
			check(
				stage,
				meant.filter((id) => !closed(id)),
				read,
				this.outcomes,
			);
		} catch (error) {
			if (!(error instanceof ExplainedError))
				throw new Error(
					`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
				);
			if (!isWhole(error))
				throw new Error(`${what}: the sentence is not whole: ${error.message} ${error.suggestion}`);
			// Which orders a switched-off shop has is known from all its lines together.
			const mayStop = ({ resource }: Mutation) =>
				stage.name.includes('multishop') && resource === 'order_details';
			if (
				mutations.every(
					(mutation) => isOfRecord(mutation) && PER_ORDER.includes(mutation.resource) && !mayStop(mutation),
				)
			)
				throw new Error(`${what}: the other orders did not go on: ${error.message} [${error.code}]`);
			this.count('run stopped with its sentence');
		}
	}

	private count(outcome: string): void {
		this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
	}

	private async read(
		stage: Stage,
		listener: RequestListener,
		range: { from: number; to: number },
		mutations: Mutation[],
		pageSize: number,
	): Promise<ReadOrder[]> {
		const behind = shopHost(listener);
		const seen = new Map<string, number>();
		const host: Host = async (request) => {
			const key = request.url.pathname + request.url.search;
			let answer = stage.answers.get(key);
			if (!answer) {
				const fresh = await behind(request);
				if (typeof fresh === 'string') return fresh;
				stage.answers.set(key, (answer = fresh));
			}
			const resource = /\/api\/(\w+)/.exec(request.url.pathname)?.[1] ?? '';
			const nth = seen.get(resource) ?? 0;
			seen.set(resource, nth + 1);
			let changed: Body = { ...answer, headers: { ...answer.headers } };
			for (const mutation of mutations)
				if (mutation.resource === resource && (mutation.nth === 'every' || mutation.nth === nth))
					changed = mutate(changed, mutation);
			return changed.status === 0 ? 'ECONNRESET' : changed;
		};
		return await readOrders(await clientOn(host, { shopUrl: stage.shop.url, ...stage.credentials }), {
			range,
			pageSize,
		});
	}
}

/** Message and suggestion, with every value filled in. */
function isWhole({ code, values, message, suggestion }: ExplainedError): boolean {
	const needed = [...texts[code].en.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
	return message.trim() !== '' && suggestion.trim() !== '' && needed.every((name) => name in values);
}

/** Each order once; one that becomes an invoice becomes the same one as without the trouble. */
function check(
	{ orders }: Stage,
	meant: number[],
	read: ReadOrder[],
	outcomes: Record<string, number>,
): void {
	const count = (outcome: string) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1);
	const ids = read.map((one) => ('order' in one ? one.order.id : one.orderId));
	if (new Set(ids).size !== ids.length) throw new Error(`orders came twice: ${ids.join(', ')}`);
	const missing = meant.filter((id) => !ids.includes(id));
	if (missing.length > 0) throw new Error(`orders are missing without a word: ${missing.join(', ')}`);
	for (const one of read) {
		if ('problem' in one) {
			if (!isWhole(one.problem)) throw new Error(`order ${one.orderId} is set aside without a sentence`);
			count('order set aside');
			continue;
		}
		const expected = orders.get(one.order.id);
		if (!expected) throw new Error(`order ${one.order.id} does not exist`);
		const invoice = prepare(one.order);
		if (invoice.status !== 'ready') {
			count(expected.invoice.status === 'ready' ? 'invoice held' : 'held as without the trouble');
			continue;
		}
		if (expected.invoice.status !== 'ready')
			throw new Error(
				`order ${one.order.id} became an invoice although it is held otherwise (${expected.invoice.code})`,
			);
		const [now, before] = [amountsOf(invoice), amountsOf(expected.invoice)];
		if (!isDeepStrictEqual(now, before))
			throw new Error(
				`order ${one.order.id} became another invoice: ${JSON.stringify(now).slice(0, MOST_SHOWN)} instead of ${JSON.stringify(before).slice(0, MOST_SHOWN)}`,
			);
		if (one.order.customer && one.order.customer.id !== expected.order.customer?.id)
			throw new Error(`order ${one.order.id} got customer ${one.order.customer.id}`);
		count('the same invoice');
	}
}

/** Everything of an invoice but its texts. */
function amountsOf({ body, expected, difference }: Extract<PreparedInvoice, { status: 'ready' }>): unknown {
	const { invoiceLines, ...header } = body as InvoiceBody;
	return {
		header: { ...header, comment: '' },
		expected,
		difference,
		lines: invoiceLines.map((line) => ({ ...line, description: '' })),
	};
}
