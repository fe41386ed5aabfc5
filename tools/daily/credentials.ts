import { createHash } from 'node:crypto';
import type { N8nClient } from '../n8n/client';
import type { DailyConfig } from './config';

export interface CredentialName {
	id: string;
	name: string;
}

export type OwnCredentials = Record<'prestaShopApi' | 'octopusApi', CredentialName>;

/** The two credentials of a configuration, made in n8n where they are not there yet. */
export async function ownCredentials(
	client: N8nClient,
	{ prestashop, octopus }: DailyConfig,
): Promise<OwnCredentials> {
	const prestaShopApi = await credential(client, 'PrestaShop', 'prestaShopApi', {
		shopUrl: prestashop.url,
		webserviceKey: prestashop.key,
		sendKeyAs: prestashop.sendKeyAs ?? 'automatic',
		...(prestashop.shopId ? { shops: 'shops', shopIds: String(prestashop.shopId) } : {}),
		...(prestashop.allShops ? { shops: 'all' } : {}),
		installation: prestashop.installation ?? 1,
		ignoreSslIssues: prestashop.allowUnauthorizedCerts ?? false,
	});
	const octopusApi = await credential(client, 'Octopus', 'octopusApi', {
		...octopus,
		dossierId: String(octopus.dossierId),
	});
	return { prestaShopApi, octopusApi };
}

/** One credential per set of values: an unchanged one keeps its token and the lists that may be read twice a day only. */
async function credential(
	client: N8nClient,
	name: string,
	type: string,
	values: Record<string, unknown>,
): Promise<CredentialName> {
	const mark = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 8);
	return await client.ensureCredential(`${name} ${mark}`, type, values);
}
