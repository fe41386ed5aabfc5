import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';

type Context = IExecuteFunctions | ILoadOptionsFunctions;

/**
 * How a total time runs out; the fault simulation puts its own clock here. `expire` is to be called once, after so many
 * seconds; `signal` is the one the request was given.
 */
export const totalTime: { start: (seconds: number, expire: () => void, signal: AbortSignal) => void } = {
	start: (seconds, expire) =>
		AbortSignal.timeout(seconds * 1000).addEventListener('abort', expire, { once: true }),
};

/** Like a time-out of the system, so that it is explained as one ("no answer in time"). */
class TotalTimeError extends Error {
	readonly code = 'ETIMEDOUT';
}

/**
 * Runs one request that has to be over after so many seconds, whatever trickles in: n8n's `timeout` is for a server that is
 * silent, and begins anew with every byte. `send` hands the signal on as `abortSignal`, so that n8n ends the request itself;
 * where n8n takes none (credential tests), at least nobody waits any longer. `cancelled`: ends it as well. Throws an error
 * with the code ETIMEDOUT when the time is up.
 */
export async function withinTotalTime<T>(
	seconds: number,
	send: (signal: AbortSignal) => Promise<T>,
	cancelled?: AbortSignal,
): Promise<T> {
	const ended = new AbortController();
	const end = () => ended.abort();
	cancelled?.addEventListener('abort', end, { once: true });
	if (cancelled?.aborted) end();
	const tooLate = new Promise<never>((_, reject) => {
		const expire = () => {
			reject(new TotalTimeError(`no whole answer in ${seconds} s`));
			end();
		};
		totalTime.start(seconds, expire, ended.signal);
	});
	try {
		return await Promise.race([send(ended.signal), tooLate]);
	} finally {
		cancelled?.removeEventListener('abort', end);
	}
}

/**
 * n8n's `httpRequestWithAuthentication` within a total time, a login on the way included. Cancelling the execution still
 * ends it: n8n would put that signal in place of ours, so the request sees a context that has both in one.
 */
export async function requestWithinTotalTime(
	context: Context,
	credentialType: string,
	options: IHttpRequestOptions,
	seconds: number,
): Promise<unknown> {
	const cancelled = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return await withinTotalTime(
		seconds,
		async (signal) => {
			const ending = Object.create(
				context,
				'getExecutionCancelSignal' in context ? { getExecutionCancelSignal: { value: () => signal } } : {},
			) as Context;
			return (await context.helpers.httpRequestWithAuthentication.call(ending, credentialType, {
				...options,
				abortSignal: signal,
			})) as unknown;
		},
		cancelled,
	);
}
