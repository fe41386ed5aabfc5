// Starts a tool on a fresh machine: installs what package-lock.json names when it is not there yet, then runs the script.
// Standard output stays the script's own.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
	console.error(`Node 20 or newer is needed; this is Node ${process.versions.node}.`);
	process.exit(1);
}

const lock = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');
const stamp = join(root, 'node_modules', '.installed-from');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
	// npm ci empties the folder first: through a link that would be the one of another checkout.
	if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
		console.error(
			'node_modules is a link, and holds other versions than package-lock.json names. Remove the link and start again.',
		);
		process.exit(1);
	}
	console.error('Installing what is missing (about a minute) …');
	const { status } = spawnSync(
		'npm',
		['ci', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund'],
		{ cwd: root, stdio: ['ignore', 2, 2] },
	);
	if (status !== 0) {
		console.error('npm ci did not end well: what it says stands above.');
		process.exit(status ?? 1);
	}
	writeFileSync(stamp, lock);
}

const child = spawn(process.execPath, ['--import', 'tsx', join(root, script), ...args], {
	cwd: root,
	stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
