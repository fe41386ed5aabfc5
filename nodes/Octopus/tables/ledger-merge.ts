import { explain } from '../../shared/explained';
import { readRow, type Finding, type ReadRow } from './ledger';

/** A row of the data table with the number n8n gave it; 0 where it was not handed on. */
export type TableRow = ReadRow & { id: number };

/** What Octopus itself said of a document. */
const PROVED: ReadonlySet<string> = new Set(['verified', 'mismatch']);
/** In the books, though not compared: Octopus said so when it was made, or when it was last asked. */
const KNOWN: ReadonlySet<string> = new Set(['created', 'retry']);

type Weighed = Pick<ReadRow, 'state' | 'number' | 'updated' | 'invoiced'>;

/** Whether nothing else can know better: Octopus held this document when it was read back. */
export const isProved = ({ state, number }: Pick<Weighed, 'state' | 'number'>): boolean =>
	PROVED.has(state) && number > 0;

/** How much a row proves. A person's *ignored* counts as much as what it was about. */
function weightOf({ state, number }: Weighed): number {
	if (state === 'ignored') return number > 0 ? 4 : 2;
	if (number <= 0) return 1;
	return PROVED.has(state) ? 4 : 3;
}

/** The one of two rows of a key that counts comes first: more proof, then – of the same document – when it was sent, then the newer. */
function byProof(a: Weighed & { id?: number }, b: Weighed & { id?: number }): number {
	const proof = weightOf(b) - weightOf(a);
	if (proof !== 0) return proof;
	const alike = a.state === b.state && a.number === b.number;
	if (alike && (a.invoiced === '') !== (b.invoiced === '')) return a.invoiced === '' ? 1 : -1;
	return a.updated === b.updated ? (a.id ?? 0) - (b.id ?? 0) : a.updated < b.updated ? 1 : -1;
}

/** Rows of the data table out of a mixture of items; what is none is left out. */
export function tableRows(items: Array<Record<string, unknown>>): TableRow[] {
	return items.flatMap((json) => {
		const row = readRow(json);
		return row ? [{ ...row, id: Number(json.id) || 0 }] : [];
	});
}

function byKey(rows: TableRow[]): Map<string, TableRow[]> {
	const found = new Map<string, TableRow[]>();
	for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
	return found;
}

/** n8n's upsert knows no unique key, so two runs at once can write one twice: everybody who reads the ledger takes doubles for one. */
export function ledgerRows(items: Array<Record<string, unknown>>): TableRow[] {
	return [...byKey(tableRows(items)).values()].map((rows) =>
		rows.length === 1 ? rows[0]! : [...rows].sort(byProof)[0]!,
	);
}

/** A finding, whether Octopus was asked for it, and when its run began (ISO 8601, UTC). */
export interface Found {
	row: Finding;
	looked: boolean;
	started: string;
}

/**
 * What to write for a finding over the row that stands there; null when that one stays. A row never falls back from what
 * Octopus proved: only a look at Octopus that began later can say that a document is gone, and only then may a row without
 * one take its place.
 */
export function rowOver({ row, looked, started }: Found, known: ReadRow | undefined): Finding | null {
	if (!known) return row;
	const kept = { ...identityOf(known), ...row };
	if (isProved(row)) return kept;
	const older = started === '' || known.updated < started;
	if (known.state === 'ignored') return older ? kept : null;
	if (known.number <= 0) return kept;
	// Another document than the one that was known: the old one was deleted and made again.
	if (row.number > 0) return PROVED.has(known.state) && isSameDocument(row, known) ? null : kept;
	if (looked && older) return kept;
	if (!KNOWN.has(known.state)) return null;
	// Somebody asked for another look, and there was none: it is in the books and unchecked.
	const { journal, number, totalShop, totalOctopus, difference } = known;
	const why = explain('NOT_CHECKED', { detail: row.message ?? '' });
	return {
		...kept,
		...why,
		state: 'created',
		journal,
		number,
		totalShop: row.totalShop || totalShop,
		totalOctopus,
		difference,
	};
}

/** What a row says of the order itself, and who wanted it looked at: it may be written as a row of its own until the old one is deleted. */
function identityOf({ orderId, reference, customer, orderDate, currency, claim }: ReadRow): Partial<Finding> {
	const known = { orderId, reference, customer, orderDate, currency, claim };
	return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '' && value !== 0));
}

const isSameDocument = (row: Finding, known: ReadRow): boolean =>
	row.number === known.number && (row.journal ?? '') === known.journal;

/**
 * The rows of a key that are too many, for deleting. `started`: when the run that asks began. A row that this run wrote
 * because Octopus has the document no longer takes the place of one that was proved before it began.
 */
export function doubleRows(items: Array<Record<string, unknown>>, started: string): TableRow[] {
	return [...byKey(unique(tableRows(items))).values()].flatMap((rows) => {
		if (rows.length === 1) return [];
		const gone = started !== '' && rows.some(({ number, updated }) => number <= 0 && updated > started);
		const [, ...others] = [...rows].sort(
			(a, b) => (gone ? Number(b.updated >= started) - Number(a.updated >= started) : 0) || byProof(a, b),
		);
		return others;
	});
}

/** One item per row of the table; a row that was read twice is no double. */
function unique(rows: TableRow[]): TableRow[] {
	return [...new Map(rows.filter(({ id }) => id > 0).map((row) => [row.id, row])).values()];
}
