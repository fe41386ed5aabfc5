import { keyOf, keyText, type StoredInvoice } from '../../books/document';
import { markIn } from '../../invoicing/reference/mark';
import type { Identity } from '../../invoicing/reference/reference';
import { numbersIn, phraseOf, phrasesOf } from '../../invoicing/reference/reference-words';

/** A document, and whether it credits. */
export type Known = StoredInvoice & { credit: boolean };

/**
 * Documents by number, by our mark and by every piece of their reference: each is taken apart once, so that looking one of a
 * hundred thousand up costs no walk through them.
 */
export class KnownDocuments {
	private readonly byKey = new Map<string, Known>();
	private readonly byMark = new Map<string, Set<Known>>();
	private readonly byPhrase = new Map<string, Set<Known>>();
	private readonly byNumber = new Map<string, Set<Known>>();
	private readonly last = new Map<string, number>();

	get(key: string): Known | undefined {
		return this.byKey.get(key);
	}

	replaceBy(documents: Known[]): void {
		for (const map of [this.byKey, this.byMark, this.byPhrase, this.byNumber, this.last]) map.clear();
		for (const document of documents) this.add(document);
	}

	add(document: Known): void {
		const key = keyText(keyOf(document));
		const before = this.byKey.get(key);
		if (before) this.remove(key, before);
		this.byKey.set(key, document);
		for (const [map, name] of this.namesOf(document)) {
			const there = map.get(name);
			if (there) there.add(document);
			else map.set(name, new Set([document]));
		}
		const journal = journalText(document.bookyearKey.id, document.journalKey);
		this.last.set(journal, Math.max(this.last.get(journal) ?? 0, document.documentSequenceNr));
	}

	private remove(key: string, document: Known): void {
		this.byKey.delete(key);
		for (const [map, name] of this.namesOf(document)) map.get(name)?.delete(document);
	}

	private namesOf({ reference = '', orderReference }: Known): Array<[Map<string, Set<Known>>, string]> {
		const mark = markIn(orderReference)?.order;
		return [
			...(mark === undefined ? [] : [[this.byMark, mark] as [Map<string, Set<Known>>, string]]),
			...phrasesOf(reference).map((phrase): [Map<string, Set<Known>>, string] => [this.byPhrase, phrase]),
			...numbersIn(reference).map((number): [Map<string, Set<Known>>, string] => [this.byNumber, number]),
		];
	}

	withPhrase(phrase: string): Iterable<Known> {
		return this.byPhrase.get(phrase) ?? [];
	}

	/** Every document that may be what is looked for. */
	candidates({ mark, references, numbers }: Pick<Identity, 'mark' | 'references' | 'numbers'>): Known[] {
		const found = new Set(this.byMark.get(mark) ?? []);
		for (const reference of references)
			for (const document of this.withPhrase(phraseOf(reference))) found.add(document);
		for (const number of numbers) for (const document of this.byNumber.get(number) ?? []) found.add(document);
		return [...found];
	}

	/** The highest number known in a journal; 0 when none is. */
	highest(bookyearId: number, journal: string): number {
		return this.last.get(journalText(bookyearId, journal)) ?? 0;
	}

	/** What is known beyond a number. */
	after(number: number, bookyearId: number, journal: string): Known[] {
		const beyond: Known[] = [];
		for (let next = number + 1; next <= this.highest(bookyearId, journal); next++) {
			const document = this.byKey.get(keyText({ bookyearId, journal, number: next }));
			if (document) beyond.push(document);
		}
		return beyond;
	}

	forgetAfter(number: number, bookyearId: number, journal: string): void {
		for (const document of this.after(number, bookyearId, journal))
			this.remove(keyText(keyOf(document)), document);
		if (this.highest(bookyearId, journal) > number) this.last.set(journalText(bookyearId, journal), number);
	}
}

const journalText = (bookyearId: number, journal: string): string => `${bookyearId}/${journal}`;
