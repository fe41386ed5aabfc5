import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { objectIn } from '../../../shared/json';
import { dashboard } from '../../reporting/page/dashboard';
import { Format } from '../../reporting/page/format';
import { pageRequest, VIEWS, type PageRequest } from '../../reporting/page/request';
import { PageToken } from '../../reporting/page/token';
import { pageWords } from '../../reporting/page/words';
import { dayIn } from '../../../shared/dates';

const properties: INodeProperties[] = [
	{
		displayName: 'Request',
		name: 'request',
		type: 'json',
		default: '={{ $("Read Request").first().json.request }}',
		required: true,
		description: 'What Read Request made of the visit',
	},
	optionsWith([
		{
			displayName: 'Back Office Address',
			name: 'backOffice',
			type: 'string',
			default: '',
			placeholder: 'https://shop.example/admin123',
			description: 'Where you log in to the shop as its keeper; orders on the page then link to it',
		},
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['buildPage'] } },
	properties,
);

/** One item with the whole page (or the CSV file) over the ledger rows and runs that came in. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const now = new Date();
	const timeZone = this.getTimezone();
	const request = requestOf(this.getNodeParameter('request', 0, {}), dayIn(timeZone, now));
	const context = {
		request,
		words: pageWords[request.language],
		format: new Format(request.language, timeZone),
		token: PageToken.of(this.getWorkflowStaticData('global')).make(now),
		backOffice: String(this.getNodeParameter('options.backOffice', 0, '')).trim(),
	};
	const answer = dashboard(
		context,
		items.map(({ json }) => json),
		now,
	);
	return [{ json: answer as unknown as IDataObject, pairedItem: items.map((_, item) => ({ item })) }];
}

/** As Read Request gave it; anything else becomes the page without a wish. */
function requestOf(value: unknown, today: string): PageRequest {
	const plain = pageRequest({}, 'browser', today);
	const request = { ...plain, ...(objectIn(value) as Partial<PageRequest>) };
	return Object.hasOwn(pageWords, request.language) && VIEWS.includes(request.view) ? request : plain;
}
