import { ExplainedError } from '../../shared/explained';
import { inWords, systemCode } from '../../shared/inside-error';

/** One sentence for a connection that brought no answer. */
export function explainConnection(error: unknown, url: string): ExplainedError {
	if (error instanceof ExplainedError) return error;
	const host = hostOf(url);
	const code = systemCode(error) ?? '';
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return new ExplainedError('OCTOPUS_HOST_UNKNOWN', { host });
	if (/CERT|UNABLE_TO/.test(code))
		return new ExplainedError('OCTOPUS_CERTIFICATE', { host, detail: inWords(code) });
	return new ExplainedError('OCTOPUS_UNREACHABLE', { host, detail: inWords(code) });
}

function hostOf(url: string): string {
	try {
		return new URL(url).host;
	} catch {
		return url;
	}
}
