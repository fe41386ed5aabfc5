import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import { facts, settings } from '../../test/models/orders';
import { modelMapping, randomOrders } from '../../test/models/shop-model';

const ORDERS = 10_000;

/** npm run bench:prepare: orders prepared per second in one process, cost per order as their number grows, and peak memory. */
function main(): void {
	const documents = randomOrders(ORDERS);
	const lines = documents.reduce((sum, document) => sum + document.lines.length, 0);
	const chosen = settings({ vatMapping: modelMapping, zeroOrders: 'create' });
	const dossier = facts();
	const prepare = (count: number): number => {
		const start = process.hrtime.bigint();
		for (const document of documents.slice(0, count)) prepareInvoice(document, chosen, dossier, '2026-11-24');
		return Number(process.hrtime.bigint() - start) / 1e9;
	};
	const first = prepare(ORDERS);
	process.stdout.write(
		`${ORDERS} orders, ${(lines / ORDERS).toFixed(1)} lines each, ${documents.filter(({ discounts }) => discounts.rows.length > 0).length} with vouchers\n`,
	);
	process.stdout.write(`first pass: ${Math.round(ORDERS / first)} orders/s (${first.toFixed(2)} s)\n`);
	for (const count of [1_250, 2_500, 5_000, ORDERS]) {
		const seconds = prepare(count);
		process.stdout.write(
			`${String(count).padStart(6)} orders: ${Math.round(count / seconds)} orders/s, ${((seconds / count) * 1e6).toFixed(0)} µs each\n`,
		);
	}
	process.stdout.write(
		`peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
	);
}

main();
