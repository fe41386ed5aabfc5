import axios from 'axios';
import { demoConfig } from '../../tools/daily/demo-config';
import { loadTemplate } from '../../tools/daily/fill-template';
import { runDaily } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import type { Setup } from '../../nodes/Octopus/reporting/setup/setup';
import { startRealN8n, type RealN8n } from './n8n';

type Credential = { id: string; name: string };

const PAGE_USER = { user: 'keeper', password: 'a long password' };

/** Chooses the credentials, the daily workflow, and a time that has orders: what a merchant does in the editor. */
async function importCheck(n8n: RealN8n, daily: string, ours: Record<'prestaShopApi' | 'octopusApi', Credential>): Promise<string> {
	const httpBasicAuth = await n8n.client.ensureCredential('Page', 'httpBasicAuth', PAGE_USER);
	const template = loadTemplate('setup-check.json');
	const nodes = template.nodes.map((node) => {
		if (node.name === 'Open Page') return { ...node, webhookId: '5e7b1c1e-8a7a-4a53-9d9b-1f1f2c3d4e5f', credentials: { httpBasicAuth } };
		if (node.name === 'Ask Daily Workflow') return { ...node, parameters: { ...node.parameters, workflowId: { __rl: true, mode: 'list', value: daily } } };
		const type = node.type.endsWith('.prestaShop') ? 'prestaShopApi' : node.type.endsWith('.octopus') && node.parameters.resource !== 'report' ? 'octopusApi' : null;
		const parameters = node.name === 'Get Recent Orders' ? { ...node.parameters, filters: { createdAfter: '2026-01-01' } } : node.parameters;
		return { ...node, parameters, ...(type ? { credentials: { [type]: ours[type] } } : {}) };
	});
	return await n8n.client.saveWorkflow({ ...template, nodes });
}

describe('the set-up check in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let daily: string;
	let check: string;

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		const config = demoConfig(n8n.shop, n8n.octopus);
		daily = (await runDaily(n8n.client, { ...config, vat: config.vat.filter(({ case: kind }) => kind !== 'oss'), options: { dryRun: true, language: 'nl' } })).workflowId;
		const known = await n8n.client.call<Array<Credential & { type: string }>>('GET', '/rest/credentials');
		const of = (type: string) => known.find((credential) => credential.type === type)!;
		check = await importCheck(n8n, daily, { prestaShopApi: of('prestaShopApi'), octopusApi: of('octopusApi') });
	});
	afterAll(async () => await n8n?.close());

	it('says by hand what is ready and what is missing, asking the daily workflow as it is being edited', async () => {
		const execution = await n8n.client.run(check, 'Run by Hand');
		expect(execution.data.resultData.error).toBeUndefined();
		const [found] = outputOf(execution, 'Build Page') as unknown as [Setup];
		expect([found.ready, found.dryRun, found.shop.ok, found.octopus.ok, found.daily.ok]).toEqual([false, true, true, true, true]);
		expect(found.orders).toBe(136);
		expect(found.uncovered).toContainEqual(expect.objectContaining({ code: 'VAT_CASE_NOT_MAPPED', message: 'Er is geen btw-code gekozen voor oss FR aan 20 %.' }));
		expect(found.states.find(({ id }) => id === 2)).toEqual({ id: 2, name: 'Payment accepted', paid: true, orders: 131, chosen: true });
		expect(found.journals.find(({ journal }) => journal === 'V2')).toMatchObject({ next: 1, inUse: true });
		expect(found.suggested).toContainEqual(expect.objectContaining({ case: 'oss', country: 'FR', rate: 20, vatCode: 'FR20' }));
		const [shown] = outputOf(execution, 'Look Here') as Array<{ html: string }>;
		expect(shown!.html).toContain('Set-up check');
	});

	it('opens as a page, with a password, once both are active', async () => {
		await n8n.client.activate(daily);
		await n8n.client.activate(check);
		const visit = async (auth?: { username: string; password: string }) => await axios.get<string>(`${n8n.server.url}/webhook/prestashop-octopus-setup?lang=nl`, { auth, validateStatus: () => true });
		// n8n takes up a path a moment after it said that the workflow is active.
		for (let tries = 0; tries < 20 && (await visit()).status === 404; tries++) await new Promise((resolve) => setTimeout(resolve, 250));
		expect((await visit()).status).toBe(401);
		const { status, data } = await visit({ username: PAGE_USER.user, password: PAGE_USER.password });
		expect(status).toBe(200);
		expect(data).toContain('Er is geen btw-code gekozen voor oss FR aan 20 %.');
		expect(data).toContain('De dagelijkse workflow staat op proefrun');
	});

	it('shows a red dot with a sentence when a side cannot be reached, and the rest all the same', async () => {
		n8n.shop.setFaults([{ match: '.', kind: 'webservice-off' }]);
		const [found] = outputOf(await n8n.client.run(check, 'Run by Hand'), 'Build Page') as unknown as [Setup];
		n8n.shop.setFaults([]);
		expect(found.shop).toMatchObject({ ok: false, sentence: 'The webservice of the shop is switched off.' });
		expect([found.octopus.ok, found.journals.length]).toEqual([true, 5]);
	});

	it('has changed nothing: no call that writes', () => {
		expect(n8n.shop.calls.every(({ method }) => method === 'GET')).toBe(true);
		expect(['POST invoices', 'PUT relations', 'POST buysellbookings'].map((operation) => n8n.octopus.count(operation))).toEqual([0, 0, 0]);
		expect(n8n.octopus.dossier.invoices).toEqual([]);
	});
});
