import type { DossierFacts, JournalFacts } from '../../nodes/Octopus/invoicing/facts';
import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../nodes/shared/decimal';
import type { OrderAddress, OrderDocument, OrderLine } from '../../nodes/shared/order';

export const address = (changes: Partial<OrderAddress> = {}): OrderAddress => ({
	id: 1,
	company: '',
	firstname: 'An',
	lastname: 'Peeters',
	vat_number: '',
	dni: '',
	address1: 'Kerkstraat 5',
	address2: '',
	postcode: '9000',
	city: 'Gent',
	other: '',
	phone: '',
	phone_mobile: '',
	id_country: 3,
	country_iso: 'BE',
	state_iso: '',
	deleted: false,
	...changes,
});

/** One piece of 10.00 excl. VAT at 21 %. */
export const line = (changes: Partial<OrderLine> = {}, rate = '21'): OrderLine => ({
	id: 1,
	product_id: 1,
	product_attribute_id: 0,
	product_name: 'Lamp',
	product_reference: 'L1',
	product_ean13: '',
	product_quantity: '1',
	unit_price_tax_excl: '10.000000',
	unit_price_tax_incl: '12.100000',
	total_price_tax_excl: '10.000000',
	total_price_tax_incl: '12.100000',
	ecotax: '0',
	ecotax_tax_rate: '0',
	reduction_percent: '0',
	reduction_amount: '0',
	id_tax_rules_group: 1,
	taxes: [{ id: 1, rate, name: `TVA BE ${rate}%` }],
	...changes,
});

/** A Belgian consumer's order of one lamp, 12.10 incl. VAT. */
export const order = (changes: Partial<OrderDocument> = {}): OrderDocument => ({
	id: 7,
	reference: 'ABCDEFGHI',
	id_shop: 1,
	id_customer: 3,
	id_cart: 7,
	id_lang: 1,
	id_carrier: 2,
	module: 'ps_wirepayment',
	payment: 'Wire',
	invoice_number: 0,
	invoice_date: null,
	date_add: '2026-04-15 16:00:00',
	date_upd: '2026-04-15 16:00:00',
	valid: true,
	note: '',
	total_discounts_tax_incl: '0',
	total_discounts_tax_excl: '0',
	total_paid_tax_incl: '12.100000',
	total_paid_tax_excl: '10.000000',
	total_products: '10.000000',
	total_products_wt: '12.100000',
	total_shipping_tax_incl: '0',
	total_shipping_tax_excl: '0',
	total_wrapping_tax_incl: '0',
	total_wrapping_tax_excl: '0',
	carrier_tax_rate: '21.000',
	round_mode: 2,
	round_type: 2,
	conversion_rate: '1',
	state: { id: 2, name: 'Paid', paid: true },
	currency: { id: 1, iso_code: 'EUR', precision: 2 },
	customer: {
		id: 3,
		email: 'an@example.be',
		firstname: 'An',
		lastname: 'Peeters',
		company: '',
		siret: '',
		is_guest: false,
		id_lang: 1,
		id_default_group: 3,
		language_iso: 'nl',
		deleted: false,
	},
	address_invoice: address(),
	address_delivery: address(),
	lines: [line()],
	discounts: { source: 'order_cart_rules', rows: [] },
	shop: {
		id: 1,
		name: 'Shop',
		url: 'https://shop.example',
		installation: 1,
		defaultCurrency: 'EUR',
		version: '8.2.1',
		timeZone: 'Europe/Brussels',
		taxAddressType: 'delivery',
		shippingTaxedProRata: false,
	},
	warnings: [],
	...changes,
});

export const settings = (changes: Partial<InvoiceSettings> = {}): InvoiceSettings => ({
	country: 'BE',
	journal: 'V2',
	businessJournal: '',
	bookingJournals: false,
	texts: { comment: '', product: '', shipping: '', voucher: '', wrapping: '' },
	vatMapping: [
		...[21, 12, 6, 4, 9].map((rate) => ({
			case: 'domestic' as const,
			rate,
			vatCode: String(rate),
			account: 700000,
		})),
		{ case: 'intra-community', vatCode: 'IC', account: 700100 },
		{ case: 'export', vatCode: 'EX', account: 700300 },
		{ case: 'exempt', vatCode: 'VR', account: 700000 },
	],
	discountStyle: 'line',
	zeroOrders: 'skip',
	foreignCurrency: 'hold',
	closedPeriod: 'hold',
	paymentTerms: [],
	documentDate: 'orderDate',
	paymentTermDays: 0,
	tolerance: decimal('0.05'),
	perShop: [],
	language: 'en',
	...changes,
});

export const facts = (changes: Partial<JournalFacts> = {}, currencies: string[] = []): DossierFacts => {
	const periods = Array.from({ length: 12 }, (_, month) => {
		const two = String(month + 1).padStart(2, '0');
		return { period: 202600 + month + 1, startDate: `2026-${two}-01`, endDate: `2026-${two}-31` };
	});
	return {
		currencies,
		journalFor: (_date, journalKey) => ({
			journalKey,
			insertionType: 2,
			unitPriceDecimals: 2,
			closed: false,
			lastBookedDocumentNr: 0,
			nextDocumentNumber: 1,
			protectedUntil: 0,
			bookyear: { id: 2, startDate: '2026-01-01', endDate: '2026-12-31', closed: false, periods },
			...changes,
		}),
	};
};
