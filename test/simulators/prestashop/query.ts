import { closest } from './closest';
import { compare, condition, isNumber } from './conditions';
import { EmptyAnswer, QueryRefusal, ShopRefusal } from './shop-error';
import { multilingual, type Resource, type Row } from './store';
import { Parameters } from './parameters';
import type { Version } from './versions';

/** What to show of each row: everything, only ids, or fields with, for associations, their fields. */
export type Display = 'full' | 'ids' | Map<string, string[] | null>;

export interface Question {
	resource: Resource;
	display: Display;
	rows: Row[];
	/** One language asked for: multilingual fields become plain. */
	languages: string[] | null;
}

const DATES = ['date_add', 'date_upd'];

/** Field names of a resource, in the order it shows them. */
function fieldsOf(rows: Row[]): string[] {
	const names = new Set<string>();
	for (const row of rows.slice(0, 50))
		for (const name of Object.keys(row)) if (name !== 'associations') names.add(name);
	return [...names];
}

export interface Asked {
	/** Every row of the resource: tells its fields. */
	all: Row[];
	/** The rows in question. */
	rows: Row[];
	languages: Row[];
	version: Version;
}

/** Applies filter, sort and limit to the rows as PrestaShop does (WebserviceRequest::manageFilters). */
export function ask(
	resource: Resource,
	parameters: Parameters,
	{ all, rows, languages, version }: Asked,
): Question {
	const dated = parameters.get('date') === '1';
	const fields = fieldsOf(all);
	const usable = fields.filter((name) => dated || !DATES.includes(name));
	let found = [...rows];
	const display = readDisplay(resource, parameters.get('display'), fields);
	for (const [name, value] of parameters.entries()) {
		const filter = /^filter\[([^\]]*)\](\[)?/.exec(name);
		if (!filter) continue;
		if (filter[2]) throw new QueryRefusal(31, 'There is no existing linked table for this resource');
		found = found.filter(filterBy(resource, filter[1]!, value, usable));
	}
	found = inIndexOrder(resource.name, found, parameters);
	found = sortBy(found, parameters.get('sort'), usable);
	found = limitTo(found, parameters.get('limit'), version);
	return { resource, display, rows: found, languages: readLanguages(parameters.get('language'), languages) };
}

function readDisplay({ associations }: Resource, value: string | null, fields: string[]): Display {
	if (value === null || value === 'minimum') return 'ids';
	if (value === 'full') return 'full';
	const inner = /^\[(.*)\]$/.exec(value)?.[1];
	if (inner === undefined) {
		throw new QueryRefusal(
			36,
			`The 'display' syntax is wrong. You can set 'full' or '[field_1,field_2,field_3,...]'. These are available: ${fields.join(', ')}`,
		);
	}
	const chosen = new Map<string, string[] | null>();
	for (const [, name, nested] of inner.matchAll(/([^,[\]]+)(?:\[([^\]]*)\])?/g)) {
		const field = name!.trim();
		const isAssociation = associations[field] !== undefined;
		if (field !== 'full' && !fields.includes(field) && !isAssociation) {
			throw new QueryRefusal(
				35,
				`Unable to display this field "${field}". However, these are available: ${fields.join(', ')}`,
			);
		}
		chosen.set(field, nested === undefined ? null : nested.split(',').map((part) => part.trim()));
	}
	return chosen;
}

function filterBy(
	{ notFilterable }: Resource,
	field: string,
	value: string,
	usable: string[],
): (row: Row) => boolean {
	if (notFilterable.includes(field)) {
		throw new QueryRefusal(
			34,
			`The field "${field}" is dynamic. It is not possible to filter GET query with this field.`,
		);
	}
	if (!usable.includes(field)) {
		throw new QueryRefusal(
			32,
			`This filter does not exist. Did you mean: "${closest(field, usable)}"? The full list is: ${usable.map((name) => `"${name}"`).join(', ')}`,
		);
	}
	if (value === '') throw new QueryRefusal(33, `The filter "${field}" is malformed.`);
	const matches = condition(value);
	return (row) => valuesOf(row[field]).some(matches);
}

