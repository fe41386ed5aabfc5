import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { startOctopusSimulator } from '../../test/simulators/octopus';
import {
	cloneOrders,
	FULL_KEY,
	startPrestaShopSimulator,
	type ShopSimulator,
} from '../../test/simulators/prestashop';
import { handMade, ours, prestaShop8, type Range } from '../bench/read-workflows';
import { demoConfig } from '../daily/demo-config';
import { runDaily } from '../daily/run-daily';
import { log } from '../n8n/log';
import { N8nClient, outputOf, type Execution } from '../n8n/client';
import { ensureN8n } from '../n8n/install';
import { packNodes } from '../n8n/pack';
import { installPack, startN8n, type N8nServer } from '../n8n/server';

const LATENCY_MS = 30;
const DAILY_CLONES = 470;
const READ_ORDERS = 2_000;
const FIRST_CLONE = 10_001;

const out = (line: string) => process.stdout.write(`${line}\n`);

/** npm run bench:daily [-- --without-peer]: the daily template over some 400 orders, and the reading of 2,000 beside two other ways. */
async function main(): Promise<void> {
	const install = await ensureN8n('2.41.1');
	const home = mkdtempSync(join(tmpdir(), 'prestashop-octopus-bench-'));
	const withPeer = !process.argv.includes('--without-peer');
	await installPack(install, home, await packNodes(), ...(withPeer ? ['n8n-nodes-prestashop8@2.8.2'] : []));
	const server = await startN8n(install, home);
	try {
		const client = await N8nClient.open(server.url);
		await daily(client, server);
		await reading(client, server, withPeer);
	} finally {
		await server.stop();
		rmSync(home, { recursive: true, force: true });
	}
}

const slow = (shop: ShopSimulator) =>
	shop.setFaults([{ match: '.', kind: 'slow', milliseconds: LATENCY_MS }]);

async function daily(client: N8nClient, server: N8nServer): Promise<void> {
	const shop = await startPrestaShopSimulator({
		prepare: (store) => {
			cloneOrders(store, DAILY_CLONES, true);
			store.orders = store.orders!.filter(({ id }) => Number(id) >= FIRST_CLONE);
		},
	});
	const octopus = await startOctopusSimulator();
	slow(shop);
	octopus.faults.add({ kind: 'slow', delayMs: LATENCY_MS, times: 1_000_000 });
	server.resetPeakMemory();
	const { execution, summary, failure } = await runDaily(client, demoConfig(shop, octopus));
	if (failure) throw new Error(failure);
	const { orders, calls } = summary;
	out(`\nThe daily template, ${LATENCY_MS} ms per answer on both sides`);
	out(
		`orders ${orders}, created ${summary.created}, verified ${summary.verified}, held ${summary.held}, new customers ${octopus.count('PUT relations')}`,
	);
	out(
		`${seconds(execution).toFixed(1)} s, ${((seconds(execution) * 1000) / orders).toFixed(0)} ms per order; peak memory of n8n ${server.peakMemory()} MB`,
	);
	out(
		`PrestaShop ${calls.prestashop} calls (${(calls.prestashop / orders).toFixed(3)} per order), Octopus ${calls.octopus} (${(calls.octopus / orders).toFixed(2)} per order): ${octopus.count('POST invoices')} posts, ${octopus.count('GET invoices/export')} checks, ${octopus.count('PUT relations')} customers, ${calls.octopus - octopus.count('POST invoices') - octopus.count('GET invoices/export') - octopus.count('PUT relations')} others`,
	);
	await Promise.all([shop.close(), octopus.close()]);
}

interface Measured {
	name: string;
	requests: number;
	seconds: number;
	peak: number | null;
	orders: number;
}

async function reading(client: N8nClient, server: N8nServer, withPeer: boolean): Promise<void> {
	const shop = await startPrestaShopSimulator({ prepare: (store) => cloneOrders(store, READ_ORDERS) });
	slow(shop);
	const range: Range = { url: shop.url, from: FIRST_CLONE, to: FIRST_CLONE + READ_ORDERS - 1 };
	const key = await client.ensureCredential('Shop', 'prestaShopApi', {
		shopUrl: shop.url,
		webserviceKey: FULL_KEY,
	});
	const basic = await client.ensureCredential('Basic', 'httpBasicAuth', { user: FULL_KEY, password: '' });
	const measured: Measured[] = [];
	const measure = async (name: string, workflow: Parameters<N8nClient['saveWorkflow']>[0], last: string) => {
		log(name);
		const id = await client.saveWorkflow(workflow);
		shop.calls.length = 0;
		server.resetPeakMemory();
		const execution = await client.run(id, 'Start');
		if (execution.status !== 'success')
			throw new Error(`${name}: ${execution.data.resultData.error?.message}`);
		measured.push({
			name,
			requests: shop.calls.length,
			seconds: seconds(execution),
			peak: server.peakMemory(),
			orders: outputOf(execution, last).length,
		});
	};
	await measure('this pack, first run', ours(range, key), 'Orders');
	await measure('this pack', ours(range, key), 'Orders');
	const paths = shop.calls.map(({ path }) => path);
	measured.push({
		name: 'bare script, the same requests',
		requests: paths.length,
		seconds: await bare(shop.url, paths),
		peak: null,
		orders: READ_ORDERS,
	});
	await measure('HTTP Request and Code nodes, by hand', handMade(range, basic), 'Join');
	if (withPeer) {
		const peer = await client.ensureCredential('Peer', 'prestaShop8Api', {
			baseUrl: `${shop.url}/api`,
			apiKey: FULL_KEY,
		});
		await measure('n8n-nodes-prestashop8', prestaShop8(range, peer, basic), 'Orders');
	}
	out(`\nReading ${READ_ORDERS} complete orders, ${LATENCY_MS} ms per answer`);
	const own = measured[1]!;
	for (const { name, requests, seconds: time, peak, orders } of measured) {
		out(
			`${name.padEnd(38)} ${String(orders).padStart(6)} orders ${String(requests).padStart(7)} requests (×${(requests / own.requests).toFixed(1)}) ${time.toFixed(2).padStart(8)} s (×${(time / own.seconds).toFixed(2)}) ${peak === null ? '' : `${peak} MB`}`,
		);
	}
	await shop.close();
}

/** Two at a time, parsed and kept: what the network and the shop cost by themselves. */
async function bare(url: string, paths: string[]): Promise<number> {
	const queue = [...paths];
	const kept: unknown[] = [];
	const start = Date.now();
	await Promise.all(
		[1, 2].map(async () => {
			for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
				kept.push(
					(
						await axios.get(url + path, {
							headers: { Authorization: `Basic ${Buffer.from(`${FULL_KEY}:`).toString('base64')}` },
						})
					).data,
				);
			}
		}),
	);
	return (Date.now() - start) / 1000;
}

const seconds = ({ startedAt, stoppedAt }: Execution): number =>
	(Date.parse(stoppedAt) - Date.parse(startedAt)) / 1000;

main().then(
	() => process.exit(0),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
