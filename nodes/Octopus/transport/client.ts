import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import { answerIn, explainedIn } from '../../shared/inside-error';
import { isObject } from '../../shared/json';
import { backOff, retryAfterOf } from '../../shared/pause';
import { masked } from '../../shared/secrets';
import { requestWithinTotalTime } from '../../shared/total-time';
import { errorIn, parseBody, refusalIn } from './body';
import { explainConnection } from './connection-trouble';
import { explainRefusal, notAnAnswer, OctopusError } from './errors';
import { readLists, type DossierLists } from './lists';
import { dossierUrl, secretsIn } from './login';
import type { DossierSnapshot } from './snapshot';
import type { NodeContext, Shape } from './types';

/** How long Octopus may be silent. */
const TIMEOUT_MS = 60_000;
/** How long one call may take as a whole, in seconds, a login on the way included. */
const TOTAL_SECONDS = 150;

export interface Answer {
	status: number;
	/** Parsed JSON; undefined when the body is empty or none. */
	body: unknown;
	/** The body as it came, where it was no JSON. */
	text: string;
}

/** Operations as they are counted. */
export const POST_INVOICE = 'POST /invoices';
export const POST_BOOKING = 'POST /buysellbookings';
export const PUT_RELATION = 'PUT /relations';

const CREATED = 201;
const NO_CONTENT = 204;
const NOT_FOUND = 404;

/** Tries of a call that only reads. */
const MOST_READS = 3;

/** One node run's line to one dossier. Counts its calls, logins included. */
export class OctopusClient {
	private sent = 0;
	/** Octopus's own clock, as its last answer showed it (milliseconds since 1970). */
	private octopusClock = Infinity;
	/** Calls by operation, e.g. "POST /invoices"; logins left out. */
	readonly operations = new Map<string, number>();

	private constructor(
		private readonly context: NodeContext,
		private readonly url: string,
		readonly lists: DossierLists | null,
		private readonly loginsBefore: number,
		/** In a dry run: what is looked at instead of asking. */
		readonly known: DossierSnapshot | null,
	) {}

	static async open(context: NodeContext, known: DossierSnapshot | null = null): Promise<OctopusClient> {
		const credentials = await context.getCredentials('octopusApi');
		const access = { baseUrl: String(credentials.baseUrl), dossierId: String(credentials.dossierId) };
		return new OctopusClient(
			context,
			dossierUrl(access),
			readLists(credentials.lists),
			Number(credentials.callsMade ?? 0),
			known,
		);
	}

	/** The dossier's address: what tells it from every other one. */
	get dossier(): string {
		return this.url;
	}

	/** HTTP calls of this run so far, those of a login in between included. */
	async callsMade(): Promise<number> {
		const credentials = await this.context.getCredentials('octopusApi');
		return this.sent + Math.max(0, Number(credentials.callsMade ?? 0) - this.loginsBefore);
	}

	/** Now: the earlier one of our clock and of the one Octopus showed last, for what must never lie ahead of Octopus's. */
	now(): Date {
		return new Date(Math.min(Date.now(), this.octopusClock));
	}

	/** Documents sent so far, refused ones included. */
	get written(): number {
		return (this.operations.get(POST_INVOICE) ?? 0) + (this.operations.get(POST_BOOKING) ?? 0);
	}

	/** The lists kept with the credential; a login that just happened may have refreshed them. */
	async currentLists(): Promise<DossierLists | null> {
		return readLists((await this.context.getCredentials('octopusApi')).lists) ?? this.lists;
	}

	/** What Octopus answers, read by `shape`. Tried again when Octopus, or somebody in its place, has trouble. */
	async get<T>(path: string, shape: Shape<T>, qs: IDataObject = {}): Promise<T> {
		for (let round = 0; ; round++) {
			const { value, error } = await attempt(async () => ({ read: await this.readOnce(path, shape, qs) }));
			if (value) return value.read;
			const worth = error instanceof OctopusError && (error.unclear || error.retryAfter !== null);
			if (!worth || round + 1 >= MOST_READS || !(await backOff(round, error.retryAfter))) throw error;
		}
	}

	private async readOnce<T>(path: string, shape: Shape<T>, qs: IDataObject): Promise<T> {
		const { status, body, text } = await this.call('GET', path, { qs });
		const read = status === NO_CONTENT ? undefined : shape(body);
		if (read === undefined) throw notAnAnswer(`GET ${path}`, status, this.shown(body, text));
		return read;
	}

	/** The same for Octopus's search and `modified` calls, which say "none" with a 404 of their own; then `none` is returned. */
	async getOr<T>(none: T, path: string, shape: Shape<T>, qs: IDataObject = {}): Promise<T> {
		const { value, error } = await attempt(async () => ({ read: await this.get(path, shape, qs) }));
		if (value) return value.read;
		if (this.saysNone(error)) return none;
		throw error;
	}

	/**
	 * Whether Octopus itself says that there is none: its 404 has `technicalInfo`. Any other 404 – a page of a proxy, the JSON
	 * of somebody else – taken for "none" would send every invoice again.
	 */
	private saysNone(error: ExplainedError): boolean {
		return (
			error instanceof OctopusError &&
			error.httpStatus === NOT_FOUND &&
			error.result.technicalInfo !== undefined
		);
	}

