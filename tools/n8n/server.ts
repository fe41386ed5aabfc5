import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import axios from 'axios';
import { withProgress } from './log';
import { ownEnvironment, runProgram } from './process';
import type { N8nInstall } from './install';

export interface N8nServer {
	url: string;
	/** Lets the peak be counted from now on; false where the system cannot. */
	resetPeakMemory(): boolean;
	/** Resident memory of the main process at its peak, in megabytes; null where the system does not say. */
	peakMemory(): number | null;
	/** What n8n has written so far. */
	log(): string;
	stop(): Promise<void>;
	/** SIGKILL to n8n and its helpers: nothing is tidied up. */
	kill(): Promise<void>;
}

async function freePort(): Promise<number> {
	return await new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** Quiet, local, and without calls to the makers of n8n. */
function environment(install: N8nInstall, home: string, port: number, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...ownEnvironment(),
		// A test runner's own value would make n8n think it is being tested itself.
		NODE_ENV: 'production',
		PATH: `${install.nodeBin}:${process.env.PATH}`,
		N8N_USER_FOLDER: home,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		DB_TYPE: 'sqlite',
		GENERIC_TIMEZONE: 'Europe/Brussels',
		TZ: 'Europe/Brussels',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		EXTERNAL_FRONTEND_HOOKS_URLS: '',
		N8N_SENTRY_DSN: '',
		N8N_FRONTEND_SENTRY_DSN: '',
		N8N_AI_ENABLED: 'false',
		N8N_PYTHON_ENABLED: 'false',
		N8N_LOG_LEVEL: 'warn',
		...(install.version.startsWith('2.') ? { N8N_DISABLED_MODULES: 'mcp-registry' } : {}),
	};
}

/** Installs the packed tarball (and other packages beside it) where n8n keeps community packages, the way its own installer does. */
export async function installPack(install: N8nInstall, home: string, ...packages: string[]): Promise<void> {
	const folder = join(home, '.n8n', 'nodes');
	mkdirSync(folder, { recursive: true });
	if (!existsSync(join(folder, 'package.json')))
		writeFileSync(
			join(folder, 'package.json'),
			JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }),
		);
	await withProgress('Installing the packed nodes into n8n', async () => {
		await runProgram(
			'npm',
			[
				'install',
				'--legacy-peer-deps',
				'--ignore-scripts',
				'--no-audit',
				'--no-fund',
				'--no-save',
				'--loglevel=error',
				...packages,
			],
			{ cwd: folder, env: { PATH: `${install.nodeBin}:${process.env.PATH}` } },
		);
	});
}

/** `more`: environment variables on top of the quiet ones. `nodeOptions`: of Node itself, those that NODE_OPTIONS may not hold. */
export async function startN8n(
	install: N8nInstall,
	home: string,
	more: NodeJS.ProcessEnv = {},
	nodeOptions: string[] = [],
): Promise<N8nServer> {
	mkdirSync(home, { recursive: true });
	const port = await freePort();
	const logFile = join(home, 'n8n.log');
	const output = openSync(logFile, 'a');
	const program = join(install.folder, 'node_modules', 'n8n', 'bin', 'n8n');
	const child = spawn(install.node, [...nodeOptions, program, 'start'], {
		cwd: home,
		env: { ...environment(install, home, port, await freePort()), ...more },
		stdio: ['ignore', output, output],
		detached: true,
	});
	const url = `http://127.0.0.1:${port}`;
	await withProgress(`Starting n8n ${install.version}`, async () => await ready(url, child, logFile));
	return {
		url,
		resetPeakMemory: () => resetPeakMemory(child.pid),
		peakMemory: () => peakMemory(child.pid),
		log: () => readFileSync(logFile, 'utf8'),
		stop: async () => await stop(child),
		kill: async () => await kill(child),
	};
}

const MOST_SECONDS = 180;

async function ready(url: string, child: ChildProcess, logFile: string): Promise<void> {
	for (let tries = 0; tries < MOST_SECONDS * 2; tries++) {
		if (child.exitCode !== null) throw new Error(`n8n ended with ${child.exitCode}:\n${tail(logFile)}`);
		const answer = await axios
			.get(`${url}/healthz/readiness`, { validateStatus: () => true, timeout: 2000 })
			.catch(() => null);
		if (answer?.status === 200) return;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error(`n8n was not ready after ${MOST_SECONDS} s:\n${tail(logFile)}`);
}

const tail = (file: string): string => readFileSync(file, 'utf8').split('\n').slice(-30).join('\n');

function peakMemory(pid: number | undefined): number | null {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return null;
	const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
	return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

function resetPeakMemory(pid: number | undefined): boolean {
	const file = `/proc/${pid}/clear_refs`;
	if (!existsSync(file)) return false;
	try {
		writeFileSync(file, '5');
		return true;
	} catch {
		return false;
	}
}

async function kill(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.on('exit', resolve));
	process.kill(-child.pid!, 'SIGKILL');
	await ended;
}

/** n8n starts helpers of its own: the whole group has to go. */
async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.pid === undefined) return;
	const ended = new Promise((resolve) => child.on('exit', resolve));
	process.kill(-child.pid, 'SIGTERM');
	const forced = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 15_000);
	await ended;
	clearTimeout(forced);
}
