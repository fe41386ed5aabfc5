import { out, workSeeds } from './seeds';

process.env.N8N_LOG_LEVEL = 'silent';

/** Plays seeds from argv[2] to before argv[3], every argv[4]th, and prints those that failed; the first only when a safeguard (argv[5]) is off. */
async function main(): Promise<void> {
	const { Stage } = await import('../../test/faults/play');
	const { SAFEGUARDS } = await import('../../test/faults/safeguards');
	const off = process.argv[5] as keyof typeof SAFEGUARDS | undefined;
	if (off) SAFEGUARDS[off]();
	const stage = await Stage.open();
	await workSeeds(async (seed) => await stage.play(seed), off !== undefined);
	out(`played ${JSON.stringify(stage.played)}`);
	await stage.close();
	process.exit(0);
}

void main();
