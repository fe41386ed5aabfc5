import { demoAccess, startOctopusSimulator, type OctopusSimulator } from '../simulators/octopus';
import {
	FULL_KEY,
	startPrestaShopSimulator,
	type ShopOptions,
	type ShopSimulator,
} from '../simulators/prestashop';
import type { CredentialStore } from './harness';

/** A simulated shop, a simulated Octopus, and the credentials for both. */
export interface World {
	shop: ShopSimulator;
	octopus: OctopusSimulator;
	store: CredentialStore;
	/** Both as new, and logged out. */
	reset(): void;
	close(): Promise<void>;
}

export async function startWorld(shopOptions: ShopOptions = {}): Promise<World> {
	const shop = await startPrestaShopSimulator(shopOptions);
	const octopus = await startOctopusSimulator();
	const store: CredentialStore = {};
	const logOut = () => {
		store.prestaShopApi = { shopUrl: shop.url, webserviceKey: FULL_KEY };
		store.octopusApi = { ...demoAccess, dossierId: String(demoAccess.dossierId), baseUrl: octopus.baseUrl };
	};
	logOut();
	return {
		shop,
		octopus,
		store,
		reset() {
			shop.reset();
			octopus.reset();
			logOut();
		},
		async close() {
			await shop.close();
			await octopus.close();
		},
	};
}
