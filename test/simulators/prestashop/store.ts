import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, unknown>;

/** Every resource's rows, in the order the shop lists them; tests may change them. */
export type Store = Record<string, Row[]>;

interface ResourceSchema {
	/** Element name of one row, e.g. order. */
	node?: string | null;
	/** Name of the list, where it is not the resource's. */
	list?: string;
	/** Fields that link to another resource. */
	links?: Record<string, string>;
	/** Links that PrestaShop writes for record 0 as well. */
	zero?: string[];
	associations?: Record<string, { nodeType: string; attrs: Record<string, string> }>;
	/** Fields a getter computes. */
	notFilterable?: string[];
}

export interface Resource extends Required<ResourceSchema> {
	name: string;
	node: string;
}

/** A recorded shop: what it knows, apart from its rows. */
export interface Recording {
	resource(name: string): Resource;
	/** Every resource a key may be given, with its description. */
	described: Record<string, string>;
	/** Every resource the shop knows, whatever the key may see. */
	resources: string[];
	perShop: PerShop;
}

export const dataFolder = (recording: string): string =>
	join(__dirname, `../../data/prestashop-${recording}`);
const NOT_ROWS = new Set([
	'schema',
	'all-resources',
	'api-root',
	'prestashop-pdf-vat',
	'allocation-cases',
	'additions',
	'per-shop',
]);

/** Recordings that were made on a copy of another: only what differs is in their folder. */
const COPY_OF: Record<string, string> = { '8.2.1-multishop': '8.2.1' };

const read = <T>(recording: string, name: string): T =>
	JSON.parse(readFileSync(join(dataFolder(recording), `${name}.json`), 'utf8')) as T;
const has = (recording: string, name: string): boolean =>
	existsSync(join(dataFolder(recording), `${name}.json`));

/** From the recording itself, else from what it is a copy of. */
const readFirst = <T>(recording: string, name: string): T =>
	read(has(recording, name) ? recording : (COPY_OF[recording] ?? recording), name);

/** A fresh copy of the recorded rows. */
export function loadStore(recording: string): Store {
	const names = readdirSync(dataFolder(recording))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -5))
		.filter((name) => !NOT_ROWS.has(name));
	const own = Object.fromEntries(names.map((name) => [name, read<Row[]>(recording, name)]));
	const original = COPY_OF[recording];
	if (!original) return own;
	const store = { ...loadStore(original), ...own };
	for (const [name, rows] of Object.entries(read<Store>(recording, 'additions'))) {
		for (const { after, ...row } of rows) {
			const at = store[name]!.findIndex(({ id }) => id === (after ?? row.id));
			// In place of the row with its id, behind the one it names, or last.
			store[name]!.splice(at < 0 ? store[name]!.length : after ? at + 1 : at, after || at < 0 ? 0 : 1, row);
		}
	}
	return store;
}

export function loadRecording(recording: string): Recording {
	const schema = readFirst<Record<string, ResourceSchema>>(recording, 'schema');
	return {
		resource: (name) => {
			const {
				node,
				list = name,
				links = {},
				zero = [],
				associations = {},
				notFilterable = [],
			} = schema[name] ?? {};
			return { name, node: node ?? name.replace(/s$/, ''), list, links, zero, associations, notFilterable };
		},
		described: readFirst(recording, 'api-root'),
		resources: readFirst(recording, 'all-resources'),
		perShop: has(recording, 'per-shop') ? read(recording, 'per-shop') : { links: {}, values: {} },
	};
}

/** Fields with a value per language. */
export const multilingual = (rows: Row[]): string[] =>
	Object.entries(rows[0] ?? {})
		.filter(([, value]) => Array.isArray(value))
		.map(([name]) => name);

/** What of a multishop installation belongs to some shops only, or has other values there. */

export interface PerShop {
	/** Resource → id → the shops that have it; what is not named is in every shop. */
	links: Record<string, Record<string, number[]>>;
	/** Resource → id → shop → fields. */
	values: Record<string, Record<string, Record<string, Row>>>;
}
