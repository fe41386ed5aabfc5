import { explain, ExplainedError, type Explanation } from '../../shared/explained';
import { texts } from '../../shared/texts';
import type { Language } from '../../shared/texts/text';
import { isDaily, stoppedRun, type RunRow } from '../tables/runs';
import { html } from './html';
import { linkTo } from './mail';

/** A mail about something that concerns the whole link, not one order. */
export interface Alert {
	subject: string;
	html: string;
	text: string;
}

interface AlertWords {
	stopped: string;
	stoppedAt: (step: string) => string;
	unknown: string;
	goesOn: string;
	late: (hours: number) => string;
	ofShop: (shop: string) => string;
	lateSince: (when: string) => string;
	never: string;
	lateRemedy: string;
}

const alertWords: Readonly<Record<Language, AlertWords>> = {
	en: {
		stopped: 'The run from PrestaShop to Octopus stopped',
		stoppedAt: (step) => `It stopped at the step “${step}”.`,
		unknown: 'n8n gave no reason.',
		goesOn: 'Nothing is lost and nothing is sent twice: the next run takes up what was left.',
		late: (hours) => `No run from PrestaShop to Octopus for ${hours} hours`,
		ofShop: (shop) => `It is about the shop ${shop}.`,
		lateSince: (when) => `The last run that ended well started ${when}.`,
		never: 'No run has ended well yet.',
		lateRemedy: 'Look in n8n whether the daily workflow is active (published), and at its latest executions.',
	},
	nl: {
		stopped: 'De run van PrestaShop naar Octopus is gestopt',
		stoppedAt: (step) => `Ze stopte bij de stap “${step}”.`,
		unknown: 'n8n gaf geen reden.',
		goesOn: 'Er gaat niets verloren en niets wordt dubbel verzonden: de volgende run neemt op wat overbleef.',
		late: (hours) => `Al ${hours} uur geen run van PrestaShop naar Octopus`,
		ofShop: (shop) => `Het gaat om de winkel ${shop}.`,
		lateSince: (when) => `De laatste run die goed afliep, startte ${when}.`,
		never: 'Er liep nog geen run goed af.',
		lateRemedy:
			'Kijk in n8n of de dagelijkse workflow actief is (gepubliceerd), en bekijk zijn laatste uitvoeringen.',
	},
	fr: {
		stopped: "L'exécution de PrestaShop vers Octopus s'est arrêtée",
		stoppedAt: (step) => `Elle s'est arrêtée à l'étape « ${step} ».`,
		unknown: "n8n n'a pas donné de raison.",
		goesOn:
			"Rien n'est perdu et rien n'est envoyé deux fois : la prochaine exécution reprend ce qui restait.",
		late: (hours) => `Aucune exécution de PrestaShop vers Octopus depuis ${hours} heures`,
		ofShop: (shop) => `Il s'agit de la boutique ${shop}.`,
		lateSince: (when) => `La dernière exécution réussie a débuté ${when}.`,
		never: "Aucune exécution n'a encore réussi.",
		lateRemedy:
			'Regardez dans n8n si le workflow quotidien est actif (publié), ainsi que ses dernières exécutions.',
	},
};

/** What n8n's Error Trigger puts out. */
export interface ErrorItem {
	execution?: { id?: string; lastNodeExecuted?: string; error?: Failure };
	trigger?: { error?: Failure };
}

interface Failure {
	message?: string;
	description?: string | null;
}

/** The mail about a run that stopped, and its row for the table of runs. The reason in the language asked for; n8n's own stay in English. */
export function stoppedAlert(
	{ execution, trigger }: ErrorItem,
	language: Language,
	page: string,
	now: Date,
): Alert & { mail: true; run: Partial<RunRow> } {
	const words = alertWords[language];
	const failure = execution?.error ?? trigger?.error ?? {};
	const known = reasonOf(failure, execution?.lastNodeExecuted ?? '', language);
	const { message, suggestion } = known ?? {
		message: failure.message || words.unknown,
		suggestion: failure.description ?? '',
	};
	const step = execution?.lastNodeExecuted ? words.stoppedAt(execution.lastNodeExecuted) : '';
	const title = known ? `: ${texts[known.code][language][0]}` : '';
	const run = stoppedRun(execution?.id ?? '', { code: known?.code ?? '', message, suggestion }, now);
	return {
		mail: true,
		...alert(`${words.stopped}${title}`, [message, suggestion, step, words.goesOn], language, page),
		run,
	};
}

