import type { OrderItem } from '../../../nodes/Octopus/item';
import { setupOf, type SetupAnswers } from '../../../nodes/Octopus/reporting/setup/setup';
import { setupPage, setupView } from '../../../nodes/Octopus/reporting/setup/setup-page';
import { setupWords } from '../../../nodes/Octopus/reporting/setup/words';
import { explain } from '../../../nodes/shared/explained';
import { order } from '../../models/orders';

const words = setupWords.en;
const shop = {
	connected: true,
	shop: 'https://shop.example',
	version: '8.2.1',
	timeZone: 'Europe/Brussels',
	rights: { missing: [] },
	warnings: [],
};
const octopus = { connected: true, dossier: { id: 7, name: 'Demo' } };
const settings = { states: [2, 3], since: '2026-01-01', dryRun: true };

const ready = (reference: string): OrderItem =>
	({
		order: order({ reference }),
		invoice: {
			status: 'ready',
			kind: 'exclVat',
			body: { journalKey: 'V2' },
			numbering: { lastBookedDocumentNr: 4, nextDocumentNumber: 8 },
			expected: {
				totalExclVat: '10.00',
				totalInclVat: '12.10',
				perVatCode: [{ vatCode: '21', case: 'domestic', rate: '21', base: '10.00', vat: '2.10' }],
			},
		},
	}) as unknown as OrderItem;
const held = (reference: string): OrderItem => ({
	order: order({ reference }),
	invoice: {
		status: 'held',
		code: 'VAT_CASE_NOT_MAPPED',
		message: 'No VAT code is chosen for EU Consumer (OSS) in FR at 20 %.',
		suggestion: 'Add a row.',
		shopTotal: '12.00',
	},
});

const answers = (changes: Partial<SetupAnswers> = {}): SetupAnswers => ({
	shop,
	octopus,
	states: [],
	recent: [],
	journals: [],
	daily: [{ ...ready('AAA'), settings }],
	...changes,
});
const setup = (changes: Partial<SetupAnswers> = {}) => setupOf(answers(changes), words);

/** What n8n's viewer of HTML keeps (sanitize-html as the Html step's output panel uses it). */
const KEPT = new Set(
	'address article aside footer header h1 h2 h3 h4 h5 h6 main nav section blockquote div li ol p pre ul a abbr b bdi bdo br code em i small span strong sub sup u caption col colgroup table tbody td tfoot th thead tr style img title'.split(
		' ',
	),
);

