import { inWords, option, out, playSeeds } from '../seeds/seeds';

const SIDES = ['shop', 'octopus'] as const;

/**
 * npm run test:fuzz [-- --seeds 5000] [--from 1] [--only shop|octopus]: recorded answers of every version of the shop, and
 * what Octopus answers, cut, doubled, of the wrong type, without a field, in another encoding or huge – so many seeds of each
 * side; each seed replayed alone by `--seed N --only …`.
 */
async function main(): Promise<number> {
	const only = process.argv[process.argv.indexOf('--only') + 1];
	let failures = 0;
	for (const side of SIDES)
		if (!process.argv.includes('--only') || only === side) failures += await play(side);
	return failures === 0 ? 0 : 1;
}

async function play(side: (typeof SIDES)[number]): Promise<number> {
	const single = option('seed', 0);
	const seeds = single ? 1 : option('seeds', 5_000);
	const from = single || option('from', 1);
	const start = Date.now();
	const { failed, played, processes } = await playSeeds('fuzz-worker.ts', from, from + seeds, [side]);
	for (const line of failed)
		out(`${line} (again: npm run test:fuzz -- --only ${side} --seed ${/\d+/.exec(line)![0]})`);
	out(`${side}: what came of the orders: ${inWords(played)}`);
	out(
		`${side}: ${seeds - failed.length} seeds passed, ${failed.length} failed, in ${Math.round((Date.now() - start) / 1000)} s with ${processes} processes`,
	);
	return failed.length;
}

main().then((code) => process.exit(code));
