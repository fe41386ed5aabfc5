import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { attemptSync } from '../../../shared/attempt';
import { explain, type Language } from '../../../shared/explained';
import { typedDay } from '../../../shared/typed-date';
import { saidPage } from '../../migration/page';
import { goOn, openMigration, openValues, type Opening, type Wish } from '../../migration/plan';
import { migrationRun } from '../../migration/progress';
import { readMigration } from '../../migration/row';
import { languageOf, parametersOf } from '../common';
import { migrationOptions, oneItem, statesText } from './common';

const properties: INodeProperties[] = [
	{
		displayName: 'Started by Itself',
		name: 'byItself',
		type: 'boolean',
		default: false,
		description: 'Whether nobody asked for anything: an open migration goes on when it is its turn',
	},
	{
		displayName: 'What to Do',
		name: 'what',
		type: 'string',
		default: 'Dry run',
		description: '"Create …" sends invoices and "Stop …" stops the migration that is open; anything else is a dry run',
		displayOptions: { show: { byItself: [false] } },
	},
	{ displayName: 'First Order Date', name: 'firstDay', type: 'string', default: '', placeholder: '2024-01-01', displayOptions: { show: { byItself: [false] } } },
	{ displayName: 'Last Order Date', name: 'lastDay', type: 'string', default: '', placeholder: '2025-12-31', displayOptions: { show: { byItself: [false] } } },
	{
		displayName: 'Order States',
		name: 'states',
		type: 'string',
		default: '',
		placeholder: '2, 3, 4, 5',
		description: 'IDs of the order states that count as sold; empty for those of the daily workflow',
		displayOptions: { show: { byItself: [false] } },
	},
	{
		displayName: 'Credit Slips',
		name: 'slips',
		type: 'boolean',
		default: false,
		description: 'Whether the credit slips of these days become credit notes as well',
		displayOptions: { show: { byItself: [false] } },
	},
	{
		displayName: 'Calls to Leave Free',
		name: 'keepFree',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 390 },
		default: 100,
		description: 'How many of the 400 invoices, customers and checks a day are left to the daily run',
		displayOptions: { show: { byItself: [false] } },
	},
	migrationOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['migration'], operation: ['open'] } }, properties);

/** One item that says what to `do`: `plan` a new `migration`, `go` on with one, `stop` one, `show` the `page`, or `nothing`. Items in: the rows of migrations. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const migrations = items.flatMap(({ json }) => readMigration(json) ?? []);
	const now = new Date();
	const byItself = this.getNodeParameter('byItself', 0, false) as boolean;
	const opening = byItself ? goOn(migrations, now) : openMigration(wishOf(this), migrations, this.getExecutionId(), language, now);
	return oneItem({ ...opening, page: pageOf(opening, language), ...(opening.do === 'stop' ? { run: migrationRun(opening.migration, '') } : {}) }, items);
}

function pageOf(opening: Opening, language: Language): string {
	if (opening.do === 'go') return saidPage(explain('MIGRATION_OPEN', openValues(opening.migration), language), 'goesOn', language);
	return 'said' in opening ? saidPage(opening.said, opening.do === 'stop' ? 'stopped' : 'refused', language) : '';
}

function wishOf(context: IExecuteFunctions): Wish {
	const text = (name: string) => String(context.getNodeParameter(name, 0, '') ?? '').trim();
	/** One that cannot be read stays as it was typed: it is said to be none. */
	const day = (name: string) => attemptSync(() => typedDay(context.getNodeParameter(name, 0, '')) ?? '').value ?? text(name).slice(0, 40);
	const what = text('what').toLowerCase();
	const keepFree = Number(context.getNodeParameter('keepFree', 0, 100));
	return {
		what: what.startsWith('create') ? 'create' : what.startsWith('stop') ? 'stop' : 'dryRun',
		firstDay: day('firstDay'), lastDay: day('lastDay'),
		states: statesText(text('states')), slips: context.getNodeParameter('slips', 0, false) as boolean,
		keepFree: Number.isFinite(keepFree) ? Math.min(390, Math.max(0, Math.round(keepFree))) : 100,
	};
}
