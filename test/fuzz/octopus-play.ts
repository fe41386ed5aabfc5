import { isDeepStrictEqual } from 'node:util';
import type { OrderItem } from '../../nodes/Octopus/item';
import { ExplainedError } from '../../nodes/shared/explained';
import type { OrderDocument } from '../../nodes/shared/order';
import { time } from '../../nodes/shared/pause';
import { texts } from '../../nodes/shared/texts';
import { Chance } from '../faults/chance';
import { address, line, order } from '../models/orders';
import { steps } from '../nodes/steps';
import { demoAccess, startOctopusSimulator, type OctopusSimulator } from '../simulators/octopus';
import { OctopusLine } from './octopus-line';
import {
	DOCUMENTS,
	isOfRecord,
	mutateOctopus,
	octopusMutationsOf,
	type OctopusMutation,
} from './octopus-mutations';

const IDS = [11, 12, 13, 14];
/** Orders of four customers; the third is a Dutch company, the others are consumers. */
const ORDERS: OrderDocument[] = IDS.map((id, index) => {
	const home = address({
		lastname: `Peeters${id}`,
		...(index === 2 ? { company: 'Lamp BV', vat_number: 'NL004495445B01', country_iso: 'NL' } : {}),
	});
	const plain = order();
	return order({
		id,
		reference: `ORDERNR${'ABCD'[index]}X`,
		id_customer: id,
		customer: {
			...plain.customer!,
			id,
			email: `an${id}@example.be`,
			lastname: home.lastname,
			company: home.company,
		},
		address_invoice: home,
		address_delivery: home,
		...(index === 2
			? {
					lines: [line({ total_price_tax_incl: '10.000000', unit_price_tax_incl: '10.000000', taxes: [] })],
					total_paid_tax_incl: '10.000000',
					total_products_wt: '10.000000',
				}
			: {}),
	});
});

