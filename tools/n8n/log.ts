const started = performance.now();

/** Progress, on standard error, with the seconds since the start. */
export function log(text: string): void {
	process.stderr.write(
		`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${text}\n`,
	);
}

/** Says every quarter of a minute that a long step is still going on. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
	log(`${what} …`);
	const begun = performance.now();
	const timer = setInterval(
		() => log(`  still at it (${Math.round((performance.now() - begun) / 1000)} s)`),
		15_000,
	);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}
