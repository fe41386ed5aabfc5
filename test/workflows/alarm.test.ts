import type { Workflow } from '../../tools/daily/fill-template';
import { HistoryStage, LEDGER, RUNS } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import { dashboard } from '../../nodes/Octopus/reporting/page/dashboard';
import { reachable, readTemplate } from './template';
import { contextOf } from '../unit/reporting/rows';

const template = readTemplate('daily-invoices.json');

describe('the alarm of the daily workflow', () => {
	let stage: HistoryStage;
	beforeEach(async () => (stage = await HistoryStage.open({ orders: 60, slips: 0, seed: 1, killed: 0 })));
	afterEach(async () => {
		backToNow();
		await stage.close();
	});

	/** As a merchant types in the Settings step. */
	const type = (changes: Record<string, unknown>) => {
		const daily = structuredClone(stage.daily) as Workflow;
		const { assignments } = (daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		for (const [name, value] of Object.entries(changes)) assignments.find((one) => one.name === name)!.value = value;
		stage.n8n.save('daily', daily);
	};
	/** What n8n does by itself when a run of the workflow ended in an error. */
	const stopped = async (id: string, { error, lastNode }: { error: unknown; lastNode: string }) => await stage.at('04:16', 'daily', 'Run Stopped', { execution: { id, lastNodeExecuted: lastNode, error } });
	const runs = () => stage.n8n.tables.rows(RUNS);

	it('passes no step that can have failed', () => {
		const passed = reachable(template, 'Run Stopped');
		expect(passed).not.toContain('Settings');
		expect([...passed].sort()).toEqual(['Explain', 'Make Runs for It', 'Send Mail', 'Stopped Row', 'Write Run']);
	});

	it('makes the table of the runs as the run itself does', () => {
		const columns = (name: string) => template.nodes.find((node) => node.name === name)!.parameters;
		expect(columns('Make Runs for It')).toEqual(columns('Make Runs'));
	});

	it.each([['a list of states without brackets', { states: '2, 3' }], ['half a list', { states: '[2, 3' }], ['an expression that breaks off', { since: '={{ $now.minus( }}' }]])('%s: the row of the run says why, the mail is made, and the page is not green', async (_, typed) => {
		type({ ...typed, language: 'nl', mailTo: 'keeper@example.be', mailFrom: 'n8n@example.be', pageAddress: 'https://n8n.example/page' });
		const failed = (await stage.at('04:15', 'daily', 'Every Night'))!;
		expect([failed.lastNode, failed.error === null]).toEqual(['Settings', false]);
		const alarm = (await stopped('77', failed))!;
		expect(alarm.error).toBeNull();
		expect(runs()).toMatchObject([{ run: '77', result: 'stopped', code: 'SETTING_UNREADABLE', message: expect.stringContaining('De stap Settings stopte') as string }]);
		expect(alarm.of('Send Mail')).toMatchObject([{ mailTo: 'keeper@example.be', mailFrom: 'n8n@example.be', subject: 'De run van PrestaShop naar Octopus is gestopt: Een instelling is niet leesbaar', text: expect.stringContaining('https://n8n.example/page') as string }]);
		const { body } = dashboard(contextOf({ lang: 'nl' }), [{ run: '1', kind: 'daily', started: '2026-11-24T03:15:00Z', ended: '2026-11-24T03:16:00Z', result: 'finished' }, ...runs()], new Date('2026-11-25T09:00:00Z'));
		expect(/<span class="dot ([a-z]*)"/.exec(body)![1]).toBe('bad');
	}, 60_000);

	it('a language that is none, or that cannot be worked out, stops neither the run nor its alarm', async () => {
		type({ language: 'Nederlands' });
		expect((await stage.at('04:15', 'daily', 'Every Night'))!.error).toBeNull();
		expect(stage.n8n.tables.rows(LEDGER).length).toBeGreaterThan(0);
		type({ language: '={{ $json.nothing.there }}', mailTo: '={{ 1 + }}' });
		const alarm = (await stopped('78', { lastNode: 'Get Orders', error: { message: 'No.', description: 'Look.' } }))!;
		expect(alarm.error).toBeNull();
		expect(alarm.of('Send Mail')).toMatchObject([{ mailTo: '', subject: 'The run from PrestaShop to Octopus stopped' }]);
		expect(runs().at(-1)).toMatchObject({ run: '78', result: 'stopped', message: 'No.' });
	}, 60_000);
});
