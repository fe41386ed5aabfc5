import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { decimal } from '../../../shared/decimal';
import { explain } from '../../../shared/explained';
import { prepareInvoice } from '../../invoicing/prepare';
import type { InvoiceSettings, VatCase, VatMappingRow } from '../../invoicing/types';
import { dossierFacts } from '../../writing/dossier-facts';
import { languageOf, languageOption, listOrCode, located, overOrders, ownCountryOf, ownCountryOption } from '../common';

const properties: INodeProperties[] = [
	{
		...listOrCode('Journal', 'journal', 'searchJournals', 'By Code', 'V2'),
		required: true,
		description: 'The sales journal that receives the invoices: one of the kind "invoices, VAT excluded", best used by nobody else',
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
				displayName: 'Payment Term (Days)',
				name: 'paymentTerm',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'Days from document date to expiry date; webshop orders are usually paid already',
			},
			listOrCode('Rounding Account', 'roundingAccount', 'searchAccounts', 'By Number', '754000'),
			{
				...listOrCode('Rounding VAT Code', 'roundingVatCode', 'searchVatCodes', 'By Code', '00'),
				description: 'With a VAT code and an account for rounding, a cent that no VAT rate can hold becomes a line of its own on invoices to consumers',
			},
		],
	},
];

export const description = updateDisplayOptions({ show: { resource: ['invoice'], operation: ['prepareFromOrder'] } }, properties);

/** Adds `invoice` to every item with an `order`: the concept invoice, or why there is none. Sends nothing. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const settings = readSettings(this);
	const journal = located(this.getNodeParameter('journal', 0, ''));
	return await overOrders(this, items, async (client, orders) => {
		const open = orders.filter(({ order, relation }) => order && (!relation || 'data' in relation));
		const facts = await dossierFacts(client, journal, open.map(({ order }) => order!), settings);
		for (const item of orders) {
			const { order, relation } = item;
			if (!order) continue;
			if (relation && !('data' in relation)) item.invoice = { ...relation, shopTotal: order.total_paid_tax_incl };
			else if (journal === '') item.invoice = { status: 'held', ...explain('JOURNAL_NOT_CHOSEN', {}, settings.language), shopTotal: order.total_paid_tax_incl };
			else item.invoice = prepareInvoice(order, settings, facts, todayIn(order.shop.timeZone));
		}
	});
}

function readSettings(context: IExecuteFunctions): InvoiceSettings {
	const option = <T>(name: string, otherwise: T) => context.getNodeParameter(`options.${name}`, 0, otherwise) as T;
	const rows = context.getNodeParameter('vatMapping.rows', 0, []) as Array<Record<string, unknown>>;
	const vatCode = located(option<unknown>('roundingVatCode', ''));
	const account = Number(located(option<unknown>('roundingAccount', '')));
	return {
		country: ownCountryOf(context),
		vatMapping: rows.map(toMappingRow).filter((row) => row.vatCode !== ''),
		...(vatCode && account ? { rounding: { vatCode, account } } : {}),
		documentDate: option<InvoiceSettings['documentDate']>('documentDate', 'orderDate'),
		paymentTermDays: option('paymentTerm', 0),
		tolerance: decimal(option('linesTolerance', 0.05)),
		language: languageOf(context),
	};
}

function toMappingRow(row: Record<string, unknown>): VatMappingRow {
	const kind = row.case as VatCase;
	return {
		case: kind,
		...(kind === 'domestic' || kind === 'oss' ? { rate: Number(row.rate ?? 0) } : {}),
		...(kind === 'oss' ? { country: String(row.country ?? '').trim().toUpperCase() } : {}),
		vatCode: located(row.vatCode),
		account: Number(located(row.account)) || 0,
	};
}

/** yyyy-MM-dd in the shop's time zone. */
function todayIn(timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone || 'Europe/Brussels', dateStyle: 'short' }).format(new Date());
}
