import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOctopusSimulator, type OctopusSimulator } from '../simulators/octopus';
import { startPrestaShopSimulator, type ShopSimulator } from '../simulators/prestashop';
import { N8nClient } from '../../tools/n8n/client';
import { ensureN8n, type N8nVersion } from '../../tools/n8n/install';
import { packNodes } from '../../tools/n8n/pack';
import { installPack, startN8n, type N8nServer } from '../../tools/n8n/server';

export interface RealN8n {
	client: N8nClient;
	server: N8nServer;
	shop: ShopSimulator;
	octopus: OctopusSimulator;
	/** Where this n8n keeps its database and its log. */
	home: string;
	/** Pulls the plug and starts again; `client` and `server` are new then. */
	killAndRestart(): Promise<void>;
	close(): Promise<void>;
}

/** Packed by the test run before its suites, or here. */
let tarball: Promise<string> | undefined = process.env.PACKED_NODES
	? Promise.resolve(process.env.PACKED_NODES)
	: undefined;

/** A new n8n of a version, with the packed nodes installed as a user installs them, and both simulators. */
export async function startRealN8n(
	version: N8nVersion,
	environment: NodeJS.ProcessEnv = {},
): Promise<RealN8n> {
	const install = await ensureN8n(version);
	const home = mkdtempSync(join(tmpdir(), 'prestashop-octopus-e2e-'));
	await installPack(install, home, await (tarball ??= packNodes()));
	const shop = await startPrestaShopSimulator();
	const octopus = await startOctopusSimulator();
	const server = await startN8n(install, home, environment).catch(async (error: unknown) => {
		await Promise.all([shop.close(), octopus.close()]);
		throw error;
	});
	const n8n: RealN8n = {
		client: await N8nClient.open(server.url),
		server,
		shop,
		octopus,
		home,
		async killAndRestart() {
			await n8n.server.kill();
			n8n.server = await startN8n(install, home, environment);
			n8n.client = await N8nClient.open(n8n.server.url);
		},
		async close() {
			await n8n.server.stop();
			await shop.close();
			await octopus.close();
			rmSync(home, { recursive: true, force: true });
		},
	};
	return n8n;
}
