import { out, workSeeds } from './seeds';

/** Plays sequences from argv[2] to before argv[3], every argv[4]th, and prints those that failed. */
async function main(): Promise<void> {
	const { playSequence, played } = await import('../../test/sequences/play');
	await workSeeds(playSequence);
	out(`played ${JSON.stringify(played)}`);
	process.exit(0);
}

void main();
