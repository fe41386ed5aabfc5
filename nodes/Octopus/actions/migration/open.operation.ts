import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { explain } from '../../../shared/explained';
import type { Language } from '../../../shared/texts/text';
import { goOn, killedDryRuns, openMigration, openValues, type Opening } from '../../migration/plan';
import { migrationRun } from '../../migration/progress';
import { readWish, type TypedWish } from '../../migration/wish';
import { saidPage } from '../../reporting/migration/page';
import { readMigration, type MigrationRow } from '../../tables/migrations';
import { languageOf, parametersOf } from '../parameters';
import { migrationOptions, oneItem } from './common';

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
		description:
			'"Create …" sends invoices and "Stop …" stops the migration that is open; anything else is a dry run',
		displayOptions: { show: { byItself: [false] } },
	},
	{
		displayName: 'First Order Date',
		name: 'firstDay',
		type: 'string',
		default: '',
		placeholder: '2024-01-01',
		displayOptions: { show: { byItself: [false] } },
	},
	{
		displayName: 'Last Order Date',
		name: 'lastDay',
		type: 'string',
		default: '',
		placeholder: '2025-12-31',
		displayOptions: { show: { byItself: [false] } },
	},
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

export const description = updateDisplayOptions(
	{ show: { resource: ['migration'], operation: ['open'] } },
	properties,
);

/**
 * One item that says what to `do`: `plan` a new `migration`, `go` on with one, `stop` one, `show` the `page`, or `nothing`;
 * and an item with `end` for every dry run that n8n broke off. Items in: the rows of migrations; those of other workflows are
 * left alone. Asks nobody.
 */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const workflow = this.getWorkflow().id;
	// Rows of before they knew their workflow are anybody's.
	const migrations = items
		.flatMap(({ json }) => readMigration(json) ?? [])
		.filter((row) => row.workflow === '' || row.workflow === workflow);
	const now = new Date();
	const byItself = this.getNodeParameter('byItself', 0, false) as boolean;
	const opening = byItself ? goOn(migrations, now) : asked(this, migrations, language, now);
	const { migration } = opening as { migration?: MigrationRow };
	const killed = killedDryRuns(migrations, language, now).flatMap((row) =>
		oneItem({ do: 'end', migration: row, run: migrationRun(row, '') }, items),
	);
	return [
		...oneItem(
			{
				...opening,
				...(migration ? { migration: { ...migration, workflow } } : {}),
				page: pageOf(opening, language),
				...(opening.do === 'stop' ? { run: migrationRun(opening.migration, '') } : {}),
			},
			items,
		),
		...killed,
	];
}

function asked(
	context: IExecuteFunctions,
	migrations: MigrationRow[],
	language: Language,
	now: Date,
): Opening {
	const typed = Object.fromEntries(
		(['what', 'firstDay', 'lastDay', 'states', 'slips', 'keepFree'] as const).map((name) => [
			name,
			context.getNodeParameter(name, 0, '') as unknown,
		]),
	) as unknown as TypedWish;
	const read = readWish(typed, language);
	return 'refusal' in read
		? { do: 'show', said: read.refusal }
		: openMigration(read.wish, migrations, context.getExecutionId(), language, now);
}

function pageOf(opening: Opening, language: Language): string {
	if (opening.do === 'go')
		return saidPage(
			explain(
				'MIGRATION_GOES_ON',
				{ ...openValues(opening.migration), states: opening.migration.states.replaceAll(',', ', ') || '–' },
				language,
			),
			'goesOn',
			language,
		);
	return 'said' in opening
		? saidPage(opening.said, opening.do === 'stop' ? 'stopped' : 'refused', language)
		: '';
}
