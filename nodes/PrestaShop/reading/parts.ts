import { attempt } from '../../shared/attempt';
import type { Resource } from '../shop/fields';
import type { Row } from '../shop/row';
import type { Context } from '../shop/scope';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { isBrokenRecord, isTooMuch, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/** Above every id PrestaShop gives (its ids are unsigned 32 bit). */
export const HIGHEST_ID = 4_294_967_295;

export interface Range {
	/** The first and the last id, both included; 0 for no end. */
	from: number;
	to: number;
}

/** The same with both ends named. */
export const closed = ({ from, to }: Range): Range => ({
	from: Math.max(1, from),
	to: to > 0 ? to : HIGHEST_ID,
});

/** Rows by rising id, and those that could not be read. */
export interface Page {
	headers: Row[];
	unreadable: Unreadable;
}

export interface Part {
	page: Page;
	/** As many as were asked for: there may be more. */
	full: boolean;
	/** The highest id of the part; 0 when it is empty. */
	last: number;
}

/** One list of a resource in a context, with filters. */
export interface Source {
	resource: Resource;
	context?: Context;
	query: Readonly<Record<string, string>>;
	/** The shop failed at more of it, and again. */
	failedBefore?: boolean;
}

/**
 * What a list has from an id on, `size` rows at the most. A broken row is found and set aside; null when the list has to be
 * asked again, for less: the shop did not manage as much.
 */
export async function readPart(
	client: ShopClient,
	source: Source,
	{ from, to }: Range,
	size: number,
): Promise<Part | null> {
	const { resource, query } = source;
	const context = source.context ? { context: source.context } : {};
	const sent = { ...query, 'filter[id]': `[${from},${to}]`, sort: '[id_ASC]', limit: String(size) };
	const options = { ...context, divisible: size > 1, failedBefore: source.failedBefore };
	const { value, error } = await attempt(async () => await client.list(resource, sent, options));
	const unreadable: Unreadable = new Map();
	if (value) return partFrom(value, unreadable, { from, to }, size);
	if (isTooMuch(error) && size > 1) {
		client.pace.tooMany(size);
		return null;
	}
	if (!isBrokenRecord(error)) throw error;
	const { value: listed } = await attempt(
		async () => await client.list(resource, { display: '[id]', ...sent }, options),
	);
	if (listed) {
		const rows = await rowsFor(
			client,
			resource,
			'id',
			listed.map((row) => toId(row.id)),
			unreadable,
			{ ...context, failedBefore: true },
		);
		return partFrom(rows, unreadable, { from, to }, size);
	}
	// A row that PHP cannot even load breaks the list of ids as well.
	if (size > 1)
		return await readPart(client, { ...source, failedBefore: true }, { from, to }, Math.ceil(size / 2));
	const id = await brokenId(client, source, { from, to });
	if (id === null) throw error;
	return { page: { headers: [], unreadable: new Map([[id, error]]) }, full: true, last: id };
}

/** Throws SHOP_FILTER_IGNORED where the same page would come again and again. */
function partFrom(rows: Row[], unreadable: Unreadable, { from, to }: Range, size: number): Part {
	const headers = rows.filter((row) => toId(row.id) >= from && toId(row.id) <= to);
	const full = rows.length + unreadable.size >= size;
	const last = Math.max(0, ...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number));
	if (full && last < from) throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'filter[id]' });
	// What lies between would be passed over.
	if (full && headers.some((row, index) => index > 0 && toId(row.id) < toId(headers[index - 1]!.id)))
		throw new ShopError('SHOP_FILTER_IGNORED', { filter: 'sort' });
	return { page: { headers, unreadable }, full, last };
}

/** The lowest id from which on the list breaks; null where it breaks without any row as well, or no longer. */
async function brokenId(
	client: ShopClient,
	{ resource, context, query }: Source,
	{ from, to }: Range,
): Promise<number | null> {
	const breaks = async (low: number, high: number): Promise<boolean> => {
		// Sorted, so that the one row is the lowest of the range: shops list in an order of their own.
		const asked = {
			...query,
			display: '[id]',
			'filter[id]': `[${low},${high}]`,
			sort: '[id_ASC]',
			limit: '1',
		};
		const { error } = await attempt(
			async () => await client.list(resource, asked, { failedBefore: true, ...(context ? { context } : {}) }),
		);
		if (error && !isBrokenRecord(error)) throw error;
		return error !== undefined;
	};
	if (await breaks(0, 0)) return null;
	let [low, high] = [from, to];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (await breaks(low, middle)) high = middle;
		else low = middle + 1;
	}
	return (await breaks(low, low)) ? low : null;
}
