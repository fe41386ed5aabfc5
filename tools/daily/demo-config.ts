import { demoAccess, type OctopusSimulator } from '../../test/simulators/octopus';
import { FULL_KEY, type ShopSimulator } from '../../test/simulators/prestashop';
import type { DailyConfig } from './config';

/** How a merchant would set up the simulated shop and dossier. */
export function demoConfig(
	shop: Pick<ShopSimulator, 'url'>,
	octopus: Pick<OctopusSimulator, 'baseUrl'>,
	changes: Partial<DailyConfig> = {},
): DailyConfig {
	return {
		prestashop: { url: shop.url, key: FULL_KEY },
		octopus: { baseUrl: octopus.baseUrl, ...demoAccess },
		states: [2, 3, 4, 5, 9, 11],
		since: '2026-01-01',
		until: '2027-12-31',
		journal: 'V2',
		vat: [
			{ case: 'domestic', rate: 21, vatCode: '21', account: 700000 },
			{ case: 'domestic', rate: 12, vatCode: '12', account: 700000 },
			{ case: 'domestic', rate: 6, vatCode: '06', account: 700000 },
			{ case: 'intra-community', vatCode: 'IC', account: 700100 },
			{ case: 'oss', country: 'FR', rate: 20, vatCode: 'FR20', account: 700300 },
			{ case: 'export', vatCode: 'EX', account: 700300 },
			{ case: 'exempt', vatCode: 'VR', account: 700000 },
		],
		...changes,
	};
}
