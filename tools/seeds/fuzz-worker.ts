import { OctopusFuzz } from '../../test/fuzz/octopus-play';
import { Fuzz } from '../../test/fuzz/play';
import { out, workSeeds } from './seeds';

/** Plays seeds from argv[2] to before argv[3], every argv[4]th, of the shop or (argv[5]) of Octopus, and prints those that failed. */
async function main(): Promise<void> {
	const fuzz = process.argv[5] === 'octopus' ? await OctopusFuzz.open() : await Fuzz.open();
	await workSeeds(async (seed) => await fuzz.play(seed));
	out(`played ${JSON.stringify(fuzz.outcomes)}`);
	await fuzz.close();
	process.exit(0);
}

void main();
