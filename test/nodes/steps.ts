import type { NodeStep } from './harness';

/** A resource locator filled in by hand. */
export const typed = (value: string) => ({ __rl: true, mode: 'code', value });

/** The VAT mapping of the demo dossier, as a user fills it in. */
export const mapping = [
	{ case: 'domestic', rate: 21, vatCode: typed('21'), account: typed('700000') },
	{ case: 'domestic', rate: 12, vatCode: typed('12'), account: typed('700000') },
	{ case: 'domestic', rate: 6, vatCode: typed('06'), account: typed('700000') },
	{ case: 'intra-community', vatCode: typed('IC'), account: typed('700100') },
	{ case: 'oss', country: 'FR', rate: 20, vatCode: typed('FR20'), account: typed('700300') },
	{ case: 'export', vatCode: typed('EX'), account: typed('700300') },
	{ case: 'exempt', vatCode: typed('VR'), account: typed('700000') },
];

export interface Choices {
	states?: number[];
	journal?: string;
	dryRun?: boolean;
	strict?: boolean;
	filters?: Record<string, unknown>;
	prepare?: Record<string, unknown>;
}

/** The daily run's own steps: orders, customers, prepare, create, reconcile. */
export function steps({
	states = [2, 3, 4, 5, 9, 11],
	journal = 'V2',
	dryRun = false,
	strict = true,
	filters = {},
	prepare = {},
}: Choices): NodeStep[] {
	return [
		{
			type: 'prestaShop',
			parameters: { resource: 'order', operation: 'getMany', states, returnAll: true, filters, options: {} },
		},
		{
			type: 'octopus',
			parameters: { resource: 'relation', operation: 'findOrCreate', createMissing: !dryRun, options: {} },
		},
		{
			type: 'octopus',
			parameters: {
				resource: 'invoice',
				operation: 'prepareFromOrder',
				journal: typed(journal),
				vatMapping: { rows: mapping },
				options: prepare,
			},
		},
		{ type: 'octopus', parameters: { resource: 'invoice', operation: 'create', dryRun, options: {} } },
		{
			type: 'octopus',
			parameters: {
				resource: 'invoice',
				operation: 'reconcileWithOrder',
				strictCheck: strict,
				tolerance: 0.05,
				options: {},
			},
		},
	];
}

export interface CreditChoices {
	journal?: string;
	dryRun?: boolean;
	strict?: boolean;
	/** Of Credit Slip › Get Many. */
	filters?: Record<string, unknown>;
	/** Options shared with Prepare From Order. */
	prepare?: Record<string, unknown>;
	/** Fields of Prepare Credit Note alone. */
	credit?: Record<string, unknown>;
	/** Read orders in these states instead of slips, with their slips. */
	cancelled?: number[];
}

/** Credit slips – or cancelled orders – to credit notes: read, customers, prepare, create, reconcile. */
export function creditSteps({
	journal = 'V2',
	dryRun = false,
	strict = true,
	filters = {},
	prepare = {},
	credit = {},
	cancelled,
}: CreditChoices = {}): NodeStep[] {
	const read = cancelled
		? {
				resource: 'order',
				operation: 'getMany',
				states: cancelled,
				returnAll: true,
				filters,
				options: { include: ['slips'] },
			}
		: { resource: 'creditSlip', operation: 'getMany', returnAll: true, filters, options: {} };
	const [, findOrCreate, , create, reconcile] = steps({ dryRun, strict });
	return [
		{ type: 'prestaShop', parameters: read },
		findOrCreate!,
		{
			type: 'octopus',
			parameters: {
				resource: 'invoice',
				operation: 'prepareCreditNote',
				journal: typed(journal),
				vatMapping: { rows: mapping },
				options: prepare,
				...credit,
			},
		},
		create!,
		reconcile!,
	];
}
