import { optionsWith } from '../../../shared/operation';
import {
	languageOption,
	listOrCode,
	ownCountryOption,
	perModule,
	snapshotOption,
	migrationOption,
} from '../fields';
import { businessJournalOption, perShopOption, texts } from './per-shop.options';

/** What most merchants leave as it is. */
export const prepareOptions = optionsWith([
	{
		displayName: 'Booking Journals',
		name: 'bookingJournals',
		type: 'boolean',
		default: false,
		description:
			'Whether journals of the kind "bookings" may be chosen. What is written there counts in the books at once: there is no concept, no invoice lines and no Peppol.',
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
	texts.comment,
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
			{
				name: 'Invoice Date of the Shop',
				value: 'invoiceDate',
				description: 'The order date where the shop made no invoice',
			},
			{ name: 'Order Date', value: 'orderDate' },
			{ name: 'Today', value: 'today' },
		],
	},
	{
		displayName: 'Foreign Currencies',
		name: 'foreignCurrency',
		type: 'options',
		default: 'hold',
		description:
			'Octopus does not document which way it reads an exchange rate. Look at one invoice in Octopus before you trust the choice.',
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
	businessJournalOption,
	languageOption,
	{
		displayName: 'Lines Tolerance',
		name: 'linesTolerance',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0.05,
		description:
			'How far the lines of an order may be from what the customer paid, incl. VAT, before the order is held.',
	},
	ownCountryOption,
	{
		...listOrCode('Payment Fee Account', 'paymentFeeAccount', 'searchAccounts', 'By Number', '700000'),
		description:
			'Some payment modules add their fee to the total only. With an account, such a fee becomes a line; without one, the order is held.',
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
		description:
			'Used where goods of the order have this rate; otherwise the fee takes the rate of most of the goods. Untaxed orders get an untaxed fee.',
	},
	{
		displayName: 'Payment Term (Days)',
		name: 'paymentTerm',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Days from document date to expiry date; webshop orders are usually paid already',
	},
	perModule('Payment Terms per Module', 'paymentTerms', {
		displayName: 'Days',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 30,
	}),
	texts.product,
	listOrCode('Rounding Account', 'roundingAccount', 'searchAccounts', 'By Number', '754000'),
	{
		displayName: 'Rounding for Businesses',
		name: 'roundingForBusinesses',
		type: 'boolean',
		default: false,
		description:
			'Whether customers with a VAT number get the rounding line too. Peppol wants an exemption reason for a line at 0 %, which Octopus may not have.',
	},
	{
		...listOrCode('Rounding VAT Code', 'roundingVatCode', 'searchVatCodes', 'By Code', '00'),
		description:
			'With a VAT code and an account for rounding, a cent that no VAT rate can hold becomes a line of its own on invoices to consumers',
	},
	migrationOption,
	perShopOption,
	texts.shipping,
	snapshotOption,
	{
		displayName: 'Unclear Businesses',
		name: 'unclearBusiness',
		type: 'options',
		default: 'note',
		description:
			'What to do with an order whose VAT number cannot be one, or of a Belgian company without a VAT number',
		options: [
			{ name: 'Hold the Order', value: 'hold' },
			{ name: 'Invoice with a Remark', value: 'note' },
		],
	},
	{
		displayName: 'Unclear Discounts',
		name: 'unclearDiscounts',
		type: 'options',
		default: 'invoice',
		description:
			'What to do where the shop does not say enough of a discount to know its VAT per rate, as PrestaShop 1.7.0–1.7.7 with more than two rates',
		options: [
			{ name: 'Hold the Order', value: 'hold' },
			{ name: 'Invoice with a Remark', value: 'invoice' },
		],
	},
	texts.voucher,
	texts.wrapping,
]);
