import type { Code } from '../../shared/texts';
import { ExplainedError, type Values } from '../../shared/explained';
import type { ErrorResult } from './types';

/** Octopus refused, or nobody knows whether it did. */
export class OctopusError extends ExplainedError {
	constructor(
		code: Code,
		values: Values,
		httpStatus: number | undefined,
		readonly result: ErrorResult,
		/** True when a write may or may not have been stored: no answer, or a 5xx. */
		readonly unclear: boolean,
		/** Seconds after which Octopus wants to be asked again; null when it does not say. */
		readonly retryAfter: number | null = null,
	) {
		super(code, values, httpStatus);
		this.name = 'OctopusError';
	}
}

/** Octopus's own error codes (octopus-api.md §5.3). */
export const octopusCode = { WRONG_NUMBER: -13 } as const;

const CODES: Readonly<Record<number, Code>> = {
	[-3]: 'OCTOPUS_NO_ACCESS',
	[-5]: 'OCTOPUS_NO_ACCESS',
	[-9]: 'OCTOPUS_BOOKYEAR_REFUSED',
	[-10]: 'OCTOPUS_JOURNAL_REFUSED',
	[-11]: 'OCTOPUS_JOURNAL_LOCKED',
	[-12]: 'OCTOPUS_JOURNAL_LOCKED',
	[-13]: 'OCTOPUS_NUMBER_REFUSED',
	[-14]: 'OCTOPUS_PERIOD_REFUSED',
	[-15]: 'OCTOPUS_PERIOD_REFUSED',
	[-16]: 'OCTOPUS_RELATION_REFUSED',
	[-21]: 'OCTOPUS_ACCOUNT_REFUSED',
	[-22]: 'OCTOPUS_VAT_CODE_REFUSED',
	[-29]: 'OCTOPUS_JOURNAL_REFUSED',
	[-38]: 'OCTOPUS_JOURNAL_REFUSED',
	[-75]: 'OCTOPUS_VAT_CODE_REFUSED',
};

/** Neither status nor body of an exceeded daily limit is documented; these words and 429 are taken for one. */
const LIMIT = /maximum (allowed )?(number of )?calls|too many (calls|requests)|(daily|call) limit|limit (is )?(reached|exceeded)|quota/i;

/** The explained error for a refusal, from most to least specific. */
export function explainRefusal(operation: string, status: number, result: ErrorResult | null, text: string, retryAfter: number | null = null): OctopusError {
	const said = [result?.errorMessage, result?.technicalInfo].map((part) => part?.trim()).filter(Boolean).join(' – ');
	const detail = said || (/<html|<!doctype/i.test(text) ? 'a web page instead of data' : text.trim().slice(0, 200)) || `HTTP ${status}`;
	const make = (code: Code, unclear = false) => new OctopusError(code, { detail, operation, status }, status, result ?? {}, unclear, retryAfter);
	if (status === 429 || LIMIT.test(said)) return make('OCTOPUS_LIMIT_REACHED');
	const known = result?.errorCode === undefined ? undefined : CODES[result.errorCode];
	if (known) return make(known);
	if (status === 401) return make('OCTOPUS_SESSION_REFUSED');
	if (status === 403) return make('OCTOPUS_FORBIDDEN');
	if (status >= 500) return make('OCTOPUS_SERVER', true);
	return make('OCTOPUS_REFUSED');
}
