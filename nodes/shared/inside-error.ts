import { ExplainedError } from './explained';

/** An answer of the other side, as axios left it in its error. */
export interface FailedAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	data: unknown;
}

/** The error inside an error: n8n 2.x keeps it as `cause`, 1.x as `errorResponse`. */
const inside = (error: unknown): unknown => {
	const { cause, errorResponse } = (error ?? {}) as { cause?: unknown; errorResponse?: unknown };
	return cause ?? errorResponse;
};

/** How deep errors are looked into. */
const DEPTH = 5;

function dig<T>(error: unknown, find: (layer: unknown) => T | null): T | null {
	for (
		let layer = error, depth = 0;
		layer !== undefined && layer !== null && depth < DEPTH;
		layer = inside(layer), depth++
	) {
		const found = find(layer);
		if (found !== null) return found;
	}
	return null;
}

/** The answer inside n8n's own error; null when there was none. n8n 1.x leaves only the status and, if it was an object, the body. */
export const answerIn = (error: unknown): FailedAnswer | null =>
	dig(error, (layer) => {
		const { response } = layer as { response?: Partial<FailedAnswer> };
		return typeof response?.status === 'number'
			? { status: response.status, headers: response.headers ?? {}, data: response.data }
			: null;
	}) ??
	dig(error, (layer) => {
		const { httpCode, context } = layer as { httpCode?: unknown; context?: { data?: unknown } };
		return /^\d{3}$/.test(String(httpCode ?? ''))
			? { status: Number(httpCode), headers: {}, data: context?.data }
			: null;
	});

/** A refusal we explained ourselves before n8n wrapped it, a failed login for one. n8n 1.x keeps its words, not the error. */
export const explainedIn = (error: unknown): ExplainedError | null =>
	dig(error, (layer) => {
		if (layer instanceof ExplainedError) return layer;
		const { message, description } = layer as { message?: string; description?: unknown };
		return typeof description === 'string' ? ExplainedError.restore(message ?? '', description) : null;
	});

/** A system's code for a connection that never became an answer: ENOTFOUND, ECONNREFUSED, DEPTH_ZERO_SELF_SIGNED_CERT, … */
export const systemCode = (error: unknown): string | null =>
	dig(error, (layer) => {
		const { code, httpCode, errors, message } = layer as {
			code?: unknown;
			httpCode?: unknown;
			errors?: unknown;
			message?: unknown;
		};
		for (const known of [code, httpCode])
			if (
				typeof known === 'string' &&
				/^E[A-Z]{3,}(_[A-Z]+)?$|CERT|^UNABLE_TO/.test(known) &&
				!known.startsWith('ERR_')
			)
				return known;
		if (Array.isArray(errors) && errors.length > 0) return systemCode(errors[0]);
		const text = typeof message === 'string' ? message : '';
		if (/timeout of \d+ ?ms/i.test(text)) return 'ETIMEDOUT';
		if (/socket hang up/i.test(text)) return 'ECONNRESET';
		return (
			/\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|EPIPE)\b/.exec(text)?.[1] ?? null
		);
	});

const WORDS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection cut',
	EPIPE: 'connection cut',
	ETIMEDOUT: 'no answer in time',
	ECONNABORTED: 'no answer in time',
	EHOSTUNREACH: 'no way to the host',
};

/** A system code in words: n8n replaces messages that hold the code itself by general ones of its own. */
export const inWords = (code: string): string =>
	WORDS[code] ?? (code.replace(/_/g, ' ').toLowerCase() || 'no answer');
