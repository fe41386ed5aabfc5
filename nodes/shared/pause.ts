import { sleep } from 'n8n-workflow';

/** Longest time, in seconds, that a server's Retry-After is waited for within a run. */
const MOST_RETRY_AFTER = 60;

/** Longest wait of our own, in seconds. */
const MOST_BACK_OFF = 15;

/** How time passes; the fault simulation puts its own clock here. */
export const time = {
	pause: async (seconds: number): Promise<void> => await sleep(seconds * 1000),
	random: (): number => Math.random(),
};

/**
 * Waits before another try: 1, 3, 9 … seconds give or take a quarter, so that two runs do not meet again; or what the server
 * asks for. `round`: 0 for the first wait. False when the server asks for more than a run can wait.
 */
export async function backOff(round: number, retryAfter: number | null = null): Promise<boolean> {
	if (retryAfter !== null && retryAfter > MOST_RETRY_AFTER) return false;
	await time.pause(retryAfter ?? Math.min(3 ** round, MOST_BACK_OFF) * (0.75 + time.random() / 2));
	return true;
}

/** Seconds of a Retry-After header (a number, or a date); null when there is none or it cannot be read. */
export function retryAfterOf(header: string | string[] | undefined, now = Date.now()): number | null {
	const text = String(Array.isArray(header) ? header[0] : (header ?? '')).trim();
	if (/^\d+$/.test(text)) return Number(text);
	const moment = Date.parse(text);
	return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now) / 1000));
}
