import { attemptSync } from '../../shared/attempt';
import { decimal, sum, type Decimal } from '../../shared/decimal';
import type { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { StoredInvoice } from '../books/document';
import type { OctopusTotals } from '../books/totals';
import { againIdentity, creditIdentity, slipNumberOf, type OrderKey } from '../invoicing/reference/reference';
import type { Found, InvoiceIndex } from './index/invoice-index';
import type { StoredTotals } from './stored-totals';

/** Everything Octopus holds of one order. */
export interface OrderDocuments {
	/** Its invoice, and those of later lives: see {@link againIdentity}. */
	invoices: StoredInvoice[];
	/** Of the last of these: 1 for the first invoice of an order, 2 for that of its second life, … */
	time: number;
	credits: StoredInvoice[];
	/** A document under its reference that may be another order's. */
	unclear: Found | null;
}

export function documentsOf(index: InvoiceIndex, order: OrderKey, split: boolean): OrderDocuments {
	const found = index.invoiceOf(order, split);
	const { match, invoice } = found;
	// The first one may have been deleted, with its credit note: the later ones are the order's all the same.
	const later = index.livesOf(order).flatMap((time) => {
		const again = index.find(againIdentity(order, time), false);
		return again.match === 'same' && again.invoice ? [{ time, invoice: again.invoice }] : [];
	});
	const invoices = [...(match === 'same' && invoice ? [invoice] : []), ...later.map((one) => one.invoice)];
	return {
		invoices,
		time: later.at(-1)?.time ?? 1,
		credits: index.creditsOf(order, split),
		unclear: match === 'unclear' ? found : null,
	};
}

/** How an order that is in Octopus stands there, all its documents counted. */
export interface Standing {
	/** The invoice that the order is compared with. */
	latest: StoredInvoice;
	/** 1 for the first invoice, 2 for that of a second life, … */
	time: number;
	/** What else counts: earlier invoices, and credits that no slip explains; left out where there is nothing. */
	others?: OctopusTotals;
	/** It was credited as a whole, and is sold again. */
	soldAgain: boolean;
	/** Nothing at all of it is left, and no slip had a part in that: it may be invoiced again. */
	empty: boolean;
	/** Why its documents cannot be added up. */
	notChecked?: ExplainedError;
}

/** A credit of a slip is that slip's own matter. One that was made for the order as a whole, or by hand, is the order's. */
export function standingOf(
	found: StoredInvoice,
	order: OrderDocument,
	{ index, totals, split }: { index: InvoiceIndex; totals: StoredTotals; split: boolean },
): Standing {
	const { invoices, time, credits } = documentsOf(index, order, split);
	const latest = invoices.at(-1) ?? found;
	const others = [...invoices.slice(0, -1), ...credits.filter((credit) => !explained(order, credit))];
	if (others.length === 0) return { latest, time, soldAgain: false, empty: false };
	const { value, error } = attemptSync(() => ({
		own: totals.of(latest).totalInclVat,
		rest: added(others.map((document) => totals.of(document))),
	}));
	if (error) return { latest, time, soldAgain: false, empty: false, notChecked: error };
	const cancelled = index.find(creditIdentity(order, null, time), false).match === 'same';
	const net = value.own.plus(value.rest.totalInclVat);
	const gone = net.lte(CENTS);
	return {
		latest,
		time,
		others: value.rest,
		soldAgain: order.state.paid && value.own.gt(0) && (cancelled || gone),
		empty: net.abs().lte(CENTS) && credits.every((credit) => slipNumberOf(order, credit) === null),
	};
}

/** Documents are rounded apart. */
const CENTS: Decimal = decimal('0.02');

function explained(order: OrderDocument, credit: StoredInvoice): boolean {
	const slip = slipNumberOf(order, credit);
	return slip !== null && (!order.slips || order.slips.some(({ id }) => id === slip));
}

function added(all: OctopusTotals[]): OctopusTotals {
	return {
		source: 'lines',
		totalInclVat: sum(all.map(({ totalInclVat }) => totalInclVat)),
		perRate: all.flatMap(({ perRate }) => perRate),
	};
}

/** For people: journal and number. */
export const numberOf = ({ journalKey, documentSequenceNr }: StoredInvoice): string =>
	`${journalKey} ${documentSequenceNr}`;
