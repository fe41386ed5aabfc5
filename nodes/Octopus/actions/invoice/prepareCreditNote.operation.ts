import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { creditDate } from '../../invoicing/credit/credit-date';
import { creditFigures, prepareCreditNote } from '../../invoicing/credit/prepare-credit';
import { readBatch } from '../../migration/batch';
import { snapshotOf } from '../parameters';
import { overOrders } from '../step';
import { creditProperties } from './credit.properties';
import { readCreditSettings, sharedParameters } from './credit.settings';
import { prepareRun } from './prepare.run';

export const description = updateDisplayOptions(
	{ show: { resource: ['invoice'], operation: ['prepareCreditNote'] } },
	creditProperties,
);

/**
 * Adds `invoice` – the concept credit note, or why there is none – to every item with a `slip`, and to orders without one
 * whose state credits the whole invoice. Items that have an `invoice` already are left alone. Sends nothing.
 */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const settings = readCreditSettings(this);
	const prepare = async (...[client, orders]: Parameters<Parameters<typeof overOrders>[2]>) =>
		await prepareRun(client, orders, {
			settings,
			wants: ({ invoice }) => !invoice,
			needsCustomer: false,
			dateOf: ({ slip = null }, order, today) => creditDate(order, slip, settings.documentDate, today),
			prepare: ({ slip = null }, order, own, facts, today) =>
				prepareCreditNote(order, slip, own, facts, today),
			figures: ({ slip = null }, order) => creditFigures(order, slip, settings),
			batch: readBatch(sharedParameters(this)('options.migration', '')),
		});
	return await overOrders(this, items, prepare, {
		language: settings.language,
		known: snapshotOf(sharedParameters(this), true),
	});
}
