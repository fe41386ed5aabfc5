import { plain } from './answers';
import type { ReadRequest } from './contract';
import type { Core } from './core';
import type { Fault } from './faults';
import { totalsOf } from './handlers/export';
import { changeSettings, type DeepPartial, type Settings } from './settings';
import type { Answer, Dossier, Journal, Json, StoredInvoice } from './types';

/** Values that are plain data, as JSON. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

/** An invoice with the totals of this simulated Octopus as texts with two decimals: net excl. VAT, gross incl. VAT. */
export function invoiceWithTotals(core: Core, invoice: StoredInvoice) {
	const { net, vat, gross, groups } = totalsOf(core.dossier, core.settings, invoice);
	return {
		...invoice,
		totals: {
			net: net.toFixed(2),
			vat: vat.toFixed(2),
			gross: gross.toFixed(2),
			groups: groups.map((group) => ({
				code: group.code,
				percent: group.percent.toString(),
				net: group.net.toFixed(2),
				vat: group.vat.toFixed(2),
			})),
		},
	};
}

function state(core: Core): Json {
	const callCounts: Record<string, number> = {};
	for (const { operation } of core.calls) callCounts[operation] = (callCounts[operation] ?? 0) + 1;
	return asJson({
		now: new Date(core.clock.now()).toISOString(),
		settings: core.settings,
		dossierId: core.dossier.id,
		journals: core.dossier.journals,
		invoices: core.dossier.invoices.map((invoice) => invoiceWithTotals(core, invoice)),
		bookings: core.dossier.bookings,
		relations: core.dossier.relations,
		callCounts,
		callsToday: core.limits.today(),
		failedLogins: core.failedLogins,
		violations: core.violations,
		answerViolations: core.answerViolations,
		finalising: core.finalising,
		faults: core.faults.list().map((fault) => ({ ...fault, match: fault.match?.toString() })),
	});
}

interface SettingsRequest {
	settings?: DeepPartial<Settings>;
	/** Ends all tokens now. */
	expireTokens?: boolean;
	/** Stops the clock at this moment; null = the real clock again. */
	now?: string | null;
	advanceSeconds?: number;
	/** Changes of single journals, e.g. {"bookyearId":2,"key":"V2","openByOther":true}. */
	journals?: Array<Partial<Journal> & Pick<Journal, 'bookyearId' | 'key'>>;
}

function changeAll(core: Core, request: SettingsRequest): void {
	const known = ['settings', 'expireTokens', 'now', 'advanceSeconds', 'journals'];
	const unknown = Object.keys(request).filter((name) => !known.includes(name));
	if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}; switches belong in "settings"`);
	if (request.settings) changeSettings(core.settings, request.settings);
	if (request.now === null) core.clock.reset();
	else if (request.now !== undefined) core.clock.set(request.now);
	if (request.advanceSeconds !== undefined) core.clock.advance(request.advanceSeconds * 1000);
	for (const change of request.journals ?? []) {
		const journal = core.dossier.journals.find(
			({ bookyearId, key }) => bookyearId === change.bookyearId && key === change.key,
		);
		if (!journal) throw new Error(`No journal ${change.key} in bookyear ${change.bookyearId}`);
		Object.assign(journal, change);
	}
	if (request.expireTokens) core.tokens.expireAll();
}

/** The simulator's own endpoints below /_control/, for tests in other processes. */
export function control(core: Core, method: string, name: string, request: ReadRequest): Answer {
	const body = (request.json ?? {}) as unknown;
	try {
		switch (`${method} ${name}`) {
			case 'GET state':
				return { status: 200, body: state(core) };
			case 'GET calls':
				return { status: 200, body: asJson(core.calls) };
			case 'POST faults':
				// A list is laid on top of what is planned; {"clear": true} empties it first.
				if ((body as { clear?: boolean }).clear) core.faults.clear();
				core.faults.add(
					...((Array.isArray(body) ? body : ((body as { faults?: Fault[] }).faults ?? [])) as Fault[]),
				);
				return { status: 200, body: asJson(core.faults.list()) };
			case 'POST reset':
				core.reset(body as { dossier?: Partial<Dossier>; settings?: DeepPartial<Settings> });
				return { status: 200, body: {} };
			case 'POST settings':
				changeAll(core, body as SettingsRequest);
				return { status: 200, body: asJson(core.settings) };
			default:
				return plain(404, `No control endpoint ${method} ${name}`);
		}
	} catch (error) {
		return plain(400, (error as Error).message);
	}
}
