import { demoAccess, startOctopusSimulator, type OctopusSimulator } from '../simulators/octopus';
import { FULL_KEY, startPrestaShopSimulator, type ShopSimulator } from '../simulators/prestashop';
import { run, type CredentialStore } from './harness';
import { mapping, steps } from './steps';

describe('debug', () => {
	let shop: ShopSimulator;
	let octopus: OctopusSimulator;
	let store: CredentialStore;
	beforeAll(async () => {
		shop = await startPrestaShopSimulator();
		octopus = await startOctopusSimulator();
		store = {
			prestaShopApi: { shopUrl: shop.url, webserviceKey: FULL_KEY },
			octopusApi: { ...demoAccess, dossierId: String(demoAccess.dossierId), baseUrl: octopus.baseUrl },
		};
	});
	afterAll(async () => { await shop.close(); await octopus.close(); });
	it('runs', async () => {
		const t = Date.now();
		const r = await run(steps({}), store);
		const tally: Record<string, number> = {};
		for (const { json } of r.items) {
			const rec = json.reconciliation as never as { state: string; code: string; difference: string };
			const k = `${rec.state} ${rec.code} ${rec.state === 'verified' || rec.state === 'mismatch' ? rec.difference : ''}`;
			tally[k] = (tally[k] ?? 0) + 1;
		}
		console.log(r.error, Date.now() - t, tally, r.items[0]?.json.calls, shop.calls.length, octopus.calls.length, octopus.violations, mapping.length);
		for (const { json } of r.items) {
			const rec = json.reconciliation as never as { state: string; message: string; notes: string[] };
			if (rec.state !== 'verified') console.log((json.order as never as { id: number }).id, rec.state, rec.message.slice(0, 200));
		}
	});
});
