import type { BookingBody, InvoiceBody } from '../../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { NotReadyInvoice, ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import { decimal } from '../../../nodes/shared/decimal';
import type { OrderDocument } from '../../../nodes/shared/order';
import { address, facts, line, order, settings } from '../../models/orders';

const prepare = (one: OrderDocument, changes = {}, journal = {}, currencies: string[] = []) =>
	prepareInvoice(one, settings(changes), facts(journal, currencies), '2026-05-02');
const ready = (...args: Parameters<typeof prepare>) =>
	prepare(...args) as ReadyInvoice & { body: InvoiceBody };
const lines = (...args: Parameters<typeof prepare>) =>
	ready(...args).body.invoiceLines.map(
		({ description, count, unitPrice, discountPercentage, vatCodeKey }) => ({
			description,
			count,
			unitPrice,
			...(discountPercentage ? { discountPercentage } : {}),
			vatCodeKey,
		}),
	);
const code = (...args: Parameters<typeof prepare>) => (prepare(...args) as NotReadyInvoice).code;
const voucher = (value: string, value_tax_excl: string | null, more = {}) => ({
	id: 1,
	id_cart_rule: 1,
	name: 'Welkom',
	value,
	value_tax_excl,
	free_shipping: false,
	...more,
});
const discounted = (paid: string, ...rows: Array<ReturnType<typeof voucher>>) =>
	order({ total_paid_tax_incl: paid, discounts: { source: 'order_cart_rules', rows } });

describe('a payment fee that stands only in the total', () => {
	const paymentFee = { rate: decimal(21), account: 700900, maximum: decimal(2) };
	it('becomes a line on the mapped account', () => {
		const invoice = ready(order({ total_paid_tax_incl: '13.31' }), { paymentFee });
		expect(invoice.body.invoiceLines[1]).toEqual({
			description: 'Payment fee',
			count: 1,
			unitPrice: 1,
			vatCodeKey: '21',
			bookingAccountNr: 700900,
		});
		expect(invoice.difference).toBe('0.00');
	});
	it('has no VAT where the goods have none', () => {
		const untaxed = order({
			lines: [line({ unit_price_tax_incl: '10', total_price_tax_incl: '10' }, '0')],
			total_products_wt: '10',
			total_paid_tax_incl: '11.50',
			address_delivery: address({ country_iso: 'US' }),
		});
		expect(lines(untaxed, { paymentFee })[1]).toMatchObject({ unitPrice: 1.5, vatCodeKey: 'EX' });
	});
	it('is held where it is more than the user allows, or less than nothing', () => {
		expect(code(order({ total_paid_tax_incl: '14.11' }), { paymentFee })).toBe('TOTALS_CONTRADICT');
		expect(code(order({ total_paid_tax_incl: '11.10' }), { paymentFee })).toBe('TOTALS_CONTRADICT');
	});
});

describe('a free order', () => {
	const free = discounted('0', voucher('12.10', '10.00'));
	it("is skipped, or becomes an invoice of 0: the user's choice", () => {
		expect(code(free)).toBe('ORDER_TOTAL_ZERO');
		expect(ready(free, { zeroOrders: 'create' })).toMatchObject({
			status: 'ready',
			difference: '0.00',
			expected: { totalInclVat: '0.00' },
		});
		expect(lines(free, { zeroOrders: 'create' })).toHaveLength(2);
	});
});

describe('dates, periods and terms', () => {
	it('a closed period: held, or the first open day of the bookyear', () => {
		expect(code(order(), {}, { protectedUntil: 202605 })).toBe('PERIOD_CLOSED');
		expect(ready(order(), { closedPeriod: 'firstOpenDay' }, { protectedUntil: 202605 }).body).toMatchObject({
			documentDate: '2026-06-01',
			bookyearPeriodeNr: 202606,
		});
		expect(code(order(), { closedPeriod: 'firstOpenDay' }, { protectedUntil: 202612 })).toBe('PERIOD_CLOSED');
	});
	it('a term of its own for a payment module', () => {
		const paymentTerms = [{ module: 'ps_wirepayment', days: 14 }];
		expect(ready(order(), { paymentTerms, paymentTermDays: 3 }).body.expiryDate).toBe('2026-04-29');
		expect(ready(order({ module: 'mollie' }), { paymentTerms, paymentTermDays: 3 }).body.expiryDate).toBe(
			'2026-04-18',
		);
	});
});

