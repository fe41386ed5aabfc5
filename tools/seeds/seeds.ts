import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** The number behind `--name`. */
export function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

export interface Played {
	/** One line per seed that failed: "seed 7: …". */
	failed: string[];
	/** What happened, by name. */
	played: Record<string, number>;
}

/** Plays the seeds from `from` to before `to` in as many processes as there are processors, four at the most. */
export async function playSeeds(
	worker: string,
	from: number,
	to: number,
	more: string[] = [],
): Promise<Played & { processes: number }> {
	const processes = Math.min(to - from, Math.max(1, Math.min(4, cpus().length)));
	const results = await Promise.all(
		Array.from(
			{ length: processes },
			async (_, index) => await playEvery(worker, from + index, to, processes, more),
		),
	);
	return {
		processes,
		failed: results.flatMap(({ failed }) => failed),
		played: sumOf(results.map(({ played }) => played)),
	};
}

/** Every `step`th seed in a process of its own. */
export async function playEvery(
	worker: string,
	from: number,
	to: number,
	step: number,
	more: string[] = [],
): Promise<Played> {
	const args = ['--import', 'tsx', join(__dirname, worker), String(from), String(to), String(step), ...more];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	await new Promise((resolve) => child.on('exit', resolve));
	const played = /^played (.*)$/m.exec(output)?.[1];
	const failed = output.split('\n').filter((line) => line.startsWith('seed '));
	return played
		? { failed, played: JSON.parse(played) as Record<string, number> }
		: { failed: [...failed, `seed ${from}…: the process ended early\n${output.slice(-2_000)}`], played: {} };
}

function sumOf(all: Array<Record<string, number>>): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const one of all)
		for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count;
	return sums;
}

export const inWords = (played: Record<string, number>): string =>
	Object.entries(played)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');

export const out = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a worker does: `play` throws for a seed that fails. `firstOnly`: one failed seed is enough. */
export async function workSeeds(play: (seed: number) => Promise<void>, firstOnly = false): Promise<void> {
	const [from, to, step] = process.argv.slice(2, 5).map(Number) as [number, number, number];
	let failed = false;
	for (let seed = from; seed < to && !(firstOnly && failed); seed += step) {
		try {
			await play(seed);
		} catch (error) {
			failed = true;
			out(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}
