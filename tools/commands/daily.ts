import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkConfig } from '../daily/config';
import { runDaily } from '../daily/run-daily';
import { log } from '../n8n/log';
import { N8nClient } from '../n8n/client';
import { ensureN8n, type N8nVersion } from '../n8n/install';
import { packNodes } from '../n8n/pack';
import { installPack, startN8n } from '../n8n/server';

/** npm run daily -- config.json: the shipped template, once, in a real n8n, against any shop and dossier. */
async function main(): Promise<number> {
	const file = process.argv[2];
	if (!file) throw new Error('Use: npm run daily -- config.json');
	const config = checkConfig(JSON.parse(readFileSync(file, 'utf8')));
	const home = config.home
		? resolve(dirname(file), config.home)
		: mkdtempSync(join(tmpdir(), 'prestashop-octopus-n8n-'));
	const install = await ensureN8n((config.n8n ?? '2.41.1') as N8nVersion);
	await installPack(install, home, await packNodes());
	const server = await startN8n(install, home);
	try {
		const { lines, summary, failure } = await runDaily(await N8nClient.open(server.url), config);
		for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
		process.stdout.write(`${JSON.stringify({ summary })}\n`);
		if (failure) log(`The workflow stopped: ${failure}`);
		return failure ? 1 : 0;
	} finally {
		await server.stop();
		if (!config.home) rmSync(home, { recursive: true, force: true });
	}
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
