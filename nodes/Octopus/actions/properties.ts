import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { operations } from './operations';

const choice = (resource: string, options: INodePropertyOptions[], defaultValue: string): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [resource] } },
	options,
	default: defaultValue,
});

const getMany = (what: string): INodePropertyOptions => ({
	name: 'Get Many', value: 'getMany', action: `Get many ${what}`, description: `Get the ${what} of the dossier`,
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
			{ name: 'Relation', value: 'relation' },
			{ name: 'VAT Code', value: 'vatCode' },
		],
		default: 'invoice',
	},
	choice('account', [getMany('accounts')], 'getMany'),
	choice('bookyear', [getMany('bookyears')], 'getMany'),
	choice('connection', [{ name: 'Check', value: 'check', action: 'Check the connection', description: 'Log in and show what the dossier holds' }], 'check'),
	choice('dossier', [{ ...getMany('dossiers'), description: 'Get the dossiers this user may open' }], 'getMany'),
	choice(
		'invoice',
		[
			{ name: 'Create', value: 'create', action: 'Create concept invoices', description: 'Send prepared invoices as concepts, each exactly once' },
			{ name: 'Get', value: 'get', action: 'Get an invoice', description: 'Get one invoice by its number' },
			{ name: 'Get Many', value: 'getMany', action: 'Get many invoices', description: 'Get the invoices changed since a moment' },
			{ name: 'Prepare From Order', value: 'prepareFromOrder', action: 'Prepare invoices from orders', description: 'Turn complete PrestaShop orders into invoices; sends nothing' },
			{ name: 'Reconcile With Order', value: 'reconcileWithOrder', action: 'Reconcile invoices with orders', description: 'Compare totals, VAT, reference and customer in Octopus with the order' },
		],
		'prepareFromOrder',
	),
	choice('journal', [getMany('journals')], 'getMany'),
	choice(
		'relation',
		[
			{ name: 'Create or Update', value: 'createOrUpdate', action: 'Create or update a relation', description: 'Create a new record, or update the current one if it already exists (upsert)' },
			{ name: 'Find or Create', value: 'findOrCreate', action: 'Find or create the relations of orders', description: 'Find the customers of orders by e-mail, and create those that are missing' },
			{ name: 'Get', value: 'get', action: 'Get a relation', description: 'Get one relation by its number' },
			{ name: 'Get Many', value: 'getMany', action: 'Get many relations', description: 'Get the relations of the dossier' },
		],
		'findOrCreate',
	),
	choice('vatCode', [getMany('VAT codes')], 'getMany'),
	...Object.values(operations).flatMap(({ description }) => description),
];
