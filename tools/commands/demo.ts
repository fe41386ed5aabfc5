import { rmSync } from 'node:fs';
import { startOctopusSimulator } from '../../test/simulators/octopus';
import { startPrestaShopSimulator } from '../../test/simulators/prestashop';
import { ownCredentials } from '../daily/credentials';
import { demoConfig } from '../daily/demo-config';
import { newDemoHome } from '../daily/demo-home';
import { importPages, pageUser } from '../daily/pages';
import { runDaily } from '../daily/run-daily';
import { table } from '../daily/table';
import { log } from '../n8n/log';
import { N8nClient, owner } from '../n8n/client';
import { ensureN8n } from '../n8n/install';
import { packNodes } from '../n8n/pack';
import { installPack, startN8n } from '../n8n/server';

/** npm run demo: two simulators, a real n8n with the packed nodes, the daily workflow run once, and the pages to look at. */
async function main(): Promise<number> {
	const once = process.argv.includes('--once');
	const install = await ensureN8n('2.41.1');
	const home = newDemoHome();
	await installPack(install, home, await packNodes());
	const shop = await startPrestaShopSimulator();
	const octopus = await startOctopusSimulator();
	const server = await startN8n(install, home);
	const stop = async () => {
		await server.stop();
		await shop.close();
		await octopus.close();
		rmSync(home, { recursive: true, force: true });
	};
	try {
		const client = await N8nClient.open(server.url);
		const config = demoConfig(shop, octopus);
		const { lines, summary, failure, workflowId } = await runDaily(client, config);
		process.stdout.write(`${table(lines)}\n\n`);
		const { calls, ...counts } = summary;
		process.stdout.write(
			`${Object.entries(counts)
				.map(([name, count]) => `${name} ${count}`)
				.join(', ')}; calls: PrestaShop ${calls.prestashop}, Octopus ${calls.octopus}\n`,
		);
		if (failure) process.stdout.write(`The workflow stopped: ${failure}\n`);
		if (once) {
			await stop();
			return failure ? 1 : 0;
		}
		const { dashboard, setupCheck } = await importPages(
			client,
			server.url,
			workflowId,
			await ownCredentials(client, config),
			config.since,
		);
		process.stdout.write(
			`\nThe dashboard is at ${dashboard}\nthe set-up check at ${setupCheck}\n  user ${pageUser.user}, password ${pageUser.password}\n`,
		);
		process.stdout.write(
			`The editor is open at ${server.url}/workflow/${workflowId}\n  user ${owner.email}, password ${owner.password}\nCtrl-C ends it.\n`,
		);
		await new Promise<void>((resolve) => {
			process.once('SIGINT', resolve);
			process.once('SIGTERM', resolve);
		});
		log('Stopping …');
		await stop();
		return 0;
	} catch (error) {
		await stop();
		throw error;
	}
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
