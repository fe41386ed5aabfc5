import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Explanation, Values } from '../shared/explained';
import type { OrderDocument } from '../shared/order';
import type { SlipDocument } from '../shared/slip';
import type { RelationData } from './invoicing/relation';
import type { Reconciliation } from './invoicing/reconcile';
import type { PreparedInvoice } from './invoicing/types';
import type { KeptJournals } from './writing/dossier-facts';
import type { PlainTotals } from './writing/write-run';

export type NodeContext = IExecuteFunctions | ILoadOptionsFunctions;

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
	return invoice.status === 'ready' || invoice.status === 'held' || (invoice.status === 'skipped' && !invoice.credit);
}
