import { EmptyAnswer, queryRefusal, RedirectAnswer, ShopRefusal } from './shop-error';
import { multilingual, schema, type Row, type Store } from './store';

export interface Parameters {
	get(name: string): string | null;
	entries(): Iterable<[string, string]>;
}

/** What to show of each row: everything, only ids, or fields with, for associations, their fields. */
export type Display = 'full' | 'ids' | Map<string, string[] | null>;

export interface Question {
	display: Display;
	rows: Row[];
	/** One language asked for: multilingual fields become plain. */
	languages: string[] | null;
}

/** Not filterable: computed by a getter since 8.0 (PrestaShop code 34). */
const DYNAMIC: Record<string, string[]> = { orders: ['shipping_number'] };
const DATES = ['date_add', 'date_upd'];

/** Field names of a resource, in the order it shows them. */
export function fieldsOf(resource: string, store: Store): string[] {
	const names = new Set<string>();
	for (const row of (store[resource] ?? []).slice(0, 50)) for (const name of Object.keys(row)) if (name !== 'associations') names.add(name);
	return [...names];
}

/** Applies filter, sort and limit as PrestaShop 8.2.1 does (WebserviceRequest::manageFilters). */
export function ask(resource: string, parameters: Parameters, store: Store): Question {
	const idShop = parameters.get('id_shop');
	if (idShop !== null && idShop !== '1' && idShop !== 'all') throw new RedirectAnswer(`/?url=${resource}`);
	const dated = parameters.get('date') === '1';
	const fields = fieldsOf(resource, store);
	const usable = fields.filter((name) => dated || !DATES.includes(name));
	let rows = [...(store[resource] ?? [])];
	const display = readDisplay(resource, parameters.get('display'), fields);
	for (const [name, value] of parameters.entries()) {
		const filter = /^filter\[([^\]]*)\](\[)?/.exec(name);
		if (!filter) continue;
		if (filter[2]) throw queryRefusal(31, 'There is no existing linked table for this resource');
		rows = rows.filter(filterBy(resource, filter[1]!, value, usable));
	}
	rows = inIndexOrder(resource, rows, parameters);
	rows = sortBy(rows, parameters.get('sort'), usable);
	rows = limitTo(rows, parameters.get('limit'));
	return { display, rows, languages: readLanguages(parameters.get('language'), store) };
}

function readDisplay(resource: string, value: string | null, fields: string[]): Display {
	if (value === null || value === 'minimum') return 'ids';
	if (value === 'full') return 'full';
	const inner = /^\[(.*)\]$/.exec(value)?.[1];
	if (inner === undefined) {
		throw queryRefusal(36, `The 'display' syntax is wrong. You can set 'full' or '[field_1,field_2,field_3,...]'. These are available: ${fields.join(', ')}`);
	}
	const chosen = new Map<string, string[] | null>();
	for (const [, name, nested] of inner.matchAll(/([^,[\]]+)(?:\[([^\]]*)\])?/g)) {
		const field = name!.trim();
		const isAssociation = schema[resource]?.associations[field] !== undefined;
		if (field !== 'full' && !fields.includes(field) && !isAssociation) {
			throw queryRefusal(35, `Unable to display this field "${field}". However, these are available: ${fields.join(', ')}`);
		}
		chosen.set(field, nested === undefined ? null : nested.split(',').map((part) => part.trim()));
	}
	return chosen;
}

function filterBy(resource: string, field: string, value: string, usable: string[]): (row: Row) => boolean {
	if (DYNAMIC[resource]?.includes(field)) {
		throw queryRefusal(34, `The field "${field}" is dynamic. It is not possible to filter GET query with this field.`);
	}
	if (!usable.includes(field)) {
		throw queryRefusal(32, `This filter does not exist. Did you mean: "${closest(field, usable)}"? The full list is: ${usable.map((name) => `"${name}"`).join(', ')}`);
	}
	if (value === '') throw queryRefusal(33, `The filter "${field}" is malformed.`);
	const matches = condition(value);
	return (row) => valuesOf(row[field]).some(matches);
}

/** A multilingual field matches in any of its languages. */
const valuesOf = (value: unknown): string[] => (Array.isArray(value) ? (value as Row[]).map((one) => String(one.value)) : [String(value ?? '')]);

