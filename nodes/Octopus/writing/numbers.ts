import { time } from '../../shared/pause';
import type { ReadyInvoice } from '../invoicing/prepared';
import type { InvoiceIndex } from './index/invoice-index';

/** Seconds that a journal somebody else has open is waited for, in a whole run. */
const LOCK_WAITS = [2, 5, 10];

/**
 * The next document number per bookyear and journal. It is not known whether Octopus's two counters include unbooked
 * invoices, so the highest of both and of the index counts; a refusal (-13) names the true last one.
 */
export class DocumentNumbers {
	private readonly next = new Map<string, number>();
	private lockWaits = 0;

	constructor(private readonly index: InvoiceIndex) {}

	nextFor({ body, numbering }: ReadyInvoice): number {
		const key = keyOf(body);
		const known = this.next.get(key);
		if (known !== undefined) return known;
		const first =
			Math.max(
				numbering.lastBookedDocumentNr,
				numbering.nextDocumentNumber - 1,
				this.index.highest(body.bookyearKey.id, body.journalKey),
			) + 1;
		this.next.set(key, first);
		return first;
	}

	/** Waits a little while somebody else has the journal open; false when this run has waited enough. */
	async waitForLock(): Promise<boolean> {
		const wait = LOCK_WAITS[this.lockWaits++];
		if (wait === undefined) return false;
		await time.pause(wait);
		return true;
	}

	setNext({ body }: ReadyInvoice, number: number): void {
		this.next.set(keyOf(body), number);
	}
}

const keyOf = (body: ReadyInvoice['body']): string => `${body.bookyearKey.id}/${body.journalKey}`;

/** "Illegal document seq Nr.  Last Document = 6.  New Document = 1. " → 6 (fact O6). */
export function lastDocumentIn(technicalInfo: string | undefined): number | null {
	const found = /Last Document\s*=\s*(\d+)/i.exec(technicalInfo ?? '');
	return found ? Number(found[1]) : null;
}
