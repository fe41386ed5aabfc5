import { ratesPerCode } from '../books/totals';
import type { OrderItem } from '../item';
import type { OctopusClient } from '../transport/client';
import { orderResults } from './credit-notes';
import { identityOf, WriteRun, type Ready, type WriteSettings } from './document-writer';
import { indexStamp } from './index/index-stamp';
import { InvoiceIndex } from './index/invoice-index';
import { RunOrders } from './index/run-orders';
import { StoredTotals } from './stored-totals';

/** Sends the ready documents of a run, one after the other, and gives every item its `result`: invoices first, so that credit notes find theirs. */
export async function writeRun(
	client: OctopusClient,
	items: OrderItem[],
	settings: WriteSettings,
): Promise<void> {
	const ready = items.flatMap((item): Ready[] => {
		const { order, invoice, relation = null } = item;
		const document = invoice?.status === 'ready' ? invoice : (invoice?.fromBooks ?? null);
		if (order && document && (relation || document.credit))
			return [{ item, order, invoice: document, relation }];
		if (invoice && invoice.status !== 'ready') item.result = { ...invoice };
		return [];
	});
	// What is held, skipped or failed may be in Octopus all the same: made by hand, or changed after it was invoiced. Of credit
	// notes only the held: what became of the others is for those who credit to say.
	const others = items.filter(
		({ order, invoice }) =>
			order &&
			invoice &&
			invoice.status !== 'ready' &&
			!invoice.fromBooks &&
			(!invoice.credit || invoice.status === 'held'),
	);
	if (ready.length + others.length === 0) return;
	const stamp = indexStamp(
		[...ready, ...others].map(({ order }) => order!),
		client.now(),
		settings.lookBackTo,
	);
	const orders = new RunOrders(items);
	const index = await InvoiceIndex.build(
		client,
		stamp,
		ready.some(({ invoice }) => invoice.kind === 'booking'),
		orders,
	);
	const rates = ready.flatMap(({ invoice }) => [...ratesPerCode(invoice.expected.perVatCode)]);
	const totals = await StoredTotals.open(client, new Map(rates));
	const run = new WriteRun(client, { index, totals, orders }, settings);
	// Not of one order, but somebody has to see it.
	ready[0]?.invoice.notes.push(
		...index.unreadable.remarks(items.filter(({ order }) => order).map(identityOf), settings.language),
	);
	for (const entry of ready.filter(({ invoice }) => !invoice.credit))
		entry.item.result = await run.write(entry);
	for (const item of others) item.result = (await run.inOctopus(item)) ?? item.result;
	const split = new Set(items.flatMap(({ order }) => (order && orders.isSplit(order) ? [order.id] : [])));
	const context = { index, totals, results: orderResults(items), split, language: settings.language };
	for (const entry of ready.filter(({ invoice }) => invoice.credit).sort(byDocument))
		entry.item.result = await run.writeCredit(entry, context);
}

/** Earlier slips of an order first: what is left of its invoice is theirs. */
const byDocument = (a: Ready, b: Ready): number =>
	a.order.id - b.order.id || (a.item.slip?.id ?? Infinity) - (b.item.slip?.id ?? Infinity);
