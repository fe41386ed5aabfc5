import { InvoiceIndex } from '../../nodes/Octopus/writing/invoice-index';
import { WriteRun } from '../../nodes/Octopus/writing/write-run';

/** What keeps an order or slip from going in twice, and a credit note from going in without its invoice, each switched off alone to prove that the simulation would notice. */
export const SAFEGUARDS = {
	/** After an unclear answer, look under that number before anything is sent again. */
	'read-back': () => void (InvoiceIndex.prototype.lookUp = async () => null),
	/** Before sending, look whether Octopus has the order. */
	index: () => void (InvoiceIndex.prototype.find = () => ({ match: 'other' as const })),
	/** Before crediting, look whether Octopus has the invoice. */
	'invoice before credit': () => void (InvoiceIndex.prototype.invoiceOf = ({ id }) => ({ match: 'same' as const, invoice: { bookyearKey: { id: 2 }, journalKey: 'V2', documentSequenceNr: 1, orderReference: `PS-${id}`, invoiceLines: ['21', '12', '06'].map((vatCodeKey) => ({ count: 1, unitPrice: 1_000, vatCodeKey })) } })),
	/** When a number was taken, learn what stands there before taking the next. */
	'number lock': () => void (InvoiceIndex.prototype.catchUp = async () => undefined),
	/** Compare the first invoice of a run with what Octopus came to before sending the second. */
	'first invoice': () => void Object.assign(WriteRun.prototype, { checkFirst: async () => undefined }),
} as const;

export type Safeguard = keyof typeof SAFEGUARDS;
