import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOctopusSimulator, type OctopusSimulator } from '../../test/simulators/octopus';
import { FULL_KEY, startPrestaShopSimulator } from '../../test/simulators/prestashop';
import { addHistory } from '../../test/simulators/prestashop/history';
import { historyConfig, historyDossier } from '../../test/templates/history-setup';
import { randomOrders } from '../../test/models/shop-model';
import { ownCredentials } from '../daily/credentials';
import { fillTemplate, loadTemplate } from '../daily/fill-template';
import { pageUser } from '../daily/pages';
import { log } from '../n8n/log';
import { fillMigration } from '../migrate/fill-template';
import { submitForm } from '../migrate/form';
import { N8nClient } from '../n8n/client';
import { ensureN8n, type N8nInstall } from '../n8n/install';
import { packNodes } from '../n8n/pack';
import { installPack, startN8n, type N8nServer } from '../n8n/server';
import { DataTables, RUNS, type TableRow } from '../n8n/tables';
import { LiveMemory, TRACE } from './live-memory';
import { callPlainly, savePlainCalls } from './plain-calls';

const MIGRATIONS = 'PrestaShop Octopus migrations';
const DAYS = { 'First order date': '2024-01-01', 'Last order date': '2026-03-31' };
const DAY_MS = 86_400_000;
const MOST_MINUTES = 60;
/** The garbage of starting up is gone by then. */
const SETTLING_MS = 20_000;

const out = (line: string) => process.stdout.write(`${line}\n`);
/** About what a migrated order costs on both sides. */
const CALLS_PER_ORDER = 3;

const pause = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A dry run and a migration of so many orders each, started by the form in a new n8n each: what n8n takes of memory at its
 * peak, above idle. `heap`: megabytes for V8, which on a machine with much memory would collect its garbage late, so that
 * the peak said nothing of what is needed; what is live – left when V8 has collected its garbage – says that; and the same for n8n's own steps making as many calls, beside which the figures are to be read. Idle is an n8n whose form was used once, for days without orders.
 */
export async function migrateInRealN8n(sizes: number[], heap: number): Promise<void> {
	const install = await ensureN8n('2.41.1');
	const tarball = await packNodes();
	out(
		`\nMigrations in n8n 2.41.1 with NODE_OPTIONS=--max-old-space-size=${heap}: resident memory of its main process`,
	);
	for (const size of sizes) await measure(install, tarball, size, heap);
}

