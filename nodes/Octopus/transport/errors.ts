import { ExplainedError } from '../../shared/explained';
import type { Code } from '../../shared/texts';
import type { Values } from '../../shared/texts/text';
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

/** Octopus's own error codes (fact O7). */
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
const LIMIT =
	/maximum (allowed )?(number of )?calls|too many (calls|requests)|(daily|call) limit|limit (is )?(reached|exceeded)|quota/i;

/** An answer that is no success. */
export interface Refused {
	/** Method and path. */
	operation: string;
	status: number;
	/** Octopus's own words; null when the answer is not Octopus's. */
	result: ErrorResult | null;
	text: string;
	/** Where a redirect points. */
	target?: string;
	retryAfter?: number | null;
}

/**
 * The explained error for a refusal, from most to least specific. What Octopus did not say itself is no refusal: a page of a
 * proxy, a redirect or the JSON of somebody else leaves it open whether the call was carried out.
 */
export function explainRefusal({
	operation,
	status,
	result,
	text,
	target,
	retryAfter = null,
}: Refused): OctopusError {
	const said = [result?.errorMessage, result?.technicalInfo].filter(Boolean).join(' – ');
	const detail = said || inWords(text) || `HTTP ${status}`;
	const make = (code: Code, unclear = false) =>
		new OctopusError(
			code,
			{ detail, operation, status, target: target ?? '?' },
			status,
			result ?? {},
			unclear,
			retryAfter,
		);
	if (status >= 300 && status < 400) return make('OCTOPUS_REDIRECTS', true);
	if (status === 429 || LIMIT.test(said)) return make('OCTOPUS_LIMIT_REACHED');
	const known = result?.errorCode === undefined ? undefined : CODES[result.errorCode];
	if (known) return make(known);
	if (status === 401 && (result || text.trim() === '')) return make('OCTOPUS_SESSION_REFUSED');
	if (status >= 500) return make('OCTOPUS_SERVER', true);
	if (!result) return make('OCTOPUS_NOT_OCTOPUS', true);
	if (status === 403) return make('OCTOPUS_FORBIDDEN');
	return make('OCTOPUS_REFUSED');
}

/** An answer with a success status that is none of what Octopus answers: HTML, nothing, another shape, half a list. */
export function notAnAnswer(operation: string, status: number, text: string): OctopusError {
	return new OctopusError(
		'OCTOPUS_NOT_OCTOPUS',
		{ detail: inWords(text) || 'an empty answer', operation, status },
		status,
		{},
		true,
	);
}

const MOST_QUOTED = 200;

/** What somebody answered, as far as a sentence can quote it. */
export function inWords(text: string): string {
	if (/<html|<!doctype/i.test(text)) return 'a web page instead of data';
	const quoted = text.trim().replace(/\s+/g, ' ');
	return quoted.length > MOST_QUOTED ? `${quoted.slice(0, MOST_QUOTED)}…` : quoted;
}
