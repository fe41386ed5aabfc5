import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { N8nClient } from '../n8n/client';
import type { CredentialName, OwnCredentials } from './credentials';
import { loadTemplate, type Workflow } from './fill-template';

/** Who may open the pages of a local n8n that only tools use. */
export const pageUser = { user: 'keeper', password: 'local-page-password' };

export interface Pages {
	/** Addresses of the pages. */
	dashboard: string;
	setupCheck: string;
	/** The workflows behind them. */
	dashboardId: string;
	setupCheckId: string;
}

/**
 * Imports the dashboard and the set-up check beside a daily workflow that is in n8n already, chooses in them what a merchant
 * chooses in the editor, and activates all three. `since`: order dates the set-up check looks back to, where the last 30 days
 * hold no order.
 */
export async function importPages(
	client: N8nClient,
	url: string,
	dailyId: string,
	own: OwnCredentials,
	since?: string,
): Promise<Pages> {
	const httpBasicAuth = await client.ensureCredential('Page', 'httpBasicAuth', pageUser);
	await client.activate(dailyId);
	const save = async (file: string) => {
		const id = await client.saveWorkflow(
			filled(loadTemplate(file), dailyId, { ...own, httpBasicAuth }, since),
		);
		await client.activate(id);
		return id;
	};
	const pages = {
		dashboardId: await save('dashboard.json'),
		setupCheckId: await save('setup-check.json'),
		dashboard: `${url}/webhook/prestashop-octopus`,
		setupCheck: `${url}/webhook/prestashop-octopus-setup`,
	};
	for (const address of [pages.dashboard, pages.setupCheck]) await untilServed(address);
	return pages;
}

function filled(
	template: Workflow,
	dailyId: string,
	credentials: OwnCredentials & { httpBasicAuth: CredentialName },
	since?: string,
): Workflow {
	const nodes = template.nodes.map((node) => {
		const type = node.type.split('.')[1]!;
		const parameters = structuredClone(node.parameters);
		if (type === 'executeWorkflow') parameters.workflowId = { __rl: true, mode: 'list', value: dailyId };
		if (
			since &&
			parameters.operation === 'getMany' &&
			type === 'prestaShop' &&
			parameters.resource === 'order'
		)
			parameters.filters = { createdAfter: since };
		const chosen =
			type === 'webhook'
				? 'httpBasicAuth'
				: type === 'prestaShop'
					? 'prestaShopApi'
					: type === 'octopus' && parameters.resource !== 'report'
						? 'octopusApi'
						: null;
		return {
			...node,
			parameters,
			// The editor gives a webhook its id when it is pasted or imported.
			...(type === 'webhook' ? { webhookId: randomUUID() } : {}),
			...(chosen ? { credentials: { [chosen]: credentials[chosen] } } : {}),
		};
	});
	return { ...template, nodes };
}

/** n8n takes up a path a moment after it said that the workflow is active. */
export async function untilServed(address: string): Promise<void> {
	for (let tries = 0; tries < 40; tries++) {
		if ((await axios.get(address, { validateStatus: () => true })).status !== 404) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error(`n8n does not serve ${address}`);
}