	/** Created, or an error; unclear when the answer does not say so (a POST is answered with 201). */
	async post(path: string, body: object): Promise<void> {
		const answer = await this.call('POST', path, { body: body as IDataObject });
		const created =
			answer.status === CREATED &&
			answer.text.trim() === '' &&
			!(isObject(answer.body) && 'errorMessage' in answer.body);
		if (!created) throw notAnAnswer(`POST ${path}`, answer.status, this.shown(answer.body, answer.text));
	}

	/** What Octopus made of it, read by `shape`; undefined when it answers nothing but success (201, 204). Unclear like {@link post}. */
	async put<T>(
		path: string,
		body: object,
		shape: Shape<T>,
	): Promise<{ status: number; body: T | undefined }> {
		const answer = await this.call('PUT', path, { body: body as IDataObject });
		const { status } = answer;
		const empty = answer.body === undefined && answer.text.trim() === '';
		if (empty && (status === CREATED || status === NO_CONTENT)) return { status, body: undefined };
		const read = shape(answer.body);
		if (read === undefined) throw notAnAnswer(`PUT ${path}`, status, this.shown(answer.body, answer.text));
		return { status, body: read };
	}

	/** The dossiers this user may open. */
	async dossiers<T>(shape: Shape<T>): Promise<T> {
		const { status, body, text } = await this.call('GET', '', {}, this.url.replace(/\/[^/]+$/, ''));
		const read = shape(body);
		if (read === undefined) throw notAnAnswer('GET /dossiers', status, this.shown(body, text));
		return read;
	}

	/** A body as a sentence may quote it: never the data of customers, only that it has another shape. */
	private shown(body: unknown, text: string): string {
		if (body !== undefined) return Array.isArray(body) ? 'a list of another kind' : 'data of another shape';
		return /^\s*[[{]/.test(text) ? 'an answer that is cut off' : text;
	}

	private async call(
		method: IHttpRequestMethods,
		path: string,
		extra: Pick<IHttpRequestOptions, 'qs' | 'body'>,
		base = this.url,
	): Promise<Answer> {
		this.sent++;
		const counted = `${method} ${path.replace(/\/\d+/g, '/{id}')}`;
		this.operations.set(counted, (this.operations.get(counted) ?? 0) + 1);
		const { qs = {}, body: payload } = extra;
		const query = Object.entries(qs).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
		const options: IHttpRequestOptions = {
			method,
			url: base + path + (query.length > 0 ? `?${query.join('&')}` : ''),
			...(payload ? { body: payload } : {}),
			headers: { Accept: 'application/json', ...(payload ? { 'Content-Type': 'application/json' } : {}) },
			// Left to n8n to parse: 1.x hands on the body of a refusal only when it is an object.
			returnFullResponse: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		};
		const operation = `${method} ${path}`;
		let response: { statusCode: number; headers?: Record<string, string>; body: unknown };
		try {
			// HTTP statuses are not ignored here: n8n renews the token on a 401 only when the request throws.
			response = (await requestWithinTotalTime(
				this.context,
				'octopusApi',
				options,
				TOTAL_SECONDS,
			)) as typeof response;
		} catch (error) {
			const secrets = await this.secrets();
			throw this.explain(error, operation, secrets).without(secrets);
		}
		const shownAt = Date.parse(response.headers?.date ?? '');
		if (!Number.isNaN(shownAt)) this.octopusClock = shownAt;
		const text = typeof response.body === 'string' ? response.body : '';
		const body =
			typeof response.body === 'object' && response.body !== null ? response.body : parseBody(text);
		const result = errorIn(body);
		if (result)
			throw explainRefusal({ operation, status: response.statusCode, result, text }).without(
				await this.secrets(),
			);
		return {
			status: response.statusCode,
			body,
			text: body === undefined ? masked(text, await this.secrets()) : '',
		};
	}

	/** What a server must not get into a sentence by giving it back. */
	private async secrets(): Promise<string[]> {
		return secretsIn(await this.context.getCredentials('octopusApi'));
	}

	private explain(error: unknown, operation: string, secrets: string[]): ExplainedError {
		const explained = explainedIn(error);
		if (explained) return explained;
		const answer = answerIn(error);
		if (answer) {
			// Before it is shortened: half a password is one too many.
			const text = masked(
				typeof answer.data === 'string' ? answer.data : answer.data ? JSON.stringify(answer.data) : '',
				secrets,
			);
			const { location, 'retry-after': retryAfter } = answer.headers;
			return explainRefusal({
				operation,
				status: answer.status,
				result: refusalIn(parseBody(text)),
				text,
				target: first(location),
				retryAfter: retryAfterOf(retryAfter),
			});
		}
		const connection = explainConnection(error, this.url);
		return new OctopusError(connection.code, connection.values, undefined, {}, true);
	}
}

const first = (header: string | string[] | undefined): string | undefined =>
	Array.isArray(header) ? header[0] : header;
