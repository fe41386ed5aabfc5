import Big from 'big.js';
import type { Amount, Report } from '../../nodes/Octopus/tables/migration-report';
import { FIRST_ID, LEDGER, STATES, type HistoryStage } from './history';
import type { Row } from './tables';

/** What must be true at the end, counted; `wrong` is empty when it is. */
export interface Findings {
	orders: number;
	slips: number;
	/** Documents that the migration and the daily runs made. */
	made: number;
	byHand: number;
	/** Orders and slips that are not in Octopus, by the reason the ledger gives. */
	held: Record<string, number>;
	/** Documents whose total is a cent off the shop's, which no base can avoid. */
	cents: number;
	wrong: string[];
}

const MOST_SHOWN = 10;

/** Holds Octopus against the shop: every order once – recorded ones and slips may be held with a reason – in the year and period of its date, and the same totals on both sides. */
export function checkHistory({ world, n8n }: HistoryStage, byHand: string[], forecast: Report): Findings {
	const { shop, octopus } = world;
	const wrong: string[] = [];
	const ledger = new Map(n8n.tables.rows(LEDGER).map((row) => [String(row.key), row]));
	const hand = new Set(byHand);
	const documents = octopus.dossier.invoices;
	const named = new Map<string, number>();
	for (const { body } of documents) named.set(nameOf(body), (named.get(nameOf(body)) ?? 0) + 1);
	for (const [name, times] of named) if (times > 1) wrong.push(`${name} is in Octopus ${times} times`);

	const held: Findings['held'] = {};
	const expectOne = (name: string, key: string, mayBeHeld: boolean) => {
		if (named.has(name)) return;
		const row = ledger.get(key);
		if (mayBeHeld && row && ['held', 'skipped'].includes(String(row.state)) && row.code)
			held[String(row.code)] = (held[String(row.code)] ?? 0) + 1;
		else wrong.push(`${name} is missing, and the ledger says ${JSON.stringify(row)}`);
	};
	const sold = shop.store.orders!.filter(({ current_state }) => STATES.includes(Number(current_state)));
	for (const order of sold)
		if (!hand.has(String(order.reference)))
			expectOne(`PS-${String(order.id)}`, `${shop.url}#${String(order.id)}`, Number(order.id) < FIRST_ID);
	for (const slip of shop.store.order_slip!)
		expectOne(`CS ${String(slip.id)}`, `${shop.url}#slip-${String(slip.id)}`, true);

	const orders = new Map(sold.map((order) => [`PS-${String(order.id)}`, order]));
	const slips = new Map(shop.store.order_slip!.map((slip) => [`CS ${String(slip.id)}`, slip]));
	let cents = 0;
	const sums = new Map<string, Sum>();
	for (const document of documents) {
		const { body } = document;
		if (hand.has(String(body.reference))) continue;
		const source = orders.get(nameOf(body)) ?? slips.get(nameOf(body));
		if (!source) wrong.push(`nobody knows ${nameOf(body)}`);
		else {
			const day = String(source.date_add).slice(0, 10);
			if (
				body.documentDate !== day ||
				document.bookyearId !== Number(day.slice(0, 4)) - 2023 ||
				body.bookyearPeriodeNr !== Number(day.slice(0, 7).replace('-', ''))
			)
				wrong.push(
					`${nameOf(body)} of ${day} is in bookyear ${document.bookyearId}, period ${String(body.bookyearPeriodeNr)}`,
				);
			const { gross, groups } = octopus.totals(document);
			const off = orders.has(nameOf(body))
				? new Big(gross).minus(new Big(String(source.total_paid_tax_incl)).round(2, 1)).abs()
				: new Big(0);
			if (off.gt('0.01'))
				wrong.push(
					`${nameOf(body)} is ${gross} in Octopus and ${String(source.total_paid_tax_incl)} in the shop`,
				);
			else if (off.gt(0)) cents++;
			for (const { code, net, vat } of groups)
				add(sums, `${day.slice(0, 7)} ${code} ${slips.has(nameOf(body))}`, net, vat);
		}
	}
	wrong.push(...differences(sums, forecast, held));
	return {
		orders: orders.size,
		slips: slips.size,
		made: documents.length - byHand.length,
		byHand: byHand.length,
		held,
		cents,
		wrong: wrong.slice(0, MOST_SHOWN),
	};
}

interface Sum {
	base: Big;
	vat: Big;
}

function add(sums: Map<string, Sum>, key: string, base: string, vat: string): void {
	const sum = sums.get(key) ?? { base: new Big(0), vat: new Big(0) };
	sums.set(key, { base: sum.base.plus(base), vat: sum.vat.plus(vat) });
}

/** Octopus's own totals per month and VAT code, against what the dry run had foretold from the shop. */
function differences(sums: Map<string, Sum>, { months }: Report, held: Findings['held']): string[] {
	const foretold = new Map<string, Sum>();
	for (const { month, amounts } of months)
		for (const { vatCode, credit, base, vat } of amounts as Amount[])
			add(foretold, `${month} ${vatCode} ${credit}`, base, vat);
	return [...new Set([...sums.keys(), ...foretold.keys()])].sort().flatMap((key) => {
		const [made, said] = [sums.get(key), foretold.get(key)];
		if (made && said && made.base.eq(said.base) && made.vat.eq(said.vat)) return [];
		return [
			`${key}: Octopus ${show(made)}, the dry run ${show(said)} (held: ${Object.keys(held).join(', ')})`,
		];
	});
}

const show = (sum: Sum | undefined): string =>
	sum ? `${sum.base.toFixed(2)} + ${sum.vat.toFixed(2)}` : 'nothing';

/** `PS-7` for the invoice of order 7, `CS 3` for the credit note of slip 3, else its reference. */
function nameOf({ reference, orderReference }: Row): string {
	const slip = /^CS0*(\d+)/.exec(String(reference ?? ''))?.[1];
	return slip ? `CS ${slip}` : String(orderReference || reference);
}
