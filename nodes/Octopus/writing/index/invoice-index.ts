import { ExplainedError } from '../../../shared/explained';
import { isCredit, keyText, type InvoiceKey, type StoredInvoice, keyOf } from '../../books/document';
import type { JournalKind } from '../../books/journal';
import {
	isCreditOf,
	orderIdentity,
	type Identity,
	type Judgement,
	type Match,
	type OrderKey,
	type Why,
	livesNamed,
} from '../../invoicing/reference/reference';
import { phraseOf } from '../../invoicing/reference/reference-words';
import type { OctopusClient } from '../../transport/client';
import { everyDocumentSince, readBooking, readInvoice } from '../../transport/invoices';
import type { Unreadable } from '../../transport/read-document';
import { KnownDocuments, type Known } from './known-documents';
import { RunOrders, type Sale } from './run-orders';
import { UnreadableDocuments } from './unreadable-documents';

export interface Found {
	match: Match;
	invoice?: StoredInvoice;
	/** Of what was found. */
	why?: Why;
}

/** What is known of an order or slip beside its references. */
interface About {
	order?: OrderKey;
	sale?: Sale;
	invoicesOnly?: boolean;
	/** Documents that it certainly is not. */
	except?: StoredInvoice[];
}

/** Numbers looked at one by one after somebody else wrote in the journal; beyond that everything is read again. */
const MOST_SINGLE_READS = 20;

/** Bookings may be read one by one 10 times a day only. */
const MOST_SINGLE_BOOKINGS = 2;

/** The lists of what was modified may be read 48 times a day, by all runs together. */
const MOST_LISTS = 2;

/**
 * What Octopus holds, invoices and sales bookings, whatever the journals of the run take: the memory that makes an order go in
 * once. Built by one call of each; every document met later is remembered.
 */
export class InvoiceIndex {
	private readonly documents = new KnownDocuments();
	private listsRead = 0;
	/** What Octopus holds besides, and nobody can tell whose it is, or under which number. */
	unreadable = new UnreadableDocuments();

	private constructor(
		private readonly client: OctopusClient,
		private readonly stamp: string,
		private readonly bookings: boolean,
		private readonly orders: RunOrders,
	) {}

	/**
	 * `stamp`: nothing that was last changed before is looked at. `bookings`: the run itself writes bookings, so it has to be
	 * allowed to read them. `orders`: those of the run.
	 */
	static async build(
		client: OctopusClient,
		stamp: string,
		bookings: boolean,
		orders = new RunOrders([]),
	): Promise<InvoiceIndex> {
		const index = new InvoiceIndex(client, stamp, bookings, orders);
		await index.refresh();
		return index;
	}

	/** Everything anew: what was deleted or got another number meanwhile is forgotten. */
	private async refresh(): Promise<void> {
		this.listsRead++;
		const unreadable: Unreadable[] = [];
		this.documents.replaceBy(
			(await everyDocumentSince(this.client, this.stamp, this.bookings, unreadable)).map(known),
		);
		this.unreadable = new UnreadableDocuments(unreadable);
	}

	private get mayRefresh(): boolean {
		return this.listsRead < MOST_LISTS;
	}

	/** What Octopus holds under a number now; null when nothing. */
	async lookUp(key: InvoiceKey, kind: JournalKind): Promise<Known | null> {
		if (kind === 'booking' && this.mayRefresh) {
			await this.refresh();
			return this.documents.get(keyText(key)) ?? null;
		}
		const document = await readOne(this.client, key, kind);
		return document && known(document);
	}

	remember(invoice: StoredInvoice): void {
		this.documents.add(known(invoice));
	}

	/**
	 * Whether the document of an order or slip is there already, whatever journal or bookyear it is in. `split`: another order
	 * of the run has the same reference.
	 */
	find(identity: Identity, split: boolean, about: About = {}): Found {
		return this.search(identity, split, about);
	}

	/** The invoice that a credit note of the order belongs to. */
	invoiceOf(order: OrderKey, split: boolean): Found {
		return this.search(orderIdentity(order), split, { order, invoicesOnly: true });
	}

