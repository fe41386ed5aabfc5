import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice, ReadyInvoice } from '../../nodes/Octopus/invoicing/prepared';
import { reconcile } from '../../nodes/Octopus/invoicing/reconcile';
import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../nodes/shared/decimal';
import type { OrderDocument } from '../../nodes/shared/order';
import { cents, couldBeExact, sameByLine, withVat } from '../models/exactness';
import { facts, settings } from '../models/orders';
import { everyVatCase, readRecorded, type ReadRecorded } from './recorded-orders';

interface PdfRow {
	rate: string;
	total_amount: number;
	ecotax_tax_excl: number;
	ecotax_tax_incl: number;
}
interface Pdf {
	id: number;
	invoices: Array<{
		products: Record<string, PdfRow>;
		shipping: PdfRow[];
		wrapping: PdfRow[];
		ecotax: PdfRow[];
	}>;
}

interface Expected {
	version: string;
	vouchers: OrderDocument['discounts']['source'];
	/** Pages of one call each, once the facts of the shop are known: orders, lines, vouchers where there are any, customers, addresses. */
	callsPerPage: number;
	/** Orders that cannot be invoices, and why that is right; PrestaShop's own demo orders (1–5) left out. */
	held: Record<number, string>;
	/** Orders whose printed VAT is not base × rate of what was sold. */
	printedOtherwise: Record<number, string>;
	/** Orders whose printed VAT can be compared. */
	comparable: number;
}

const ECOTAX =
	'the shop takes the VAT of the ecotax from the line of another rate: 6 % of 22.05 is printed as -0.29';
const ECOTAX_TOO = 'the same: 12 % of 8.92 is printed as 0.20';
const PER_ITEM = 'rounding per item: the VAT is that of 193 rounded pieces, 25.66 on 121.12 at 21 %';
const PER_ITEM_VOUCHER = 'rounding per item, with a voucher';
const YEN = 'yen: the shop rounds VAT to whole yen, Octopus to hundredths';
const PRO_RATA =
	'delivery taxed at the average of the goods (PS_ATCP_SHIPWRAP), printed at 21 % after the setting was switched off';
const SHIPMENT =
	'the feature "improved_shipment" (a beta): the shop prints the VAT of the delivery, 21 %, under 0 %';
const SWAPPED =
	'an order-level voucher of the feature "discount" (a beta), whose amounts incl. and excl. VAT are the wrong way round';
const WHOLE_CART = 'a split order: the shop prints the delivery of the whole cart on each part';
const TWO_INVOICES = "the shop prints the delivery on both of the order's invoices";

/** An order-level percentage of 9.1's beta discounts is stored with excl. and incl. VAT the wrong way round. */
const totalsSwapped: Record<string, number[]> = { '9.1.4': [60, 63, 94, 100, 101] };

