import type { Reconciliation } from '../invoicing/reconcile';
import { ledgerKey, referenceOf, type OrderItem } from '../item';
import { remarksOf } from './remarks';

/** What can stand in the ledger's `state`: how a run left the order, or what a person decided on the page. */
export type LedgerState = Reconciliation['state'] | 'retry' | 'ignored';

/** States that ask for a person, the most pressing first: what is in the books and wrong comes before what is not there yet. */
export const PRESSING: readonly LedgerState[] = ['mismatch', 'created', 'failed', 'held'];
/** States that the next run takes up by itself. */
export const WAITING: readonly LedgerState[] = ['waiting', 'retry'];
/** States nothing has to be done about. */
export const SETTLED: readonly LedgerState[] = ['verified', 'skipped', 'ignored'];

/** One row of the data table: text and numbers only, as a data table holds them. Amounts incl. VAT, in the order's currency. */
export interface LedgerRow {
	/** Shop and order: `<shop address>#<order id>`; of credit notes see {@link ledgerKey}. */
	key: string;
	orderId: number;
	/** The order's; of a credit note, its own. */
	reference: string;
	customer: string;
	/** Of the order, or of the credit slip: yyyy-MM-dd HH:mm:ss on the shop's clock. */
	orderDate: string;
	state: LedgerState;
	journal: string;
	/** Octopus document number; 0 when there is none. */
	number: number;
	currency: string;
	totalShop: string;
	totalOctopus: string;
	/** Octopus − shop. */
	difference: string;
	code: string;
	message: string;
	suggestion: string;
	/** Sentences that ask for nothing, one a line. */
	notes: string;
	/** ISO 8601, UTC: when a run last looked at the order. */
	updated: string;
	/** ISO 8601, UTC: when the invoice was made; only on the run that made it, so that a later run leaves it as it is. */
	invoiced?: string;
	/** Execution id of n8n of the page's button that wanted it looked at; kept as it is. */
	claim?: string;
}

/** The row of a finding: what is not known of the order is not in it. */
export type Finding = Partial<LedgerRow> & Pick<LedgerRow, 'key' | 'state' | 'number' | 'updated'>;

/** The row of one item, to be written over the row with the same key. An item that lost its order keeps what the row knew of it. */
export function ledgerRow(item: OrderItem, now: Date): Finding | null {
	const { order, slip, result, reconciliation } = item;
	const id = order?.id ?? item.orderId;
	if ((id === undefined && item.slipId === undefined) || !reconciliation) return null;
	const { state, invoice, totalShop, totalOctopus, difference, code, message, suggestion } = reconciliation;
	const known = order
		? {
				reference: referenceOf(item),
				customer: order.customer?.email ?? '',
				orderDate: slip?.date_add ?? order.date_add,
				currency: order.currency.iso_code,
			}
		: {};
	return {
		key: ledgerKey(item),
		...(id ? { orderId: id } : {}),
		...known,
		state,
		journal: invoice?.journal ?? '',
		number: invoice?.number ?? 0,
		totalShop: totalShop ?? '',
		totalOctopus: totalOctopus ?? '',
		difference: difference ?? '',
		code,
		message,
		suggestion,
		notes: remarksOf(item).join('\n'),
		updated: now.toISOString(),
		...(result?.status === 'created' ? { invoiced: now.toISOString() } : {}),
	};
}

const TEXTS = [
	'key',
	'reference',
	'customer',
	'orderDate',
	'journal',
	'currency',
	'totalShop',
	'totalOctopus',
	'difference',
	'code',
	'message',
	'suggestion',
	'notes',
	'updated',
	'invoiced',
	'claim',
] as const;

/** A row as it was read from the data table, where people may have written too: nothing is taken for granted. */
export type ReadRow = Record<(typeof TEXTS)[number] | 'state', string> & { orderId: number; number: number };

/** Null when it is no ledger row. */
export function readRow(json: Record<string, unknown>): ReadRow | null {
	const text = (name: string) => (json[name] === null || json[name] === undefined ? '' : String(json[name]));
	if (text('key') === '') return null;
	const texts = Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<
		(typeof TEXTS)[number],
		string
	>;
	const whole = (name: string) => (Number.isSafeInteger(Number(json[name])) ? Number(json[name]) : 0);
	return {
		...texts,
		state: text('state').trim().toLowerCase(),
		orderId: whole('orderId'),
		number: whole('number'),
	};
}
