interface Chain {
	code?: unknown;
	message?: unknown;
	cause?: unknown;
	errors?: unknown;
}

/** The system's code for a connection that never became an answer (ENOTFOUND, ECONNREFUSED, …), however deep it is wrapped. */
export function systemCode(error: unknown, depth = 0): string | null {
	if (typeof error !== 'object' || error === null || depth > 5) return null;
	const { code, cause, errors, message } = error as Chain;
	if (typeof code === 'string' && /^(E[A-Z_]+|.*CERT.*|UNABLE_TO.*|HPE_.*|UND_.*)$/.test(code) && code !== 'ERR_BAD_REQUEST' && code !== 'ERR_BAD_RESPONSE') return code;
	const inner = Array.isArray(errors) ? errors[0] : undefined;
	const found = systemCode(cause, depth + 1) ?? systemCode(inner, depth + 1);
	if (found) return found;
	const text = typeof message === 'string' ? message : '';
	return /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ECONNABORTED|EAI_AGAIN|EHOSTUNREACH|EPIPE)\b/.exec(text)?.[1] ?? (/timeout of \d+ ?ms|socket hang up/i.test(text) ? 'ETIMEDOUT' : null);
}

const WORDS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'connection refused', ECONNRESET: 'connection cut', EPIPE: 'connection cut', ETIMEDOUT: 'no answer in time', ECONNABORTED: 'no answer in time', EHOSTUNREACH: 'no way to the host',
};

/** A system code in words. n8n replaces messages that hold the code itself by general ones of its own. */
export const inWords = (code: string): string => WORDS[code] ?? (code.replace(/_/g, ' ').toLowerCase() || 'no answer');