/** Which orders are what: scenarios.tsv beside the data. */
const SHOPS: Expected[] = [
	{
		version: '1.6.1',
		vouchers: 'order_discounts',
		callsPerPage: 5,
		comparable: 80,
		held: {
			42: 'VAT_CASE_NOT_MAPPED',
			50: 'VAT_OUTSIDE_EU',
			92: 'ORDER_TOTAL_ZERO',
			93: 'ORDER_TOTAL_ZERO',
			109: 'PERIOD_UNKNOWN',
		},
		printedOtherwise: { 76: PER_ITEM, 84: PRO_RATA, 129: ECOTAX_TOO },
	},
	{
		version: '1.7.6',
		vouchers: 'header',
		callsPerPage: 4,
		comparable: 100,
		held: {
			42: 'VAT_CASE_NOT_MAPPED',
			92: 'ORDER_TOTAL_ZERO',
			93: 'ORDER_TOTAL_ZERO',
			111: 'PERIOD_UNKNOWN',
			135: 'LINES_CONTRADICT',
			// The shop took the whole free delivery off each half of a split order: what was paid does not follow from the parts.
			122: 'TOTALS_CONTRADICT',
			123: 'TOTALS_CONTRADICT',
		},
		printedOtherwise: {
			27: 'cheapest-product voucher: the shop takes 5.00 off incl. and excl. VAT, and prints VAT on 0 %',
			28: 'product-selection voucher: the shop prints VAT on 0 %',
			74: ECOTAX,
			76: PER_ITEM,
			79: PER_ITEM_VOUCHER,
			84: PRO_RATA,
			131: ECOTAX_TOO,
			100: '5 % of everything, the delivery as well: the shop prints it as 5 % of the goods, and VAT on 0 %',
			102: 'free delivery given afterwards: the shop prints the goods as reduced, and VAT on 0 %',
		},
	},
	{
		version: '1.7.8',
		vouchers: 'order_cart_rules',
		callsPerPage: 5,
		comparable: 100,
		held: {
			42: 'VAT_CASE_NOT_MAPPED',
			50: 'VAT_OUTSIDE_EU',
			92: 'ORDER_TOTAL_ZERO',
			93: 'ORDER_TOTAL_ZERO',
			114: 'PERIOD_UNKNOWN',
			138: 'LINES_CONTRADICT',
		},
		printedOtherwise: {
			53: YEN,
			74: ECOTAX,
			76: PER_ITEM,
			79: PER_ITEM_VOUCHER,
			84: PRO_RATA,
			134: ECOTAX_TOO,
			150: TWO_INVOICES,
		},
	},
	{
		version: '8.2.1',
		vouchers: 'order_cart_rules',
		callsPerPage: 5,
		comparable: 100,
		held: {
			42: 'VAT_CASE_NOT_MAPPED',
			50: 'VAT_OUTSIDE_EU',
			92: 'ORDER_TOTAL_ZERO',
			93: 'ORDER_TOTAL_ZERO',
			114: 'PERIOD_UNKNOWN',
			138: 'LINES_CONTRADICT',
		},
		printedOtherwise: {
			53: YEN,
			74: ECOTAX,
			76: PER_ITEM,
			79: PER_ITEM_VOUCHER,
			134: ECOTAX_TOO,
			150: TWO_INVOICES,
			84: 'the shop crashed half-way (PS_ATCP_SHIPWRAP on PHP 8) and printed no products',
		},
	},
	{
		version: '9.1.4',
		vouchers: 'order_cart_rules',
		callsPerPage: 6,
		comparable: 80,
		held: {
			38: 'VAT_NUMBER_INVALID',
			47: 'ORDER_TOTAL_ZERO',
			48: 'ORDER_TOTAL_ZERO',
			114: 'ORDER_TOTAL_ZERO',
			115: 'ORDER_TOTAL_ZERO',
			// One order sent by two carriers (the feature "improved_shipment", a beta): its total holds the delivery by one of them only.
			89: 'TOTALS_CONTRADICT',
			90: 'TOTALS_CONTRADICT',
			91: 'TOTALS_CONTRADICT',
			92: 'TOTALS_CONTRADICT',
			93: 'TOTALS_CONTRADICT',
			// A voucher of the feature "discount" (a beta) has its amounts incl. and excl. VAT the wrong way round.
			95: 'TOTALS_CONTRADICT',
		},
		printedOtherwise: {
			31: ECOTAX_TOO,
			45: YEN,
			52: PER_ITEM,
			72: TWO_INVOICES,
			54: 'the shop crashed half-way (PS_ATCP_SHIPWRAP) and printed the delivery at 0 %',
			56: SHIPMENT,
			57: SHIPMENT,
			58: SHIPMENT,
			83: SHIPMENT,
			60: SWAPPED,
			94: SWAPPED,
			100: SWAPPED,
			101: SWAPPED,
			85: WHOLE_CART,
			86: WHOLE_CART,
			87: WHOLE_CART,
			88: WHOLE_CART,
			104: WHOLE_CART,
			105: WHOLE_CART,
			106: WHOLE_CART,
			107: WHOLE_CART,
			108: WHOLE_CART,
			109: WHOLE_CART,
			110: WHOLE_CART,
			111: WHOLE_CART,
			112: WHOLE_CART,
			113: WHOLE_CART,
		},
	},
];

