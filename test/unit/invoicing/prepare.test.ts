import type { InvoiceBody } from '../../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { NotReadyInvoice, ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import type { OrderDocument } from '../../../nodes/shared/order';
import { address, facts, line, order, settings } from '../../models/orders';

const prepare = (one: OrderDocument, changes = {}, journal = {}, currencies: string[] = []) =>
	prepareInvoice(one, settings(changes), facts(journal, currencies), '2026-05-02');
const ready = (...args: Parameters<typeof prepare>) =>
	prepare(...args) as ReadyInvoice & { body: InvoiceBody };
const code = (...args: Parameters<typeof prepare>) => (prepare(...args) as NotReadyInvoice).code;
const untaxed = {
	lines: [
		line({ taxes: [{ id: 0, rate: '0', name: '' }], unit_price_tax_incl: '10', total_price_tax_incl: '10' }),
	],
	total_paid_tax_incl: '10',
	total_products_wt: '10',
};

describe('one order becomes one concept invoice', () => {
	it("with the shop's line, the mapped VAT code and account, and the order number as reference", () => {
		expect(ready(order()).body).toEqual({
			bookyearKey: { id: 2 },
			journalKey: 'V2',
			bookyearPeriodeNr: 202604,
			documentDate: '2026-04-15',
			expiryDate: '2026-04-15',
			currencyCode: 'EUR',
			exchangeRate: 1,
			reference: 'ABCDEFGHI',
			orderReference: 'PS-7',
			comment: 'Order ABCDEFGHI',
			invoiceLines: [
				{ description: 'Lamp (L1)', count: 1, unitPrice: 10, vatCodeKey: '21', bookingAccountNr: 700000 },
			],
		});
	});

	it('with the date and term the user chose', () => {
		const invoiced = order({ invoice_date: '2026-04-30 23:59:59', invoice_number: 12 });
		expect(ready(invoiced, { documentDate: 'invoiceDate', paymentTermDays: 30 }).body).toMatchObject({
			documentDate: '2026-04-30',
			expiryDate: '2026-05-30',
			bookyearPeriodeNr: 202604,
		});
		expect(ready(invoiced, { documentDate: 'today', language: 'nl' }).body).toMatchObject({
			documentDate: '2026-05-02',
			bookyearPeriodeNr: 202605,
			comment: 'Bestelling ABCDEFGHI, winkelfactuur 12',
		});
	});

	it('with quantity and unit price where they give the amount, else with the quantity in the text', () => {
		const three = (unit: string, incl: string, paid: string) =>
			order({
				lines: [
					line({
						product_quantity: '3',
						unit_price_tax_excl: unit,
						unit_price_tax_incl: incl,
						total_price_tax_incl: paid,
					}),
				],
				total_paid_tax_incl: paid,
				total_products_wt: paid,
			});
		expect(ready(three('10.000000', '12.100000', '36.30')).body.invoiceLines[0]).toMatchObject({
			description: 'Lamp (L1)',
			count: 3,
			unitPrice: 10,
		});
		expect(ready(three('8.264463', '10.000000', '30.00')).body.invoiceLines[0]).toMatchObject({
			description: '3 × Lamp (L1)',
			count: 1,
			unitPrice: 24.79,
		});
		expect(
			ready(three('8.264463', '10.000000', '30.00'), {}, { unitPriceDecimals: 4 }).body.invoiceLines[0],
		).toMatchObject({ description: 'Lamp (L1)', count: 3, unitPrice: 8.2645 });
	});

	it('with a voucher as a line of its own, counted −1 so that its price stays positive', () => {
		const discounted = order({
			total_paid_tax_incl: '9.68',
			discounts: {
				source: 'order_cart_rules',
				rows: [
					{
						id: 1,
						id_cart_rule: 1,
						name: 'Welkom',
						value: '2.42',
						value_tax_excl: '2.00',
						free_shipping: false,
					},
				],
			},
		});
		expect(ready(discounted).body.invoiceLines[1]).toEqual({
			description: 'Welkom',
			count: -1,
			unitPrice: 2,
			vatCodeKey: '21',
			bookingAccountNr: 700000,
		});
	});

	it('with shipping in the language of the user', () => {
		const shipped = order({
			total_paid_tax_incl: '18.15',
			total_shipping_tax_excl: '5',
			total_shipping_tax_incl: '6.05',
		});
		expect(ready(shipped, { language: 'fr' }).body.invoiceLines[1]).toMatchObject({
			description: 'Frais de port',
			count: 1,
			unitPrice: 5,
		});
	});

	it('with ecotax on a line of its own where the shop taxes it apart', () => {
		const one = line(
			{
				unit_price_tax_excl: '12',
				unit_price_tax_incl: '13.02',
				total_price_tax_incl: '13.02',
				ecotax: '2',
				ecotax_tax_rate: '21.000',
			},
			'6',
		);
		const invoice = ready(order({ lines: [one], total_paid_tax_incl: '13.02', total_products_wt: '13.02' }));
		expect(invoice.body.invoiceLines.map(({ unitPrice, vatCodeKey }) => [unitPrice, vatCodeKey])).toEqual([
			[10, '6'],
			[2, '21'],
		]);
	});

	it('with a rounding line for the cent no base can make – for consumers, if mapped', () => {
		// 0.03 incl. VAT: 0.02 gives 0.02, 0.03 gives 0.04.
		const tiny = order({
			lines: [
				line({ unit_price_tax_excl: '0.024793', unit_price_tax_incl: '0.03', total_price_tax_incl: '0.03' }),
			],
			total_paid_tax_incl: '0.03',
			total_products_wt: '0.03',
		});
		expect(ready(tiny).difference).toBe('-0.01');
		const rounding = { vatCode: '00', account: 754000 };
		expect(ready(tiny, { rounding }).body.invoiceLines[1]).toMatchObject({
			description: 'Rounding',
			count: 1,
			unitPrice: 0.01,
			vatCodeKey: '00',
			bookingAccountNr: 754000,
		});
		const business = { ...tiny, address_invoice: address({ vat_number: 'BE0403170701' }) };
		expect(ready(business, { rounding }).difference).toBe('-0.01');
	});

	it('moves a cent rather than miss what the customer paid', () => {
		const two = order({
			lines: [
				line({ unit_price_tax_excl: '8.264463', unit_price_tax_incl: '10', total_price_tax_incl: '10' }),
				line({ unit_price_tax_excl: '9.433962', unit_price_tax_incl: '10', total_price_tax_incl: '10' }, '6'),
			],
			total_paid_tax_incl: '20.01',
			total_products_wt: '20',
		});
		expect(ready(two).difference).toBe('0.00');
	});
});

