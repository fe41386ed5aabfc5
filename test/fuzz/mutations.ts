import { Chance } from '../faults/chance';

/** What befalls the answers of a shop, decided by a seed. */
export interface Mutation {
	kind: Kind;
	/** Resource whose answers it befalls. */
	resource: string;
	/** One answer only (the nth of that resource), or every one. */
	nth: number | 'every';
	/** For records: which one, and which of its fields; chosen when the first answer comes. */
	seed: number;
}

const BYTES = [
	'cut',
	'empty',
	'doubled',
	'invalid UTF-8',
	'UTF-16',
	'Latin-1',
	'junk in front',
	'junk behind',
	'huge junk',
] as const;
const RECORDS = [
	'record twice',
	'record gone',
	'field missing',
	'wrong type',
	'huge text',
	'huge number',
] as const;
const HTTP = ['status 500', 'status 404', 'firewall', 'no version', 'cut off'] as const;

export type Kind = (typeof BYTES)[number] | (typeof RECORDS)[number] | (typeof HTTP)[number];

const FACTS = [
	'shops',
	'configurations',
	'order_states',
	'currencies',
	'countries',
	'taxes',
	'languages',
	'states',
];
/** What one record of spoils one order at the most (or all of one customer). */
export const PER_ORDER = [
	'orders',
	'order_details',
	'order_cart_rules',
	'order_discounts',
	'customers',
	'addresses',
];
/** Without one of these rows nobody can tell that it was ever there: an order, or a setting that falls back to PrestaShop's own. */
const UNNOTICEABLE = new Set(['orders', 'configurations', 'shops']);

/** The trouble of a seed: one or two mutations, most of them where orders are. */
export function mutationsOf(seed: number): Mutation[] {
	const chance = new Chance(seed);
	return Array.from({ length: chance.percent(20) ? 2 : 1 }, () => {
		const resource = chance.pick(chance.percent(75) ? PER_ORDER : FACTS);
		const kinds: readonly Kind[] = chance.percent(60) ? RECORDS : chance.percent(80) ? BYTES : HTTP;
		const kind = chance.pick(kinds.filter((one) => one !== 'record gone' || !UNNOTICEABLE.has(resource)));
		return {
			kind,
			resource,
			nth: chance.percent(50) ? 'every' : chance.between(0, 3),
			seed: chance.between(1, 1_000_000_000),
		};
	});
}

export const isOfRecord = ({ kind }: Mutation): boolean => (RECORDS as readonly string[]).includes(kind);

