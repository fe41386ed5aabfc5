import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOctopusSimulator } from '../../test/simulators/octopus';
import { startPrestaShopSimulator } from '../../test/simulators/prestashop';
import { ledgerOf, runsOf } from '../bench/ledger-rows';
import { ownCredentials } from '../daily/credentials';
import { demoConfig } from '../daily/demo-config';
import { importPages, pageUser, untilServed } from '../daily/pages';
import { runDaily } from '../daily/run-daily';
import { log, withProgress } from '../n8n/log';
import { N8nClient } from '../n8n/client';
import { ensureN8n } from '../n8n/install';
import { packNodes } from '../n8n/pack';
import { installPack, startN8n } from '../n8n/server';
import { DataTables, LEDGER, RUNS } from '../n8n/tables';

const ROWS = 10_000;
const VISITS = 15;

/** What is measured: the default pages, then the heaviest ones. */
const PAGES: ReadonlyArray<[string, string]> = [
	['To do', ''],
	['Waiting', '?view=waiting'],
	['Report, its default month', '?view=report'],
	['Runs', '?view=runs'],
	['Report, a search over all rows', '?view=report&q=REF4321&from=&to='],
	['Report, all rows in the period', '?view=report&from=&to='],
	['CSV of all rows', '?view=report&from=&to=&format=csv'],
];

interface Measured {
	/** Milliseconds to the first byte of the answer. */
	first: number;
	bytes: number;
}

/** npm run bench:page: the dashboard over 10,000 ledger rows of three years, in a real n8n. */
async function main(): Promise<void> {
	const install = await ensureN8n('2.41.1');
	const home = mkdtempSync(join(tmpdir(), 'prestashop-octopus-bench-'));
	await installPack(install, home, await packNodes());
	const [shop, octopus, server] = [
		await startPrestaShopSimulator(),
		await startOctopusSimulator(),
		await startN8n(install, home),
	];
	try {
		const client = await N8nClient.open(server.url);
		// A run without orders: the template makes its tables.
		const config = demoConfig(shop, octopus, { since: '2099-01-01' });
		const { workflowId, failure } = await runDaily(client, config);
		if (failure) throw new Error(failure);
		const { dashboard } = await importPages(
			client,
			server.url,
			workflowId,
			await ownCredentials(client, config),
		);
		const tables = await DataTables.open(client);
		await withProgress(`Writing ${ROWS} ledger rows`, async () => {
			await tables.insert(LEDGER, ledgerOf(ROWS, new Date()));
			await tables.insert(RUNS, runsOf(60, new Date()));
		});
		const bare = await client.saveWorkflow(bareWebhook);
		await client.activate(bare);
		await untilServed(`${server.url}/webhook/bare`);
		process.stdout.write(
			`\nThe dashboard over ${ROWS} ledger rows of three years, ${VISITS} visits each\n${'page'.padEnd(34)} first byte, median   slowest       size\n`,
		);
		await report('n8n alone: a webhook that answers', `${server.url}/webhook/bare`);
		for (const [name, query] of PAGES) await report(name, dashboard + query);
	} finally {
		await server.stop();
		await Promise.all([shop.close(), octopus.close()]);
		rmSync(home, { recursive: true, force: true });
	}
}

async function report(name: string, address: string): Promise<void> {
	for (let warm = 0; warm < 3; warm++) await visit(address);
	const visits: Measured[] = [];
	for (let index = 0; index < VISITS; index++) {
		visits.push(await visit(address));
		// n8n keeps the execution after it answered; the next visitor comes later than that.
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
	const firsts = visits.map(({ first }) => first).sort((a, b) => a - b);
	process.stdout.write(
		`${name.padEnd(34)} ${firsts[Math.floor(VISITS / 2)]!.toFixed(0).padStart(12)} ms ${firsts.at(-1)!.toFixed(0).padStart(12)} ms ${(visits[0]!.bytes / 1000).toFixed(1).padStart(9)} kB\n`,
	);
}

async function visit(address: string): Promise<Measured> {
	const begun = performance.now();
	return await new Promise((resolve, reject) => {
		request(address, { auth: `${pageUser.user}:${pageUser.password}` }, (response) => {
			const first = performance.now() - begun;
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () =>
				response.statusCode === 200
					? resolve({ first, bytes })
					: reject(new Error(`${address} gave ${response.statusCode}`)),
			);
		})
			.on('error', reject)
			.end();
	});
}

const bareWebhook = {
	name: 'Bare webhook',
	nodes: [
		{
			id: '1',
			name: 'Visit',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'bare',
			parameters: { path: 'bare', responseMode: 'responseNode', options: {} },
		},
		{
			id: '2',
			name: 'Answer',
			type: 'n8n-nodes-base.respondToWebhook',
			typeVersion: 1.1,
			position: [200, 0],
			parameters: { respondWith: 'text', responseBody: 'ok', options: {} },
		},
	],
	connections: { Visit: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
};

main().then(
	() => process.exit(0),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
