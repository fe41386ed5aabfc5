import { explain, type Explanation, type Language } from '../../shared/explained';
import type { Identity } from '../invoicing/reference';
import type { Unreadable } from '../transport/read-document';

/** What Octopus holds of which nobody can tell whose it is, or under which number. */
export class UnreadableDocuments {
	constructor(private readonly documents: readonly Unreadable[] = []) {}

	/** Why an order or slip is not sent: one of these may be its document. */
	reasonFor(identity: Identity, language: Language): Explanation | null {
		const found = this.documents.find((document) => mayBe(identity, document));
		return found ? explain('OCTOPUS_DOCUMENT_UNREADABLE', { document: found.document, field: found.field }, language) : null;
	}

	/** Remarks on those that are none of the documents of a run. */
	remarks(identities: Identity[], language: Language): string[] {
		const foreign = this.documents.filter((document) => !identities.some((identity) => mayBe(identity, document)));
		return [...new Set(foreign.map(({ document, field }) => explain('OCTOPUS_DOCUMENT_LEFT_OUT', { document, field }, language).message))];
	}
}

/** Whether a document of which only a part can be read may be the one looked for; what cannot be read may be anything. */
function mayBe(identity: Identity, { reference, orderReference }: Unreadable): boolean {
	if (orderReference === null) return true;
	const references = reference === null ? [...identity.references, ''] : [reference];
	return references.some((one) => [false, true].some((credit) => identity.match({ reference: one, orderReference, credit }, false) !== 'other'));
}
