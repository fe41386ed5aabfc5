import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { objectIn, objectsIn } from '../../../shared/json';
import { optionsWith } from '../../../shared/operation';
import { dayIn } from '../../../shared/dates';
import type { OrderItem } from '../../item';
import { pageRequest, type WebhookItem } from '../../reporting/page/request';
import { setupOf, type SetupAnswers } from '../../reporting/setup/setup';
import { setupPage, setupView } from '../../reporting/setup/setup-page';
import { setupWords } from '../../reporting/setup/words';
import { languageNamed } from '../parameters';
import { languageSetting, pageLanguageOption } from './common';

/** A field that takes what an earlier step put out. */
function answerOf(displayName: string, name: string, step: string, fromStep: string): INodeProperties {
	return { displayName, name, type: 'json', default: fromStep, description: `What the step ${step} put out` };
}

const first = (displayName: string, name: string, step: string) =>
	answerOf(displayName, name, step, `={{ $("${step}").first().json }}`);
const all = (displayName: string, name: string, step: string) =>
	answerOf(displayName, name, step, `={{ $("${step}").all().map(item => item.json) }}`);

const properties: INodeProperties[] = [
	first('Shop Check', 'shop', 'Check Shop'),
	first('Octopus Check', 'octopus', 'Check Octopus'),
	all('Journals', 'journals', 'Get Journals'),
	first('Suggestion', 'suggestion', 'Suggest Mapping'),
	all('Order States', 'states', 'Get Order States'),
	all('Recent Orders', 'recent', 'Get Recent Orders'),
	{
		displayName: 'Days',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: 'How far back the recent orders go',
	},
	optionsWith([
		pageLanguageOption,
		{
			displayName: 'Visit',
			name: 'visit',
			type: 'json',
			default: '={{ $("Settings").first().json }}',
			description: 'The item of the Webhook step when the check is opened as a page',
		},
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['buildSetupPage'] } },
	properties,
);

/** One item: what is ready and what is missing, as data and – in `body` – as a page. The input: what the daily workflow's own steps made of its orders. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const one = (name: string) => objectIn(this.getNodeParameter(name, 0, {}));
	const many = (name: string) => objectsIn(this.getNodeParameter(name, 0, []));
	const answers: SetupAnswers = {
		shop: one('shop'),
		octopus: one('octopus'),
		suggestion: one('suggestion'),
		journals: many('journals'),
		states: many('states'),
		recent: many('recent') as OrderItem[],
		daily: items.map(({ json }) => json as OrderItem),
	};
	const visit = objectIn(this.getNodeParameter('options.visit', 0, {})) as WebhookItem;
	const isVisit = visit.headers !== undefined || visit.query !== undefined;
	// Nobody's browser says a language by hand: the one the daily workflow speaks is its reader's.
	const spoken = answers.daily.find((item) => item.settings)?.settings?.language;
	const setting = languageSetting(this);
	const { language } = pageRequest(
		visit,
		!isVisit && setting === 'browser' ? languageNamed(spoken) : setting,
		dayIn(this.getTimezone(), new Date()),
	);
	const words = setupWords[language];
	const setup = setupOf(answers, words, language);
	const days = this.getNodeParameter('days', 0, 30) as number;
	const body = (isVisit ? setupPage : setupView)(setup, words, language, days);
	return [
		{
			json: { ...setup, body, contentType: 'text/html; charset=utf-8' } as unknown as IDataObject,
			pairedItem: items.map((_, item) => ({ item })),
		},
	];
}
