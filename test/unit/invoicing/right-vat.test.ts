import type { InvoiceBody } from '../../../nodes/Octopus/books/document';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { NotReadyInvoice, ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import { reconcile } from '../../../nodes/Octopus/invoicing/reconcile';
import type { InvoiceSettings, VatMappingRow } from '../../../nodes/Octopus/invoicing/settings';
import { decimal, money } from '../../../nodes/shared/decimal';
import { explain } from '../../../nodes/shared/explained';
import type { OrderDocument, OrderLine } from '../../../nodes/shared/order';
import { address, facts, line, order, settings } from '../../models/orders';

const oss = (country: string, ...rates: number[]): VatMappingRow[] =>
	rates.map((rate) => ({ case: 'oss', country, rate, vatCode: `${country}${rate}`, account: 700400 }));
const mapping: VatMappingRow[] = [
	...settings().vatMapping,
	...oss('FR', 20, 5.5),
	...oss('NL', 21, 9),
	...oss('DE', 19, 7),
	...oss('GB', 20),
	...oss('XI', 20),
];
const prepare = (one: OrderDocument, changes: Partial<InvoiceSettings> = {}, journal = {}) =>
	prepareInvoice(one, settings({ vatMapping: mapping, ...changes }), facts(journal), '2026-05-02');
const ready = (...args: Parameters<typeof prepare>) => {
	const invoice = prepare(...args);
	if (invoice.status !== 'ready') throw new Error(`${invoice.code}: ${invoice.message}`);
	return invoice as ReadyInvoice & { body: InvoiceBody };
};
const held = (...args: Parameters<typeof prepare>) => prepare(...args) as NotReadyInvoice;
const books = (...args: Parameters<typeof prepare>) =>
	ready(...args).expected.perVatCode.map(({ vatCode, base, vat }) => `${vatCode} ${base} + ${vat}`);

/** A line by its amounts: quantity, unit price excl. and incl. VAT, total excl. and incl. VAT; no tax that the shop names. */
const amounts = (
	quantity: string,
	unit_price_tax_excl: string,
	unit_price_tax_incl: string,
	totals: [string, string],
	more: Partial<OrderLine> = {},
) =>
	line({
		taxes: [],
		product_quantity: quantity,
		unit_price_tax_excl,
		unit_price_tax_incl,
		total_price_tax_excl: totals[0],
		total_price_tax_incl: totals[1],
		...more,
	});
const taxed = (name: string, rate: string, excl: string, incl: string, more: Partial<OrderLine> = {}) =>
	amounts('1', excl, incl, [excl, incl], { taxes: rate === '' ? [] : [{ id: 1, rate, name }], ...more });

/** An order of these lines, with totals that add up. */
function of(lines: OrderLine[], more: Partial<OrderDocument> = {}): OrderDocument {
	const total = (field: 'total_price_tax_excl' | 'total_price_tax_incl') =>
		lines.reduce((sum, one) => sum.plus(decimal(one[field])), decimal(0));
	const [excl, incl] = [total('total_price_tax_excl'), total('total_price_tax_incl')];
	const extra = (kind: 'incl' | 'excl') =>
		decimal(more[`total_shipping_tax_${kind}`])
			.plus(decimal(more[`total_wrapping_tax_${kind}`]))
			.minus(decimal(more[`total_discounts_tax_${kind}`]));
	return order({
		lines,
		total_products: excl.toFixed(6),
		total_products_wt: incl.toFixed(6),
		total_paid_tax_incl: incl.plus(extra('incl')).toFixed(6),
		total_paid_tax_excl: excl.plus(extra('excl')).toFixed(6),
		...more,
	});
}

const to = (country_iso: string, more = {}) => ({
	address_invoice: address({ country_iso, ...more }),
	address_delivery: address({ country_iso, ...more }),
});
const taxedByInvoice = { ...order().shop, taxAddressType: 'invoice' as const };

describe('the rate of a line whose tax the shop does not name', () => {
	it.each<[string, OrderLine, string]>([
		[
			'tenths of a cent, thousands of pieces',
			amounts('5000', '0.001000', '0.001210', ['5.00', '6.05']),
			'21 5.00 + 1.05',
		],
		['2 cents at 12 %', amounts('750', '0.020000', '0.022400', ['15.00', '16.80']), '12 15.00 + 1.80'],
		[
			'unit prices rounded to cents, which look untaxed',
			amounts('500', '0.02', '0.02', ['10.00', '10.60']),
			'6 10.00 + 0.60',
		],
		[
			'rounded per piece: the unit prices say the rate, the totals another one',
			amounts('500', '0.100000', '0.106000', ['50.00', '55.00']),
			'6 51.89 + 3.11',
		],
		[
			"PrestaShop's tax 0",
			amounts('300', '0.040000', '0.042400', ['12.00', '12.72'], { taxes: [{ id: 0, rate: '0', name: '' }] }),
			'6 12.00 + 0.72',
		],
		['a single cheap piece', amounts('1', '0.040000', '0.048400', ['0.04', '0.05']), '21 0.04 + 0.01'],
		['really untaxed', amounts('500', '0.020000', '0.020000', ['10.00', '10.00']), 'VR 10.00 + 0.00'],
	])('%s', (_what, one, expected) => {
		expect(books(of([one]))).toEqual([expected]);
		expect(ready(of([one])).notes).toEqual([]);
	});

	it('is held where no mapped rate makes the amounts', () => {
		expect(held(of([amounts('100', '1', '1.003', ['100.00', '100.30'])])).code).toBe('LINE_WITHOUT_TAX');
		expect(held(of([amounts('1', '100', '120.80', ['100.00', '120.80'])])).code).toBe('LINE_WITHOUT_TAX');
	});

	it('is not that of another country', () => {
		expect(
			ready(of([amounts('1', '0.50', '0.60', ['0.50', '0.60'])])).expected.perVatCode.map(
				({ vatCode }) => vatCode,
			),
		).toEqual(['21']);
		expect(books(of([amounts('1', '0.50', '0.60', ['0.50', '0.60'])], to('FR')))).toEqual([
			'FR20 0.50 + 0.10',
		]);
	});

	it('is said where the amounts leave several open', () => {
		const [note] = ready(of([amounts('1', '0.08', '0.09', ['0.08', '0.09'])])).notes;
		expect(note).toMatch(/VAT rate of the line "Lamp".* would fit as well/);
	});
});

describe('a payment fee', () => {
	const paymentFee = { rate: decimal(21), account: 704000, maximum: decimal(5) };
	it.each<[string, OrderDocument, string[]]>([
		[
			'has the rate of goods for Germany',
			of([taxed('MwSt DE 19%', '19', '100', '119')], { ...to('DE'), total_paid_tax_incl: '121.38' }),
			['DE19 102.00 + 19.38'],
		],
		[
			'has the rate of books',
			of([taxed('TVA BE 6%', '6', '100', '106')], { total_paid_tax_incl: '108.12' }),
			['6 102.00 + 6.12'],
		],
		[
			'has the chosen rate where some of the goods have it',
			of([taxed('TVA BE 6%', '6', '100', '106'), line()], { total_paid_tax_incl: '120.52' }),
			['6 100.00 + 6.00', '21 12.00 + 2.52'],
		],
		[
			'has no VAT where the goods have none',
			of([taxed('', '', '100', '100')], { ...to('US'), total_paid_tax_incl: '102' }),
			['EX 102.00 + 0.00'],
		],
	])('%s', (_what, one, expected) => expect(books(one, { paymentFee })).toEqual(expected));

	it('is none where the total is only what the parts of the order come to: a line taxed too little is held', () => {
		const wrong = taxed('TVA BE 6%', '6', '10', '12.10');
		const one = of([wrong]);
		expect(held(one, { paymentFee }).code).toBe('TOTALS_CONTRADICT');
	});
});

describe('where the goods go', () => {
	const untaxed = (more: Partial<OrderDocument>) =>
		of([taxed('', '', '100', '100')], { shop: taxedByInvoice, ...more });
	it.each<[string, string, string]>([
		['a German company', 'DE', 'DE136695976'],
		['an American', 'US', ''],
		['a Dutch company', 'NL', 'NL123456782B90'],
	])('at home, untaxed for %s: held, with both places named', (_who, country_iso, vat_number) => {
		const { code, message } = held(untaxed({ address_invoice: address({ country_iso, vat_number }) }));
		expect(code).toBe('DELIVERY_CONTRADICTS');
		expect(message).toMatch(new RegExp(`\\(${country_iso}\\).*Belgium \\(BE\\)`));
	});
	it('out of the EU, or into it, against the invoice address: held', () => {
		expect(
			held(
				untaxed({
					address_invoice: address({ country_iso: 'DE', vat_number: 'DE136695976' }),
					address_delivery: address({ country_iso: 'CH' }),
				}),
			).code,
		).toBe('DELIVERY_CONTRADICTS');
		expect(
			held(
				untaxed({
					address_invoice: address({ country_iso: 'US' }),
					address_delivery: address({ country_iso: 'FR' }),
				}),
			).code,
		).toBe('DELIVERY_CONTRADICTS');
	});
	it('to a third member state or a third country: they leave', () => {
		expect(
			books(
				untaxed({
					address_invoice: address({ country_iso: 'DE', vat_number: 'DE136695976' }),
					address_delivery: address({ country_iso: 'FR' }),
				}),
			),
		).toEqual(['IC 100.00 + 0.00']);
		expect(
			books(
				untaxed({
					address_invoice: address({ country_iso: 'US' }),
					address_delivery: address({ country_iso: 'CH' }),
				}),
			),
		).toEqual(['EX 100.00 + 0.00']);
	});
	it('at home with Belgian VAT for a Dutch invoice address: domestic', () => {
		const one = { shop: taxedByInvoice, address_invoice: address({ country_iso: 'NL' }) };
		expect(books(of([line()], one))).toEqual(['21 10.00 + 2.10']);
		expect(held(of([taxed('BTW NL 21%', '21', '10', '12.10')], one)).code).toBe('DELIVERY_CONTRADICTS');
		expect(held(of([taxed('Standard', '7', '10', '10.70')], one)).code).toBe('DELIVERY_CONTRADICTS');
	});
	it('at home, untaxed, with a foreign VAT number: held; noted by a merchant who charges no VAT at all', () => {
		const one = of([taxed('', '', '100', '100')], {
			address_invoice: address({ country_iso: 'DE', vat_number: 'DE136695976' }),
		});
		expect(held(one)).toMatchObject({
			code: 'UNTAXED_AT_HOME',
			message: expect.stringMatching(/DE136695976/) as string,
		});
		const small = ready(one, { vatMapping: [{ case: 'exempt', vatCode: 'VR', account: 700000 }] });
		expect(small.notes).toEqual([expect.stringMatching(/DE136695976/)]);
	});
	it('abroad, taxed at home by the invoice address: said', () => {
		expect(
			ready(of([line()], { shop: taxedByInvoice, address_delivery: address({ country_iso: 'NL' }) })).notes,
		).toEqual([expect.stringMatching(/Belgium \(BE\).*the Netherlands \(NL\)/)]);
	});
});

describe('lines of nothing, and lines apart', () => {
	const sample = line({
		id: 9,
		taxes: [],
		product_name: 'Sample',
		unit_price_tax_excl: '0',
		unit_price_tax_incl: '0',
		total_price_tax_excl: '0',
		total_price_tax_incl: '0',
	});
	const taxedSample = { ...sample, taxes: [{ id: 3, rate: '21', name: 'TVA BE 21%' }] };
	it('decide nothing: not the case, not the delivery, no note', () => {
		expect(books(of([taxedSample, taxed('', '', '100', '100')], to('CH')))).toEqual(['EX 100.00 + 0.00']);
		const business = of([taxed('', '', '100', '100'), taxedSample], {
			...to('FR', { vat_number: 'FR40303265045' }),
			total_shipping_tax_excl: '5',
			total_shipping_tax_incl: '5',
		});
		expect(books(business)).toEqual(['IC 105.00 + 0.00']);
		expect(ready(business).notes).toEqual([]);
	});
	it('one line without VAT beside taxed ones is named, whether the customer has a VAT number or not', () => {
		const lines = [
			taxed('TVA FR 20%', '20', '100', '120'),
			taxed('', '', '50', '50', { product_name: 'Cadeaubon' }),
		];
		for (const vat_number of ['', 'FR40303265045', 'onzin'])
			expect(held(of(lines, to('FR', { vat_number })))).toMatchObject({
				code: 'LINE_UNTAXED',
				message: expect.stringMatching(/"Cadeaubon/) as string,
			});
	});
	it('a delivery without VAT beside goods of several rates is held', () => {
		const extra = { total_shipping_tax_excl: '6', total_shipping_tax_incl: '6' };
		expect(
			held(of([line(), taxed('TVA BE 0%', '0', '10', '10'), taxed('TVA BE 6%', '6', '10', '10.60')], extra))
				.code,
		).toBe('SHIPPING_WITHOUT_VAT');
	});
	it('a delivery with VAT on goods without is held abroad, and says so; at home 0 % is a rate', () => {
		const extra = { total_shipping_tax_excl: '5', total_shipping_tax_incl: '6.05' };
		const one = of([taxed('', '', '100', '100')], extra);
		for (const place of [to('NL', { vat_number: 'NL123456782B90' }), to('US')])
			expect(held({ ...one, ...place })).toMatchObject({
				code: 'SHIPPING_WITH_VAT',
				suggestion: expect.not.stringMatching(/mapping/i) as string,
			});
		expect(books(one)).toEqual(['VR 100.00 + 0.00', '21 5.00 + 1.05']);
	});
	it('wrapping takes a rate of the goods, or is spread over them, before any other rate within a cent', () => {
		const extra = { total_wrapping_tax_excl: '1.00', total_wrapping_tax_incl: '1.12' };
		const lines = [taxed('TVA BE 21%', '21', '80', '96.80'), taxed('TVA BE 6%', '6', '120', '127.20')];
		expect(books(of(lines, extra)).map((one) => one.split(' ')[0])).toEqual(['21', '6']);
	});
});

describe('amounts of the shop', () => {
	it('foreign currency: no rate, and a rate of exactly 1, are held with their own reason', () => {
		const foreign = (conversion_rate: string) =>
			held(
				of([taxed('', '', '100', '100')], {
					...to('US'),
					conversion_rate,
					currency: { id: 2, iso_code: 'USD', precision: 2 },
				}),
				{ foreignCurrency: 'unitsPerEuro' },
			);
		for (const rate of ['1', '1.000000']) expect(foreign(rate).code).toBe('CURRENCY_RATE_ONE');
		for (const rate of ['0', '0.000000', '-1'])
			expect(foreign(rate)).toMatchObject({
				code: 'CURRENCY_WITHOUT_RATE',
				message: expect.not.stringMatching(/only euro/) as string,
			});
	});
	it.each([
		['12.105', '12.11', 2],
		['12.094999', '12.09', 2],
		['1000.5', '1001.00', 0],
	])('a total of %s is %s, whoever reads it', (total, expected, precision) => {
		const factor = Number(expected) / 1.21;
		const one = of([taxed('TVA BE 21%', '21', factor.toFixed(6), Number(expected).toFixed(6))], {
			total_paid_tax_incl: total,
			currency: { id: 1, iso_code: precision === 2 ? 'EUR' : 'JPY', precision },
			conversion_rate: '160',
		});
		expect(ready(one, { foreignCurrency: 'unitsPerEuro' })).toMatchObject({ shopTotal: expected });
	});
	it('a total below zero is held, one of less than half a cent is nothing', () => {
		expect(held(of([line()], { total_paid_tax_incl: '-0.01' }))).toMatchObject({
			status: 'held',
			code: 'ORDER_TOTAL_NEGATIVE',
		});
		expect(held(of([line()], { total_paid_tax_incl: '-0.004' }))).toMatchObject({
			status: 'skipped',
			code: 'ORDER_TOTAL_ZERO',
		});
	});
	it('a voucher that cents take everything from is no line, and nothing has a sign', () => {
		const rows = [
			{
				id: 1,
				id_cart_rule: 1,
				name: 'Welkom',
				value: '0.006',
				value_tax_excl: '0.005',
				free_shipping: false,
			},
		];
		const invoice = ready(
			of([line()], { total_paid_tax_incl: '12.10', discounts: { source: 'order_cart_rules', rows } }),
		);
		for (const { description, unitPrice } of invoice.body.invoiceLines)
			expect([description, unitPrice]).not.toEqual(['Welkom', 0]);
		expect(invoice.difference).toBe('0.00');
		expect(money(decimal('-0.004'))).toBe('0.00');
	});
	it('a voucher that adds does not charge under its name', () => {
		const rows = [
			{ id: 1, id_cart_rule: 1, name: 'Welkom', value: '-2.42', value_tax_excl: '-2', free_shipping: false },
		];
		const { body } = ready(
			of([line()], {
				total_discounts_tax_incl: '-2.42',
				total_discounts_tax_excl: '-2',
				discounts: { source: 'order_cart_rules', rows },
			}),
		);
		expect(body.invoiceLines.map(({ description }) => description)).toEqual(['Lamp (L1)', 'Correction']);
	});
	it.each<[string, string[]]>([
		['6.000', ['6 100.00 + 6.00', '21 5.00 + 1.05']],
		['21.000', ['21 104.13 + 21.87']],
	])('ecotax incl. VAT in a price excl. VAT, goods at %s %% and ecotax at 21 %', (rate, expected) => {
		const factor = 1 + Number(rate) / 100;
		const net = rate === '6.000' ? 100 : 99.13;
		const [excl, incl] = [(net + 6.05).toFixed(6), (net * factor + 6.05).toFixed(6)];
		const one = line(
			{
				unit_price_tax_excl: excl,
				unit_price_tax_incl: incl,
				total_price_tax_excl: excl,
				total_price_tax_incl: incl,
				ecotax: '5.000000',
				ecotax_tax_rate: '21.000',
			},
			rate,
		);
		expect(books(of([one]))).toEqual(expected);
	});
});

describe("the shop's own totals", () => {
	const contradiction = (one: OrderDocument, changes = {}) =>
		ready(one, changes).notes.filter((note) => note.startsWith('The shop says'));
	it('that contradict each other bring a remark with both figures', () => {
		expect(contradiction(of([line()], { total_paid_tax_excl: '9.94' }))).toEqual([
			'The shop says 9.94 excl. VAT (2.16 VAT), but the parts of the order come to 10.00 excl. VAT (2.10 VAT).',
		]);
		expect(contradiction(of([line()], { total_paid_tax_excl: '9.96' }))).toEqual([]);
	});
	it('in yen may be apart by as much more, and rounding per piece is no contradiction', () => {
		const yen = { currency: { id: 3, iso_code: 'JPY', precision: 0 }, conversion_rate: '160' };
		const one = of([taxed('TVA BE 21%', '21', '1652.892562', '2000', { total_price_tax_excl: '1653' })], yen);
		for (const [said, count] of [
			['1657', 0],
			['1660', 1],
		] as const)
			expect(
				contradiction({ ...one, total_paid_tax_excl: said }, { foreignCurrency: 'unitsPerEuro' }),
			).toHaveLength(count);
		const pieces = amounts('193', '0.627572', '0.759362', ['121.59', '146.68'], {
			taxes: [{ id: 1, rate: '21', name: 'TVA BE 21%' }],
		});
		expect(contradiction(of([pieces], { round_type: 1 }))).toEqual([]);
	});

	const compared = (
		one: OrderDocument,
		change: (invoice: ReadyInvoice) => ReadyInvoice = (invoice) => invoice,
	) => {
		const invoice = ready(one);
		const held = change(invoice);
		const perRate = held.expected.perVatCode.map(({ rate, base, vat }) => ({
			rate: decimal(rate),
			base: decimal(base),
			vat: decimal(vat),
		}));
		return reconcile({
			order: one,
			invoice: { ...held, shop: invoice.shop! },
			stored: { journal: 'V2', number: 1, bookyearId: 2, reference: invoice.body.reference },
			relation: null,
			totals: { source: 'lines', totalInclVat: decimal(held.expected.totalInclVat), perRate },
			tolerance: decimal('0.05'),
			ownCountry: 'BE',
			language: 'en',
		});
	};
	it('are what Octopus is compared with, not only what was made of them', () => {
		const two = of([line(), taxed('TVA BE 6%', '6', '10', '10.60')]);
		expect(compared(two)).toMatchObject({ state: 'verified', notes: [] });
		const swapped = (invoice: ReadyInvoice): ReadyInvoice => {
			const perVatCode = invoice.expected.perVatCode.map((row) =>
				row.rate === '21' ? { ...row, base: '15.00', vat: '3.15' } : { ...row, base: '5.00', vat: '0.30' },
			);
			return { ...invoice, expected: { ...invoice.expected, perVatCode } };
		};
		expect(compared(two, swapped)).toMatchObject({
			state: 'mismatch',
			code: 'VAT_DIFFERS',
			message: expect.stringMatching(/2\.10/) as string,
		});
	});
	it('leave open how vouchers over three rates are spread, or say no VAT at all: then that is said', () => {
		const three = of(
			[line(), taxed('TVA BE 6%', '6', '10', '10.60'), taxed('TVA BE 12%', '12', '10', '11.20')],
			{
				total_discounts_tax_incl: '3.39',
				total_discounts_tax_excl: '3.00',
				discounts: {
					source: 'order_cart_rules',
					rows: [
						{
							id: 1,
							id_cart_rule: 1,
							name: 'V',
							value: '3.39',
							value_tax_excl: '3.00',
							free_shipping: false,
						},
					],
				},
			},
		);
		expect(compared(three)).toMatchObject({
			state: 'verified',
			notes: [expect.stringMatching(/not how the discount is spread/)],
		});
		expect(compared(of([line()], { total_paid_tax_excl: '' }))).toMatchObject({
			state: 'verified',
			notes: [expect.stringMatching(/could not be compared/)],
		});
	});
});

describe('vouchers known from the header only', () => {
	const header = (lines: OrderLine[], incl: string, excl: string) =>
		of(lines, {
			total_discounts_tax_incl: incl,
			total_discounts_tax_excl: excl,
			discounts: { source: 'header', rows: [] },
		});
	const lines = [line(), taxed('TVA BE 6%', '6', '100', '106'), taxed('TVA BE 12%', '12', '50', '56')];
	it('are marked where the two amounts leave the split open, though one way fits', () => {
		expect(ready(header(lines, '17.41', '16.00')).notes).toEqual([expect.stringMatching(/had to be spread/)]);
		expect(held(header(lines, '17.41', '16.00'), { unclearDiscounts: 'hold' }).code).toBe('DISCOUNT_UNCLEAR');
	});
	it('are not where they force it: one rate, two rates, everything', () => {
		for (const one of [
			header(lines.slice(0, 1), '2.42', '2.00'),
			header(lines.slice(0, 2), '11.81', '11.00'),
		]) {
			expect(ready(one).notes).toEqual([]);
			expect(ready(one, { unclearDiscounts: 'hold' }).status).toBe('ready');
		}
		expect(ready(header(lines, '174.09', '159.99')).notes).toEqual([]);
	});
});

describe('places and their days', () => {
	const british = (date_add: string, more: Partial<OrderDocument> = {}, postcode = 'SW1A 1AA') =>
		of([taxed('', '', '100', '100')], {
			date_add,
			...to('GB', { postcode, vat_number: 'GB123456789' }),
			...more,
		});
	const journal = {
		bookyear: {
			id: 1,
			startDate: '2020-01-01',
			endDate: '2021-12-31',
			closed: false,
			periods: [{ period: 202012, startDate: '2020-01-01', endDate: '2021-12-31' }],
		},
	};
	it('Great Britain was a member state until the end of 2020', () => {
		expect(books(british('2020-12-31 23:59:59'), {}, journal)).toEqual(['IC 100.00 + 0.00']);
		expect(books(british('2021-01-01 00:00:00'), {}, journal)).toEqual(['EX 100.00 + 0.00']);
		expect(held(british('2020-06-01 10:00:00', to('GB')), {}, journal).code).toBe('VAT_NUMBER_MISSING');
		expect(
			books(
				of([taxed('VAT UK 20%', '20', '100', '120')], { date_add: '2020-06-01 10:00:00', ...to('GB') }),
				{},
				journal,
			),
		).toEqual(['GB20 100.00 + 20.00']);
	});
	it('Northern Ireland was part of it, and has a code of its own since', () => {
		const belfast = (date_add: string) =>
			of([taxed('VAT 20%', '20', '100', '120')], { date_add, ...to('GB', { postcode: 'BT1 5GS' }) });
		expect(books(belfast('2020-06-01 10:00:00'), {}, journal)).toEqual(['GB20 100.00 + 20.00']);
		expect(books(belfast('2021-06-01 10:00:00'), {}, journal)).toEqual(['XI20 100.00 + 20.00']);
	});
	it('are called by their names', () => {
		expect(held(of([taxed('', '', '100', '100')], to('GB', { postcode: 'BT1 5GS' }))).message).toBe(
			'The order to Northern Ireland (XI) has no VAT, but the customer gave no VAT number.',
		);
		expect(held(of([taxed('', '', '100', '100')], to('NL')), { language: 'nl' }).message).toMatch(
			/naar Nederland \(NL\)/,
		);
		expect(
			explain('VAT_CASE_NOT_MAPPED', { vatCase: 'EU Consumer (OSS)', country: 'XI', rate: '20' }, 'fr')
				.message,
		).toMatch(/Irlande du Nord \(XI\)/);
	});
});