	private search(
		identity: Identity,
		split: boolean,
		{ order, sale, invoicesOnly, except = [] }: About,
	): Found {
		const found: Array<Judgement & { invoice: Known }> = [];
		const others = new Set(except.map((document) => keyText(keyOf(document))));
		for (const invoice of this.documents.candidates(identity)) {
			if ((invoicesOnly && invoice.credit) || others.has(keyText(keyOf(invoice)))) continue;
			const around = {
				...(order ? this.orders.around(order, invoice) : {}),
				...(sale ? { belowZero: sale.belowZero, sameSale: () => sale.isSame(invoice) } : {}),
			};
			const judged = identity.judge(invoice, split, around);
			if (judged.match !== 'other') found.push({ ...judged, invoice });
		}
		const [best] = found.sort((a, b) => RANK[a.why!] - RANK[b.why!]);
		return best ?? { match: 'other' };
	}

	/** True when some document already carries this reference. */
	isTaken(reference: string): boolean {
		const phrase = phraseOf(reference);
		return [...this.documents.withPhrase(phrase)].some(
			(document) => phraseOf(document.reference ?? '') === phrase,
		);
	}

	/** Everything that credits an order or a part of it. */
	creditsOf(order: OrderKey, split: boolean): StoredInvoice[] {
		return this.documents
			.candidates({ ...orderIdentity(order), numbers: [] })
			.filter((document) => isCreditOf(order, document, split));
	}

	/** The later lives of an order (2, 3, …) that an invoice is there of, whatever became of the first one. */
	livesOf(order: OrderKey): number[] {
		const lives = this.documents
			.candidates({ ...orderIdentity(order), numbers: [] })
			.flatMap((document) => livesNamed(order, document));
		return [...new Set(lives)].sort((a, b) => a - b);
	}

	/** The highest number known in a journal; 0 when none is. */
	highest(bookyearId: number, journal: string): number {
		return this.documents.highest(bookyearId, journal);
	}

	/**
	 * Learns what others wrote from a lost `number` on, and gives it: each number up to `last` (up to the first that is free
	 * where Octopus does not name the last one), or, when that is far, everything anew. Without it a second run could send an
	 * order that the first one had just sent under another number. Throws OTHER_RUN_AT_WORK when no call is left to learn
	 * everything with.
	 */
	async catchUp(key: InvoiceKey, kind: JournalKind, last: number | null): Promise<StoredInvoice[]> {
		const before = this.highest(key.bookyearId, key.journal);
		const far = last !== null && last >= key.number + singleReads(kind);
		if (this.mayRefresh && (kind === 'booking' || far)) {
			await this.refresh();
			return this.documents.after(before, key.bookyearId, key.journal);
		}
		const learned = await this.newFrom(key, kind, last);
		// Nothing under the number, and yet it was refused: the journal is not what it was.
		if (last === null && learned.length === 0) {
			if (!this.mayRefresh) throw new ExplainedError('OTHER_RUN_AT_WORK');
			await this.refresh();
		}
		return learned;
	}

	/** What stands under a number and those after it, read one by one. Throws as {@link catchUp}. */
	async newFrom(
		{ bookyearId, journal, number }: InvoiceKey,
		kind: JournalKind,
		last: number | null = null,
	): Promise<StoredInvoice[]> {
		const learned: StoredInvoice[] = [];
		for (let next = number; last === null || next <= last; next++) {
			if (next === number + singleReads(kind)) throw new ExplainedError('OTHER_RUN_AT_WORK');
			const document = await readOne(this.client, { bookyearId, journal, number: next }, kind);
			// A number that is free is the end – unless the last one is known: somebody may have left a gap.
			if (!document && last === null) break;
			if (!document) continue;
			this.remember(document);
			learned.push(document);
		}
		return learned;
	}

	/** Octopus named the last number of a journal: what was beyond it is gone. */
	endsAt(bookyearId: number, journal: string, last: number): void {
		this.documents.forgetAfter(last, bookyearId, journal);
	}
}

/** What is taken first where several documents may be the order's. A mark alone gives way to another order's document that has the reference. */
const RANK: Readonly<Record<Why, number>> = {
	both: 0,
	two: 1,
	mark: 2,
	reference: 3,
	split: 4,
	sign: 5,
	hand: 5,
	number: 6,
};

const singleReads = (kind: JournalKind): number =>
	kind === 'booking' ? MOST_SINGLE_BOOKINGS : MOST_SINGLE_READS;

const readOne = async (
	client: OctopusClient,
	key: InvoiceKey,
	kind: JournalKind,
): Promise<StoredInvoice | null> => await (kind === 'booking' ? readBooking : readInvoice)(client, key);

const known = (document: StoredInvoice): Known => ({ ...document, credit: isCredit(document) });
