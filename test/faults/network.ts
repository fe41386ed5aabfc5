import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AxiosResponse, AxiosStatic, InternalAxiosRequestConfig } from 'axios';
import { totalTime } from '../../nodes/shared/total-time';
import { carry, type Carried } from './carry';

/** The very axios that n8n's HTTP helper calls. */
const { default: axios, AxiosError } = createRequire(require.resolve('@n8n/backend-network'))('axios') as {
	default: AxiosStatic;
	AxiosError: AxiosStatic['AxiosError'];
};

/** One n8n process as the network sees it: it may die at one of its calls, and then nothing more happens in it. */
export class Process {
	calls = 0;
	dead = false;
	private readonly died = new EventEmitter();

	/** `crashAt`: the number of the call it dies at; `after`: the call is still carried out. */
	constructor(
		readonly crashAt: number | null,
		readonly after: boolean,
	) {}

	private readonly running = new Map<string, number>();

	/** How many requests to a host are under way, this one included. */
	enter(host: string): number {
		const running = (this.running.get(host) ?? 0) + 1;
		this.running.set(host, running);
		return running;
	}

	leave(host: string): void {
		this.running.set(host, this.running.get(host)! - 1);
	}

	die(): void {
		this.dead = true;
		this.died.emit('died');
	}

	/** What the work gives, or null when the process died on the way. */
	async run<T>(work: () => Promise<T>): Promise<T | null> {
		return await Promise.race([
			processes.run(this, work),
			new Promise<null>((resolve) => this.died.once('died', () => resolve(null))),
		]);
	}
}

const processes = new AsyncLocalStorage<Process>();
const NEVER = new Promise<never>(() => undefined);

/** A moment that is no call, e.g. before a row is written: a process may die here too. */
export async function moment(): Promise<void> {
	const process = processes.getStore();
	if (process && !process.dead && process.calls++ === process.crashAt) process.die();
	if (process?.dead) await NEVER;
}

/** Carries every request of n8n-core to simulators in the same process: no sockets, no waiting. */
export class Network {
	private readonly hosts = new Map<string, RequestListener>();
	/** Called after every call that reached a simulator. */
	afterEach: () => void = () => undefined;
	/** Turns of the event loop that a call takes; chance decides which of two processes comes first. */
	delay: () => number = () => 0;

	/** What ends a request whose total time is up, by its signal. */
	private readonly limits = new WeakMap<object, () => void>();

	constructor() {
		totalTime.start = (_seconds, expire, signal) => void this.limits.set(signal, expire);
		axios.defaults.adapter = async (config) => await this.request(config);
	}

	connect(origin: string, listener: RequestListener): void {
		this.hosts.set(origin, listener);
	}

	/** Requests of one process to one host at the same time, the most there were. */
	readonly mostAtOnce = new Map<string, number>();

	private async request(config: InternalAxiosRequestConfig): Promise<AxiosResponse> {
		const process = processes.getStore();
		if (process?.dead) return await NEVER;
		const dies = process !== undefined && process.calls++ === process.crashAt;
		if (dies && !process.after) {
			process.die();
			return await NEVER;
		}
		const url = new URL(config.url!, config.baseURL);
		const listener = this.hosts.get(url.origin);
		if (!listener) throw new AxiosError(`getaddrinfo ENOTFOUND ${url.hostname}`, 'ENOTFOUND', config);
		const atOnce = process?.enter(url.origin) ?? 1;
		this.mostAtOnce.set(url.origin, Math.max(atOnce, this.mostAtOnce.get(url.origin) ?? 0));
		for (let turns = this.delay(); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
		const headers = Object.fromEntries(
			Object.entries(config.headers.toJSON()).map(([name, value]) => [name, String(value)]),
		);
		const body =
			config.data === undefined || config.data === null
				? undefined
				: typeof config.data === 'string'
					? config.data
					: JSON.stringify(config.data);
		const answer = await carry(listener, url, {
			method: config.method ?? 'get',
			headers,
			...(body === undefined ? {} : { body }),
		});
		process?.leave(url.origin);
		this.afterEach();
		if (dies) process.die();
		if (process?.dead) return await NEVER;
		if (answer?.drips) {
			// Time goes by until somebody ends it.
			this.limits.get(config.signal as object)?.();
			if (!config.signal?.aborted) throw new Error('an answer that drips is read for ever');
			throw new AxiosError('canceled', 'ERR_CANCELED', config);
		}
		// As axios does, unless it was told not to.
		if (answer?.headers.location && config.maxRedirects !== 0)
			return await this.request({ ...config, url: answer.headers.location } as InternalAxiosRequestConfig);
		return settle(answer, config);
	}
}

function settle(answer: Carried | null, config: InternalAxiosRequestConfig): AxiosResponse {
	if (!answer) throw new AxiosError('socket hang up', 'ECONNRESET', config);
	const data: unknown = config.responseType === 'arraybuffer' ? answer.body : answer.body.toString('utf8');
	const response: AxiosResponse = {
		data,
		status: answer.status,
		statusText: '',
		headers: answer.headers,
		config,
		request: {},
	};
	if (config.validateStatus && !config.validateStatus(answer.status)) {
		throw new AxiosError(
			`Request failed with status code ${answer.status}`,
			AxiosError.ERR_BAD_REQUEST,
			config,
			{},
			response,
		);
	}
	return response;
}
