import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { explain } from '../../../shared/explained';
import { isObject, objectIn } from '../../../shared/json';
import type { Language } from '../../../shared/texts/text';
import { journalsOf } from '../../invoicing/per-shop';
import { OUTCOME_VERSION } from '../../migration/outcome';
import { planMigration, type Month, type Plan, type PlannedYear } from '../../migration/plan';
import { troubleOf } from '../../migration/progress';
import { readStates } from '../../migration/wish';
import { saidPage, startedPage } from '../../reporting/migration/page';
import { addCalls, emptyReport, type Calls } from '../../tables/migration-report';
import { readMigration, type MigrationRow } from '../../tables/migrations';
import { readSnapshot, type DossierSnapshot } from '../../transport/snapshot';
import { lookBackTo } from '../../transport/take-snapshot';
import { readSettings } from '../invoice/prepare.settings';
import { languageOf, parametersOf } from '../parameters';
import { json, messageOf, migrationOptions, objectOf, oneItem } from './common';

const properties: INodeProperties[] = [
	json('Migration', 'migration', 'The migration as Open put it out'),
	json('Daily Workflow', 'daily', 'What the daily workflow answered to a check'),
	json('Months', 'months', 'What PrestaShop › Order › Count put out, as a list'),
	{
		displayName: 'Leave Out Closed Years',
		name: 'leaveOut',
		type: 'boolean',
		default: false,
		description:
			'Whether to start although some orders fall in a bookyear that is missing or closed, and leave these out',
	},
	migrationOptions,
];

export const description = updateDisplayOptions(
	{ show: { resource: ['migration'], operation: ['plan'] } },
	properties,
);

/** One item: whether to `start`, the planned `migration`, and the `page` that says so. The item in holds the snapshot of the dossier. Asks nobody. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const language = languageOf(parametersOf(this));
	const migration = readMigration(objectOf(this, 'migration'));
	if (!migration) return [];
	const { refusal, ...plan } = planOf(this, migration, items, language);
	return oneItem(
		{
			start: !refusal,
			migration: plan.migration,
			page: refusal ? saidPage(refusal, 'refused', language) : startedPage({ refusal, ...plan }, language),
		},
		items,
	);
}

function planOf(
	context: IExecuteFunctions,
	migration: MigrationRow,
	items: INodeExecutionData[],
	language: Language,
): Plan {
	const answer = (objectOf(context, 'daily') ?? {}) as DailyAnswer;
	const refuse = (refusal: Plan['refusal']): Plan => ({ migration, refusal, days: 0 });
	if (answer.error) return refuse(troubleOf(messageOf(answer.error), language));
	if (answer.migrations !== OUTCOME_VERSION) return refuse(explain('DAILY_TOO_OLD', {}, language));
	const months = (objectOf(context, 'months') ?? []) as Array<
		Month & { calls?: Partial<Calls>; shopUrl?: string; error?: unknown }
	>;
	const trouble = [...months, items[0]?.json].find(
		(item) => (item as { error?: unknown } | undefined)?.error,
	) as { error?: unknown } | undefined;
	if (trouble) return refuse(explain('RUN_STOPPED', { detail: messageOf(trouble.error) }, language));
	if (!migration.dryRun && answer.settings?.dryRun === true)
		return refuse(explain('DAILY_IS_DRY', {}, language));
	const states = migration.states === '' ? readStates(answer.settings?.states) : readStates(migration.states);
	if ('wrong' in states) return refuse(explain('DAILY_STATES', { value: states.wrong }, language));
	const snapshot = readSnapshot(items[0]?.json.snapshot);
	if (!snapshot) return refuse(explain('RUN_STOPPED', { detail: '' }, language));
	const bookyears = withJournals(snapshot, journalsIn(answer.prepare));
	const leaveOut = context.getNodeParameter('leaveOut', 0, false) as boolean;
	const calls = addCalls([
		answer.calls,
		months[0]?.calls,
		items[0]?.json.calls as Partial<Calls> | undefined,
	]);
	const planned = {
		...migration,
		report: JSON.stringify({ ...emptyReport(), calls }),
		states: states.ids.join(','),
		lookBackTo: lookBackTo(bookyears, { from: migration.firstDay, to: migration.lastDay }),
		shop: String(months.find(({ shopUrl }) => shopUrl)?.shopUrl ?? ''),
		dossier: String(items[0]?.json.dossier ?? ''),
	};
	return planMigration(
		planned,
		months.filter(({ month }) => month),
		bookyears,
		leaveOut,
		language,
		new Date(),
	);
}

/** What the daily workflow answers to a check. */
interface DailyAnswer {
	migrations?: unknown;
	settings?: { states?: unknown; dryRun?: unknown };
	/** The parameters of its step Prepare Invoices. */
	prepare?: unknown;
	calls?: Partial<Calls>;
	error?: unknown;
}

/** The journals that the daily workflow writes in, as far as they stand in it as texts. */
function journalsIn(prepare: unknown): string[] {
	const parameters = objectIn(prepare);
	const settings = readSettings(
		(name, otherwise) =>
			name
				.split('.')
				.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), parameters) ?? otherwise,
	);
	return journalsOf(settings).filter((journal) => !journal.startsWith('='));
}

/** The bookyears, those marked in which no journal of the daily workflow takes documents; unmarked where neither is known. */
function withJournals({ bookyears, journals }: DossierSnapshot, used: string[]): PlannedYear[] {
	return bookyears.map((bookyear) => {
		const rows = journals[bookyear.id];
		const noJournal =
			rows !== undefined &&
			used.length > 0 &&
			!rows.some(({ journalKey, closed }) => used.includes(journalKey) && !closed);
		return noJournal ? { ...bookyear, noJournal } : bookyear;
	});
}
