import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import { backOff, retryAfterOf } from '../../shared/pause';
import { brokenField, displayOf, type Resource } from '../fields';
import { WHOLE_INSTALLATION, type Context, type Scope } from '../scope';
import { parseChoice, type ShopChoice } from '../shop-choice';
import { factsOf, DISPENSABLE, type VersionFacts } from '../versions';
import { isFromWebservice, keyNeverArrived, readRows, ShopError, type Asked, type RawAnswer, type Row } from './answer';
import { isTimeOut } from './connection-trouble';
import { sendFromNode, type Send } from './http';
import { redirect } from './no-data';
import { Pace } from './pace';
import { Route } from './route';
import { normaliseShopUrl } from './shop-url';

export interface ClientSettings {
	/** Base address, without /api. */
	url: string;
	choice: ShopChoice;
	/** 1, or the number of this PrestaShop where several write into one dossier. */
	installation: number;
	/** Whether the key may move into the query where the header is dropped. */
	automaticKey: boolean;
	/** Requests at the same time; 1 for a weak host. */
	inFlight: number;
}

export interface ListOptions {
	/** Instead of the one of the run. */
	context?: Context;
	/** One object by ID instead of a list: the shop is not looked at then (multishop README, fact 13). */
	id?: number;
	/** Broken records are left out, with a warning, instead of making the whole answer unreadable. */
	lenient?: boolean;
	/** The caller can ask for less: a time-out is told at once, not tried again. */
	divisible?: boolean;
}

/** Times a request is tried again. */
const MOST_RETRIES = 2;
const RETRY_STATUS = new Set([429, 502, 503, 504]);

/** One node run's line to one shop. Read only. Counts its calls, and remembers what it found out about the shop and its host. */
export class ShopClient {
	calls = 0;
	/** From the PSWS-Version header; empty until the first answer, and where the shop hides it. */
	version = '';
	/** True once the shop did not see the Authorization header and the key went into the query instead. */
	keyInQuery = false;
	/** The shops of this run, once they are found. */
	scope: Scope = WHOLE_INSTALLATION;
	/** The one shop whose orders came, where the key may not read which there are. */
	seenShop: number | undefined;
	readonly warnings: string[] = [];
	readonly pace: Pace;
	readonly route = new Route();
	/** What the shop refused although its version should have it, or because its version is hidden. */
	private readonly learned: Partial<VersionFacts> = {};
	private readonly unknownFields = new Set<string>();
	private jsonWorked = false;

	constructor(private readonly send: Send, readonly settings: ClientSettings) {
		this.pace = new Pace(settings.inFlight);
	}

	static async open(context: IExecuteFunctions | ILoadOptionsFunctions, options: { inFlight?: number; timeoutSeconds?: number; shops?: unknown } = {}): Promise<ShopClient> {
		const credentials = await context.getCredentials('prestaShopApi');
		const send = sendFromNode(context, credentials, options.timeoutSeconds ?? 60);
		return new ShopClient(send, settingsOf(credentials, options.shops, options.inFlight));
	}

	get url(): string {
		return this.settings.url;
	}

	get host(): string {
		return new URL(this.url).host;
	}

	/** What this shop can do: its version's row, corrected by what it refused. */
	get facts(): VersionFacts {
		return { ...factsOf(this.version), ...this.learned };
	}

	/** The shop does not do what its version's row says. */
	learn(facts: Partial<VersionFacts>): void {
		Object.assign(this.learned, facts);
	}

	/**
	 * The rows of a resource. `query`: PrestaShop's own parameters; without `display`, all fields an invoice needs. Asked in
	 * JSON, and in XML where that cannot be read. Throws ShopError.
	 */
	async list(resource: Resource, query: Record<string, string> = {}, options: ListOptions = {}): Promise<Row[]> {
		for (;;) {
			const display = query.display ?? displayOf(resource, new Set([...(this.facts.lacks[resource] ?? []), ...this.unknownFields]));
			const { value, error } = await attempt(async () => await this.inEitherFormat(resource, { ...query, display }, options));
			if (!value) {
				if (query.display !== undefined || !this.dropsField(error, display)) throw error;
				continue;
			}
			const whole = await attempt(async () => this.whole(resource, display, value, options));
			if (whole.value) return whole.value;
			if (options.id === undefined || !this.facts.displayOnOne) throw whole.error;
			this.learn({ displayOnOne: false });
		}
	}

