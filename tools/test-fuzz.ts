import { inWords, option, out, playSeeds } from './seeds';

/**
 * npm run test:fuzz [-- --seeds 5000] [--from 1]: recorded answers of every version of the shop, cut, doubled, of the wrong
 * type, without a field, in another encoding or huge; each seed replayed alone by `--seed N`.
 */
async function main(): Promise<number> {
	const single = option('seed', 0);
	const seeds = single ? 1 : option('seeds', 5_000);
	const from = single || option('from', 1);
	const start = Date.now();
	const { failed, played, processes } = await playSeeds('fuzz-worker.ts', from, from + seeds);
	for (const line of failed) out(`${line} (again: npm run test:fuzz -- --seed ${/\d+/.exec(line)![0]})`);
	out(`what came of the orders: ${inWords(played)}`);
	out(`${seeds - failed.length} seeds passed, ${failed.length} failed, in ${Math.round((Date.now() - start) / 1000)} s with ${processes} processes`);
	return failed.length === 0 ? 0 : 1;
}

main().then((code) => process.exit(code));
