/** What Octopus refuses, with its ErrorResult (octopus-api.md §5.2). */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly result: { errorCode?: number; errorMessage?: string; technicalInfo?: string },
	) {
		super(result.technicalInfo ?? result.errorMessage ?? `HTTP ${status}`);
	}
}

export const business = (errorCode: number, technicalInfo: string): Refusal =>
	new Refusal(400, { errorCode, errorMessage: `Fout ${-errorCode}`, technicalInfo });
export const notFound = (technicalInfo: string): Refusal => new Refusal(404, { technicalInfo });
export const malformed = (technicalInfo = 'Invalid or missing parameters passed'): Refusal => new Refusal(400, { technicalInfo });