/** Sentences of JavaScript, not of ours. */
const RAW =
	/is not a function|Cannot read|undefined|is not iterable|Invalid number|\[big\.js\]|\[object |NaN|Unexpected token|Invalid time value/;

/** Plays seeds: the run of some orders while something befalls what Octopus answers, then a run in peace. Throws what must never be. */
export class OctopusFuzz {
	/** How often what came out, over all seeds. */
	readonly outcomes: Record<string, number> = {};
	private readonly pause = time.pause;
	private readonly line: OctopusLine;
	/** What each order becomes when nothing befalls it, by its mark. */
	private expected = new Map<string, unknown>();
	/** The lists of the last login, so that not every run has to read them. */
	private lists = '';

	private constructor(private readonly octopus: OctopusSimulator) {
		time.pause = async () => undefined;
		this.line = new OctopusLine(octopus);
	}

	static async open(): Promise<OctopusFuzz> {
		const fuzz = new OctopusFuzz(await startOctopusSimulator());
		fuzz.reset();
		await fuzz.run(ORDERS);
		fuzz.expected = fuzz.stored();
		fuzz.lists = String(fuzz.line.credentials.lists);
		if (fuzz.expected.size !== IDS.length) throw new Error('the orders are not invoiced without trouble');
		return fuzz;
	}

	async close(): Promise<void> {
		time.pause = this.pause;
		await this.octopus.close();
	}

	/** Some orders are in Octopus already; so are documents that somebody made by hand. */
	async play(seed: number): Promise<void> {
		const chance = new Chance(seed * 7919);
		const mutations = octopusMutationsOf(seed);
		const what = mutations.map(({ kind, match, nth }) => `${kind} in ${match} (${nth})`).join(' and ');
		this.reset();
		this.byHand(chance.between(0, 2));
		const before = chance.between(0, 3);
		if (before > 0) await this.run(ORDERS.slice(0, before));
		if (chance.percent(50)) this.line.credentials = this.loggedOut('');
		this.befall(mutations);
		try {
			const items = await this.run(ORDERS);
			for (const item of items) this.checkItem(item);
			this.checkOthers(items, mutations, before);
		} catch (error) {
			if (!(error instanceof ExplainedError))
				throw new Error(
					`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
				);
			if (!isWhole(error))
				throw new Error(`${what}: the sentence is not whole: ${error.message} ${error.suggestion}`);
			// Octopus's own "none", spoilt, is none any more: rightly nothing is sent then.
			const noNone = /\(HTTP 404\)/.test(error.message);
			if (!noNone && mutations.every((one) => isOfRecord(one) && one.match === DOCUMENTS))
				throw new Error(`${what}: the other orders did not go on: ${error.message}`);
			this.count('run stopped with its sentence');
		}
		this.checkStored(what);
		this.line.between = (_call, answer) => answer;
		this.line.credentials = this.loggedOut(this.lists);
		this.octopus.changeSettings({ limits: { enabled: false } } as never);
		const items = await this.run(ORDERS);
		this.checkStored(what);
		const open = items.filter(({ reconciliation }) => reconciliation!.state !== 'verified');
		if (open.length > 0)
			throw new Error(
				`${what}: not invoiced in peace: ${JSON.stringify(open.map(({ reconciliation }) => reconciliation)).slice(0, 600)}`,
			);
	}

	private count(outcome: string): void {
		this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
	}

	private reset(): void {
		this.octopus.reset();
		this.line.between = (_call, answer) => answer;
		this.line.credentials = this.loggedOut(this.lists);
	}

	private loggedOut(lists: string): OctopusLine['credentials'] {
		return { ...ACCESS, baseUrl: this.octopus.baseUrl, lists };
	}

	private byHand(count: number): void {
		for (let number = 1; number <= count; number++) {
			const body = {
				bookyearKey: { id: 2 },
				journalKey: 'V2',
				documentSequenceNr: number,
				documentDate: '2026-04-01',
				reference: `BY HAND ${number}`,
				relationIdentificationServiceData: { relationKey: { id: 1 } },
				invoiceLines: [
					{ description: 'x', count: 1, unitPrice: 5, vatCodeKey: '21', bookingAccountNr: 700000 },
				],
			};
			this.octopus.dossier.invoices.push({
				bookyearId: 2,
				journalKey: 'V2',
				number,
				body,
				relationId: 1,
				booked: false,
				createdAt: Date.now(),
				modifiedAt: Date.now(),
				attachments: [],
			});
		}
	}

	private befall(mutations: OctopusMutation[]): void {
		const seen = new Map<string, number>();
		this.line.between = (call, answer) => {
			const nth = seen.get(call) ?? 0;
			seen.set(call, nth + 1);
			const now = mutations.filter((one) => one.match === call && (one.nth === 'every' || one.nth === nth));
			return now.reduce(
				(changed, one) => (changed.status === 0 ? changed : mutateOctopus(changed, one)),
				answer as ReturnType<typeof mutateOctopus>,
			);
		};
	}

	private async run(orders: OrderDocument[]): Promise<OrderItem[]> {
		let items: object[] = orders.map((one) => ({ order: one }));
		for (const { parameters } of steps({}).slice(1)) items = await this.line.step(parameters, items);
		return items as OrderItem[];
	}

	/** Ours in Octopus, by mark, without what differs from run to run. Throws when one is there twice. */
	private stored(): Map<string, unknown> {
		const found = new Map<string, unknown>();
		for (const { body, relationId } of this.octopus.dossier.invoices) {
			const mark = String(body.orderReference ?? '');
			if (!mark.startsWith('PS-')) continue;
			if (found.has(mark)) throw new Error(`${mark} is in Octopus twice`);
			const email = this.octopus.dossier.relations.find(({ id }) => id === relationId)?.fields.email;
			found.set(mark, { ...body, documentSequenceNr: 0, relationIdentificationServiceData: null, email });
		}
		return found;
	}

	private checkStored(what: string): void {
		try {
			for (const [mark, document] of this.stored()) {
				const wanted = this.expected.get(mark);
				if (!isDeepStrictEqual(document, wanted))
					throw new Error(
						`${mark} became another invoice: ${JSON.stringify(document).slice(0, 700)} instead of ${JSON.stringify(wanted).slice(0, 700)}`,
					);
			}
		} catch (error) {
			throw new Error(`${what}: ${(error as Error).message}`);
		}
	}

	private checkItem({ order: { id } = ORDERS[0]!, reconciliation }: OrderItem): void {
		const { state, message, suggestion, notes, invoice } = reconciliation!;
		// A name that a mutation begins with NaN is quoted as it came.
		const said = [message, suggestion, ...notes].join(' ').replace(/"NaN [^"]*"/g, '');
		if (RAW.test(said)) throw new Error(`order ${id}: a sentence of JavaScript: ${said}`);
		const inOctopus = this.octopus.dossier.invoices.some(
			({ body, number, journalKey }) =>
				body.orderReference === `PS-${id}` && number === invoice?.number && journalKey === invoice.journal,
		);
		if (state === 'verified' && !inOctopus)
			throw new Error(`order ${id} is called verified and is not there: ${JSON.stringify(reconciliation)}`);
		this.count(state);
	}

	/** A document that cannot be read holds its own order at the most. */
	private checkOthers(items: OrderItem[], mutations: OctopusMutation[], before: number): void {
		if (!mutations.every((one) => isOfRecord(one) && one.match === DOCUMENTS)) return;
		// Without a mark, an unreadable reference may be anybody's.
		const anybodys = /cannot be read \(reference\)/;
		const stopped = items.filter(
			({ reconciliation }) =>
				['waiting', 'failed', 'held'].includes(reconciliation!.state) &&
				!anybodys.test(reconciliation!.message),
		);
		if (stopped.length > Math.max(before, 1) * mutations.length)
			throw new Error(
				`${stopped.length} orders are kept back: ${JSON.stringify(stopped.map(({ reconciliation }) => reconciliation!.message))}`,
			);
	}
}

const ACCESS = { ...demoAccess, dossierId: String(demoAccess.dossierId) };

/** Message and suggestion, with every value filled in, in words of ours. */
function isWhole({ code, values, message, suggestion }: ExplainedError): boolean {
	const needed = [...texts[code].en.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
	return (
		message.trim() !== '' &&
		suggestion.trim() !== '' &&
		needed.every((name) => name in values) &&
		!RAW.test(message)
	);
}
