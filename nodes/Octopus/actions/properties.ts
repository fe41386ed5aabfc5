import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { operationChoice } from '../../shared/operation';
import { operations } from './operations';

const getMany = (what: string): INodePropertyOptions => ({
	name: 'Get Many',
	value: 'getMany',
	action: `Get many ${what}`,
	description: `Get the ${what} of the dossier`,
});

/** Resource, operations, and the fields of each. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Account', value: 'account' },
			{ name: 'Bookyear', value: 'bookyear' },
			{ name: 'Connection', value: 'connection' },
			{ name: 'Dossier', value: 'dossier' },
			{ name: 'Invoice', value: 'invoice' },
			{ name: 'Journal', value: 'journal' },
			{ name: 'Migration', value: 'migration' },
			{ name: 'Relation', value: 'relation' },
			{ name: 'Report', value: 'report' },
			{ name: 'VAT Code', value: 'vatCode' },
		],
		default: 'invoice',
	},
	operationChoice('account', [getMany('accounts')], 'getMany'),
	operationChoice('bookyear', [getMany('bookyears')], 'getMany'),
	operationChoice(
		'connection',
		[
			{
				name: 'Check',
				value: 'check',
				action: 'Check the connection',
				description: 'Log in and show what the dossier holds',
			},
		],
		'check',
	),
	operationChoice(
		'dossier',
		[
			{ ...getMany('dossiers'), description: 'Get the dossiers this user may open' },
			{
				name: 'Take Snapshot',
				value: 'takeSnapshot',
				action: 'Take a snapshot of the dossier',
				description: 'Read bookyears, journals, customers and invoices once, for a dry run in many batches',
			},
		],
		'getMany',
	),
	operationChoice(
		'invoice',
		[
			{
				name: 'Create',
				value: 'create',
				action: 'Create concept invoices',
				description: 'Send prepared invoices and credit notes as concepts, each exactly once',
			},
			{ name: 'Get', value: 'get', action: 'Get an invoice', description: 'Get one invoice by its number' },
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many invoices',
				description: 'Get the invoices changed since a moment',
			},
			{
				name: 'Prepare Credit Note',
				value: 'prepareCreditNote',
				action: 'Prepare credit notes from credit slips',
				description: 'Turn PrestaShop credit slips (and cancelled orders) into credit notes; sends nothing',
			},
			{
				name: 'Prepare From Order',
				value: 'prepareFromOrder',
				action: 'Prepare invoices from orders',
				description: 'Turn complete PrestaShop orders into invoices; sends nothing',
			},
			{
				name: 'Reconcile With Order',
				value: 'reconcileWithOrder',
				action: 'Reconcile invoices with orders',
				description: 'Compare totals, VAT, reference and customer in Octopus with the order',
			},
		],
		'prepareFromOrder',
	),
	operationChoice('journal', [getMany('journals')], 'getMany'),
	operationChoice(
		'migration',
		[
			{
				name: 'Next Batch',
				value: 'nextBatch',
				action: 'Choose the next batch of a migration',
				description: 'Choose the orders that are next, within the share of the day',
			},
			{
				name: 'Note Batch',
				value: 'noteBatch',
				action: 'Note what a batch of a migration came to',
				description: 'Make the row of the migration, and the report of a dry run',
			},
			{
				name: 'Open',
				value: 'open',
				action: 'Open a migration',
				description: 'Decide what is done about a wish: plan, go on, stop, or say why not',
			},
			{
				name: 'Plan',
				value: 'plan',
				action: 'Plan a migration',
				description: 'Work out orders, days and bookyears before the start',
			},
			{
				name: 'Sum Up',
				value: 'sumUp',
				action: 'Sum up a batch of a migration',
				description: 'Hand back what the orders of a run came to, as one small item',
			},
		],
		'open',
	),
	operationChoice(
		'relation',
		[
			{
				name: 'Create or Update',
				value: 'createOrUpdate',
				action: 'Create or update a relation',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Find or Create',
				value: 'findOrCreate',
				action: 'Find or create the relations of orders',
				description: 'Find the customers of orders by e-mail, and create those that are missing',
			},
			{ name: 'Get', value: 'get', action: 'Get a relation', description: 'Get one relation by its number' },
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many relations',
				description: 'Get the relations of the dossier',
			},
		],
		'findOrCreate',
	),
	operationChoice(
		'report',
		[
			{
				name: 'Build Alert',
				value: 'buildAlert',
				action: 'Build an alert about the link',
				description: 'Write the mail about a run that stopped, or about no run for too long',
			},
			{
				name: 'Build Ledger Rows',
				value: 'buildLedgerRows',
				action: 'Build ledger rows of a run',
				description: 'Make the row of each order for the ledger',
			},
			{
				name: 'Build Page',
				value: 'buildPage',
				action: 'Build the dashboard page',
				description: 'Make the page, or the CSV file, over ledger rows and runs',
			},
			{
				name: 'Build Set-Up Page',
				value: 'buildSetupPage',
				action: 'Build the page of the set up check',
				description: 'Say what is ready and what is missing, from what the steps of the check put out',
			},
			{
				name: 'Build Summary',
				value: 'buildSummary',
				action: 'Build a summary of a run',
				description: 'Write the mail about a run: what to do first, as HTML and as text',
			},
			{
				name: 'Choose Rows',
				value: 'chooseRows',
				action: 'Choose ledger rows to read again',
				description: 'Name the ledger rows that have to be read before the ledger is written',
			},
			{
				name: 'Explain Left Over',
				value: 'explainLeftOver',
				action: 'Explain orders that are left over',
				description: 'Say why a run for chosen orders left some of them open',
			},
			{
				name: 'Find Doubles',
				value: 'findDoubles',
				action: 'Find double ledger rows',
				description: 'Name ledger rows that two runs wrote twice, for deleting',
			},
			{
				name: 'Read Request',
				value: 'readRequest',
				action: 'Read a request to the dashboard',
				description: 'Understand what a visit to the page, or one of its buttons, asks for',
			},
			{
				name: 'Take Up',
				value: 'takeUp',
				action: 'Choose the orders a run takes up',
				description: 'Say which orders a run looks at besides those of its dates',
			},
		],
		'buildSummary',
	),
	operationChoice(
		'vatCode',
		[
			getMany('VAT codes'),
			{
				name: 'Suggest Mapping',
				value: 'suggestMapping',
				action: 'Suggest a VAT mapping',
				description: 'Propose rows for the VAT Mapping of Prepare From Order; changes nothing',
			},
		],
		'getMany',
	),
	...Object.values(operations).flatMap(({ description }) => description),
];
