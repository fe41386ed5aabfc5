import type { Explanation } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { Code } from '../../shared/texts';
import { customerEmail } from '../invoicing/party/relation';
import { ledgerKey, referenceOf, type OrderItem } from '../item';
import {
	addCalls,
	addMonths,
	emptyMonth,
	type Amount,
	type MonthReport,
	type Report,
} from '../tables/migration-report';
import type { LeftOut } from '../tables/migrations';
import type { KeptJournals } from '../transport/snapshot';

/** What this version of the daily workflow understands of a migration's wishes; one that is older hands nothing back. */
export const OUTCOME_VERSION = 1;

/** What one batch came to: what the daily workflow hands back to the migration that called it. */
export interface BatchOutcome extends Report {
	version: typeof OUTCOME_VERSION;
	dryRun: boolean;
	orders: number;
	/** Ledger keys of what waits for a later run. */
	waiting: string[];
	/** Why the first of these waits; null when none does. */
	stop: Explanation | null;
	/** The journals as they were read, for the next batch. */
	journals?: KeptJournals;
}

/** What was asked of a run. */
export interface Asked {
	dryRun: boolean;
	/** yyyy-MM-dd: a migration invoices the orders from this day on, before their slips. Empty: none does. */
	firstDay: string;
	/** Ids of the order states it invoices; none for all. */
	states: number[];
	/** Days it leaves out. */
	leftOut: LeftOut[];
}

/** Adds a batch up. */
export function outcomeOf(items: OrderItem[], run: Asked): BatchOutcome {
	const looked = items.filter(({ reconciliation }) => reconciliation);
	const months = new Map<string, MonthReport>();
	// What waits is counted by the run that settles it.
	for (const item of looked.filter((one) => kindOf(one, run) !== 'waiting')) {
		const one = monthOf(item, run);
		const before = months.get(one.month);
		const newCustomers = before
			? one.newCustomers.filter((mark) => !before.newCustomers.includes(mark))
			: one.newCustomers;
		months.set(one.month, before ? addMonths(before, { ...one, newCustomers }) : one);
	}
	const waiting = looked.filter((item) => kindOf(item, run) === 'waiting');
	return {
		version: OUTCOME_VERSION,
		dryRun: run.dryRun,
		orders: looked.length,
		months: [...months.values()],
		calls: addCalls(items.map(({ calls }) => calls)),
		waiting: waiting.map(ledgerKey),
		stop: waiting.length > 0 ? stopOf(looked, waiting) : null,
		...(items[0]?.keptJournals ? { journals: items[0].keptJournals } : {}),
	};
}

/** Reasons to wait that say nothing of an order: none of its tries is used up. */
export const NO_TRY: ReadonlySet<string> = new Set<Code>([
	'OCTOPUS_LIMIT_REACHED',
	'CALLS_KEPT_FREE',
	'MIGRATION_ENDED',
]);
const ENDED: Code = 'MIGRATION_ENDED';

/** Why orders wait: the words of the first, unless the run stopped because its first invoice came to another total, or the migration was. */
export function stopOf(looked: OrderItem[], waiting: OrderItem[]): Explanation {
	const differs = looked.find(
		({ result, reconciliation }) => result?.status === 'created' && reconciliation!.state === 'mismatch',
	);
	const ended = waiting.find(({ reconciliation }) => reconciliation!.code === ENDED);
	const { code, message, suggestion } = (differs ?? ended ?? waiting[0]!).reconciliation!;
	return { code: differs ? 'FIRST_INVOICE_DIFFERS' : (code as Explanation['code']), message, suggestion };
}

/** An outcome as it came from the daily workflow; null when it is none, or of a version that knows something else. */
export function readOutcome(value: unknown): BatchOutcome | null {
	const known =
		typeof value === 'object' &&
		value !== null &&
		(value as BatchOutcome).version === OUTCOME_VERSION &&
		Array.isArray((value as BatchOutcome).months);
	return known ? (value as BatchOutcome) : null;
}

type Kind = 'ready' | 'created' | 'existing' | 'held' | 'failed' | 'skipped' | 'waiting';

function kindOf({ order, result, reconciliation }: OrderItem, asked: Asked): Kind {
	const { state, code } = reconciliation!;
	const { dryRun } = asked;
	if (result?.status === 'created') return 'created';
	if (result?.status === 'exists') return 'existing';
	if (code === 'DRY_RUN') return 'ready';
	if (dryRun && code === 'CREDIT_ORDER_NOT_IN_OCTOPUS' && order && isInvoicedBefore(order, asked))
		return 'ready';
	// It left the chosen states meanwhile: not this migration's any more.
	if (code === 'ORDER_STATE_NOT_CHOSEN') return 'skipped';
	if (state === 'held' || state === 'failed' || state === 'skipped') return state;
	return dryRun ? 'failed' : 'waiting';
}

/** Whether the order of a slip would be in Octopus by the time of the slip. What holds the order itself, its lines or its VAT case, holds the slip as well. */
function isInvoicedBefore({ date_add, state }: OrderDocument, { firstDay, states, leftOut }: Asked): boolean {
	const day = date_add.slice(0, 10);
	return (
		firstDay !== '' &&
		day >= firstDay &&
		(states.length === 0 || states.includes(state.id)) &&
		!leftOut.some(({ from, to }) => from <= day && day <= to)
	);
}

function monthOf(item: OrderItem, run: Asked): MonthReport {
	const { order, slip, relation, reconciliation } = item;
	const { code, message, suggestion, state } = reconciliation!;
	const kind = kindOf(item, run);
	const counts = {
		...emptyMonth((slip ?? order)?.date_add.slice(0, 7) ?? ''),
		orders: 1,
		[kind]: 1,
		mismatch: state === 'mismatch' ? 1 : 0,
	};
	const counted = kind === 'ready' || kind === 'created';
	const isNew = counted && (relation?.status === 'new' || relation?.status === 'created');
	const email = isNew && order ? customerEmail(order) : null;
	const named = kind === 'held' || kind === 'failed' || kind === 'skipped' || state === 'mismatch';
	return {
		...counts,
		newCustomers: email === null ? [] : [markOf(email)],
		amounts: counted ? amountsOf(item) : [],
		reasons: named
			? [
					{
						code,
						count: 1,
						examples: [referenceOf(item) || ledgerKey(item).replace(/^.*#/, '#')],
						message,
						suggestion,
					},
				]
			: [],
	};
}

function amountsOf({ order, invoice }: OrderItem): Amount[] {
	if (invoice?.status !== 'ready') return [];
	return invoice.expected.perVatCode.map(({ case: vatCase, rate, vatCode, base, vat }) => ({
		case: vatCase,
		rate,
		vatCode,
		currency: order?.currency.iso_code ?? '',
		credit: Boolean(invoice.credit),
		invoices: 1,
		base,
		vat,
	}));
}

/** FNV-1a, 32 bits: tells customers apart without keeping their addresses. */
function markOf(email: string): number {
	let hash = 0x811c9dc5;
	for (const character of email) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
	return hash >>> 0;
}
