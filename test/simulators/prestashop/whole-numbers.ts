import { loadStore, type Row, type Store } from './store';

/** The recording that shows which columns hold whole numbers. */
const SHOWS = '9.1.4';

/** Turns rows recorded before 9 into what 9 makes of them: its JSON has the whole numbers of the database as numbers. */
export function inWholeNumbers(store: Store): void {
	const like = loadStore(SHOWS);
	for (const [resource, rows] of Object.entries(store))
		for (const row of rows) convert(row, like[resource] ?? []);
}

function convert(row: Row, like: Row[]): void {
	for (const [name, value] of Object.entries(row)) {
		if (name === 'associations') {
			for (const [list, own] of Object.entries(value as Record<string, Row[]>)) {
				const alike = like
					.flatMap(({ associations }) => (associations as Record<string, Row[]> | undefined)?.[list] ?? [])
					.slice(0, 1);
				for (const one of own) convert(one, alike);
			}
		} else if (typeof value === 'string' && /^\d+$/.test(value) && typeof like[0]?.[name] === 'number')
			row[name] = Number(value);
	}
}
