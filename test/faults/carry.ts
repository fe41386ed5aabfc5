import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

export interface Carried {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
	/** It comes a byte at a time and never ends. */
	drips?: boolean;
}

interface Sent {
	method: string;
	headers: Record<string, string>;
	body?: string;
}

/** Takes a request to a simulator in the same process, without a socket. Null: the connection was cut. */
export async function carry(
	listener: RequestListener,
	url: URL,
	{ method, headers, body }: Sent,
): Promise<Carried | null> {
	return await new Promise((resolve) => {
		const cut = { destroy: () => resolve(null) };
		const lower = Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
		);
		const request = Object.assign(Readable.from(body === undefined ? [] : [Buffer.from(body)]), {
			method: method.toUpperCase(),
			url: url.pathname + url.search,
			headers: { host: url.host, ...lower },
			socket: cut,
		});
		const answer: Carried = { status: 200, headers: {}, body: Buffer.alloc(0) };
		let closed: () => void = () => undefined;
		const response = {
			headersSent: false,
			destroyed: false,
			socket: cut,
			writeHead(status: number, sent: Record<string, unknown> = {}) {
				answer.status = status;
				for (const [name, value] of Object.entries(sent)) answer.headers[name.toLowerCase()] = String(value);
				return response;
			},
			on(event: string, heard: () => void) {
				if (event === 'close') closed = heard;
				return response;
			},
			write() {
				answer.drips = true;
				resolve(answer);
				setImmediate(() => closed());
				return true;
			},
			end(sent?: string | Buffer) {
				answer.body = Buffer.from(sent ?? '');
				resolve(answer);
			},
		};
		listener(
			request as unknown as IncomingMessage,
			response as unknown as ServerResponse & { req: IncomingMessage },
		);
	});
}
