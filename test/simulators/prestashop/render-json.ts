import type { Display, Question } from './query';
import type { Resource, Row } from './store';

/** A list: `[]` when empty, else the rows under the list's name (facts P12, P14 and P16). */
export function listAsJson({ resource, display, rows, languages }: Question): string {
	if (rows.length === 0) return '[]';
	return JSON.stringify({ [resource.list]: rows.map((row) => shown(row, display, languages)) });
}

/** One record without `display`. Since 8.0 every field that is "0", "" or null is dropped (fact P11). */
export function recordAsJson(
	resource: Resource,
	row: Row,
	languages: string[] | null,
	dropsEmpty: boolean,
): string {
	const whole = shown(row, 'full', languages);
	const kept = !dropsEmpty
		? Object.entries(whole)
		: Object.entries(whole).filter(
				([, value]) =>
					value !== '0' &&
					value !== '' &&
					value !== null &&
					value !== undefined &&
					value !== 0 &&
					value !== false,
			);
	return JSON.stringify({ [resource.node]: Object.fromEntries(kept) });
}

export const errorsAsJson = (errors: Array<{ code: number; message: string }>): string =>
	JSON.stringify({ errors });

function shown(row: Row, display: Display, languages: string[] | null): Row {
	if (display === 'ids') return { id: row.id };
	const { associations, ...fields } = row;
	const chosen = Object.entries(fields).filter(
		([name]) => display === 'full' || display.has('full') || display.has(name),
	);
	const result: Row = Object.fromEntries(
		chosen.map(([name, value]) => [name, inLanguages(value, languages)]),
	);
	const kept = chosenAssociations(associations as Record<string, Row[]> | undefined, display);
	if (Object.keys(kept).length > 0) result.associations = kept;
	return result;
}

/** Absent altogether when no association has rows (fact P15). */
export function chosenAssociations(
	associations: Record<string, Row[]> | undefined,
	display: Display,
): Record<string, Row[]> {
	const result: Record<string, Row[]> = {};
	for (const [name, rows] of Object.entries(associations ?? {})) {
		if (rows.length === 0) continue;
		if (display === 'full') result[name] = rows;
		else if (display !== 'ids' && display.has(name)) {
			const nested = display.get(name);
			result[name] = nested
				? rows.map((row) =>
						Object.fromEntries(Object.entries(row).filter(([field]) => nested.includes(field))),
					)
				: rows;
		}
	}
	return result;
}

function inLanguages(value: unknown, languages: string[] | null): unknown {
	if (!Array.isArray(value) || !languages) return value;
	const kept = (value as Row[]).filter(({ id }) => languages.includes(String(id)));
	// Their ids are texts then, on 9 as well.
	return languages.length === 1
		? (kept[0]?.value ?? '')
		: kept.map((one) => ({ ...one, id: String(one.id) }));
}
