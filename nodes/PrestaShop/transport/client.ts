import { type IExecuteFunctions, type IHttpRequestOptions, type ILoadOptionsFunctions } from 'n8n-workflow';
import { KEY_IN_QUERY } from './key';
import { attempt } from '../../shared/attempt';
import { answerIn } from '../../shared/inside-error';
import { backOff, retryAfterOf } from '../../shared/pause';
import { keyNeverArrived, readRows, redirect, type RawAnswer, type Row } from './answer';
import { explainConnection } from './connection-trouble';
import { normaliseShopUrl } from './shop-url';

export interface ClientSettings {
	/** Requests at the same time; 1 for a weak host. */
	inFlight: number;
	timeoutSeconds: number;
	/** id_shop of a multishop; empty for the shop of the address. */
	shopId: string;
}

/** Times a request is tried again. */
const MOST_RETRIES = 2;
const RETRY_STATUS = new Set([429, 502, 503, 504]);

/** One node run's line to one shop. Read only. Counts its calls. */
export class ShopClient {
	calls = 0;
	/** From the PSWS-Version header; empty until the first answer. */
	version = '';
	/** True once the shop did not see the Authorization header and the key went into the query instead. */
	keyInQuery = false;
	readonly warnings: string[] = [];
	private running = 0;
	private readonly queue: Array<() => void> = [];

	private constructor(
		private readonly context: IExecuteFunctions | ILoadOptionsFunctions,
		readonly url: string,
		private readonly insecure: boolean,
		private readonly automatic: boolean,
		private readonly settings: ClientSettings,
	) {}

	static async open(context: IExecuteFunctions | ILoadOptionsFunctions, settings: Partial<ClientSettings> = {}): Promise<ShopClient> {
		const credentials = await context.getCredentials('prestaShopApi');
		const shopId = settings.shopId || String(credentials.shopId ?? '').trim();
		return new ShopClient(
			context,
			normaliseShopUrl(String(credentials.shopUrl ?? '')),
			credentials.ignoreSslIssues === true,
			(credentials.sendKeyAs ?? 'automatic') === 'automatic',
			{ inFlight: settings.inFlight ?? 2, timeoutSeconds: settings.timeoutSeconds ?? 60, shopId },
		);
	}

	get host(): string {
		return new URL(this.url).host;
	}

	/** The rows of a resource. `query`: PrestaShop's own parameters; every value is encoded here. Throws ShopError. */
	async list(resource: string, query: Record<string, string>): Promise<Row[]> {
		const shop: Record<string, string> = this.settings.shopId ? { id_shop: this.settings.shopId } : {};
		const answer = await this.get(`/api/${resource}`, { output_format: 'JSON', ...query, ...shop });
		return readRows(answer, resource, this.host, (sentence) => {
			if (!this.warnings.includes(sentence)) this.warnings.push(sentence);
		});
	}

	/** Any answer, undecoded; repeated when the shop is busy. */
	async get(path: string, query: Record<string, string>): Promise<RawAnswer> {
		await this.slot();
		try {
			for (let round = 0; ; round++) {
				const answer = await this.try(path, query, round);
				if (answer) return answer;
			}
		} finally {
			this.running--;
			this.queue.shift()?.();
		}
	}

	/** Null when it is worth another try. */
	private async try(path: string, query: Record<string, string>, round: number): Promise<RawAnswer | null> {
		const last = round >= MOST_RETRIES;
		const sentAsHeader = !this.keyInQuery;
		const { value: answer, error } = await attempt(async () => await this.send(path, query));
		if (answer) {
			if (this.automatic && sentAsHeader && keyNeverArrived(answer)) {
				// CGI and FPM servers drop the header: once is enough to know.
				this.keyInQuery = true;
				return null;
			}
			const busy = RETRY_STATUS.has(answer.status) && !/"code":22\b|<code><!\[CDATA\[22\]/.test(answer.text);
			if (!busy || last) return answer;
		} else if (last || error.code !== 'SHOP_UNREACHABLE') throw error;
		return (await backOff(round, retryAfterOf(answer?.headers['retry-after']))) ? null : (answer ?? null);
	}

	private async send(path: string, query: Record<string, string>): Promise<RawAnswer> {
		this.calls++;
		const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
		const options: IHttpRequestOptions = {
			method: 'GET',
			url: `${this.url}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`,
			headers: this.keyInQuery ? { [KEY_IN_QUERY]: 'yes' } : {},
			encoding: 'arraybuffer', returnFullResponse: true, disableFollowRedirect: true, ignoreHttpStatusErrors: true,
			timeout: this.settings.timeoutSeconds * 1000, skipSslCertificateValidation: this.insecure,
		};
		let response: { statusCode: number; headers: RawAnswer['headers']; body: unknown };
		try {
			response = (await this.context.helpers.httpRequestWithAuthentication.call(this.context, 'prestaShopApi', options)) as typeof response;
		} catch (error) {
			const found = answerIn(error);
			if (found && found.status >= 300 && found.status < 400) throw redirect(found.headers.location, found.status);
			throw explainConnection(error, this.host);
		}
		const { statusCode, headers, body } = response;
		const version = String(headers['psws-version'] ?? '');
		if (version && version !== '0') this.version = version;
		if (statusCode >= 300 && statusCode < 400) throw redirect(headers.location, statusCode);
		return { status: statusCode, headers, text: decode(body) };
	}

	private async slot(): Promise<void> {
		if (this.running >= this.settings.inFlight) await new Promise<void>((resolve) => this.queue.push(resolve));
		this.running++;
	}
}

/** UTF-8, without a byte order mark. */
function decode(body: unknown): string {
	if (typeof body === 'string') return body.replace(/^\uFEFF/, '');
	return new TextDecoder('utf-8').decode(body as Uint8Array);
}
