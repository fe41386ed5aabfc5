import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoDossier } from './demo-dossier';
import { stealNumber } from './invoices';
import { checkRequest, matchOperation, type Match } from './openapi';
import { operations, unknownOperation, type Reply } from './operations';
import { Refusal } from './refusal';
import { demoUsers, Sessions, type Users } from './sessions';
import type { Body, Dossier, Fault, Settings } from './types';

export { demoAccess, outsider } from './demo-dossier';

const BASE = '/octopus-rest-api/v1';

export interface OctopusCall {
	/** "POST /dossiers/{dossierId}/invoices" */
	operation: string;
	path: string;
	status: number;
}

export interface OctopusSimulator {
	/** …/octopus-rest-api/v1 */
	baseUrl: string;
	port: number;
	dossier: Dossier;
	users: Users;
	settings: Settings;
	calls: OctopusCall[];
	/** Requests the OpenAPI document does not allow. */
	violations: string[];
	setFaults(faults: Fault[]): void;
	expireTokens(): void;
	/** Moves the clock; daily counters start anew with a new day. */
	advance(seconds: number): void;
	/** How often an operation was called. */
	count(operation: string): number;
	reset(): void;
	close(): Promise<void>;
}

export const defaultSettings = (): Settings => ({
	rounding: 'perCode', extraDecimals: 'refuse', countersSeeUnbooked: false, tokenSeconds: 600, limits: true, limitOverrides: {},
	limitStatus: 429, limitBody: '{"technicalInfo":"Maximum allowed calls per day exceeded"}', clockOffset: 0,
});

/** Starts an Octopus with one dossier, as strict as the OpenAPI document and the reference are. */
export async function startOctopusSimulator(options: { port?: number; host?: string; settings?: Partial<Settings>; prepare?: (dossier: Dossier) => void } = {}): Promise<OctopusSimulator> {
	const world = new World(options.settings ?? {}, options.prepare);
	const server = createServer((request, response) => void world.handle(request, response));
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return Object.assign(world, {
		baseUrl: `http://127.0.0.1:${port}${BASE}`,
		port,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	});
}

class World {
	readonly dossier: Dossier = demoDossier();
	readonly users = demoUsers();
	readonly settings: Settings;
	readonly calls: OctopusCall[] = [];
	readonly violations: string[] = [];
	private faults: Fault[] = [];
	private readonly perDay = new Map<string, number>();
	private readonly sessions: Sessions;

	constructor(
		private readonly given: Partial<Settings>,
		private readonly prepare?: (dossier: Dossier) => void,
	) {
		this.settings = { ...defaultSettings(), ...given };
		this.sessions = new Sessions(this.users, () => this.clock(), () => this.settings.tokenSeconds);
		prepare?.(this.dossier);
	}

	/** Seconds. */
	private clock(): number {
		return Date.now() / 1000 + this.settings.clockOffset;
	}

	private stamp(): string {
		return new Date(this.clock() * 1000).toISOString().replace('T', ' ').replace('Z', '');
	}

	setFaults(faults: Fault[]): void {
		this.faults = faults;
	}

	expireTokens(): void {
		this.sessions.expireAll();
	}

	advance(seconds: number): void {
		this.settings.clockOffset += seconds;
	}

	count(operation: string): number {
		return this.calls.filter((call) => call.operation === operation).length;
	}

	reset(): void {
		Object.assign(this.dossier, demoDossier());
		Object.assign(this.users, demoUsers());
		Object.assign(this.settings, defaultSettings(), this.given);
		this.calls.length = 0;
		this.violations.length = 0;
		this.faults = [];
		this.perDay.clear();
		this.sessions.expireAll();
		this.prepare?.(this.dossier);
	}

