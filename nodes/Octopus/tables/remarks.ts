import { codeOf, retell } from '../../shared/retell';
import { texts } from '../../shared/texts';
import type { Language } from '../../shared/texts/text';
import type { OrderItem } from '../item';

/** What is odd about an order though no reason to hold it: sentences of its customer, its invoice and the comparison, each once. */
export function remarksOf({ reconciliation, invoice, relation }: OrderItem): string[] {
	const all = [reconciliation, invoice, relation].flatMap((part) =>
		part && 'notes' in part && Array.isArray(part.notes) ? (part.notes as unknown[]) : [],
	);
	return [
		...new Set(
			all
				.filter((note): note is string => typeof note === 'string')
				.map((note) => note.replace(/\s+/g, ' ').trim())
				.filter(Boolean),
		),
	];
}

/** The remarks of a ledger row, one a line, in a language. */
export const remarksIn = (notes: string, language: Language): string[] =>
	notes
		.split('\n')
		.map((note) => note.trim())
		.filter(Boolean)
		.map((note) => retell(note, language));

/** Remarks of one kind, and which orders have them. */
export interface RemarkGroup {
	/** Of a remark of ours, its title; else the remark itself. */
	title: string;
	orders: string[];
	/** As they were said; one of each. */
	sentences: string[];
}

/** Remarks by kind, those of most orders first. */
export function groupRemarks(
	remarks: Array<{ order: string; note: string }>,
	language: Language,
): RemarkGroup[] {
	const groups = new Map<string, RemarkGroup>();
	for (const { order, note } of remarks) {
		const code = codeOf(note);
		const sentence = retell(note, language);
		const group = groups.get(code ?? sentence) ?? {
			title: code ? texts[code][language][0] : sentence,
			orders: [],
			sentences: [],
		};
		if (!group.orders.includes(order)) group.orders.push(order);
		if (!group.sentences.includes(sentence)) group.sentences.push(sentence);
		groups.set(code ?? sentence, group);
	}
	return [...groups.values()].sort((a, b) => b.orders.length - a.orders.length);
}
