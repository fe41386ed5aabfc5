import { reportPage, saidPage, startedPage } from '../../../nodes/Octopus/reporting/migration/page';
import { explain } from '../../../nodes/shared/explained';
import { migration, month } from './rows';

const NOW = new Date('2026-11-25T09:00:00Z');
const amount = {
	case: 'domestic' as const,
	rate: '21',
	vatCode: '21',
	currency: 'EUR',
	credit: false,
	invoices: 2,
	base: '20.00',
	vat: '4.20',
};
const months = [
	month('2024-01', {
		orders: 4,
		ready: 2,
		existing: 1,
		held: 1,
		newCustomers: [1, 2],
		amounts: [amount],
		reasons: [
			{
				code: 'ORDER_WITHOUT_LINES',
				count: 1,
				examples: ['REF<5>'],
				message: 'No <b>lines</b>.',
				suggestion: 'Look & see.',
			},
		],
	}),
	month('2024-02', {
		orders: 3,
		ready: 3,
		newCustomers: [3],
		amounts: [
			{ ...amount, base: '5.50', vat: '1.16' },
			{ ...amount, credit: true, base: '-2.00', vat: '-0.42' },
		],
	}),
];
const text = (page: string) =>
	page
		.replace(/<style>.*?<\/style>/s, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
const done = migration({
	dryRun: true,
	result: 'finished',
	ended: NOW.toISOString(),
	report: JSON.stringify({ months }),
	keepFree: 398,
});

describe('the report of a dry run', () => {
	const page = reportPage(done, 'en', NOW);

	it('has a line per month and one for all of them', () => {
		expect(text(page)).toContain('2024-01 4 2 1 1 0 2 2024-02 3 3 0 0 0 1 In all 7 5 1 1 0 3');
	});

	it('has the amounts per VAT case, those of credit notes apart', () => {
		expect(text(page)).toContain(
			'Domestic 21 % (21) Domestic 21 % (21) credit notes 2024-01 20.00 + 4.20 2024-02 5.50 + 1.16 -2.00 + -0.42 In all 25.50 + 5.36 -2.00 + -0.42',
		);
	});

	it('says how many days it takes within the limits', () => {
		// Five invoices, two a day.
		expect(text(page)).toContain(
			'5 invoices and 3 new customers: 3 days within the limits of Octopus, until 2026-11-27 if it starts today.',
		);
		expect(text(page)).toContain('Nothing was created in Octopus.');
	});

	it('says why orders are not invoiced, the most frequent reason first', () => {
		const more = [
			month('2024-01', {
				reasons: [
					{ code: 'A', count: 1, examples: ['x'], message: 'Rare.', suggestion: '' },
					{ code: 'B', count: 9, examples: ['y'], message: 'Frequent.', suggestion: '' },
				],
			}),
		];
		const other = text(reportPage({ ...done, report: JSON.stringify({ months: more }) }, 'en', NOW));
		expect(other.indexOf('Frequent.')).toBeLessThan(other.indexOf('Rare.'));
	});

	it('lets no text of shop or Octopus become markup', () => {
		expect(page).toContain('No &lt;b&gt;lines&lt;/b&gt;.');
		expect(page).toContain('REF&lt;5&gt;');
		expect(page).toContain('Look &amp; see.');
		expect(page).not.toMatch(/<b>|<script|onload=|javascript:/i);
	});

	it('lists the days that are left out, and why', () => {
		const leftOut = JSON.stringify([
			{ from: '2023-01-02', to: '2023-12-30', reason: 'closed', orders: 12 },
			{ from: '2022-05-01', to: '2022-05-01', reason: 'missing', orders: 1 },
		]);
		expect(text(reportPage({ ...done, leftOut }, 'en', NOW))).toContain(
			'2023-01-02 – 2023-12-30: bookyear closed, 12 orders 2022-05-01 – 2022-05-01: no bookyear in Octopus, 1 orders',
		);
	});

	it('says why it could not go on', () => {
		expect(
			text(reportPage({ ...done, result: 'stopped', ...explain('DAILY_TOO_OLD') }, 'en', NOW)),
		).toContain('The daily workflow is not of this version of the pack');
	});
});

it.each([
	['nl', 'De migratie is klaar', 'Gefactureerd'],
	['fr', 'La migration est terminée', 'Facturées'],
	['en', 'The migration is finished', 'Invoiced'],
] as const)('the report of a migration speaks %s', (language, title, column) => {
	const page = reportPage({ ...done, dryRun: false }, language, NOW);
	expect(page).toContain(`<main class="migration" lang="${language}"><h1>${title}</h1>`);
	expect(text(page)).toContain(column);
});

it('the page after a start says orders, days and the end', () => {
	expect(
		text(
			startedPage(
				{ migration: migration({ total: 900, expectedEnd: '2026-11-27' }), refusal: null, days: 3 },
				'en',
			),
		),
	).toContain('900 orders, 3 days at least within the limits of Octopus: until 2026-11-27.');
});

it('the page that refuses says why and what to do', () => {
	expect(
		text(saidPage(explain('MIGRATION_EMPTY', { from: '2024-01-01', to: '<2024>' }, 'nl'), 'refused', 'nl')),
	).toBe(
		'De migratie werd niet gestart De winkel heeft geen bestellingen van 2024-01-01 tot &lt;2024&gt; in deze statussen. Controleer de datums en de bestelstatussen.',
	);
});
