import { attempt } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { backOff } from '../../shared/pause';
import { keyOf, type InvoiceKey, type StoredInvoice } from '../books/document';
import type { JournalKind } from '../books/journal';
import type { ReadyInvoice } from '../invoicing/prepared';
import type { OctopusClient } from '../transport/client';
import { octopusCode, OctopusError } from '../transport/errors';
import { postDocument } from '../transport/invoices';
import type { Found, InvoiceIndex } from './index/invoice-index';
import { lastDocumentIn, type DocumentNumbers } from './numbers';
import type { Rivals } from './rivals';

/** Posts of one invoice, unclear ones included. */
const MOST_ATTEMPTS = 8;

export interface Written {
	status: 'created' | 'exists';
	key: InvoiceKey;
	reference: string;
	/** Where it was read back already, because the answer was unclear. */
	stored?: StoredInvoice;
}

/** Somebody meanwhile wrote a document that may be this one. */
export interface Unclear {
	status: 'unclear';
	found: Found;
}

/** What is only known when it is written. */
export interface OwnFields {
	reference: string;
	/** Instead of that of the prepared document. */
	orderReference?: string;
	relationIdentificationServiceData: object;
	/** Credit notes only: which invoice they belong to. */
	peppolFields?: object;
}

/** What one document is written with. */
export interface WriteOne {
	client: OctopusClient;
	index: InvoiceIndex;
	numbers: DocumentNumbers;
	rivals: Rivals;
	/** Looks whether the document is in Octopus by now. */
	find: () => Found;
	/** Whether a document that was read back is the one that was sent. */
	isMine: (stored: StoredInvoice & { credit: boolean }) => boolean;
	/** Whether what was decided may no longer hold: looked at after a number was lost. */
	changed?: () => boolean;
}

/**
 * Puts one invoice into Octopus exactly once (docs/architecture.md, "Writing exactly once"). The document number is the lock: two writers
 * cannot both get it. After an unclear answer the number is read back before anything is sent again. Throws OctopusError for
 * a refusal, INVOICE_FATE_UNKNOWN when not even reading back works, OTHER_RUN_AT_WORK when another run of ours takes one
 * number after the other, and CREDIT_CHANGED_MEANWHILE where a number was lost to somebody who wrote what the document rests on.
 */
export async function writeInvoice(
	one: WriteOne,
	invoice: ReadyInvoice,
	own: OwnFields,
): Promise<Written | Unclear> {
	const { client, index, numbers, find, isMine } = one;
	const { body, kind } = invoice;
	const { reference } = own;
	let refusal: OctopusError | undefined;
	for (let round = 1; round <= MOST_ATTEMPTS; round++) {
		const number = numbers.nextFor(invoice);
		const key = { bookyearId: body.bookyearKey.id, journal: body.journalKey, number };
		const document = { ...body, ...own, documentSequenceNr: number };
		const { error } = await attempt(async () => await postDocument(client, kind, document));
		if (!error) {
			numbers.setNext(invoice, number + 1);
			index.remember(document);
			return { status: 'created', key, reference };
		}
		if (!(error instanceof OctopusError)) throw error;
		const collided = error.result.errorCode === octopusCode.WRONG_NUMBER;
		if (error.code === 'OCTOPUS_JOURNAL_LOCKED' && (await numbers.waitForLock())) continue;
		if (!error.unclear && !collided) throw error;
		refusal = error;
		if (error.unclear) {
			await backOff(round - 1);
			const stored = await readBack(index, key, invoice, error);
			if (!stored) continue;
			index.remember(stored);
			if (isMine(stored)) {
				numbers.setNext(invoice, number + 1);
				return { status: 'created', key, reference: stored.reference ?? reference, stored };
			}
			// Whether it is somebody else's or what that call left, it is the last one known.
			numbers.setNext(invoice, index.highest(key.bookyearId, key.journal) + 1);
		} else
			numbers.setNext(
				invoice,
				await nextAfterLoss(one, key, kind, lastDocumentIn(error.result.technicalInfo)),
			);
		const found = find();
		if (found.match === 'same' && found.invoice) return existing(found.invoice);
		if (found.match === 'unclear') return { status: 'unclear', found };
		if (one.changed?.()) throw new ExplainedError('CREDIT_CHANGED_MEANWHILE');
	}
	throw refusal ?? new ExplainedError('INVOICE_FATE_UNKNOWN', { detail: '' });
}

/** Learns what took the number, waits for another run of ours that is at work, and gives the next free number. */
async function nextAfterLoss(
	{ index, rivals }: WriteOne,
	key: InvoiceKey,
	kind: JournalKind,
	last: number | null,
): Promise<number> {
	const { bookyearId, journal, number } = key;
	if (last !== null) index.endsAt(bookyearId, journal, last);
	const taken = await index.catchUp(key, kind, last);
	const next = () => Math.max(index.highest(bookyearId, journal), last ?? 0) + 1;
	await rivals.lostTo(taken, async () => await index.newFrom({ bookyearId, journal, number: next() }, kind));
	return next() === number ? number + 1 : next();
}

async function readBack(index: InvoiceIndex, key: InvoiceKey, { kind }: ReadyInvoice, cause: OctopusError) {
	const { value, error } = await attempt(async () => await index.lookUp(key, kind));
	if (error)
		throw new ExplainedError('INVOICE_FATE_UNKNOWN', { detail: `${cause.message} ${error.message}` });
	return value;
}

const existing = (invoice: StoredInvoice): Written => ({
	status: 'exists',
	key: keyOf(invoice),
	reference: invoice.reference ?? '',
});
