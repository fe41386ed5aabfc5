import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { plain, tidy } from './answers';
import type { ReadRequest } from './contract';
import { control } from './control';
import type { Core } from './core';
import type { Fault } from './faults';
import { findOperation } from './openapi';
import { respond } from './respond';
import type { Answer, Call, Json } from './types';

export const basePath = '/octopus-rest-api/v1';

async function readRaw(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

function parse(raw: Buffer): Pick<ReadRequest, 'json' | 'jsonError'> {
	if (raw.length === 0) return {};
	try {
		return { json: JSON.parse(raw.toString('utf8')) as Json };
	} catch (error) {
		return { jsonError: (error as Error).message };
	}
}

function send(response: ServerResponse, { status, body, contentType, location }: Answer): void {
	if (response.destroyed) return;
	if (location !== undefined) {
		response.writeHead(status, { Location: location }).end();
		return;
	}
	if (body === undefined) {
		response.writeHead(status).end();
		return;
	}
	const content = Buffer.from(typeof body === 'string' ? body : JSON.stringify(tidy(body)));
	response
		.writeHead(status, {
			'Content-Type': contentType ?? (typeof body === 'string' ? 'text/html' : 'application/json'),
			'Content-Length': content.length,
		})
		.end(content);
}

const pause = (milliseconds: number) =>
	new Promise<void>((resolve) => {
		setTimeout(resolve, milliseconds).unref();
	});

function cut(response: ServerResponse, how: 'destroy' | 'hang' = 'destroy'): void {
	if (how === 'destroy') response.socket?.destroy();
}

function insteadOfAnswer(
	fault: Extract<Fault, { kind: 'redirect' | 'drip' }>,
	real: () => unknown,
	response: ServerResponse,
): Answer | undefined {
	real();
	if (fault.kind === 'redirect') return { status: fault.status ?? 302, location: fault.location };
	response.writeHead(200, { 'Content-Type': 'application/json' });
	response.write(' ');
	const drops = setInterval(() => response.write(' '), fault.everyMs ?? 1_000);
	response.on('close', () => clearInterval(drops));
	return undefined;
}

/** Plays the faults around the real answer; undefined when the connection was cut or left hanging. */
async function answerWithFaults(
	core: Core,
	faults: Fault[],
	real: () => Answer,
	response: ServerResponse,
): Promise<Answer | undefined> {
	for (const fault of faults) if (fault.kind === 'slow') await pause(fault.delayMs);
	for (const fault of faults) {
		if (fault.kind === 'expire-token') core.tokens.expireAll();
		if (fault.kind === 'status')
			return { status: fault.status, body: fault.body, contentType: fault.contentType };
		if (fault.kind === 'disconnect-before-store') {
			cut(response, fault.how);
			return undefined;
		}
	}
	for (const fault of faults)
		if (fault.kind === 'redirect' || fault.kind === 'drip')
			return insteadOfAnswer(fault, fault.stored ? real : () => undefined, response);
	const answer = real();
	for (const fault of faults) {
		if (fault.kind === 'timeout-after-store') {
			cut(response, fault.how);
			return undefined;
		}
		if (fault.kind === 'broken-body')
			return {
				...answer,
				body: fault.body ?? `${JSON.stringify(answer.body ?? {}).slice(0, -1)}`,
				contentType: 'application/json',
			};
	}
	return answer;
}

async function serve(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const method = request.method ?? 'GET';
	const url = new URL(request.url ?? '/', 'http://simulator');
	const raw = await readRaw(request);
	const read: ReadRequest = {
		pathValues: {},
		query: url.searchParams,
		headers: request.headers,
		raw,
		...parse(raw),
	};
	if (url.pathname.startsWith('/_control/')) {
		send(response, control(core, method, url.pathname.slice('/_control/'.length), read));
		return;
	}
	const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : url.pathname;
	const found = path === url.pathname ? ('unknown path' as const) : findOperation(method, path);
	const operation = typeof found === 'string' ? undefined : found.operation;
	const call: Call = {
		seq: core.calls.length + 1,
		method,
		path,
		query: Object.fromEntries(url.searchParams),
		operation: operation?.id ?? '',
		status: 0,
		at: new Date(core.clock.now()).toISOString(),
		...(read.json === undefined ? {} : { body: withoutPassword(read.json) }),
	};
	core.calls.push(call);
	const faults = core.faults.take(operation, method, path);
	if (faults.length > 0) call.fault = faults.map(({ kind }) => kind).join('+');
	const real = (): Answer => {
		if (typeof found !== 'string')
			return respond(core, found.operation, { ...read, pathValues: found.pathValues }, call, faults);
		core.violations.push({ call: call.seq, operation: `${method} ${path}`, problem: found });
		return plain(
			found === 'unknown path' ? 404 : 405,
			`HTTP ${found === 'unknown path' ? '404 Not Found' : '405 Method Not Allowed'}`,
		);
	};
	const answer = await answerWithFaults(core, faults, real, response);
	if (!answer) return;
	call.status = answer.status;
	if (answer.body !== undefined && answer.status >= 400) call.answer = answer.body;
	send(response, answer);
}

/** Passwords do not belong in a log of calls, even of a simulator. */
function withoutPassword(body: Json): Json {
	return body !== null && typeof body === 'object' && !Array.isArray(body) && 'password' in body
		? { ...body, password: '***' }
		: body;
}

export function createSimulatorServer(core: Core): Server {
	const server = createServer((request, response) => {
		serve(core, request, response).catch((error: unknown) => {
			if (response.headersSent || response.destroyed) response.destroy();
			else
				send(
					response,
					plain(
						500,
						`Simulator error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
					),
				);
		});
	});
	// Longer than any pause of a test, so that a reused connection is not closed under a request.
	server.keepAliveTimeout = 60_000;
	return server;
}