describe('another currency', () => {
	const dollars = order({ currency: { id: 2, iso_code: 'USD', precision: 2 }, conversion_rate: '1.250000' });
	it('is held, or invoiced in that currency with the rate said either way', () => {
		expect(code(dollars)).toBe('CURRENCY_NOT_SUPPORTED');
		expect(ready(dollars, { foreignCurrency: 'unitsPerEuro' }).body).toMatchObject({
			currencyCode: 'USD',
			exchangeRate: 1.25,
		});
		expect(ready(dollars, { foreignCurrency: 'euroPerUnit' }).body).toMatchObject({
			currencyCode: 'USD',
			exchangeRate: 0.8,
		});
	});
	it('is held where its shop counts rates in another currency than the euro; an order in euro is not', () => {
		const shop = { ...dollars.shop, defaultCurrency: 'USD' };
		expect(code({ ...dollars, shop, conversion_rate: '1.000000' }, { foreignCurrency: 'unitsPerEuro' })).toBe(
			'CURRENCY_RATE_NOT_EURO',
		);
		expect(ready(order({ shop, conversion_rate: '0.921404' })).body).toMatchObject({
			currencyCode: 'EUR',
			exchangeRate: 1,
		});
	});
	it('is held where the dossier lacks the currency, or the order its rate', () => {
		expect(code(dollars, { foreignCurrency: 'unitsPerEuro' }, {}, ['EUR', 'GBP'])).toBe('CURRENCY_UNKNOWN');
		expect(ready(dollars, { foreignCurrency: 'unitsPerEuro' }, {}, ['EUR', 'USD']).status).toBe('ready');
		expect(code({ ...dollars, conversion_rate: '0' }, { foreignCurrency: 'unitsPerEuro' })).toBe(
			'CURRENCY_WITHOUT_RATE',
		);
	});
	it('without cents keeps whole amounts', () => {
		const yen = order({
			currency: { id: 3, iso_code: 'JPY', precision: 0 },
			conversion_rate: '160',
			lines: [
				line({
					unit_price_tax_excl: '1652.892562',
					unit_price_tax_incl: '2000',
					total_price_tax_excl: '1653',
					total_price_tax_incl: '2000',
				}),
			],
			total_products_wt: '2000',
			total_paid_tax_incl: '2000',
		});
		expect(ready(yen, { foreignCurrency: 'unitsPerEuro' }).difference).toBe('0.00');
	});
});

describe('vouchers shown as the user likes', () => {
	const two = discounted('21.78', voucher('2.42', '2.00'));
	const twoLamps = {
		...two,
		lines: [line({ product_quantity: '2', total_price_tax_excl: '20', total_price_tax_incl: '24.20' })],
		total_products_wt: '24.20',
	};
	it('as a line', () =>
		expect(lines(twoLamps)).toEqual([
			{ description: 'Lamp (L1)', count: 2, unitPrice: 10, vatCodeKey: '21' },
			{ description: 'Welkom', count: -1, unitPrice: 2, vatCodeKey: '21' },
		]));
	it('as a percentage', () =>
		expect(lines(twoLamps, { discountStyle: 'percentage' })).toEqual([
			{ description: 'Lamp (L1)', count: 2, unitPrice: 10, discountPercentage: 10, vatCodeKey: '21' },
		]));
	it('inside the price', () =>
		expect(lines(twoLamps, { discountStyle: 'price' })).toEqual([
			{ description: 'Lamp (L1)', count: 2, unitPrice: 9, vatCodeKey: '21' },
		]));
	it('comes to the same base and VAT in all three', () => {
		const totals = (['line', 'percentage', 'price'] as const).map(
			(discountStyle) => ready(twoLamps, { discountStyle }).expected,
		);
		expect(new Set(totals.map((one) => JSON.stringify(one))).size).toBe(1);
	});
});