export interface Body {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** The answer as it arrives. */
export function mutate(answer: Body, mutation: Mutation): Body {
	const chance = new Chance(mutation.seed);
	const text = answer.body.toString('utf8');
	const bytes = (body: Buffer | string): Body => ({ ...answer, body: Buffer.from(body as string) });
	switch (mutation.kind) {
		case 'cut':
			return bytes(answer.body.subarray(0, Math.floor(answer.body.length * chance.next())));
		case 'empty':
			return bytes('');
		case 'doubled':
			return bytes(text + text);
		case 'invalid UTF-8':
			return bytes(insert(answer.body, chance, Buffer.from([0xff, 0xc3, 0x28])));
		case 'UTF-16':
			return bytes(Buffer.from(text, 'utf16le'));
		case 'Latin-1':
			return bytes(Buffer.from(text, 'latin1'));
		case 'junk in front':
			return bytes(
				`\uFEFFNotice: Undefined offset [${chance.between(0, 99)}] in {closure} on line [] \n${text}`,
			);
		case 'junk behind':
			return bytes(`${text}<script>x = {"a": [${chance.between(0, 99)}]}</script>`);
		case 'huge junk':
			return bytes(`${'<br />\n'.repeat(20_000)}${text}`);
		case 'status 500':
			return { ...answer, status: 500 };
		case 'status 404':
			return {
				status: 404,
				headers: { 'content-type': 'text/html' },
				body: Buffer.from('<html><title>Not found</title></html>'),
			};
		case 'firewall':
			return {
				status: 403,
				headers: { server: 'cloudflare' },
				body: Buffer.from('<html><title>Just a moment...</title></html>'),
			};
		case 'no version':
			return {
				...answer,
				headers: Object.fromEntries(
					Object.entries(answer.headers).filter(([name]) => !/psws|powered/i.test(name)),
				),
			};
		case 'cut off':
			return { status: 0, headers: {}, body: Buffer.alloc(0) };
		default:
			return bytes(text.startsWith('<') ? inXml(text, mutation, chance) : inJson(text, mutation, chance));
	}
}

function insert(body: Buffer, chance: Chance, some: Buffer): Buffer {
	const at = chance.between(0, body.length);
	return Buffer.concat([body.subarray(0, at), some, body.subarray(at)]);
}

type Json = Record<string, unknown>;

/** The same record in every answer: by its id, not by its place. */
function inJson(text: string, { kind, seed }: Mutation, chance: Chance): string {
	let body: Json;
	try {
		body = JSON.parse(text) as Json;
	} catch {
		return text;
	}
	const rows = Object.values(body).find(Array.isArray) as Json[] | undefined;
	if (!rows || rows.length === 0) return text;
	const chosen = rows
		.map((row) => ({ row, rank: new Chance(seed ^ Number(row.id)).next() }))
		.sort((a, b) => a.rank - b.rank)[0]!;
	// In some answers none: the same few records of all are spoilt.
	if (chosen.rank > 0.3) return text;
	const { row } = chosen;
	if (kind === 'record twice') rows.splice(chance.between(0, rows.length), 0, { ...row });
	else if (kind === 'record gone') rows.splice(rows.indexOf(row), 1);
	else spoilField(row, kind, chance);
	return JSON.stringify(rows.length === 0 ? [] : body);
}

function spoilField(row: Json, kind: Kind, chance: Chance): void {
	const field = chance.pick(Object.keys(row).sort());
	const value = row[field];
	if (kind === 'field missing') delete row[field];
	else if (kind === 'huge text') row[field] = `${String(value)}${'x'.repeat(200_000)}`;
	else if (kind === 'huge number' && field !== 'reference')
		row[field] = chance.pick([
			'9'.repeat(400),
			'1e999999',
			'-1e308',
			1e308,
			`0.${'3'.repeat(300)}`,
			'99999999999999999999.99',
		]);
	// Any other text is as good a reference, as far as anybody can tell.
	else if (field === 'reference') row[field] = chance.pick<unknown>([null, true, [], {}, '', ' ']);
	else
		row[field] = chance.pick<unknown>([
			null,
			true,
			[],
			{},
			{ value },
			[value],
			Number.isNaN(Number(value)) ? 7.5 : Number(value),
			'',
			' ',
			'NaN',
			'1,50',
			'0x10',
			-1,
			'\u0000',
		]);
}

/** An element's text, or the element itself. */
function inXml(text: string, { kind, seed }: Mutation, chance: Chance): string {
	const records = [...text.matchAll(/<(\w+)>\s*<id><!\[CDATA\[(\d+)\]\]>.*?<\/\1>/gs)];
	const chosen = records
		.map((found) => ({ found, rank: new Chance(seed ^ Number(found[2])).next() }))
		.sort((a, b) => a.rank - b.rank)[0];
	if (!chosen || chosen.rank > 0.3) return text;
	const [record] = chosen.found;
	const changed =
		kind === 'record twice'
			? record + record
			: kind === 'record gone'
				? ''
				: spoilElement(record, kind, chance);
	return text.replace(record, () => changed);
}

function spoilElement(record: string, kind: Kind, chance: Chance): string {
	const fields = [...record.matchAll(/<(\w+)[^<>]*><!\[CDATA\[(.*?)\]\]><\/\1>/gs)];
	const [whole, , value] = chance.pick(fields);
	const texts: Partial<Record<Kind, string>> = {
		'huge text': `${value}${'x'.repeat(200_000)}`,
		'huge number': '9'.repeat(400),
		'wrong type': chance.pick(['', ' ', 'NaN', '1,50', '-1', '<b>']),
	};
	return record.replace(whole, () =>
		kind === 'field missing' ? '' : whole.replace(/<!\[CDATA\[.*\]\]>/s, () => `<![CDATA[${texts[kind]!}]]>`),
	);
}
