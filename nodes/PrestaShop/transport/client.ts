import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { attempt, attemptSync } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import { backOff, retryAfterOf } from '../../shared/pause';
import { brokenField, displayOf, type Resource } from '../shop/fields';
import type { Row } from '../shop/row';
import { WHOLE_INSTALLATION, type Context, type Scope } from '../shop/scope';
import { parseChoice, type ShopChoice } from '../shop/shop-choice';
import { DISPENSABLE, factsOf, type VersionFacts } from '../shop/versions';
import { isFromWebservice, ShopError, type Asked } from './answer';
import { readRows } from './content';
import { sendFromNode, type Send } from './http';
import { ShopLine, type LineSettings } from './line';
import { normaliseShopUrl } from './shop-url';

export interface ClientSettings extends LineSettings {
	/** How often a fault of the shop (500) is tried again where nothing less can be asked for. */
	retries?: number;
	choice: ShopChoice;
	/** 1, or the number of this PrestaShop where several write into one dossier. */
	installation: number;
}

export interface ListOptions {
	/** Instead of the one of the run. */
	context?: Context;
	/** One object by ID instead of a list: the shop is not looked at then (fact P65). */
	id?: number;
	/** Broken records are left out, with a warning, instead of making the whole answer unreadable. */
	lenient?: boolean;
	/** The caller can ask for less: a time-out is told at once, not tried again, and a fault (500) tried again once. */
	divisible?: boolean;
	/** This is part of a question that the shop failed at again: what can be asked for less is not tried again. */
	failedBefore?: boolean;
}

/** Asks an installation for records. Read only; remembers what it found out about the shop. */
export class ShopClient extends ShopLine {
	/** The shops of this run, once they are found. */
	scope: Scope = WHOLE_INSTALLATION;
	/** The one shop whose orders came, where the key may not read which there are. */
	seenShop: number | undefined;
	/** What the shop refused although its version should have it, or because its version is hidden. */
	private readonly learned: Partial<VersionFacts> = {};
	private readonly unknownFields = new Set<string>();
	private jsonWorked = false;

	constructor(
		send: Send,
		readonly settings: ClientSettings,
	) {
		super(send, settings);
	}