describe("the set-up check in n8n's own viewer", () => {
	const full = () =>
		setup({
			shop: { ...shop, warnings: ['Odd.'] },
			daily: [{ ...held('AAA'), settings }],
			states: [{ id: 2, name: 'Paid', paid: true }],
			recent: [{ order: order({}) }],
			suggestion: {
				rows: [{ case: 'domestic', rate: 21, vatCode: '21', account: 700000, description: 'Sales' }] as never,
				paste: '{"nodes":[]}',
			},
		});

	it.each(['en', 'nl', 'fr'] as const)(
		'is whole: nothing it takes away is used, no link leads nowhere, and the text to copy is there (%s)',
		(language) => {
			const view = setupView(full(), setupWords[language], language, 30);
			const tags = [...view.replace(/<style>.*<\/style>/s, '').matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
			expect(tags.length).toBeGreaterThan(50);
			for (const [tag, name, attributes] of tags)
				expect([tag, KEPT.has(name!), attributes!.replace(/ (class|style)="[^"]*"/g, '')]).toEqual([
					tag,
					true,
					'',
				]);
			expect(view).toContain('<pre class="copy">{&quot;nodes&quot;:[]}</pre>');
			expect(view).not.toContain('?lang=');
			const said = (markup: string) =>
				markup
					.replace(/<style>.*<\/style>/s, '')
					.replace(/<title>.*?<\/title>|<header>.*?<\/header>|<h1>.*?<\/h1>/gs, '')
					.replace(/<[^>]*>/g, ' ')
					.replace(/\s+/g, ' ')
					.trim();
			expect(said(view)).toBe(said(setupPage(full(), setupWords[language], language, 30)));
		},
	);
});

describe('what the set-up check warns of', () => {
	it('a code with its sentences, in the language of the page, from either side', () => {
		const warning = explain('SHOP_WEBSERVICE_OFF');
		const found = setup({
			shop: { ...shop, warnings: [warning, 'Somebody said so.', { message: '' }, null, 5] },
			octopus: { ...octopus, warnings: [{ code: '', message: 'Plain http.', suggestion: 'Use https.' }] },
		});
		expect(found.warnings).toEqual([
			warning,
			{ code: '', message: 'Somebody said so.', suggestion: '' },
			{ code: '', message: 'Plain http.', suggestion: 'Use https.' },
		]);
		expect(found.ready).toBe(true);
		const page = setupPage(found, setupWords.nl, 'nl', 30);
		for (const text of [explain('SHOP_WEBSERVICE_OFF', {}, 'nl').message, 'Somebody said so.', 'Use https.'])
			expect(page).toContain(text);
	});

	it('rights that only an option needs; those for credit slips stand in the way once they are wanted', () => {
		const rights = { missing: [], missingForInclude: ['groups', 'order_slip'] };
		const found = setup({ shop: { ...shop, rights } });
		expect([found.ready, found.missingRights]).toEqual([true, []]);
		expect(setupPage(found, words, 'en', 30)).toContain('groups, order_slip.');
		for (const more of [{ creditNotes: true }, { creditStates: [6] }]) {
			const wanting = setup({
				shop: { ...shop, rights },
				daily: [{ ...ready('AAA'), settings: { ...settings, ...more } }],
			});
			expect([wanting.ready, wanting.missingRights, wanting.warnings.length]).toEqual([
				false,
				['order_slip'],
				1,
			]);
		}
	});
});

describe('the set-up check', () => {
	it('is green when both sides answer, the key may read everything, and every recent order can be invoiced', () => {
		const found = setup();
		expect([found.ready, found.dryRun, found.orders]).toEqual([true, true, 1]);
		expect([found.shop, found.octopus, found.daily].map(({ ok, sentence }) => [ok, sentence])).toEqual([
			[true, 'https://shop.example: PrestaShop 8.2.1, time zone Europe/Brussels.'],
			[true, 'Dossier 7 – Demo.'],
			[true, words.dailyReached],
		]);
	});

	it('is red with the sentence of the side that did not answer, and still shows the rest', () => {
		const found = setup({
			octopus: {
				error: 'Octopus does not accept this user and password.',
				suggestion: 'Type them again.',
				code: 'OCTOPUS_LOGIN_REFUSED',
			},
		});
		expect(found.ready).toBe(false);
		expect(found.octopus).toEqual({
			ok: false,
			sentence: 'Octopus does not accept this user and password.',
			suggestion: 'Type them again.',
			code: 'OCTOPUS_LOGIN_REFUSED',
		});
		expect(found.shop.ok).toBe(true);
		expect(setup({ shop: undefined }).shop).toMatchObject({ ok: false, sentence: words.noAnswer });
	});

	it('names the rights the key lacks', () => {
		const found = setup({ shop: { ...shop, rights: { missing: ['taxes', 'order_cart_rules'] } } });
		expect([found.ready, found.missingRights]).toEqual([false, ['taxes', 'order_cart_rules']]);
		expect(setupPage(found, words, 'en', 30)).toContain(
			'The webservice key may not read: taxes, order_cart_rules.',
		);
	});

	it('puts orders with the same gap together: reason, how many, which', () => {
		const found = setup({
			daily: [{ ...held('AAA'), settings }, held('BBB'), ready('CCC'), held('DDD'), held('EEE')],
		});
		expect(found.ready).toBe(false);
		expect(found.uncovered).toEqual([
			{
				code: 'VAT_CASE_NOT_MAPPED',
				message: 'No VAT code is chosen for EU Consumer (OSS) in FR at 20 %.',
				suggestion: 'Add a row.',
				orders: 4,
				examples: ['AAA', 'BBB', 'DDD'],
			},
		]);
		expect(found.covered).toEqual([{ case: 'domestic', rate: '21', vatCode: '21', orders: 1 }]);
	});

	it('tells what is missing in the language of the page, whichever the daily workflow speaks', () => {
		const asked = setup({
			daily: [{ ...held('AAA'), settings }],
			octopus: {
				error: explain('OCTOPUS_HOST_UNKNOWN', { host: 'octopus.example' }).message,
				suggestion: '',
				code: 'OCTOPUS_HOST_UNKNOWN',
			},
		});
		const page = setupPage(asked, setupWords.nl, 'nl', 30);
		expect(page).toContain('Er is geen btw-code gekozen voor EU Consumer (OSS) in FR aan 20 %.');
		expect(page).toContain(explain('OCTOPUS_HOST_UNKNOWN', { host: 'octopus.example' }, 'nl').message);
	});

	it('counts an order that could not be read among the gaps', () => {
		const problem = {
			code: 'ORDER_UNREADABLE' as const,
			message: 'The order could not be read.',
			suggestion: 'Look at it.',
		};
		expect(setup({ daily: [{ orderId: 91, problem, settings }] }).uncovered).toEqual([
			{ ...problem, orders: 1, examples: ['#91'] },
		]);
	});

	it('counts orders by state, and says which states the daily workflow takes; removed states only when orders are in them', () => {
		const recent = [
			{ order: order({ state: { id: 2, name: 'Paid', paid: true } }) },
			{ order: order({ state: { id: 9, name: 'Gone', paid: false } }) },
		];
		const states = [
			{ id: 2, name: 'Paid', paid: true },
			{ id: 6, name: 'Cancelled' },
			{ id: 8, name: 'Old', deleted: true },
			{ id: 9, name: 'Gone', deleted: true },
		];
		expect(setup({ recent, states }).states).toEqual([
			{ id: 2, name: 'Paid', paid: true, orders: 1, chosen: true },
			{ id: 6, name: 'Cancelled', paid: false, orders: 0, chosen: false },
			{ id: 9, name: 'Gone', paid: false, orders: 1, chosen: false },
		]);
	});

	it('shows sales journals only, with their kind, and the next number of the one in use', () => {
		const journals = [
			{ journalKey: 'A1', name: 'Purchases', insertionType: 1 },
			{ journalKey: 'V1', name: 'Sales', insertionType: 1, lastBookedDocumentNr: 2 },
			{ journalKey: 'V2', name: 'Shop', insertionType: 2, lastBookedDocumentNr: 4 },
			{ journalKey: 'V3', name: 'Old', insertionType: 2, closed: true },
		];
		expect(setup({ journals }).journals).toEqual([
			{ journal: 'V1', name: 'Sales', kind: 'bookings', next: 3, inUse: false },
			{ journal: 'V2', name: 'Shop', kind: 'invoices, prices excl. VAT', next: 8, inUse: true },
			{ journal: 'V3', name: 'Old', kind: 'closed', next: null, inUse: false },
		]);
	});

	it.each([
		['Workflow is not active and cannot be executed.', words.dailyMissing],
		['', words.dailyMissing],
		['VAT code "99" is not in Octopus.', 'VAT code "99" is not in Octopus.'],
	])('says that the daily workflow was not asked, or what it answered (%j)', (error, sentence) => {
		expect(setup({ daily: [{ error }] }).daily).toMatchObject({ ok: false, sentence });
	});

	it.each(['en', 'nl', 'fr'] as const)('has every table in %s', (language) => {
		const own = setupWords[language];
		const full = setupOf(
			answers({
				daily: [{ ...held('AAA'), settings }, ready('BBB')],
				recent: [{ order: order() }],
				states: [{ id: 2, name: 'Paid', paid: true }],
				journals: [{ journalKey: 'V2', name: 'Shop', insertionType: 2 }],
				suggestion: {
					rows: [{ case: 'domestic', rate: 21, vatCode: '21', account: 700000, description: 'Sales' }],
					others: [{ vatCode: 'MC', description: 'Other', rate: 0 }],
					paste: '{"nodes":[]}',
				},
			}),
			own,
		);
		const page = setupPage(full, own, language, 30);
		for (const title of [
			own.uncovered,
			own.covered,
			own.states,
			own.payments,
			own.rates,
			own.journals,
			own.suggestion,
			own.otherCodes,
		])
			expect(page).toContain(`<h2>${title}</h2>`);
		expect(page).toContain('<textarea readonly rows="4"');
		expect(page).toContain('{&quot;nodes&quot;:[]}</textarea>');
	});

	it.each([
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'</textarea><script>',
		"' onclick='x",
	])('shows %j as text, wherever it comes from', (evil) => {
		const problem = { code: evil as never, message: evil, suggestion: evil };
		const found = setupOf(
			{
				shop: { ...shop, shop: evil, version: evil, rights: { missing: [evil] }, warnings: [evil] },
				octopus: { error: evil, suggestion: evil, code: evil },
				states: [{ id: 2, name: evil, paid: true }],
				recent: [{ order: order({ payment: evil, module: evil }) }],
				daily: [{ orderId: 1, problem, settings }],
				journals: [{ journalKey: `V${evil}`, name: evil, insertionType: 2 }],
				suggestion: {
					rows: [{ case: 'domestic', rate: 21, vatCode: evil, account: 1, description: evil }],
					others: [{ vatCode: evil, description: evil, rate: 0 }],
					paste: evil,
				},
			},
			words,
		);
		const page = setupPage(found, words, 'en', 30);
		expect(page).not.toMatch(/<script|<img|<\/textarea><script/);
		expect(page.match(/<textarea/g)).toHaveLength(1);
		expect(page).not.toContain(evil);
	});
});
