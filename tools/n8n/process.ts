import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** Runs a program to its end; its output goes to a log file. Throws with the last lines when it fails. */
export async function runProgram(
	program: string,
	args: string[],
	options: { cwd: string; env?: NodeJS.ProcessEnv; logFile?: string },
): Promise<string> {
	const child = spawn(program, args, {
		cwd: options.cwd,
		env: { ...ownEnvironment(), ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
			if (options.logFile) appendFileSync(options.logFile, chunk);
		});
	}
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	if (code !== 0)
		throw new Error(
			`${program} ${args.join(' ')} ended with ${code}:\n${output.split('\n').slice(-25).join('\n')}`,
		);
	return output;
}

/** Without what npm hands down to scripts: this project's own settings (no install scripts) are not those of an n8n. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) =>
				!/^npm_(config_(?!registry|cache|proxy|https_proxy|cafile)|package_|lifecycle_)/i.test(name),
		),
	);
}
