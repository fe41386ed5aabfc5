/** SQLUtils::getSQLRetrieveFilter, as measured (points 22 and 26). */
export function condition(text: string): (value: string) => boolean {
	const like = /^(%)?\[(.*)\](%)?$/s.exec(text);
	if (like && (like[1] || like[3])) {
		const wanted = like[2]!.toLowerCase();
		if (like[1] && like[3]) return (value) => value.toLowerCase().includes(wanted);
		return like[1]
			? (value) => value.toLowerCase().endsWith(wanted)
			: (value) => value.toLowerCase().startsWith(wanted);
	}
	const sign = /^([<>!])\[(.*)\]$/s.exec(text);
	if (sign) {
		const parts = sign[2]!.split('|');
		if (sign[1] === '!') return (value) => parts.every((part) => !equal(value, part));
		return sign[1] === '>'
			? (value) => compare(value, sign[2]!) > 0
			: (value) => compare(value, sign[2]!) < 0;
	}
	if (/^[<>]=\[/.test(text)) return () => true;
	const inner = /^\[(.*)\]$/s.exec(text)?.[1];
	if (inner === undefined) return (value) => equal(value, text);
	const range = /^([\d.:\-\s]+),([\d.:\-\s]+)$/.exec(inner);
	if (range) {
		const [low, high] = [range[1]!, range[2]!].sort((a, b) => compare(a, b));
		return (value) => compare(value, low!) >= 0 && compare(value, high!) <= 0;
	}
	const parts = new Set(inner.split('|').map(comparable));
	return (value) => parts.has(comparable(value));
}

export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());
/** Equal texts for values the database takes for equal: numbers by value, texts whatever their case. */
const comparable = (value: string): string => (isNumber(value) ? String(Number(value)) : value.toLowerCase());
const equal = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** Numbers as numbers, dates as text: a date alone is its midnight, a T counts as a blank, an offset is ignored. */
export function compare(a: string, b: string): number {
	if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
	const [x, y] = [moment(a), moment(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}

function moment(text: string): string {
	const date = /^(\d{4}-\d{2}-\d{2})(?:[T +](\d{2}:\d{2}:\d{2}))?/.exec(text.trim());
	if (!date) return isNumber(text) ? text : '0000-00-00 00:00:00';
	return `${date[1]} ${date[2] ?? '00:00:00'}`;
}
