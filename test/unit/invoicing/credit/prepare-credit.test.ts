import type { BookingBody, InvoiceBody } from '../../../../nodes/Octopus/books/document';
import { prepareCreditNote } from '../../../../nodes/Octopus/invoicing/credit/prepare-credit';
import type { CreditSettings } from '../../../../nodes/Octopus/invoicing/credit/settings';
import type { JournalFacts } from '../../../../nodes/Octopus/invoicing/facts';
import type { NotReadyInvoice, ReadyInvoice } from '../../../../nodes/Octopus/invoicing/prepared';
import { decimal } from '../../../../nodes/shared/decimal';
import type { OrderDocument } from '../../../../nodes/shared/order';
import type { SlipDocument } from '../../../../nodes/shared/slip';
import { address, facts, line, order } from '../../../models/orders';
import { creditSettings, detail, slip } from '../../../models/slips';

const prepare = (
	one: OrderDocument,
	of: SlipDocument | null,
	changes: Partial<CreditSettings> = {},
	journal: Partial<JournalFacts> = {},
) => prepareCreditNote(one, of, creditSettings(changes), facts(journal), '2026-05-02');
const ready = (...args: Parameters<typeof prepare>) =>
	prepare(...args) as ReadyInvoice & { body: InvoiceBody };
const reason = (...args: Parameters<typeof prepare>) => {
	const { status, code } = prepare(...args) as NotReadyInvoice;
	return [status, code];
};

/** Two lines at 21 and 6 %, delivery at 21 %: 12.10 + 10.60 + 6.05 = 28.75. */
const book = line(
	{
		id: 2,
		product_name: 'Book',
		product_reference: 'B1',
		unit_price_tax_incl: '10.600000',
		total_price_tax_incl: '10.600000',
	},
	'6',
);
const delivered = (changes: Partial<OrderDocument> = {}) =>
	order({
		lines: [line(), book],
		total_products: '20.000000',
		total_products_wt: '22.700000',
		total_shipping_tax_excl: '5.000000',
		total_shipping_tax_incl: '6.050000',
		total_paid_tax_incl: '28.750000',
		...changes,
	});
const voucher = (value: string, value_tax_excl: string) => ({
	source: 'order_cart_rules' as const,
	rows: [{ id: 1, id_cart_rule: 1, name: 'Welkom', value, value_tax_excl, free_shipping: false }],
});
const wholeSlip = slip({
	total_products_tax_excl: '20.000000',
	total_products_tax_incl: '22.700000',
	amount: '22.700000',
	total_shipping_tax_excl: '5.000000',
	total_shipping_tax_incl: '6.050000',
	order_slip_type: 2,
	details: [detail(1, '10', '12.10'), detail(2, '10', '10.60')],
});
const lampSlip = (id: number, incl = '12.10', excl = '10.00') =>
	slip({
		id,
		total_products_tax_excl: excl,
		total_products_tax_incl: incl,
		amount: incl,
		details: [detail(1, excl, incl)],
	});
const bookSlip = (id: number, incl = '10.60', excl = '10.00') =>
	slip({
		id,
		total_products_tax_excl: excl,
		total_products_tax_incl: incl,
		amount: incl,
		details: [detail(2, excl, incl)],
	});
const linesOf = ({ body }: { body: InvoiceBody }) =>
	body.invoiceLines.map(({ description, count, unitPrice, vatCodeKey }) => [
		description,
		count,
		unitPrice,
		vatCodeKey,
	]);

