import type { DailyConfig } from '../../tools/daily/config';
import { demoConfig } from '../../tools/daily/demo-config';
import { demoVatCodes, monthlyBookyear, type VatCode } from '../simulators/octopus';

/** Rates of the model that the demo dossier has no VAT code for. */
const EXTRA_CODES = [
	['FR10', 10],
	['FR21', 2.1],
] as const;

/** A dossier with three bookyears, and a VAT code for everything the model sells. */
export function historyDossier() {
	const extra = EXTRA_CODES.flatMap(([code, rate]) =>
		([2, 4] as const).map((type): VatCode => ({
			code,
			description: `OSS Frankrijk ${rate} %`,
			type,
			basePercentage: rate,
			defaultSellBookingAccountNr: 700300,
			category: 'S',
			active: true,
		})),
	);
	return {
		bookyears: [monthlyBookyear(1, 2024), monthlyBookyear(2, 2025), monthlyBookyear(3, 2026)],
		vatCodes: [...demoVatCodes(), ...extra],
	};
}

/** The daily workflow set up for all of it. */
export function historyConfig(
	shop: Parameters<typeof demoConfig>[0],
	octopus: Parameters<typeof demoConfig>[1],
	changes: Partial<DailyConfig> = {},
): DailyConfig {
	const config = demoConfig(shop, octopus, changes);
	config.vat.push({ case: 'domestic', rate: 0, vatCode: '00', account: 700000 });
	for (const [vatCode, rate] of [['FR55', 5.5], ...EXTRA_CODES] as const)
		config.vat.push({ case: 'oss', country: 'FR', rate, vatCode, account: 700300 });
	// Products that cost nothing carry no VAT; a fee of the French rates never goes by Belgian ones.
	return { ...config, prepareOptions: { zeroOrders: 'create' } };
}
