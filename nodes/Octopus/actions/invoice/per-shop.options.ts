import type { INodeProperties } from 'n8n-workflow';
import { listOrCode } from '../fields';
import { vatMappingProperty } from './vat-mapping.property';

/** A text on the invoice that the user may write; empty for the built-in one. */
const text = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder, description });

export const texts = {
	comment: text(
		'Comment Text',
		'commentText',
		'Order {reference} paid by {payment}',
		'May hold {reference}, {orderId}, {shopInvoice}, {payment}, {date} and {email}. Empty for the built-in text in the chosen language.',
	),
	product: text(
		'Product Text',
		'productText',
		'{name} ({reference})',
		'May hold {name}, {reference} and {ean13} of the product',
	),
	shipping: text(
		'Shipping Text',
		'shippingText',
		'Delivery of order {reference}',
		'May hold the same as the comment text',
	),
	voucher: text('Voucher Text', 'voucherText', 'Discount {name}', 'May hold {name} of the voucher'),
	wrapping: text('Wrapping Text', 'wrappingText', 'Gift wrapping', 'May hold the same as the comment text'),
};

export const businessJournalOption: INodeProperties = {
	...listOrCode('Journal for Businesses', 'businessJournal', 'searchJournals', 'By Code', 'V3'),
	description: 'Receives the invoices of customers with a VAT number, instead of the journal above',
};

/** Journal, VAT mapping and texts of single shops, where one run reads several. */
export const perShopOption: INodeProperties = {
	displayName: 'Settings per Shop',
	name: 'perShop',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Shop',
	default: {},
	description:
		'Where one PrestaShop has several shops (multistore) and they differ. What is left empty is as for every shop.',
	options: [
		{
			displayName: 'Shop',
			name: 'rows',
			values: [
				{
					displayName: 'Shop ID',
					name: 'shopId',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'From Advanced Parameters › Multistore',
				},
				listOrCode('Journal', 'journal', 'searchJournals', 'By Code', 'V2'),
				businessJournalOption,
				{
					...vatMappingProperty,
					description:
						'VAT cases that get another VAT code or account in this shop; the others are as for every shop',
				},
				texts.comment,
				texts.product,
				texts.shipping,
				texts.voucher,
				texts.wrapping,
			],
		},
	],
};
