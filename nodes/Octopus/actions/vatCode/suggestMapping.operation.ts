import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { isSalesCode } from '../../invoicing/check-settings';
import { suggestMapping, type SuggestedRow } from '../../invoicing/vat/suggest-mapping';
import { freshVatCodes } from '../../transport/master-data';
import { ownCountryOption } from '../fields';
import { ownCountryOf, parametersOf } from '../parameters';
import { rowsPerItem } from '../step';

const properties: INodeProperties[] = [
	{
		displayName: 'Domestic Rates',
		name: 'domesticRates',
		type: 'string',
		default: '21, 12, 6',
		description: 'VAT rates of the own country in percent, with commas in between',
	},
	optionsWith([ownCountryOption]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['vatCode'], operation: ['suggestMapping'] } },
	properties,
);

/** One item: the rows proposed, the cases left open with the codes that fit, the codes left over, and a step to paste on the canvas that has the rows filled in. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await rowsPerItem(this, items, async (client, item) => {
		const rates = (this.getNodeParameter('domesticRates', item, '21, 12, 6') as string)
			.split(/[,;]\s*|\s+/)
			.filter(Boolean)
			.map(Number);
		const kept = client.lists?.vatCodes ?? [];
		const codes = (kept.length > 0 ? kept : await freshVatCodes(client)).filter(isSalesCode);
		const { rows, open, others } = suggestMapping(codes, ownCountryOf(parametersOf(this)), rates);
		return [{ rows, open, others, paste: JSON.stringify(stepWith(rows)) }];
	});
}

/** What n8n's editor takes from the clipboard: a Prepare From Order step with the rows in its VAT Mapping. */
function stepWith(rows: SuggestedRow[]): object {
	const typed = (value: string | number) => ({ __rl: true, mode: 'code', value: String(value) });
	const vatMapping = {
		rows: rows.map(({ case: kind, country, rate, vatCode, account }) => ({
			case: kind,
			...(country ? { country } : {}),
			...(rate === undefined ? {} : { rate }),
			vatCode: typed(vatCode),
			account: typed(account || ''),
		})),
	};
	const parameters = {
		resource: 'invoice',
		operation: 'prepareFromOrder',
		journal: { __rl: true, mode: 'list', value: '' },
		vatMapping,
		options: {},
	};
	return {
		nodes: [
			{
				name: 'Prepare Invoices',
				type: 'n8n-nodes-prestashop-octopus.octopus',
				typeVersion: 1,
				position: [0, 0],
				parameters,
			},
		],
		connections: {},
	};
}
