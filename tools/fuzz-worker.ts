import { Fuzz } from '../test/fuzz/play';
import { out, workSeeds } from './seeds';

/** Plays seeds from argv[2] to before argv[3], every argv[4]th, and prints those that failed. */
async function main(): Promise<void> {
	const fuzz = await Fuzz.open();
	await workSeeds(async (seed) => await fuzz.play(seed));
	out(`played ${JSON.stringify(fuzz.outcomes)}`);
	await fuzz.close();
	process.exit(0);
}

void main();
