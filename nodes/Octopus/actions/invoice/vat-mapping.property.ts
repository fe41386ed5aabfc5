import type { INodeProperties } from 'n8n-workflow';
import { VAT_CASE_NAMES } from '../../invoicing/settings';
import { listOrCode } from '../fields';

/** The table of VAT cases. */
export const vatMappingProperty: INodeProperties = {
	displayName: 'VAT Mapping',
	name: 'vatMapping',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add VAT Case',
	default: {},
	description:
		'Which VAT code and revenue account a sale gets. An order with a VAT case that is not in this table is held, never guessed.',
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
						{
							name: VAT_CASE_NAMES.domestic,
							value: 'domestic',
							description: 'VAT of the own country, at one rate',
						},
						{
							name: VAT_CASE_NAMES['intra-community'],
							value: 'intra-community',
							description: 'No VAT, customer with a VAT number in another member state',
						},
						{
							name: VAT_CASE_NAMES.oss,
							value: 'oss',
							description: 'VAT of the country of destination, per country and rate',
						},
						{ name: VAT_CASE_NAMES.exempt, value: 'exempt', description: 'No VAT within the own country' },
						{
							name: VAT_CASE_NAMES.export,
							value: 'export',
							description: 'No VAT, outside the EU VAT territory',
						},
					],
				},
				{
					displayName: 'Country',
					name: 'country',
					type: 'string',
					default: '',
					placeholder: 'FR',
					description: 'Two-letter code',
					displayOptions: { show: { case: ['oss'] } },
				},
				{
					displayName: 'Rate (%)',
					name: 'rate',
					type: 'number',
					typeOptions: { numberPrecision: 2 },
					default: 21,
					displayOptions: { show: { case: ['domestic', 'oss'] } },
				},
				listOrCode('VAT Code', 'vatCode', 'searchVatCodes', 'By Code', '21'),
				listOrCode('Revenue Account', 'account', 'searchAccounts', 'By Number', '700000'),
			],
		},
	],
};
