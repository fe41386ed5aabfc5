import { lateAlert, stoppedAlert } from '../../../nodes/Octopus/reporting/alert';
import { readRun, type RunRow } from '../../../nodes/Octopus/tables/runs';
import { explain } from '../../../nodes/shared/explained';
import type { Language } from '../../../nodes/shared/texts/text';
import { NOW, runRow, textOf, type Row } from './rows';

describe('the mail about a run that stopped', () => {
	const { message, suggestion } = explain('OCTOPUS_LOGIN_REFUSED');
	const failure = {
		execution: {
			id: '12',
			lastNodeExecuted: 'Create Invoices',
			error: { message, description: `${suggestion} [OCTOPUS_LOGIN_REFUSED]` },
		},
	};

	it.each<[Language, string, string]>([
		['en', 'The run from PrestaShop to Octopus stopped', 'It stopped at the step “Create Invoices”.'],
		['nl', 'De run van PrestaShop naar Octopus is gestopt', 'Ze stopte bij de stap “Create Invoices”.'],
		[
			'fr',
			"L'exécution de PrestaShop vers Octopus s'est arrêtée",
			"Elle s'est arrêtée à l'étape « Create Invoices ».",
		],
	])('in %s names the reason, the step, and what to do', (language, subject, step) => {
		const mail = stoppedAlert(failure, language, 'https://n8n.example/webhook/prestashop-octopus', NOW);
		const told = explain('OCTOPUS_LOGIN_REFUSED', {}, language);
		expect(mail.mail).toBe(true);
		expect(mail.subject.startsWith(subject)).toBe(true);
		for (const part of [told.message, told.suggestion, step])
			expect([mail.text.includes(part), textOf(mail.html).includes(part)]).toEqual([true, true]);
		expect(mail.text).not.toContain('[OCTOPUS_LOGIN_REFUSED]');
		expect(mail.html).toContain('<a href="https://n8n.example/webhook/prestashop-octopus">');
		expect(mail.run).toEqual({
			run: '12',
			ended: NOW.toISOString(),
			result: 'stopped',
			code: 'OCTOPUS_LOGIN_REFUSED',
			message: told.message,
			suggestion: told.suggestion,
		});
	});

	it('without a page links nowhere', () =>
		expect(stoppedAlert(failure, 'en', '', NOW).html).not.toContain('<a'));

	it.each([
		{},
		{ execution: {} },
		{ trigger: {} },
		{ execution: { error: { message: '' } } },
		{ execution: { error: { message: '', description: null } } },
	])('n8n that gives no reason, %j, is said so', (item) => {
		const mail = stoppedAlert(item, 'en', '', NOW);
		expect(mail.text).toContain('n8n gave no reason.');
		expect(mail.run).toMatchObject({ run: '', result: 'stopped', message: 'n8n gave no reason.' });
	});

	it('a trigger that could not start, and an error of n8n itself, keep their own words', () => {
		expect(
			stoppedAlert({ trigger: { error: { message: 'Bad cron', description: 'Line 1' } } }, 'nl', '', NOW)
				.text,
		).toMatch(/Bad cron\n\nLine 1/);
	});
});

describe('the mail when no run ended well for too long', () => {
	const when = (iso: string) => `<${iso}>`;
	const late = (runs: Row[], hours = 26) =>
		lateAlert(
			runs.map((row) => readRun(row) as RunRow),
			hours,
			'en',
			'',
			NOW,
			when,
		);
	const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

	it('is none while a run ended well within those hours', () => {
		expect(late([runRow(1, { started: ago(25.9) })])).toBeNull();
		expect(
			late([runRow(1, { started: ago(25) }), runRow(2, { started: ago(1), result: 'stopped' })]),
		).toBeNull();
	});

	it('comes after those hours, and says when the last good run began', () => {
		const mail = late([
			runRow(1, { started: ago(26.1) }),
			runRow(2, { started: ago(50) }),
			runRow(3, { started: ago(2), result: 'stopped' }),
		])!;
		expect(mail.subject).toBe('No run from PrestaShop to Octopus for 26 hours');
		expect(mail.text).toContain(`The last run that ended well started <${ago(26.1)}>.`);
		expect(mail.html).toContain('&lt;');
	});

	it('comes when there never was one', () => {
		expect(late([])!.text).toContain('No run has ended well yet.');
		expect(late([runRow(1, { result: 'stopped' })])!.text).toContain('No run has ended well yet.');
	});

	it('waits for a run that began within the hour, and no longer than that', () => {
		expect(late([runRow(1, { result: 'running', started: ago(0.5) })])).toBeNull();
		expect(late([runRow(1, { result: 'running', started: ago(1.5) })])).not.toBeNull();
	});

	it('a dry run of the night shows that the link is alive', () => {
		expect(
			late([runRow(1, { started: ago(50) }), runRow(2, { kind: 'dryRun', started: ago(2) })]),
		).toBeNull();
	});

	it('orders that somebody processes on the page are no nightly run', () => {
		expect(
			late([runRow(1, { started: ago(50) }), runRow(2, { kind: 'chosen', started: ago(1) })]),
		).not.toBeNull();
		expect(
			late([
				runRow(1, { started: ago(50) }),
				runRow(2, { kind: 'chosen', started: ago(0.1), result: 'running' }),
			]),
		).not.toBeNull();
	});

	it.each(['migration', 'dryMigration', 'batch'])('a %s is no nightly run', (kind) => {
		expect(late([runRow(1, { started: ago(50) }), runRow(2, { kind, started: ago(1) })])).not.toBeNull();
	});

	it('each of several daily workflows has to run, and the mail names the shop of the one that does not', () => {
		const other = { workflow: 'b', shop: 'https://two.example' };
		const fine = runRow(1, { workflow: 'a', started: ago(2) });
		expect(late([fine, runRow(2, { ...other, started: ago(3) })])).toBeNull();
		const mail = late([
			fine,
			runRow(2, { ...other, started: ago(50) }),
			runRow(3, { ...other, started: ago(2), result: 'stopped' }),
		])!;
		expect(mail.text).toContain('https://two.example');
		expect(mail.text).toContain(`<${ago(50)}>`);
		expect(late([fine, runRow(2, { ...other, started: ago(24 * 15) })])).toBeNull();
		expect(
			late([
				runRow(1, { workflow: 'a', started: ago(24 * 15) }),
				runRow(2, { ...other, started: ago(24 * 16) }),
			]),
		).not.toBeNull();
		expect(late([runRow(1, { started: ago(2) }), runRow(2, { workflow: 'a', started: ago(50) })])).toBeNull();
	});

	it('rows written by hand neither keep it back nor bring it on', () => {
		expect(late([runRow(1, { started: ago(2) }), runRow(2, { started: 'zzz' })])).toBeNull();
		for (const started of ['', 'yesterday', 'zzz', null, '9999-99-99'])
			expect([started, late([runRow(1, { started })]) === null]).toEqual([started, false]);
	});
});
