import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { demoAccess, type OctopusSimulator } from './index';

/** A bare HTTP client that never throws on a status, for the simulator's own tests. */
export function http(simulator: OctopusSimulator): AxiosInstance {
	return axios.create({ baseURL: simulator.baseUrl, validateStatus: () => true, proxy: false });
}

export interface DossierClient {
	get(path: string, params?: Record<string, unknown>): Promise<AxiosResponse>;
	post(path: string, body?: unknown, params?: Record<string, unknown>): Promise<AxiosResponse>;
	put(path: string, body: unknown): Promise<AxiosResponse>;
}

/** Logs in with the demo access (or another user) and calls paths below the dossier. */
export async function openDossier(
	simulator: OctopusSimulator,
	{ user = demoAccess.user as string, localeId = undefined as number | undefined } = {},
): Promise<DossierClient> {
	const client = http(simulator);
	const { data: login } = await client.post(
		'/authentication',
		{ user, password: demoAccess.password },
		{ headers: { softwareHouseUuid: demoAccess.softwareHouseUuid } },
	);
	const { data: opened } = await client.post('/dossiers', undefined, {
		params: { dossierId: demoAccess.dossierId, localeId },
		headers: { Token: login.token },
	});
	const headers = { dossierToken: opened.Dossiertoken as string };
	const url = (path: string) => `/dossiers/${demoAccess.dossierId}/${path}`;
	return {
		get: (path, params) => client.get(url(path), { params, headers }),
		post: (path, body, params) => client.post(url(path), body, { params, headers }),
		put: (path, body) => client.put(url(path), body, { headers }),
	};
}

/** A correct invoice for relation 11 in journal V2 of bookyear 2; parts can be replaced. */
export function invoiceBody(parts: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		bookyearKey: { id: 2 },
		journalKey: 'V2',
		documentSequenceNr: 1,
		bookyearPeriodeNr: 202611,
		documentDate: '2026-11-20',
		expiryDate: '2026-12-20',
		currencyCode: 'EUR',
		exchangeRate: 1,
		relationIdentificationServiceData: { relationKey: { id: 11 } },
		reference: 'ORDER-1',
		invoiceLines: [line(100)],
		...parts,
	};
}

/** One line; unit price excl. VAT (incl. VAT in V3). */
export function line(unitPrice: number, parts: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		description: 'Article',
		count: 1,
		unitPrice,
		vatCodeKey: '21',
		bookingAccountNr: 700000,
		...parts,
	};
}