async function measure(install: N8nInstall, tarball: string, size: number, heap: number): Promise<void> {
	const home = mkdtempSync(join(tmpdir(), 'prestashop-octopus-bench-'));
	await installPack(install, home, tarball);
	const shop = await startPrestaShopSimulator();
	const octopus = await startOctopusSimulator();
	const server = await startN8n(install, home, { NODE_OPTIONS: `--max-old-space-size=${heap}` }, [TRACE]);
	const live = new LiveMemory(server);
	try {
		octopus.reset({ dossier: historyDossier() });
		for (const name of ['orders', 'order_slip'] as const) shop.store[name]!.splice(1);
		addHistory(shop.store, randomOrders(size), {
			firstId: 20_001,
			from: '2024-01-05',
			to: '2026-03-01',
			returning: 3,
		});
		shop.store.orders!.shift();
		const client = await N8nClient.open(server.url);
		const config = historyConfig(shop, octopus);
		const credentials = {
			...(await ownCredentials(client, config)),
			httpBasicAuth: await client.ensureCredential('Page', 'httpBasicAuth', pageUser),
		};
		const dailyId = await client.saveWorkflow(fillTemplate(loadTemplate(), config, credentials));
		await client.activate(dailyId);
		await client.activate(await client.saveWorkflow(fillMigration({ credentials, dailyId })));
		const tables = await DataTables.open(client);
		await submitForm(server.url, {
			'First order date': '2020-01-01',
			'Last order date': '2020-01-31',
			'What to do': 'Dry run',
		});
		await pause(SETTLING_MS);
		const idle = await peakDuring(server, async () => await pause(5_000));
		const kept = live.take().at(-1) ?? 0;
		log(`${size} orders: idle at ${idle} MB`);
		const plainId = await savePlainCalls(
			client,
			`${shop.url}/api/orders?output_format=JSON&display=full&limit=1&ws_key=${FULL_KEY}`,
		);
		const phase = async (what: string, work: () => Promise<void>) => {
			const peak = await peakDuring(server, work);
			return `${what} ${peak} MB (+${peak - idle}; ${signed(Math.max(...live.take()) - kept)} live)`;
		};
		const plain = await phase(
			"n8n's own HTTP Request steps with as many calls",
			async () => await callPlainly(client, plainId, size * CALLS_PER_ORDER),
		);
		const dry = await phase(
			'dry run at its peak',
			async () => await migrate(server, tables, octopus, 'Dry run'),
		);
		const real = await phase(
			'migration',
			async () => await migrate(server, tables, octopus, 'Create invoices'),
		);
		const made = octopus.dossier.invoices.length;
		out(
			`${String(size).padStart(6)} orders: idle ${idle} MB, ${kept} MB of it live in V8's heap; ${plain}; ${dry}; ${real}; ${made} invoices made`,
		);
	} finally {
		await server.stop();
		await Promise.all([shop.close(), octopus.close()]);
		rmSync(home, { recursive: true, force: true });
	}
}

/** Where nothing was collected, nothing is known. */
const signed = (megabytes: number): string =>
	Number.isFinite(megabytes) ? `${megabytes < 0 ? '' : '+'}${megabytes}` : 'no collection,';

async function peakDuring(server: N8nServer, work: () => Promise<void>): Promise<number> {
	server.resetPeakMemory();
	await work();
	return server.peakMemory()!;
}

/** From the form to the end; where it waits for the next day, a day passes. */
async function migrate(
	server: N8nServer,
	tables: DataTables,
	octopus: OctopusSimulator,
	what: string,
): Promise<void> {
	const start = async () =>
		await submitForm(server.url, {
			...DAYS,
			'What to do': what,
			'Calls a day to leave free for the daily run': '0',
		});
	await start();
	const dryRun = what === 'Dry run';
	const begun = performance.now();
	for (let days = 0; performance.now() - begun < MOST_MINUTES * 60_000;) {
		await pause(2_000);
		const migration = await last(tables, dryRun);
		if (migration?.result === 'finished')
			return log(`  ${what}: ${String(migration.done)} orders, ${days + 1} days`);
		if (migration?.result === 'stopped') throw new Error(`${what}: ${String(migration.message)}`);
		if (migration?.result !== 'waiting' || migration.code === '') continue;
		log(`  ${String(migration.done)} of ${String(migration.total)}: ${String(migration.message)}`);
		await passDay(tables, octopus, migration);
		days++;
		await start();
	}
	throw new Error(`${what} did not end in ${MOST_MINUTES} minutes`);
}

async function last(tables: DataTables, dryRun: boolean): Promise<TableRow | undefined> {
	// The table is made by the first start.
	const rows = await tables.rows(MIGRATIONS).catch((): TableRow[] => []);
	return rows.filter((row) => Boolean(row.dryRun) === dryRun).at(-1);
}

/** What happened today becomes yesterday's. */
async function passDay(tables: DataTables, octopus: OctopusSimulator, migration: TableRow): Promise<void> {
	octopus.clock.advance(DAY_MS);
	for (const { run, started } of await tables.rows(RUNS))
		await tables.update(RUNS, 'run', run as string, {
			started: new Date(Date.parse(String(started)) - DAY_MS).toISOString(),
		});
	await tables.update(MIGRATIONS, 'migration', migration.migration as string, { resumeOn: '' });
}