/** SQLUtils::getSQLRetrieveFilter, as measured (points 22 and 26). */
function condition(text: string): (value: string) => boolean {
	const like = /^(%)?\[(.*)\](%)?$/s.exec(text);
	if (like && (like[1] || like[3])) {
		const wanted = like[2]!.toLowerCase();
		if (like[1] && like[3]) return (value) => value.toLowerCase().includes(wanted);
		return like[1] ? (value) => value.toLowerCase().endsWith(wanted) : (value) => value.toLowerCase().startsWith(wanted);
	}
	const sign = /^([<>!])\[(.*)\]$/s.exec(text);
	if (sign) {
		const parts = sign[2]!.split('|');
		if (sign[1] === '!') return (value) => parts.every((part) => !equal(value, part));
		return sign[1] === '>' ? (value) => compare(value, sign[2]!) > 0 : (value) => compare(value, sign[2]!) < 0;
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

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());
/** Equal texts for values the database takes for equal: numbers by value, texts whatever their case. */
const comparable = (value: string): string => (isNumber(value) ? String(Number(value)) : value.toLowerCase());
const equal = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** Numbers as numbers, dates as text: a date alone is its midnight, a T counts as a blank, an offset is ignored. */
function compare(a: string, b: string): number {
	if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
	const [x, y] = [moment(a), moment(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}

function moment(text: string): string {
	const date = /^(\d{4}-\d{2}-\d{2})(?:[T +](\d{2}:\d{2}:\d{2}))?/.exec(text.trim());
	if (!date) return isNumber(text) ? text : '0000-00-00 00:00:00';
	return `${date[1]} ${date[2] ?? '00:00:00'}`;
}

/** Without `sort` the database answers in the order of whatever index it used (measured 24). */
const INDEX: Record<string, string> = { order_histories: 'id_order', order_payments: 'order_reference', order_slip: 'id_customer' };

function inIndexOrder(resource: string, rows: Row[], parameters: Parameters): Row[] {
	const several = (name: string) => parameters.get(`filter[${name}]`)?.includes('|') ?? false;
	// A range on the date has the database walk the table itself.
	if (resource === 'order_slip' && (parameters.get('filter[date_upd]') ?? parameters.get('filter[date_add]'))) return rows;
	const field = resource === 'orders' && several('current_state') ? 'current_state' : resource === 'configurations' && several('name') ? 'name' : INDEX[resource];
	if (!field) return rows;
	return rows.sort((a, b) => compareText(String(a[field]), String(b[field])) || Number(a.id) - Number(b.id));
}

const compareText = (a: string, b: string): number => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);

function sortBy(rows: Row[], value: string | null, usable: string[]): Row[] {
	if (value === null) return rows;
	const keys = (/^\[(.*)\]$/.exec(value)?.[1] ?? value).split(',').map((key) => /^(.+)_(ASC|DESC)$/i.exec(key.trim()));
	if (keys.some((key) => !key)) {
		throw queryRefusal(37, 'The "sort" value has to be formed as this example: "field_ASC" or \'[field_1_DESC,field_2_ASC,field_3_ASC,...]\' ("field" has to be an available field)');
	}
	const unknown = keys.find((key) => !usable.includes(key![1]!));
	if (unknown) throw queryRefusal(38, `Unable to filter by this field. However, these are available: ${usable.join(', ')}, for i18n fields:${multilingual(rows).join(', ')}`);
	return rows.sort((a, b) => {
		for (const key of keys) {
			const order = compare(String(a[key![1]!] ?? ''), String(b[key![1]!] ?? ''));
			if (order !== 0) return key![2]!.toUpperCase() === 'DESC' ? -order : order;
		}
		return 0;
	});
}

function limitTo(rows: Row[], value: string | null): Row[] {
	if (value === null) return rows;
	const parts = value.split(',').map((part) => part.trim());
	if (parts.length > 2) {
		throw queryRefusal(39, 'The "limit" value has to be formed as this example: "5,25" or "10"');
	}
	if (parts.some((part) => part.startsWith('-'))) throw new EmptyAnswer(500);
	const numbers = parts.map((part) => parseInt(part, 10) || 0);
	const [offset, count] = numbers.length === 2 ? [numbers[0]!, numbers[1]!] : [0, numbers[0]!];
	return rows.slice(offset, offset + count);
}

function readLanguages(value: string | null, store: Store): string[] | null {
	if (value === null) return null;
	const inner = /^\[(.*)\]$/.exec(value)?.[1] ?? value;
	const range = /^(\d+),(\d+)$/.exec(inner);
	const known = store.languages!.map(({ id }) => String(id));
	if (range) return known.filter((id) => Number(id) >= Number(range[1]) && Number(id) <= Number(range[2]));
	const asked = inner.split('|');
	if (asked.some((id) => !known.includes(id))) throw new ShopRefusal(400, [{ code: 81, message: 'language is not available' }]);
	return asked;
}

/** PHP's levenshtein, as PrestaShop uses it for "Did you mean". */
export function closest(word: string, words: string[]): string {
	let best = { word: '', distance: Infinity };
	for (const candidate of words) {
		const distance = levenshtein(word, candidate);
		// The last of the nearest, as PrestaShop has it.
		if (distance <= best.distance) best = { word: candidate, distance };
	}
	return best.word;
}

function levenshtein(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length]!;
}

