/** PHP's levenshtein, as PrestaShop uses it for "Did you mean". */
export function closest(word: string, words: string[]): string {
	let best = { word: '', distance: Infinity };
	for (const candidate of words) {
		const distance = levenshtein(word, candidate);
		// The last of the nearest, as PrestaShop has it.
		if (distance <= best.distance) best = { word: candidate, distance };
	}
	return best.word;
}

function levenshtein(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length]!;
}
