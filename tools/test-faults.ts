import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { SAFEGUARDS } from '../test/faults/safeguards';

/** Seeds tried at the most until the simulation notices that a safeguard is off. */
const MOST_WITHOUT = 400;

/**
 * npm run test:faults [-- --seeds 1000] [--from 1]: chance schedules of trouble, each replayed alone by `--seed N`; then each
 * safeguard switched off, which has to make some seed fail.
 */
async function main(): Promise<number> {
	const option = (name: string, otherwise: number) => {
		const at = process.argv.indexOf(`--${name}`);
		return at < 0 ? otherwise : Number(process.argv[at + 1]);
	};
	const single = option('seed', 0);
	const seeds = single ? 1 : option('seeds', 1_000);
	const from = single || option('from', 1);
	const workers = Math.min(seeds, Math.max(1, Math.min(4, cpus().length)));
	const start = Date.now();
	const results = await Promise.all(Array.from({ length: workers }, async (_, index) => await play(from + index, from + seeds, workers)));
	const failed = results.flatMap((result) => result.failed);
	for (const line of failed) out(`${line} (again: npm run test:faults -- --seed ${/\d+/.exec(line)![0]})`);
	const unnoticed = single ? [] : await withoutSafeguards(from);
	out(`what happened: ${sumOf(results.map(({ played }) => played))}`);
	out(`${seeds - failed.length} seeds passed, ${failed.length + unnoticed.length} failed, in ${Math.round((Date.now() - start) / 1000)} s with ${workers} processes`);
	return failed.length + unnoticed.length === 0 ? 0 : 1;
}

const out = (line: string) => process.stdout.write(`${line}\n`);

/** The safeguards whose absence nobody noticed: there must be none. */
async function withoutSafeguards(from: number): Promise<string[]> {
	const names = Object.keys(SAFEGUARDS);
	const found: Array<string | undefined> = [];
	for (const name of names) found.push((await play(from, from + MOST_WITHOUT, 1, name)).failed[0]);
	names.forEach((name, index) => out(found[index] ? `without ${name}: noticed by ${found[index]!.slice(0, 120)}` : `without ${name}: NOT NOTICED in ${MOST_WITHOUT} seeds`));
	return names.filter((_, index) => !found[index]);
}

interface Result {
	failed: string[];
	played: Record<string, number>;
}

/** Every `step`th seed in a process of its own. */
async function play(from: number, to: number, step: number, without?: string): Promise<Result> {
	const args = ['--import', 'tsx', join(__dirname, 'faults-worker.ts'), String(from), String(to), String(step), ...(without ? [without] : [])];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	await new Promise((resolve) => child.on('exit', resolve));
	const played = /^played (.*)$/m.exec(output)?.[1];
	const failed = output.split('\n').filter((line) => line.startsWith('seed '));
	return played ? { failed, played: JSON.parse(played) as Record<string, number> } : { failed: [...failed, `seed ${from}…: the process ended early\n${output.slice(-2_000)}`], played: {} };
}

function sumOf(all: Array<Record<string, number>>): string {
	const sums: Record<string, number> = {};
	for (const one of all) for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count;
	return Object.entries(sums).map(([name, count]) => `${name} ${count}`).join(', ');
}

main().then((code) => process.exit(code));