	static async open(
		context: IExecuteFunctions | ILoadOptionsFunctions,
		options: { inFlight?: number; timeoutSeconds?: number; shops?: unknown } = {},
	): Promise<ShopClient> {
		const credentials = await context.getCredentials('prestaShopApi');
		const send = sendFromNode(context, credentials, options.timeoutSeconds ?? 60);
		return new ShopClient(send, settingsOf(credentials, options.shops, options.inFlight));
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
	async list(
		resource: Resource,
		query: Record<string, string> = {},
		options: ListOptions = {},
	): Promise<Row[]> {
		for (;;) {
			const wholly = options.id !== undefined && !this.facts.displayOnOne;
			const display =
				query.display ??
				displayOf(resource, new Set([...(this.facts.lacks[resource] ?? []), ...this.unknownFields]));
			const { value, error } = await attempt(
				async () => await this.inEitherFormat(resource, { ...query, display }, options),
			);
			if (!value) {
				if (query.display !== undefined || !this.dropsField(error, display)) throw error;
				continue;
			}
			// Where fields cannot be chosen, one that not every version has may be missing.
			const expected = wholly ? displayOf(resource, DISPENSABLE) : display;
			const whole = await attempt(async () => this.whole(resource, expected, value, options));
			if (whole.value) return whole.value;
			if (options.id === undefined || wholly) throw whole.error;
			this.learn({ displayOnOne: false });
		}
	}

	/** An unknown field (code 35) that an order can do without is not asked for again. */
	private dropsField(error: unknown, display: string): boolean {
		const field =
			error instanceof ShopError && error.shopCode === 35
				? /field "([^"]+)"/.exec(error.shopWords)?.[1]
				: undefined;
		if (!field || !DISPENSABLE.has(field) || !display.includes(field)) return false;
		this.unknownFields.add(field);
		return true;
	}

	private async inEitherFormat(
		resource: Resource,
		query: Record<string, string>,
		options: ListOptions,
	): Promise<Row[]> {
		if (!this.facts.json) return await this.ask(resource, query, options);
		const { value, error } = await attempt(
			async () => await this.ask(resource, { output_format: 'JSON', ...query }, options),
		);
		if (value) {
			this.jsonWorked = true;
			return value;
		}
		if (!this.mayBeReadAsXml(error)) throw error;
		const inXml = await attempt(async () => await this.ask(resource, query, options));
		if (!inXml.value) throw error;
		if (!this.jsonWorked) this.learn({ json: false });
		return inXml.value;
	}

	/** Invalid characters make json_encode give an empty body; a shop whose JSON never worked may have none that does. */
	private mayBeReadAsXml({ code, httpStatus }: ExplainedError): boolean {
		if (code !== 'SHOP_UNREADABLE' && code !== 'SHOP_PHP' && code !== 'SHOP_FAULT') return false;
		return !this.facts.json || !this.jsonWorked || (code === 'SHOP_UNREADABLE' && httpStatus === 200);
	}

	private async ask(
		resource: Resource,
		query: Record<string, string>,
		{ context = this.scope.context, id, divisible, failedBefore }: ListOptions,
	): Promise<Row[]> {
		const asked: Asked = { resource, host: this.host, context };
		const { display, ...others } = query;
		const shown: Record<string, string> =
			display && (id === undefined || this.facts.displayOnOne) ? { display } : {};
		const path = id === undefined ? resource : `${resource}/${id}`;
		const retries = this.retriesOf({ divisible, failedBefore });
		for (let round = 0; ; round++) {
			const answer = await this.get(path, { ...others, ...shown, ...context }, asked, divisible);
			if (id !== undefined && answer.status === 404 && isFromWebservice(answer)) return [];
			const { value: rows, error } = attemptSync(() =>
				readRows(answer, asked, (sentence) => this.warn(sentence)),
			);
			if (rows) {
				this.route.reached = true;
				return rows;
			}
			if (!isFault(error)) throw error;
			if (round >= retries || !(await backOff(round, retryAfterOf(answer.headers['retry-after']))))
				throw lasting(error, resource);
		}
	}

	/** A fault of the shop mostly passes; one record, or half a page, that made a whole one fail mostly fails again. */
	private retriesOf({ divisible, failedBefore }: ListOptions): number {
		if (divisible) return failedBefore ? 0 : 1;
		return Math.min(this.settings.retries ?? MOST_RETRIES, failedBefore ? 2 : MOST_RETRIES);
	}

	/** Records as they were asked for, each once. Throws SHOP_FIELD_BROKEN. */
	private whole(resource: Resource, display: string, rows: Row[], { lenient }: ListOptions): Row[] {
		const byId = new Map<string, Row>();
		for (const row of rows) {
			const before = byId.get(String(row.id));
			const broken =
				brokenField(resource, display, row) ??
				(before && JSON.stringify(before) !== JSON.stringify(row) ? 'id' : null);
			if (broken && !lenient)
				throw new ShopError('SHOP_FIELD_BROKEN', { resource, id: idText(row.id), field: broken });
			if (broken)
				this.warn(
					`The shop gave no usable ${broken} for ${resource} ${idText(row.id)}; it is read without that record.`,
				);
			else byId.set(String(row.id), row);
		}
		const once = [...byId.values()];
		// Where a record stands twice, it does not say which place is its own.
		return once.length === rows.length ? once : once.sort((a, b) => Number(a.id) - Number(b.id));
	}
}

/** With one question in five answered by a fault, one in three thousand still fails. */
const MOST_RETRIES = 4;

/** The shop, or its web server, failed at an answer; a refusal of the webservice (its codes from 16 on) is none, whatever its status. */
const isFault = ({ code, httpStatus = 0 }: ExplainedError): boolean =>
	httpStatus >= 500 && (code === 'SHOP_UNREADABLE' || code === 'SHOP_HTML' || code === 'SHOP_PHP');

/** PHP's own words say more; that nothing could be read, or that it was a web page, says less. */
const lasting = (error: ExplainedError, resource: string): ExplainedError =>
	error.code === 'SHOP_PHP'
		? error
		: new ShopError('SHOP_FAULT', { resource, status: error.httpStatus ?? 500 }, error.httpStatus);

const idText = (id: unknown): string =>
	typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 20) : '?';

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
