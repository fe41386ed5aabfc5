import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { explain, type Language } from '../../../shared/explained';
import { OUTCOME_VERSION } from '../../migration/outcome';
import { saidPage, startedPage } from '../../migration/page';
import { planMigration, type Month, type Plan } from '../../migration/plan';
import { troubleOf } from '../../migration/progress';
import { addCalls, emptyReport, type Calls } from '../../migration/report';
import { readMigration, type MigrationRow } from '../../migration/row';
import { readSnapshot } from '../../transport/snapshot';
import { languageOf, parametersOf } from '../common';
import { json, messageOf, migrationOptions, objectOf, oneItem, statesText } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The migration as Open put it out'),
	json('Daily Workflow', 'daily', 'What the daily workflow answered to a check'),
	json('Months', 'months', 'What PrestaShop › Order › Count put out, as a list'),
	{
		displayName: 'Leave Out Closed Years',
		name: 'leaveOut',
		type: 'boolean',
		default: false,
		description: 'Whether to start although some orders fall in a bookyear that is missing or closed, and leave these out',
	},
	migrationOptions,
];

export const description = updateDisplayOptions({ show: { resource: ['migration'], operation: ['plan'] } }, properties);

/** One item: whether to `start`, the planned `migration`, and the `page` that says so. The item in holds the snapshot of the dossier. Asks nobody. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const migration = readMigration(objectOf(this, 'migration'));
	if (!migration) return [];
	const { refusal, ...plan } = planOf(this, migration, items, language);
	return oneItem({ start: !refusal, migration: plan.migration, page: refusal ? saidPage(refusal, 'refused', language) : startedPage({ refusal, ...plan }, language) }, items);
}

function planOf(context: IExecuteFunctions, migration: MigrationRow, items: INodeExecutionData[], language: Language): Plan {
	const answer = (objectOf(context, 'daily') ?? {}) as { migrations?: unknown; settings?: { states?: unknown }; calls?: Partial<Calls>; error?: unknown };
	const refuse = (refusal: Plan['refusal']): Plan => ({ migration, refusal, days: 0 });
	if (answer.error) return refuse(troubleOf(messageOf(answer.error), language));
	if (answer.migrations !== OUTCOME_VERSION) return refuse(explain('DAILY_TOO_OLD', {}, language));
	const months = (objectOf(context, 'months') ?? []) as Array<Month & { calls?: Partial<Calls> }>;
	const bookyears = readSnapshot(items[0]?.json.snapshot)?.bookyears ?? [];
	const leaveOut = context.getNodeParameter('leaveOut', 0, false) as boolean;
	const calls = addCalls([answer.calls, months[0]?.calls, items[0]?.json.calls as Partial<Calls> | undefined]);
	return planMigration({ ...migration, report: JSON.stringify({ ...emptyReport(), calls }), states: migration.states || statesText(answer.settings?.states) }, months.filter(({ month }) => month), bookyears, leaveOut, language, new Date());
}
