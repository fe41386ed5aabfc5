import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { decimal } from '../../../shared/decimal';
import { optionsWith } from '../../../shared/operation';
import { readBatch, type GoesOn } from '../../migration/batch';
import { POST_BOOKING, POST_INVOICE } from '../../transport/client';
import { writeRun } from '../../writing/write-run';
import {
	keepFreeOption,
	languageOption,
	migrationOption,
	onlyCompareOption,
	snapshotOption,
} from '../fields';
import { languageOf, onlyCompareOf, parametersOf, snapshotOf } from '../parameters';
import { dailyCalls, overOrders } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to look up what is in Octopus already but send nothing',
	},
	optionsWith([
		{
			displayName: 'First Invoice Tolerance',
			name: 'firstInvoiceTolerance',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0.05,
			description:
				'The first invoice is read back before the second is sent. If the total incl. VAT that Octopus computes is further off than this, the run stops.',
		},
		{
			displayName: 'Look Back To',
			name: 'indexFrom',
			type: 'dateTime',
			default: '',
			description:
				'Documents of Octopus that were last changed before this day are not looked at. Empty: a month before the earliest date that the orders have. An earlier day is never wrong; it makes the answer of Octopus longer.',
		},
		languageOption,
		keepFreeOption,
		migrationOption,
		onlyCompareOption,
		{
			displayName: 'Orders Sold Again',
			name: 'soldAgain',
			type: 'options',
			default: 'hold',
			description: 'What to do with an order that was credited as a whole and is in a paid state again',
			options: [
				{
					name: 'Invoice Again',
					value: 'invoice',
					description: 'Once, under a mark and a reference of its own',
				},
				{ name: 'Report It', value: 'hold' },
			],
		},
		snapshotOption,
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['create'] } },
	properties,
);

/** Sends every prepared invoice as a concept, exactly once, and adds `result` to every item. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const batch = readBatch(parametersOf(this)('options.migration', ''));
	const settings = {
		dryRun: this.getNodeParameter('dryRun', 0, false) as boolean,
		tolerance: decimal(this.getNodeParameter('options.firstInvoiceTolerance', 0, 0.05) as number),
		mostPosts:
			batch?.most === undefined ? mostPosts(this) : Math.min(batch.most, mostPosts(this) ?? Infinity),
		onlyCompare: onlyCompareOf(parametersOf(this)),
		soldAgain: this.getNodeParameter('options.soldAgain', 0, 'hold') as 'hold' | 'invoice',
		language: languageOf(parametersOf(this)),
		lookBackTo: batch?.lookBackTo || String(this.getNodeParameter('options.indexFrom', 0, '') ?? ''),
		...(batch?.ask ? { goesOn: goesOn(this, batch.ask) } : {}),
	};
	return await overOrders(this, items, async (client, orders) => await writeRun(client, orders, settings), {
		known: snapshotOf(parametersOf(this), settings.dryRun),
	});
}

/**
 * Asks the migration's own workflow before each document whether somebody stopped it: its row is in a data table, which only
 * steps of n8n can read. Where that workflow cannot be called (it is not published), the batch goes on to its end; one question
 * that fails (a database that was busy) says nothing of the next.
 */
function goesOn(context: IExecuteFunctions, { workflow, migration, claim }: GoesOn): () => Promise<boolean> {
	let failed = 0;
	return async () => {
		if (failed >= MOST_FAILED_QUESTIONS) return true;
		try {
			const { data } = await context.executeWorkflow({ id: workflow }, [
				{ json: { ask: 'goesOn', migration, claim } },
			]);
			failed = 0;
			return (data ?? []).some((answer) => (answer ?? []).some(({ json }) => json.migration === migration));
		} catch {
			failed++;
			return true;
		}
	};
}

/** In a row: then nobody answers. */
const MOST_FAILED_QUESTIONS = 3;

/** Invoices and bookings have a limit of their own each; the one that is nearer counts. */
function mostPosts(context: IExecuteFunctions): number | null {
	const keepFree = context.getNodeParameter('options.keepFree', 0, 0) as number;
	const calls = dailyCalls(context);
	const left = ([POST_INVOICE, POST_BOOKING] as const).map((operation) => calls.left(operation, keepFree));
	return left.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}