	async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString('utf8');
		const url = new URL(request.url ?? '/', 'http://octopus');
		if (url.pathname.startsWith('/_control/')) return this.control(url.pathname, text, response);
		const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : '';
		const match = matchOperation(request.method ?? 'GET', path);
		const target = `${request.method} ${path}${url.search}`;
		const fault = this.takeFault(target);
		if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds ?? 1000));
		if (fault?.kind === 'cut-before-store') return void request.socket.destroy();
		if (fault?.kind === 'expire-token') this.expireTokens();
		if (fault?.kind === 'steal-number') stealNumber(this.dossier, JSON.parse(text) as Body, this.stamp());
		const reply = this.reply(match, url, request, text, target);
		this.calls.push({ operation: match?.name ?? target, path: path + url.search, status: reply.status });
		if (fault?.kind === 'cut-after-store') return void request.socket.destroy();
		if (fault?.kind === 'hang-after-store') return;
		if (fault?.kind === 'status') return send(response, fault.status ?? 502, fault.text ?? '<html><body>Bad Gateway</body></html>', 'text/html');
		if (fault?.kind === 'error-in-2xx') return send(response, 200, JSON.stringify({ errorCode: -37, technicalInfo: 'Unable to insert invoice' }));
		send(response, reply.status, typeof reply.body === 'string' ? reply.body : reply.body === undefined ? '' : JSON.stringify(tidy(reply.body)));
	}

	private takeFault(target: string): Fault | undefined {
		for (const fault of this.faults) {
			if (!new RegExp(fault.match).test(target) || fault.times === 0) continue;
			if (fault.after) {
				fault.after--;
				continue;
			}
			if (fault.times !== undefined) fault.times--;
			return fault;
		}
		return undefined;
	}

	private reply(match: Match | null, url: URL, request: IncomingMessage, text: string, target: string): Reply {
		try {
			if (!match) throw new Refusal(404, { technicalInfo: 'HTTP 404 Not Found' });
			const limited = this.overLimit(match, url.searchParams);
			if (limited) return limited;
			const header = (name: string) => request.headers[name.toLowerCase()] as string | undefined;
			if (match.path.dossierId) this.sessions.checkDossier(header('dossierToken'));
			const body = text === '' ? undefined : parse(text);
			this.strict(match, url.searchParams, request.headers, body, target);
			return this.answer(match, url.searchParams, header, (body ?? {}) as Body);
		} catch (error) {
			if (error instanceof Refusal) return { status: error.status, body: error.result };
			return { status: 500, body: { technicalInfo: String(error) } };
		}
	}

	private strict(match: Match, query: URLSearchParams, headers: IncomingMessage['headers'], body: unknown, target: string): void {
		try {
			checkRequest(match, query, headers, body);
		} catch (error) {
			this.violations.push(`${target}: ${(error as Error).message}`);
			throw error;
		}
	}

	private answer({ name, path }: Match, query: URLSearchParams, header: (name: string) => string | undefined, body: Body): Reply {
		const { dossier, settings } = this;
		if (name === 'POST /authentication') return { status: 200, body: { token: this.sessions.authenticate(header('softwareHouseUuid'), body) } };
		if (name === 'POST /dossiers') return { status: 200, body: { Dossiertoken: this.sessions.openDossier(header('Token'), Number(query.get('dossierId')), dossier) } };
		if (name === 'GET /dossiers') {
			this.sessions.userOf(header('Token'));
			return { status: 200, body: [{ dossierKey: { id: dossier.id }, dossierDescription: dossier.name, country: 'BE', languageCode: 'nl' }] };
		}
		if (Number(path.dossierId) !== dossier.id) throw new Refusal(403, { technicalInfo: 'Not authorised for dossier' });
		return (operations[name] ?? unknownOperation)({ dossier, settings, path, query, body, now: this.stamp() });
	}

	/** A relation search has its own, higher limit than the full list. */
	private overLimit(match: Match, query: URLSearchParams): Reply | null {
		const search = match.name === 'GET /dossiers/{dossierId}/relations' && [...query.keys()].length > 0;
		const limit = this.settings.limitOverrides[match.name] ?? (this.settings.limits ? (search ? 400 : match.limit) : null);
		if (limit === null) return null;
		const key = `${this.stamp().slice(0, 10)} ${match.name}${search ? '?' : ''}`;
		const used = (this.perDay.get(key) ?? 0) + 1;
		this.perDay.set(key, used);
		return used > limit ? { status: this.settings.limitStatus, body: this.settings.limitBody } : null;
	}

	/** Lets processes outside look in, and set faults and settings. */
	private control(path: string, text: string, response: ServerResponse): void {
		if (path === '/_control/faults') this.setFaults(JSON.parse(text) as Fault[]);
		if (path === '/_control/settings') Object.assign(this.settings, JSON.parse(text));
		if (path === '/_control/expire') this.expireTokens();
		if (path === '/_control/reset') this.reset();
		const { invoices, relations, forbidden } = this.dossier;
		send(response, 200, JSON.stringify({
			calls: this.calls, violations: this.violations, forbidden, invoices: invoices.map(({ body }) => body), relations: relations.map(({ data }) => data),
		}));
	}
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
	response.writeHead(status, body === '' ? {} : { 'Content-Type': type });
	response.end(body);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal(400, { technicalInfo: 'Invalid or missing parameters passed' });
	}
}

/** Null fields are left out and keys come in alphabetical order (recorded). */
function tidy(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(tidy);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, tidy(one)]));
}
