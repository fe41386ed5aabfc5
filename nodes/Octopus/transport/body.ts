import { parseJson } from '../../shared/json';
import type { ErrorResult } from './types';

/** A JSON body, or undefined when it is empty or no JSON (a proxy's HTML page, for one). */
export const parseBody = parseJson;

/** The ErrorResult in a body. Octopus may put one into a 2xx answer as well (octopus-api.md §5.2). */
export function errorIn(body: unknown): ErrorResult | null {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
	const { errorCode, errorMessage, technicalInfo } = body as ErrorResult;
	if (errorCode === undefined && technicalInfo === undefined && errorMessage === undefined) return null;
	return errorCode === 0 ? null : { errorCode, errorMessage, technicalInfo };
}
