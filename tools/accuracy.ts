import { prepareInvoice } from '../nodes/Octopus/invoicing/prepare';
import type { InvoiceSettings, PreparedInvoice, ReadyInvoice } from '../nodes/Octopus/invoicing/types';
import type { OrderDocument } from '../nodes/shared/order';
import { everyVatCase, recordedOrders } from '../test/nodes/recorded-orders';
import { cents, couldBeExact, sameByLine } from '../test/unit/invoicing/exactness';
import { facts, settings } from '../test/unit/invoicing/orders';
import { modelMapping, randomOrders, SEED } from '../test/unit/invoicing/shop-model';

const RANDOM_ORDERS = 20_000;

/** npm run accuracy: how near the invoices come to what customers paid, over recorded and random orders. */
async function main(): Promise<void> {
	const recorded = await recordedOrders();
	const random = randomOrders(RANDOM_ORDERS);
	const own: Partial<InvoiceSettings> = { vatMapping: everyVatCase, foreignCurrency: 'unitsPerEuro', zeroOrders: 'create' };
	const model: Partial<InvoiceSettings> = { vatMapping: modelMapping, zeroOrders: 'create' };
	const rounding = { vatCode: 'RO', account: 754000, businessesToo: true };
	const rows = [
		report('recorded', recorded, own),
		report('recorded, rounding line', recorded, { ...own, rounding }),
		report('recorded, vouchers in the header only', recorded.map(headerOnly), own),
		report(`random (seed ${SEED})`, random, model),
		report('random, rounding line', random, { ...model, rounding }),
		report('random, prices incl. VAT', random, model, 3),
		report('random, vouchers in the header only', random.map(headerOnly), model),
	];
	print(rows);
}

/** As PrestaShop 1.7.0–1.7.7 gives it: no voucher rows. */
const headerOnly = (order: OrderDocument): OrderDocument => ({ ...order, discounts: { source: 'header', rows: [] } });

interface Row {
	name: string;
	orders: number;
	held: Map<string, number>;
	exact: number;
	cent: number;
	more: number;
	/** Off by a cent although moving cents could have met the total: must be 0. */
	avoidable: number;
	approximate: number;
	sameByLine: number | null;
}

function report(name: string, orders: OrderDocument[], changes: Partial<InvoiceSettings>, insertionType = 2): Row {
	const prepared = orders.map((order) => prepareInvoice(order, settings(changes), facts({ insertionType }), '2026-11-24'));
	const ready = prepared.filter((one): one is ReadyInvoice => one.status === 'ready');
	const off = (one: ReadyInvoice) => Math.abs(cents(one.difference));
	return {
		name, orders: orders.length, held: countHeld(prepared),
		exact: ready.filter((one) => off(one) === 0).length,
		cent: ready.filter((one) => off(one) === 1).length,
		more: ready.filter((one) => off(one) > 1).length,
		avoidable: insertionType === 2 ? ready.filter((one) => off(one) > 0 && couldBeExact(one)).length : 0,
		approximate: ready.filter(({ notes }) => notes.some((note) => note.includes('had to be spread'))).length,
		sameByLine: insertionType === 2 ? ready.filter(sameByLine).length / ready.length : null,
	};
}

function countHeld(prepared: PreparedInvoice[]): Map<string, number> {
	const held = new Map<string, number>();
	for (const one of prepared) if (one.status !== 'ready') held.set(one.code, (held.get(one.code) ?? 0) + 1);
	return held;
}

function print(rows: Row[]): void {
	const out = (line: string) => process.stdout.write(`${line}\n`);
	out('orders'.padEnd(40) + ['read', 'invoiced', 'exact', '0.01', 'more', 'avoidable', 'approximate', 'VAT line=code'].map((head) => head.padStart(14)).join(''));
	for (const row of rows) {
		const invoiced = row.exact + row.cent + row.more;
		const figures = [row.orders, invoiced, row.exact, row.cent, row.more, row.avoidable, row.approximate, row.sameByLine === null ? '–' : `${(row.sameByLine * 100).toFixed(2)} %`];
		out(row.name.padEnd(40) + figures.map((figure) => String(figure).padStart(14)).join(''));
	}
	out('VAT line=code: rounding VAT on each line comes to the same as rounding it on each VAT code.');
	for (const { name, held } of rows.slice(0, 1)) out(`\nNot invoiced, ${name}: ${[...held].map(([code, count]) => `${code} ${count}`).join(', ')}`);
	if (rows.some(({ avoidable, more }) => avoidable + more > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
	process.stderr.write(`${String(error)}\n`);
	process.exitCode = 1;
});
