import { Pace } from '../../nodes/PrestaShop/transport/pace';
import { InvoiceIndex } from '../../nodes/Octopus/writing/invoice-index';
import { KnownDocuments } from '../../nodes/Octopus/writing/known-documents';
import { allRelations, RelationFinder } from '../../nodes/Octopus/writing/relations';
import { WriteRun } from '../../nodes/Octopus/writing/write-run';

/** What keeps an order or slip from going in twice, and a credit note from going in without its invoice, each switched off alone to prove that the simulation would notice. */
export const SAFEGUARDS = {
	/** After an unclear answer, look under that number before anything is sent again. */
	'read-back': () => void (InvoiceIndex.prototype.lookUp = async () => null),
	/** Before sending, look whether Octopus has the order. */
	index: () => void (InvoiceIndex.prototype.find = () => ({ match: 'other' as const })),
	/** Before crediting, look whether Octopus has the invoice. */
	'invoice before credit': () => void (InvoiceIndex.prototype.invoiceOf = () => ({ match: 'same' as const, invoice: { bookyearKey: { id: 2 }, journalKey: 'V2', documentSequenceNr: 1, invoiceLines: [{ count: 1, unitPrice: 1_000, vatCodeKey: '21' }] } })),
	/** When a number was taken, learn what stands there before taking the next. */
	'number lock': () => void (InvoiceIndex.prototype.catchUp = async () => []),
	/** A document whose reference somebody edited is recognised by our mark. */
	'recognition by mark': () => {
		const { candidates } = KnownDocuments.prototype;
		KnownDocuments.prototype.candidates = function (wanted) {
			return candidates.call(this, { ...wanted, mark: '' });
		};
	},
	/** A refused number that does not name the last one: look at everything again. */
	'refresh after a nameless refusal': () => {
		const { catchUp } = InvoiceIndex.prototype;
		InvoiceIndex.prototype.catchUp = async function (key, kind, last) {
			return await (last === null ? this.newFrom(key, kind) : catchUp.call(this, key, kind, last));
		};
	},
	/** After an unclear upsert, an e-mail address is looked for in any case. */
	'case of e-mail addresses': () => void Object.assign(RelationFinder.prototype, {
		async readAgain(this: { client: Parameters<typeof allRelations>[0] }, { email }: { email?: string }) {
			return (await allRelations(this.client)).find((relation) => relation.email === email);
		},
	}),
	/** A shop gets no more questions at once than its owner allows. */
	'requests at once': () => void (Pace.prototype.inTurn = async (work) => await work()),
	/** Compare the first invoice of a run with what Octopus came to before sending the second. */
	'first invoice': () => void Object.assign(WriteRun.prototype, { checkFirst: async () => undefined }),
} as const;

export type Safeguard = keyof typeof SAFEGUARDS;