/** A multilingual field matches in any of its languages. */
const valuesOf = (value: unknown): string[] =>
	Array.isArray(value) ? (value as Row[]).map((one) => String(one.value)) : [String(value ?? '')];

/** Without `sort` the database answers in the order of whatever index it used (fact P22). */
const INDEX: Record<string, string> = {
	order_histories: 'id_order',
	order_payments: 'order_reference',
	order_slip: 'id_customer',
};

function inIndexOrder(resource: string, rows: Row[], parameters: Parameters): Row[] {
	const several = (name: string) => parameters.get(`filter[${name}]`)?.includes('|') ?? false;
	// A range on the date has the database walk the table itself.
	if (resource === 'order_slip' && (parameters.get('filter[date_upd]') ?? parameters.get('filter[date_add]')))
		return rows;
	const field =
		resource === 'orders' && several('current_state')
			? 'current_state'
			: resource === 'configurations' && several('name')
				? 'name'
				: INDEX[resource];
	if (!field) return rows;
	return rows.sort((a, b) => compareText(String(a[field]), String(b[field])) || Number(a.id) - Number(b.id));
}

const compareText = (a: string, b: string): number =>
	isNumber(a) && isNumber(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;

function sortBy(rows: Row[], value: string | null, usable: string[]): Row[] {
	if (value === null) return rows;
	const keys = (/^\[(.*)\]$/.exec(value)?.[1] ?? value)
		.split(',')
		.map((key) => /^(.+)_(ASC|DESC)$/i.exec(key.trim()));
	if (keys.some((key) => !key)) {
		throw new QueryRefusal(
			37,
			'The "sort" value has to be formed as this example: "field_ASC" or \'[field_1_DESC,field_2_ASC,field_3_ASC,...]\' ("field" has to be an available field)',
		);
	}
	const unknown = keys.find((key) => !usable.includes(key![1]!));
	if (unknown)
		throw new QueryRefusal(
			38,
			`Unable to filter by this field. However, these are available: ${usable.join(', ')}, for i18n fields:${multilingual(rows).join(', ')}`,
		);
	return rows.sort((a, b) => {
		for (const key of keys) {
			const order = compare(String(a[key![1]!] ?? ''), String(b[key![1]!] ?? ''));
			if (order !== 0) return key![2]!.toUpperCase() === 'DESC' ? -order : order;
		}
		return 0;
	});
}

function limitTo(rows: Row[], value: string | null, version: Version): Row[] {
	if (value === null) return rows;
	const parts = value.split(',').map((part) => part.trim());
	if (parts.length > 2) {
		throw new QueryRefusal(39, 'The "limit" value has to be formed as this example: "5,25" or "10"');
	}
	if (parts.some((part) => part.startsWith('-'))) {
		if (version.negativeLimit === 'fatal') throw new EmptyAnswer(500);
		return [];
	}
	const numbers = parts.map((part) => parseInt(part, 10) || 0);
	const [offset, count] = numbers.length === 2 ? [numbers[0]!, numbers[1]!] : [0, numbers[0]!];
	return rows.slice(offset, offset + count);
}

function readLanguages(value: string | null, languages: Row[]): string[] | null {
	if (value === null) return null;
	const inner = /^\[(.*)\]$/.exec(value)?.[1] ?? value;
	const range = /^(\d+),(\d+)$/.exec(inner);
	const known = languages.map(({ id }) => String(id));
	if (range) return known.filter((id) => Number(id) >= Number(range[1]) && Number(id) <= Number(range[2]));
	const asked = inner.split('|');
	if (asked.some((id) => !known.includes(id)))
		throw new ShopRefusal(400, [{ code: 81, message: 'language is not available' }]);
	return asked;
}
