import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withProgress } from './log';
import { runProgram } from './process';

const ROOT = join(__dirname, '../..');

/** Builds the package and packs it as npm would publish it; gives the tarball's path. */
export async function packNodes(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'prestashop-octopus-'));
	await withProgress('Building and packing the nodes', async () => {
		await runProgram('npm', ['run', 'build', '--loglevel=error'], { cwd: ROOT });
		await runProgram('npm', ['pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', folder], {
			cwd: ROOT,
		});
	});
	return join(
		folder,
		readdirSync(folder).find((file) => file.endsWith('.tgz'))!,
	);
}
