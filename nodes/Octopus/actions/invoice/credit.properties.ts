import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { listOrCode } from '../fields';
import { prepareProperties } from './prepare.properties';

const creditOptions: INodeProperties = {
	displayName: 'Credit Note Options',
	name: 'creditOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Full Credit States',
			name: 'cancelStates',
			type: 'string',
			default: '',
			placeholder: '6, 7',
			description:
				'IDs of order states that credit what is left of the invoice, once the slips of the order are credited; in PrestaShop 6 is cancelled and 7 refunded. Read such orders with Credit Slips under Include. Empty: only slips are credited.',
		},
		{
			displayName: 'Ignored Orders',
			name: 'ignoredOrders',
			type: 'string',
			default: '',
			placeholder: '12, 15',
			description:
				'Orders, as IDs or ledger keys, that were settled without an invoice: their slips are nothing to do',
		},
		{
			displayName: 'Name the Invoice for Peppol',
			name: 'linkInvoice',
			type: 'boolean',
			default: true,
			description:
				'Whether the credit note names number and date of the invoice in its Peppol fields (preceding invoice)',
		},
		{
			displayName: 'Open Orders',
			name: 'openOrders',
			type: 'string',
			default: '',
			placeholder: '12, 15',
			description:
				'Orders, as IDs or ledger keys, that may still be invoiced: their slips wait for them, whatever is chosen under Slips Without Invoice',
		},
		{
			displayName: 'Slips Above the Invoice',
			name: 'aboveInvoice',
			type: 'options',
			default: 'hold',
			description:
				'PrestaShop does not take vouchers off a slip, so that slips may come to more than the customer paid',
			options: [
				{
					name: 'Credit the Rest',
					value: 'rest',
					description: 'What is left of the invoice, at its VAT rates',
				},
				{ name: 'Hold the Slip', value: 'hold' },
			],
		},
		{
			displayName: 'Slips Less Voucher',
			name: 'voucherSlips',
			type: 'options',
			default: 'hold',
			description:
				'PrestaShop takes the voucher off only one of the two totals of such a slip, and says the other as its amount',
			options: [
				{ name: 'Credit Less the Voucher', value: 'deduct' },
				{ name: 'Credit Without Taking the Voucher Off', value: 'ignore' },
				{ name: 'Hold the Slip', value: 'hold' },
			],
		},
		{
			displayName: 'Slips Without Invoice',
			name: 'missingInvoice',
			type: 'options',
			default: 'hold',
			description:
				'What to do with a slip whose order is not in Octopus. One whose order is held waits for it in any case.',
			options: [
				{ name: 'Hold Until the Order Is There', value: 'hold' },
				{ name: 'Leave Them Out', value: 'skip' },
			],
		},
	],
};

/** The settings screen of Prepare Credit Note: that of Prepare From Order – or where it stands – and what is about credits alone. */
export const creditProperties: INodeProperties[] = [
	{
		displayName: 'Settings',
		name: 'settingsFrom',
		type: 'options',
		default: 'here',
		description:
			'Where journal, VAT mapping and options come from. A copy of the Prepare From Order step with its operation changed has them filled in; the settings of that step itself stay the same by themselves.',
		options: [
			{ name: 'Set Here', value: 'here' },
			{ name: 'The Same as in Another Step', value: 'step' },
		],
	},
	{
		displayName: 'Settings of the Step',
		name: 'stepSettings',
		type: 'json',
		default: "={{ $('Prepare Invoices').params }}",
		displayOptions: { show: { settingsFrom: ['step'] } },
		description: 'An expression with the name of the Prepare From Order step',
	},
	...updateDisplayOptions({ show: { settingsFrom: ['here'] } }, prepareProperties),
	{
		...listOrCode('Journal for Credit Notes', 'creditJournal', 'searchJournals', 'By Code', 'V4'),
		description: 'Receives the credit notes; empty for the journal that receives the invoices',
	},
	creditOptions,
];