describe('an order that cannot be invoiced says why', () => {
	it.each<[string, Partial<OrderDocument>, string]>([
		['no lines', { lines: [] }, 'ORDER_WITHOUT_LINES'],
		['no address', { address_invoice: null, address_delivery: null }, 'ORDER_WITHOUT_ADDRESS'],
		[
			'no country',
			{ address_invoice: address({ country_iso: '' }), address_delivery: address({ country_iso: '' }) },
			'ORDER_WITHOUT_COUNTRY',
		],
		['another currency', { currency: { id: 2, iso_code: 'USD', precision: 2 } }, 'CURRENCY_NOT_SUPPORTED'],
		['nothing paid', { total_paid_tax_incl: '0.000000' }, 'ORDER_TOTAL_ZERO'],
		['a fee that stands only in the total', { total_paid_tax_incl: '13.10' }, 'TOTALS_CONTRADICT'],
		['lines that do not add up to the products', { total_products_wt: '15.00' }, 'LINES_CONTRADICT'],
		[
			'delivery without VAT',
			{ total_paid_tax_incl: '17.10', total_shipping_tax_excl: '5', total_shipping_tax_incl: '5' },
			'SHIPPING_WITHOUT_VAT',
		],
	])('%s', (_what, changes, expected) => {
		expect(code(order(changes))).toBe(expected);
	});

	it.each<[string, object, string]>([
		['a booking journal', { insertionType: 1 }, 'JOURNAL_KIND'],
		['a closed journal', { closed: true }, 'JOURNAL_CLOSED'],
		['a protected period', { protectedUntil: 202604 }, 'PERIOD_CLOSED'],
	])('%s', (_what, journal, expected) => {
		expect(code(order(), {}, journal)).toBe(expected);
	});

	it('in the language of the user', () => {
		expect((prepare(order({ lines: [] }), { language: 'nl' }) as NotReadyInvoice).message).toBe(
			'De bestelling heeft geen regels.',
		);
		expect((prepare(order({ lines: [] }), { language: 'fr' }) as NotReadyInvoice).suggestion).toMatch(
			/annulez-la/,
		);
	});
});

