import { parseArgs } from 'node:util';
import { log } from '../n8n/log';

const { values } = parseArgs({
	options: {
		orders: { type: 'string', default: '10000' },
		slips: { type: 'string', default: '500' },
		seed: { type: 'string', default: '1' },
		/** Of a hundred executions, so many die. */
		killed: { type: 'string', default: '40' },
		/** Of a hundred evenings, on so many somebody stops it and starts it anew. */
		stopped: { type: 'string', default: '10' },
		/** Numbers of orders, with commas: memory of a real n8n instead. */
		real: { type: 'string' },
		/** Megabytes. */
		heap: { type: 'string', default: '512' },
	},
});

/**
 * npm run bench:migrate [-- --orders 10000 --slips 500 --seed 1 --killed 40 --stopped 10]: a shop's history moved in simulated days, and checked.
 * npm run bench:migrate -- --real 500,1000,2000 [--heap 512]: the memory a real n8n takes for migrations of these sizes.
 */
async function main(): Promise<void> {
	if (values.real !== undefined) {
		const { migrateInRealN8n } = await import('../bench/migrate-real');
		return await migrateInRealN8n(values.real.split(',').map(Number), Number(values.heap));
	}
	process.env.N8N_LOG_LEVEL = 'silent';
	// n8n-core reads its log level when it is loaded.
	const { migrateHistory } = await import('../bench/migrate-history');
	const [orders, slips, seed, killed, stopped] = [
		values.orders,
		values.slips,
		values.seed,
		values.killed,
		values.stopped,
	].map(Number) as [number, number, number, number, number];
	await migrateHistory({ orders, slips, seed, killed, stopped });
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
