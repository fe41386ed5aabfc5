import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import { answerIn, explainedIn } from '../../shared/inside-error';
import { backOff, retryAfterOf } from '../../shared/pause';
import type { NodeContext } from '../types';
import { errorIn, parseBody } from './body';
import { explainConnection } from './connection-trouble';
import { explainRefusal, OctopusError } from './errors';
import { readLists, type DossierLists } from './lists';
import { dossierUrl } from './login';
import type { DossierSnapshot } from './snapshot';

const TIMEOUT_MS = 60_000;

export interface Answer {
	status: number;
	/** Parsed JSON; undefined when the body is empty. */
	body: unknown;
}

/** Operations as they are counted. */
export const POST_INVOICE = 'POST /invoices';
export const POST_BOOKING = 'POST /buysellbookings';
export const PUT_RELATION = 'PUT /relations';

const NO_CONTENT = 204;

/** Tries of a call that only reads. */
const MOST_READS = 3;

/** One node run's line to one dossier. Counts its calls, logins included. */
export class OctopusClient {
	private sent = 0;
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
		return new OctopusClient(context, dossierUrl(access), readLists(credentials.lists), Number(credentials.callsMade ?? 0), known);
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

	/** Documents sent so far, refused ones included. */
	get written(): number {
		return (this.operations.get(POST_INVOICE) ?? 0) + (this.operations.get(POST_BOOKING) ?? 0);
	}

	/** The lists kept with the credential; a login that just happened may have refreshed them. */
	async currentLists(): Promise<DossierLists | null> {
		return readLists((await this.context.getCredentials('octopusApi')).lists) ?? this.lists;
	}

	async get(path: string, qs: IDataObject = {}): Promise<Answer> {
		for (let round = 0; ; round++) {
			const { value, error } = await attempt(async () => await this.call('GET', path, { qs }));
			if (value) return value;
			const worth = error instanceof OctopusError && (error.unclear || error.retryAfter !== null);
			if (!worth || round + 1 >= MOST_READS || !(await backOff(round, error.retryAfter))) throw error;
		}
	}

	/** A 404 means "none" on Octopus's search and `modified` calls; then `none` is returned. */
	async getOr<T>(none: T, path: string, qs: IDataObject = {}): Promise<T> {
		const { value, error } = await attempt(async () => await this.get(path, qs));
		if (value) return value.body === undefined ? none : (value.body as T);
		if (error.httpStatus === 404) return none;
		throw error;
	}

	async post(path: string, body: object): Promise<Answer> {
		return await this.call('POST', path, { body: body as IDataObject });
	}

	async put(path: string, body: object): Promise<Answer> {
		return await this.call('PUT', path, { body: body as IDataObject });
	}

	/** The dossiers this user may open. */
	async dossiers(): Promise<unknown> {
		return (await this.call('GET', '', {}, this.url.replace(/\/[^/]+$/, ''))).body;
	}

	private async call(method: IHttpRequestMethods, path: string, extra: Pick<IHttpRequestOptions, 'qs' | 'body'>, base = this.url): Promise<Answer> {
		this.sent++;
		const counted = `${method} ${path.replace(/\/\d+/g, '/{id}')}`;
		this.operations.set(counted, (this.operations.get(counted) ?? 0) + 1);
		const { qs = {}, body: payload } = extra;
		const query = Object.entries(qs).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
		const options: IHttpRequestOptions = {
			method, url: base + path + (query.length > 0 ? `?${query.join('&')}` : ''), ...(payload ? { body: payload } : {}),
			headers: { Accept: 'application/json', ...(payload ? { 'Content-Type': 'application/json' } : {}) },
			// Left to n8n to parse: 1.x hands on the body of a refusal only when it is an object.
			returnFullResponse: true, disableFollowRedirect: true, timeout: TIMEOUT_MS,
		};
		const operation = `${method} ${path}`;
		let response: { statusCode: number; body: unknown };
		try {
			// HTTP statuses are not ignored here: n8n renews the token on a 401 only when the request throws.
			response = (await this.context.helpers.httpRequestWithAuthentication.call(this.context, 'octopusApi', options)) as typeof response;
		} catch (error) {
			throw this.explain(error, operation);
		}
		const text = typeof response.body === 'string' ? response.body : '';
		const body = typeof response.body === 'object' && response.body !== null ? response.body : parseBody(text);
		const refused = errorIn(body);
		if (refused) throw explainRefusal(operation, response.statusCode, refused, text);
		// A list that is cut off is not an empty list: taking one for the other could send an invoice twice.
		if (method === 'GET' && body === undefined && response.statusCode !== NO_CONTENT) throw new OctopusError('OCTOPUS_SERVER', { status: response.statusCode, detail: 'the answer is cut off' }, response.statusCode, {}, true);
		return { status: response.statusCode, body };
	}

	private explain(error: unknown, operation: string): ExplainedError {
		const explained = explainedIn(error);
		if (explained) return explained;
		const answer = answerIn(error);
		if (answer) {
			const text = typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data ?? '');
			return explainRefusal(operation, answer.status, errorIn(parseBody(text)), text, retryAfterOf(answer.headers['retry-after']));
		}
		const connection = explainConnection(error, this.url);
		return new OctopusError(connection.code, connection.values, undefined, {}, true);
	}
}
