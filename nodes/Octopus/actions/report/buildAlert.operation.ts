import {
	updateDisplayOptions,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { objectIn, objectsIn } from '../../../shared/json';
import { optionsWith } from '../../../shared/operation';
import { lateAlert, stoppedAlert, type ErrorItem } from '../../reporting/alert';
import { Format } from '../../reporting/page/format';
import { readRun } from '../../tables/runs';
import { languageOption } from '../fields';
import { languageOf, parametersOf, languageNamed } from '../parameters';
import { pageAddressOf, pageAddressOption, webAddress } from './common';

const MOST_HOURS = 26;

const properties: INodeProperties[] = [
	{
		displayName: 'About',
		name: 'about',
		type: 'options',
		default: 'stopped',
		options: [
			{
				name: 'No Run for Too Long',
				value: 'late',
				description: 'Reads rows of the table of runs; puts out nothing when a run ended well in time',
			},
			{ name: 'Run That Stopped', value: 'stopped', description: 'Reads what an Error Trigger puts out' },
		],
	},
	{
		displayName: 'Most Hours',
		name: 'mostHours',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: MOST_HOURS,
		displayOptions: { show: { about: ['late'] } },
		description: 'Hours since the start of the last run that ended well',
	},
	optionsWith([
		languageOption,
		pageAddressOption,
		{
			displayName: 'Settings Step',
			name: 'settings',
			type: 'json',
			default: '',
			description:
				'Parameters of the Settings step, as they were typed: an alarm must not need a step that may have failed itself. Where given, its language, pageAddress, mailTo and mailFrom count.',
		},
	]),
];

export const description = updateDisplayOptions(
	{ show: { resource: ['report'], operation: ['buildAlert'] } },
	properties,
);

/** One item with subject, HTML and text of a mail, or none when all is well. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const typed = typedSettings(this);
	const language = typed ? languageNamed(typed.language) : languageOf(parametersOf(this));
	const page = typed ? webAddress(typed.pageAddress) : pageAddressOf(this);
	const now = new Date();
	const pairedItem = items.map((_, item) => ({ item }));
	if (this.getNodeParameter('about', 0) === 'stopped') {
		const alert = stoppedAlert((items[0]?.json ?? {}) as ErrorItem, language, page, now);
		return [
			{
				json: {
					...alert,
					...(typed ? { mailTo: typed.mailTo ?? '', mailFrom: typed.mailFrom ?? '' } : {}),
				} as unknown as IDataObject,
				pairedItem,
			},
		];
	}
	const runs = items.flatMap(({ json }) => readRun(json) ?? []);
	const format = new Format(language, this.getTimezone());
	const alert = lateAlert(
		runs,
		Number(this.getNodeParameter('mostHours', 0, MOST_HOURS)) || MOST_HOURS,
		language,
		page,
		now,
		(iso) => format.moment(iso),
	);
	return alert ? [{ json: alert as unknown as IDataObject, pairedItem }] : [];
}

/** The values typed into a Settings step that may not have run; null where none is given. An expression that cannot be worked out is empty. */
function typedSettings(context: IExecuteFunctions): Record<string, string> | null {
	const { assignments } = objectIn(context.getNodeParameter('options.settings', 0, ''));
	const fields = objectsIn(objectIn(assignments).assignments);
	if (fields.length === 0) return null;
	return Object.fromEntries(
		fields.map(({ name, value }) => [String(name), String(workedOut(context, value) ?? '')]),
	);
}

function workedOut(context: IExecuteFunctions, value: unknown): unknown {
	if (typeof value !== 'string' || !value.startsWith('=')) return value;
	try {
		return context.evaluateExpression(value.slice(1), 0);
	} catch {
		return '';
	}
}
