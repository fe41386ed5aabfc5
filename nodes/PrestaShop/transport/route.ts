import { attempt } from '../../shared/attempt';
import type { RawAnswer } from './answer';

/** An address of the webservice. `path`: behind /api/; every value of `query` is encoded here. */
export type Address = (base: string, path: string, query: Record<string, string>) => string;

const search = (query: Record<string, string>): string => {
	const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return parameters.length > 0 ? `?${parameters.join('&')}` : '';
};

const viaApi: Address = (base, path, query) => `${base}/api/${path}${search(query)}`;

/** What the rewrite rule leads to: works wherever PHP does (fact P4). */
const viaDispatcher: Address = (base, path, query) =>
	`${base}/webservice/dispatcher.php${search({ url: path, ...query })}`;

/** Which way leads to the webservice; a host without the rewrite rule is found out once a run. */
export class Route {
	/** Once the webservice itself has answered. */
	reached = false;
	private address = viaApi;
	private tried = false;

	get isDispatcher(): boolean {
		return this.address === viaDispatcher;
	}

	/** Asks by the known way; where that leads to no webservice, once by the other one. */
	async find(ask: (address: Address) => Promise<RawAnswer>): Promise<RawAnswer> {
		const answer = await ask(this.address);
		if (this.reached || this.tried || !mayLackRewrite(answer)) return answer;
		this.tried = true;
		const { value: other } = await attempt(async () => await ask(viaDispatcher));
		if (!other || !this.reached) return answer;
		this.address = viaDispatcher;
		return other;
	}
}

/** Nothing there, or the shop's own page for it. */
const mayLackRewrite = ({ status, text }: RawAnswer): boolean =>
	status === 404 || (status === 200 && /^\s*<(!doctype|html)/i.test(text));
