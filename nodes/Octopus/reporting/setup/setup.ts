import { isObject } from '../../../shared/json';
import type { OrderDocument } from '../../../shared/order';
import type { Language } from '../../../shared/texts/text';
import { unsafe } from '../../../shared/unsafe-address';
import type { OtherCode, SuggestedRow, Suggestion } from '../../invoicing/vat/suggest-mapping';
import type { OrderItem } from '../../item';
import {
	countBy,
	covered,
	dotOf,
	ratesInUse,
	uncovered,
	type Counted,
	type Covered,
	type Dot,
	type RateInUse,
	type StepAnswer,
	type Uncovered,
} from './facts';
import type { SetupWords } from './words';

/** What the steps of the check put out. */
export interface SetupAnswers {
	shop?: StepAnswer;
	octopus?: StepAnswer;
	states: Array<{ id?: number; name?: string; paid?: boolean; deleted?: boolean }>;
	/** Every order of the last days, whatever its state. */
	recent: OrderItem[];
	/** What the daily workflow's own steps made of the orders it would take, or why it could not. */
	daily: Array<OrderItem & { settings?: DailySettings }>;
	journals: Array<{
		journalKey?: string;
		name?: string;
		insertionType?: number;
		closed?: boolean;
		lastBookedDocumentNr?: number;
	}>;
	suggestion?: {
		rows?: SuggestedRow[];
		open?: Suggestion['open'];
		others?: OtherCode[];
		paste?: string;
		error?: string;
	};
}

/** The Settings step of the daily workflow, as far as it is shown. */
export interface DailySettings {
	states?: unknown;
	language?: unknown;
	creditNotes?: unknown;
	creditStates?: unknown;
	since?: unknown;
	dryRun?: unknown;
}

export interface StateInUse {
	id: number;
	name: string;
	paid: boolean;
	orders: number;
	/** Counts as sold in the daily workflow. */
	chosen: boolean;
}

export interface JournalRow {
	journal: string;
	name: string;
	kind: string;
	/** The number of the next document; of other journals than the one in use, one more than the last booked. */
	next: number | null;
	inUse: boolean;
}

/** Everything the page of the set-up check shows. */
export interface Setup {
	/** Nothing stands in the way of the first run. */
	ready: boolean;
	shop: Dot;
	octopus: Dot;
	daily: Dot;
	/** Resources the webservice key may not read and has to. */
	missingRights: string[];
	/** What the steps noticed that stands in the way of nothing, and addresses without encryption. */
	warnings: Warning[];
	states: StateInUse[];
	payments: Counted[];
	rates: RateInUse[];
	journals: JournalRow[];
	uncovered: Uncovered[];
	covered: Covered[];
	/** Orders the daily workflow would take. */
	orders: number;
	suggested: SuggestedRow[];
	/** VAT cases that several sales codes are as good for: the user chooses. */
	open: Suggestion['open'];
	/** Sales VAT codes that were not proposed for a case. */
	otherCodes: OtherCode[];
	/** A step with the proposed rows, for the canvas. */
	paste: string;
	dryRun: boolean;
}

/** Something to know, in the words of the step that noticed it. */
export type Warning = Pick<Dot, 'suggestion' | 'code'> & { message: string };

/** Warnings come as a code with its sentences, or as a sentence alone. */
function warningsIn(value: unknown): Warning[] {
	const text = (one: unknown) => (typeof one === 'string' ? one.trim() : '');
	return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => {
		const { code, message, suggestion } = (isObject(one) ? one : { message: one }) as Record<string, unknown>;
		return text(message) === ''
			? []
			: [{ code: text(code), message: text(message), suggestion: text(suggestion) }];
	});
}

/** The resource of credit slips. */
const SLIPS = 'order_slip';

const lacksForOptions = (shop: StepAnswer | undefined): string[] =>
	strings(isObject(shop?.rights) ? shop.rights.missingForInclude : undefined);

/** Rights that are only needed for a choice: what an option asks for, and credit slips. */
function optionalRights(shop: StepAnswer | undefined, missing: string[], words: SetupWords): Warning[] {
	const names = lacksForOptions(shop).filter((name) => !missing.includes(name));
	return names.length === 0
		? []
		: [{ code: '', message: words.optionalRights(names.join(', ')), suggestion: words.rightsRemedy }];
}