/** The step of the daily workflow where people type. */
const SETTINGS = 'Settings';

/** n8n's own words as a sentence, without the number of an item. */
const plainWords = (words: string): string =>
	words.replace(/\s*\[item \d+\]\.?$/i, '').replace(/([^.!?])$/, '$1.');

/** Why it stopped, where it is one of our reasons; null when only n8n's own words say it. */
function reasonOf({ message, description }: Failure, step: string, language: Language): Explanation | null {
	const known = ExplainedError.restore(message ?? '', description ?? '');
	if (known) return known.in(language);
	return step === SETTINGS
		? explain('SETTING_UNREADABLE', { detail: plainWords(message || description || '?') }, language)
		: null;
}

/**
 * The mail when no run of a night ended well for too long; null when one did. Orders processed on the page do not count. Where
 * several daily workflows write into one table, each has to run: the one that is late longest is told of. `when`: shows a moment.
 */
export function lateAlert(
	runs: RunRow[],
	mostHours: number,
	language: Language,
	page: string,
	now: Date,
	when: (iso: string) => string,
): Alert | null {
	const nightly = runs.filter((run) => isDaily(run) && !Number.isNaN(Date.parse(run.started)));
	const hoursSince = ({ started }: RunRow) => (now.getTime() - Date.parse(started)) / 3_600_000;
	const late = workflowsIn(nightly, hoursSince).flatMap((own) => lateOf(own, mostHours, hoursSince) ?? []);
	const [worst] = late.sort(
		(a, b) => (b.last ? hoursSince(b.last) : Infinity) - (a.last ? hoursSince(a.last) : Infinity),
	);
	if (!worst) return null;
	const words = alertWords[language];
	const { last, shop } = worst;
	return alert(
		words.late(mostHours),
		[
			shop ? words.ofShop(shop) : '',
			last ? words.lateSince(when(last.started)) : words.never,
			words.lateRemedy,
		],
		language,
		page,
	);
}

type HoursSince = (run: RunRow) => number;

/** A daily workflow that was taken out of use, or whose rows know no workflow, must not be missed for ever. */
const FORGOTTEN_HOURS = 14 * 24;

/** The runs of each daily workflow. Rows of before they said which one count for the one there is, and, beside others, for none. */
function workflowsIn(runs: RunRow[], hoursSince: HoursSince): RunRow[][] {
	const ids = [...new Set(runs.flatMap(({ workflow }) => workflow ?? []))];
	if (ids.length <= 1) return [runs];
	const each = ids.map((id) => runs.filter(({ workflow }) => workflow === id));
	const inUse = each.filter((own) => own.some((run) => hoursSince(run) < FORGOTTEN_HOURS));
	return inUse.length > 0 ? inUse : [runs];
}

/** The last good run of a daily workflow that is late, and its shop; null when it is not. */
function lateOf(
	nightly: RunRow[],
	mostHours: number,
	hoursSince: HoursSince,
): { last?: RunRow; shop?: string } | null {
	const [last] = nightly
		.filter(({ result }) => result === 'finished')
		.sort((a, b) => hoursSince(a) - hoursSince(b));
	if (last && hoursSince(last) < mostHours) return null;
	if (nightly.some((run) => run.result === 'running' && hoursSince(run) < 1)) return null;
	const shop = nightly.find((run) => run.shop)?.shop;
	return { ...(last ? { last } : {}), ...(shop ? { shop } : {}) };
}

function alert(subject: string, sentences: string[], language: Language, page: string): Alert {
	const said = sentences.filter((sentence) => sentence !== '');
	return {
		subject,
		html: html`<div lang="${language}" style="font-family:sans-serif">${said.map((sentence) => html`<p>${sentence}</p>`)}${linkTo(page, language)}</div>`
			.text,
		text: [...said, ...(page ? [page] : [])].join('\n\n'),
	};
}
