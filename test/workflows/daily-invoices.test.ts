import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Octopus } from '../../nodes/Octopus/Octopus.node';
import { PrestaShop } from '../../nodes/PrestaShop/PrestaShop.node';
import { checkConfig } from '../../tools/daily/config';
import { demoConfig } from '../../tools/daily/demo-config';
import { fillTemplate, loadTemplate } from '../../tools/daily/fill-template';

/** The newest typeVersion that every supported n8n 2.x knows. */
const VERSIONS: Record<string, number> = {
	scheduleTrigger: 1.3, manualTrigger: 1, executeWorkflowTrigger: 1.1, errorTrigger: 1, set: 3.4, if: 2.3, filter: 2.3, dataTable: 1.1, splitOut: 1, aggregate: 1, emailSend: 2.1, stickyNote: 1,
};
const text = readFileSync(join(__dirname, '../../workflows/daily-invoices.json'), 'utf8');
const template = JSON.parse(text) as { nodes: Array<{ name: string; type: string; typeVersion: number; parameters: Record<string, unknown>; disabled?: boolean }>; connections: Record<string, { main: Array<Array<{ node: string }>> }> };
const own = { 'n8n-nodes-prestashop-octopus.octopus': new Octopus(), 'n8n-nodes-prestashop-octopus.prestaShop': new PrestaShop() } as const;

describe('the daily template', () => {
	it('holds no ids, no credentials and nothing of the n8n it was made in', () => {
		expect(text).not.toMatch(/"(credentials|webhookId|instanceId|versionId|pinData|meta)"/);
		expect(template.nodes.every((node) => !('id' in node))).toBe(true);
	});

	it('uses nodes and versions that every supported n8n has', () => {
		for (const { type, typeVersion } of template.nodes) {
			if (type in own) expect(typeVersion).toBe(1);
			else expect([type, typeVersion]).toEqual([type, VERSIONS[type.replace('n8n-nodes-base.', '')]]);
		}
	});

	it('sets only parameters and options our nodes have', () => {
		for (const { type, parameters } of template.nodes) {
			const node = own[type as keyof typeof own];
			if (!node) continue;
			const shown = node.description.properties.filter(({ displayOptions }) => {
				const { resource, operation } = displayOptions?.show ?? {};
				return (!resource || resource.includes(parameters.resource as string)) && (!operation || operation.includes(parameters.operation as string));
			});
			for (const name of Object.keys(parameters)) expect(shown.map((property) => property.name)).toContain(name);
			const options = shown.find(({ name }) => name === 'options')?.options ?? [];
			for (const name of Object.keys(parameters.options ?? {})) expect(options.map((option) => option.name)).toContain(name);
		}
	});

	it('connects every node that is no trigger or note', () => {
		const targets = new Set(Object.values(template.connections).flatMap(({ main }) => main.flat().map(({ node }) => node)));
		for (const { name, type } of template.nodes) if (!/Trigger|stickyNote/.test(type)) expect([name, targets.has(name)]).toEqual([name, true]);
		for (const node of targets) expect(template.nodes.map(({ name }) => name)).toContain(node);
	});

	it('starts by night, by hand, for chosen orders, and when a run stopped', () => {
		const triggers = template.nodes.filter(({ type }) => type.endsWith('Trigger')).map(({ type }) => type.replace('n8n-nodes-base.', ''));
		expect(triggers.sort()).toEqual(['errorTrigger', 'executeWorkflowTrigger', 'manualTrigger', 'scheduleTrigger']);
	});

	it('sends nothing and mails nobody until it is told to', () => {
		const settings = JSON.stringify(template.nodes.find(({ name }) => name === 'Settings'));
		expect(settings).toMatch(/"name":"dryRun","value":true/);
		expect(template.nodes.filter(({ type }) => type.endsWith('emailSend')).map(({ disabled }) => disabled)).toEqual([true]);
	});

	it('lets a dry run leave no row that a later run would take up and send', () => {
		const next = (name: string) => template.connections[name]!.main.flat().map(({ node }) => node);
		expect(next('Build Ledger Rows')).toEqual(['No New Rows in a Dry Run']);
		expect(next('No New Rows in a Dry Run')).toEqual(['Write Ledger']);
		expect(JSON.stringify(template.nodes.find(({ name }) => name === 'No New Rows in a Dry Run'))).toContain("!$('Settings').first().json.dryRun ||");
	});

	it('is filled in by npm run daily without a node or a connection more or less', () => {
		const credentials = { prestaShopApi: { id: '1', name: 'a' }, octopusApi: { id: '2', name: 'b' } };
		const filled = fillTemplate(loadTemplate(), demoConfig({ url: 'http://shop' }, { baseUrl: 'http://octopus' }), credentials);
		expect(filled.connections).toEqual(template.connections);
		expect(filled.nodes.map(({ name }) => name)).toEqual(template.nodes.map(({ name }) => name));
		const changed = filled.nodes.filter((node, index) => JSON.stringify(node.parameters) !== JSON.stringify(template.nodes[index]!.parameters)).map(({ name }) => name);
		expect(changed).toEqual(['Settings', 'Prepare Invoices']);
	});
});

describe('the configuration of npm run daily', () => {
	const good = demoConfig({ url: 'http://shop' }, { baseUrl: 'http://octopus' });
	it('takes what the handbook shows', () => expect(checkConfig(good)).toEqual(good));
	it('says everything that is wrong at once', () => {
		expect(() => checkConfig({ ...good, states: [], since: '1/1/2026', vat: [{ case: 'oss', rate: 20, vatCode: 'X', account: 1 }] })).toThrow(/states must be.*since must be.*vat\[0\]\.country is missing/s);
	});
});