describe('a credit slip becomes a concept credit note', () => {
	it('with slip and order in its reference, on the day of the slip, with negative counts', () => {
		expect(ready(order(), slip()).body).toEqual({
			bookyearKey: { id: 2 },
			journalKey: 'V2',
			bookyearPeriodeNr: 202604,
			documentDate: '2026-04-20',
			expiryDate: '2026-04-20',
			currencyCode: 'EUR',
			exchangeRate: 1,
			reference: 'CS000003/ABCDEFGHI',
			orderReference: 'PS-7-CS3',
			comment: 'Credit note for order ABCDEFGHI, credit slip 3',
			invoiceLines: [
				{ description: 'Lamp (L1)', count: -1, unitPrice: 10, vatCodeKey: '21', bookingAccountNr: 700000 },
			],
		});
		expect(ready(order(), slip())).toMatchObject({
			status: 'ready',
			shopTotal: '-12.10',
			difference: '0.00',
			credit: { of: 'slip', missingInvoice: 'hold', linkInvoice: true },
			expected: {
				totalExclVat: '-10.00',
				totalInclVat: '-12.10',
				perVatCode: [{ vatCode: '21', base: '-10.00', vat: '-2.10' }],
			},
		});
	});

	it('with delivery and the VAT rates of the order', () => {
		expect(linesOf(ready(delivered(), wholeSlip))).toEqual([
			['Lamp (L1)', -1, 10, '21'],
			['Shipping', -1, 5, '21'],
			['Book (B1)', -1, 10, '6'],
		]);
		expect(ready(delivered(), wholeSlip).shopTotal).toBe('-28.75');
	});

	it('with the pieces that were given back', () => {
		const three = order({
			lines: [line({ product_quantity: '3', total_price_tax_incl: '36.30', total_price_tax_excl: '30' })],
			total_paid_tax_incl: '36.30',
			total_products_wt: '36.30',
		});
		const two = slip({
			total_products_tax_excl: '20',
			total_products_tax_incl: '24.20',
			amount: '24.20',
			details: [detail(1, '20', '24.20', '2')],
		});
		expect(linesOf(ready(three, two))).toEqual([['Lamp (L1)', -2, 10, '21']]);
	});

	it('with lines in proportion to a chosen amount', () => {
		const chosen = slip({
			...wholeSlip,
			total_shipping_tax_excl: '0',
			total_shipping_tax_incl: '0',
			amount: '11.350000',
		});
		expect(linesOf(ready(delivered(), chosen))).toEqual([
			['Lamp (L1)', -1, 5, '21'],
			['Book (B1)', -1, 5, '6'],
		]);
		expect(ready(delivered(), chosen).shopTotal).toBe('-11.35');
	});

	it('with delivery in the shares of its rates, where the shop taxes it pro rata', () => {
		const proRata = delivered({
			shop: { ...order().shop, shippingTaxedProRata: true },
			total_shipping_tax_incl: '5.680000',
			total_paid_tax_incl: '28.38',
		});
		const note = ready(proRata, slip({ ...wholeSlip, total_shipping_tax_incl: '5.680000' }));
		expect(linesOf(note)).toEqual([
			['Lamp (L1)', -1, 10, '21'],
			['Shipping', -1, 2.5, '21'],
			['Book (B1)', -1, 10, '6'],
			['Shipping', -1, 2.5, '6'],
		]);
	});

	it('with ecotax at its own rate', () => {
		const one = line(
			{
				unit_price_tax_excl: '12',
				unit_price_tax_incl: '13.02',
				total_price_tax_excl: '12',
				total_price_tax_incl: '13.02',
				ecotax: '2',
				ecotax_tax_rate: '21.000',
			},
			'6',
		);
		const note = ready(
			order({ lines: [one], total_paid_tax_incl: '13.02', total_products_wt: '13.02' }),
			slip({
				total_products_tax_excl: '12',
				total_products_tax_incl: '13.02',
				amount: '13.02',
				details: [detail(1, '12.00', '13.02')],
			}),
		);
		expect(note.expected.perVatCode.map(({ vatCode, base, vat }) => [vatCode, base, vat])).toEqual([
			['6', '-10.00', '-0.60'],
			['21', '-2.00', '-0.42'],
		]);
	});

	it('in the currency and at the rate of the order, where the merchant allows foreign currencies', () => {
		const foreign = { currency: { id: 2, iso_code: 'USD', precision: 2 }, conversion_rate: '1.085300' };
		expect(reason(order(foreign), slip())).toEqual(['held', 'CURRENCY_NOT_SUPPORTED']);
		expect(
			ready(order(foreign), slip({ conversion_rate: '1.2' }), { foreignCurrency: 'unitsPerEuro' }).body,
		).toMatchObject({ currencyCode: 'USD', exchangeRate: 1.0853 });
	});

	it('in a journal incl. VAT with prices incl. VAT', () => {
		expect(linesOf(ready(order(), slip(), {}, { insertionType: 3 }))).toEqual([
			['Lamp (L1)', -1, 12.1, '21'],
		]);
	});

	it('in a journal of bookings with a negative total and positive lines', () => {
		const note = ready(order(), slip(), { bookingJournals: true }, { insertionType: 1 });
		expect(note.body as unknown as BookingBody).toMatchObject({
			amount: -12.1,
			bookingLines: [{ accountKey: 700000, vatCodeKey: '21', baseAmount: 10, vatAmount: 2.1 }],
		});
		expect(note.expected).toMatchObject({
			totalInclVat: '-12.10',
			perVatCode: [{ base: '-10.00', vat: '-2.10' }],
		});
	});

	it('with the rounding line of the invoice, which is negative too', () => {
		// No base makes 0.03 incl. VAT: 0.02 gives 0.02.
		const tiny = order({
			lines: [
				line({ unit_price_tax_excl: '0.024793', unit_price_tax_incl: '0.03', total_price_tax_incl: '0.03' }),
			],
			total_paid_tax_incl: '0.03',
			total_products_wt: '0.03',
		});
		const of = slip({
			total_products_tax_excl: '0.02',
			total_products_tax_incl: '0.03',
			amount: '0.03',
			details: [detail(1, '0.02', '0.03')],
		});
		const rounding = { vatCode: '00', account: 754000, businessesToo: false };
		expect(linesOf(ready(tiny, of, { rounding }))).toEqual([
			['Lamp (L1)', -1, 0.02, '21'],
			['Rounding', -1, 0.01, '00'],
		]);
		expect(ready(tiny, of).difference).toBe('0.01');
	});

	it('for a business in another member state without VAT', () => {
		const abroad = order({
			address_invoice: address({ country_iso: 'FR', postcode: '75001', vat_number: 'FR40303265045' }),
			address_delivery: address({ country_iso: 'FR', postcode: '75001' }),
			lines: [
				line({
					taxes: [{ id: 0, rate: '0', name: '' }],
					unit_price_tax_incl: '10',
					total_price_tax_incl: '10',
				}),
			],
			total_paid_tax_incl: '10',
			total_products_wt: '10',
		});
		expect(
			linesOf(
				ready(
					abroad,
					slip({ total_products_tax_incl: '10', amount: '10', details: [detail(1, '10', '10')] }),
				),
			),
		).toEqual([['Lamp (L1)', -1, 10, 'IC']]);
	});
});

