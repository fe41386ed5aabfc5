import { attempt } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { backOff } from '../../shared/pause';
import type { ReadyInvoice } from '../invoicing/types';
import type { OctopusClient } from '../transport/client';
import { octopusCode, OctopusError } from '../transport/errors';
import { keyOf, postDocument, type InvoiceKey, type StoredInvoice } from '../transport/invoices';
import type { Identity } from '../invoicing/reference';
import type { InvoiceIndex } from './invoice-index';
import { lastDocumentIn, type DocumentNumbers } from './numbers';

/** Posts of one invoice, unclear ones included. */
const MOST_ATTEMPTS = 8;

export interface Written {
	status: 'created' | 'exists';
	key: InvoiceKey;
	reference: string;
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

/**
 * Puts one invoice into Octopus exactly once (DESIGN: "Writing the books"). The document number is the lock: two writers
 * cannot both get it. After an unclear answer the number is read back before anything is sent again. Throws OctopusError for
 * a refusal, INVOICE_FATE_UNKNOWN when not even reading back works, and CREDIT_CHANGED_MEANWHILE where a number was lost to
 * somebody who wrote what the document rests on (`changed`).
 */
export async function writeInvoice(
	client: OctopusClient,
	index: InvoiceIndex,
	numbers: DocumentNumbers,
	identity: Identity,
	invoice: ReadyInvoice,
	own: OwnFields,
	changed: () => boolean = () => false,
): Promise<Written> {
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
			const mine = await readBack(index, key, invoice, error);
			if (mine && identity.match(mine, false) === 'same') {
				numbers.setNext(invoice, number + 1);
				index.remember(mine);
				return { status: 'created', key, reference: mine.reference ?? reference };
			}
			if (!mine) continue;
			index.remember(mine);
		} else await index.catchUp(key, kind, lastDocumentIn(error.result.technicalInfo));
		const found = index.find(identity, false);
		if (found.match === 'same' && found.invoice) return existing(found.invoice);
		if (changed()) throw new ExplainedError('CREDIT_CHANGED_MEANWHILE');
		const last = Math.max(lastDocumentIn(error.result.technicalInfo) ?? 0, index.highest(key.bookyearId, key.journal));
		numbers.setNext(invoice, last + 1 === number ? number + 1 : last + 1);
	}
	throw refusal ?? new ExplainedError('INVOICE_FATE_UNKNOWN', { detail: '' });
}

async function readBack(index: InvoiceIndex, key: InvoiceKey, { kind }: ReadyInvoice, cause: OctopusError) {
	const { value, error } = await attempt(async () => await index.lookUp(key, kind));
	if (error) throw new ExplainedError('INVOICE_FATE_UNKNOWN', { detail: `${cause.message} ${error.message}` });
	return value;
}

const existing = (invoice: StoredInvoice): Written => ({ status: 'exists', key: keyOf(invoice), reference: invoice.reference ?? '' });
