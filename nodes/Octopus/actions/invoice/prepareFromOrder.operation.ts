import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { shopTotalOf } from '../../invoicing/components/read-order';
import { documentDate } from '../../invoicing/dates';
import { prepareInvoice } from '../../invoicing/prepare';
import { readBatch } from '../../migration/batch';
import { parametersOf, snapshotOf } from '../parameters';
import { overOrders } from '../step';
import { prepareProperties } from './prepare.properties';
import { prepareRun } from './prepare.run';
import { readSettings } from './prepare.settings';

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['prepareFromOrder'] } },
	prepareProperties,
);

/** Adds `invoice` to every item with an `order`: the concept invoice, or why there is none. Items that are about a credit are left alone. Sends nothing. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const settings = readSettings(parametersOf(this));
	return await overOrders(
		this,
		items,
		async (client, orders) => {
			await prepareRun(client, orders, {
				settings,
				wants: ({ slip, wholeCredit, invoice }) => !slip && !wholeCredit && !invoice?.credit,
				dateOf: (_item, order, today) => documentDate(order, settings.documentDate, today),
				prepare: (_item, order, own, facts, today) => prepareInvoice(order, own, facts, today),
				figures: (_item, order) => ({ shopTotal: shopTotalOf(order) }),
				batch: readBatch(parametersOf(this)('options.migration', '')),
			});
		},
		{ known: snapshotOf(parametersOf(this), true) },
	);
}
