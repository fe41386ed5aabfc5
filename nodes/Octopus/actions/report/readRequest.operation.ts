import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { dayIn } from '../../../shared/dates';
import {
	actionRequest,
	address,
	pageRequest,
	tokenOf,
	type Done,
	type PageRequest,
	type WebhookItem,
} from '../../reporting/page/request';
import { PageToken } from '../../reporting/page/token';
import { languageSetting, pageLanguageOption } from './common';

const properties: INodeProperties[] = [optionsWith([pageLanguageOption])];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['readRequest'] } },
	properties,
);

/**
 * What the page was asked for. Reading: one item with `show` true, the request, and which ledger rows to read besides the open ones.
 * A button: an item per ledger row, and two addresses to go back to: `back`, which wants the number of rows behind it, and
 * `refused`, when nothing can be done. A form that was not made by the page asks for nothing.
 */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const webhook = (items[0]?.json ?? {}) as WebhookItem;
	const now = new Date();
	const token = PageToken.of(this.getWorkflowStaticData('global'));
	const today = dayIn(this.getTimezone(), now);
	const request = pageRequest(webhook, languageSetting(this), today);
	if (!isForm(webhook))
		return [
			{
				json: { show: true, request: request as unknown as IDataObject, ledger: rowsToRead(request) },
				pairedItem: 0,
			},
		];
	const asked = actionRequest(webhook.body);
	const page = backTo(webhook, request.language, today);
	const { language } = page;
	const back = (done: Done['action']) =>
		`${address(page, { page: page.page })}&done=${done}&claim=${this.getExecutionId()}&count=`;
	const none = (done: Done['action']): INodeExecutionData[] => [
		{ json: { show: false, action: 'none', language, refused: `${back(done)}0` }, pairedItem: 0 },
	];
	if (!token.isGood(tokenOf(webhook.body), now)) return none('stale');
	if (!asked) return none('nothing');
	const { action, rows } = asked;
	const common = {
		show: false,
		action,
		language,
		state: action === 'ignore' ? 'ignored' : 'retry',
		now: now.toISOString(),
		back: back(action),
		refused: `${back('unwritten')}0`,
	};
	return rows.map((row) => ({ json: { ...common, ...row }, pairedItem: 0 }));
}

/** Only a form has a body; n8n gives a request to read an empty one. */
const isForm = ({ body }: WebhookItem): boolean =>
	typeof body === 'object' && body !== null && Object.keys(body).length > 0;

/** A column of the ledger and the span of values to read: order dates for the report, else the rows something was just done to. */
function rowsToRead({ view, from, to, done }: PageRequest): { column: string; from: string; to: string } {
	// Without dates every row is read, those that have no order date too.
	if (view === 'report' && from === '' && to === '')
		return { column: 'id', from: '0', to: '9007199254740991' };
	if (view === 'report')
		return { column: 'orderDate', from: from || '0000', to: `${to || '9999-12-31'} 23:59:59` };
	const claim = done?.claim || 'none';
	return { column: 'claim', from: claim, to: claim };
}

/** The page the form was on, in its language; whatever stands in the field becomes an address of this page again. */
function backTo({ body }: WebhookItem, language: PageRequest['language'], today: string): PageRequest {
	const text = (body as Record<string, unknown>).back;
	const query = Object.fromEntries(
		new URLSearchParams(typeof text === 'string' ? text.replace(/^\?/, '') : ''),
	);
	return pageRequest({ query: { lang: language, ...query } }, language, today);
}
