import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import type { IExecuteFunctions } from 'n8n-workflow';
import { explainConnection } from '../../../nodes/Octopus/transport/connection-trouble';
import { requestWithinTotalTime, withinTotalTime } from '../../../nodes/shared/total-time';

describe('the total time of a request', () => {
	let server: Server;
	let url: string;
	/** Requests whose connection the client closed. */
	let closed = 0;

	beforeAll(async () => {
		server = createServer((_, response) => {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			const timer = setInterval(() => response.write(' '), 20);
			response.on('close', () => {
				closed++;
				clearInterval(timer);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	});
	afterAll(() => void server.close());
	beforeEach(() => void (closed = 0));

	const untilClosed = async () => {
		for (let wait = 0; wait < 100 && closed === 0; wait++)
			await new Promise((resolve) => setTimeout(resolve, 10));
		return closed;
	};

	it('ends an answer that drips, and the connection with it; said as "no answer in time"', async () => {
		const error: unknown = await withinTotalTime(
			0.2,
			async (signal) => await axios.get(url, { signal, timeout: 100 }),
		).catch((reason: unknown) => reason);
		expect(explainConnection(error, url)).toMatchObject({
			code: 'OCTOPUS_UNREACHABLE',
			values: { detail: 'no answer in time' },
		});
		expect(await untilClosed()).toBe(1);
	});

	it('does not outlive a helper that knows no signal', async () => {
		await expect(withinTotalTime(0.1, async () => await new Promise(() => undefined))).rejects.toMatchObject({
			code: 'ETIMEDOUT',
		});
	});

	it('leaves an answer or a refusal that comes in time as it is', async () => {
		await expect(withinTotalTime(5, async () => 'answer')).resolves.toBe('answer');
		await expect(withinTotalTime(5, async () => await Promise.reject(new Error('refused')))).rejects.toThrow(
			'refused',
		);
	});

	it('an execution that is cancelled ends the request as before', async () => {
		const execution = new AbortController();
		let seen: AbortSignal | undefined;
		const context = {
			getExecutionCancelSignal: () => execution.signal,
			helpers: {
				// As n8n does it: the signal of the execution in place of the request's own.
				async httpRequestWithAuthentication(this: IExecuteFunctions) {
					seen = this.getExecutionCancelSignal();
					return (await axios.get(url, { signal: seen! })) as unknown;
				},
			},
		} as unknown as IExecuteFunctions;
		const work = requestWithinTotalTime(context, 'octopusApi', { url }, 5).catch((error: unknown) => error);
		await new Promise((resolve) => setTimeout(resolve, 50));
		execution.abort();
		expect(((await work) as { code?: string }).code).toBe('ERR_CANCELED');
		expect(seen!.aborted).toBe(true);
	});
});
