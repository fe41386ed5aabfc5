import { Chance } from '../faults/chance';
import { mutate, type Body, type Kind } from './mutations';

/** What befalls the answers of Octopus, decided by a seed. */
export interface OctopusMutation {
	kind: Kind;
	/** Method and path below the dossier whose answers it befalls. */
	match: string;
	/** One answer only (the nth of that call), or every one. */
	nth: number | 'every';
	seed: number;
}

const BYTES: readonly Kind[] = [
	'cut',
	'empty',
	'doubled',
	'invalid UTF-8',
	'UTF-16',
	'Latin-1',
	'junk in front',
	'junk behind',
	'huge junk',
	'status 500',
	'status 404',
	'firewall',
	'cut off',
];
const RECORDS: readonly Kind[] = [
	'record twice',
	'record gone',
	'field missing',
	'wrong type',
	'huge text',
	'huge number',
];
export const DOCUMENTS = 'GET /invoices/modified';
const CALLS = [
	DOCUMENTS,
	DOCUMENTS,
	DOCUMENTS,
	'GET /relations/modified',
	'GET /relations/modified',
	'GET /invoices',
	'GET /invoices/export',
	'POST /invoices',
	'PUT /relations',
	'GET /bookyears',
	'GET /bookyears/{id}/journals',
	'GET /bookyears/{id}/journals/V/{id}',
	'GET /vatcodes',
	'GET /accounts/modified',
	'POST /authentication',
	'POST /dossiers',
];
/** Without its row nobody can tell that it was ever there. */
const UNNOTICEABLE = [DOCUMENTS];
/** Any other text is as good, as far as anybody can tell. */
const IDENTIFYING = new Set(['reference', 'orderReference']);

export const isOfRecord = ({ kind }: OctopusMutation): boolean => RECORDS.includes(kind);

/** The trouble of a seed: one or two mutations. */
export function octopusMutationsOf(seed: number): OctopusMutation[] {
	const chance = new Chance(seed);
	return Array.from({ length: chance.percent(20) ? 2 : 1 }, () => {
		const match = chance.pick(CALLS);
		const kinds = chance.percent(65) ? RECORDS : BYTES;
		const kind = chance.pick(kinds.filter((one) => one !== 'record gone' || !UNNOTICEABLE.includes(match)));
		return {
			kind,
			match,
			nth: chance.percent(50) ? 'every' : chance.between(0, 2),
			seed: chance.between(1, 1_000_000_000),
		};
	});
}

/** The answer as it arrives. */
export function mutateOctopus(answer: Body, mutation: OctopusMutation): Body {
	if (!isOfRecord(mutation)) return mutate(answer, { ...mutation, resource: '' });
	let body: unknown;
	try {
		body = JSON.parse(answer.body.toString('utf8'));
	} catch {
		return answer;
	}
	return { ...answer, body: Buffer.from(JSON.stringify(spoil(body, mutation))) };
}

type Json = Record<string, unknown>;
const isRow = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One row of a list, or the object itself; the same one in every answer of a seed. */
function spoil(body: unknown, { kind, seed }: OctopusMutation): unknown {
	const chance = new Chance(seed);
	const list = Array.isArray(body)
		? body
		: isRow(body) && Array.isArray(body.modified)
			? body.modified
			: null;
	if (!list) {
		if (isRow(body) && Object.keys(body).length > 0 && !kind.startsWith('record'))
			spoilField(body, kind, chance);
		return body;
	}
	if (list.length === 0) return body;
	const at = chance.between(0, list.length - 1);
	const row: unknown = list[at];
	if (kind === 'record twice') list.splice(at, 0, structuredClone(row));
	else if (kind === 'record gone') list.splice(at, 1);
	else if (kind === 'wrong type' && chance.percent(15))
		list[at] = chance.pick<unknown>([null, true, 7, 'text', [], [row], {}]);
	else if (isRow(row)) spoilField(row, kind, chance);
	return body;
}

/** A field, or one of the object or list in it. */
function spoilField(row: Json, kind: Kind, chance: Chance): void {
	const field = chance.pick(Object.keys(row).sort());
	const value = row[field];
	const inside: unknown = Array.isArray(value) ? value[0] : value;
	if (isRow(inside) && Object.keys(inside).length > 0 && chance.percent(70))
		return spoilField(inside, kind, chance);
	if (IDENTIFYING.has(field))
		row[field] = chance.pick<unknown>([
			true,
			[],
			{},
			[value],
			{ value },
			`${String(value).slice(0, 3)}\uFFFD${String(value).slice(3)}`,
		]);
	else if (kind === 'field missing') delete row[field];
	else if (kind === 'huge text') row[field] = `${String(value)}${'x'.repeat(20_000)}`;
	else if (kind === 'huge number')
		row[field] = chance.pick<unknown>([
			'9'.repeat(400),
			'1e999999',
			-1e308,
			1e308,
			`0.${'3'.repeat(300)}`,
			'99999999999999999999.99',
		]);
	else
		row[field] = chance.pick<unknown>([
			null,
			true,
			[],
			{},
			{ value },
			[value],
			7.5,
			'',
			' ',
			'NaN',
			'1,50',
			'0x10',
			-1,
			'\u0000',
		]);
}