describe('the slips of an order never credit more than its invoice', () => {
	/** 10 % off the goods: 12.10 − 1.21, 10.60 − 1.06; paid 26.48. */
	const discounted = (...slips: SlipDocument[]) =>
		delivered({
			discounts: voucher('2.270000', '2.000000'),
			total_discounts_tax_incl: '2.27',
			total_discounts_tax_excl: '2.00',
			total_paid_tax_incl: '26.480000',
			slips,
		});

	it('one after the other, at the prices that were paid', () => {
		const [first, second] = [lampSlip(3, '10.89', '9.00'), bookSlip(4, '9.54', '9.00')];
		expect([first, second].map((one) => ready(discounted(first, second), one).shopTotal)).toEqual([
			'-10.89',
			'-9.54',
		]);
	});

	it('a full refund that forgets the voucher is held with both figures', () => {
		expect(prepare(discounted(wholeSlip), wholeSlip)).toMatchObject({
			status: 'held',
			code: 'CREDIT_EXCEEDS_INVOICE',
			shopTotal: '-28.75',
			accepts: ['-28.75', '-26.48'],
			message:
				'With this credit slip (28.75) the slips of the order come to 28.75, more than the 26.48 that the order comes to in the shop; 26.48 is left.',
		});
	});

	it('or credits the whole invoice, with its own lines, where the merchant chose so', () => {
		const note = ready(discounted(wholeSlip), wholeSlip, { aboveInvoice: 'rest' });
		expect(linesOf(note)).toEqual([
			['Lamp (L1)', -1, 9, '21'],
			['Shipping', -1, 5, '21'],
			['Book (B1)', -1, 9, '6'],
		]);
		expect(note).toMatchObject({
			shopTotal: '-26.48',
			difference: '0.00',
			notes: ['The slip says 28.75; 26.48 is credited, which is what was left of the invoice.'],
		});
	});

	it('after an earlier slip, what it left at each VAT rate', () => {
		const [first, second] = [lampSlip(3, '10.89', '9.00'), slip({ ...wholeSlip, id: 4 })];
		const note = ready(discounted(first, second), second, { aboveInvoice: 'rest' });
		expect(linesOf(note)).toEqual([
			['Remainder', -1, 5, '21'],
			['Remainder', -1, 9, '6'],
		]);
		expect(note.shopTotal).toBe('-15.59');
		const third = lampSlip(5);
		expect(reason(discounted(first, second, third), third, { aboveInvoice: 'rest' })).toEqual([
			'skipped',
			'CREDIT_NOTHING_LEFT',
		]);
	});

	it('nor at one VAT rate', () => {
		// 10.60 at 6 %, but only 9.54 was invoiced at that rate.
		expect(prepare(discounted(bookSlip(3)), bookSlip(3))).toMatchObject({
			status: 'held',
			code: 'CREDIT_EXCEEDS_RATE',
			message:
				'At 6 % VAT the credit slips of the order come to 10.60, more than the 9.54 that was invoiced at that rate.',
		});
	});

	it('a later slip does not count against an earlier one', () => {
		expect(
			ready(delivered({ slips: [lampSlip(3), slip({ ...wholeSlip, id: 9 })] }), lampSlip(3)).shopTotal,
		).toBe('-12.10');
	});

	it('an earlier slip that is held counts in full', () => {
		const first = lampSlip(3, '12.10', '10.00');
		const unclear = { ...first, id: 2, amount: '5.00' };
		expect(reason(order({ slips: [unclear, first] }), first)).toEqual(['held', 'CREDIT_EXCEEDS_INVOICE']);
	});

	it('says when nothing of the order is left', () => {
		expect(ready(delivered({ slips: [wholeSlip] }), wholeSlip).credit).toMatchObject({ whole: true });
		expect(ready(delivered({ slips: [lampSlip(3)] }), lampSlip(3)).credit).toMatchObject({ whole: false });
	});
});

