import type { INodeProperties } from 'n8n-workflow';
import { listOrCode } from '../fields';
import { prepareOptions } from './prepare.options';
import { vatMappingProperty } from './vat-mapping.property';

/** The settings screen of Prepare From Order. */
export const prepareProperties: INodeProperties[] = [
	{
		...listOrCode('Journal', 'journal', 'searchJournals', 'By Code', 'V2'),
		required: true,
		description:
			'The sales journal that receives the invoices: one of the kind "invoices, VAT excluded" (Peppol needs it) or "VAT included", best used by nobody else',
	},
	vatMappingProperty,
	prepareOptions,
];
