process.env.N8N_LOG_LEVEL = 'silent';

/** Plays seeds from argv[2] to before argv[3], every argv[4]th, and prints those that failed; the first only when a safeguard (argv[5]) is off. */
async function main(): Promise<void> {
	const { Stage } = await import('../test/faults/play');
	const { SAFEGUARDS } = await import('../test/faults/safeguards');
	const [from, to, step] = process.argv.slice(2, 5).map(Number) as [number, number, number];
	const off = process.argv[5] as keyof typeof SAFEGUARDS | undefined;
	if (off) SAFEGUARDS[off]();
	const stage = await Stage.open();
	let failed = false;
	for (let seed = from; seed < to && !(off && failed); seed += step) {
		try {
			await stage.play(seed);
		} catch (error) {
			failed = true;
			process.stdout.write(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n`);
		}
	}
	process.stdout.write(`played ${JSON.stringify(stage.played)}\n`);
	await stage.close();
	process.exit(0);
}

void main();
