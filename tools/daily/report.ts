import { outputOf, type Execution } from '../n8n/client';

/** One line of `npm run daily`. Amounts incl. VAT, in the order's currency. */
export interface OrderLine {
	orderId: number;
	reference: string;
	state: string;
	invoice: { journal: string; number: number } | null;
	totalShop: number | null;
	totalOctopus: number | null;
	code: string;
	message: string;
	suggestion: string;
	customer: string;
	difference: number | null;
	/** What is odd, though no reason to hold the order: sentences. */
	notes: string[];
}

export interface Summary {
	orders: number;
	/** Invoices made in this run; verified and mismatch say what came of the check, of those that were in Octopus already too (ALREADY_IN_OCTOPUS). */
	created: number;
	verified: number;
	mismatch: number;
	held: number;
	failed: number;
	/** Nothing to invoice. */
	skipped: number;
	waiting: number;
	calls: { prestashop: number; octopus: number };
}

interface Item {
	order?: { id: number; reference: string; customer: { email: string } | null };
	orderId?: number;
	error?: string;
	result?: { status: string };
	relation?: { notes?: string[] };
	invoice?: { notes?: string[] };
	reconciliation?: {
		state: string;
		code: string;
		message: string;
		suggestion: string;
		invoice: { journal: string; number: number } | null;
		totalShop: string | null;
		totalOctopus: string | null;
		difference: string | null;
		notes?: string[];
	};
	calls?: { prestashop?: number; octopus?: number };
}

/** What the run's last step says of every order. */
export function reportOf(execution: Execution): { lines: OrderLine[]; summary: Summary } {
	const items = outputOf(execution, 'Reconcile') as Item[];
	const lines = items.map(lineOf);
	const count = (state: string) => lines.filter((line) => line.state === state).length;
	const madeNow = items.filter(
		({ result, reconciliation }) => result?.status === 'created' && reconciliation?.invoice,
	).length;
	const callsTo = (service: 'prestashop' | 'octopus') =>
		items.reduce((sum, { calls }) => sum + (calls?.[service] ?? 0), 0);
	return {
		lines,
		summary: {
			orders: lines.length,
			created: madeNow,
			verified: count('verified'),
			mismatch: count('mismatch'),
			held: count('held'),
			failed: count('failed'),
			skipped: count('skipped'),
			waiting: count('waiting'),
			calls: { prestashop: callsTo('prestashop'), octopus: callsTo('octopus') },
		},
	};
}

function lineOf({ order, orderId, reconciliation, relation, invoice, error }: Item): OrderLine {
	const amount = (text: string | null | undefined) =>
		text === null || text === undefined ? null : Number(text);
	return {
		orderId: order?.id ?? orderId ?? 0,
		reference: order?.reference ?? '',
		state: reconciliation?.state ?? 'failed',
		invoice: reconciliation?.invoice
			? { journal: reconciliation.invoice.journal, number: reconciliation.invoice.number }
			: null,
		totalShop: amount(reconciliation?.totalShop),
		totalOctopus: amount(reconciliation?.totalOctopus),
		code: reconciliation?.code ?? '',
		message: reconciliation?.message ?? error ?? '',
		suggestion: reconciliation?.suggestion ?? '',
		customer: order?.customer?.email ?? '',
		difference: amount(reconciliation?.difference),
		notes: [...new Set([reconciliation, invoice, relation].flatMap((part) => part?.notes ?? []))],
	};
}
