import { countryInWords } from './country-name';
import { fieldsInWords } from './field-names';
import { texts, type Code } from './texts';
import type { Language, TextsPerLanguage, Values } from './texts/text';

/** Values as they stand in a sentence. */
type Found = Record<string, string>;

const LANGUAGES: readonly Language[] = ['en', 'nl', 'fr'];

/** A text with less than this around its values is the end or the middle of many sentences. */
const FEWEST_LETTERS = 12;

/** Where each of `literals` stands, searched from the left; null when one does not. */
function placesFrom(
	left: boolean,
	literals: string[],
	sentence: string,
	begin: number,
	end: number,
): number[] | null {
	const places: number[] = [];
	for (const literal of left ? literals : [...literals].reverse()) {
		const at = left
			? sentence.indexOf(literal, begin)
			: end - literal.length < begin
				? -1
				: sentence.lastIndexOf(literal, end - literal.length);
		if (at < begin || at + literal.length > end) return null;
		if (left) begin = at + literal.length;
		else end = at;
		places.push(at);
	}
	return left ? places : places.reverse();
}

interface Parts {
	first: string;
	literals: string[];
	/** Null where the text holds no value. */
	last: string | null;
	names: string[];
}

const parts = new Map<string, Parts>();

/** A text between its values, worked out once. */
function partsOf(text: string): Parts {
	let known = parts.get(text);
	if (!known) {
		const [first, ...literals] = text.split(/\{\w+\}/) as [string, ...string[]];
		known = {
			first,
			last: literals.pop() ?? null,
			literals,
			names: [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
		};
		parts.set(text, known);
	}
	return known;
}

/** The values a sentence was made with; null when this text did not make it, or when it is not certain where one value ends. */
export function valuesIn(text: string, sentence: string): Found | null {
	const { first, literals, last, names } = partsOf(text);
	if (last === null) return sentence === text ? {} : null;
	const end = sentence.length - last.length;
	if (!sentence.startsWith(first) || !sentence.endsWith(last) || end < first.length) return null;
	const [places, others] = [true, false].map((left) =>
		placesFrom(left, literals, sentence, first.length, end),
	);
	if (!places || places.join() !== others?.join()) return null;
	const found: Found = {};
	for (const [index, name] of names.entries()) {
		const value = sentence.slice(
			index === 0 ? first.length : places[index - 1]! + literals[index - 1]!.length,
			places[index] ?? end,
		);
		if (Object.hasOwn(found, name) && found[name] !== value) return null;
		found[name] = value;
	}
	return found;
}

function lettersOf(text: string): number {
	const { first, literals, last } = partsOf(text);
	return [first, ...literals, last ?? ''].reduce((sum, { length }) => sum + length, 0);
}

const textsOf = (code: string): TextsPerLanguage | null =>
	Object.hasOwn(texts, code) ? texts[code as Code] : null;

/** The values that message and suggestion of a code were made with, whichever language wrote them; null when other words stand there. */
export function valuesOf(code: string, message: string, suggestion: string): Found | null {
	const known = textsOf(code);
	for (const language of known ? LANGUAGES : []) {
		const [, happened, remedy] = known![language];
		const found = valuesIn(happened, message);
		if (found) return { ...valuesIn(remedy, suggestion), ...found };
	}
	return null;
}

/** A sentence of ours: its code, and the values it was made with. */
interface Recognised {
	code: Code;
	values: Found;
}

/** Every message that is enough to be told by, those with most letters of their own first: the first that fits made the sentence. */
let messages: Array<{ code: Code; text: string; begin: string }> | undefined;

function allMessages(): NonNullable<typeof messages> {
	messages ??= (Object.keys(texts) as Code[])
		.flatMap((code) =>
			LANGUAGES.map((language) => ({ code, text: (texts[code] as TextsPerLanguage)[language][1] })),
		)
		.filter(({ text }) => lettersOf(text) >= FEWEST_LETTERS)
		.map((message) => ({ ...message, begin: partsOf(message.text).first }))
		.sort((one, other) => lettersOf(other.text) - lettersOf(one.text));
	return messages;
}

/** Which text made a sentence; null when it is none of ours. */
function recognise(sentence: string): Recognised | null {
	for (const { code, text, begin } of allMessages()) {
		const values = sentence.startsWith(begin) ? valuesIn(text, sentence) : null;
		if (values) return { code, values };
	}
	return null;
}

/** The code of a sentence that was handed on alone; null when it is none of ours. */
export const codeOf = (sentence: string): Code | null => recognise(sentence)?.code ?? null;

/** A sentence of ours in another language; as it is when it is none of ours. For where only the sentence was handed on. */
export function retell(sentence: string, language: Language): string {
	const found = recognise(sentence);
	return (found && inWords(texts[found.code][language][1], found.values, language)) ?? sentence;
}

/** Null where a value is missing. A value may be a sentence itself: what stopped a run. */
export function inWords(text: string, values: Values, language: Language): string | null {
	let whole = true;
	const said = text.replace(/\{(\w+)\}/g, (_, name: string) => {
		if (!Object.hasOwn(values, name)) whole = false;
		const value = String(values[name] ?? '');
		if (name === 'fields') return fieldsInWords(value, language);
		return name === 'detail' || name === 'reason'
			? retell(value, language)
			: countryInWords(name, value, language);
	});
	return whole ? said : null;
}
