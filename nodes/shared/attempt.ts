import { ExplainedError } from './explained';

/** What came of something that may be refused: a value, or the reason. */
export type Outcome<T> = { value: T; error?: undefined } | { value?: undefined; error: ExplainedError };

/** Runs the work and hands a refusal back as a value. Anything unexpected is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
	try {
		return { value: await work() };
	} catch (error) {
		return { error: explained(error) };
	}
}

/** The same for work that is done at once. */
export function attemptSync<T>(work: () => T): Outcome<T> {
	try {
		return { value: work() };
	} catch (error) {
		return { error: explained(error) };
	}
}

function explained(error: unknown): ExplainedError {
	if (error instanceof ExplainedError) return error;
	throw error;
}
