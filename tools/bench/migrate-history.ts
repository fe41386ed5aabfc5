import type { Report } from '../../nodes/Octopus/tables/migration-report';
import { Chance } from '../../test/faults/chance';
import { HistoryStage, type HistoryOptions } from '../../test/templates/history';
import { checkHistory } from '../../test/templates/history-check';
import { log } from '../n8n/log';
import { OwnTime } from './own-time';

const BY_HAND = 10;
const MOST_DAYS = 200;

const out = (line: string) => process.stdout.write(`${line}\n`);
const seconds = () => performance.now() / 1000;

/**
 * A dry run and then the migration of a shop's history, with the shipped templates in n8n-core, over simulated days of the
 * real limits: killed at random, stopped by hand and started anew at random, a nightly run between, invoices made by hand.
 * Throws when any order or slip is not in Octopus once, in its year, with the totals the dry run foretold.
 */
export async function migrateHistory(
	options: HistoryOptions & { /** Of a hundred evenings, on so many somebody stops it. */ stopped: number },
): Promise<void> {
	const stage = await HistoryStage.open({ ...options, recorded: true });
	const chance = new Chance(options.seed + 1);
	stage.setUp({ creditNotes: true });
	const byHand = stage.invoiceByHand(BY_HAND);
	const begun = seconds();
	await stage.at('09:00', 'migrate', 'Run by Hand', {}, false);
	const dry = { ...stage.played, seconds: seconds() - begun };
	const { report, total } = stage.migration()!;
	const forecast = JSON.parse(String(report)) as Report;
	const documents = Number(total);
	if (dry.writes > 0) throw new Error(`The dry run made ${dry.writes} writing calls`);
	log(`dry run of ${documents} orders and slips: ${dry.seconds.toFixed(0)} s`);

	const start = async (hour: string) => {
		stage.setUp({ creditNotes: true, what: 'Create invoices' });
		await stage.at(hour, 'migrate', 'Run by Hand');
	};
	await start('10:00');
	const own = await new OwnTime().open();
	const pace: Pace[] = [{ made: 0, seconds: seconds(), own: 0 }];
	let stopped = 0;
	while (stage.migration()?.result !== 'finished' && stage.played.days < MOST_DAYS) {
		await stage.oneDay();
		pace.push({
			made: stage.world.octopus.dossier.invoices.length - BY_HAND,
			seconds: seconds(),
			own: pace.at(-1)!.own + (await own.take()),
		});
		log(
			`day ${stage.played.days}: ${pace.at(-1)!.made} documents, ${stage.played.killed} kills; ${String(stage.migration()!.result)}: ${String(stage.migration()!.done)} done ${String(stage.migration()!.message)}`,
		);
		if (stage.migration()?.result === 'finished') break;
		// A start may die before it wrote anything down: somebody sees that in the evening.
		const lost = stage.migration()?.result === 'stopped';
		if (!lost && !chance.percent(options.stopped)) continue;
		if (!lost) {
			stopped++;
			stage.setUp({ what: 'Stop the migration' });
			await stage.at('23:50', 'migrate', 'Run by Hand', {}, false);
		}
		await start('23:55');
	}
	own.close();
	const { days, executions, killed, shopCalls, octopusCalls } = stage.played;
	const { wrong, made, held, cents, orders, slips } = checkHistory(stage, byHand, forecast);
	await stage.close();
	const per = (calls: number) => `${calls} (${(calls / documents).toFixed(3)} per document)`;
	out(
		`\nA history of ${orders} orders and ${slips} credit slips of three years, seed ${options.seed}, the shipped templates in n8n-core`,
	);
	out(
		`dry run: ${dry.seconds.toFixed(0)} s; PrestaShop ${per(dry.shopCalls)}, Octopus ${per(dry.octopusCalls)}, none that writes`,
	);
	out(
		`migration: ${days} simulated days, ${executions} executions, ${killed} killed, ${stopped} times stopped by hand and started anew`,
	);
	out(
		`           PrestaShop ${per(shopCalls - dry.shopCalls)}, Octopus ${per(octopusCalls - dry.octopusCalls)}, nightly runs and lists read again after kills included`,
	);
	out(
		`           ${made} documents made, ${byHand.length} by hand before, ${cents} a cent off that no base can avoid, held: ${JSON.stringify(held)}`,
	);
	out(
		`           seconds per 1,000 documents, of each fifth: the pack's own code ${paceOf(pace, 'own').join(', ')}; n8n-core and the simulators included ${paceOf(pace, 'seconds').join(', ')}`,
	);
	if (wrong.length > 0) throw new Error(`${wrong.length} findings:\n${wrong.join('\n')}`);
	if (stage.migration()?.result !== 'finished') throw new Error(`It did not end in ${MOST_DAYS} days`);
	out(
		'every order and slip once or held with a reason, in the year and period of its date; totals per month and VAT code equal to the cent',
	);
}

/** Documents and seconds up to the end of a day. */
interface Pace {
	made: number;
	seconds: number;
	/** Seconds in the pack's own code. */
	own: number;
}

/** How long each fifth took, per thousand: a straight line has five equal figures. The first day sends more, before its nightly run: fifths begin behind it. */
function paceOf(days: Pace[], what: 'seconds' | 'own'): string[] {
	const pace = days.slice(1);
	const [first, last] = [pace[0]!, pace.at(-1)!];
	const marks = [0, 1, 2, 3, 4, 5].map(
		(fifth) => pace.find(({ made }) => made >= first.made + ((last.made - first.made) * fifth) / 5) ?? last,
	);
	return marks
		.slice(1)
		.map((mark, index) =>
			((1000 * (mark[what] - marks[index]![what])) / Math.max(1, mark.made - marks[index]!.made)).toFixed(1),
		);
}
