import { countryInWords } from './country-name';
import type { Language, Values } from './explained';
import { texts, type Code, type TextsPerLanguage } from './texts';

/** Values as they stand in a sentence. */
type Found = Record<string, string>;

const LANGUAGES: readonly Language[] = ['en', 'nl', 'fr'];

/** A text with less than this around its values is the end or the middle of many sentences. */
const FEWEST_LETTERS = 12;

/** Where each of `literals` stands, searched from the left; null when one does not. */
function placesFrom(left: boolean, literals: string[], sentence: string, begin: number, end: number): number[] | null {
	const places: number[] = [];
	for (const literal of left ? literals : [...literals].reverse()) {
		const at = left ? sentence.indexOf(literal, begin) : end - literal.length < begin ? -1 : sentence.lastIndexOf(literal, end - literal.length);
		if (at < begin || at + literal.length > end) return null;
		if (left) begin = at + literal.length;
		else end = at;
		places.push(at);
	}
	return left ? places : places.reverse();
}

/** The values a sentence was made with; null when this text did not make it, or when it is not certain where one value ends. */
export function valuesIn(text: string, sentence: string): Found | null {
	const [first, ...literals] = text.split(/\{\w+\}/) as [string, ...string[]];
	const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
	const last = literals.pop();
	if (last === undefined) return sentence === text ? {} : null;
	const end = sentence.length - last.length;
	if (!sentence.startsWith(first) || !sentence.endsWith(last) || end < first.length) return null;
	const [places, others] = [true, false].map((left) => placesFrom(left, literals, sentence, first.length, end));
	if (!places || places.join() !== others?.join()) return null;
	const found: Found = {};
	for (const [index, name] of names.entries()) {
		const value = sentence.slice(index === 0 ? first.length : places[index - 1]! + literals[index - 1]!.length, places[index] ?? end);
		if (Object.hasOwn(found, name) && found[name] !== value) return null;
		found[name] = value;
	}
	return found;
}

const lettersOf = (text: string): number => text.replace(/\{\w+\}/g, '').length;
const textsOf = (code: string): TextsPerLanguage | null => (Object.hasOwn(texts, code) ? texts[code as Code] : null);

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

/** A sentence of ours in another language; as it is when it is none of ours. For where only the sentence was handed on. */
export function retell(sentence: string, language: Language): string {
	let best: { letters: number; said: string } | null = null;
	for (const perLanguage of Object.values(texts) as TextsPerLanguage[]) {
		for (const written of LANGUAGES) {
			const [, text] = perLanguage[written];
			const letters = lettersOf(text);
			if (letters < FEWEST_LETTERS || letters <= (best?.letters ?? 0)) continue;
			const values = valuesIn(text, sentence);
			const said = values && inWords(perLanguage[language][1], values, language);
			if (said) best = { letters, said };
		}
	}
	return best?.said ?? sentence;
}

/** Null where a value is missing. A value may be a sentence itself: what stopped a run. */
export function inWords(text: string, values: Values, language: Language): string | null {
	let whole = true;
	const said = text.replace(/\{(\w+)\}/g, (_, name: string) => {
		if (!Object.hasOwn(values, name)) whole = false;
		const value = String(values[name] ?? '');
		return name === 'detail' ? retell(value, language) : countryInWords(name, value, language);
	});
	return whole ? said : null;
}
