import { SAFEGUARDS } from '../../test/faults/safeguards';
import { inWords, option, out, playEvery, playSeeds } from '../seeds/seeds';

const WORKER = 'faults-worker.ts';
/** Seeds tried at the most until the simulation notices that a safeguard is off. */
const MOST_WITHOUT = 400;

/**
 * npm run test:faults [-- --seeds 1000] [--from 1]: chance schedules of trouble, each replayed alone by `--seed N`; then each
 * safeguard switched off, which has to make some seed fail.
 */
async function main(): Promise<number> {
	const single = option('seed', 0);
	const seeds = single ? 1 : option('seeds', 1_000);
	const from = single || option('from', 1);
	const start = Date.now();
	const { failed, played, processes } = await playSeeds(WORKER, from, from + seeds);
	for (const line of failed) out(`${line} (again: npm run test:faults -- --seed ${/\d+/.exec(line)![0]})`);
	const unnoticed = single ? [] : await withoutSafeguards(from);
	out(`what happened: ${inWords(played)}`);
	out(
		`${seeds - failed.length} seeds passed, ${failed.length + unnoticed.length} failed, in ${Math.round((Date.now() - start) / 1000)} s with ${processes} processes`,
	);
	return failed.length + unnoticed.length === 0 ? 0 : 1;
}

/** The safeguards whose absence nobody noticed: there must be none. */
async function withoutSafeguards(from: number): Promise<string[]> {
	const names = Object.keys(SAFEGUARDS);
	const found: Array<string | undefined> = [];
	for (const name of names)
		found.push((await playEvery(WORKER, from, from + MOST_WITHOUT, 1, [name])).failed[0]);
	names.forEach((name, index) =>
		out(
			found[index]
				? `without ${name}: noticed by ${found[index]!.slice(0, 120)}`
				: `without ${name}: NOT NOTICED in ${MOST_WITHOUT} seeds`,
		),
	);
	return names.filter((_, index) => !found[index]);
}

main().then((code) => process.exit(code));