/** VAT per rate (cents) on the invoices that PrestaShop printed; ecotax VAT stands apart from the products' there. */
function printedVat({ invoices }: Pdf): Map<number, number> {
	const perRate = new Map<number, number>();
	const add = (rate: string, amount: number) =>
		perRate.set(Number(rate), (perRate.get(Number(rate)) ?? 0) + Math.round(amount * 100));
	for (const { products, shipping, wrapping, ecotax } of invoices) {
		for (const [rate, { total_amount }] of Object.entries(products)) add(rate, total_amount);
		for (const { rate, total_amount } of [...shipping, ...wrapping]) add(rate, total_amount);
		for (const { rate, ecotax_tax_excl, ecotax_tax_incl } of ecotax)
			add(rate, ecotax_tax_incl - ecotax_tax_excl);
	}
	return perRate;
}

describe.each(SHOPS)(
	'every recorded order of a real PrestaShop $version',
	({ version, vouchers, callsPerPage, held, printedOtherwise, comparable }) => {
		let read: ReadRecorded;
		let prepared: Map<number, PreparedInvoice>;
		const data = <T>(name: string): T =>
			JSON.parse(readFileSync(join(__dirname, `../data/prestashop-${version}`, name), 'utf8')) as T;
		const all = (changes: Partial<InvoiceSettings> = {}) =>
			new Map(
				read.orders.map((order) => [
					order.id,
					prepareInvoice(
						order,
						settings({ vatMapping: everyVatCase, foreignCurrency: 'unitsPerEuro', ...changes }),
						facts(),
						'2026-11-24',
					),
				]),
			);
		const readyOnes = (some: Map<number, PreparedInvoice>) =>
			[...some].filter((pair): pair is [number, ReadyInvoice] => pair[1].status === 'ready');
		beforeAll(async () => {
			read = await readRecorded({ version });
			prepared = all();
		});

		it('is read whole, in a handful of calls per page', () => {
			const recorded = data<Array<{ id: number }>>('orders.json');
			expect(read.problems).toEqual([]);
			expect(read.orders.map(({ id }) => id)).toEqual(recorded.map(({ id }) => id));
			expect(new Set(read.orders.map(({ discounts }) => discounts.source))).toEqual(new Set([vouchers]));
			// Shops, settings, states, currencies, countries, taxes, languages, states of countries: once a run.
			expect(read.calls).toHaveLength(8 + callsPerPage);
		});

		it('is the same read as XML', async () => {
			const inXml = await readRecorded({ version }, [{ match: 'output_format=JSON', kind: 'empty-body' }]);
			const plain = (order: OrderDocument) =>
				JSON.parse(
					JSON.stringify({ ...order, shop: { ...order.shop, url: '' } }).replace(/\\r\\n/g, '\\n'),
				) as OrderDocument;
			// `]]>` in a note breaks the XML of the order that holds it (fact P13), which then stands alone.
			const broken = read.orders.filter(({ note }) => note.includes(']]>')).map(({ id }) => id);
			expect(inXml.problems).toEqual(broken.map((orderId) => ({ orderId, code: 'SHOP_UNREADABLE' })));
			expect(inXml.orders.map(plain)).toEqual(
				read.orders.filter(({ id }) => !broken.includes(id)).map(plain),
			);
		});

		it('is invoiced, or held for a reason that is its own fault', () => {
			const others = Object.fromEntries(
				[...prepared].flatMap(([id, invoice]) =>
					invoice.status === 'ready' || id <= 5 ? [] : [[id, invoice.code]],
				),
			);
			expect(others).toEqual(held);
		});

		it('comes to what the customer paid, to the cent, wherever cents allow it', () => {
			for (const [id, invoice] of readyOnes(prepared)) {
				if (invoice.difference !== '0.00')
					expect([id, couldBeExact(invoice), Math.abs(cents(invoice.difference))]).toEqual([id, false, 1]);
			}
		});

		it('agrees with what the shop itself says of its VAT, but for cents of rounding', () => {
			for (const [id, invoice] of readyOnes(prepared)) {
				const perRate = invoice.expected.perVatCode.map(({ rate, base, vat }) => ({
					rate: decimal(rate),
					base: decimal(base),
					vat: decimal(vat),
				}));
				const totals = {
					source: 'lines' as const,
					totalInclVat: decimal(invoice.expected.totalInclVat),
					perRate,
				};
				const stored = { journal: 'V2', number: 1, bookyearId: 2, reference: invoice.body.reference };
				const order = read.orders.find((one) => one.id === id)!;
				const { state, notes } = reconcile({
					order,
					invoice,
					stored,
					totals,
					relation: null,
					tolerance: decimal('0.05'),
					ownCountry: 'BE',
					language: 'en',
				});
				const contradicts = notes.some((note) => note.startsWith('The shop says'));
				expect([id, state, contradicts]).toEqual([
					id,
					'verified',
					(totalsSwapped[version] ?? []).includes(id),
				]);
			}
		});

		it('always comes to it with a rounding line', () => {
			const rounded = all({ rounding: { vatCode: 'RO', account: 754000, businessesToo: true } });
			for (const [id, { difference }] of readyOnes(rounded)) expect([id, difference]).toEqual([id, '0.00']);
		});

		it('has VAT of base × rate per VAT code, in every style of showing discounts', () => {
			for (const discountStyle of ['line', 'percentage', 'price'] as const) {
				for (const [, { expected }] of readyOnes(all({ discountStyle }))) {
					for (const { base, vat, rate } of expected.perVatCode)
						expect(cents(base) + cents(vat)).toBe(withVat(cents(base), Number(rate)));
				}
			}
		});

		it('comes to the same whether Octopus rounds VAT per line or per VAT code, in at least 99 %', () => {
			const ready = readyOnes(prepared);
			expect(ready.filter(([, invoice]) => sameByLine(invoice)).length / ready.length).toBeGreaterThanOrEqual(
				0.99,
			);
		});

		it('has the VAT per rate that PrestaShop printed, within 0.02 – but for the exceptions, each with its cause', () => {
			const rules = new Map(
				data<Array<Record<string, string>>>('cart_rules.json').map((rule) => [Number(rule.id), rule]),
			);
			const someProducts = (order: OrderDocument) =>
				order.discounts.rows.some(({ id_cart_rule }) => {
					const rule = rules.get(id_cart_rule);
					return (
						rule &&
						(Number(rule.reduction_product) !== 0 ||
							Number(rule.gift_product) !== 0 ||
							Number(rule.reduction_exclude_special ?? 0) !== 0)
					);
				});
			// 1.6 prints the VAT before the voucher, spread evenly over the rates (its README, no. 17).
			const printsVouchersWrong = (order: OrderDocument) =>
				version === '1.6.1' && order.discounts.rows.length > 0;
			const compared: number[] = [];
			const different: Record<number, string> = {};
			for (const printed of data<Pdf[]>('prestashop-pdf-vat.json')) {
				const invoice = prepared.get(printed.id);
				const order = read.orders.find(({ id }) => id === printed.id)!;
				if (
					invoice?.status !== 'ready' ||
					printed.invoices.length === 0 ||
					someProducts(order) ||
					printsVouchersWrong(order)
				)
					continue;
				compared.push(printed.id);
				const theirs = printedVat(printed);
				for (const { rate, vat } of invoice.expected.perVatCode)
					theirs.set(Number(rate), (theirs.get(Number(rate)) ?? 0) - cents(vat));
				const off = [...theirs].filter(([, difference]) => Math.abs(difference) > 2);
				if (off.length > 0)
					different[printed.id] = off
						.map(([rate, difference]) => `${rate} %: ${(difference / 100).toFixed(2)}`)
						.join(', ');
			}
			expect(compared.length).toBeGreaterThanOrEqual(comparable);
			expect(Object.keys(different).sort()).toEqual(Object.keys(printedOtherwise).sort());
		});
	},
);