describe('a slip less voucher, with the voucher taken off', () => {
	/** A voucher of 5.00 on the lamp alone; the slip takes it off the total excl. VAT only. */
	const onLamp = delivered({
		discounts: voucher('5.000000', '4.132231'),
		total_discounts_tax_incl: '5',
		total_discounts_tax_excl: '4.13',
		total_paid_tax_incl: '23.75',
	});
	const less = slip({ ...wholeSlip, total_products_tax_excl: '15.000000', order_slip_type: 2 });

	it('lowers the lines at the rates that the voucher lowered', () => {
		const note = ready({ ...onLamp, slips: [less] }, less, { voucherSlips: 'deduct' });
		expect(linesOf(note)).toEqual([
			['Lamp (L1)', -1, 5.87, '21'],
			['Shipping', -1, 5, '21'],
			['Book (B1)', -1, 10, '6'],
		]);
		expect(note.shopTotal).toBe('-23.75');
	});

	it('lowers what the slip has, where it does not have those lines', () => {
		const book = slip({ ...bookSlip(3), total_products_tax_excl: '5.000000', order_slip_type: 1 });
		expect(linesOf(ready(onLamp, book, { voucherSlips: 'deduct' }))).toEqual([['Book (B1)', -1, 5.28, '6']]);
	});

	it('is held where the voucher is more than the lines', () => {
		const small = slip({
			...bookSlip(3, '4.24', '4.00'),
			total_products_tax_excl: '-1.000000',
			order_slip_type: 1,
			total_shipping_tax_excl: '5.000000',
			total_shipping_tax_incl: '6.050000',
		});
		expect(reason(onLamp, small, { voucherSlips: 'deduct' })).toEqual(['held', 'SLIP_LESS_VOUCHER']);
	});
});