const strings = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Makes sense of the answers; whatever is missing or went wrong leaves the rest as it is. */
export function setupOf(answers: SetupAnswers, words: SetupWords, language: Language = 'en'): Setup {
	const shop = dotOf(
		answers.shop,
		({ shop: url, version, timeZone }) => words.shopReached(String(url), String(version), String(timeZone)),
		words.noAnswer,
	);
	const octopus = dotOf(
		answers.octopus,
		({ dossier }) => words.octopusReached(dossierName(dossier)),
		words.noAnswer,
	);
	const missingRights = strings((answers.shop?.rights as { missing?: unknown } | undefined)?.missing);
	const recent = answers.recent.flatMap(({ order }) => (order ? [order] : []));
	const settings = answers.daily.find((item) => item.settings)?.settings;
	const wantsSlips = settings?.creditNotes === true || statesIn(settings?.creditStates).length > 0;
	if (wantsSlips && lacksForOptions(answers.shop).includes(SLIPS) && !missingRights.includes(SLIPS))
		missingRights.push(SLIPS);
	const refused = answers.daily.find((item) => item.error !== undefined && !item.order);
	const daily = dailyDot(settings, refused, words);
	const orders = answers.daily.filter(({ order, orderId }) => order || orderId !== undefined);
	const gaps = uncovered(orders);
	const chosen = new Set(statesIn(settings?.states));
	return {
		ready: shop.ok && octopus.ok && daily.ok && missingRights.length === 0 && gaps.length === 0,
		shop,
		octopus,
		daily,
		missingRights,
		warnings: [
			...unsafeAddresses(answers, language),
			...warningsIn(answers.shop?.warnings).filter(({ message }) => !isOfAddress(message, answers.shop)),
			...warningsIn(answers.octopus?.warnings),
			...optionalRights(answers.shop, missingRights, words),
		],
		states: statesInUse(answers.states, recent, chosen),
		payments: countBy(recent, ({ module, payment }) => `${payment} (${module})`),
		rates: ratesInUse(recent),
		journals: journalRows(answers.journals, orders, words),
		uncovered: gaps,
		covered: covered(orders),
		orders: orders.length,
		suggested: answers.suggestion?.rows ?? [],
		open: answers.suggestion?.open ?? [],
		otherCodes: answers.suggestion?.others ?? [],
		paste: answers.suggestion?.paste ?? '',
		dryRun: settings?.dryRun === true || settings?.dryRun === 'true',
	};
}

/** Passwords and keys go to these two addresses. */
function unsafeAddresses({ shop, octopus }: SetupAnswers, language: Language): Warning[] {
	return [shop?.shop, octopus?.address].flatMap((address) => {
		const warning = unsafe(String(address ?? ''), language);
		return warning ? [{ code: warning.code, message: warning.message, suggestion: warning.suggestion }] : [];
	});
}

/** Whether the shop's own step, which speaks English, warns of the address that is warned of here. */
function isOfAddress(message: string, shop: StepAnswer | undefined): boolean {
	const warning = unsafe(String(shop?.shop ?? ''));
	return warning !== null && message.startsWith(warning.message);
}

function dossierName(dossier: unknown): string {
	const { id = '', name = '' } = (dossier ?? {}) as { id?: unknown; name?: unknown };
	return `${String(id)}${name ? ` – ${String(name)}` : ''}`;
}

function dailyDot(
	settings: DailySettings | undefined,
	refused: OrderItem | undefined,
	words: SetupWords,
): Dot {
	if (settings) return { ok: true, sentence: words.dailyReached, suggestion: '', code: '' };
	const said = String(refused?.error ?? '');
	const notActive =
		/not active|does not exist|no workflow|workflow ID|could not be found/i.test(said) || said === '';
	return {
		ok: false,
		sentence: notActive ? words.dailyMissing : said,
		suggestion: notActive ? words.dailyRemedy : String(refused?.suggestion ?? ''),
		code: String(refused?.code ?? ''),
	};
}

/** A list, or what people type for one: "2, 3". */
const statesIn = (value: unknown): number[] =>
	(Array.isArray(value) ? (value as unknown[]) : String(value ?? '').split(/[^\d]+/))
		.map(Number)
		.filter((id) => id > 0);

/** States that were removed are left out, unless orders are still in them. */
function statesInUse(
	states: SetupAnswers['states'],
	recent: OrderDocument[],
	chosen: Set<number>,
): StateInUse[] {
	return states.flatMap(({ id, name = '', paid = false, deleted = false }) => {
		if (id === undefined) return [];
		const orders = recent.filter(({ state }) => state.id === id).length;
		return deleted && orders === 0 ? [] : [{ id: Number(id), name, paid, orders, chosen: chosen.has(id) }];
	});
}

function journalRows(
	journals: SetupAnswers['journals'],
	orders: OrderItem[],
	words: SetupWords,
): JournalRow[] {
	const numbering = new Map<string, number>();
	for (const { invoice } of orders) {
		if (invoice?.status !== 'ready') continue;
		const { lastBookedDocumentNr, nextDocumentNumber } = invoice.numbering;
		numbering.set(invoice.body.journalKey, Math.max(lastBookedDocumentNr + 1, nextDocumentNumber));
	}
	return journals
		.filter(({ journalKey = '' }) => journalKey.startsWith('V'))
		.map(({ journalKey = '', name = '', insertionType = 0, closed = false, lastBookedDocumentNr }) => ({
			journal: journalKey,
			name,
			kind: closed ? words.closed : (words.journalKinds[insertionType] ?? String(insertionType)),
			next:
				numbering.get(journalKey) ?? (lastBookedDocumentNr === undefined ? null : lastBookedDocumentNr + 1),
			inUse: numbering.has(journalKey),
		}));
}
