import { PRESSING, SETTLED, WAITING } from '../../nodes/Octopus/tables/ledger';
import { conditionsOf, kindOf, nodeOf, reachable, readTemplate } from './template';

const template = readTemplate('dashboard.json');
const daily = readTemplate('daily-invoices.json');
const writes = template.nodes.filter((node) => kindOf(node) === 'dataTable' && !['get', 'rowExists', 'rowNotExists'].includes(node.parameters.operation as string)).map(({ name }) => name);

describe('the dashboard template', () => {
	it('serves one address for visits and buttons, each with the password of a credential', () => {
		expect(nodeOf(template, 'Open Page').parameters).toMatchObject({ path: 'prestashop-octopus', multipleMethods: true, httpMethod: ['GET', 'POST'], authentication: 'basicAuth' });
		expect(template.nodes.filter((node) => kindOf(node) === 'webhook')).toHaveLength(1);
	});

	it('a visit writes nothing and starts nothing', () => {
		const shown = reachable(template, 'Show?', { output: 0 });
		expect([...shown].filter((name) => writes.includes(name) || kindOf(nodeOf(template, name)) === 'executeWorkflow')).toEqual([]);
		expect(shown).toContain('Send Page');
		expect(reachable(template, 'Watch?', { output: 0 })).toEqual(new Set(['Read Last Runs', 'No Run for Too Long?', 'Send Mail']));
	});

	it('a button changes something only through the claim, and only what it claimed', () => {
		expect(writes).toEqual(['Claim Rows', 'Note Left Over']);
		expect(conditionsOf(nodeOf(template, 'Claim Rows'))).toEqual(['key eq ={{ $json.key }}', "updated ={{ $json.updated === '' ? 'isEmpty' : 'eq' }} ={{ $json.updated }}"]);
		expect(nodeOf(template, 'Claim Rows').parameters.matchType).toBe('allConditions');
		expect((nodeOf(template, 'Claim Rows').parameters.columns as { value: object }).value).toEqual({ state: '={{ $json.state }}', updated: '={{ $json.now }}', claim: '={{ $execution.id }}' });
		expect(conditionsOf(nodeOf(template, 'Note Left Over'))).toEqual(['claim eq ={{ $execution.id }}', 'state eq retry']);
		expect(nodeOf(template, 'Note Left Over').parameters.matchType).toBe('allConditions');
		for (const gate of ['Read Request', 'Anything to Do?', 'Claim Rows', 'Written?', 'Mine']) expect([gate, reachable(template, 'Open Page', { without: [gate] }).has('Run Daily Workflow')]).toEqual([gate, false]);
		expect(reachable(template, 'Anything to Do?', { output: 1 })).toEqual(new Set(['Refuse']));
		expect(nodeOf(template, 'Claim Rows')).toMatchObject({ onError: 'continueRegularOutput', alwaysOutputData: true });
		expect(reachable(template, 'Written?', { output: 1 })).toEqual(new Set(['Refuse']));
		expect(JSON.stringify(nodeOf(template, 'Mine').parameters)).toContain('"leftValue":"={{ $json.claim ?? \'\' }}","rightValue":"={{ $execution.id }}"');
	});

	it('waits for the run, goes on when it fails, and says why orders are left over', () => {
		expect(nodeOf(template, 'Run Daily Workflow')).toMatchObject({ onError: 'continueRegularOutput', parameters: { mode: 'once', options: { waitForSubWorkflow: true } } });
		expect([...reachable(template, 'Run Daily Workflow')]).toEqual(['Explain Left Over', 'Note Left Over', 'Go Back']);
	});

	it('every way of a button ends in an address of the page, so that reloading sends nothing twice', () => {
		for (const name of ['Go Back', 'Refuse']) {
			expect(nodeOf(template, name).parameters).toMatchObject({ respondWith: 'text', responseBody: '', options: { responseCode: 303 } });
			expect(JSON.stringify(nodeOf(template, name).parameters)).toMatch(/json\.(back|refused)/);
		}
	});

	it('the page is kept by no cache, taken for nothing else, and tells nobody its address', () => {
		const { entries } = (nodeOf(template, 'Send Page').parameters.options as { responseHeaders: { entries: Array<{ name: string; value: string }> } }).responseHeaders;
		expect(Object.fromEntries(entries.map(({ name, value }) => [name, value]))).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', 'Content-Type': '={{ $json.contentType }}' });
	});

	it('reads what is open by leaving out the settled states, and the daily template takes up what is open', () => {
		expect(conditionsOf(nodeOf(template, 'Read Open Rows'))).toEqual(SETTLED.map((state) => `state neq ${state}`));
		expect(conditionsOf(nodeOf(daily, 'Read Ledger')).sort()).toEqual([...PRESSING, ...WAITING, 'ignored'].map((state) => `state eq ${state}`).sort());
	});

	it('shows a page though a table is missing', () => {
		for (const name of ['Read Open Rows', 'Read Report Rows', 'Read Runs', 'Read Last Runs']) expect(nodeOf(template, name)).toMatchObject({ onError: 'continueRegularOutput', alwaysOutputData: true });
	});
});
