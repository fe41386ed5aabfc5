import type { OctopusSimulator } from '../simulators/octopus';
import type { Deed } from './schedule';

type Kept = OctopusSimulator['dossier']['invoices'][number] | OctopusSimulator['dossier']['bookings'][number];

/** What people make of a reference. */
const EDITS: Array<(reference: string) => string> = [
	(reference) => `${reference} betaald`,
	(reference) => reference.toLowerCase(),
	(reference) => ` ${reference} `,
	(reference) => `FACT-${reference}`,
	() => '',
];

/** Somebody who works in Octopus while the runs write there. What a document was sent as stays known to the simulation. */
export class Bookkeeper {
	private readonly origins = new WeakMap<object, string>();
	/** Documents whose reference is another one's: both orders have to be asked about. */
	readonly swapped = new Set<string>();

	constructor(private readonly octopus: OctopusSimulator) {}

	reset(): void {
		this.swapped.clear();
	}

	/** The mark a document was sent with, whatever was made of it since; empty for one that is not ours. */
	originOf(document: Kept): string {
		const known = this.origins.get(document);
		if (known !== undefined) return known;
		const mark = String(document.body.orderReference ?? '');
		this.origins.set(document, mark);
		return mark;
	}

	/** Our documents. */
	ours(): Kept[] {
		const { invoices, bookings } = this.octopus.dossier;
		return [...invoices, ...bookings].filter((document) => this.originOf(document).startsWith('PS-'));
	}

	act({ does, which }: Deed): void {
		const documents = this.ours().filter((document) => !this.swapped.has(this.originOf(document)));
		const document = documents[which % Math.max(1, documents.length)];
		if (!document) return;
		const { body } = document;
		const [reference, isMarked] = [String(body.reference), body.orderReference !== ''];
		document.modifiedAt = this.octopus.clock.now();
		// Nobody adds a word to what was emptied.
		if (does === 'edit' && isMarked && reference.trim() !== '')
			body.reference = EDITS[which % EDITS.length]!(reference);
		if (does === 'unmark' && /^[A-Z0-9/]+$/.test(reference)) body.orderReference = '';
		if (does === 'book' && 'booked' in document) document.booked = true;
		if (does === 'delete') this.remove(document);
		if (does === 'renumber') this.renumber(document, 1 + (which % 3));
		if (does === 'swap')
			this.swap(
				documents.filter(
					(one) => one.body.orderReference !== '' && /^[A-Z]+$/.test(String(one.body.reference)),
				),
			);
	}

	/** Behind the last document of its journal, with a gap. */
	private renumber(document: Kept, more: number): void {
		const { invoices, bookings } = this.octopus.dossier;
		const last = Math.max(
			...[...invoices, ...bookings]
				.filter(({ journalKey }) => journalKey === document.journalKey)
				.map(({ number }) => number),
		);
		document.number = last + more;
		document.body.documentSequenceNr = document.number;
	}

	private swap([one, other]: Kept[]): void {
		if (!one || !other) return;
		[one.body.reference, other.body.reference] = [other.body.reference!, one.body.reference!];
		for (const document of [one, other]) this.swapped.add(this.originOf(document));
	}

	/** A document of their own at the end of a journal. */
	makeOne(like: Kept): Kept {
		const made = structuredClone(like);
		Object.assign(made.body, { reference: 'By hand', orderReference: '' });
		this.list(made).push(made as never);
		this.renumber(made, 1);
		return made;
	}

	remove(document: Kept): void {
		const list = this.list(document);
		list.splice(list.indexOf(document), 1);
	}

	private list(document: Kept): Kept[] {
		const { invoices, bookings } = this.octopus.dossier;
		return 'booked' in document ? invoices : bookings;
	}
}
