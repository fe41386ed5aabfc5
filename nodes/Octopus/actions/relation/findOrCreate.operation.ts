import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { behindShop, ledgerKey, type OrderItem } from '../../item';
import { PUT_RELATION } from '../../transport/client';
import { allRelations } from '../../transport/master-data';
import { RelationFinder } from '../../writing/relations/relations';
import {
	keepFreeOption,
	languageOption,
	ownCountryOption,
	perModule,
	snapshotOption,
	onlyCompareOption,
} from '../fields';
import {
	languageOf,
	ownCountryOf,
	parametersOf,
	rowsPerModule,
	snapshotOf,
	onlyCompareOf,
} from '../parameters';
import { dailyCalls, overOrders } from '../step';

/** Far above the numbers other packages usually give, so that the series do not meet. */
const EXTERNAL_ID_START = 1_000_000_000;

const properties: INodeProperties[] = [
	{
		displayName: 'Create Missing',
		name: 'createMissing',
		type: 'boolean',
		default: true,
		description:
			'Whether to create customers that Octopus knows neither by VAT number nor by e-mail. Switch it off for a dry run.',
	},
	optionsWith([
		{
			displayName: 'External Relation Numbers',
			name: 'externalNumbers',
			type: 'boolean',
			default: true,
			description:
				'Whether new customers get an external relation number. It makes creating them repeatable, and finds a customer again whose e-mail address changed.',
		},
		{
			displayName: 'External Relation Numbers From',
			name: 'externalIdStart',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 2_000_000_000 },
			default: EXTERNAL_ID_START,
			description:
				'A new customer gets this number plus the customer ID of the shop; one with a VAT number gets it plus 50,000,000 and the address ID. Give each shop that writes into the dossier a start of its own.',
		},
		perModule(
			'Fixed Relations per Module',
			'fixedRelations',
			{
				displayName: 'Relation Number',
				name: 'relation',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'As Relation › Get Many shows it',
			},
			'Orders paid through these modules (a marketplace, a payment provider) go to one relation. Customers with a VAT number or in another country keep a relation of their own.',
		),
		languageOption,
		keepFreeOption,
		onlyCompareOption,
		{
			displayName: 'One Relation for Consumers',
			name: 'consumersRelation',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Number of the relation that all private customers in the own country share; 0 gives each one of their own',
		},
		ownCountryOption,
		snapshotOption,
		{
			displayName: 'Update Existing',
			name: 'updateExisting',
			type: 'boolean',
			default: false,
			description:
				'Whether customers that are found get the name and address of the order. A VAT number that a customer made here lacks is filled in always.',
		},
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['relation'], operation: ['findOrCreate'] } },
	properties,
);

/**
 * Adds `relation` to every item with an `order`: one call for the whole list, one per unknown customer. Behind the steps that
 * prepare, only what is ready gets one, so that orders that are held cost none of the 400 new customers a day.
 */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const option = <T>(name: string, otherwise: T) =>
		this.getNodeParameter(`options.${name}`, 0, otherwise) as T;
	const settings = {
		createMissing: this.getNodeParameter('createMissing', 0, true) as boolean,
		updateExisting: option('updateExisting', false),
		externalIdStart: option('externalNumbers', true) ? option('externalIdStart', EXTERNAL_ID_START) : null,
		fixedRelations: rowsPerModule(parametersOf(this), 'fixedRelations', 'relation')
			.map(({ module, value }) => ({ module, id: value }))
			.filter(({ id }) => id > 0),
		consumersRelation: option('consumersRelation', 0) || null,
		mostUpserts: dailyCalls(this).left(PUT_RELATION, option('keepFree', 0)),
		ownCountry: ownCountryOf(parametersOf(this)),
		language: languageOf(parametersOf(this)),
	};
	const onlyCompare = onlyCompareOf(parametersOf(this));
	return await overOrders(
		this,
		items,
		async (client, orders) => {
			if (!orders.some(({ order }) => order)) return;
			const finder = new RelationFinder(client, await allRelations(client), settings);
			for (const item of orders)
				await giveRelation(item, finder, !onlyCompare.has(behindShop(ledgerKey(item))));
		},
		{ known: snapshotOf(parametersOf(this), !settings.createMissing) },
	);
}

/** Without its customer, what was ready to be sent is so no longer – but for a credit note, which goes to the customer of its invoice: it makes none. */
async function giveRelation(item: OrderItem, finder: RelationFinder, mayWrite: boolean): Promise<void> {
	const { order, slip, wholeCredit, invoice } = item;
	if (!order || (invoice && invoice.status !== 'ready')) return;
	const isCredit = slip !== undefined || wholeCredit === true || invoice?.credit !== undefined;
	item.relation = await finder.find(order, mayWrite && !isCredit);
	if (invoice && !isCredit && !('data' in item.relation))
		item.invoice = { ...item.relation, shopTotal: invoice.shopTotal };
}
