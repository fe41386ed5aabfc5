import { isCreditOf, orderIdentity, type Identity, type Match, type OrderKey } from '../invoicing/reference';
import type { OctopusClient } from '../transport/client';
import type { JournalKind } from '../invoicing/types';
import { documentsSince, isCredit, keyOf, keyText, readInvoice, type InvoiceKey, type StoredInvoice } from '../transport/invoices';
import type { Unreadable } from '../transport/read-document';

/** A document, and whether it credits. */
type Known = StoredInvoice & { credit: boolean };

interface Found {
	match: Match;
	invoice?: StoredInvoice;
}

/** Numbers looked at one by one after somebody else wrote in the journal; beyond that the whole index is read again. */
const MOST_SINGLE_READS = 10;

/**
 * What Octopus holds, by reference: the memory that makes an order go in once. Built by one call; every invoice met later
 * is remembered.
 */
export class InvoiceIndex {
	private readonly byKey = new Map<string, Known>();
	private readonly byReference = new Map<string, Set<string>>();
	private readonly credits = new Set<string>();
	/** What Octopus holds besides, and nobody can tell whose it is, or under which number. */
	private unreadable: Unreadable[] = [];

	private constructor(
		private readonly client: OctopusClient,
		private readonly stamp: string,
		private readonly bookings: boolean,
	) {}

	/** `stamp`: nothing older is looked at; an invoice is never older than its order. `bookings`: sales bookings are looked at as well. */
	static async build(client: OctopusClient, stamp: string, bookings: boolean): Promise<InvoiceIndex> {
		const index = new InvoiceIndex(client, stamp, bookings);
		await index.refresh();
		return index;
	}

	private async refresh(): Promise<void> {
		const unreadable: Unreadable[] = [];
		for (const document of await documentsSince(this.client, this.stamp, this.bookings, unreadable)) this.remember(document);
		this.unreadable = unreadable;
	}

	/** A document that cannot be read and may be the one looked for; the order is not sent beside it. */
	unreadableOf(identity: Identity): Unreadable | undefined {
		return this.unreadable.find((document) => mayBe(identity, document));
	}

	/** Documents that cannot be read and are none of those looked for. */
	leftOut(identities: Identity[]): Unreadable[] {
		return this.unreadable.filter((document) => !identities.some((identity) => mayBe(identity, document)));
	}

	/** What Octopus holds under a number now; null when nothing. */
	async lookUp(key: InvoiceKey, kind: JournalKind): Promise<Known | null> {
		if (kind !== 'booking') {
			const invoice = await readInvoice(this.client, key);
			return invoice && known(invoice);
		}
		await this.refresh();
		return this.byKey.get(keyText(key)) ?? null;
	}

	remember(invoice: StoredInvoice): void {
		const key = keyText(keyOf(invoice));
		const reference = invoice.reference?.trim() ?? '';
		const before = this.byKey.get(key)?.reference?.trim();
		if (before !== undefined && before !== reference) this.byReference.get(before)?.delete(key);
		const document = known(invoice);
		this.byKey.set(key, document);
		if (document.credit) this.credits.add(key);
		else this.credits.delete(key);
		this.byReference.set(reference, (this.byReference.get(reference) ?? new Set()).add(key));
	}

	private withReference(reference: string): Known[] {
		return [...(this.byReference.get(reference) ?? [])].map((key) => this.byKey.get(key)!);
	}

	/** Whether the document of an order or slip is there already, whatever journal or bookyear it is in. `split`: another order of the run has the same reference. */
	find(identity: Identity, split: boolean): Found {
		return this.search(identity, split);
	}

	/** The invoice that a credit note of the order belongs to. */
	invoiceOf(order: OrderKey, split: boolean): Found {
		return this.search(orderIdentity(order), split);
	}

	private search(identity: Identity, split: boolean): Found {
		let unclear: StoredInvoice | undefined;
		for (const invoice of identity.references.flatMap((reference) => this.withReference(reference))) {
			const match = identity.match(invoice, split);
			if (match === 'same') return { match, invoice };
			if (match === 'unclear') unclear = invoice;
		}
		return unclear ? { match: 'unclear', invoice: unclear } : { match: 'other' };
	}

	/** True when some invoice already carries this reference. */
	isTaken(reference: string): boolean {
		return this.withReference(reference).length > 0;
	}

	/** Everything that credits an order or a part of it. */
	creditsOf(order: OrderKey): StoredInvoice[] {
		return [...this.credits].map((key) => this.byKey.get(key)!).filter((document) => isCreditOf(order, document));
	}

	/** The highest number known in a journal; 0 when none is. */
	highest(bookyearId: number, journal: string): number {
		let highest = 0;
		for (const invoice of this.byKey.values()) {
			if (invoice.bookyearKey.id === bookyearId && invoice.journalKey === journal) highest = Math.max(highest, invoice.documentSequenceNr);
		}
		return highest;
	}

	/**
	 * Learns what others wrote from `number` on: each number up to `last` (up to the first that is free where Octopus does not
	 * name the last one), or, when that is far, everything anew. Without it a second run could send an order that the first
	 * one had just sent under another number.
	 */
	async catchUp({ bookyearId, journal, number }: InvoiceKey, kind: JournalKind, last: number | null): Promise<void> {
		const far = last !== null && last >= number + MOST_SINGLE_READS;
		if (kind === 'booking' || far) return await this.refresh();
		for (let next = number; next <= (last ?? number + MOST_SINGLE_READS); next++) {
			const invoice = await readInvoice(this.client, { bookyearId, journal, number: next });
			if (!invoice) return;
			this.remember(invoice);
		}
		if (last === null) await this.refresh();
	}
}

const known = (document: StoredInvoice): Known => ({ ...document, credit: isCredit(document) });

/** Whether a document of which only a part can be read may be the one looked for; what cannot be read may be anything. */
function mayBe(identity: Identity, { reference, orderReference }: Unreadable): boolean {
	const references = reference === null ? [...identity.references, ''] : [reference];
	const named = (credit: boolean) => references.some((one) => identity.match({ reference: one, orderReference: orderReference ?? '', credit }, false) !== 'other');
	return orderReference === null || named(false) || named(true);
}
