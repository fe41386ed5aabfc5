import type { Explanation } from '../shared/explained';
import type { OrderDocument } from '../shared/order';
import type { SlipDocument } from '../shared/slip';
import type { Values } from '../shared/texts/text';
import type { RelationData } from './books/relation';
import type { PlainTotals } from './books/totals';
import type { PreparedInvoice } from './invoicing/prepared';
import type { Reconciliation } from './invoicing/reconcile';
import { creditReference } from './invoicing/reference/reference';
import type { KeptJournals } from './transport/snapshot';

/** What one item tells of one order, or of one credit slip: every step adds its own key. */
export interface OrderItem {
	order?: OrderDocument;
	/** The item is about this credit slip of the order. */
	slip?: SlipDocument;
	/** The order is to be credited as a whole, never invoiced. */
	wholeCredit?: boolean;
	/** In place of `slip` when it, or its order, could not be read. */
	slipId?: number;
	/** In place of `order` when the shop's answer for this order could not be read. */
	orderId?: number;
	/** Address of the shop, where there is no `order` to say it. */
	shopUrl?: string;
	/** `values`: what its words were made with, so that they can be said in another language. */
	problem?: Explanation & { values?: Values };
	/** Left by a step that was told to continue in spite of a trouble. */
	error?: string;
	code?: string;
	suggestion?: string;
	relation?: RelationResult;
	invoice?: PreparedInvoice;
	result?: CreateResult;
	reconciliation?: Reconciliation;
	/** HTTP calls so far, and those to Octopus by operation and the dossier they went to; on the first item only. */
	calls?: { prestashop?: number; octopus?: number; operations?: Record<string, number>; dossier?: string };
	/** The journals as they were read, for the next batch of a migration; on the first item only. */
	keptJournals?: KeptJournals;
}

export type RelationResult =
	| {
			/** `fixed`: set by the user for a payment module or for consumers. `new`: not created, creating is switched off (dry run). */
			status: 'found' | 'fixed' | 'created' | 'updated' | 'new';
			/** Octopus relationKey.id; null when only the external number is known. */
			id: number | null;
			externalRelationId: number | null;
			/** The relation as Octopus has it. */
			data: RelationData;
			notes: string[];
	  }
	| ({ status: 'held' | 'waiting' | 'failed' } & Explanation);

export type CreateResult =
	| {
			/** `exists`: an earlier run made it. */
			status: 'created' | 'exists';
			journal: string;
			bookyearId: number;
			number: number;
			reference: string;
			/** relationKey.id of the relation it stands on, where that was read. */
			relationId?: number;
			/** Read back already: the first invoice of a run is checked before the second is sent. */
			totals?: PlainTotals;
			/** What else Octopus holds of the order: earlier invoices, and (negative) credits that no slip explains. */
			others?: PlainTotals;
			/** It was credited as a whole and is sold again: the reference that its next invoice would have. */
			soldAgain?: string;
			/** Why what Octopus holds cannot be added up. */
			notChecked?: string;
	  }
	| ({ status: 'held' | 'skipped' | 'waiting' | 'failed' } & Explanation);

/** Whether Octopus was asked if it has a document of this order: Create looks up what is ready or held, and orders that have nothing to invoice. */
export function lookedInOctopus({ result, invoice }: OrderItem): boolean {
	if (result === undefined || invoice === undefined) return false;
	return (
		invoice.status === 'ready' ||
		invoice.status === 'held' ||
		(invoice.status === 'skipped' && !invoice.credit)
	);
}

/**
 * The key of an item's row in the ledger: `<shop>#7` for order 7, `<shop>#slip-3` for credit slip 3, `<shop>#cancel-7` for
 * the credit note of order 7 as a whole.
 */
export function ledgerKey({
	order,
	orderId,
	shopUrl,
	slip,
	slipId,
	wholeCredit,
	invoice,
}: OrderItem): string {
	const shop = order?.shop.url ?? shopUrl ?? '';
	const slipNumber = slip?.id ?? slipId;
	if (slipNumber !== undefined) return `${shop}#slip-${slipNumber}`;
	return `${shop}#${wholeCredit || invoice?.credit ? 'cancel-' : ''}${order?.id ?? orderId ?? ''}`;
}

/** What a ledger key holds behind the shop's address: `7`, `slip-3`, `cancel-7`. */
export const behindShop = (key: string): string => key.slice(key.lastIndexOf('#') + 1).trim();

/** What people call it: the order's reference; of a credit note, its own. Empty when the order could not be read. */
export function referenceOf({ order, slip, invoice }: OrderItem): string {
	if (!order) return '';
	return slip || invoice?.credit ? creditReference(order, slip ?? null) : order.reference;
}
