import type {
	ICredentialTestFunctions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { answerIn } from '../../shared/inside-error';
import { masked } from '../../shared/secrets';
import { requestWithinTotalTime, withinTotalTime } from '../../shared/total-time';
import type { RawAnswer } from './answer';
import { explainConnection } from './connection-trouble';
import { KEY_IN_QUERY, withKey, withoutKeys } from './key';

/** Asks one address and gives whatever was answered, redirects and refusals included. Throws ShopError when nothing was. */
export type Send = (url: string, keyInQuery: boolean) => Promise<RawAnswer>;

interface Response {
	statusCode: number;
	headers: RawAnswer['headers'];
	body: unknown;
}

/** Through n8n's own helper: proxies, protection against internal addresses and cancelling are n8n's. */
export const sendFromNode =
	(
		context: IExecuteFunctions | ILoadOptionsFunctions,
		credentials: IDataObject,
		timeoutSeconds: number,
	): Send =>
	async (url, keyInQuery) => {
		const options: IHttpRequestOptions = {
			method: 'GET',
			url,
			headers: keyInQuery ? { [KEY_IN_QUERY]: 'yes' } : {},
			encoding: 'arraybuffer',
			returnFullResponse: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			timeout: timeoutSeconds * 1000,
			skipSslCertificateValidation: credentials.ignoreSslIssues === true,
		};
		try {
			return toAnswer(
				(await requestWithinTotalTime(context, 'prestaShopApi', options, timeoutSeconds)) as Response,
				credentials,
			);
		} catch (error) {
			const found = answerIn(error);
			if (found && found.status >= 300 && found.status < 400)
				return toAnswer({ statusCode: found.status, headers: found.headers, body: '' }, credentials);
			throw explainConnection(error, url);
		}
	};

/** n8n gives credential tests no other HTTP helper than the older `request`, and does not apply the credential. */
export const sendFromCredentialTest =
	(helpers: ICredentialTestFunctions['helpers'], credentials: IDataObject, timeoutSeconds: number): Send =>
	async (url, keyInQuery) => {
		const { url: uri, headers } = withKey(credentials, { url, headers: {} }, keyInQuery);
		try {
			const options = {
				method: 'GET',
				uri,
				headers,
				simple: false,
				resolveWithFullResponse: true,
				followRedirect: false,
				encoding: null,
				rejectUnauthorized: credentials.ignoreSslIssues !== true,
				timeout: timeoutSeconds * 1000,
			};
			return toAnswer(
				(await withinTotalTime(
					timeoutSeconds,
					async () => (await helpers.request(options)) as unknown,
				)) as Response,
				credentials,
			);
		} catch (error) {
			throw explainConnection(error, url);
		}
	};

/** A key that a server echoes is nowhere in what is read on: no sentence, and no item, can repeat it. */
function toAnswer({ statusCode, headers, body }: Response, credentials: IDataObject): RawAnswer {
	const hide = (text: string) => masked(withoutKeys(text), [String(credentials.webserviceKey ?? '')]);
	const location = [headers.location ?? []].flat().map(hide)[0];
	return {
		status: statusCode,
		headers: { ...headers, ...(location === undefined ? {} : { location }) },
		text: hide(decode(body)),
	};
}

/** UTF-8, without a byte order mark. */
function decode(body: unknown): string {
	if (typeof body === 'string') return body.replace(/^\uFEFF/, '');
	if (body instanceof Uint8Array || body instanceof ArrayBuffer) return new TextDecoder('utf-8').decode(body);
	return body === undefined || body === null ? '' : JSON.stringify(body);
}