describe('the kind of journal', () => {
	it('prices incl. VAT: gross prices, and any total can be met', () => {
		const tiny = order({
			lines: [
				line({ unit_price_tax_excl: '0.024793', unit_price_tax_incl: '0.03', total_price_tax_incl: '0.03' }),
			],
			total_paid_tax_incl: '0.03',
			total_products_wt: '0.03',
		});
		expect(ready(tiny, {}, { insertionType: 3 })).toMatchObject({ kind: 'inclVat', difference: '0.00' });
		expect(lines(order(), {}, { insertionType: 3 })).toEqual([
			{ description: 'Lamp (L1)', count: 1, unitPrice: 12.1, vatCodeKey: '21' },
		]);
	});
	it('bookings: base and VAT are ours, one line per VAT code and account – only where the user allows it', () => {
		const shipped = discounted('15.73', voucher('2.42', '2.00'));
		const one = { ...shipped, total_shipping_tax_excl: '5', total_shipping_tax_incl: '6.05' };
		expect(code(one, {}, { insertionType: 1 })).toBe('JOURNAL_KIND');
		const { body, kind } = prepare(one, { bookingJournals: true }, { insertionType: 1 }) as ReadyInvoice & {
			body: BookingBody;
		};
		expect(kind).toBe('booking');
		expect(body).toMatchObject({
			amount: 15.73,
			bookingLines: [
				{ accountKey: 700000, vatCodeKey: '21', baseAmount: 13, vatAmount: 2.73, comment: 'Goods' },
			],
		});
		expect(body).not.toHaveProperty('invoiceLines');
	});
	it('bookings take the cent that no base can make into the VAT', () => {
		const tiny = order({
			lines: [
				line({ unit_price_tax_excl: '0.024793', unit_price_tax_incl: '0.03', total_price_tax_incl: '0.03' }),
			],
			total_paid_tax_incl: '0.03',
			total_products_wt: '0.03',
		});
		const { body, difference } = prepare(
			tiny,
			{ bookingJournals: true, rounding: { vatCode: '00', account: 754000, businessesToo: true } },
			{ insertionType: 1 },
		) as ReadyInvoice & { body: BookingBody };
		expect(difference).toBe('0.00');
		expect(body.bookingLines).toEqual([expect.objectContaining({ baseAmount: 0.02, vatAmount: 0.01 })]);
	});
	it('another one for customers with a VAT number', () => {
		const business = order({ address_invoice: address({ vat_number: 'BE0403170701' }) });
		expect(ready(business, { businessJournal: 'V3' }).body.journalKey).toBe('V3');
		expect(ready(order(), { businessJournal: 'V3' }).body.journalKey).toBe('V2');
		expect(ready(business).body.journalKey).toBe('V2');
	});
});

describe('VAT rounded per line and per VAT code', () => {
	it('comes to the same where moving a cent between lines can make it so', () => {
		// Three lines of 0.12 at 21 %: 0.03 each per line, 0.08 on the whole.
		const three = [1, 2, 3].map((id) =>
			line({
				id,
				unit_price_tax_excl: '0.12',
				unit_price_tax_incl: '0.1452',
				total_price_tax_excl: '0.12',
				total_price_tax_incl: '0.15',
			}),
		);
		const invoice = ready(order({ lines: three, total_products_wt: '0.45', total_paid_tax_incl: '0.44' }));
		const perLine = invoice.body.invoiceLines.reduce(
			(sum, { unitPrice, count }) => sum + Math.round(unitPrice * count * 21) / 100,
			0,
		);
		expect(perLine.toFixed(2)).toBe(invoice.expected.perVatCode[0]!.vat);
	});
});

describe('texts of the user', () => {
	it('take the place of the built-in ones, with their placeholders filled in', () => {
		const texts = {
			comment: 'Webshop {reference} ({orderId}) {date}, {payment} {shopInvoice}',
			product: '{reference} {name} {ean13}',
			shipping: 'Bezorging {reference}',
			voucher: 'Actie {name}',
			wrapping: '',
		};
		const one = {
			...discounted('14.52', voucher('2.42', '2.00')),
			total_shipping_tax_excl: '4',
			total_shipping_tax_incl: '4.84',
		};
		expect(ready(one, { texts }).body.comment).toBe('Webshop ABCDEFGHI (7) 2026-04-15, Wire');
		expect(lines(one, { texts }).map(({ description }) => description)).toEqual([
			'L1 Lamp',
			'Actie Welkom',
			'Bezorging ABCDEFGHI',
		]);
	});
});

describe('what is odd about the VAT is said', () => {
	const notes = (one: OrderDocument, changes = {}) => ready(one, changes).notes;
	it('a VAT number that cannot be one', () => {
		expect(notes(order({ address_invoice: address({ vat_number: 'BE0403170702' }) }))).toEqual([
			'"BE0403170702" cannot be a VAT number, so the customer is taken for a consumer.',
		]);
	});
	it('a business in another member state that paid VAT', () => {
		const dutch = address({ country_iso: 'NL', vat_number: 'NL123456782B90' });
		const oss = {
			vatMapping: [{ case: 'oss' as const, country: 'NL', rate: 21, vatCode: 'NL21', account: 700300 }],
		};
		expect(notes(order({ address_invoice: dutch, address_delivery: dutch }), oss)[0]).toMatch(
			/NL123456782B90.*NL/,
		);
		expect(notes(order())).toEqual([]);
	});
});
