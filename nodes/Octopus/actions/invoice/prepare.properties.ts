import type { INodeProperties } from 'n8n-workflow';
import { languageOption, listOrCode, ownCountryOption } from '../common';

/** The settings screen of Prepare From Order. */
export const prepareProperties: INodeProperties[] = [
	{
		...listOrCode('Journal', 'journal', 'searchJournals', 'By Code', 'V2'),
		required: true,
		description: 'The sales journal that receives the invoices: one of the kind "invoices, VAT excluded" (Peppol needs it) or "VAT included", best used by nobody else',
	},
	{
		displayName: 'VAT Mapping',
		name: 'vatMapping',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add VAT Case',
		default: {},
		description: 'Which VAT code and revenue account a sale gets. An order with a VAT case that is not in this table is held, never guessed.',
		options: [
			{
				displayName: 'VAT Case',
				name: 'rows',
				values: [
					{
						displayName: 'Case',
						name: 'case',
						type: 'options',
						default: 'domestic',
						options: [
							{ name: 'Domestic', value: 'domestic', description: 'VAT of the own country, at one rate' },
							{ name: 'EU Business (Intra-Community)', value: 'intra-community', description: 'No VAT, customer with a VAT number in another member state' },
							{ name: 'EU Consumer (OSS)', value: 'oss', description: 'VAT of the country of destination, per country and rate' },
							{ name: 'Exempt', value: 'exempt', description: 'No VAT within the own country' },
							{ name: 'Export', value: 'export', description: 'No VAT, outside the EU VAT territory' },
						],
					},
					{ displayName: 'Country', name: 'country', type: 'string', default: '', placeholder: 'FR', description: 'Two-letter code', displayOptions: { show: { case: ['oss'] } } },
					{ displayName: 'Rate (%)', name: 'rate', type: 'number', typeOptions: { numberPrecision: 2 }, default: 21, displayOptions: { show: { case: ['domestic', 'oss'] } } },
					listOrCode('VAT Code', 'vatCode', 'searchVatCodes', 'By Code', '21'),
					listOrCode('Revenue Account', 'account', 'searchAccounts', 'By Number', '700000'),
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
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
			{
				displayName: 'Payment Terms per Module',
				name: 'paymentTerms',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Payment Module',
				default: {},
				options: [
					{
						displayName: 'Payment Module',
						name: 'rows',
						values: [
							{ displayName: 'Module', name: 'module', type: 'string', default: '', placeholder: 'ps_wirepayment', description: 'Technical name, as in the order' },
							{ displayName: 'Days', name: 'days', type: 'number', typeOptions: { minValue: 0 }, default: 30 },
						],
					},
				],
			},
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
		],
	},
];
