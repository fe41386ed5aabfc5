import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import type { Resource } from '../shop/fields';
import type { Row } from '../shop/row';
import type { Context } from '../shop/scope';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import type { Pace } from '../transport/pace';
import { toId, toText } from './values';

/** What could not be read, by the value asked for. */
export type Unreadable = Map<number | string, ExplainedError>;

export interface RowsOptions {
	/** Instead of all fields an invoice needs. */
	display?: string;
	/** More parameters, e.g. filters. */
	query?: Readonly<Record<string, string>>;
	context?: Context;
	/** These were part of a question that the shop failed at again. */
	failedBefore?: boolean;
}

type Value = number | string;

/**
 * The rows of a resource for many values of one field: one call for all of them, split only when the address gets long or the
 * shop slow. Where an answer is broken, halves are asked again until the record that breaks it stands alone; it goes into
 * `unreadable`. Rows nobody asked for are dropped: a host may take no notice of a filter. By rising id.
 */
export async function rowsFor(
	client: ShopClient,
	resource: Resource,
	field: string,
	values: Value[],
	unreadable: Unreadable,
	options: RowsOptions = {},
): Promise<Row[]> {
	const chunks = split(values, client.pace);
	const results = await Promise.all(
		chunks.map(async (chunk) => await chunkOf(client, resource, field, chunk, unreadable, options)),
	);
	return results.flat().sort((a, b) => toId(a.id) - toId(b.id));
}

async function chunkOf(
	client: ShopClient,
	resource: Resource,
	field: string,
	values: Value[],
	unreadable: Unreadable,
	options: RowsOptions,
): Promise<Row[]> {
	const { display, query, context, failedBefore } = options;
	const asked = {
		...(display ? { display } : {}),
		[`filter[${field}]`]: `[${values.join('|')}]`,
		sort: '[id_ASC]',
		...query,
	};
	const { value: rows, error } = await attempt(
		async () =>
			await client.list(resource, asked, {
				divisible: values.length > 1,
				failedBefore,
				...(context ? { context } : {}),
			}),
	);
	if (rows) {
		const wanted = new Set(values.map((value) => String(value).toLowerCase()));
		return rows.filter((row) => wanted.has(toText(row[field]).toLowerCase()));
	}
	if (isTooMuch(error) && values.length > 1) {
		if (error.code === 'SHOP_QUESTION_TOO_LONG') client.pace.tooLong(lengthOf(values));
		else client.pace.tooMany(values.length);
		return await rowsFor(client, resource, field, values, unreadable, options);
	}
	if (!isBrokenRecord(error)) throw error;
	if (values.length === 1) {
		unreadable.set(values[0]!, error);
		return [];
	}
	const before = unreadable.size;
	const middle = Math.ceil(values.length / 2);
	const halves = [values.slice(0, middle), values.slice(middle)];
	const results = await Promise.all(
		halves.map(
			async (half) =>
				await chunkOf(client, resource, field, half, unreadable, { ...options, failedBefore: true }),
		),
	);
	// No record was to blame: it was their number, more than PHP's memory holds.
	if (unreadable.size === before) client.pace.tooMany(values.length);
	return results.flat();
}

/** Broken characters give an empty or cut body, a fatal PHP error while rendering one record a 500, a record without what it has to hold. */
export const isBrokenRecord = ({ code }: ExplainedError): boolean =>
	code === 'SHOP_UNREADABLE' || code === 'SHOP_PHP' || code === 'SHOP_FAULT' || code === 'SHOP_FIELD_BROKEN';

/** Runs the reading of a list that every order needs. Throws SHOP_LIST_UNREADABLE where it is broken: no order can be set aside for it. */
export async function needed<T>(resource: string, read: () => Promise<T>): Promise<T> {
	const { value, error } = await attempt(read);
	if (!error) return value;
	throw error.code === 'SHOP_UNREADABLE' || error.code === 'SHOP_FIELD_BROKEN'
		? new ShopError('SHOP_LIST_UNREADABLE', { resource }, error.httpStatus)
		: error;
}

/** More than the shop manages in time, or than its host takes in one address: less may do. */
export const isTooMuch = ({ code }: ExplainedError): boolean =>
	code === 'SHOP_TOO_SLOW' || code === 'SHOP_QUESTION_TOO_LONG' || code === 'SHOP_SERVER';

const lengthOf = (values: Value[]): number =>
	values.reduce<number>((length, value) => length + encodeURIComponent(`${value}|`).length, 0);

/** As many values per question as the shop and its host bear. */
function split(values: Value[], { records, filter }: Pace): Value[][] {
	const chunks: Value[][] = [];
	let length = Infinity;
	for (const value of values) {
		const size = lengthOf([value]);
		if (length + size > filter || chunks.at(-1)!.length >= records) {
			chunks.push([]);
			length = 0;
		}
		chunks.at(-1)!.push(value);
		length += size;
	}
	return chunks;
}

/** Behind the last row of a page that began at `from`. Throws SHOP_FILTER_IGNORED where the same page would come again and again. */
export function nextId(rows: Row[], from: number): number {
	const next = Math.max(0, ...rows.map((row) => toId(row.id))) + 1;
	if (next <= from) throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'filter[id]' });
	return next;
}
