import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { allRelations, RelationFinder } from '../../writing/relations';
import { languageOf, languageOption, overOrders, ownCountryOf, ownCountryOption } from '../common';

/** Far above the numbers other packages usually give, so that the series do not meet. */
const EXTERNAL_ID_START = 100_000_000;

const properties: INodeProperties[] = [
	{
		displayName: 'Create Missing',
		name: 'createMissing',
		type: 'boolean',
		default: true,
		description: 'Whether to create customers that Octopus does not know by e-mail. Switch it off for a dry run.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'External Relation Numbers From',
				name: 'externalIdStart',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 2_000_000_000 },
				default: EXTERNAL_ID_START,
				description: 'A new customer gets this number plus the customer ID of the shop. Give each shop that writes into the dossier a start of its own.',
			},
			languageOption,
			ownCountryOption,
			{
				displayName: 'Update Existing',
				name: 'updateExisting',
				type: 'boolean',
				default: false,
				description: 'Whether customers that are found get the name and address of the order',
			},
		],
	},
];

export const description = updateDisplayOptions({ show: { resource: ['relation'], operation: ['findOrCreate'] } }, properties);

/** Adds `relation` to every item with an `order`: one call for the whole list, one per unknown customer. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const settings = {
		createMissing: this.getNodeParameter('createMissing', 0, true) as boolean,
		updateExisting: this.getNodeParameter('options.updateExisting', 0, false) as boolean,
		externalIdStart: this.getNodeParameter('options.externalIdStart', 0, EXTERNAL_ID_START) as number,
		ownCountry: ownCountryOf(this),
		language: languageOf(this),
	};
	return await overOrders(this, items, async (client, orders) => {
		if (!orders.some(({ order }) => order)) return;
		const finder = new RelationFinder(client, await allRelations(client), settings);
		for (const item of orders) if (item.order) item.relation = await finder.find(item.order);
	});
}
