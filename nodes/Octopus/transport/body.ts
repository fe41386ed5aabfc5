import { isObject, parseJson, type JsonObject } from '../../shared/json';
import type { ErrorResult } from './types';

/** A JSON body, or undefined when it is empty or no JSON (a proxy's HTML page, for one). */
export const parseBody = parseJson;

const said = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * Octopus's ErrorResult in a body, which it may put into a 2xx answer as well (fact O2); null when there is none.
 * The JSON of somebody else has neither its code nor its `technicalInfo`.
 */
export function errorIn(body: unknown): ErrorResult | null {
	if (!isObject(body)) return null;
	const errorCode = /^-?\d+$/.test(String(body.errorCode)) ? Number(body.errorCode) : undefined;
	const technicalInfo = said(body.technicalInfo);
	if ((errorCode === undefined && technicalInfo === undefined) || errorCode === 0) return null;
	return { errorCode, errorMessage: said(body.errorMessage), technicalInfo };
}

/** The same for an answer whose status says that it is none of success: there a code of 0 does not take `technicalInfo` back. */
export function refusalIn(body: unknown): ErrorResult | null {
	const technicalInfo = isObject(body) ? said(body.technicalInfo) : undefined;
	return (
		errorIn(body) ??
		(technicalInfo === undefined
			? null
			: { technicalInfo, errorMessage: said((body as JsonObject).errorMessage) })
	);
}