describe('the VAT case', () => {
	const to = (country_iso: string, more = {}) => ({
		address_invoice: address({ country_iso, ...more }),
		address_delivery: address({ country_iso, ...more }),
	});
	const codes = (...args: Parameters<typeof prepare>) =>
		ready(...args).body.invoiceLines.map(({ vatCodeKey }) => vatCodeKey);

	it('no VAT and a VAT number of another member state: intra-community', () => {
		expect(codes(order({ ...untaxed, ...to('NL', { vat_number: 'nl 1234.56.782.B01' }) }))).toEqual(['IC']);
		expect(codes(order({ ...untaxed, ...to('GR', { vat_number: 'GR123456783' }) }))).toEqual(['IC']);
	});

	it('no VAT without a VAT number, or with one that cannot be one, is held', () => {
		expect(code(order({ ...untaxed, ...to('NL') }))).toBe('VAT_NUMBER_MISSING');
		expect(code(order({ ...untaxed, ...to('NL', { vat_number: 'BE0403170701' }) }))).toBe(
			'VAT_NUMBER_INVALID',
		);
	});

	it('no VAT outside the EU VAT territory: export – the Canary Islands too', () => {
		expect(codes(order({ ...untaxed, ...to('US') }))).toEqual(['EX']);
		expect(codes(order({ ...untaxed, ...to('ES', { postcode: '35001' }) }))).toEqual(['EX']);
		expect(code(order(to('CH')))).toBe('VAT_OUTSIDE_EU');
	});

	it('no VAT at home: exempt', () => {
		expect(codes(order(untaxed))).toEqual(['VR']);
	});

	it("VAT charged to an EU consumer: OSS if mapped; else what the shop's tax says it is", () => {
		const oss = [
			...settings().vatMapping,
			{ case: 'oss' as const, country: 'NL', rate: 21, vatCode: 'NL21', account: 700300 },
		];
		expect(codes(order(to('NL')), { vatMapping: oss })).toEqual(['NL21']);
		expect(codes(order(to('DE')), { vatMapping: oss })).toEqual(['21']);
		const nameless = [line({ taxes: [{ id: 9, rate: '21', name: 'Standard' }] })];
		expect(code(order({ ...to('DE'), lines: nameless }), { vatMapping: oss })).toBe('VAT_CASE_NOT_MAPPED');
		expect(codes(order({ ...to('DE'), lines: nameless }))).toEqual(['21']);
	});

	it('a rate nobody mapped is held, never guessed', () => {
		const odd = order({
			lines: [line({ unit_price_tax_incl: '11.50', total_price_tax_incl: '11.50' }, '15')],
			total_paid_tax_incl: '11.50',
			total_products_wt: '11.50',
		});
		expect((prepare(odd) as NotReadyInvoice).message).toBe(
			'No VAT code is chosen for Domestic in BE at 15 %.',
		);
	});

	it('follows the address the shop is set to', () => {
		const away = { address_delivery: address({ country_iso: 'US' }), address_invoice: address() };
		expect(codes(order({ ...untaxed, ...away }))).toEqual(['EX']);
		expect(
			codes(order({ ...untaxed, ...away, shop: { ...order().shop, taxAddressType: 'invoice' } })),
		).toEqual(['VR']);
	});
});
