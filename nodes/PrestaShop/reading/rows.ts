import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import type { Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';

/** Encoded characters of an id filter; the whole address stays under 4 kB. */
const MOST_FILTER = 2600;

/** What could not be read, by the value asked for. */
export type Unreadable = Map<number | string, ExplainedError>;

/**
 * The rows of a resource for many values of one field: one call for all of them, split only when the address gets long.
 * Where an answer is broken, halves are asked again until the record that breaks it stands alone; it goes into `unreadable`.
 */
export async function rowsFor(
	client: ShopClient,
	resource: string,
	field: string,
	values: Array<number | string>,
	display: string,
	unreadable: Unreadable,
	extra: Record<string, string> = {},
): Promise<Row[]> {
	const chunks = split(values);
	const results = await Promise.all(chunks.map(async (chunk) => await chunkOf(client, resource, field, chunk, display, unreadable, extra)));
	return results.flat();
}

async function chunkOf(
	client: ShopClient,
	resource: string,
	field: string,
	values: Array<number | string>,
	display: string,
	unreadable: Unreadable,
	extra: Record<string, string>,
): Promise<Row[]> {
	const query = { display, [`filter[${field}]`]: `[${values.join('|')}]`, sort: '[id_ASC]', ...extra };
	const { value: rows, error } = await attempt(async () => await client.list(resource, query));
	if (rows) return rows;
	if (!isBrokenRecord(error)) throw error;
	if (values.length === 1) {
		unreadable.set(values[0]!, error);
		return [];
	}
	const middle = Math.ceil(values.length / 2);
	const halves = [values.slice(0, middle), values.slice(middle)];
	const results = await Promise.all(halves.map(async (half) => await chunkOf(client, resource, field, half, display, unreadable, extra)));
	return results.flat();
}

/** Broken characters give an empty or cut body; a fatal PHP error while rendering one record a 500. */
export const isBrokenRecord = ({ code }: ExplainedError): boolean => code === 'SHOP_UNREADABLE' || code === 'SHOP_PHP';

function split(values: Array<number | string>): Array<Array<number | string>> {
	const chunks: Array<Array<number | string>> = [];
	let length = Infinity;
	for (const value of values) {
		const size = encodeURIComponent(`${value}|`).length;
		if (length + size > MOST_FILTER) {
			chunks.push([]);
			length = 0;
		}
		chunks.at(-1)!.push(value);
		length += size;
	}
	return chunks;
}
