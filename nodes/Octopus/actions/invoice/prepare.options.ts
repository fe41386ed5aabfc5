import type { INodeProperties } from 'n8n-workflow';
import { languageOption, listOrCode, ownCountryOption, perModule, snapshotOption } from '../common';

/** A text on the invoice that the user may write; empty for the built-in one. */
const text = (displayName: string, name: string, placeholder: string, description: string): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder, description });

/** What most merchants leave as it is. */
export const prepareOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Booking Journals',
			name: 'bookingJournals',
			type: 'boolean',
			default: false,
			description: 'Whether journals of the kind "bookings" may be chosen. What is written there counts in the books at once: there is no concept, no invoice lines and no Peppol.',
		},
		{
			displayName: 'Closed Period',
			name: 'closedPeriod',
			type: 'options',
			default: 'hold',
			description: 'What to do with an order whose date falls in a closed or protected period',
			options: [
				{ name: 'Hold the Order', value: 'hold' },
				{ name: 'Use the First Open Day', value: 'firstOpenDay', description: 'Within the same bookyear' },
			],
		},
		text('Comment Text', 'commentText', 'Order {reference} paid by {payment}', 'May hold {reference}, {orderId}, {shopInvoice}, {payment}, {date} and {email}. Empty for the built-in text in the chosen language.'),
		{
			displayName: 'Discounts',
			name: 'discountStyle',
			type: 'options',
			default: 'line',
			description: 'How vouchers are shown on the invoice; base and VAT are the same in all three',
			options: [
				{ name: 'Inside the Price', value: 'price' },
				{ name: 'Line per Voucher and VAT Rate', value: 'line' },
				{ name: 'Percentage on the Product Lines', value: 'percentage' },
			],
		},
		{
			displayName: 'Document Date',
			name: 'documentDate',
			type: 'options',
			default: 'orderDate',
			options: [
				{ name: 'Invoice Date of the Shop', value: 'invoiceDate', description: 'The order date where the shop made no invoice' },
				{ name: 'Order Date', value: 'orderDate' },
				{ name: 'Today', value: 'today' },
			],
		},
		{
			displayName: 'Foreign Currencies',
			name: 'foreignCurrency',
			type: 'options',
			default: 'hold',
			description: 'Octopus does not document which way it reads an exchange rate. Look at one invoice in Octopus before you trust the choice.',
			options: [
				{ name: 'Hold the Order', value: 'hold' },
				{ name: 'Invoice, Rate in Euro per Unit', value: 'euroPerUnit' },
				{ name: 'Invoice, Rate in Units per Euro', value: 'unitsPerEuro' },
			],
		},
		{
			displayName: 'Free Orders',
			name: 'zeroOrders',
			type: 'options',
			default: 'skip',
			description: 'What to do with an order whose total is 0',
			options: [
				{ name: 'Create an Invoice of 0', value: 'create' },
				{ name: 'Skip', value: 'skip' },
			],
		},
		{
			...listOrCode('Journal for Businesses', 'businessJournal', 'searchJournals', 'By Code', 'V3'),
			description: 'Receives the invoices of customers with a VAT number, instead of the journal above',
		},
		languageOption,
		{
			displayName: 'Lines Tolerance',
			name: 'linesTolerance',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0.05,
			description: 'How far the lines of an order may be from what the customer paid, incl. VAT, before the order is held.',
		},
		ownCountryOption,
		{
			...listOrCode('Payment Fee Account', 'paymentFeeAccount', 'searchAccounts', 'By Number', '700000'),
			description: 'Some payment modules add their fee to the total only. With an account, such a fee becomes a line; without one, the order is held.',
		},
		{
			displayName: 'Payment Fee Maximum',
			name: 'paymentFeeMaximum',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 10,
			description: 'Incl. VAT; an order that lacks more than this is held.',
		},
		{
			displayName: 'Payment Fee VAT Rate (%)',
			name: 'paymentFeeRate',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 21,
			description: 'Its VAT case comes from the VAT mapping; untaxed orders get an untaxed fee',
		},
		{
			displayName: 'Payment Term (Days)',
			name: 'paymentTerm',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Days from document date to expiry date; webshop orders are usually paid already',
		},
		perModule('Payment Terms per Module', 'paymentTerms', { displayName: 'Days', name: 'days', type: 'number', typeOptions: { minValue: 0 }, default: 30 }),
		text('Product Text', 'productText', '{name} ({reference})', 'May hold {name}, {reference} and {ean13} of the product'),
		listOrCode('Rounding Account', 'roundingAccount', 'searchAccounts', 'By Number', '754000'),
		{
			displayName: 'Rounding for Businesses',
			name: 'roundingForBusinesses',
			type: 'boolean',
			default: false,
			description: 'Whether customers with a VAT number get the rounding line too. Peppol wants an exemption reason for a line at 0 %, which Octopus may not have.',
		},
		{
			...listOrCode('Rounding VAT Code', 'roundingVatCode', 'searchVatCodes', 'By Code', '00'),
			description: 'With a VAT code and an account for rounding, a cent that no VAT rate can hold becomes a line of its own on invoices to consumers',
		},
		text('Shipping Text', 'shippingText', 'Delivery of order {reference}', 'May hold the same as the comment text'),
		snapshotOption,
		text('Voucher Text', 'voucherText', 'Discount {name}', 'May hold {name} of the voucher'),
		text('Wrapping Text', 'wrappingText', 'Gift wrapping', 'May hold the same as the comment text'),
	],
};
