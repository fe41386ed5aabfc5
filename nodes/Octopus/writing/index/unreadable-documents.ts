import { explain, type Explanation } from '../../../shared/explained';
import type { Language } from '../../../shared/texts/text';
import { markIn } from '../../invoicing/reference/mark';
import type { Identity } from '../../invoicing/reference/reference';
import type { Unreadable } from '../../transport/read-document';

/** What Octopus holds of which nobody can tell whose it is, or under which number. */
export class UnreadableDocuments {
	constructor(private readonly documents: readonly Unreadable[] = []) {}

	/** Why an order or slip is not sent: one of these may be its document. */
	reasonFor(identity: Identity, language: Language): Explanation | null {
		const found = this.documents.find((document) => mayBe(identity, document));
		return found
			? explain('OCTOPUS_DOCUMENT_UNREADABLE', { document: found.document, field: found.field }, language)
			: null;
	}

	/** Remarks on those that are none of the documents of a run. */
	remarks(identities: Identity[], language: Language): string[] {
		const foreign = this.documents.filter(
			(document) => !identities.some((identity) => mayBe(identity, document)),
		);
		return [
			...new Set(
				foreign.map(
					({ document, field }) =>
						explain('OCTOPUS_DOCUMENT_LEFT_OUT', { document, field }, language).message,
				),
			),
		];
	}
}

/**
 * Whether a document of which only a part can be read may be the one looked for. Whose it is is told by reference or mark: where
 * one can be read and names somebody else, the other need not be known.
 */
function mayBe(identity: Identity, { reference, orderReference }: Unreadable): boolean {
	const mark = orderReference === null || isBroken(orderReference) ? null : orderReference;
	if (mark === null && (reference === null || reference.trim() === '')) return true;
	// The order's own reference in place of what cannot be read: then the mark decides.
	const plain = identity.references.at(-1) ?? '';
	const mayRead =
		reference === null || (isBroken(reference) && identity.references.some((one) => fits(reference, one)));
	// Our mark says alone whose it is.
	const references = [reference ?? '', ...(mayRead && !markIn(mark ?? '') ? [plain] : [])];
	return references.some((one) =>
		[false, true].some(
			(credit) => identity.match({ reference: one, orderReference: mark ?? '', credit }, false) !== 'other',
		),
	);
}

/** What was no valid text stands as U+FFFD. */
const isBroken = (text: string): boolean => text.includes('\uFFFD');

/** Whether all that is left of a broken text stands in the whole one. */
function fits(broken: string, whole: string): boolean {
	const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	return broken.split('\uFFFD').every((part) => bare(whole).includes(bare(part)));
}
