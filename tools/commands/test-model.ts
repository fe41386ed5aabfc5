import { inWords, option, out, playSeeds } from '../seeds/seeds';

/**
 * npm run test:model [-- --seeds 10000] [--from 1]: chance sequences of sales, edits, cancellations, refunds, documents made by
 * hand and ends of processes, held against a model of the books; each replayed alone by `--seed N`.
 */
async function main(): Promise<number> {
	const single = option('seed', 0);
	const seeds = single ? 1 : option('seeds', 10_000);
	const from = single || option('from', 1);
	const start = Date.now();
	const { failed, played, processes } = await playSeeds('model-worker.ts', from, from + seeds);
	for (const line of failed) out(`${line} (again: npm run test:model -- --seed ${/\d+/.exec(line)![0]})`);
	out(`how it ended: ${inWords(played)}`);
	out(
		`${seeds - failed.length} sequences passed, ${failed.length} failed, in ${Math.round((Date.now() - start) / 1000)} s with ${processes} processes`,
	);
	return failed.length === 0 ? 0 : 1;
}

main().then((code) => process.exit(code));
