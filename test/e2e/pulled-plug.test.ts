import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoConfig } from '../../tools/daily/demo-config';
import { runDaily } from '../../tools/daily/run-daily';
import { demoAccess } from '../simulators/octopus';
import { FULL_KEY } from '../simulators/prestashop';
import { startRealN8n, type RealN8n } from './n8n';

const KILLS = 20;

/** n8n 2.41.1 at its most talkative, with its log and database read for secrets at the end. */
describe('the daily template when the plug is pulled, and twice at once', () => {
	let n8n: RealN8n;
	beforeAll(
		async () =>
			(n8n = await startRealN8n('2.41.1', { N8N_LOG_LEVEL: 'debug', DEBUG: '*axios*,follow-redirects' })),
	);
	afterAll(async () => await n8n?.close());

	const marks = () => n8n.octopus.dossier.invoices.map(({ body }) => String(body.orderReference));
	const noneTwice = () => expect(new Set(marks()).size).toBe(marks().length);
	const runTemplate = async () => await runDaily(n8n.client, demoConfig(n8n.shop, n8n.octopus));

	it(`sends every order once although n8n is killed at ${KILLS} moments of Create`, async () => {
		n8n.octopus.faults.add({ match: 'POST invoices', kind: 'slow', delayMs: 40, times: 1_000_000 });
		for (let kill = 0; kill < KILLS; kill++) {
			const until = n8n.octopus.count('POST invoices') + 1 + (kill % 5);
			const run = runTemplate().catch(() => null);
			while (n8n.octopus.count('POST invoices') < until)
				await new Promise((resolve) => setTimeout(resolve, 2));
			// Before, during and after the moment Octopus stores it.
			await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 90));
			await n8n.killAndRestart();
			await run;
			noneTwice();
		}
		n8n.octopus.faults.clear();
		const last = await runTemplate();
		expect(last.failure).toBeNull();
		noneTwice();
		expect(marks()).toHaveLength(118);
		// Three customers give the VAT number of a relation that has another name in the demo dossier.
		expect(last.summary).toMatchObject({ orders: 136, held: 16, mismatch: 4 });
		expect(last.summary.verified + last.summary.skipped).toBe(116);
	});

	it('sends every order once although two executions run at the same time', async () => {
		const { workflowId } = await runTemplate();
		n8n.octopus.reset();
		n8n.octopus.faults.add({ match: 'POST invoices', kind: 'slow', delayMs: 10, times: 1_000_000 });
		const both = await Promise.all([
			n8n.client.run(workflowId, 'Run by Hand'),
			n8n.client.run(workflowId, 'Run by Hand'),
		]);
		expect(both.map(({ status }) => status)).toEqual(['success', 'success']);
		noneTwice();
		expect(marks()).toHaveLength(118);
		const emails = n8n.octopus.dossier.relations
			.map(({ fields }) => String(fields.email ?? '').toLowerCase())
			.filter((email) => email.endsWith('.be'));
		expect(new Set(emails).size).toBe(emails.length);
	});

	it('leaves no key, password or token in the log or in the database', async () => {
		n8n.octopus.faults.add(
			{ match: 'POST invoices', kind: 'status', status: 500 },
			{ match: 'GET relations/modified', kind: 'status', status: 403 },
		);
		n8n.shop.setFaults([{ match: 'orders', kind: 'status', status: 500, times: 1 }]);
		await runTemplate();
		const secrets = [
			FULL_KEY,
			Buffer.from(`${FULL_KEY}:`).toString('base64'),
			demoAccess.password,
			demoAccess.softwareHouseUuid,
			...n8n.octopus.issuedTokens,
		];
		expect(n8n.octopus.issuedTokens.length).toBeGreaterThan(1);
		const files = readdirSync(n8n.home, { recursive: true, withFileTypes: true }).filter(
			(entry) =>
				entry.isFile() && !entry.parentPath.includes('node_modules') && /n8n\.log|sqlite/.test(entry.name),
		);
		expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['n8n.log', 'database.sqlite']));
		for (const { parentPath, name } of files) {
			const content = readFileSync(join(parentPath, name)).toString('latin1');
			for (const secret of secrets) expect([name, content.includes(secret)]).toEqual([name, false]);
		}
	});
});
