/** Words of a typed text that are put together: an order's number in more pieces is none. */
const MOST_WORDS = 8;

const WORD = /[\p{L}\p{N}]+/gu;

/** A text without blanks and in capitals, from its first letter or digit to its last; empty where it has none. */
export function phraseOf(text: string): string {
	const words = wordsIn(text);
	return words.length === 0 ? '' : piece(text, words[0]!, words.at(-1)!);
}

/**
 * Every piece of a text that begins and ends with a word, as {@link phraseOf} writes it: "Order XKBK 71" gives ORDER, XKBK,
 * 71, ORDERXKBK … A reference is looked up among them, so that it is found with blanks in it, in small letters or in a text.
 */
export function phrasesOf(text: string): string[] {
	const words = wordsIn(text);
	if (words.length === 0) return [];
	const pieces = words.flatMap((first, index) =>
		words.slice(index, index + MOST_WORDS).map((last) => piece(text, first, last)),
	);
	return words.length > MOST_WORDS ? [...pieces, piece(text, words[0]!, words.at(-1)!)] : pieces;
}

/** Numbers that a text names, without zeros in front: 71 of "71", "#000071", "#FA000071" and "(71)". */
export function numbersIn(text: string): string[] {
	return wordsIn(text).flatMap(({ word }) => {
		const [, digits] = /^[A-Z]{0,4}0*([1-9]\d*)$/.exec(word) ?? [];
		return digits === undefined ? [] : [digits];
	});
}

/**
 * Whether a reference found among other words can be nothing else: PrestaShop's nine letters are, a short or plain number
 * ("2026") is not.
 */
export const isTelling = (phrase: string): boolean => phrase.length >= 6 && /\p{L}/u.test(phrase);

interface Word {
	word: string;
	start: number;
	end: number;
}

function wordsIn(text: string): Word[] {
	return [...text.matchAll(WORD)].map((found) => {
		const end = found.index + found[0].length;
		return { word: found[0].toUpperCase(), start: found.index, end };
	});
}

const piece = (text: string, first: Word, last: Word): string =>
	first === last ? first.word : text.slice(first.start, last.end).replace(/\s+/g, '').toUpperCase();
