import { attemptSync } from '../../nodes/shared/attempt';
import { typedDay } from '../../nodes/shared/typed-date';

/** What `npm run daily` is told; the keys stay as they are, later versions only add some. */
export interface DailyConfig {
	prestashop: {
		url: string;
		key: string;
		/** Accept any certificate: test shops only. */
		allowUnauthorizedCerts?: boolean;
		sendKeyAs?: 'automatic' | 'header' | 'query';
		/** Multishop: id_shop. */
		shopId?: string | number;
		/** Multishop: every shop, the switched-off ones as well. */
		allShops?: boolean;
		/** Of several installations that write into one dossier: 1 for the first. */
		installation?: number;
		/** Requests at the same time (2). */
		requestsInFlight?: number;
	};
	octopus: { baseUrl: string; softwareHouseUuid: string; user: string; password: string; dossierId: number };
	/** Order states that count as sold. */
	states: number[];
	/** Order dates, both included, yyyy-MM-dd on the shop's clock; dd/MM/yyyy is taken as well. */
	since: string;
	until?: string;
	/** Sales journal, e.g. V2. */
	journal: string;
	vat: Array<{ case: string; rate?: number; country?: string; vatCode: string; account: number }>;
	rounding?: { vatCode: string; account: number; businessesToo?: boolean };
	options?: {
		strictCheck?: boolean;
		dryRun?: boolean;
		creditNotes?: boolean;
		creditStates?: number[];
		language?: 'nl' | 'fr' | 'en';
		tolerance?: number;
		country?: string;
		documentDate?: string;
		paymentTermDays?: number;
	};
	/** More options of the two steps, by their names in the node, e.g. { "zeroOrders": "create" }. */
	prepareOptions?: Record<string, unknown>;
	relationOptions?: Record<string, unknown>;
	/** The n8n folder to keep between runs, ledger included; without it a throwaway one. */
	home?: string;
	/** n8n to run in: 2.41.1. */
	n8n?: string;
}

const CASES = ['domestic', 'intra-community', 'oss', 'export', 'exempt'];

/** Says everything that is missing or wrong at once, in words. */
export function checkConfig(value: unknown): DailyConfig {
	const config = (value ?? {}) as Partial<DailyConfig>;
	const wrong: string[] = [];
	const days: Pick<Partial<DailyConfig>, 'since' | 'until'> = {};
	const need = (ok: unknown, what: string) => {
		if (!ok) wrong.push(what);
	};
	need(config.prestashop?.url, 'prestashop.url is missing');
	need(config.prestashop?.key, 'prestashop.key is missing');
	for (const name of ['baseUrl', 'softwareHouseUuid', 'user', 'password', 'dossierId'] as const)
		need(config.octopus?.[name], `octopus.${name} is missing`);
	need(
		Array.isArray(config.states) && config.states.length > 0,
		'states must be a list with at least one order state',
	);
	for (const name of ['since', 'until'] as const) {
		const typed = config[name] ?? '';
		// Written once and kept: with both digits of day and month, so that nobody reads it otherwise.
		const { value: day } = attemptSync(() => typedDay(typed === '' || typed.length === 10 ? typed : '?'));
		need(day || (day === null && name === 'until'), `${name} must be a date like 2026-01-31 or 31/01/2026`);
		if (day) days[name] = day;
	}
	need(config.journal, 'journal is missing');
	need(Array.isArray(config.vat), 'vat must be a list');
	(config.vat ?? []).forEach((row, index) => {
		const at = `vat[${index}]`;
		need(CASES.includes(row.case), `${at}.case must be one of ${CASES.join(', ')}`);
		need(row.vatCode, `${at}.vatCode is missing`);
		need(row.account, `${at}.account is missing`);
		if (row.case === 'domestic' || row.case === 'oss') need(row.rate !== undefined, `${at}.rate is missing`);
		if (row.case === 'oss') need(row.country, `${at}.country is missing`);
	});
	if (wrong.length > 0) throw new Error(`The configuration cannot be used:\n- ${wrong.join('\n- ')}`);
	return { ...config, ...days } as DailyConfig;
}
