import { updateDisplayOptions, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { optionsWith } from '../../../shared/operation';
import { lateAlert, stoppedAlert, type ErrorItem } from '../../reporting/alert';
import { Format } from '../../reporting/page/format';
import { readRun } from '../../reporting/run';
import { languageOf, languageOption, parametersOf } from '../common';
import { pageAddressOf, pageAddressOption } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'About',
		name: 'about',
		type: 'options',
		default: 'stopped',
		options: [
			{ name: 'No Run for Too Long', value: 'late', description: 'Reads rows of the table of runs; puts out nothing when a run ended well in time' },
			{ name: 'Run That Stopped', value: 'stopped', description: 'Reads what an Error Trigger puts out' },
		],
	},
	{
		displayName: 'Most Hours',
		name: 'mostHours',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 26,
		displayOptions: { show: { about: ['late'] } },
		description: 'Hours since the start of the last run that ended well',
	},
	optionsWith([languageOption, pageAddressOption]),
];

export const description = updateDisplayOptions({ show: { resource: ['report'], operation: ['buildAlert'] } }, properties);

/** One item with subject, HTML and text of a mail, or none when all is well. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const page = pageAddressOf(this);
	const now = new Date();
	const pairedItem = items.map((_, item) => ({ item }));
	if (this.getNodeParameter('about', 0) === 'stopped') {
		return [{ json: stoppedAlert((items[0]?.json ?? {}) as ErrorItem, language, page, now) as unknown as IDataObject, pairedItem }];
	}
	const runs = items.flatMap(({ json }) => readRun(json) ?? []);
	const format = new Format(language, this.getTimezone());
	const alert = lateAlert(runs, this.getNodeParameter('mostHours', 0, 26) as number, language, page, now, (iso) => format.moment(iso));
	return alert ? [{ json: alert as unknown as IDataObject, pairedItem }] : [];
}
