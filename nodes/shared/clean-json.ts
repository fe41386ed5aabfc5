/**
 * The JSON text inside a body that has junk around it: a byte order mark, PHP notices or HTML comments before it, scripts
 * behind it. Cuts from the first `{` or `[` to its matching close; null when there is none or it never closes.
 */
export function cutJson(text: string): string | null {
	const start = text.search(/[{[]/);
	if (start < 0) return null;
	let depth = 0;
	let inString = false;
	for (let i = start; i < text.length; i++) {
		const char = text[i];
		if (inString) {
			if (char === '\\') i++;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '{' || char === '[') depth++;
		else if ((char === '}' || char === ']') && --depth === 0) return text.slice(start, i + 1);
	}
	return null;
}
