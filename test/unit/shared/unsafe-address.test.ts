import { unsafe } from '../../../nodes/shared/unsafe-address';
import { setupOf } from '../../../nodes/Octopus/reporting/setup/setup';
import { setupPage } from '../../../nodes/Octopus/reporting/setup/setup-page';
import { setupWords } from '../../../nodes/Octopus/reporting/setup/words';

describe('an address without encryption', () => {
	it.each([
		'http://shop.example',
		' HTTP://shop.example/path ',
		'http://192.168.1.4',
		'http://octopus.intranet:8080/v1',
		'http://127.0.0.1.example.com',
	])('%s brings a warning', (address) => {
		expect(unsafe(address)).toMatchObject({ code: 'ADDRESS_NOT_SAFE' });
	});

	it.each([
		'https://shop.example',
		'http://localhost:8080',
		'http://127.0.0.1:3000/v1',
		'http://[::1]/x',
		'',
		'shop.example',
	])('%s brings none', (address) => {
		expect(unsafe(address)).toBeNull();
	});

	it('a name and password in it are not repeated', () => {
		expect(unsafe('http://user:geheim@shop.example/x?ws_key=ABC')!.message).not.toMatch(/geheim|ABC/);
	});

	it('of shop and Octopus stands on the set-up check, in its language', () => {
		const answers = {
			shop: { connected: true, shop: 'http://shop.example' },
			octopus: { connected: true, address: 'http://octopus.example/v1' },
			states: [],
			recent: [],
			daily: [],
			journals: [],
		};
		const { warnings } = setupOf(answers, setupWords.nl, 'nl');
		expect(warnings.map(({ message }) => message)).toEqual([
			expect.stringContaining('http://shop.example begint met http://'),
			expect.stringContaining('http://octopus.example begint met http://'),
		]);
	});
});

it('the set-up check shows VAT cases that several codes fit, with these', () => {
	const open = [
		{
			case: 'intra-community' as const,
			candidates: [
				{ vatCode: 'IC1', description: 'Intra A', rate: 0 },
				{ vatCode: 'IC2', description: 'Intra B', rate: 0 },
			],
		},
	];
	const setup = setupOf(
		{ states: [], recent: [], daily: [], journals: [], suggestion: { rows: [], open, others: [] } },
		setupWords.en,
	);
	expect(setupPage(setup, setupWords.en, 'en', 30)).toMatch(/IC1 – Intra A; IC2 – Intra B/);
});
