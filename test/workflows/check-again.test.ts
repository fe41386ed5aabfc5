import { HistoryStage, LEDGER } from '../templates/history';
import { backToNow } from '../templates/simulated-date';
import type { Row } from '../templates/tables';
import { nodeOf, readTemplate } from './template';

describe('Check again, run as it is shipped', () => {
	let stage: HistoryStage;
	beforeAll(async () => {
		stage = await HistoryStage.open({ orders: 60, slips: 12, seed: 1, killed: 0 });
		const { assignments } = (stage.daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		assignments.find(({ name }) => name === 'creditNotes')!.value = true;
		// All of one bookyear, so that a number names one document.
		assignments.find(({ name }) => name === 'since')!.value = '2026-01-01';
		stage.n8n.save('daily', stage.daily);
		expect((await stage.at('04:15', 'daily', 'Every Night'))?.error).toBeNull();
	}, 60_000);
	afterAll(async () => {
		backToNow();
		await stage.close();
	});

	const rows = () => stage.n8n.tables.rows(LEDGER);
	const row = (key: unknown) => rows().filter((one) => one.key === key);
	const dossier = () => stage.world.octopus.dossier;
	/** As the page does it: the row is claimed, and handed over with the mark the dashboard's step puts on it. */
	const check = async (...keys: unknown[]) => {
		const items = keys.map((key) => {
			const [claimed] = row(key) as [Row];
			Object.assign(claimed, { state: 'retry', claim: '41', updated: new Date().toISOString() });
			return { ...claimed, compare: Number(claimed.number) > 0 };
		});
		const finished = await stage.n8n.run('daily', 'Run for Chosen Orders', items);
		expect(finished.error).toBeNull();
		return finished;
	};
	const sent = () => stage.world.octopus.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/dossiers/')).map(({ operation }) => operation);
	const verified = (part: string) => rows().filter(({ key, state }) => state === 'verified' && String(key).includes(part));
	const documentOf = ({ number }: Row) => dossier().invoices.findIndex((invoice) => invoice.number === number && invoice.bookyearId === 3);

	it('is marked by the dashboard for rows that have a document, and for these only', () => {
		const dashboard = readTemplate('dashboard.json');
		expect(nodeOf(dashboard, 'Only Compare').parameters).toMatchObject({ includeOtherFields: true, assignments: { assignments: [{ name: 'compare', value: '={{ $json.number > 0 }}', type: 'boolean' }] } });
		expect(dashboard.connections['Run?']!.main[0]).toEqual([{ node: 'Only Compare', type: 'main', index: 0 }]);
		expect(dashboard.connections['Only Compare']!.main[0]).toEqual([{ node: 'Run Daily Workflow', type: 'main', index: 0 }]);
	});

	it('of an invoice that is there proves it anew, and sends nothing', async () => {
		const [{ key, number }] = verified('') as [Row];
		await check(key);
		expect(sent()).toEqual([]);
		expect(row(key)).toMatchObject([{ state: 'verified', number, code: 'ALREADY_IN_OCTOPUS' }]);
	}, 60_000);

	it.each([['an invoice', '', false], ['a credit note', '#slip-', false], ['an invoice, its customer gone as well', '', true]])('of %s that was deleted on purpose says so, and sends neither it nor its customer', async (_, part, customerToo) => {
		const [{ key, number }] = verified(part).slice(-2) as [Row];
		const before = dossier().invoices.length;
		dossier().invoices.splice(documentOf(row(key)[0]!), 1);
		const relations = [...dossier().relations];
		if (customerToo) dossier().relations.length = 0;
		await check(key);
		expect(sent()).toEqual([]);
		expect(dossier().invoices).toHaveLength(before - 1);
		if (customerToo) dossier().relations.push(...relations);
		expect(row(key)).toMatchObject([{ state: 'held', code: 'NOT_IN_OCTOPUS', number: 0, claim: '41' }]);
		expect(number).toBeGreaterThan(0);
	}, 60_000);

	it('of one beside Process now of another sends the other only', async () => {
		const [gone, other] = verified('').filter(({ key }) => !String(key).includes('#slip-')).slice(0, 2) as [Row, Row];
		dossier().invoices.splice(documentOf(gone), 1);
		dossier().invoices.splice(documentOf(other), 1);
		Object.assign(other, { state: 'held', number: 0, journal: '' });
		await check(gone.key, other.key);
		expect(sent()).toEqual(['POST invoices']);
		expect(row(gone.key)).toMatchObject([{ state: 'held', code: 'NOT_IN_OCTOPUS' }]);
		expect(row(other.key)).toMatchObject([{ state: 'verified' }]);
	}, 60_000);

	it.each([['a real one', false], ['a dry one', true]])('that Octopus did not answer is made up for by the next night, %s, and still does not send it', async (_, dry) => {
		const [{ key }] = verified('').filter((one) => !String(one.key).includes('#slip-')).slice(-1) as [Row];
		dossier().invoices.splice(documentOf(row(key)[0]!), 1);
		Object.assign(row(key)[0]!, { state: 'retry', claim: '42' });
		const before = { ...row(key)[0]! };
		const { assignments } = (stage.daily.nodes.find(({ name }) => name === 'Settings')!.parameters as { assignments: { assignments: Array<{ name: string; value: unknown }> } }).assignments;
		const dryRun = assignments.find(({ name }) => name === 'dryRun')!;
		const wasDry = dryRun.value;
		dryRun.value = dry;
		stage.n8n.save('daily', stage.daily);
		const night = await stage.n8n.run('daily', 'Every Night');
		dryRun.value = wasDry;
		stage.n8n.save('daily', stage.daily);
		expect(night.error).toBeNull();
		expect(dossier().invoices.filter(({ body }) => body.orderReference === `PS-${String(key).split('#')[1]!}`)).toEqual([]);
		expect(row(key)).toMatchObject([dry ? before : { state: 'held', code: 'NOT_IN_OCTOPUS', number: 0 }]);
		Object.assign(row(key)[0]!, { state: 'ignored' });
	}, 60_000);
});