	/** An unknown field (code 35) that an order can do without is not asked for again. */
	private dropsField(error: unknown, display: string): boolean {
		const field = error instanceof ShopError && error.shopCode === 35 ? /field "([^"]+)"/.exec(error.shopWords)?.[1] : undefined;
		if (!field || !DISPENSABLE.has(field) || !display.includes(field)) return false;
		this.unknownFields.add(field);
		return true;
	}

	private async inEitherFormat(resource: Resource, query: Record<string, string>, options: ListOptions): Promise<Row[]> {
		if (!this.facts.json) return await this.ask(resource, query, options);
		const { value, error } = await attempt(async () => await this.ask(resource, { output_format: 'JSON', ...query }, options));
		if (value) {
			this.jsonWorked = true;
			return value;
		}
		if (error.code !== 'SHOP_UNREADABLE') throw error;
		// Invalid characters make json_encode give an empty body; XML has them all the same.
		const inXml = await attempt(async () => await this.ask(resource, query, options));
		if (!inXml.value) throw error;
		if (!this.jsonWorked) this.learn({ json: false });
		return inXml.value;
	}

	private async ask(resource: Resource, query: Record<string, string>, { context = this.scope.context, id, divisible }: ListOptions): Promise<Row[]> {
		const asked: Asked = { resource, host: this.host, context };
		const { display, ...others } = query;
		const shown: Record<string, string> = display && (id === undefined || this.facts.displayOnOne) ? { display } : {};
		const answer = await this.get(id === undefined ? resource : `${resource}/${id}`, { ...others, ...shown, ...context }, asked, divisible);
		if (id !== undefined && answer.status === 404 && isFromWebservice(answer)) return [];
		return readRows(answer, asked, (sentence) => this.warn(sentence));
	}

	/** Records as they were asked for, each once. Throws SHOP_FIELD_BROKEN. */
	private whole(resource: Resource, display: string, rows: Row[], { lenient }: ListOptions): Row[] {
		const byId = new Map<string, Row>();
		for (const row of rows) {
			const before = byId.get(String(row.id));
			const broken = brokenField(resource, display, row) ?? (before && JSON.stringify(before) !== JSON.stringify(row) ? 'id' : null);
			if (broken && !lenient) throw new ShopError('SHOP_FIELD_BROKEN', { resource, id: idText(row.id), field: broken });
			if (broken) this.warn(`The shop gave no usable ${broken} for ${resource} ${idText(row.id)}; it is read without that record.`);
			else byId.set(String(row.id), row);
		}
		return [...byId.values()];
	}

	warn(sentence: string): void {
		if (!this.warnings.includes(sentence)) this.warnings.push(sentence);
	}

	/** Any answer, undecoded; repeated when the shop is busy. `path`: behind /api/. */
	async get(path: string, query: Record<string, string>, asked: Asked, divisible = false): Promise<RawAnswer> {
		return await this.pace.inTurn(async () => {
			for (let round = 0; ; round++) {
				const answer = await this.try(path, query, asked, { round, divisible });
				if (answer) return answer;
			}
		});
	}

	/** Null when it is worth another try. */
	private async try(path: string, query: Record<string, string>, asked: Asked, { round, divisible }: { round: number; divisible: boolean }): Promise<RawAnswer | null> {
		const last = round >= MOST_RETRIES;
		const sentAsHeader = !this.keyInQuery;
		const { value: answer, error } = await attempt(async () => await this.route.find(async (address) => await this.sendTo(address(this.url, path, query))));
		if (answer) {
			if (this.settings.automaticKey && sentAsHeader && keyNeverArrived(answer)) {
				// CGI and FPM servers drop the header: once is enough to know.
				this.keyInQuery = true;
				return null;
			}
			if (answer.status >= 300 && answer.status < 400) throw redirect(answer.headers.location, answer.status, asked);
			const off = /"code":22\b|<code><!\[CDATA\[22\]/.test(answer.text);
			if (!RETRY_STATUS.has(answer.status) || off || last || (divisible && answer.status === 504)) return answer;
		} else {
			const slow = error instanceof ShopError && isTimeOut(error) && this.route.reached;
			if (slow && (divisible || last)) throw new ShopError('SHOP_TOO_SLOW', { host: this.host });
			if (last || error.code !== 'SHOP_UNREACHABLE') throw error;
		}
		return (await backOff(round, retryAfterOf(answer?.headers['retry-after']))) ? null : (answer ?? null);
	}

	private async sendTo(url: string): Promise<RawAnswer> {
		this.calls++;
		const answer = await this.send(url, this.keyInQuery);
		const version = String(answer.headers['psws-version'] ?? '');
		// "0" until the key is accepted.
		if (version && version !== '0') this.version = version;
		if (isFromWebservice(answer)) this.route.reached = true;
		return answer;
	}
}

const idText = (id: unknown): string => (typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 20) : '?');

/** A run's settings: the node's own shops go before those of the credential. */
export function settingsOf(credentials: IDataObject, shops?: unknown, inFlight = 2): ClientSettings {
	return {
		url: normaliseShopUrl(String(credentials.shopUrl ?? '')),
		choice: parseChoice(credentials, shops),
		installation: Number(credentials.installation ?? 1) || 1,
		automaticKey: (credentials.sendKeyAs ?? 'automatic') === 'automatic',
		inFlight,
	};
}
