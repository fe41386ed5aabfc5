import { checkConfig } from '../../tools/daily/config';
import { demoConfig } from '../../tools/daily/demo-config';
import { fillTemplate, loadTemplate } from '../../tools/daily/fill-template';
import { kindOf, nodeOf, reachable, readTemplate } from './template';

const template = readTemplate('daily-invoices.json');

describe('the daily template', () => {
	it('starts by night, by hand, for chosen orders, and when a run stopped', () => {
		expect(template.nodes.map(kindOf).filter((kind) => kind.endsWith('Trigger')).sort()).toEqual(['errorTrigger', 'executeWorkflowTrigger', 'manualTrigger', 'scheduleTrigger']);
	});

	it('sends nothing until it is told to', () => {
		expect(JSON.stringify(nodeOf(template, 'Settings'))).toMatch(/"name":"dryRun","value":true/);
	});

	it('every invoice passes the steps that find the customer and prepare, and is read back and written down', () => {
		for (const gate of ['Find or Create Relations', 'Prepare Invoices']) for (const start of ['Every Night', 'Run by Hand', 'Run for Chosen Orders', 'Run Stopped']) expect([start, gate, reachable(template, start, { without: [gate] }).has('Create Invoices')]).toEqual([start, gate, false]);
		for (const step of ['Reconcile', 'Write Ledger', 'Write Run']) expect(reachable(template, 'Create Invoices')).toContain(step);
	});

	it('a run that stopped is written down and told, and sends nothing', () => {
		const after = reachable(template, 'Run Stopped');
		for (const step of ['Explain', 'Write Run', 'Send Mail']) expect(after).toContain(step);
		expect(after).not.toContain('Create Invoices');
	});

	it('lets a dry run leave no row that a later run would take up and send', () => {
		const next = (name: string) => template.connections[name]!.main.flat().map(({ node }) => node);
		expect(next('Build Ledger Rows')).toEqual(['No New Rows in a Dry Run']);
		expect(next('No New Rows in a Dry Run')).toEqual(['Write Ledger']);
		expect(JSON.stringify(template.nodes.find(({ name }) => name === 'No New Rows in a Dry Run'))).toContain("!($('Settings').first().json.dryRun || $('Settings').first().json.migration?.dryRun)");
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
	it('reads dates with the day first, and hands them on as ISO dates', () => {
		expect(checkConfig({ ...good, since: '01/06/2026', until: '30/06/2026' })).toEqual({ ...good, since: '2026-06-01', until: '2026-06-30' });
		for (const since of ['06/13/2026', '31/02/2026', '2026-02-30', '01/06/26', '']) expect(() => checkConfig({ ...good, since })).toThrow(/since must be a date like 2026-01-31 or 31\/01\/2026/);
	});
	it('says everything that is wrong at once', () => {
		expect(() => checkConfig({ ...good, states: [], since: '1/1/2026', vat: [{ case: 'oss', rate: 20, vatCode: 'X', account: 1 }] })).toThrow(/states must be.*since must be.*vat\[0\]\.country is missing/s);
	});
});