describe('a slip that cannot be a credit note says why', () => {
	it.each<[string, Partial<OrderDocument>, Partial<SlipDocument>, string[]]>([
		[
			'a line the order no longer has',
			{},
			{ details: [detail(99, '10', '12.10')] },
			['held', 'SLIP_LINE_UNKNOWN'],
		],
		[
			'a product that was taxed otherwise afterwards',
			{},
			{ total_products_tax_incl: '11.20', amount: '11.20', details: [detail(1, '10', '11.20')] },
			['held', 'SLIP_VAT_CONTRADICTS'],
		],
		[
			'a carrier that was taxed otherwise afterwards',
			{ total_shipping_tax_excl: '5', total_shipping_tax_incl: '6.05', total_paid_tax_incl: '18.15' },
			{ total_shipping_tax_excl: '5', total_shipping_tax_incl: '5.30', order_slip_type: 2 },
			['held', 'SLIP_VAT_CONTRADICTS'],
		],
		[
			'nothing given back',
			{},
			{ total_products_tax_excl: '0', total_products_tax_incl: '0', amount: '0', details: [] },
			['skipped', 'SLIP_ZERO'],
		],
		[
			'an order that cannot be invoiced either',
			{ total_products_wt: '15.00' },
			{},
			['held', 'LINES_CONTRADICT'],
		],
		[
			'an amount that is no number',
			{},
			{ total_products_tax_incl: 'x' },
			['held', 'ORDER_AMOUNT_UNREADABLE'],
		],
	])('%s', (_what, ofOrder, ofSlip, expected) =>
		expect(reason(order(ofOrder), slip(ofSlip))).toEqual(expected),
	);

	it('and under which reference one made by hand is found', () => {
		expect(
			(prepare(order(), slip({ details: [detail(99, '10', '12.10')] })) as NotReadyInvoice).suggestion,
		).toBe('Make this credit note by hand with the reference CS000003/ABCDEFGHI.');
	});

	it('in the language of the merchant', () => {
		expect(
			(
				prepare(order(), slip({ details: [detail(99, '10', '12.10')] }), {
					language: 'nl',
				}) as NotReadyInvoice
			).message,
		).toMatch(/^De creditbon betaalt regel 99/);
	});
});

describe('an order that was cancelled or refunded as a whole', () => {
	const refunded = (changes: Partial<OrderDocument> = {}) =>
		delivered({
			state: { id: 7, name: 'Refunded', paid: false },
			date_upd: '2026-05-01 09:00:00',
			slips: [],
			...changes,
		});
	const states = { cancelStates: [6, 7] };

	it('is credited as it was invoiced, on the day of its last change', () => {
		const note = ready(refunded(), null, states);
		expect(note.body).toMatchObject({
			reference: 'CANCEL000007/ABCDEFGHI',
			orderReference: 'PS-7-CANCEL',
			documentDate: '2026-05-01',
			comment: 'Credit note for order ABCDEFGHI',
		});
		expect(linesOf(note)).toEqual([
			['Lamp (L1)', -1, 10, '21'],
			['Shipping', -1, 5, '21'],
			['Book (B1)', -1, 10, '6'],
		]);
		expect(note).toMatchObject({ shopTotal: '-28.75', credit: { of: 'order', whole: true } });
	});

	it('payment fee included', () => {
		const fee = { paymentFee: { rate: decimal(21), account: 754000, maximum: decimal(10) } };
		expect(ready(refunded({ total_paid_tax_incl: '30.00' }), null, { ...states, ...fee }).shopTotal).toBe(
			'-30.00',
		);
	});

	it('with one line where the voucher cannot go into the prices, so that no line is positive', () => {
		// 12.00 off a lamp of 10.00 and a delivery of 5.00.
		const much = {
			lines: [line()],
			total_products: '10',
			total_products_wt: '12.10',
			discounts: voucher('14.520000', '12.000000'),
			total_discounts_tax_incl: '14.52',
			total_discounts_tax_excl: '12.00',
			total_paid_tax_incl: '3.63',
		};
		expect(linesOf(ready(refunded(much), null, states))).toEqual([['Remainder', -1, 3, '21']]);
	});

	it.each<[string, Partial<OrderDocument>, Partial<CreditSettings>, string[]]>([
		['in no state that the merchant chose', {}, {}, ['skipped', 'CREDIT_STATE_NOT_CHOSEN']],
		[
			'with slips, which are credited instead',
			{ slips: [wholeSlip] },
			states,
			['skipped', 'CREDIT_HAS_SLIPS'],
		],
		['whose slips were not read', { slips: undefined }, states, ['held', 'CREDIT_SLIPS_UNKNOWN']],
		['that cost nothing', { total_paid_tax_incl: '0' }, states, ['skipped', 'ORDER_TOTAL_ZERO']],
	])('%s', (_what, changes, chosen, expected) =>
		expect(reason(refunded(changes), null, chosen)).toEqual(expected),
	);
});
