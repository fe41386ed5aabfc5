import { parseJson } from '../../../shared/json';
import type { Language } from '../../../shared/texts/text';
import { plusDays } from '../../../shared/dates';
import { PRESSING, SETTLED, WAITING } from '../../tables/ledger';

export const VIEWS = ['todo', 'waiting', 'report', 'runs'] as const;
export type View = (typeof VIEWS)[number];

export const ACTIONS = ['process', 'ignore', 'restore'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the page is asked to show. */
export interface PageRequest {
	view: View;
	format: 'html' | 'csv';
	language: Language;
	/** Any part of an order reference, number, customer, invoice number, code or reason. */
	search: string;
	/** A ledger state; empty for all of the tab. */
	state: string;
	/** Order dates on the shop's clock, yyyy-MM-dd, both included; the report only. Empty: no end. */
	from: string;
	to: string;
	/** Only orders with remarks. */
	remarks?: boolean;
	/** From 1. */
	page: number;
	/** What was just done, to be said at the top. */
	done: Done | null;
}

/** Why a button did nothing: the form was not made by this page or too long ago; no row was chosen; the ledger could not be written. */
export const NOT_DONE = ['stale', 'nothing', 'unwritten'] as const;

export interface Done {
	action: Action | (typeof NOT_DONE)[number];
	/** Rows it was done to. */
	count: number;
	/** What marks those rows in the ledger; empty when there are none. */
	claim: string;
}

/** What a form of the page asks for. `rows`: the ledger rows chosen, with the `updated` they had when the page was made. */
export interface ActionRequest {
	action: Action;
	rows: Array<{ key: string; updated: string }>;
}

/** More rows at once would keep the browser waiting longer than proxies allow. */
export const MOST_ROWS = 50;

/** Days the report looks back when nothing else is asked. */
const REPORT_DAYS = 31;

/** Characters. */
export const MOST_SEARCHED = 100;

/** What n8n's Webhook node puts out. */
export interface WebhookItem {
	headers?: Record<string, unknown>;
	query?: Record<string, unknown>;
	body?: unknown;
}

const plain = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
/** What stands last where a name was given more than once. */
const one = (value: unknown): string => plain(Array.isArray(value) ? value.at(-1) : value);
const among = <T extends string>(list: readonly T[], value: string): T | undefined =>
	list.find((known) => known === value);

/** Whole characters only: half of one cannot stand in an address. */
const clipped = (text: string, most: number): string =>
	[...text]
		.slice(0, most)
		.join('')
		.replace(/\p{Surrogate}/gu, '');

/** Anything a browser or a person can put into the address becomes something that can be shown. `today`: yyyy-MM-dd. */
export function pageRequest(webhook: WebhookItem, setting: Language | 'browser', today: string): PageRequest {
	const [query, headers] = [webhook.query ?? {}, webhook.headers ?? {}];
	const search = clipped(one(query.q), MOST_SEARCHED);
	const view = among(VIEWS, one(query.view)) ?? 'todo';
	const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/.exec(one(query[name]))?.[0] ?? '';
	const asked = 'from' in query || 'to' in query || search !== '';
	return {
		view,
		format: one(query.format) === 'csv' ? 'csv' : 'html',
		language:
			among<Language>(['nl', 'fr', 'en'], one(query.lang)) ??
			(setting === 'browser' ? browserLanguage(one(headers['accept-language'])) : setting),
		search,
		state: /^[a-z]{1,20}$/.exec(one(query.state))?.[0] ?? '',
		from: asked ? day('from') : plusDays(today, -REPORT_DAYS),
		to: day('to'),
		...(one(query.remarks) === '1' ? { remarks: true } : {}),
		page: Math.min(Math.max(Math.trunc(Number(one(query.page))) || 1, 1), 100_000),
		done: doneOf(query),
	};
}

function doneOf(query: Record<string, unknown>): Done | null {
	const action = among<Done['action']>([...ACTIONS, ...NOT_DONE], one(query.done));
	const count = Math.trunc(Number(one(query.count))) || 0;
	return action
		? {
				action,
				count: Math.min(Math.max(0, count), MOST_ROWS),
				claim: /^\w{1,64}$/.exec(one(query.claim))?.[0] ?? '',
			}
		: null;
}

/** The first of our languages in an Accept-Language header; English where there is none. */
function browserLanguage(header: string): Language {
	for (const part of header.toLowerCase().split(',')) {
		const found = among<Language>(['nl', 'fr', 'en'], part.trim().slice(0, 2));
		if (found) return found;
	}
	return 'en';
}

/** The address of a page, relative to the page itself. Values that are the default are left out. */
export function address(request: PageRequest, changes: Partial<PageRequest> = {}): string {
	const { view, format, language, search, state, from, to, remarks, page } = {
		...request,
		page: 1,
		format: 'html' as const,
		...changes,
	};
	const parts: Record<string, string> = {
		view,
		lang: language,
		q: search,
		state,
		...(view === 'report' ? { from, to } : {}),
		...(remarks ? { remarks: '1' } : {}),
		...(page > 1 ? { page: String(page) } : {}),
		...(format === 'csv' ? { format } : {}),
	};
	const kept = Object.entries(parts).filter(([name, value]) => value !== '' || name === 'from');
	return `?${kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** States a tab shows; null for the report, which shows all, and for the runs. */
export function statesOf(view: View): { only?: readonly string[]; allBut?: readonly string[] } | null {
	// A state nobody knows was written by hand: somebody has to look at it.
	if (view === 'todo') return { allBut: [...SETTLED, ...WAITING] };
	return view === 'waiting' ? { only: WAITING } : null;
}

export const isPressing = (state: string): boolean => PRESSING.some((known) => known === state);

/** What a form asks for; null when it asks for nothing that can be done. Rows come as JSON `[key, updated]`. */
export function actionRequest(body: unknown): ActionRequest | null {
	if (typeof body !== 'object' || body === null) return null;
	const fields = body as Record<string, unknown>;
	// The button of one row carries the action and its row; the buttons above the table go for what is ticked.
	const [single, ...alone] = strings(fields.only)
		.flatMap((value) => [parsed(value)])
		.flat();
	if (single !== undefined) {
		const action = among(ACTIONS, single);
		const row = rowOf(JSON.stringify(alone));
		return action && row ? { action, rows: [row] } : null;
	}
	const action = among(ACTIONS, one(fields.action));
	const rows = strings(fields.row).flatMap((value) => rowOf(value) ?? []);
	const unique = [...new Map(rows.map((row) => [row.key, row])).values()];
	return action && unique.length > 0 ? { action, rows: unique.slice(0, MOST_ROWS) } : null;
}

export const tokenOf = (body: unknown): string => one((body as Record<string, unknown> | null)?.token);

/** One value, several, or – beyond what the parser takes for a list – an object with numbers for names. */
function strings(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null
		? Object.values(value).filter((entry): entry is string => typeof entry === 'string')
		: [];
}

function parsed(text: string): string[] {
	const value = parseJson(text);
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? (value as string[]) : [];
}

function rowOf(text: string): { key: string; updated: string } | null {
	const [key, updated, ...more] = parsed(text);
	return key !== undefined && key !== '' && key.length <= 500 && updated !== undefined && more.length === 0
		? { key, updated }
		: null;
}
