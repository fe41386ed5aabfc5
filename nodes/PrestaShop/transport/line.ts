import { attempt } from '../../shared/attempt';
import { backOff, retryAfterOf } from '../../shared/pause';
import { isFromWebservice, keyNeverArrived, ShopError, type Asked, type RawAnswer } from './answer';
import { explainNoAnswer, explainScheme, isTimeOut } from './connection-trouble';
import type { Send } from './http';
import { redirect } from './no-data';
import { Pace } from './pace';
import { Route } from './route';

export interface LineSettings {
	/** Base address, without /api. */
	url: string;
	/** Whether the key may move into the query where the header is dropped. */
	automaticKey: boolean;
	/** Requests at the same time; 1 for a weak host. */
	inFlight: number;
}

/** Times a request is tried again. */
const MOST_RETRIES = 2;
const RETRY_STATUS = new Set([429, 502, 503, 504]);

/** One node run's line to one installation: how the key travels, which way leads to the webservice, what is tried again. Counts its calls. */
export class ShopLine {
	calls = 0;
	/** From the PSWS-Version header; empty until the first answer, and where the shop hides it. */
	version = '';
	/** True once the shop did not see the Authorization header and the key went into the query instead. */
	keyInQuery = false;
	readonly warnings: string[] = [];
	readonly pace: Pace;
	readonly route = new Route();

	constructor(
		private readonly send: Send,
		private readonly line: LineSettings,
	) {
		this.pace = new Pace(line.inFlight);
	}

	get url(): string {
		return this.line.url;
	}

	get host(): string {
		return new URL(this.url).host;
	}

	warn(sentence: string): void {
		if (!this.warnings.includes(sentence)) this.warnings.push(sentence);
	}

	/** Any answer, undecoded; repeated when the shop is busy. `path`: behind /api/. */
	async get(
		path: string,
		query: Record<string, string>,
		asked: Asked,
		divisible = false,
	): Promise<RawAnswer> {
		return await this.pace.inTurn(async () => {
			for (let round = 0; ; round++) {
				const answer = await this.try(path, query, asked, { round, divisible });
				if (answer) return answer;
			}
		});
	}

	/** Null when it is worth another try. */
	private async try(
		path: string,
		query: Record<string, string>,
		asked: Asked,
		{ round, divisible }: { round: number; divisible: boolean },
	): Promise<RawAnswer | null> {
		const last = round >= MOST_RETRIES;
		const sentAsHeader = !this.keyInQuery;
		const { value: answer, error } = await attempt(
			async () => await this.route.find(async (address) => await this.sendTo(address(this.url, path, query))),
		);
		if (answer) {
			if (this.line.automaticKey && sentAsHeader && keyNeverArrived(answer)) {
				// CGI and FPM servers drop the header: once is enough to know.
				this.keyInQuery = true;
				return null;
			}
			if (answer.status >= 300 && answer.status < 400)
				throw (
					explainScheme(answer.headers.location, this.url, answer.status) ??
					redirect(answer.headers.location, answer.status, asked)
				);
			const off = /"code":22\b|<code><!\[CDATA\[22\]/.test(answer.text);
			if (!RETRY_STATUS.has(answer.status) || off || last || (divisible && answer.status === 504))
				return answer;
		} else {
			const slow = error instanceof ShopError && isTimeOut(error) && this.route.reached;
			if (slow && (divisible || last)) throw new ShopError('SHOP_TOO_SLOW', { host: this.host });
			if (error.code !== 'SHOP_UNREACHABLE') throw error;
			if (last)
				throw error instanceof ShopError && !this.route.reached ? explainNoAnswer(error, this.url) : error;
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
