export type JsonObject = Record<string, unknown>;

/** What a text holds as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a parameter of the type json holds: an expression hands over an object, a list, or its JSON; undefined where a text is no JSON. */
export const jsonIn = (value: unknown): unknown => (typeof value === 'string' ? parseJson(value) : value);

/** The object in such a parameter; an empty one where there is none. */
export function objectIn(value: unknown): JsonObject {
	const found = jsonIn(value);
	return isObject(found) ? found : {};
}

/** The objects of the list in such a parameter. */
export function objectsIn(value: unknown): JsonObject[] {
	const found = jsonIn(value);
	return Array.isArray(found) ? found.filter(isObject) : [];
}
