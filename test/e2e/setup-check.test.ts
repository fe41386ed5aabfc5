import axios from 'axios';
import { ownCredentials } from '../../tools/daily/credentials';
import { demoConfig } from '../../tools/daily/demo-config';
import { importPages, pageUser, type Pages } from '../../tools/daily/pages';
import { runDaily } from '../../tools/daily/run-daily';
import { outputOf } from '../../tools/n8n/client';
import type { Setup } from '../../nodes/Octopus/reporting/setup/setup';
import { startRealN8n, type RealN8n } from './n8n';

describe('the set-up check in n8n 2.41.1', () => {
	let n8n: RealN8n;
	let pages: Pages;

	beforeAll(async () => {
		n8n = await startRealN8n('2.41.1');
		const { vat, ...config } = demoConfig(n8n.shop, n8n.octopus);
		const withoutOss = {
			...config,
			vat: vat.filter(({ case: kind }) => kind !== 'oss'),
			options: { dryRun: true, language: 'nl' as const },
		};
		const { workflowId } = await runDaily(n8n.client, withoutOss);
		pages = await importPages(
			n8n.client,
			n8n.server.url,
			workflowId,
			await ownCredentials(n8n.client, withoutOss),
			config.since,
		);
	});
	afterAll(async () => await n8n?.close());

	it('says by hand what is ready and what is missing, asking the daily workflow itself', async () => {
		const execution = await n8n.client.run(pages.setupCheckId, 'Run by Hand');
		expect(execution.data.resultData.error).toBeUndefined();
		const [found] = outputOf(execution, 'Build Page') as unknown as [Setup];
		expect([found.ready, found.dryRun, found.shop.ok, found.octopus.ok, found.daily.ok]).toEqual([
			false,
			true,
			true,
			true,
			true,
		]);
		expect(found.orders).toBe(136);
		expect(found.uncovered).toContainEqual(
			expect.objectContaining({
				code: 'VAT_CASE_NOT_MAPPED',
				message: 'Er is geen btw-code gekozen voor EU Consumer (OSS) in FR aan 20 %.',
			}),
		);
		expect(found.states.find(({ id }) => id === 2)).toEqual({
			id: 2,
			name: 'Payment accepted',
			paid: true,
			orders: 131,
			chosen: true,
		});
		expect(found.journals.find(({ journal }) => journal === 'V2')).toMatchObject({ next: 1, inUse: true });
		expect(found.suggested).toContainEqual(
			expect.objectContaining({ case: 'oss', country: 'FR', rate: 20, vatCode: 'FR20' }),
		);
		const [shown] = outputOf(execution, 'Look Here') as Array<{ html: string }>;
		// In the language of the daily workflow, and nothing that n8n's viewer takes away.
		expect(shown!.html).toContain('Controle van de instellingen');
		expect(shown!.html).not.toMatch(/<textarea|<input|<meta|href="\?/);
		expect(shown!.html).toContain('<pre class="copy">');
	});

	it('opens as a page, with a password', async () => {
		const visit = async (auth?: { username: string; password: string }) =>
			await axios.get<string>(`${pages.setupCheck}?lang=nl`, { auth, validateStatus: () => true });
		expect((await visit()).status).toBe(401);
		const { status, data } = await visit({ username: pageUser.user, password: pageUser.password });
		expect(status).toBe(200);
		expect(data).toContain('Er is geen btw-code gekozen voor EU Consumer (OSS) in FR aan 20 %.');
		expect(data).toContain('De dagelijkse workflow staat op proefrun');
	});

	it('shows a red dot with a sentence when a side cannot be reached, and the rest all the same', async () => {
		n8n.shop.setFaults([{ match: '.', kind: 'webservice-off' }]);
		const [found] = outputOf(
			await n8n.client.run(pages.setupCheckId, 'Run by Hand'),
			'Build Page',
		) as unknown as [Setup];
		n8n.shop.setFaults([]);
		expect(found.shop).toMatchObject({ ok: false, sentence: 'The webservice of the shop is switched off.' });
		expect([found.octopus.ok, found.journals.length]).toEqual([true, 5]);
	});

	it('has changed nothing: no call that writes', () => {
		expect(n8n.shop.calls.every(({ method }) => method === 'GET')).toBe(true);
		expect(
			['POST invoices', 'PUT relations', 'POST buysellbookings'].map((operation) =>
				n8n.octopus.count(operation),
			),
		).toEqual([0, 0, 0]);
		expect(n8n.octopus.dossier.invoices).toEqual([]);
	});
});
