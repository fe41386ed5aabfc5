import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from './address';
import { answerApi } from './answer';
import type { Fault, Faults } from './faults';
import { webServerAnswer, type Hosting } from './hosting';
import { notFound } from './pages';
import { spoil } from './spoil';
import type { Answer, ShopState } from './types';

export interface ShopCall {
	method: string;
	path: string;
	status: number;
}

export interface Service {
	state: ShopState;
	faults: Faults;
	calls: ShopCall[];
	hosting(): Hosting;
	setHosting(hosting: Hosting): void;
	reset(): void;
	secure: boolean;
	/** Which host of the installation a host of this machine stands for. */
	hostOf(host: string): string;
}

const wait = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One request, through web server and trouble to the shop and back. */
export async function serve(
	request: IncomingMessage,
	response: ServerResponse,
	service: Service,
): Promise<void> {
	const method = request.method ?? 'GET';
	const target = request.url ?? '/';
	const url = new URL(target.replace(/^\/+/, '/'), 'http://shop');
	if (url.pathname.startsWith('/_control/')) return await control(url.pathname, request, response, service);
	const host = request.headers.host ?? '';
	const origin = `${service.secure ? 'https' : 'http'}://${host}`;
	const fault = service.faults.take(decodeURIComponent(target.replace(/\+/g, ' ')));
	if (fault?.kind === 'disconnect') {
		request.socket.destroy();
		return;
	}
	const plain =
		webServerAnswer({ method, target, origin }, service.hosting()) ??
		shopAnswer(request, url, origin, service, fault);
	if (fault?.kind === 'slow')
		await wait(
			(fault.milliseconds ?? (fault.millisecondsPerRow ? 0 : 1000)) +
				(fault.millisecondsPerRow ?? 0) * (plain.rows ?? 0),
		);
	const final = fault ? spoil(plain, fault) : plain;
	service.calls.push({ method, path: target, status: final.status });
	response.writeHead(final.status, final.headers);
	response.end(method === 'HEAD' ? undefined : final.body);
}

function shopAnswer(
	request: IncomingMessage,
	url: URL,
	origin: string,
	{ state, hosting, hostOf }: Service,
	fault?: Fault,
): Answer {
	const { rewriting = true, dropsAuthorization, notUtf8 = [] } = hosting();
	const address = addressOf(hostOf(request.headers.host ?? ''), url, state.store, rewriting);
	if (!address) return notFound();
	const header = (name: string) => request.headers[name] as string | undefined;
	const dropped = dropsAuthorization || fault?.kind === 'drop-authorization';
	const headers = {
		authorization: dropped ? undefined : header('authorization'),
		'output-format': header('output-format'),
		'io-format': header('io-format'),
	};
	const off = fault?.kind === 'webservice-off' ? (fault.shops ?? true) : state.webserviceOff;
	return answerApi(
		{ method: request.method ?? 'GET', address, query: url.searchParams, headers, origin },
		{ ...state, webserviceOff: off, notUtf8 },
	);
}

/** Lets processes outside read the calls and set faults. */
async function control(
	path: string,
	request: IncomingMessage,
	response: ServerResponse,
	service: Service,
): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks).toString('utf8');
	if (path === '/_control/faults') service.faults.set(JSON.parse(body) as Fault[]);
	if (path === '/_control/hosting') service.setHosting(JSON.parse(body) as Hosting);
	if (path === '/_control/webservice')
		service.state.webserviceOff = (JSON.parse(body) as { off: boolean }).off;
	if (path === '/_control/reset') service.reset();
	response.writeHead(200, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify({ calls: service.calls }));
}
