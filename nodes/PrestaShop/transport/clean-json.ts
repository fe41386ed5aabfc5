/** Places tried in a body that is mostly junk. */
const MOST_STARTS = 20;

/**
 * The JSON texts inside a body that has junk around it – a byte order mark, PHP notices or HTML comments before it, scripts
 * behind it: each from a `{` or `[` to its matching close, the first first. Notices may hold brackets of their own. What
 * never closes was cut off (`open`): nothing inside it is taken for the whole.
 */
export function cutJson(text: string): { parts: string[]; open: boolean } {
	const found: string[] = [];
	const starts = /[{[]/g;
	while (found.length < MOST_STARTS) {
		const start = starts.exec(text);
		if (!start) return { parts: found, open: false };
		const end = closeOf(text, start.index);
		if (end === null) return { parts: found, open: true };
		found.push(text.slice(start.index, end));
		starts.lastIndex = end;
	}
	return { parts: found, open: true };
}

/** Behind the bracket that closes the one at `start`; null when it never closes. */
function closeOf(text: string, start: number): number | null {
	let depth = 0;
	let inString = false;
	for (let i = start; i < text.length; i++) {
		const char = text[i];
		if (inString) {
			if (char === '\\') i++;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '{' || char === '[') depth++;
		else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
	}
	return null;
}
